"""What every equation shares: its letter, its solution, its lines of working and the slips that pupils make."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, Step, short_fractions
from generator.skills.notation import exact, tex

LETTERS = "xynpt"
PROMPT = "What is done to the unknown, and in which order? How could each be undone?"
UNDO = "Undo an addition by subtracting and a subtraction by adding. Put your answer back to test it."
FRONT = "A number in front of a letter multiplies it, so divide to undo it."
EVERY_TERM = "The number outside multiplies every term inside the bracket."
SOLUTION = "What does it mean for a number to be the solution of an equation?"


def solve_exercise(
    left: str, right: str, letter: str, value: int, steps: tuple[Step, ...], slips: list[NamedError], clue: str
) -> Exercise:
    """Solve left = right; both sides are exact text."""
    return Exercise(
        stem=f"Solve ${tex(left)} = {tex(right)}$.",
        command_word="Solve",
        value=str(value),
        form="integer",
        accept=(f"{letter} = {value}",),
        steps=steps,
        errors=short_fractions(str(value), *slips),
        verify=f"solve({left} = {right}, {letter})",
        prompt=PROMPT,
        clue=clue,
        lead=f"${letter} =$",
    )


def solution(rng: Random) -> int:
    """A whole number that solves an equation; a third of them are negative."""
    value: int = rng.choice((*range(2, 13), -2, -3, -4, -5, -6))
    return value


def undoing(number: int) -> str:
    """ "Subtract 3 from both sides" or "Add 3 to both sides": the line that takes a number away from its side."""
    return f"Subtract {number} from both sides" if number > 0 else f"Add {-number} to both sides"


def wrong_way(number: int) -> str:
    """The slip of doing again what was to be undone."""
    return f"added {number} instead of subtracting it" if number > 0 else f"subtracted {-number} instead of adding it"


def two_step_slips(times: int, number: int, total: int) -> list[NamedError]:
    """What goes wrong in times * x + number = total."""
    return [
        NamedError(exact(Fraction(total + number, times)), wrong_way(number), UNDO),
        NamedError(str(total - number - times), f"subtracted {times} instead of dividing by {times}", FRONT),
    ]
