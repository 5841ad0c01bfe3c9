"""Slips of the pen, found by the corpus's own words, and how a term is usually written."""

import pytest

from curriculum.reading.spelling import COMMON_ENOUGH, Vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    common = "the valuable membrane of plants, the colour of a friend and of France"
    return Vocabulary([common] * COMMON_ENOUGH + ["a vauable thing", "a plants' cell", "the Membrane"])


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("a vauable thing", "vauable (valuable)"),
        ("a valuabel thing", "valuabel (valuable)"),
        ("the membbrane of a cell", "membbrane (membrane)"),
        ("a frined of mine", "frined (friend)"),
    ],
)
def test_a_rare_word_one_letter_from_a_common_one_is_a_slip(vocabulary: Vocabulary, text: str, slip: str) -> None:
    assert vocabulary.slip_in(text) == slip


@pytest.mark.parametrize(
    "text", ["a valuable thing", "many friends", "membranes", "Vauable", "co-valuabl", "an unrelated sentence", ""]
)
def test_a_form_of_a_word_a_name_and_a_stranger_are_none(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.slip_in(text) is None


@pytest.mark.parametrize(
    ("term", "usual"),
    [("Membrane", "membrane"), ("Membrane wall", "membrane wall"), ("France", "France"), ("DNA", "DNA"), ("", "")],
)
def test_a_term_is_written_as_the_corpus_writes_it(vocabulary: Vocabulary, term: str, usual: str) -> None:
    assert vocabulary.usual_case(term) == usual
