"""Overlapping options: where one is right, its neighbour is right too."""

import re
from collections.abc import Iterator
from itertools import combinations

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

NUMBER = r"[-−]?\d+(?:,\d{3})*(?:\.\d+)?"
RANGE = re.compile(
    rf"^(?:between |from |about )?[£$]?({NUMBER})\s*\S{{0,6}}?\s*(?:-|–|to|and)\s*[£$]?({NUMBER})\b", re.I
)
ABOVE = re.compile(rf"^(?:more than|over|above|at least|greater than|after)\s+[£$]?({NUMBER})", re.I)
BELOW = re.compile(rf"^(?:less than|fewer than|under|below|at most|up to|before)\s+[£$]?({NUMBER})", re.I)
POINT = re.compile(rf"^[£$]?({NUMBER})\s*(?:%|°C?|[a-z]{{1,2}}|per cent|degrees|years|days|met(?:re|er)s)?\.?$", re.I)
Span = tuple[float, float]


def overlapping_options(asked: AskedChoice) -> Iterator[Flaw]:
    spans = [(option, span) for option in asked.options if (span := _span(option))]
    for (one, (low, high)), (other, (low_2, high_2)) in combinations(spans, 2):
        if (
            max(low, low_2) < min(high, high_2)
            or (low, high) == (low_2, high_2)
            or _share_an_end((low, high), (low_2, high_2))
        ):
            yield Flaw(f"two options overlap: {quote(one)} and {quote(other)}", "give each option its own values")
            return
    for option in asked.options:
        value = _value(point[1]) if (point := POINT.match(option)) else None
        around = next((other for other, (low, high) in spans if value is not None and low < value < high), None)
        if around and asked.key in (option, around):
            yield Flaw(f"{quote(option)} lies within {quote(around)}", "give each option its own values")
            return


def _share_an_end(one: Span, other: Span) -> bool:
    """Two closed ranges that both hold their common end, such as 10-20 and 20-30."""
    finite = all(abs(value) != float("inf") for value in (*one, *other))
    return finite and (one[1] == other[0] or other[1] == one[0])


def _span(option: str) -> Span | None:
    within, above, below = RANGE.match(option), ABOVE.match(option), BELOW.match(option)
    if within:
        low, high = _value(within[1]), _value(within[2])
        return (low, high) if low < high else None
    if above:
        return _value(above[1]), float("inf")
    return (float("-inf"), _value(below[1])) if below else None


def _value(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))
