"""Duplicate options: the same answer twice, in the same or in other words."""

import re
from collections.abc import Iterator
from itertools import combinations

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import MATHS, content, words

SMALL = frozenset({"a", "an", "the", "it", "is", "its", "of", "they", "are"})
NEGATION = re.compile(r"\b(?:not|no|never|without)\b|n't\b", re.I)


def duplicate_options(asked: AskedChoice) -> Iterator[Flaw]:
    for one, other in combinations(asked.options, 2):
        if _same(one, other):
            yield Flaw(
                f"two options say the same: {quote(one)} and {quote(other)}",
                "replace one of them by another thing that pupils believe",
            )


def _same(one: str, other: str) -> bool:
    if MATHS.search(one) or MATHS.search(other) or re.search(r"[=<>×÷^+/]|\d", one + other):
        return "".join(one.lower().split()).rstrip(".") == "".join(other.lower().split()).rstrip(".")
    left, right = (
        [word for word in words(one) if word not in SMALL],
        [word for word in words(other) if word not in SMALL],
    )
    if left == right:
        return bool(left)
    # The same words of meaning in another order say the same only where there is no doing or being done by.
    if NEGATION.search(one) or NEGATION.search(other) or len(left) > 4:
        return False
    return content(one) == content(other) and sorted(left) == sorted(right) and " and " in f" {one} "
