"""Stories to turn into an equation, with prices and measures that could be real."""

from random import Random
from typing import NamedTuple

from generator.skills.exercise import Code, Exercise, NamedError, possible_errors, scheme
from generator.skills.linear_equations.equation import two_step_slips
from generator.skills.notation import tex

FORM = "Form an equation. Then solve it to find"
SAME_TO_BOTH = "Undo each operation with its inverse, and do the same to both sides."


class Told(NamedTuple):
    """A story with its question, the unit of the answer, and the least and most of each number in it."""

    text: str
    question: str
    unit: str | None
    answers: tuple[int, int]
    numbers: tuple[int, int]
    rates: tuple[int, int] = (1, 1)


ADDED = (
    Told("A coat and a hat cost £{t} together. The hat costs £{n}.", "the cost of the coat", "£", (35, 90), (8, 25)),
    Told("A plant grows by {n} cm. It is then {t} cm tall.", "its height before", "cm", (12, 60), (6, 30)),
    Told(
        "At a stop, {n} more people get on a bus. There are then {t} people on it.",
        "how many people were on it before",
        "people",
        (8, 40),
        (3, 20),
    ),
    Told("A number has {n} added to it. The answer is {t}.", "the number", None, (12, 90), (11, 60)),
)
MULTIPLIED = (
    Told(
        "The cost of {a} tickets is £{t}. Each ticket costs the same.",
        "the cost of one ticket",
        "£",
        (6, 25),
        (0, 0),
        (3, 9),
    ),
    Told(
        "There are {t} chairs in {a} equal rows.", "how many chairs are in one row", "chairs", (8, 25), (0, 0), (4, 12)
    ),
    Told("A rope {t} m long is cut into {a} equal pieces.", "the length of one piece", "m", (3, 12), (0, 0), (3, 8)),
    Told("A number is multiplied by {a}. The answer is {t}.", "the number", None, (4, 25), (0, 0), (3, 12)),
)
TWO_STEPS = (
    Told(
        "A van costs £{n} to hire, plus £{a} for each day. One hire costs £{t}.",
        "how many days the hire lasts",
        "days",
        (2, 14),
        (20, 60),
        (25, 45),
    ),
    Told(
        "A hall costs £{n} to book, plus £{a} for each hour. A club pays £{t}.",
        "how many hours the club has the hall",
        "hours",
        (2, 9),
        (10, 40),
        (8, 20),
    ),
    Told(
        "A tank holds {n} litres. A tap adds {a} litres each minute. The tank then holds {t} litres.",
        "how many minutes the tap is on",
        "minutes",
        (4, 20),
        (15, 60),
        (6, 12),
    ),
    Told(
        "A number is multiplied by {a}. Then {n} is added. The answer is {t}.",
        "the number",
        None,
        (3, 15),
        (2, 30),
        (2, 12),
    ),
)


def additive_story(rng: Random) -> Exercise:
    """A story with one addition."""
    told = rng.choice(ADDED)
    value, number = rng.randint(*told.answers), rng.randint(*told.numbers)
    total = value + number
    return _story(
        told,
        told.text.format(t=total, n=number),
        f"x + {number}",
        total,
        value,
        (("A", f"Subtract {number} from both sides: $x = {value}$"),),
        [NamedError(str(total + number), "added the two numbers in the story", SAME_TO_BOTH)],
    )


def multiplicative_story(rng: Random) -> Exercise:
    """A story with one multiplication."""
    told = rng.choice(MULTIPLIED)
    value, times = rng.randint(*told.answers), rng.randint(*told.rates)
    total = times * value
    return _story(
        told,
        told.text.format(t=total, a=times),
        f"{times}*x",
        total,
        value,
        (("A", f"Divide both sides by {times}: $x = {value}$"),),
        [
            NamedError(str(total * times), "multiplied the two numbers in the story", SAME_TO_BOTH),
            NamedError(str(total - times), "subtracted instead of dividing", SAME_TO_BOTH),
        ],
    )


def two_step_story(rng: Random) -> Exercise:
    """A story with a multiplication and an addition."""
    told = rng.choice(TWO_STEPS)
    value, number, times = rng.randint(*told.answers), rng.randint(*told.numbers), rng.randint(*told.rates)
    total = times * value + number
    return _story(
        told,
        told.text.format(a=times, n=number, t=total),
        f"{times}*x + {number}",
        total,
        value,
        (
            ("M", f"Subtract {number} from both sides: ${times}x = {total - number}$"),
            ("A", f"Divide both sides by {times}: $x = {value}$"),
        ),
        two_step_slips(times, number, total),
    )


def _story(
    told: Told,
    text: str,
    left: str,
    total: int,
    value: int,
    undo: tuple[tuple[Code, str], ...],
    slips: list[NamedError],
) -> Exercise:
    """A story told by the equation left = total in x; `undo` holds the lines after the equation, the answer last."""
    return Exercise(
        stem=f"{text}\n\n{FORM} {told.question}.",
        command_word="Solve",
        value=str(value),
        unit=told.unit,
        form="integer",
        accept=(f"x = {value}",),
        steps=scheme(("M", f"Let $x$ be the unknown: ${tex(left)} = {total}$"), *undo),
        errors=possible_errors(str(value), *slips),
        verify=f"solve({left} = {total}, x)",
        prompt="What is unknown? What is done to it in the story?",
        clue="Call the unknown $x$ and write the story as an equation.",
        method_asked=True,
    )
