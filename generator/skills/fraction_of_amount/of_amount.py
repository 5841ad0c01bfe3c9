"""A fraction of an amount, and what is left of it."""

from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.exercise import Exercise, NamedError, possible_errors, scheme
from generator.skills.notation import exact, tex, with_unit

UNITS = ("£", "m", "kg", "km", "g", "ml", "cm", "litres")
ORDINALS = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
# No club has nine members and no book nine pages.
LEAST_TOLD = 24
STORIES = (
    ("A club has {n} members. Of these, {f} play chess.", "how many do not play chess", "members"),
    ("A car park has {n} spaces. On Friday {f} of them are full.", "how many are empty", "spaces"),
    ("A book has {n} pages. A reader has read {f} of it.", "how many pages are left to read", "pages"),
    ("A roll holds {n} cm of ribbon. A shop sells {f} of it.", "how much ribbon is left", "cm"),
    ("A tank holds {n} litres of water. A gardener uses {f} of it.", "how much water is left", "litres"),
    ("A charity has £{n}. It spends {f} of the money.", "how much money is left", "£"),
)


def draw_parts(rng: Random, unit_fraction: bool = False, least: int = 0) -> tuple[Fraction, int, int]:
    """A fraction in parts that have a name, the size of one part, and the whole amount, at least so much."""
    while True:
        bottom = rng.choice((*ORDINALS, 12) if not unit_fraction else tuple(ORDINALS))
        tops = [1] if unit_fraction else [top for top in range(2, bottom) if gcd(top, bottom) == 1]
        part = rng.randint(3, 15 if bottom < 10 else 12)
        if tops and part != bottom and part * bottom >= least:
            return Fraction(rng.choice(tops), bottom), part, part * bottom


def of_amount(rng: Random) -> Exercise:
    """A non-unit fraction of a measured amount, with a whole answer."""
    fraction, part, amount = draw_parts(rng)
    value, unit = part * fraction.numerator, rng.choice(UNITS)
    return Exercise(
        stem=f"Work out ${tex(exact(fraction))}$ of {with_unit(str(amount), unit)}.",
        command_word="Work out",
        value=str(value),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"${amount} \\div {fraction.denominator} = {part}$"),
            ("A", f"${part} \\times {fraction.numerator} = {value}$, so {with_unit(str(value), unit)}"),
        ),
        errors=possible_errors(
            str(value),
            NamedError(
                str(part),
                "found one part and stopped",
                "One part is right so far. The numerator tells you how many of those parts to take.",
            ),
            NamedError(
                exact(Fraction(amount * fraction.denominator, fraction.numerator)),
                "divided by the numerator and multiplied by the denominator",
                "The denominator says how many equal parts there are. Divide by it, then multiply by the numerator.",
            ),
            _the_rest(amount - value),
        ),
        verify=f"{exact(fraction)}*{amount}",
        prompt="Into how many equal parts is the amount split?",
        clue="Divide by the denominator to find one part. Then multiply by the numerator.",
    )


def unit_of_amount(rng: Random) -> Exercise:
    """A unit fraction of a measured amount."""
    fraction, part, amount = draw_parts(rng, unit_fraction=True)
    bottom, unit = fraction.denominator, rng.choice(UNITS)
    return Exercise(
        stem=f"Work out ${tex(exact(fraction))}$ of {with_unit(str(amount), unit)}.",
        command_word="Work out",
        value=str(part),
        unit=unit,
        form="integer",
        steps=scheme(("B", f"${amount} \\div {bottom} = {part}$, so {with_unit(str(part), unit)}")),
        errors=possible_errors(
            str(part),
            _the_rest(amount - part),
            NamedError(
                str(amount * bottom),
                f"multiplied by {bottom} instead of dividing",
                f"One {ORDINALS[bottom]} of an amount is less than the amount. Divide by {bottom}.",
            ),
        ),
        verify=f"{exact(fraction)}*{amount}",
        prompt="Into how many equal parts is the amount split?",
        clue="The denominator says how many equal parts there are. Divide by it.",
    )


def _the_rest(rest: int) -> NamedError:
    return NamedError(
        str(rest),
        "found what is left instead of the fraction itself",
        "That is the rest of the amount. Read again which part the question asks for.",
    )


def what_is_left(rng: Random) -> Exercise:
    """The rest of an amount after a non-unit fraction of it has gone."""
    return _left(rng, *draw_parts(rng, least=LEAST_TOLD))


def unit_left(rng: Random) -> Exercise:
    """The rest after a unit fraction has gone."""
    return _left(rng, *draw_parts(rng, unit_fraction=True, least=LEAST_TOLD))


def _left(rng: Random, fraction: Fraction, part: int, amount: int) -> Exercise:
    story, asked, unit = rng.choice(STORIES)
    gone = part * fraction.numerator
    left = amount - gone
    several = fraction.numerator > 1
    return Exercise(
        stem=f"{story.format(n=amount, f=f'${tex(exact(fraction))}$')}\n\nWork out {asked}.",
        command_word="Work out",
        value=str(left),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"${amount} \\div {fraction.denominator} = {part}$"),
            *((("M", f"${part} \\times {fraction.numerator} = {gone}$"),) if several else ()),
            ("A", f"${amount} - {gone} = {left}$, so {with_unit(str(left), unit)}"),
        ),
        errors=possible_errors(
            str(left),
            NamedError(
                str(gone),
                "found the fraction and stopped",
                "You have found the part that has gone. Subtract it to find the rest.",
            ),
            *(
                (
                    NamedError(
                        str(amount - part),
                        "took away only one part",
                        "The numerator tells you how many parts to take away, not only one.",
                    ),
                )
                if several
                else ()
            ),
        ),
        verify=f"{amount} - {exact(fraction)}*{amount}",
        prompt="Which part of the whole does the question ask for?",
        clue="Find one part, then the fraction. Compare it with the whole.",
    )
