"""Equations with the unknown on both sides."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, scheme
from generator.skills.linear_equations.equation import (
    EVERY_TERM,
    FRONT,
    LETTERS,
    UNDO,
    solution,
    solve_exercise,
    undoing,
    wrong_way,
)
from generator.skills.notation import exact, terms as text_of, tex

GATHER = "Gather the unknowns on the side that has more of them."
ADDED_LETTERS = "added the two terms in the letter"
SUBTRACT_TERM = "Take a term away from one side by subtracting it from both. Put your answer back to test it."


def gather_first(rng: Random) -> Exercise:
    """ax = bx + c, which two steps solve."""
    letter, value = rng.choice(LETTERS), solution(rng)
    less, difference = rng.randint(2, 6), rng.randint(2, 6)
    more, right = less + difference, difference * value
    return solve_exercise(
        text_of([(more, letter)]),
        text_of([(less, letter), (right, "")]),
        letter,
        value,
        scheme(
            ("M", f"Subtract ${less}{letter}$ from both sides: ${difference}{letter} = {right}$"),
            ("A", f"Divide both sides by {difference}: ${letter} = {value}$"),
        ),
        [
            NamedError(exact(Fraction(right, more + less)), ADDED_LETTERS, SUBTRACT_TERM),
            NamedError(
                str(right - difference),
                f"subtracted {difference} instead of dividing by {difference}",
                FRONT,
            ),
        ],
        GATHER,
    )


def both_sides(rng: Random) -> Exercise:
    """ax + b = cx + d."""
    letter, value = rng.choice(LETTERS), solution(rng)
    less, difference = rng.randint(2, 6), rng.randint(2, 6)
    more, left = less + difference, rng.choice([*range(-12, 0), *range(1, 13)])
    right = difference * value + left
    if right == 0:
        return both_sides(rng)
    return solve_exercise(
        text_of([(more, letter), (left, "")]),
        text_of([(less, letter), (right, "")]),
        letter,
        value,
        scheme(
            (
                "M",
                f"Subtract ${less}{letter}$ from both sides: "
                f"${tex(text_of([(difference, letter), (left, '')]))} = {right}$",
            ),
            ("M", f"{undoing(left)}: ${difference}{letter} = {right - left}$"),
            ("A", f"Divide both sides by {difference}: ${letter} = {value}$"),
        ),
        [
            NamedError(exact(Fraction(right - left, more + less)), ADDED_LETTERS, SUBTRACT_TERM),
            NamedError(
                exact(Fraction(right + left, difference)),
                wrong_way(left),
                UNDO,
            ),
        ],
        GATHER,
    )


def complex_brackets(rng: Random) -> Exercise:
    """a(x + b) = cx + d."""
    letter, value = rng.choice(LETTERS), solution(rng)
    less, difference = rng.randint(2, 5), rng.randint(2, 4)
    outside, number = less + difference, rng.choice([*range(-6, 0), *range(1, 7)])
    spread = outside * number
    right = difference * value + spread
    if right == 0:
        return complex_brackets(rng)
    other = text_of([(less, letter), (right, "")])
    return solve_exercise(
        f"{outside}*({text_of([(1, letter), (number, '')])})",
        other,
        letter,
        value,
        scheme(
            ("M", f"Expand the bracket: ${tex(text_of([(outside, letter), (spread, '')]))} = {tex(other)}$"),
            (
                "M",
                f"Subtract ${less}{letter}$ from both sides. {undoing(spread)}: "
                f"${difference}{letter} = {right - spread}$",
            ),
            ("A", f"Divide both sides by {difference}: ${letter} = {value}$"),
        ),
        [
            NamedError(
                exact(Fraction(right - number, difference)),
                "multiplied only the first term in the bracket",
                EVERY_TERM,
            ),
            NamedError(exact(Fraction(right - spread, outside + less)), ADDED_LETTERS, SUBTRACT_TERM),
        ],
        "Expand the bracket first. Then gather the unknowns on one side.",
    )
