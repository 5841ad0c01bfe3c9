"""Queries are repaired towards the curriculum's words, and words that exist are left alone."""

import pytest

from curriculum.retrieval.spelling import Speller, count_words
from curriculum.retrieval.words import stems_of, words_of

COUNTS = {"photosynthesis": 40, "fractions": 90, "tree": 20, "three": 200, "times": 50, "tables": 60, "volcano": 9}


@pytest.mark.parametrize(
    ("query", "repaired"),
    [
        ("fotosynthesis", "photosynthesis"),
        ("adding fractoins", "adding fractions"),
        ("timestables", "times tables"),
        ("volcanos", None),
        ("tree", None),
        ("fractions", None),
        ("zzzzzz", None),
        ("xqz", None),
        ("", None),
    ],
)
def test_repair(query: str, repaired: str | None) -> None:
    assert Speller({**COUNTS, "adding": 5}).repair(query) == repaired


def test_among_equally_close_words_the_commoner_wins() -> None:
    assert Speller({"cell": 3, "bell": 3, "well": 50, "sell": 3}).repair("hell") == "well"


def test_a_rare_word_is_no_target() -> None:
    assert Speller({"fotosintesis": 1}).repair("fotosintesiz") is None


def test_counts_are_of_words_without_accents() -> None:
    assert count_words(["Être et avoir", "être"]) == {"etre": 2, "et": 1, "avoir": 1}


def test_stems_part_apple_from_apply() -> None:
    assert stems_of("apples") == stems_of("apple") != stems_of("apply")


def test_a_text_of_stop_words_keeps_them() -> None:
    assert stems_of("who was it") == words_of("who was it")
