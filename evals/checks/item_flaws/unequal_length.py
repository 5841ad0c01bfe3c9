"""Options of unequal length: one stands out before it is read."""

from collections.abc import Iterator

from curriculum.reading.text import words_in
from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.thresholds import OPTION_LENGTHS, OPTION_LENGTHS_APART


def unequal_length(asked: AskedChoice) -> Iterator[Flaw]:
    if len(asked.options) < 3:
        return
    ordered = sorted(asked.options, key=words_in)
    longest, second = ordered[-1], ordered[-2]
    shortest, next_shortest = ordered[0], ordered[1]
    if longest != asked.key and _apart(longest, second):
        yield Flaw(f"one option is far longer than the others: {quote(longest)}", "cut it to the length of the others")
    elif _apart(next_shortest, shortest):
        yield Flaw(f"one option is far shorter than the others: {quote(shortest)}", "write it out like the others")


def _apart(long: str, short: str) -> bool:
    more, fewer = words_in(long), words_in(short)
    return more >= OPTION_LENGTHS * fewer and more - fewer >= OPTION_LENGTHS_APART
