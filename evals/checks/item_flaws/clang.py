"""Clang: a word of the stem sounds again in the right option and in no other."""

from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.carriers import CARRIERS
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import content, words
from evals.thresholds import CLANG_LETTERS


def clang(asked: AskedChoice) -> Iterator[Flaw]:
    if not asked.key or len(asked.wrong) < 2:
        return
    elsewhere = frozenset().union(*(content(option) for option in asked.wrong))
    said = content(asked.stem)
    shared = (content(asked.key) & said) - elsewhere
    # Words of asking ('term', 'part') and of the unit's title are in every stem; they give away only a key that is nothing else.
    shared = shared if content(asked.key) <= said else shared - CARRIERS - asked.title
    repeated = next((word for word in words(asked.key) if len(word) >= CLANG_LETTERS and content(word) & shared), None)
    # Wrong options that echo the stem too leave nothing to tell by.
    echoes = [option for option in asked.wrong if (content(option) & said) - CARRIERS]
    if repeated and not echoes:
        yield Flaw(
            f"the stem’s word {quote(repeated)} comes again in the right option and in no other: {quote(asked.key)}",
            "say it in another word in the stem, or use the word in a wrong option too",
        )
