"""The right option is the longest: writers qualify what is right until nobody can quarrel with it."""

from collections.abc import Iterator

from curriculum.reading.text import words_in
from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.thresholds import KEY_LONGER, KEY_LONGER_WORDS


def longest_right(asked: AskedChoice) -> Iterator[Flaw]:
    if not asked.key or len(asked.wrong) < 2:
        return
    key, longest = words_in(asked.key), max(map(words_in, asked.wrong))
    if key > KEY_LONGER * longest and key - longest >= KEY_LONGER_WORDS:
        yield Flaw(
            f"the right option is far longer than the others: {quote(asked.key)}",
            "cut it to the length of the others, or give the others as much detail",
        )
