"""Percentages and amounts that go together without a remainder."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from random import Random
from typing import Literal, NamedTuple

from generator.skills.base import Maker
from generator.skills.exercise import Exercise

Way = Literal["increase", "decrease"]
PERCENTS = (4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45)
AN = {"increase": "an increase", "decrease": "a decrease"}


class Changed(NamedTuple):
    """A percentage, the amount before, the change and the amount after; all are whole."""

    percent: int
    before: int
    change: int
    after: int


def draw_change(rng: Random, way: Way, least: int = 20, most: int = 790) -> Changed:
    """A change of an amount between the least and the most, a multiple of 10 or, below 100, of 5."""
    step = 10 if most > 150 else 5
    while True:
        percent, before = rng.choice(PERCENTS), rng.randrange(least, most + 1, step)
        change = Fraction(percent * before, 100)
        if change.denominator == 1 and before != 100:
            size = int(change)
            return Changed(percent, before, size, before + size if way == "increase" else before - size)


def percent_after(percent: int, way: Way) -> int:
    """What the new amount is as a percentage of the old."""
    return 100 + percent if way == "increase" else 100 - percent


def both_ways(maker: Callable[..., Exercise]) -> tuple[Maker, Maker]:
    """A maker for increases and one for decreases."""
    return partial(maker, way="increase"), partial(maker, way="decrease")
