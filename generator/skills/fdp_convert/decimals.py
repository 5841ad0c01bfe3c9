"""Fractions to decimals and decimals to fractions."""

from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import decimal, exact, frac, tex

COMMON = (2, 4, 5, 10, 20, 25, 50)
TERMINATING = (*COMMON, 8)
COLUMN = "Look at the column of the last digit: its name gives the denominator."
COLUMNS = {10: "tenths", 100: "hundredths", 1000: "thousandths"}


def proper(rng: Random, denominators: tuple[int, ...]) -> Fraction:
    """A proper fraction in its lowest terms with one of these denominators."""
    bottom = rng.choice(denominators)
    return Fraction(rng.choice([top for top in range(1, bottom) if gcd(top, bottom) == 1]), bottom)


def fraction_to_decimal(rng: Random, denominators: tuple[int, ...] = TERMINATING) -> Exercise:
    """A proper fraction as a terminating decimal; one mark unless it has to be divided."""
    value = proper(rng, denominators)
    digits = decimal(value)
    shown = tex(exact(value))
    power = 10 if 10 % value.denominator == 0 else 100
    divided = power % value.denominator > 0
    over = frac(int(value * power), power)
    return Exercise(
        stem=f"Write ${shown}$ as a decimal.",
        command_word="Write",
        value=digits,
        form="decimal",
        steps=scheme(("M", f"Divide: ${value.numerator} \\div {value.denominator}$"), ("A", f"${shown} = {digits}$"))
        if divided
        else scheme(("B", f"${shown} = {digits}$" if value.denominator == power else f"${shown} = {over} = {digits}$")),
        errors=errors_beside(
            digits,
            NamedError(
                f"{value.numerator}.{value.denominator}",
                "put the numerator and the denominator either side of the decimal point",
                "The line in a fraction means division. Divide the numerator by the denominator.",
            ),
            *_numerator_as_decimal(value),
        ),
        verify=exact(value),
        prompt="What does the line in a fraction tell you to do?",
        clue="Divide the numerator by the denominator, or find an equivalent fraction over 10 or 100.",
    )


def _numerator_as_decimal(value: Fraction) -> tuple[NamedError, ...]:
    return (
        NamedError(
            decimal(Fraction(value.numerator, 10 ** len(str(value.numerator)))),
            "wrote the numerator after the decimal point",
            "That is right only for tenths or hundredths. First make the denominator 10 or 100.",
        ),
    )


def decimal_to_fraction(rng: Random, places: tuple[int, ...] = (1, 2, 2, 2, 3)) -> Exercise:
    """A decimal below one, of so many places, as a fraction in its lowest terms."""
    power = 10 ** rng.choice(places)
    while True:
        value = Fraction(rng.randrange(1, power), power)
        top = int(value * power)
        if top % 10 and value.denominator < power:
            break
    digits = decimal(value)
    factor = top // value.numerator
    return Exercise(
        stem=f"Write ${digits}$ as a fraction in its simplest form.",
        command_word="Write",
        value=exact(value),
        form="fraction",
        steps=scheme(
            ("M", f"The last digit is in the {COLUMNS[power]} column: ${digits} = {frac(top, power)}$"),
            ("A", f"Divide both numbers by {factor}: ${frac(top, power)} = {tex(exact(value))}$"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(exact(Fraction(top, power * 10)), "chose a denominator that is ten times too large", COLUMN),
            *_too_small(top, power),
        ),
        verify=digits,
        prompt="Which place value column is the last digit in?",
        clue="The name of that column gives the denominator. Then divide by common factors.",
    )


def _too_small(top: int, power: int) -> tuple[NamedError, ...]:
    # A denominator of 1, or a fraction above one, would warn the pupil.
    if top * 10 >= power:
        return ()
    return (NamedError(exact(Fraction(top, power // 10)), "chose a denominator that is ten times too small", COLUMN),)


def total_as_decimal(rng: Random) -> Exercise:
    """A fraction and a decimal of a measure joined; the total as a decimal."""
    fraction, other = proper(rng, (4, 5, 8, 20, 25)), Fraction(rng.randrange(15, 200, 5), 100)
    value = fraction + other
    story, asked, unit = rng.choice(
        (
            ("One plank is {f} m long. Another plank is {d} m long.", "total length", "m"),
            ("One bag holds {f} kg of rice. Another bag holds {d} kg.", "total mass", "kg"),
            ("One path is {f} km long. Another path is {d} km long.", "total length", "km"),
        )
    )
    shown = tex(exact(fraction))
    wrong = other + Fraction(fraction.numerator, 10 ** len(str(fraction.numerator)))
    return Exercise(
        stem=f"{story.format(f=f'${shown}$', d=f'${decimal(other)}$')}\n\nWork out the {asked}. "
        "Give your answer as a decimal.",
        command_word="Work out",
        value=decimal(value),
        unit=unit,
        form="decimal",
        steps=scheme(
            ("M", f"Write the fraction as a decimal: ${shown} = {decimal(fraction)}$"),
            ("A", f"${decimal(fraction)} + {decimal(other)} = {decimal(value)}$ {unit}"),
        ),
        errors=errors_beside(
            decimal(value),
            NamedError(
                decimal(wrong),
                "wrote the numerator after the decimal point",
                "That is right only for tenths or hundredths. Divide the numerator by the denominator.",
            ),
        ),
        verify=f"{exact(fraction)} + {decimal(other)}",
        prompt="Which one form will you write both numbers in?",
        clue="Change the fraction to a decimal before you add.",
    )


def larger_by(rng: Random, denominators: tuple[int, ...] = (4, 5, 8, 20, 25)) -> Exercise:
    """Which of a fraction and a decimal that lie close together is larger, and by how much."""
    while True:
        fraction = proper(rng, denominators)
        other = Fraction(round(fraction * 100) + rng.choice((-3, -2, -1, 1, 2, 3)), 100)
        if 0 < other < 1 and other.denominator > 10:
            break
    high, low = sorted((fraction, other), reverse=True)
    shown = tex(exact(fraction))
    larger = f"${shown}$" if fraction > other else f"${decimal(other)}$"
    return Exercise(
        stem=f"Which number is larger, ${shown}$ or ${decimal(other)}$?\n\n"
        "Work out how much larger it is. Give your answer as a decimal.",
        command_word="Work out",
        value=decimal(high - low),
        form="decimal",
        steps=scheme(
            ("M", f"Write the fraction as a decimal: ${shown} = {decimal(fraction)}$"),
            ("A", f"{larger} is larger"),
            ("A", f"${decimal(high)} - {decimal(low)} = {decimal(high - low)}$"),
        ),
        errors=errors_beside(
            decimal(high - low),
            NamedError(
                decimal((high - low) * 10),
                "lined up the digits instead of the decimal points",
                "Give both decimals the same number of places before you subtract.",
            ),
        ),
        verify=f"{exact(high)} - {exact(low)}",
        prompt="How can you write both numbers in one form?",
        clue="Change the fraction to a decimal. Then compare the digits, column by column.",
    )
