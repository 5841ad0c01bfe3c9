"""A gap at the beginning or in the middle of the stem: pupils hold half a sentence in mind while they read the options."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

GAP = re.compile(r"\[\s*\]|\.{4,}|(?<!\w)…+(?=\s*\w)|\(\s{2,}\)")
WORDS_AFTER = 3


def gap_in_stem(asked: AskedChoice) -> Iterator[Flaw]:
    gap = GAP.search(asked.stem)
    if gap and len(re.findall(r"\w+", asked.stem[gap.end() :])) >= WORDS_AFTER:
        yield Flaw(
            f"the gap stands in the middle of the stem: {quote(asked.stem)}",
            "ask a question, or let the gap end the sentence",
            "stem",
        )
