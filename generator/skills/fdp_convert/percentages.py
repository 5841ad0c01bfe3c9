"""To a percentage and from a percentage."""

from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.fdp_convert.decimals import proper
from generator.skills.notation import decimal, exact, frac, tex, with_unit

HUNDREDTHS = (4, 5, 10, 20, 25, 50)
PER_CENT = "What does 'per cent' mean?"
TWO_PLACES = "Per cent means out of 100. Divide by 100, so each digit moves two places."


def to_percentage(rng: Random, denominators: tuple[int, ...] = HUNDREDTHS) -> Exercise:
    """A fraction or a decimal below one as a percentage."""
    from_decimal = rng.random() < 0.5
    value = Fraction(rng.randint(1, 99), 100) if from_decimal else proper(rng, denominators)
    shown = decimal(value) if from_decimal else tex(exact(value))
    percent = int(value * 100)
    by_ten = NamedError(
        decimal(value * 10), "multiplied by 10", "Per cent means out of 100. Multiply by 100, not by 10."
    )
    top = NamedError(
        str(value.numerator),
        "wrote the numerator as the percentage",
        "The numerator is the percentage only when the denominator is 100. Write it over 100 first.",
    )
    return Exercise(
        stem=f"Write ${shown}$ as a percentage.",
        command_word="Write",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            (
                "B",
                f"${shown} \\times 100 = {percent}$, so ${percent}\\%$"
                if from_decimal
                else f"${shown} = {frac(percent, 100)} = {percent}\\%$",
            )
        ),
        errors=errors_beside(str(percent), *((by_ten,) if from_decimal else (top,))),
        verify=f"({exact(value)})*100",
        prompt=PER_CENT,
        clue="Find how many hundredths there are.",
    )


def from_percentage(rng: Random, percents: tuple[int, ...] = tuple(range(2, 100))) -> Exercise:
    """A percentage as a decimal, or as a fraction in its lowest terms."""
    percent = rng.choice(percents)
    as_decimal = rng.random() < 0.5 or gcd(percent, 100) == 1
    return _as_decimal(percent) if as_decimal else _as_fraction(percent)


def _as_decimal(percent: int) -> Exercise:
    value = decimal(Fraction(percent, 100))
    return Exercise(
        stem=f"Write ${percent}\\%$ as a decimal.",
        command_word="Write",
        value=value,
        form="decimal",
        steps=scheme(("B", f"${percent} \\div 100 = {value}$")),
        errors=errors_beside(
            value,
            NamedError(decimal(Fraction(percent, 10)), "divided by 10", TWO_PLACES),
            NamedError(decimal(Fraction(percent, 1000)), "divided by 1000", TWO_PLACES),
        ),
        verify=f"percent({percent}, 1)",
        prompt=PER_CENT,
        clue="Divide by 100. How many places does each digit move?",
    )


def _as_fraction(percent: int) -> Exercise:
    value = Fraction(percent, 100)
    return Exercise(
        stem=f"Write ${percent}\\%$ as a fraction in its simplest form.",
        command_word="Write",
        value=exact(value),
        form="fraction",
        steps=scheme(
            ("M", f"${percent}\\% = {frac(percent, 100)}$"),
            ("A", f"Divide both numbers by {gcd(percent, 100)}: ${frac(percent, 100)} = {tex(exact(value))}$"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(Fraction(1, percent)),
                "made the percentage the denominator",
                "Per cent means out of 100. The denominator is 100 and the percentage is the numerator.",
            ),
            *(
                (
                    NamedError(
                        exact(Fraction(percent, 10)),
                        "wrote the percentage over 10",
                        "Per cent means out of 100. Write the percentage over 100, then simplify.",
                    ),
                )
                if percent < 10
                else ()
            ),
        ),
        verify=f"percent({percent}, 1)",
        prompt=PER_CENT,
        clue="Write it over 100. Then divide both numbers by their highest common factor.",
    )


MIXTURES = (
    ("In a wood, {p} of the trees are oak and {d} of them are beech. The rest are ash.", "of the trees are ash"),
    ("In a mixture, {p} is sand and {d} of it is gravel. The rest is cement.", "of the mixture is cement"),
    (
        "A theatre sells {p} of its tickets online and {d} of them by telephone. It sells the rest at the door.",
        "of the tickets are sold at the door",
    ),
)


def rest_as_fraction(rng: Random) -> Exercise:
    """A percentage and a fraction of a whole; the rest as a fraction."""
    while True:
        percent, share = rng.choice(range(10, 75, 5)), proper(rng, (4, 5, 10, 20))
        value = 1 - Fraction(percent, 100) - share
        if value > 0:
            break
    story, asked = rng.choice(MIXTURES)
    known = int(share * 100)
    rest = 100 - percent - known
    return Exercise(
        stem=f"{story.format(p=with_unit(str(percent), '%'), d=f'${tex(exact(share))}$')}\n\n"
        f"Work out what fraction {asked}. Give your answer in its simplest form.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        steps=scheme(
            ("M", f"Write both as percentages: ${tex(exact(share))} = {known}\\%$"),
            ("M", f"$100\\% - {percent}\\% - {known}\\% = {rest}\\%$"),
            ("A", f"${rest}\\% = {frac(rest, 100)} = {tex(exact(value))}$"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(1 - value),
                "added the two shares and stopped",
                "You have the two shares together. Subtract them from one whole to find the rest.",
            ),
        ),
        verify=f"1 - {percent}/100 - {exact(share)}",
        prompt="Which one form will you write all the numbers in?",
        clue="Change both shares to percentages. The whole is $100\\%$.",
    )
