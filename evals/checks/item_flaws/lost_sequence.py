"""Lost sequence: figures in no order, so that pupils search where they should think."""

from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from generator.items.base import read_figures

LEAST_OPTIONS = 3


def lost_sequence(asked: AskedChoice) -> Iterator[Flaw]:
    values = read_figures(asked.options)
    if values and len(values) >= LEAST_OPTIONS and values not in (sorted(values), sorted(values, reverse=True)):
        yield Flaw(
            f"the figures stand in no order: {quote(', '.join(asked.options))}",
            "print them from the smallest to the largest",
        )
