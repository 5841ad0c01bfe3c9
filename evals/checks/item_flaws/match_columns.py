"""Flaws of columns to match: an order that gives the pairs away, no spare, words that stand on both sides of a pair, ties."""

from collections.abc import Iterator
from itertools import combinations

from evals.checks.base import quote
from evals.checks.carriers import CARRIERS
from evals.checks.item_flaws.base import Flaw, same_text
from evals.checks.wording import content
from evals.thresholds import LEAST_ROWS, MOST_ROWS
from generator.models import Match


def pairs_side_by_side(stem: str, match: Match) -> Iterator[Flaw]:
    partner = dict(match.pairs)
    wanted = [partner.get(n) for n in range(len(match.left))]
    spares_out = [n for n in match.shown_order if n in wanted]
    if len(wanted) > 1 and spares_out in (wanted, wanted[::-1]):
        how = "each beside its partner" if spares_out == wanted else "in the opposite order of their partners"
        yield Flaw(f"the answers stand {how}", "shuffle the right side", "response.shown_order")


def no_spare(stem: str, match: Match) -> Iterator[Flaw]:
    used = [right for _, right in match.pairs]
    if len(match.right) == len(match.left) == len(set(used)) and len(match.left) > 1:
        yield Flaw(
            "each answer is used once and none is left over, so the last pair goes by itself",
            "add one answer that fits nothing",
            "response.right",
        )


def shared_words(stem: str, match: Match) -> Iterator[Flaw]:
    """A word of meaning that stands in the two sides of one pair and nowhere else."""
    held = [content(text) - CARRIERS for text in match.right]
    lefts = [content(text) - CARRIERS for text in match.left]
    found = []
    for left, right in match.pairs:
        elsewhere = frozenset().union(
            *(stems for n, stems in enumerate(held) if n != right),
            *(stems for n, stems in enumerate(lefts) if n != left),
        )
        own = lefts[left] & held[right]
        if own - elsewhere:
            found.append((match.left[left], match.right[right]))
    if found:
        left_text, right_text = found[0]
        yield Flaw(
            f"the two sides of a pair share a word that no other answer has: {quote(left_text)} and {quote(right_text)}",
            "say one side in other words",
            "response.pairs",
        )


def alike_sides(stem: str, match: Match) -> Iterator[Flaw]:
    for side, texts in (("left", match.left), ("right", match.right)):
        for one, other in combinations(texts, 2):
            if same_text(one, other):
                yield Flaw(f"{quote(one)} stands twice, so two pairs are right", "keep it once", f"response.{side}")
                return


def number_of_rows(stem: str, match: Match) -> Iterator[Flaw]:
    rows = len(match.left)
    if rows < LEAST_ROWS or rows > MOST_ROWS:
        yield Flaw(
            f"{rows} rows to match",
            "give four to six rows" if rows > MOST_ROWS else "give four to six rows, or ask for the one thing",
            "response.left",
        )
