"""An amount increased or decreased by a percentage."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, possible_errors, scheme
from generator.skills.notation import decimal, with_unit
from generator.skills.percentage_change.amounts import Changed, Way, draw_change, percent_after

UP = (
    ("A concert ticket costs £{n}. The price rises by {p}.", "the new price", "£", 20, 95),
    ("A cake stall takes £{n} on Saturday. It takes {p} more on Sunday.", "how much it takes on Sunday", "£", 40, 400),
    ("A young tree is {n} cm tall. In a year its height increases by {p}.", "its new height", "cm", 60, 300),
    ("A club has {n} members. The number of members grows by {p}.", "the new number of members", "members", 20, 400),
    (
        "A factory makes {n} chairs in one week. It makes {p} more the next week.",
        "how many chairs it makes the next week",
        "chairs",
        200,
        790,
    ),
)
DOWN = (
    ("A coat costs £{n}. In a sale the price is cut by {p}.", "the sale price", "£", 30, 140),
    ("A laptop is worth £{n}. In a year its value falls by {p}.", "its new value", "£", 300, 790),
    ("A tank holds {n} litres of water. The amount of water falls by {p}.", "how much is left", "litres", 40, 600),
    ("A club has {n} members. The number falls by {p}.", "how many members are left", "members", 20, 400),
    ("A journey takes {n} minutes. A new road cuts the time by {p}.", "the new time", "minutes", 40, 140),
)
STORIES = {"increase": UP, "decrease": DOWN}


def change_by(rng: Random, way: Way) -> Exercise:
    """An amount increased or decreased by a percentage, without a story."""
    drawn = draw_change(rng, way)
    sign = "+" if way == "increase" else "-"
    unit = rng.choice(("£", "kg", "m", "km", "g", "litres"))
    return Exercise(
        stem=f"{with_unit(str(drawn.before), unit)} is {way}d by ${drawn.percent}\\%$.\n\nWork out the new amount.",
        command_word="Work out",
        value=str(drawn.after),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"${drawn.percent}\\%$ of {drawn.before} is ${drawn.change}$"),
            ("A", f"${drawn.before} {sign} {drawn.change} = {drawn.after}$, so {with_unit(str(drawn.after), unit)}"),
        ),
        errors=_slips(drawn, way),
        verify=f"{drawn.before} {sign} percent({drawn.percent}, {drawn.before})",
        prompt=f"Will the new amount be larger or smaller after the {way}?",
        clue="Find the percentage of the amount first. Or use a multiplier: what percentage is the new amount?",
    )


def change_in_context(rng: Random, way: Way) -> Exercise:
    """The amount after a percentage change in a story, by a multiplier."""
    story, asked, unit, least, most = rng.choice(STORIES[way])
    drawn = draw_change(rng, way, least, most)
    sign = "+" if way == "increase" else "-"
    whole = percent_after(drawn.percent, way)
    return Exercise(
        stem=f"{story.format(n=drawn.before, p=with_unit(str(drawn.percent), '%'))}\n\nWork out {asked}.",
        command_word="Work out",
        value=str(drawn.after),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"The new amount is $100\\% {sign} {drawn.percent}\\% = {whole}\\%$ of the old amount"),
            (
                "A",
                f"${drawn.before} \\times {decimal(Fraction(whole, 100))} = {drawn.after}$, "
                f"so {with_unit(str(drawn.after), unit)}",
            ),
        ),
        errors=_slips(drawn, way),
        verify=f"percent({whole}, {drawn.before})",
        prompt="What percentage of the old amount is the new amount?",
        clue="Change that percentage to a decimal multiplier, or find the change first.",
    )


def _slips(drawn: Changed, way: Way) -> tuple[NamedError, ...]:
    percent, before, change, after = drawn
    up = way == "increase"
    return possible_errors(
        str(after),
        NamedError(
            str(change),
            f"found the {way} and stopped",
            f"You have found the change. {'Add it to' if up else 'Subtract it from'} the amount you started with.",
        ),
        NamedError(
            str(before + percent if up else before - percent),
            f"{'added' if up else 'subtracted'} {percent} instead of ${percent}\\%$ of the amount",
            f"The {way} is a percentage of the amount. Work out that part first.",
        ),
        NamedError(
            str(before - change if up else before + change),
            f"made it a percentage {'decrease' if up else 'increase'}",
            f"The question asks for {'an increase' if up else 'a decrease'}. Should your answer be larger or smaller?",
        ),
    )
