"""The amount before a percentage change."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import decimal, with_unit
from generator.skills.percentage_change.amounts import AN, Way, draw_change, percent_after

STORIES = (
    ("After {w} of {p}, the price of a table is £{n}.", "the price before the change", "£", 60, 400),
    ("After {w} of {p}, a club has {n} members.", "how many members it had before the change", "members", 20, 400),
    ("After {w} of {p}, a school's yearly bill for paper is £{n}.", "the bill before the change", "£", 300, 790),
    ("After {w} of {p}, the mass of a load is {n} kg.", "its mass before the change", "kg", 100, 790),
)


def original_bare(rng: Random, way: Way) -> Exercise:
    """A number before a percentage change, without a story."""
    percent, before, _, after = draw_change(rng, way)
    return _original(
        f"A number is {way}d by ${percent}\\%$. The answer is {after}.\n\nWork out the number.",
        percent_after(percent, way),
        before,
        after,
        None,
    )


def find_original(rng: Random, way: Way) -> Exercise:
    """The amount before a percentage change, in a story."""
    story, asked, unit, least, most = rng.choice(STORIES)
    percent, before, _, after = draw_change(rng, way, least, most)
    told = story.format(w=AN[way], p=with_unit(str(percent), "%"), n=after)
    return _original(f"{told}\n\nWork out {asked}.", percent_after(percent, way), before, after, unit)


def _original(stem: str, whole: int, before: int, after: int, unit: str | None) -> Exercise:
    """The amount of which `after` is `whole` per cent."""
    multiplier = decimal(Fraction(whole, 100))
    last = f"${after} \\div {multiplier} = {before}$"
    return Exercise(
        stem=stem,
        command_word="Work out",
        value=str(before),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"{after} is ${whole}\\%$ of the amount before, so divide by ${multiplier}$"),
            ("A", f"{last}, so {with_unit(str(before), unit)}" if unit else last),
        ),
        errors=errors_beside(str(before), *_wrong_whole(after, whole, unit)),
        verify=f"solve({whole}/100*x = {after}, x)",
        prompt="The amount before is $100\\%$. What percentage is the amount after?",
        clue="Find $1\\%$ of the amount before, or divide by the multiplier.",
    )


def _wrong_whole(after: int, whole: int, unit: str | None) -> tuple[NamedError, ...]:
    """The slip, unless it leads to a part of a person."""
    wrong = Fraction(after * (200 - whole), 100)
    if unit == "members" and wrong.denominator > 1:
        return ()
    reply = "The percentage is of the amount before. What percentage is the amount after the change?"
    return (NamedError(decimal(wrong), "took the percentage of the amount after the change", reply),)
