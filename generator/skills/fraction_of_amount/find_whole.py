"""The whole amount, when a fraction of it is known."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, possible_errors, scheme
from generator.skills.fraction_of_amount.of_amount import LEAST_TOLD, draw_parts
from generator.skills.notation import exact, tex, with_unit

MULTIPLY_UP = "Divide by the numerator to find one part. Then think how many parts make the whole."
STORIES = (
    ("In a club, {f} of the members are adults. There are {n} adults.", "how many members there are", "members"),
    ("A cyclist has ridden {n} km. This is {f} of a route.", "the length of the route", "km"),
    ("A pupil has saved £{n}. This is {f} of the price of a game.", "the price of the game", "£"),
    ("A jar holds {n} ml of juice. It is {f} full.", "how much the jar holds when it is full", "ml"),
    ("A reader has read {n} pages. This is {f} of a book.", "how many pages the book has", "pages"),
)


def find_whole(rng: Random) -> Exercise:
    """The whole amount, from a fraction of it."""
    fraction, part, amount = draw_parts(rng)
    known = part * fraction.numerator
    return _whole(
        fraction,
        part,
        f"${tex(exact(fraction))}$ of a number is {known}.\n\nWork out the number.",
        None,
        f"${part} \\times {fraction.denominator} = {amount}$",
    )


def whole_in_context(rng: Random) -> Exercise:
    """The whole in a story, from what a fraction of it comes to."""
    fraction, part, amount = draw_parts(rng, least=LEAST_TOLD)
    story, asked, unit = rng.choice(STORIES)
    told = story.format(n=part * fraction.numerator, f=f"${tex(exact(fraction))}$")
    return _whole(
        fraction,
        part,
        f"{told}\n\nWork out {asked}.",
        unit,
        f"${part} \\times {fraction.denominator} = {amount}$, so {with_unit(str(amount), unit)}",
    )


def _whole(fraction: Fraction, part: int, stem: str, unit: str | None, last: str) -> Exercise:
    known, amount = part * fraction.numerator, part * fraction.denominator
    return Exercise(
        stem=stem,
        command_word="Work out",
        value=str(amount),
        unit=unit,
        form="integer",
        steps=scheme(("M", f"One part: ${known} \\div {fraction.numerator} = {part}$"), ("A", last)),
        errors=possible_errors(
            str(amount),
            NamedError(
                exact(fraction * known),
                "found the fraction of the number given",
                "The number given is already the fraction. Work back to the whole.",
            ),
            NamedError(
                str(known * fraction.denominator),
                "multiplied by the denominator without finding one part",
                "The number given is several parts. Divide by the numerator first, so that you have one part.",
            ),
            NamedError(
                str(part),
                "found one part and stopped",
                "One part is right so far. The denominator tells you how many parts make the whole.",
            ),
        ),
        verify=f"solve({exact(fraction)}*x = {known}, x)",
        prompt="Is the number in the question the whole, or a part of it?",
        clue=MULTIPLY_UP,
    )


def from_one_to_another(rng: Random) -> Exercise:
    """One fraction of a number is known; find another fraction of the same number."""
    while True:
        fraction, part, amount = draw_parts(rng)
        other = Fraction(rng.choice((1, 2, 3, 5)), rng.choice((2, 4, 5, 6, 8)))
        if other < 1 and other != fraction and (amount * other).denominator == 1:
            break
    known, value = part * fraction.numerator, int(amount * other)
    return Exercise(
        stem=f"${tex(exact(fraction))}$ of a number is {known}.\n\nWork out ${tex(exact(other))}$ of the same number.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"One part: ${known} \\div {fraction.numerator} = {part}$"),
            ("M", f"The number: ${part} \\times {fraction.denominator} = {amount}$"),
            ("A", f"${tex(exact(other))}$ of {amount} is ${value}$"),
        ),
        errors=possible_errors(
            str(value),
            NamedError(
                exact(other * known),
                "took the second fraction of the number given",
                "The second fraction is of the whole number. Find the whole number first.",
            ),
            NamedError(
                str(amount),
                "found the whole and stopped",
                "That is the whole number. The question asks for a fraction of it.",
            ),
        ),
        verify=f"{exact(other)}*solve({exact(fraction)}*x = {known}, x)",
        prompt="What do you need to know before you can find the second fraction?",
        clue="Find the whole number first.",
    )
