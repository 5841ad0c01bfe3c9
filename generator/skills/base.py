"""What a computed skill is: it draws an exercise together with its solution, its mark scheme and its named errors."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random
from typing import Literal, Protocol

from generator.skills.notation import mixed, money, tex

DEMAND = {1: 1, 2: 2, 3: 3}

Maker = Callable[[Random], "Exercise"]


@dataclass(frozen=True)
class Step:
    """One line of a solution, Markdown with $LaTeX$, and the marks it earns.

    The codes are those of exam boards: M for method, A for accuracy after a method, B independent of method.
    """

    text: str
    code: Literal["M", "A", "B"]
    marks: int = 1


@dataclass(frozen=True)
class NamedError:
    """The wrong answer that one slip leads to: exact text, the slip in a few words, and what a teacher replies."""

    value: str
    slip: str
    reply: str


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One question with everything that marks it.

    `value` is the answer as exact text ("3/4", "3*x + 12"), and `verify` the text from which `generator.exact` works it
    out afresh. `accept` holds other ways to write it. `lead` is what stands before the space for the answer ("$x =$").
    `prompt` and `clue` are two rungs of hints; neither states the answer. `form` is one of the forms of a numeric
    response in the homework JSON.
    """

    skill: str = ""
    level: int = 0
    stem: str
    command_word: str
    demand: int = 0
    value: str
    unit: str | None = None
    form: str | None = None
    accept: tuple[str, ...] = ()
    steps: tuple[Step, ...]
    errors: tuple[NamedError, ...] = ()
    verify: str
    prompt: str
    clue: str
    lead: str = ""

    @property
    def marks(self) -> int:
        """Marks of the whole question: the sum over its steps."""
        return sum(step.marks for step in self.steps)

    @property
    def shown(self) -> str:
        """The answer as Markdown for a key, with its unit: "$3x + 12$", "£12.50", "$65^\\circ$"."""
        if self.form == "mixed":
            return f"${mixed(Fraction(self.value))}$" + (f" {self.unit}" if self.unit else "")
        return with_unit(self.value, self.unit)


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
        made = rng.choice(self.makers[level])(rng)
        return replace(made, skill=self.id, level=level, demand=DEMAND[level])


def scheme(*lines: tuple[Literal["M", "A", "B"], str]) -> tuple[Step, ...]:
    """Steps from (code, text) pairs, one mark each."""
    return tuple(Step(text, code) for code, text in lines)


def errors_beside(key: str, *candidates: NamedError) -> tuple[NamedError, ...]:
    """The candidates whose wrong answer differs from the key and from every one before; the rest teach nothing."""
    seen = {key}
    kept = []
    for candidate in candidates:
        if candidate.value not in seen:
            seen.add(candidate.value)
            kept.append(candidate)
    return tuple(kept)


def with_unit(value: str, unit: str | None) -> str:
    """An exact value as Markdown: pounds in front with two places for pence, degrees and per cent closed up."""
    match unit:
        case "£":
            return f"£{money(Fraction(value))}"
        case "°":
            return f"${tex(value)}^\\circ$"
        case "%":
            return f"${tex(value)}\\%$"
        case None:
            return f"${tex(value)}$"
    return f"${tex(value)}$ {unit}"


def spotted(maker: Maker) -> Maker:
    """A maker of level 3 exercises: a pupil has made a named error in the question; explain it and put it right."""

    def make(rng: Random) -> Exercise:
        right = maker(rng)
        while not right.errors:
            right = maker(rng)
        tidy = [error for error in right.errors if "/" not in error.value or "/" in right.value]
        made = rng.choice(tidy or right.errors)
        return replace(
            right,
            stem=f"A pupil is asked: {right.stem}\n\nThe pupil's answer is {with_unit(made.value, right.unit)}. "
            "This is wrong. Explain the mistake. Then work out the correct answer.",
            command_word="Explain",
            steps=(Step(f"The pupil {made.slip}.", "B"), *right.steps),
            errors=tuple(error for error in right.errors if error != made),
            prompt="Answer the question yourself first. Where does your working differ from the pupil's?",
        )

    return make


def parallel_to(target: Exercise, skill: Skill, rng: Random) -> Exercise:
    """Another draw of the target's level with another question and another answer, for a faded example."""
    for _ in range(200):
        other = skill.draw(rng, target.level)
        if other.stem != target.stem and other.value != target.value:
            return other
    raise ValueError(f"{skill.id} has no second question like '{target.stem}'")


def faded(parallel: Exercise) -> str:
    """A faded worked example: a parallel question and its solution with the last line left for the pupil.

    Give it what `parallel_to` draws, never the question that the pupil is to answer.
    """
    lines = [f"**A question like yours.** {parallel.stem}", ""]
    lines += [f"{number}. {step.text}" for number, step in enumerate(parallel.steps[:-1], 1)]
    lines += [f"{len(parallel.steps)}. Now finish it: ____________"]
    return "\n".join(lines)
