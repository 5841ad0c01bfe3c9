"""Flaws of things to sort: a heading that stands in the thing, a printed order that gives the groups away, an empty heading."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from evals.checks.base import quote
from evals.checks.carriers import CARRIERS
from evals.checks.item_flaws.base import Flaw, same_text
from evals.checks.wording import MATHS, content
from generator.models import Classify

LEAST_ITEMS = 4


def heading_in_item(stem: str, classify: Classify) -> Iterator[Flaw]:
    for item in classify.items:
        own = content(item.group) - CARRIERS
        others = frozenset().union(*(content(group) for group in classify.groups if group != item.group))
        if not MATHS.search(item.text) and (content(item.text) & own) - others:
            yield Flaw(
                f"{quote(item.text)} says the heading it belongs under: {quote(item.group)}",
                "say it in other words",
                "response.items",
            )
            return


def grouped_order(stem: str, classify: Classify) -> Iterator[Flaw]:
    shown = [classify.items[n].group for n in classify.shown_order]
    runs = 1 + sum(one != other for one, other in pairwise(shown))
    if len(shown) >= LEAST_ITEMS and len(shown) > len(set(shown)) + 1 and runs == len(set(shown)) > 1:
        yield Flaw("the things are printed group by group", "shuffle them", "response.shown_order")


def twice_or_nowhere(stem: str, classify: Classify) -> Iterator[Flaw]:
    used = {item.group for item in classify.items}
    empty = next((group for group in classify.groups if group not in used), None)
    if empty or len(classify.groups) < 2:
        yield Flaw(
            f"nothing belongs under {quote(empty or classify.groups[0])}" if empty else "there is only one heading",
            "give every heading at least one thing to hold",
            "response.groups",
        )
    for one, other in combinations(classify.items, 2):
        if same_text(one.text, other.text):
            yield Flaw(f"{quote(one.text)} is to be sorted twice", "keep it once", "response.items")
            return
