"""One exercise: a question with its key, its mark scheme, its hints and the named errors that pupils make."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from generator.skills.notation import mixed, with_unit

Code = Literal["M", "A", "B"]


@dataclass(frozen=True)
class Step:
    """One line of a solution, Markdown with $LaTeX$, and the marks it earns.

    The codes are those of exam boards: M for method, A for accuracy after a method, B independent of method.
    """

    text: str
    code: Code
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
    response in the homework JSON. `kind` tells apart the sorts of question that one level of a skill draws; a maker
    that asks in two ways names which.
    `method_asked` is set where the question asks for the method itself (explain, justify, form an equation), so that
    a bare answer does not show it.
    """

    skill: str = ""
    level: int = 0
    kind: str = ""
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
    method_asked: bool = False

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


def scheme(*lines: tuple[Code, str]) -> tuple[Step, ...]:
    """Steps from (code, text) pairs, one mark each; every line ends in a full stop."""
    return tuple(Step(text if text.endswith((".", "?")) else f"{text}.", code) for code, text in lines)


def errors_beside(key: str, *candidates: NamedError) -> tuple[NamedError, ...]:
    """The candidates whose wrong answer differs from the key and from every one before; the rest teach nothing."""
    seen = {key}
    kept = []
    for candidate in candidates:
        if candidate.value not in seen:
            seen.add(candidate.value)
            kept.append(candidate)
    return tuple(kept)


def possible_errors(key: str, *candidates: NamedError) -> tuple[NamedError, ...]:
    """`errors_beside`, less those that come to a part of a thing, to nothing or below: they would warn the pupil."""
    return errors_beside(key, *(one for one in candidates if one.value.isdigit() and one.value != "0"))


def short_fractions(key: str, *candidates: NamedError) -> tuple[NamedError, ...]:
    """`errors_beside`, less those over ten or more: a pupil who meets 47/13 looks for the slip."""
    return errors_beside(key, *(one for one in candidates if "/" not in one.value or len(one.value.split("/")[1]) == 1))
