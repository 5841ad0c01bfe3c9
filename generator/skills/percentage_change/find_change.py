"""The percentage by which an amount has changed."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import decimal, frac
from generator.skills.percentage_change.amounts import Way, draw_change

STORIES = (
    ("The price of a bicycle goes from £{a} to £{b}.", 120, 600),
    ("The mass of a puppy goes from {a} g to {b} g.", 200, 790),
    ("A school had {a} pupils and now has {b}.", 200, 790),
    ("The water in a tank goes from {a} litres to {b} litres.", 40, 600),
)


def find_change(rng: Random, way: Way) -> Exercise:
    """The percentage by which an amount has changed."""
    # A puppy that grows lighter is no homework for anyone.
    story, least, most = rng.choice(STORIES if way == "increase" else (STORIES[0], *STORIES[2:]))
    percent, before, change, after = draw_change(rng, way, least, most)
    calculation = f"{max(before, after)} - {min(before, after)} = {change}"
    return Exercise(
        stem=f"{story.format(a=before, b=after)}\n\nWork out the percentage {way}.",
        command_word="Work out",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"The change is ${calculation}$, out of {before} at the start"),
            ("A", f"${frac(change, before)} \\times 100 = {percent}$, so ${percent}\\%$"),
        ),
        errors=errors_beside(
            str(percent),
            *tidy_percentage(
                Fraction(change * 100, after),
                "compared the change with the amount at the end",
                "A percentage change is a part of the amount at the start. Divide the change by that amount.",
            ),
            *tidy_percentage(
                Fraction(after * 100, before),
                "compared the new amount with the old and stopped",
                "That is the new amount as a percentage of the old. How far is it from $100\\%$?",
            ),
            NamedError(
                str(change),
                "gave the change itself as the percentage",
                "That is the change in the amount. Write it as a percentage of the amount at the start.",
            ),
        ),
        verify=f"({max(before, after)} - {min(before, after)})/{before}*100",
        prompt="By how much has the amount changed? What will you compare the change with?",
        clue="Divide the change by the amount at the start. Then multiply by 100.",
    )


def sold_for(rng: Random, way: Way) -> Exercise:
    """The percentage profit or loss on goods bought together and sold one by one."""
    while True:
        percent, before, change, after = draw_change(rng, way, 20, 300)
        count = rng.choice((4, 5, 8, 10, 12, 20))
        if after % count == 0 and 3 <= after // count <= 30:
            break
    word = "profit" if way == "increase" else "loss"
    goods = rng.choice(("lamps", "baskets", "rugs", "jackets", "clocks", "bags"))
    return Exercise(
        stem=f"A trader buys {count} {goods} for £{before} in total. The trader sells each one for £{after // count}."
        f"\n\nWork out the percentage {word}.",
        command_word="Work out",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"Total from sales: ${count} \\times {after // count} = {after}$, so £{after}"),
            ("M", f"The {word} is £{change}, out of £{before} that the trader paid"),
            ("A", f"${frac(change, before)} \\times 100 = {percent}$, so ${percent}\\%$"),
        ),
        errors=errors_beside(
            str(percent),
            *tidy_percentage(
                Fraction(change * 100, after),
                f"compared the {word} with the selling price",
                f"The percentage {word} is a part of what the trader paid.",
            ),
            NamedError(
                str(change),
                f"gave the {word} in pounds",
                f"That is the {word} in pounds. Write it as a percentage of what the trader paid.",
            ),
        ),
        verify=f"({max(after, before)} - {min(after, before)})/{before}*100",
        prompt="How much money does the trader receive in total?",
        clue=f"Find the {word} in pounds. Then write it as a percentage of what the trader paid.",
    )


def tidy_percentage(value: Fraction, slip: str, reply: str) -> tuple[NamedError, ...]:
    """The slip, only where it leads to a number that a pupil would write down without rounding."""
    return (NamedError(decimal(value), slip, reply),) if (value * 10).denominator == 1 else ()
