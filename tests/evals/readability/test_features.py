"""Syllables, rarity and sentences are counted as a careful reader would count them."""

import pytest

from evals.readability import features_of, reading_age
from evals.readability.features import TAUGHT_RARITY, sentences_of
from evals.readability.frequency import rarity
from evals.readability.syllables import syllables

EASY = ["The cat sat on the mat.", "It was warm there.", "Then the dog came in.", "The cat ran to the door."]
HARD = [
    "Notwithstanding considerable administrative scepticism, the commissioners ultimately ratified the contentious "
    "proposal, whose ramifications reverberated throughout subsequent deliberations.",
    "Contemporaries nevertheless deprecated its ostensible magnanimity.",
]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cells", 1),
        ("table", 2),
        ("area", 3),
        ("science", 2),
        ("create", 2),
        ("nation", 2),
        ("question", 2),
        ("every", 2),
        ("changes", 2),
        ("caused", 1),
        ("wanted", 2),
        ("being", 2),
        ("museum", 3),
        ("photosynthesis", 5),
        ("temperature", 4),
        ("experience", 4),
        ("the", 1),
        ("don’t", 1),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_word_of_books_is_rarer_than_a_word_of_talk() -> None:
    assert rarity("people") == 0
    assert 0 < rarity("harvest") < rarity("magnanimity")
    assert rarity("Don’t") == rarity("don")


def test_sentences_end_where_a_new_one_begins_and_not_at_the_end_of_a_line() -> None:
    text = "A dog\nbarked at 3.5 people. ‘Who is it?’ Nobody said a word, e.g. hello."

    assert len(sentences_of(text)) == 3


def test_longer_and_rarer_is_older() -> None:
    easy, hard = features_of(EASY * 12), features_of(HARD * 12)

    assert easy
    assert hard
    assert reading_age(easy) + 4 < reading_age(hard)


def test_a_word_that_was_taught_is_neither_easy_nor_hard() -> None:
    hard = features_of(HARD)
    taught = features_of(HARD, lambda word: len(word) > 6)

    assert hard
    assert taught
    assert taught.sentence == hard.sentence
    assert taught.words == hard.words
    assert taught.rarity < hard.rarity
    assert taught.rarity < TAUGHT_RARITY


def test_names_do_not_make_a_text_hard() -> None:
    plain, named = features_of(["We went to see them there."]), features_of(["We went to see Featherstonehaugh there."])

    assert plain
    assert named
    assert named.rarity == plain.rarity


def test_a_text_without_words_has_no_features() -> None:
    assert features_of(["3 + 4 = 7"]) is None
    assert features_of([]) is None
