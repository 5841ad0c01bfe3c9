"""The same words open every option: they belong in the stem, to be read once."""

from collections.abc import Iterator

from curriculum.reading.text import COMMON
from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import words
from evals.thresholds import REPEATED_WORDS


def repeated_words(asked: AskedChoice) -> Iterator[Flaw]:
    if len(asked.options) < 3:
        return
    rows = [words(option) for option in asked.options]
    shared = []
    for column in zip(*rows, strict=False):
        if len(set(column)) > 1:
            break
        shared.append(column[0])
    said = [word for word in shared if word not in COMMON]
    if (
        len(shared) >= REPEATED_WORDS
        and (said or len(shared) > REPEATED_WORDS)
        and all(len(row) > len(shared) for row in rows)
    ):
        yield Flaw(f"every option begins {quote(' '.join(shared))}", "move these words to the end of the stem")
