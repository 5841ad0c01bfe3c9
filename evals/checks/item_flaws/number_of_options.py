"""Too few options to choose from, or more than anybody can make plausible."""

from collections.abc import Iterator

from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.thresholds import MOST_OPTIONS


def number_of_options(asked: AskedChoice) -> Iterator[Flaw]:
    count = len(asked.options)
    if count < 3:
        yield Flaw(
            f"{count} options: a guess is right every other time", "write three or four, each of which pupils believe"
        )
    elif count > MOST_OPTIONS:
        yield Flaw(f"{count} options", "keep the three or four that pupils really believe")
