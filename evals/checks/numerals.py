"""The numbers that stand in a text, whatever they are written beside: units, letters, brackets; small ones in words too."""

import re
from collections import Counter
from functools import lru_cache

from evals.checks.amounts import prepared
from evals.checks.wording import plain

NUMERAL = re.compile(r"(?<![\w.])\d+(?:\.\d+)?|(?<=[a-z(^])\d+(?:\.\d+)?|\d+(?:\.\d+)?(?=[a-z])")
NUMBER_WORDS = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        map(str, range(13)),
        strict=True,
    )
)


@lru_cache(maxsize=20_000)
def numerals(text: str) -> frozenset[str]:
    """Every number of a text, without noughts that say nothing."""
    found = {trimmed(n) for n in NUMERAL.findall(prepared(text))}
    words = {NUMBER_WORDS[w] for w in re.findall(r"[a-z]+", plain(text).lower()) if w in NUMBER_WORDS}
    return frozenset(found | words)


def trimmed(number: str) -> str:
    return (number.rstrip("0").rstrip(".") if "." in number else number.lstrip("0")) or "0"


def counted(text: str) -> Counter[str]:
    """How often each number stands in a text, as figures."""
    return Counter(trimmed(n) for n in NUMERAL.findall(prepared(text)))
