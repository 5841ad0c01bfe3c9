"""One table of subject names, whoever wrote them."""

import pytest

from curriculum.errors import UnknownSubject
from curriculum.subjects import key_stages_named, subjects_named


@pytest.mark.parametrize(
    ("name", "slugs"),
    [
        ("maths", {"mathematics"}),
        ("Mathematics", {"mathematics"}),
        ("art", {"art-and-design"}),
        ("Art & Design", {"art-and-design"}),
        ("cooking-nutrition", {"food-and-nutrition"}),
        ("design-technology", {"design-and-technology"}),
        ("PE", {"physical-education"}),
        ("science", {"science", "biology", "chemistry", "physics"}),
        ("biology", {"biology", "science"}),
        ("French", {"french", "languages"}),
        ("MFL", {"languages", "french", "german", "spanish"}),
    ],
)
def test_a_name_stands_for_every_slug_it_may_be_filed_under(name: str, slugs: set[str]) -> None:
    assert subjects_named(name) == slugs


def test_an_unknown_subject_names_the_nearest() -> None:
    with pytest.raises(UnknownSubject, match=r"'histroy'.*history"):
        subjects_named("histroy")


def test_a_word_like_no_subject_lists_them_all() -> None:
    with pytest.raises(UnknownSubject, match="choose from art-and-design"):
        subjects_named("xyzzy")


@pytest.mark.parametrize(
    ("words", "stages"),
    [("ks2", {2}), ("KS 3", {3}), ("key stage 4", {4}), ("1", {1}), ("primary", {1, 2}), ("secondary", {3, 4})],
)
def test_key_stages_are_read_as_teachers_write_them(words: str, stages: set[int]) -> None:
    assert key_stages_named(words) == stages


@pytest.mark.parametrize("words", ["ks5", "year 6", ""])
def test_other_words_are_no_key_stage(words: str) -> None:
    with pytest.raises(ValueError, match="no key stage"):
        key_stages_named(words)
