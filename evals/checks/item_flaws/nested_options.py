"""Nested options: one says all that another says and more, so where it is right, the other is right too."""

from collections.abc import Iterator
from itertools import permutations

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.item_flaws.duplicate_options import NEGATION
from evals.checks.wording import MATHS, content, holds_words, words
from evals.thresholds import NESTED_SAID, NESTED_WORDS


def nested_options(asked: AskedChoice) -> Iterator[Flaw]:
    for held, holder in permutations(asked.options, 2):
        if _holds(holder, held):
            yield Flaw(
                f"{quote(holder)} says all that {quote(held)} says, and more",
                "let each option say another thing",
            )
            return


def _holds(holder: str, held: str) -> bool:
    said = words(MATHS.sub(" ", held))
    more = len(words(holder)) - len(words(held))
    # "is younger" inside "is not younger" is no part of it; a term inside a longer term is another term.
    if len(said) < NESTED_WORDS or more < NESTED_WORDS or len(content(held)) < NESTED_SAID:
        return False
    if bool(NEGATION.search(held)) != bool(NEGATION.search(holder)) and not _joined(holder, held):
        return False
    return holds_words(holder, held)


def _joined(holder: str, held: str) -> bool:
    """Whether what is held stands at the beginning or the end of the other option, as a clause of its own."""
    run, part = words(holder), words(held)
    return run[: len(part)] == part or run[-len(part) :] == part
