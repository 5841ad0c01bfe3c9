"""Units are found by what a teacher types, and the objectives to tick are the first of which something is known."""

import pytest

from curriculum.errors import UnknownSubject
from curriculum.library import Library
from curriculum.models import Knowledge
from service.desk.choices import (
    MOST_LISTED,
    about_unit,
    find_units,
    objectives_of,
    stages_taught,
    subjects_taught,
    usual_ticks,
)


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(tmp_path_factory.mktemp("packs"))


def titles(packs: Library, **wanted: str) -> list[str]:
    return [unit.title for unit in find_units(packs, **wanted).units]


def test_without_a_wish_the_first_units_are_listed_and_all_are_counted(packs: Library) -> None:
    found = find_units(packs)
    assert found.total == len(packs.units())
    assert len(found.units) == min(found.total, MOST_LISTED)


def test_half_a_word_finds_a_title(packs: Library) -> None:
    assert titles(packs, words="riv flo")[0] == "Rivers and flooding"


def test_a_word_that_is_only_taught_finds_the_unit(packs: Library) -> None:
    assert "Rivers and flooding" in titles(packs, words="attrition")


def test_a_misspelt_word_is_put_right_and_said(packs: Library) -> None:
    found = find_units(packs, words="evaporaton")
    assert found.corrected == "evaporation"
    assert found.units


def test_subject_and_year_narrow(packs: Library) -> None:
    assert titles(packs, subject="geography", stage="y8") == ["Rivers and flooding"]
    assert titles(packs, subject="geography", stage="y9") == []
    assert len(titles(packs, subject="geography", stage="ks3")) == 2
    assert titles(packs, subject="history", words="rivers", stage="y8") != ["Rivers and flooding"]


def test_an_unknown_subject_is_refused_and_an_unknown_stage_passed_over(packs: Library) -> None:
    with pytest.raises(UnknownSubject):
        find_units(packs, subject="potions")
    assert find_units(packs, stage="ks9").total == len(packs.units())


def test_subjects_are_those_on_the_shelf_and_years_follow_their_stage(packs: Library) -> None:
    assert subjects_taught(packs)["geography"] == "Geography"
    assert "french" not in subjects_taught(packs)
    assert list(stages_taught())[:4] == [
        ("ks1", "Key stage 1"),
        ("y1", "Year 1"),
        ("y2", "Year 2"),
        ("ks2", "Key stage 2"),
    ]


def test_ticks_pass_over_objectives_of_which_nothing_is_known(packs: Library) -> None:
    unit = packs.unit("geography-ks3-rivers-and-flooding")
    bare = unit.objectives[1].model_copy(update={"knowledge": Knowledge()})
    choices = objectives_of(unit.model_copy(update={"objectives": (unit.objectives[0], bare, *unit.objectives[2:])}))
    assert [choice.n for choice in choices] == list(range(1, 9))
    assert choices[1].known == 0
    assert usual_ticks(choices) == ("LO1", "LO3", "LO4")


def test_ticks_fall_back_to_the_first_where_nothing_is_known(packs: Library) -> None:
    unit = packs.unit("geography-ks3-rivers-and-flooding")
    bare = tuple(objective.model_copy(update={"knowledge": Knowledge()}) for objective in unit.objectives)
    assert usual_ticks(objectives_of(unit.model_copy(update={"objectives": bare}))) == ("LO1", "LO2", "LO3")


def test_a_unit_is_told_by_its_years_or_its_stage() -> None:
    assert about_unit("design-and-technology", 3, (7,)) == "Design and technology, Year 7"
    assert about_unit("science", 4, (10, 11)) == "Science, Years 10 and 11"
    assert about_unit("music", 2, (3, 4, 5)) == "Music, Years 3 to 5"
    assert about_unit("music", 2, ()) == "Music, Key stage 2"


def test_a_unit_that_only_comes_near_the_words_stands_apart(packs: Library) -> None:
    found = find_units(packs, words="flooding")
    assert [unit.title for unit in found.units] == ["Rivers and flooding"]
    assert found.total == 1
    assert "Rivers and flooding" not in [unit.title for unit in found.less_close]
