"""Convert between fractions, decimals and percentages."""

from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import decimal, exact, frac, tex

TERMINATING = (2, 4, 5, 8, 10, 16, 20, 25, 40, 50)
HUNDREDTHS = (4, 5, 10, 20, 25, 50)
PROMPT = "What do the decimal, the percentage and the fraction each say about one whole?"


def _proper(rng: Random, denominators: tuple[int, ...]) -> Fraction:
    bottom = rng.choice(denominators)
    return Fraction(rng.choice([top for top in range(1, bottom) if gcd(top, bottom) == 1]), bottom)


def fraction_to_decimal(rng: Random) -> Exercise:
    """A fraction, sometimes above one, as a terminating decimal."""
    whole, part = rng.choice((0, 0, 1, 2, 3)), _proper(rng, TERMINATING)
    value = whole + part
    power = next(10**places for places in range(1, 6) if 10**places % value.denominator == 0)
    scale = power // value.denominator
    digits = decimal(value)
    method = (
        f"Divide the numerator by the denominator: ${value.numerator} \\div {value.denominator}$."
        if scale == 1 or power > 100
        else f"Write over {power}: ${tex(exact(value))} = {frac(value.numerator * scale, power)}$."
    )
    return Exercise(
        stem=f"Write ${tex(exact(value))}$ as a decimal.",
        command_word="Write",
        value=digits,
        form="decimal",
        steps=scheme(("M", method), ("A", f"${tex(exact(value))} = {digits}$")),
        errors=errors_beside(
            digits,
            NamedError(
                f"{value.numerator}.{value.denominator}".rstrip("0").rstrip("."),
                "put the numerator and the denominator either side of the point",
                "The line in a fraction means division. Divide the numerator by the denominator.",
            ),
            NamedError(
                decimal(Fraction(value.numerator, 10 ** len(str(value.numerator)))),
                "wrote the numerator after the decimal point",
                "That is right only for tenths, hundredths and so on. First make the denominator 10, 100 or 1000.",
            ),
        ),
        verify=exact(value),
        prompt="What does the line in a fraction tell you to do?",
        clue="Divide the numerator by the denominator, or find an equivalent fraction over 10, 100 or 1000.",
    )


def decimal_to_fraction(rng: Random) -> Exercise:
    """A terminating decimal as a fraction in its lowest terms."""
    places = rng.choice((1, 2, 2, 2, 3))
    while True:
        value = rng.choice((0, 0, 1, 2)) + Fraction(rng.randrange(1, 10**places), 10**places)
        power = 10**places
        if (value * power / 10).denominator > 1 and value.denominator < power:
            break
    top = int(value * power)
    digits = decimal(value)
    return Exercise(
        stem=f"Write ${digits}$ as a fraction in its simplest form.",
        command_word="Write",
        value=exact(value),
        form="fraction",
        steps=scheme(
            ("M", f"The last digit stands for parts of {power}: ${frac(top, power)}$."),
            ("A", f"Divide both numbers by {top // value.numerator}: ${tex(exact(value))}$."),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(Fraction(top, power * 10)),
                "chose a denominator that is ten times too large",
                "Look at the column of the last digit: its name gives the denominator.",
            ),
            NamedError(
                exact(Fraction(top, power // 10)),
                "chose a denominator that is ten times too small",
                "Look at the column of the last digit: its name gives the denominator.",
            ),
        ),
        verify=digits,
        prompt="Which place value column is the last digit in?",
        clue="The name of that column gives the denominator. Then divide by common factors.",
    )


def to_percentage(rng: Random) -> Exercise:
    """A fraction or a decimal as a percentage."""
    from_decimal = rng.random() < 0.5
    value = (
        rng.choice((0, 0, 0, 1)) + Fraction(rng.randint(1, 99), 100)
        if from_decimal
        else _proper(rng, HUNDREDTHS) + rng.choice((0, 0, 0, 1))
    )
    shown = decimal(value) if from_decimal else tex(exact(value))
    percent = value * 100
    method = (
        f"Multiply by 100: ${shown} \\times 100$."
        if from_decimal
        else f"Write over 100: ${shown} = {frac(percent.numerator, 100)}$."
    )
    return Exercise(
        stem=f"Write ${shown}$ as a percentage.",
        command_word="Write",
        value=exact(percent),
        unit="%",
        form="percentage",
        steps=scheme(("M", method), ("A", f"${shown} = {exact(percent)}\\%$")),
        errors=errors_beside(
            exact(percent),
            NamedError(
                decimal(percent / 10),
                "multiplied by 10",
                "Per cent means out of 100. Multiply by 100, not by 10.",
            ),
            *(
                ()
                if from_decimal
                else (
                    NamedError(
                        str(value.numerator),
                        "wrote the numerator as the percentage",
                        "The numerator is the percentage only when the denominator is 100. Write it over 100 first.",
                    ),
                )
            ),
        ),
        verify=f"({exact(value)})*100",
        prompt="What does 'per cent' mean?",
        clue="Find how many hundredths there are.",
    )


def from_percentage(rng: Random) -> Exercise:
    """A percentage as a decimal, or as a fraction in its lowest terms."""
    percent = rng.choice([number for number in range(1, 100) if number % 10 or number > 10])
    value = Fraction(percent, 100)
    as_decimal = rng.random() < 0.5 or value.denominator == 100
    method = f"Per cent means out of 100: ${percent}\\% = {frac(percent, 100)}$."
    verify = f"percent({percent}, 1)"
    if as_decimal:
        return Exercise(
            stem=f"Write ${percent}\\%$ as a decimal.",
            command_word="Write",
            value=decimal(value),
            form="decimal",
            steps=scheme(("M", method), ("A", f"${percent} \\div 100 = {decimal(value)}$")),
            errors=errors_beside(
                decimal(value),
                NamedError(
                    decimal(Fraction(percent, 10)),
                    "divided by 10",
                    "Per cent means out of 100. Divide by 100, so each digit moves two places.",
                ),
                NamedError(
                    decimal(Fraction(percent, 1000)),
                    "divided by 1000",
                    "Per cent means out of 100. Divide by 100, so each digit moves two places.",
                ),
            ),
            verify=verify,
            prompt="What does 'per cent' mean?",
            clue="Divide by 100. How many places does each digit move?",
        )
    return Exercise(
        stem=f"Write ${percent}\\%$ as a fraction in its simplest form.",
        command_word="Write",
        value=exact(value),
        form="fraction",
        steps=scheme(("M", method), ("A", f"Divide both numbers by {gcd(percent, 100)}: ${tex(exact(value))}$.")),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(Fraction(1, percent)),
                "made the percentage the denominator",
                "Per cent means out of 100, so the denominator is 100 and the percentage is the numerator.",
            ),
            NamedError(
                exact(Fraction(percent, 10)),
                "wrote the percentage over 10",
                "Per cent means out of 100. Write the percentage over 100, then simplify.",
            ),
        ),
        verify=verify,
        prompt="What does 'per cent' mean?",
        clue="Write it over 100. Then divide both numbers by their highest common factor.",
    )


def share_as_percentage(rng: Random) -> Exercise:
    """A part of a total, as a percentage of it."""
    total = rng.choice((20, 25, 40, 50, 60, 80, 120, 150, 200, 250, 300, 400))
    part = rng.choice([part for part in range(3, total) if part * 100 % total == 0 and part * 2 != total])
    percent = part * 100 // total
    story = rng.choice(
        (
            "A pupil scores {a} out of {b} in a test. Write this score as a percentage.",
            "A car park has {b} spaces, and {a} are full. Write the full spaces as a percentage of all the spaces.",
            "A farm has {b} animals. Of these, {a} are sheep. Write the sheep as a percentage of the animals.",
            "A survey asks {b} people, and {a} say yes. Write the people who say yes as a percentage.",
            "A packet holds {b} seeds, and {a} of them grow. Write the seeds that grow as a percentage.",
        )
    )
    return Exercise(
        stem=story.format(a=part, b=total),
        command_word="Write",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"Write the part over the whole: ${frac(part, total)}$."),
            ("M", f"Multiply by 100: ${frac(part, total)} \\times 100$."),
            ("A", f"${percent}\\%$"),
        ),
        errors=errors_beside(
            str(percent),
            NamedError(
                str(part),
                "wrote the number itself as the percentage",
                "A percentage is out of 100. Write the part as a fraction of the total first.",
            ),
            NamedError(
                str(100 - percent),
                "found the rest instead",
                "That is the percentage of the rest. Check which group the question asks for.",
            ),
        ),
        verify=f"{part}/{total}*100",
        prompt="What is the whole here? What part of it does the question ask for?",
        clue="Write a fraction: the part over the whole. Then find how many hundredths it makes.",
    )


def rest_as_fraction(rng: Random) -> Exercise:
    """A percentage and a decimal share of a whole; the rest as a fraction."""
    while True:
        percent, share = rng.choice(range(10, 75, 5)), Fraction(rng.choice(range(10, 75, 5)), 100)
        value = 1 - Fraction(percent, 100) - share
        if value > 0 and value.denominator < 100:
            break
    story = rng.choice(
        (
            "In a wood, {p} of the trees are oak. Beech trees make up {d} of them. The rest are ash. "
            "Write the ash trees as a fraction of the trees, in its simplest form.",
            "A mixture is {p} sand. Gravel makes up {d} of it. The rest is cement. "
            "Write the cement as a fraction of the mixture, in its simplest form.",
            "A theatre sells {p} of its tickets online. By telephone it sells {d} of them. It sells the "
            "rest at the door. Write the tickets sold at the door as a fraction of them all, in its simplest form.",
        )
    )
    together = percent + int(share * 100)
    return Exercise(
        stem=story.format(p=f"${percent}\\%$", d=f"${decimal(share)}$"),
        command_word="Write",
        value=exact(value),
        form="fraction",
        steps=scheme(
            ("M", f"In one form: ${decimal(share)} = {int(share * 100)}\\%$."),
            ("M", f"The rest: $100\\% - {together}\\% = {100 - together}\\%$."),
            ("A", f"${frac(100 - together, 100)} = {tex(exact(value))}$"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(1 - value),
                "added the two shares and stopped",
                "You have the two shares together. Take them from one whole to find the rest.",
            ),
        ),
        verify=f"1 - {percent}/100 - {decimal(share)}",
        prompt="Which one form will you write all the numbers in?",
        clue="Change both shares to percentages. The whole is 100%.",
    )


def larger_by(rng: Random) -> Exercise:
    """The difference between a fraction and a decimal that lie close together."""
    while True:
        fraction = _proper(rng, (4, 5, 8, 20, 25, 40))
        other = Fraction(round(fraction * 100) + rng.choice((-3, -2, -1, 1, 2, 3)), 100)
        if 0 < other < 1 and other.denominator > 10:
            break
    value = abs(fraction - other)
    larger = f"${tex(exact(fraction))}$" if fraction > other else f"${decimal(other)}$"
    high, low = sorted((fraction, other), reverse=True)
    return Exercise(
        stem=f"Which is larger, ${tex(exact(fraction))}$ or ${decimal(other)}$? "
        "Justify your answer by working out how much larger it is. Give the difference as a decimal.",
        command_word="Justify",
        value=decimal(value),
        form="decimal",
        steps=scheme(
            ("M", f"Write the fraction as a decimal: ${tex(exact(fraction))} = {decimal(fraction)}$."),
            ("A", f"{larger} is larger."),
            ("A", f"${decimal(high)} - {decimal(low)} = {decimal(value)}$"),
        ),
        errors=errors_beside(
            decimal(value),
            NamedError(
                decimal(value * 10),
                "lined up the digits instead of the decimal points",
                "Give both decimals the same number of places before you subtract.",
            ),
        ),
        verify=f"{exact(high)} - {exact(low)}",
        prompt="How can you write both numbers in one form?",
        clue="Change the fraction to a decimal. Then compare the digits, column by column.",
    )


def part_as_percentage(rng: Random) -> Exercise:
    """One number as a percentage of another, bare."""
    total = rng.choice((10, 20, 25, 40, 50, 60, 80, 120, 150, 200, 250, 300, 400, 500))
    part = rng.choice([part for part in range(2, total) if part * 100 % total == 0])
    percent = part * 100 // total
    return Exercise(
        stem=f"Write {part} as a percentage of {total}.",
        command_word="Write",
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"Write a fraction and multiply by 100: ${frac(part, total)} \\times 100$."), ("A", f"${percent}\\%$")
        ),
        errors=errors_beside(
            str(percent),
            NamedError(
                decimal(Fraction(part * total, 100)),
                "found a percentage of the number instead",
                "Start with a fraction: the first number over the second.",
            ),
            NamedError(
                str(part),
                "wrote the number itself as the percentage",
                "A percentage is out of 100. Write a fraction of the second number first.",
            ),
        ),
        verify=f"{part}/{total}*100",
        prompt="Which number is the whole?",
        clue="Write a fraction with the whole as the denominator. Then find how many hundredths it makes.",
    )


def two_scores(rng: Random) -> Exercise:
    """Two scores out of different totals: which is better as a percentage, and by how many percentage points."""
    while True:
        totals = rng.sample((20, 25, 40, 50, 60, 80), 2)
        percents = [rng.choice([p for p in range(30, 95) if p * total % 100 == 0]) for total in totals]
        if 0 < abs(percents[0] - percents[1]) <= 20:
            break
    scores = [percent * total // 100 for percent, total in zip(percents, totals, strict=True)]
    high, low = max(percents), min(percents)
    better = "first" if percents[0] > percents[1] else "second"
    return Exercise(
        stem=f"A pupil scores {scores[0]} out of {totals[0]} in a first test and {scores[1]} out of {totals[1]} in a "
        "second. Which score is the higher percentage? Justify your answer by working out the difference between the "
        "two percentages.",
        command_word="Justify",
        value=str(high - low),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"First test: ${frac(scores[0], totals[0])} \\times 100 = {percents[0]}$, so ${percents[0]}\\%$."),
            ("M", f"Second test: ${frac(scores[1], totals[1])} \\times 100 = {percents[1]}$, so ${percents[1]}\\%$."),
            ("A", f"The {better} is higher. The difference is ${high}\\% - {low}\\% = {high - low}\\%$."),
        ),
        errors=errors_beside(
            str(high - low),
            NamedError(
                str(abs(scores[0] - scores[1])),
                "compared the marks without regard to the totals",
                "The tests are out of different totals. Change each score to a percentage before you compare.",
            ),
        ),
        verify=f"{scores[percents.index(high)]}/{totals[percents.index(high)]}*100 - "
        f"{scores[percents.index(low)]}/{totals[percents.index(low)]}*100",
        prompt="Why is it not fair to compare the marks themselves?",
        clue="Change each score to a percentage of its own total.",
    )


def total_as_decimal(rng: Random) -> Exercise:
    """A fraction and a decimal of a metre joined; the total as a decimal."""
    fraction, other = _proper(rng, (4, 5, 8, 20, 25)), Fraction(rng.randrange(15, 200, 5), 100)
    value = fraction + other
    story, unit = rng.choice(
        (
            ("One plank is {f} m long. Another is {d} m long. Work out the total length as a decimal.", "m"),
            ("One bag holds {f} kg of rice. Another holds {d} kg. Work out the total mass as a decimal.", "kg"),
            ("One jug holds {f} of a litre. Another holds {d} litres. Work out the total as a decimal.", "litres"),
        )
    )
    shown = tex(exact(fraction))
    return Exercise(
        stem=story.format(f=f"${shown}$", d=f"${decimal(other)}$"),
        command_word="Work out",
        value=decimal(value),
        unit=unit,
        form="decimal",
        steps=scheme(
            ("M", f"Write the fraction as a decimal: ${shown} = {decimal(fraction)}$."),
            ("A", f"${decimal(fraction)} + {decimal(other)} = {decimal(value)}$ {unit}"),
        ),
        errors=errors_beside(
            decimal(value),
            NamedError(
                decimal(other + Fraction(fraction.numerator, 10 ** len(str(fraction.numerator)))),
                "wrote the numerator after the decimal point",
                "That is right only for tenths, hundredths and so on. Divide the numerator by the denominator.",
            ),
        ),
        verify=f"{exact(fraction)} + {decimal(other)}",
        prompt="Which one form will you write both numbers in?",
        clue="Change the fraction to a decimal before you add.",
    )


PERCENT_FORM = r"percentages? to (?:decimals?|(?:a )?fractions?)|convert a percentage"
ALL_FORMS = r"fractions?,? decimals? and percentages?|fraction-decimal-percentage"

SKILLS = (
    DrawnSkill(
        id="fdp-convert",
        title="Convert between fractions, decimals and percentages",
        key_stages=frozenset({2, 3, 4}),
        matches=(
            rf"convert(?:ing)? (?:\w+ )*{ALL_FORMS}",
            rf"{ALL_FORMS} conversions",
            r"fraction, decimal and percentage conversions",
            r"equivalen\w+ (?:\w+ )*fractions, decimals and percentages",
        ),
        rejects=(r"compar", r"\border", "probab"),
        makers={
            1: (fraction_to_decimal, decimal_to_fraction, to_percentage, from_percentage),
            2: (share_as_percentage, rest_as_fraction),
            3: (larger_by, spotted(to_percentage), spotted(from_percentage), spotted(share_as_percentage)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:fractions-and-decimals",
        title="Convert between fractions and decimals",
        key_stages=frozenset({3, 4}),
        matches=(
            r"convert(?:ing)? (?:between )?fractions (?:to|and) (?:terminating )?decimals",
            r"convert(?:ing)? (?:terminating )?decimals to fractions",
        ),
        rejects=(r"\border", "compar", "percent"),
        makers={
            1: (fraction_to_decimal, decimal_to_fraction),
            2: (total_as_decimal,),
            3: (larger_by, spotted(fraction_to_decimal), spotted(decimal_to_fraction)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:percentages",
        title="Convert percentages to decimals and fractions",
        key_stages=frozenset({2, 3}),
        matches=(rf"(?:convert(?:ing)? )?{PERCENT_FORM}",),
        rejects=("ratio",),
        makers={
            1: (from_percentage,),
            2: (rest_as_fraction,),
            3: (spotted(from_percentage), spotted(rest_as_fraction)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:one-as-percentage",
        title="Write one number as a percentage of another",
        key_stages=frozenset({3, 4}),
        matches=(r"(?:express|describ|writ)(?:e|ing) one (?:number|quantity) as a percentage of another",),
        rejects=("and calculate",),
        makers={1: (part_as_percentage,), 2: (share_as_percentage,), 3: (spotted(share_as_percentage), two_scores)},
    ),
)
