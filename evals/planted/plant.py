"""What a planted defect is: a small program that puts one defect into a clean homework, and the rule that ought to see it."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from generator.models import Homework

Level = Literal["blatant", "plain", "subtle"]
Put = Callable[[Homework, Random], Homework]


class NoPlace(ValueError):
    """This homework has no place for this defect (no gap-fill in it, no sums): it is said, and not counted."""


@dataclass(frozen=True)
class Plant:
    """One way to break a rule.

    `name` is short and unique within its rule; `shows` says what a teacher would see. `put` gives back the homework with the
    defect and without traces of it elsewhere, or raises `NoPlace`; the same random state gives the same defect. Where a
    defect honestly belongs to two rules, `also` names the others, and any of them counts.
    """

    name: str
    level: Level
    shows: str
    put: Put
    also: tuple[str, ...] = ()
