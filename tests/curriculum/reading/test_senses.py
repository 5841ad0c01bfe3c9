"""Whether a stored definition fits the lesson that uses the word, with three numbers in the place of an embedding."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from curriculum.reading.senses import SenseJudge, Use

TOPICS = ("stage", "rock", "page")


def tiny_embed(texts: Sequence[str]) -> NDArray[np.float64]:
    """One number a topic: how often its word stands in the text; rows of length one."""
    counts = np.array([[text.lower().count(topic) for topic in TOPICS] for text in texts], dtype=np.float64)
    lengths = np.linalg.norm(counts, axis=1, keepdims=True)
    unit: NDArray[np.float64] = counts / np.where(lengths > 0, lengths, 1)
    return unit


def judge(definition: str, lessons: dict[str, tuple[str, str]], keyword: str = "wings") -> SenseJudge:
    """A judge of one keyword; `lessons` gives the subject and the text of each lesson that uses it."""
    return SenseJudge(
        {keyword: definition},
        {name: text for name, (_, text) in lessons.items()},
        [Use(keyword=keyword, subject=subject, lesson=name, key_stage=3) for name, (subject, text) in lessons.items()],
        tiny_embed,
    )


def test_a_definition_fits_the_subject_that_it_is_like() -> None:
    judged = judge("the sides of a stage", {"play": ("drama", "on the stage"), "cliff": ("geography", "a rock")})
    assert judged.sense("wings", "wings", "drama", "play").misfit == ""
    assert "fits drama better" in judged.sense("wings", "wings", "geography", "cliff").misfit


def test_a_word_of_another_subject_in_the_definition_holds_it_back() -> None:
    lessons = {f"play {n}": ("drama", "the stage and its curtain, page by page") for n in range(5)}
    lessons["journey"] = ("geography", "a stage over rock, rock and rock")
    judged = judge("the sides of a stage behind the curtain", lessons)
    assert judged.sense("wings", "wings", "geography", "journey").misfit == "speaks of 'curtain', a word of drama"


def test_a_listed_word_gets_our_sense_or_is_held_back() -> None:
    judged = judge("a box in a spreadsheet", {"tissue": ("biology", "rock"), "sheet": ("computing", "page")}, "cell")
    assert judged.sense("cell", "Cell", "biology", "tissue").replacement.startswith("the smallest unit")
    assert (
        judged.sense("cell", "cell", "physics", "tissue").misfit
        == "the stored definition of cell is not the one of physics"
    )


def test_one_science_has_the_senses_of_all_of_science() -> None:
    judged = judge("a mark in music", {"tissue": ("biology", "rock")}, "bias")
    assert judged.sense("bias", "bias", "physics", "tissue").misfit


def test_a_keyword_that_no_lesson_uses_is_let_be() -> None:
    judged = judge("the sides of a stage", {"play": ("drama", "on the stage")})
    assert judged.sense("other", "other", "drama", "play").misfit == ""
