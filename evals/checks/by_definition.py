"""Answers that are right by definition: a stored passage that the task itself cites has the question and takes the answer."""

from collections.abc import Iterator
from functools import lru_cache

from curriculum.reading.text import words_in
from evals.checks.lesson_record import LONGEST_NAME
from evals.checks.statements import pieces
from evals.checks.wording import content, holds_phrase
from generator.models import Task

# What these passages tell is one matter of its own: its figures and its story are in no sentence of the lesson.
OF_A_CASE = (":cases:", ":worked_examples:", ":judgements:")
# These hold what is right and what is wrong, or both sides of a matter: that a text stands there settles nothing.
OF_BOTH_SIDES = (":misconceptions:", ":comparisons:", ":sortings:", ":sequences:", ":claims:")


def about_a_case(task: Task) -> bool:
    """Whether a task asks only about a case, an example or a judgement, whatever the lesson says of the like."""
    return bool(task.cites) and all(any(kind in name for kind in OF_A_CASE) for name in task.cites)


def taken_by_its_source(task: Task, question: str, answer: str, texts: tuple[tuple[str, str], ...]) -> bool:
    """Whether a passage that the task cites has this answer, whole, beside the question."""
    return any(
        _same(answer, taken)
        for name, text in texts
        if name in task.cites and not any(kind in name for kind in OF_BOTH_SIDES)
        for taken in _takes(text, question)
    )


def _takes(text: str, question: str) -> Iterator[str]:
    """The answers of a passage: what follows its first part, and a term where the question does not name it."""
    parts = _parts(text)
    yield from parts[1:]
    if len(parts) > 1 and words_in(parts[0]) <= LONGEST_NAME and not holds_phrase(question, parts[0]):
        yield parts[0]


@lru_cache(maxsize=2_000)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.rstrip(".").strip() for part in pieces(text))


def _same(one: str, other: str) -> bool:
    return content(one) == content(other) and (holds_phrase(one, other) or holds_phrase(other, one))
