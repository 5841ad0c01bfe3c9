"""Equations with the unknown on one side: one step, two steps, a bracket."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, scheme
from generator.skills.linear_equations.equation import (
    EVERY_TERM,
    LETTERS,
    UNDO,
    solution,
    solve_exercise,
    two_step_slips,
    undoing,
    wrong_way,
)
from generator.skills.notation import exact, terms as text_of, tex

INVERSE = "Use the inverse operation: division undoes multiplication, and multiplication undoes division."


def one_additive(rng: Random) -> Exercise:
    """x + a = b or x - a = b."""
    letter, value, number = rng.choice(LETTERS), solution(rng), rng.choice([*range(-20, -2), *range(3, 21)])
    total = value + number
    return solve_exercise(
        text_of([(1, letter), (number, "")]),
        str(total),
        letter,
        value,
        scheme(("B", f"{undoing(number)}: ${letter} = {value}$")),
        [
            NamedError(
                str(total + number),
                wrong_way(number),
                "Use the inverse operation, so that only the unknown is left on that side.",
            )
        ],
        "Use the inverse operation, and do the same to both sides.",
    )


def one_multiplicative(rng: Random) -> Exercise:
    """ax = b, or x over a = b."""
    letter, value, number = rng.choice(LETTERS), solution(rng), rng.randint(2, 12)
    if rng.random() < 0.5:
        return solve_exercise(
            f"{number}*{letter}",
            str(number * value),
            letter,
            value,
            scheme(("B", f"Divide both sides by {number}: ${letter} = {value}$")),
            [
                NamedError(
                    str(number * value - number), f"subtracted {number} instead of dividing by {number}", INVERSE
                ),
                NamedError(str(number * value * number), "multiplied instead of dividing", INVERSE),
            ],
            "A number in front of a letter multiplies it. Use the inverse.",
        )
    made = solve_exercise(
        f"{letter}/{number}",
        str(value),
        letter,
        value * number,
        scheme(("B", f"Multiply both sides by {number}: ${letter} = {value * number}$")),
        [
            NamedError(exact(Fraction(value, number)), f"divided by {number} again instead of multiplying", INVERSE),
            NamedError(str(value + number), f"added {number} instead of multiplying by {number}", INVERSE),
        ],
        "The line means division. Use the inverse.",
    )
    return replace(made, stem=f"Solve $\\frac{{{letter}}}{{{number}}} = {value}$.")


def two_step(rng: Random) -> Exercise:
    """ax + b = c."""
    letter, value = rng.choice(LETTERS), solution(rng)
    times, number = rng.randint(2, 9), rng.choice([*range(-15, 0), *range(1, 16)])
    total = times * value + number
    if total == 0:
        return two_step(rng)
    return solve_exercise(
        text_of([(times, letter), (number, "")]),
        str(total),
        letter,
        value,
        scheme(
            ("M", f"{undoing(number)}: ${times}{letter} = {total - number}$"),
            ("A", f"Divide both sides by {times}: ${letter} = {value}$"),
        ),
        two_step_slips(times, number, total),
        "Undo the addition or subtraction first, then the multiplication.",
    )


def simple_bracket(rng: Random) -> Exercise:
    """a(x + b) = c, which two steps solve."""
    letter, value = rng.choice(LETTERS), solution(rng)
    outside, number = rng.randint(2, 7), rng.choice([*range(-9, 0), *range(1, 10)])
    inner = text_of([(1, letter), (number, "")])
    total = outside * (value + number)
    if total == 0:
        return simple_bracket(rng)
    return solve_exercise(
        f"{outside}*({inner})",
        str(total),
        letter,
        value,
        scheme(
            ("M", f"Divide both sides by {outside}: ${tex(inner)} = {value + number}$"),
            ("A", f"{undoing(number)}: ${letter} = {value}$"),
        ),
        [
            NamedError(
                exact(Fraction(total - number, outside)), "multiplied only the first term in the bracket", EVERY_TERM
            ),
            NamedError(str(value + 2 * number), wrong_way(number), UNDO),
        ],
        "Divide by the number outside, or expand the bracket first.",
    )


def with_brackets(rng: Random) -> Exercise:
    """a(bx + c) = d."""
    letter, value = rng.choice(LETTERS), solution(rng)
    outside, inside = rng.randint(2, 5), rng.choice((2, 3, 4))
    number = rng.choice([*range(-9, 0), *range(1, 10)])
    total = outside * (inside * value + number)
    if total == 0:
        return with_brackets(rng)
    times, spread = outside * inside, outside * number
    return solve_exercise(
        f"{outside}*({text_of([(inside, letter), (number, '')])})",
        str(total),
        letter,
        value,
        scheme(
            ("M", f"Expand the bracket: ${tex(text_of([(times, letter), (spread, '')]))} = {total}$"),
            ("M", f"{undoing(spread)}: ${times}{letter} = {total - spread}$"),
            ("A", f"Divide both sides by {times}: ${letter} = {value}$"),
        ),
        [
            NamedError(
                exact(Fraction(total - number, times)), "multiplied only the first term in the bracket", EVERY_TERM
            ),
            NamedError(
                exact(Fraction(total + spread, times)),
                wrong_way(spread),
                UNDO,
            ),
        ],
        "Expand the bracket, or divide both sides by the number outside it.",
    )
