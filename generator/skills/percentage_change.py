"""Increase and decrease by a percentage, find a percentage change, and find the amount before one."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from random import Random
from typing import Literal

from generator.skills.base import DrawnSkill, Exercise, Maker, NamedError, errors_beside, scheme, spotted, with_unit
from generator.skills.notation import decimal, frac

Way = Literal["increase", "decrease"]

PERCENTS = (4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45)
UP = (
    ("A ticket costs £{n}. The price rises by {p}. Work out the new price.", "£"),
    ("A stall takes £{n} in one week. It takes {p} more the next week. Work out how much it takes then.", "£"),
    ("A tree is {n} cm tall. In a year its height increases by {p}. Work out its new height.", "cm"),
    ("A club has {n} members. The number of members grows by {p}. Work out the new number of members.", "members"),
    ("A factory makes {n} chairs a week. It makes {p} more the next week. Work out how many it makes then.", "chairs"),
)
DOWN = (
    ("A coat costs £{n}. In a sale the price is cut by {p}. Work out the sale price.", "£"),
    ("A computer is worth £{n}. Its value falls by {p}. Work out its new value.", "£"),
    ("A tank holds {n} litres. The amount of water falls by {p}. Work out how much is left.", "litres"),
    ("A club has {n} members. The number falls by {p}. Work out how many members are left.", "members"),
    ("A machine needs {n} minutes for a job. A new part cuts the time by {p}. Work out the new time.", "minutes"),
)
STORIES = {"increase": UP, "decrease": DOWN}


def _pick(rng: Random, way: Way) -> tuple[int, int, int, int]:
    """A percentage, the amount before, the change and the amount after, all whole."""
    while True:
        percent, before = rng.choice(PERCENTS), rng.randrange(20, 800, 10)
        change = Fraction(percent * before, 100)
        if change.denominator == 1 and before != 100:
            return percent, before, int(change), before + int(change) * (1 if way == "increase" else -1)


def _slips(percent: int, before: int, change: int, after: int, way: Way) -> tuple[NamedError, ...]:
    up = way == "increase"
    return errors_beside(
        str(after),
        NamedError(
            str(change),
            f"found the {way} and stopped",
            f"You have found the change. {'Add it to' if up else 'Subtract it from'} the amount you started with.",
        ),
        NamedError(
            str(before + percent if up else max(before - percent, 1)),
            f"{'added' if up else 'subtracted'} the percentage as if it were an amount",
            f"The {way} is a percentage of the amount. Work out that part first.",
        ),
        NamedError(
            str(before - change if up else before + change),
            f"made it a percentage {'decrease' if up else 'increase'}",
            f"The question asks for {'an increase' if up else 'a decrease'}. Should your answer be larger or smaller?",
        ),
    )


def change_by(rng: Random, way: Way) -> Exercise:
    """An amount increased or decreased by a percentage."""
    percent, before, change, after = _pick(rng, way)
    sign, verb = ("+", "Increase") if way == "increase" else ("-", "Decrease")
    unit = rng.choice(("£", "kg", "m", "km", "g", "litres"))
    return Exercise(
        stem=f"{verb} {with_unit(str(before), unit)} by ${percent}\\%$. Work out the new amount.",
        command_word="Work out",
        value=str(after),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"${percent}\\%$ of {before} is ${change}$."),
            ("A", f"${before} {sign} {change} = {after}$, so {with_unit(str(after), unit)}."),
        ),
        errors=_slips(percent, before, change, after, way),
        verify=f"{before} {sign} percent({percent}, {before})",
        prompt=f"Will the new amount be larger or smaller after the {way}?",
        clue="Find the percentage of the amount first. Or use a multiplier: what percentage is the new amount?",
    )


def change_in_context(rng: Random, way: Way) -> Exercise:
    """The amount after a percentage change in a story, by a multiplier."""
    percent, before, change, after = _pick(rng, way)
    sign = "+" if way == "increase" else "-"
    whole = 100 + percent if way == "increase" else 100 - percent
    story, unit = rng.choice(STORIES[way])
    return Exercise(
        stem=story.format(n=before, p=f"${percent}\\%$"),
        command_word="Work out",
        value=str(after),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"The new amount is $100\\% {sign} {percent}\\% = {whole}\\%$ of the old."),
            ("M", f"${before} \\times {decimal(Fraction(whole, 100))}$, or ${before} {sign} {change}$."),
            ("A", f"${after}$, so {with_unit(str(after), unit)}."),
        ),
        errors=_slips(percent, before, change, after, way),
        verify=f"percent({whole}, {before})",
        prompt="What percentage of the old amount is the new amount?",
        clue="Change that percentage to a decimal multiplier, or find the change first.",
    )


def find_change(rng: Random, way: Way) -> Exercise:
    """The percentage by which an amount has changed."""
    percent, before, change, after = _pick(rng, way)
    story = rng.choice(
        (
            "The price of a bicycle goes from £{a} to £{b}. Work out the percentage {w}.",
            "The mass of a parcel changes from {a} g to {b} g. Work out the percentage {w}.",
            "A school had {a} pupils and now has {b}. Work out the percentage {w}.",
            "The water in a tank goes from {a} litres to {b} litres. Work out the percentage {w}.",
        )
    )
    return Exercise(
        stem=story.format(a=before, b=after, w=way),
        command_word="Work out",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"The change is ${change}$."),
            ("M", f"Compare it with the amount at the start: ${frac(change, before)} \\times 100$."),
            ("A", f"${percent}\\%$ {way}"),
        ),
        errors=errors_beside(
            str(percent),
            *_round_percent(Fraction(change * 100, after), "compared the change with the amount at the end"),
            *_round_percent(Fraction(after * 100, before), "compared the new amount with the old and stopped"),
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


def _round_percent(value: Fraction, slip: str) -> tuple[NamedError, ...]:
    """The slip, only where it leads to a number that a pupil would write down without rounding."""
    if (value * 10).denominator != 1:
        return ()
    reply = "A percentage change is a part of the amount at the start. Divide the change by that amount."
    return (NamedError(decimal(value), slip, reply),)


def find_original(rng: Random, way: Way) -> Exercise:
    """The amount before a percentage change."""
    percent, before, _, after = _pick(rng, way)
    whole = 100 + percent if way == "increase" else 100 - percent
    story, unit = rng.choice(
        (
            ("After {w} of {p}, the price of a table is £{n}. Work out the price before the change.", "£"),
            ("After {w} of {p}, a club has {n} members. Work out how many members it had before.", "members"),
            ("After {w} of {p}, a school's yearly bill is £{n}. Work out the bill before the change.", "£"),
            ("After {w} of {p}, the mass of a load is {n} kg. Work out its mass before the change.", "kg"),
        )
    )
    wrong = Fraction(after * (100 - percent if way == "increase" else 100 + percent), 100)
    return Exercise(
        stem=story.format(w="an increase" if way == "increase" else "a decrease", p=f"${percent}\\%$", n=after),
        command_word="Work out",
        value=str(before),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"{after} is ${whole}\\%$ of the amount before."),
            ("M", f"Divide by the multiplier: ${after} \\div {decimal(Fraction(whole, 100))}$."),
            ("A", f"${before}$, so {with_unit(str(before), unit)}."),
        ),
        errors=errors_beside(
            str(before),
            NamedError(
                decimal(wrong),
                "took the percentage of the new amount",
                "The percentage was of the amount before the change. Think what percentage the new amount stands for.",
            ),
        ),
        verify=f"solve({whole}/100*x = {after}, x)",
        prompt="The amount before is 100%. What percentage is the amount after?",
        clue="Find 1% of the amount before, or divide by the multiplier.",
    )


def one_after_another(rng: Random) -> Exercise:
    """The overall percentage change after two changes, one after the other."""
    while True:
        first, second = rng.choice(range(5, 65, 5)), rng.choice(range(5, 65, 5))
        overall = Fraction((100 + first) * (100 - second), 100) - 100
        if overall != 0 and (overall * 10).denominator == 1:
            break
    value, word = abs(overall), "increase" if overall > 0 else "decrease"
    multipliers = decimal(Fraction(100 + first, 100)), decimal(Fraction(100 - second, 100))
    product = decimal((overall + 100) / 100)
    together = abs(first - second)
    return Exercise(
        stem=f"A price goes up by ${first}\\%$. The new price then goes down by ${second}\\%$. "
        f"Work out the overall percentage {word}.",
        command_word="Work out",
        value=decimal(value),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"The multipliers are ${multipliers[0]}$ and ${multipliers[1]}$."),
            ("M", f"${multipliers[0]} \\times {multipliers[1]} = {product}$"),
            ("A", f"${decimal(value)}\\%$ {word}"),
        ),
        errors=errors_beside(
            decimal(value),
            NamedError(
                str(together),
                "added and subtracted the percentages",
                "The two percentages are of different amounts, so they cannot be combined. Multiply the multipliers.",
            )
            if together
            else NamedError(
                str(first + second),
                "added the two percentages",
                "The two percentages are of different amounts, so they cannot be combined. Multiply the multipliers.",
            ),
        ),
        verify=f"{'' if overall > 0 else '-'}((1 + {first}/100)*(1 - {second}/100) - 1)*100",
        prompt="Is the second percentage of the same amount as the first?",
        clue="Choose an easy starting price and follow it, or multiply the two multipliers.",
    )


def sold_for(rng: Random, way: Way) -> Exercise:
    """The percentage profit or loss on goods bought together and sold one by one."""
    while True:
        percent, before, change, after = _pick(rng, way)
        count = rng.choice((4, 5, 8, 10, 12, 20))
        if after % count == 0 and after // count > 1:
            break
    word = "profit" if way == "increase" else "loss"
    goods = rng.choice(("lamps", "baskets", "rugs", "plants", "books", "mugs"))
    return Exercise(
        stem=f"A trader buys {count} {goods} for £{before} in all. The trader sells each one for £{after // count}. "
        f"Work out the percentage {word}.",
        command_word="Work out",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"Sold for ${count} \\times {after // count} = {after}$, so £{after} in all."),
            ("M", f"The {word} is £{change}. Compare it with the cost: ${frac(change, before)} \\times 100$."),
            ("A", f"${percent}\\%$ {word}"),
        ),
        errors=errors_beside(
            str(percent),
            *_round_percent(Fraction(change * 100, after), "compared the change with the selling price"),
            NamedError(
                str(change),
                f"gave the {word} in pounds",
                f"That is the {word} in pounds. Write it as a percentage of what the trader paid.",
            ),
        ),
        verify=f"({max(count * (after // count), before)} - {min(after, before)})/{before}*100",
        prompt="How much does the trader receive in all?",
        clue=f"Find the {word} in pounds. Then write it as a percentage of what the trader paid.",
    )


def original_bare(rng: Random, way: Way) -> Exercise:
    """A number before a percentage change, without a story."""
    percent, before, _, after = _pick(rng, way)
    whole = 100 + percent if way == "increase" else 100 - percent
    return Exercise(
        stem=f"A number is {way}d by ${percent}\\%$. The answer is {after}. Work out the number.",
        command_word="Work out",
        value=str(before),
        form="integer",
        steps=scheme(
            (
                "M",
                f"${whole}\\%$ of the number is {after}, so divide: ${after} \\div {decimal(Fraction(whole, 100))}$.",
            ),
            ("A", f"${before}$"),
        ),
        errors=errors_beside(
            str(before),
            NamedError(
                decimal(Fraction(after * (200 - whole), 100)),
                "took the percentage of the final number",
                "The percentage was of the first number. Think what percentage the final number stands for.",
            ),
        ),
        verify=f"solve({whole}/100*x = {after}, x)",
        prompt="The first number is 100%. What percentage is the final number?",
        clue="Find 1% of the first number, or divide by the multiplier.",
    )


def find_percentage(rng: Random, way: Way) -> Exercise:
    """The percentage change that takes an amount back to where it began."""
    while True:
        percent, before, change, after = _pick(rng, way)
        value = Fraction(change * 100, after)
        if (value * 2).denominator == 1 and value < 100:
            break
    back = "decrease" if way == "increase" else "increase"
    return Exercise(
        stem=f"A value of {before} has {'an increase' if way == 'increase' else 'a decrease'} of ${percent}\\%$. "
        f"Work out the percentage {back} that takes the new value back to {before}.",
        command_word="Work out",
        value=decimal(value),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"The new value is ${after}$."),
            ("M", f"The change back is ${change}$, as a part of the new value: ${frac(change, after)} \\times 100$."),
            ("A", f"${decimal(value)}\\%$ {back}"),
        ),
        errors=errors_beside(
            decimal(value),
            NamedError(
                str(percent),
                "gave the same percentage",
                "The amounts are equal but the start is not. Write the change as a percentage of the new value.",
            ),
        ),
        verify=f"({max(before, after)} - {min(before, after)})/{after}*100",
        prompt="Which value does the change back start from?",
        clue="Work out the new value first. Compare the change with it.",
    )


def _ways(maker: Callable[..., Exercise]) -> tuple[Maker, Maker]:
    return partial(maker, way="increase"), partial(maker, way="decrease")


def _spotted(makers: Iterable[Maker]) -> tuple[Maker, ...]:
    return tuple(spotted(maker) for maker in makers)


ANY = _ways(change_by)
IN_CONTEXT = _ways(change_in_context)
KS = frozenset({3, 4})


def _focus(way: Way, matches: tuple[str, ...]) -> DrawnSkill:
    bare, told = partial(change_by, way=way), partial(change_in_context, way=way)
    return DrawnSkill(
        id=f"percentage-change:{way}",
        title=f"Percentage {way}",
        key_stages=KS,
        matches=matches,
        rejects=("given the final", "original", "start and finish", "simple interest", "increase.*decrease"),
        makers={1: (bare,), 2: (told,), 3: (one_after_another, partial(find_percentage, way=way), spotted(told))},
    )


SKILLS = (
    DrawnSkill(
        id="percentage-change",
        title="Percentage change",
        key_stages=KS,
        matches=(
            r"percentage changes?\b(?! \()",
            r"(?:increase|decrease)s? (?:and|or) (?:decrease|increase)s? (?:\w+ )*by (?:a|any) (?:given )?percentage",
            r"percentage increases? (?:and|or) decreases?",
        ),
        rejects=("original", "given start", "start and finish", r"find(?:ing)? the percentage", "simple interest"),
        makers={
            1: ANY,
            2: (*IN_CONTEXT, *_ways(find_change)),
            3: (*_ways(find_original), one_after_another, *_ways(find_percentage), *_spotted(IN_CONTEXT)),
        },
    ),
    _focus(
        "increase",
        (r"^increase by a percentage", r"changes \(increase\)", r"percentage increase$", r"increase an? \w+ by a"),
    ),
    _focus(
        "decrease",
        (r"^decrease by a percentage", r"changes \(decrease\)", r"percentage decrease$", r"decrease an? \w+ by a"),
    ),
    DrawnSkill(
        id="percentage-change:find-change",
        title="Find the percentage change",
        key_stages=KS,
        matches=(
            r"find(?:ing)? the percentage (?:change|increase)",
            r"percentage increase or decrease given",
            r"percentage profit",
        ),
        makers={
            1: _ways(find_change),
            2: (partial(sold_for, way="increase"), partial(sold_for, way="decrease")),
            3: (*_ways(find_percentage), *_spotted(_ways(find_change))),
        },
    ),
    DrawnSkill(
        id="percentage-change:find-original",
        title="Find the amount before a percentage change",
        key_stages=KS,
        matches=(
            r"original (?:value|amount|price)(?:, given the final value)? after a(?:n|\b)",
            r"original (?:value|amount|price) (?:before|given|from)(?! a fraction).*percentage",
            r"reverse percentage",
        ),
        makers={
            1: _ways(original_bare),
            2: _ways(find_original),
            3: (*_ways(find_percentage), *_spotted(_ways(find_original))),
        },
    ),
)
