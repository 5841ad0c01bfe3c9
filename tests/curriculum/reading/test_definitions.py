"""Stored definitions, read into words that a question can use, or held back with the reason."""

import pytest

from curriculum.reading.definitions import definition_in, read_definition


@pytest.mark.parametrize(
    ("term", "stored", "text"),
    [
        ("tissue", "A tissue is a group of similar cells.", "a group of similar cells"),
        ("erosion", "erosion means the wearing away of land", "the wearing away of land"),
        (
            "photosynthesis",
            "‘Photosynthesis’ is the process by which plants make food",
            "the process by which plants make food",
        ),
        ("suffix", "A suffix (an ending) is letters added after a root word", "letters added after a root word"),
        ("democracy", "Democracy: rule by the people of a country", "rule by the people of a country"),
        ("cells", "Cells are the units that living things consist of", "the units that living things consist of"),
        ("meander", "a bend in a river is called a meander", "a bend in a river"),
        ("meander", "a bend in a river, known for its width", "a bend in a river, known for its width"),
        ("stanza", "A group of lines in a poem.", "a group of lines in a poem"),
        ("stanza", "a group of lines\n   in a poem", "a group of lines in a poem"),
        ("stanza", "A group of lines in a poem. It is like a paragraph.", "a group of lines in a poem"),
    ],
)
def test_the_words_around_a_definition_are_stripped(term: str, stored: str, text: str) -> None:
    assert read_definition(term, stored).text == text


@pytest.mark.parametrize(
    ("term", "stored", "reason"),
    [
        ("diffusion", "diffusion happens when a substance diffuses", "circular"),
        ("isosceles", "an isosceles triangle has two equal sides", "circular"),
        ("grapheme", "[igh] as in night", "sound"),
        ("magic", "a word that sounds like its meaning", "sound"),
        ("noun", "click the word that names the thing", "not a definition"),
        ("dribble", "run with the ball and keep it close", "not a definition"),
        ("river", "it flows downhill to the sea", "not a definition"),
        ("habitat", "where you live with your family", "not a definition"),
        ("osmosis", "water movement", "fragment"),
        ("area", "the space inside a shape (measured in squares", "fragment"),
        ("saga", "a long story " + "and a longer one " * 10, "too long"),
        ("void", "", "empty"),
    ],
)
def test_what_is_no_definition_is_held_back(term: str, stored: str, reason: str) -> None:
    read = read_definition(term, stored)
    assert (read.text, read.reason) == (None, reason)


def test_one_word_of_a_longer_term_may_stand_and_is_marked() -> None:
    read = read_definition("cell membrane", "the thin membrane around something small and round")
    assert read.text
    assert read.shares_a_word
    assert not read_definition("tissue", "a group of similar cells").shares_a_word


def test_a_lesson_that_says_what_its_term_is_defines_it() -> None:
    read = definition_in("suffix", ["Words can grow.", "A suffix is a group of letters at the end of a root word."])
    assert read is not None
    assert read.text == "a group of letters at the end of a root word"


@pytest.mark.parametrize(
    "point",
    [
        "A suffix can be added to words.",
        "Words may end in a suffix.",
        "A suffix is an ending. It is added to a word.",
        "A suffix is a suffix that ends a word.",
    ],
)
def test_a_lesson_that_only_mentions_its_term_does_not(point: str) -> None:
    assert definition_in("suffix", [point]) is None
