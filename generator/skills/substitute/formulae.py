"""Formulae in a story, forwards and backwards, with prices and measures that could be real."""

from fractions import Fraction
from random import Random
from typing import NamedTuple

from generator.skills.exercise import Exercise, NamedError, possible_errors, scheme
from generator.skills.notation import counted, exact
from generator.skills.substitute.expressions import BESIDE, PROMPT


class Formula(NamedTuple):
    """subject = b + a * letter, told in a sentence; `given` counts the letter and `unit` measures the subject.

    `rates` and `fixed` are the least and most of a and of b, `places` those of the letter.
    """

    text: str
    subject: str
    letter: str
    given: str
    unit: str
    rates: tuple[int, int]
    fixed: tuple[int, int]
    places: tuple[int, int]


FORMULAE = (
    Formula(
        "The cost of hiring a van, in pounds, is $C = {b} + {a}d$. Here $d$ is the number of days.",
        "C", "d", "days", "£", (25, 45), (20, 60), (2, 12),
    ),
    Formula(
        "The cost of hiring a hall, in pounds, is $C = {b} + {a}h$. Here $h$ is the number of hours.",
        "C", "h", "hours", "£", (8, 20), (10, 40), (2, 9),
    ),
    Formula(
        "The time for a print job, in minutes, is $T = {b} + {a}n$. Here $n$ is the number of posters.",
        "T", "n", "posters", "minutes", (2, 6), (4, 15), (3, 25),
    ),
    Formula(
        "The cost of a school trip, in pounds, is $C = {b} + {a}n$. Here $n$ is the number of pupils.",
        "C", "n", "pupils", "£", (4, 15), (40, 120), (10, 30),
    ),
    Formula(
        "The depth of water in a tank, in centimetres, is $D = {b} + {a}t$. Here $t$ is the time in minutes.",
        "D", "t", "minutes", "cm", (2, 6), (10, 40), (3, 15),
    ),
)  # fmt: skip


def in_formula(rng: Random) -> Exercise:
    """The subject of a formula in a story."""
    told, a, b, at = _drawn(rng)
    value = a * at + b
    return Exercise(
        stem=f"{told.text.format(a=a, b=b)}\n\n"
        f"Work out the value of ${told.subject}$ for {at} {counted(told.given, at)}.",
        command_word="Work out",
        value=str(value),
        unit=told.unit,
        form="integer",
        accept=(f"{told.subject} = {value}",),
        steps=scheme(
            ("M", f"Put ${told.letter} = {at}$ in: ${told.subject} = {b} + {a} \\times {at}$"),
            ("A", f"${told.subject} = {b} + {a * at} = {value}$"),
        ),
        errors=possible_errors(
            str(value),
            NamedError(
                str((a + b) * at),
                "added before multiplying",
                "There are no brackets, so multiply first. The fixed number is added once only.",
            ),
            NamedError(str(a + b + at), "added the numbers instead of multiplying", BESIDE),
        ),
        verify=f"at({b} + {a}*{told.letter}, {told.letter} = {at})",
        prompt=PROMPT,
        clue="Replace the letter by its value. Multiply before you add.",
        lead=f"${told.subject} =$",
    )


def formula_backwards(rng: Random) -> Exercise:
    """The other letter of a formula, when the subject is known."""
    told, a, b, at = _drawn(rng)
    total = a * at + b
    shown = f"£{total}" if told.unit == "£" else f"{total} {told.unit}"
    return Exercise(
        stem=f"{told.text.format(a=a, b=b)}\n\nWork out the value of ${told.letter}$ when ${told.subject}$ is {shown}.",
        command_word="Work out",
        value=str(at),
        unit=told.given,
        form="integer",
        accept=(f"{told.letter} = {at}",),
        steps=scheme(
            ("M", f"Put ${told.subject} = {total}$ in: ${total} = {b} + {a}{told.letter}$"),
            ("M", f"Subtract {b} from both sides: ${total - b} = {a}{told.letter}$"),
            ("A", f"Divide both sides by {a}: ${told.letter} = {at}$"),
        ),
        errors=possible_errors(
            str(at),
            NamedError(
                str(a * total + b),
                "put the known value in place of the wrong letter",
                "The value given belongs to the letter before the equals sign. Solve for the other letter.",
            ),
            NamedError(
                exact(Fraction(total, a)),
                "divided before taking away the fixed number",
                "Undo the addition first, then the multiplication.",
            ),
            NamedError(
                str(total - b),
                "subtracted and stopped",
                "You have the letter times the number in front of it. Divide to finish.",
            ),
        ),
        verify=f"solve({b} + {a}*{told.letter} = {total}, {told.letter})",
        prompt="Which letter do you know, and which do you want?",
        clue="Put in the value that you know. Then solve the equation.",
        lead=f"${told.letter} =$",
    )


def _drawn(rng: Random) -> tuple[Formula, int, int, int]:
    """A formula with its rate, its fixed number and a value for the letter."""
    told = rng.choice(FORMULAE)
    return told, rng.randint(*told.rates), rng.randint(*told.fixed), rng.randint(*told.places)
