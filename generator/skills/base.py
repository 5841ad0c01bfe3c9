"""What a computed skill is: it draws exercises at three levels, and knows which objectives they practise."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Protocol

from generator.skills.exercise import Exercise

DEMAND = {1: 1, 2: 2, 3: 3}

Maker = Callable[[Random], Exercise]


class Skill(Protocol):
    """Something that draws as many exercises as are wanted, at three levels: fluency, use, reasoning."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def key_stages(self) -> frozenset[int]: ...

    @property
    def levels(self) -> tuple[int, ...]: ...

    def practises(self, objective_text: str) -> bool:
        """Whether the exercises honestly practise an objective with this statement, lesson title, or both."""
        ...

    def draw(self, rng: Random, level: int) -> Exercise:
        """One exercise; the same state of `rng` gives the same exercise."""
        ...


# What no skill here practises, whatever else the objective says.
ELSEWHERE = re.compile(
    r"calculator|technology|software|spreadsheet|\bgraph|\bplot|diagram|chart|histogram|frequency|grouped|\bdraw|"
    r"\bmeasur(?:e|ing) (?:angles?|and|the|any|lines?)\b|construct|\bderiv|\bprove\b|\bsurds?\b|"
    r"algebraic fraction|recurring|vector|"
    r"simultaneous|inequalit|quadratic equation|compound interest|\bratios?\b|probabilit|estimat|"
    r"\bcheck(?:ing)?\b (?!and securing|and further securing|understanding)"
)


@dataclass(frozen=True, kw_only=True)
class DrawnSkill:
    """A skill from makers: at each level one of them, chosen at random, makes the exercise.

    `matches` and `rejects` are patterns on the objective's text in lower case. A focus ("averages:median") is a skill
    of its own that draws only what its objective teaches.
    """

    id: str
    title: str
    key_stages: frozenset[int]
    matches: tuple[str, ...]
    rejects: tuple[str, ...] = ()
    makers: Mapping[int, tuple[Maker, ...]] = field(repr=False)

    @property
    def levels(self) -> tuple[int, ...]:
        return tuple(sorted(self.makers))

    def practises(self, objective_text: str) -> bool:
        text = " ".join(objective_text.lower().split())
        if ELSEWHERE.search(text) or any(re.search(pattern, text) for pattern in self.rejects):
            return False
        return any(re.search(pattern, text) for pattern in self.matches)

    def draw(self, rng: Random, level: int) -> Exercise:
        if level not in self.makers:
            raise ValueError(f"{self.id} has no level {level}; it has {', '.join(map(str, self.levels))}")
        place = rng.randrange(len(self.makers[level]))
        made = self.makers[level][place](rng)
        kind = ".".join(part for part in (str(level), str(place + 1), made.kind) if part)
        return replace(made, skill=self.id, level=level, kind=kind, demand=DEMAND[level])
