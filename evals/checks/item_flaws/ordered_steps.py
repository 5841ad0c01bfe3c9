"""Flaws of steps to order: ties, an order that is printed right, and steps that name their place."""

import re
from collections.abc import Iterator
from itertools import combinations

from evals.checks.base import quote
from evals.checks.item_flaws.base import Flaw, same_text
from generator.models import Order

AT_ONCE = re.compile(r"\b(?:at the same time|meanwhile|simultaneously|at the same moment|in the meantime)\b", re.I)
PLACE = re.compile(
    r"^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|after that|finally|lastly|last of all|to begin with|at the end|in the end|"
    r"step \d|\d+[.):](?=\s))(?:\b|(?=\s))",
    re.I,
)
YEAR = re.compile(r"\b(1\d{3}|20\d{2})\b")
LEADING_FIGURE = re.compile(r"^[£$]?([-−]?\d[\d,]*(?:\.\d+)?)\s*(%|[a-z°]{0,3})$", re.I)


def ties(stem: str, order: Order) -> Iterator[Flaw]:
    for one, other in combinations(order.items, 2):
        if same_text(one, other):
            yield Flaw(f"{quote(one)} stands twice, so two orders are right", "keep it once", "response.items")
            return
    at_once = next((item for item in order.items if AT_ONCE.search(item)), None)
    if at_once:
        yield Flaw(
            f"{quote(at_once)} happens together with another step, so two orders are right",
            "join the two steps",
            "response.items",
        )
        return
    years = [YEAR.findall(item) for item in order.items]
    single = [found[0] for found in years if len(found) == 1]
    if len(single) == len(order.items) and len(set(single)) < len(single):
        year = next(year for year in single if single.count(year) > 1)
        yield Flaw(
            f"two of these are of {year}, so two orders are right",
            "keep one of them, or give the month too",
            "response.items",
        )
    figures = [found[1].replace(",", "") for item in order.items if (found := LEADING_FIGURE.match(item))]
    if len(figures) == len(order.items) and len({float(f.replace("−", "-")) for f in figures}) < len(figures):
        yield Flaw("two of the values are equal, so two orders are right", "change one of them", "response.items")


def printed_in_order(stem: str, order: Order) -> Iterator[Flaw]:
    shown = list(order.shown_order)
    right = list(range(len(order.items)))
    if shown == right or (shown == right[::-1] and len(right) > 2):
        how = "the right order" if shown == right else "the right order turned round"
        yield Flaw(f"the steps are printed in {how}", "shuffle them", "response.shown_order")


def named_places(stem: str, order: Order) -> Iterator[Flaw]:
    telling = [item for item in order.items if PLACE.match(item)]
    if telling:
        yield Flaw(
            f"a step names its place: {quote(telling[0])}", "leave out first, then, next and finally", "response.items"
        )
