"""Find a percentage of an amount."""

from fractions import Fraction
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted, with_unit
from generator.skills.notation import decimal

FRIENDLY = (5, 10, 15, 20, 25, 30, 35, 40, 45, 55, 60, 65, 70, 75, 80, 85, 90, 95)
COMMON = (1, 10, 50, 25, 20, 5)
EASY_PARTS = {1: 100, 5: 20, 10: 10, 20: 5, 25: 4, 50: 2}
UNITS = ("£", "kg", "m", "km", "g", "ml")


def _pick(rng: Random, percents: tuple[int, ...]) -> tuple[int, int, Fraction]:
    """A percentage, an amount and the part, which is whole."""
    while True:
        percent, amount = rng.choice(percents), rng.randrange(20, 1000, 20)
        part = Fraction(percent * amount, 100)
        if part.denominator == 1 and amount != 100:
            return percent, amount, part


def _method(percent: int, amount: int) -> str:
    """The first line of working: a mental route where there is one, otherwise by way of 1 %."""
    if percent in EASY_PARTS and percent != 5:
        return f"${percent}\\%$ is one of {EASY_PARTS[percent]} equal parts: ${amount} \\div {EASY_PARTS[percent]}$."
    ten, five = Fraction(amount, 10), Fraction(amount, 20)
    if percent % 10 == 0:
        return f"$10\\%$ is ${decimal(ten)}$, so multiply: ${decimal(ten)} \\times {percent // 10}$."
    if percent % 5 == 0:
        tens = f"${percent - 5}\\%$ is ${decimal(ten * (percent // 10))}$ and " if percent > 15 else ""
        return f"$10\\%$ is ${decimal(ten)}$, so {tens}$5\\%$ is ${decimal(five)}$."
    one = decimal(Fraction(amount, 100))
    return f"$1\\%$ is ${one}$, so multiply: ${one} \\times {percent}$."


def _slips(percent: int, amount: int, part: Fraction) -> tuple[NamedError, ...]:
    return errors_beside(
        decimal(part),
        NamedError(
            decimal(Fraction(amount, percent)) if (10**9 * amount) % percent == 0 else decimal(part),
            "divided the amount by the percentage",
            "Dividing by 10 finds 10% only because 100 divided by 10 is 10. For other percentages, build up from 10%.",
        )
        if percent != 10
        else NamedError(
            decimal(Fraction(amount, 100)),
            "divided by 100 and stopped",
            "That is 1%. Ten of those make 10%.",
        ),
        NamedError(
            decimal(amount - part),
            "found what is left instead",
            "That is the rest of the amount. The question asks for the percentage itself.",
        ),
        NamedError(
            decimal(part * 10),
            "divided by 10 instead of 100",
            "Per cent means out of 100. Check the size: is your answer a sensible part of the amount?",
        ),
    )


def of_amount(rng: Random, percents: tuple[int, ...] = FRIENDLY) -> Exercise:
    """A percentage of an amount, with a whole answer."""
    percent, amount, part = _pick(rng, percents)
    unit = rng.choice(UNITS)
    return Exercise(
        stem=f"Work out ${percent}\\%$ of {with_unit(str(amount), unit)}.",
        command_word="Work out",
        value=decimal(part),
        unit=unit,
        form="decimal",
        steps=scheme(("M", _method(percent, amount)), ("A", f"The answer is {with_unit(decimal(part), unit)}.")),
        errors=_slips(percent, amount, part),
        verify=f"percent({percent}, {amount})",
        prompt="Which percentages of the amount are easy to find in your head?",
        clue="Find 10% or 1% first, then build up.",
    )


def common_of_amount(rng: Random) -> Exercise:
    """1, 5, 10, 20, 25 or 50 per cent of an amount."""
    return of_amount(rng, COMMON)


STORIES = (
    ("A year group has {n} pupils, and {p} of them play an instrument.", "Work out how many do not.", "pupils"),
    ("A theatre has {n} seats. For one show, {p} of them are sold.", "Work out how many are not sold.", "seats"),
    ("A farm covers {n} hectares. Woodland covers {p} of it.", "Work out the area that is not woodland.", "hectares"),
    ("A charity collects £{n}. It spends {p} on books.", "Work out how much money is left.", "£"),
    ("A tank holds {n} litres. A leak loses {p} of the water.", "Work out how much water is left.", "litres"),
    ("A walk is {n} km long. A group has walked {p} of it.", "Work out how far there is still to go.", "km"),
)


def rest_of_amount(rng: Random, percents: tuple[int, ...] = FRIENDLY) -> Exercise:
    """What is left of an amount in a story."""
    while True:
        percent, amount, part = _pick(rng, percents)
        if percent != 50:
            break
    story, question, unit = rng.choice(STORIES)
    left = amount - part
    return Exercise(
        stem=f"{story.format(n=amount, p=with_unit(str(percent), '%'))} {question}",
        command_word="Work out",
        value=decimal(left),
        unit=unit,
        form="decimal",
        steps=scheme(
            ("M", _method(percent, amount)),
            ("M", f"${percent}\\%$ of {amount} is ${decimal(part)}$."),
            ("A", f"${amount} - {decimal(part)} = {decimal(left)}$, so {with_unit(decimal(left), unit)}."),
        ),
        errors=errors_beside(
            decimal(left),
            NamedError(
                decimal(part),
                "found the percentage and stopped",
                "You have found the percentage named. The question asks for the rest.",
            ),
            NamedError(
                str(amount - percent),
                "subtracted the percentage as if it were an amount",
                "A percentage is a part of the amount, not a number to subtract. Work out the part first.",
            ),
        ),
        verify=f"{amount} - percent({percent}, {amount})",
        prompt="What percentage of the whole does the question ask for?",
        clue="Find the percentage first, or subtract it from 100% first.",
    )


def common_rest(rng: Random) -> Exercise:
    """What is left after 1, 5, 10, 20 or 25 per cent has gone."""
    return rest_of_amount(rng, COMMON)


def find_whole(rng: Random, percents: tuple[int, ...] = FRIENDLY) -> Exercise:
    """The number of which a percentage is known."""
    percent, amount, part = _pick(rng, percents)
    base = next(step for step in (50, 25, 20, 10, 5, 1) if percent % step == 0)
    one = part * base / percent
    first = (
        f"${base}\\%$ is ${decimal(part)} \\div {percent // base} = {decimal(one)}$."
        if percent > base
        else f"${percent}\\%$ is ${decimal(part)}$, and {100 // base} of these make $100\\%$."
    )
    return Exercise(
        stem=f"${percent}\\%$ of a number is {decimal(part)}. Work out the number.",
        command_word="Work out",
        value=str(amount),
        form="integer",
        steps=scheme(("M", first), ("A", f"$100\\%$ is ${decimal(one)} \\times {100 // base} = {amount}$.")),
        errors=errors_beside(
            str(amount),
            NamedError(
                decimal(part * percent / 100),
                "found the percentage of the number given",
                "The number given is already the percentage. Work back to 100%.",
            ),
            NamedError(
                decimal(part + percent),
                "added the percentage as if it were an amount",
                "A percentage is a part of the whole, not an amount. Find what 1% or 10% is worth.",
            ),
        ),
        verify=f"solve({percent}/100*x = {decimal(part)}, x)",
        prompt="Which percentage stands for the whole number?",
        clue="Find a smaller percentage that fits into 100%. Then multiply up.",
    )


def find_common_whole(rng: Random) -> Exercise:
    """The number of which a common percentage is known."""
    return find_whole(rng, COMMON)


OF = r"of (?:a |an |the |any )?(?:given )?(?:amount|quantity|number)"
REVERSE = r"whole is (?:unknown|changed)|original|increase|decrease|change|another|interest|profit"

SKILLS = (
    DrawnSkill(
        id="percentage-of-amount",
        title="Find a percentage of an amount",
        key_stages=frozenset({2, 3, 4}),
        matches=(
            rf"(?:any |a |given )percentages? {OF}",
            rf"manipulate percentages {OF}",
            r"find(?:ing)? percentages of (?:an )?amounts?",
        ),
        rejects=(REVERSE, "representation(?<!without a representation)", "multiplier", "common percentages"),
        makers={1: (of_amount,), 2: (rest_of_amount,), 3: (find_whole, spotted(of_amount), spotted(rest_of_amount))},
    ),
    DrawnSkill(
        id="percentage-of-amount:common",
        title="Find common percentages of an amount",
        key_stages=frozenset({2}),
        matches=(rf"common percentages {OF}", rf"50%, 10% and 1% {OF}", r"use common percentages"),
        rejects=(REVERSE,),
        makers={
            1: (common_of_amount,),
            2: (common_rest,),
            3: (find_common_whole, spotted(common_of_amount), spotted(common_rest)),
        },
    ),
)
