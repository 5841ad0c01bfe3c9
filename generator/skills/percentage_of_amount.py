"""Find a percentage of an amount."""

from fractions import Fraction
from functools import partial
from random import Random

from generator.skills.base import DrawnSkill
from generator.skills.exercise import Exercise, NamedError, Step, errors_beside, possible_errors, scheme
from generator.skills.mistakes import spotted
from generator.skills.notation import decimal, exact, with_unit

FRIENDLY = (5, 10, 15, 20, 25, 30, 35, 40, 45, 55, 60, 65, 70, 75, 80, 85, 90, 95)
COMMON = (1, 10, 50, 25, 20, 5)
EASY_PARTS = {1: 100, 10: 10, 20: 5, 25: 4, 50: 2}
STORIES = (
    ("A year group has {n} pupils, and {p} of them play an instrument.", "how many do not", "pupils", 60, 300),
    ("A theatre has {n} seats. For one show, {p} of them are sold.", "how many are not sold", "seats", 80, 980),
    ("A farm covers {n} hectares. Woodland covers {p} of it.", "the area that is not woodland", "hectares", 40, 400),
    ("A charity collects £{n}. It spends {p} of it on books.", "how much money is left", "£", 100, 980),
    ("A tank holds {n} litres of water. A leak loses {p} of it.", "how much water is left", "litres", 40, 600),
    ("A cycle route is {n} km long. A group has cycled {p} of it.", "how far there is still to go", "km", 20, 160),
)
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
    if percent in EASY_PARTS:
        return f"${amount} \\div {EASY_PARTS[percent]} = {amount // EASY_PARTS[percent]}$"
    ten, five = Fraction(amount, 10), Fraction(amount, 20)
    if percent % 10 == 0:
        return (
            f"$10\\%$ is ${decimal(ten)}$, and ${decimal(ten)} \\times {percent // 10} = {decimal(ten * percent / 10)}$"
        )
    tens = f"${percent - 5}\\%$ is ${decimal(ten * (percent // 10))}$ and " if percent > 15 else ""
    return f"$10\\%$ is ${decimal(ten)}$, {tens or 'and '}$5\\%$ is ${decimal(five)}$"


def _steps(percent: int, amount: int, part: Fraction, unit: str) -> tuple[Step, ...]:
    """One mark where one division does it, otherwise a method and an answer."""
    answer = with_unit(decimal(part), unit)
    if percent in EASY_PARTS:
        return scheme(("B", f"{_method(percent, amount)}, so {answer}"))
    return scheme(("M", _method(percent, amount)), ("A", f"${percent}\\%$ is {answer}"))


def _slips(percent: int, amount: int, part: Fraction) -> tuple[NamedError, ...]:
    by_percent = Fraction(amount, percent)
    return possible_errors(
        str(part),
        NamedError(
            exact(by_percent),
            f"divided the amount by {percent}",
            "Dividing by 10 finds $10\\%$ only because 10 tenths make the whole. Build up from $10\\%$.",
        )
        if percent != 10
        else NamedError(
            exact(Fraction(amount, 100)), "found $1\\%$ and stopped", "That is $1\\%$. Ten of those make $10\\%$."
        ),
        NamedError(
            str(amount - part),
            "found what is left instead",
            "That is the rest of the amount. The question asks for the percentage itself.",
        ),
        *_by_ten(percent, part),
    )


def _by_ten(percent: int, part: Fraction) -> tuple[NamedError, ...]:
    """The slip, except where it only gives the amount back."""
    reply = "Per cent means out of 100. Check the size: is your answer a sensible part of the amount?"
    return () if percent == 10 else (NamedError(str(part * 10), "divided by 10 instead of 100", reply),)


def of_amount(rng: Random, percents: tuple[int, ...] = FRIENDLY) -> Exercise:
    """A percentage of an amount, with a whole answer."""
    percent, amount, part = _pick(rng, percents)
    unit = rng.choice(UNITS)
    return Exercise(
        stem=f"Work out ${percent}\\%$ of {with_unit(str(amount), unit)}.",
        command_word="Work out",
        value=str(part),
        unit=unit,
        form="integer",
        steps=_steps(percent, amount, part, unit),
        errors=_slips(percent, amount, part),
        verify=f"percent({percent}, {amount})",
        prompt="Which percentages of the amount are easy to find in your head?",
        clue="Find $10\\%$ or $1\\%$ first, then build up."
        if percent not in EASY_PARTS
        else "How many parts of this size make the whole? Divide by that number.",
    )


def rest_of_amount(rng: Random, percents: tuple[int, ...] = FRIENDLY) -> Exercise:
    """What is left of an amount in a story."""
    story, asked, unit, least, most = rng.choice(STORIES)
    while True:
        percent, amount, part = _pick(rng, percents)
        if percent != 50 and least <= amount <= most:
            break
    left = amount - part
    method = _method(percent, amount)
    return Exercise(
        stem=f"{story.format(n=amount, p=with_unit(str(percent), '%'))}\n\nWork out {asked}.",
        command_word="Work out",
        value=str(left),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"{method}, so ${percent}\\%$ is ${part}$"),
            ("A", f"${amount} - {part} = {left}$, so {with_unit(str(left), unit)}"),
        ),
        errors=possible_errors(
            str(left),
            NamedError(
                str(part),
                "found the percentage and stopped",
                "You have found the part named in the question. Subtract it to find the rest.",
            ),
            NamedError(
                str(amount - percent),
                f"subtracted {percent} instead of ${percent}\\%$ of the amount",
                "A percentage is a part of the amount, not a number to subtract. Work out the part first.",
            ),
        ),
        verify=f"{amount} - percent({percent}, {amount})",
        prompt="What percentage of the whole does the question ask for?",
        clue="Find the percentage first, or subtract it from $100\\%$ first.",
    )


def find_whole(rng: Random, percents: tuple[int, ...] = FRIENDLY) -> Exercise:
    """The number of which a percentage is known."""
    percent, amount, part = _pick(rng, percents)
    base = next(step for step in (50, 25, 20, 10, 5, 1) if percent % step == 0)
    one = part * base / percent
    last = f"$100\\%$ is ${decimal(one)} \\times {100 // base} = {amount}$"
    return Exercise(
        stem=f"${percent}\\%$ of a number is {part}.\n\nWork out the number.",
        command_word="Work out",
        value=str(amount),
        form="integer",
        steps=scheme(("M", f"${base}\\%$ is ${part} \\div {percent // base} = {decimal(one)}$"), ("A", last))
        if percent > base
        else scheme(("M", f"${100 // base}$ lots of ${percent}\\%$ make $100\\%$"), ("A", last)),
        errors=errors_beside(
            str(amount),
            NamedError(
                decimal(part * percent / 100),
                "found the percentage of the number given",
                "The number given is already the percentage. Work back to $100\\%$.",
            ),
            NamedError(
                str(part + percent),
                f"added {percent} to the number given",
                "A percentage is a part of the whole, not an amount. Find what $1\\%$ or $10\\%$ is worth.",
            ),
        ),
        verify=f"solve({percent}/100*x = {part}, x)",
        prompt="Which percentage stands for the whole number?",
        clue="Find a smaller percentage that fits into $100\\%$. Then multiply up."
        if percent > base
        else "How many of these make the whole?",
    )


OF = r"of (?:a |an |the |any )?(?:given )?(?:amount|quantity|number)"
COMMON_AMOUNT = partial(of_amount, percents=COMMON)
COMMON_REST = partial(rest_of_amount, percents=COMMON)
COMMON_WHOLE = partial(find_whole, percents=COMMON)
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
            1: (COMMON_AMOUNT,),
            2: (COMMON_REST,),
            3: (COMMON_WHOLE, spotted(COMMON_AMOUNT), spotted(COMMON_REST)),
        },
    ),
)
