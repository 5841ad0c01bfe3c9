"""The same words open every option: they belong in the stem, to be read once."""

from collections.abc import Iterator

from curriculum.reading.text import COMMON
from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import words
from evals.thresholds import REPEATED_WORDS

FRAME = frozenset(
    ["reason", "reasons", "cause", "causes", "happen", "happens", "answer", "true", "fact", "means", "mean"]
)


def repeated_words(asked: AskedChoice) -> Iterator[Flaw]:
    if len(asked.options) < 3:
        return
    rows = [words(option) for option in asked.options]
    shared = []
    for column in zip(*rows, strict=False):
        if len(set(column)) > 1:
            break
        shared.append(column[0])
    said = [word for word in shared if word not in COMMON | FRAME]
    # "It is because", "One reason is that" open a sentence and say nothing; a pronoun makes them no longer.
    if len(shared) >= REPEATED_WORDS and said and all(len(row) > len(shared) for row in rows):
        yield Flaw(f"every option begins {quote(' '.join(shared))}", "move these words to the end of the stem")
