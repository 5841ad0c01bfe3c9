"""Find a fraction of an amount, and the amount from a fraction of it."""

from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import exact, tex

UNITS = ("£", "m", "kg", "km", "g", "ml", "cm", "litres")


def _draw(rng: Random, unit_fraction: bool = False) -> tuple[Fraction, int, int]:
    """A fraction, the size of one part, and the whole amount."""
    while True:
        bottom = rng.randint(3, 12)
        tops = [1] if unit_fraction else [top for top in range(2, bottom) if gcd(top, bottom) == 1]
        part = rng.randint(3, 15)
        if tops and bottom != 11 and part != bottom:
            return Fraction(rng.choice(tops), bottom), part, part * bottom


def _amount(number: int, unit: str) -> str:
    return f"£{number}" if unit == "£" else f"{number} {unit}"


def _whole(key: int, *candidates: NamedError) -> tuple[NamedError, ...]:
    """The errors that lead to a whole number above nothing: others would warn the pupil at once."""
    return errors_beside(str(key), *(one for one in candidates if one.value.isdigit() and one.value != "0"))


def _slips(part: int, fraction: Fraction, amount: int) -> tuple[NamedError, ...]:
    return _whole(
        part * fraction.numerator,
        NamedError(
            str(part),
            "found one part and stopped",
            "One part is right so far. The numerator tells you how many of those parts to take.",
        )
        if fraction.numerator > 1
        else NamedError(
            str(amount - fraction.denominator),
            "subtracted the denominator from the amount",
            "A unit fraction of an amount is one of several equal parts. Divide by the denominator.",
        ),
        NamedError(
            exact(Fraction(amount * fraction.denominator, fraction.numerator)),
            "divided by the numerator and multiplied by the denominator",
            "The denominator says how many equal parts there are, so divide by it. Then multiply by the numerator.",
        ),
        NamedError(
            str(amount - part * fraction.numerator),
            "found what is left instead of the fraction itself",
            "That is the rest of the amount. Read again which part the question asks for.",
        ),
    )


def of_amount(rng: Random, unit_fraction: bool = False) -> Exercise:
    """A fraction of a measured amount, with a whole answer."""
    fraction, part, amount = _draw(rng, unit_fraction)
    unit = rng.choice(UNITS)
    value = part * fraction.numerator
    divide = f"One part: ${amount} \\div {fraction.denominator} = {part}$."
    steps = (
        scheme(
            ("M", divide),
            ("A", f"${part} \\times {fraction.numerator} = {value}$, so the answer is {_amount(value, unit)}."),
        )
        if fraction.numerator > 1
        else scheme(
            ("M", f"Divide by the denominator: ${amount} \\div {fraction.denominator}$."), ("A", _amount(value, unit))
        )
    )
    return Exercise(
        stem=f"Work out ${tex(exact(fraction))}$ of {_amount(amount, unit)}.",
        command_word="Work out",
        value=str(value),
        unit=unit,
        form="integer",
        steps=steps,
        errors=_slips(part, fraction, amount),
        verify=f"{exact(fraction)}*{amount}",
        prompt="Into how many equal parts is the amount split?",
        clue="Divide by the denominator to find one part. Then multiply by the numerator.",
    )


def unit_of_amount(rng: Random) -> Exercise:
    """A unit fraction of a measured amount."""
    return of_amount(rng, unit_fraction=True)


STORIES = (
    ("A year group has {n} pupils. Of these, {f} walk to school.", "Work out how many do not walk.", "pupils"),
    ("A car park has {n} spaces. On Friday {f} of them are full.", "Work out how many are empty.", "spaces"),
    ("A book has {n} pages. A reader has read {f} of it.", "Work out how many pages are left to read.", "pages"),
    ("A roll holds {n} cm of ribbon. A shop sells {f} of it.", "Work out how much ribbon is left.", "cm"),
    ("A tank holds {n} litres of water. A gardener uses {f} of it.", "Work out how much water is left.", "litres"),
    ("A charity has £{n}. It spends {f} of the money.", "Work out how much money is left.", "£"),
)


def what_is_left(rng: Random, unit_fraction: bool = False) -> Exercise:
    """The rest of an amount after a fraction of it has gone."""
    fraction, part, amount = _draw(rng, unit_fraction)
    while fraction == Fraction(1, 2):
        fraction, part, amount = _draw(rng, unit_fraction)
    story, question, unit = rng.choice(STORIES)
    gone = part * fraction.numerator
    left = amount - gone
    return Exercise(
        stem=f"{story.format(n=amount, f=f'${tex(exact(fraction))}$')} {question}",
        command_word="Work out",
        value=str(left),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"One part: ${amount} \\div {fraction.denominator} = {part}$."),
            ("M", f"The fraction: ${part} \\times {fraction.numerator} = {gone}$."),
            ("A", f"The rest: ${amount} - {gone} = {left}$, so {_amount(left, unit)}."),
        ),
        errors=_whole(
            left,
            NamedError(
                str(gone),
                "found the fraction and stopped",
                "You have found the part that has gone. Subtract it to find the rest.",
            ),
            NamedError(
                str(amount - part),
                "took away only one part",
                "The numerator tells you how many parts to take away, not only one.",
            ),
        ),
        verify=f"{amount} - {exact(fraction)}*{amount}",
        prompt="Which part of the whole does the question ask for?",
        clue="Find one part, then the fraction. Compare it with the whole.",
    )


def unit_left(rng: Random) -> Exercise:
    """The rest after a unit fraction has gone."""
    return what_is_left(rng, unit_fraction=True)


def find_whole(rng: Random) -> Exercise:
    """The whole amount, from a fraction of it."""
    fraction, part, amount = _draw(rng)
    known = part * fraction.numerator
    return Exercise(
        stem=f"${tex(exact(fraction))}$ of a number is {known}. Work out the number.",
        command_word="Work out",
        value=str(amount),
        form="integer",
        steps=scheme(
            ("M", f"One part: ${known} \\div {fraction.numerator} = {part}$."),
            ("A", f"All the parts: ${part} \\times {fraction.denominator} = {amount}$."),
        ),
        errors=_reverse_slips(fraction, part),
        verify=f"solve({exact(fraction)}*x = {known}, x)",
        prompt="How many equal parts does the number that you know stand for?",
        clue="Divide by the numerator to find one part. Then think how many parts make the whole.",
    )


def _reverse_slips(fraction: Fraction, part: int) -> tuple[NamedError, ...]:
    known = part * fraction.numerator
    return _whole(
        part * fraction.denominator,
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
    )


def whole_in_context(rng: Random) -> Exercise:
    """The whole in a story, from what a fraction of it comes to."""
    fraction, part, amount = _draw(rng)
    known = part * fraction.numerator
    story, unit = rng.choice(
        (
            (
                "In a club, {f} of the members are adults. There are {n} adults. Work out how many members there are.",
                "members",
            ),
            ("A cyclist has ridden {n} km. This is {f} of a route. Work out the length of the route.", "km"),
            ("A family has saved £{n}. This is {f} of the price of a table. Work out the price of the table.", "£"),
            ("A jar holds {n} ml of juice. It is {f} full. Work out how much the jar holds when it is full.", "ml"),
            ("A reader has read {n} pages. This is {f} of a book. Work out how many pages the book has.", "pages"),
        )
    )
    return Exercise(
        stem=story.format(n=known, f=f"${tex(exact(fraction))}$"),
        command_word="Work out",
        value=str(amount),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"{fraction.numerator} parts are {known}."),
            ("M", f"One part: ${known} \\div {fraction.numerator} = {part}$."),
            ("A", f"The whole: ${part} \\times {fraction.denominator} = {amount}$, so {_amount(amount, unit)}."),
        ),
        errors=_reverse_slips(fraction, part),
        verify=f"solve({exact(fraction)}*x = {known}, x)",
        prompt="Is the number in the question the whole, or a part of it?",
        clue="Divide by the numerator to find one part. Then think how many parts make the whole.",
    )


def from_one_to_another(rng: Random) -> Exercise:
    """One fraction of a number is known; find another fraction of the same number."""
    while True:
        fraction, part, amount = _draw(rng)
        other = Fraction(rng.choice((1, 2, 3, 5)), rng.choice((2, 4, 5, 6, 8)))
        if other < 1 and other != fraction and (amount * other).denominator == 1:
            break
    known, value = part * fraction.numerator, int(amount * other)
    return Exercise(
        stem=f"${tex(exact(fraction))}$ of a number is {known}. Work out ${tex(exact(other))}$ of the same number.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"One part: ${known} \\div {fraction.numerator} = {part}$."),
            ("M", f"The number: ${part} \\times {fraction.denominator} = {amount}$."),
            ("A", f"${tex(exact(other))}$ of {amount} is ${value}$."),
        ),
        errors=_whole(
            value,
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


OF = r"of (?:a|an|the|any) (?:given )?(?:amount|quantity|number)"
REVERSE = r"original|the whole|one whole|the size|parts and wholes|reverse"

SKILLS = (
    DrawnSkill(
        id="fraction-of-amount",
        title="Find a fraction of an amount",
        key_stages=frozenset({2, 3, 4}),
        matches=(
            rf"\bfind(?:ing)? (?:a |the )?(?:non-unit )?fractions? {OF}",
            rf"calculat(?:e|ing) (?:a |the )?(?:non-unit )?fractions? {OF}",
            r"\bfractions? of (?:an )?amounts?\b",
        ),
        rejects=(REVERSE, r"(?<!non-)unit fraction", "relates", "connect", "percentage", "representation"),
        makers={1: (of_amount,), 2: (what_is_left,), 3: (find_whole, from_one_to_another, spotted(what_is_left))},
    ),
    DrawnSkill(
        id="fraction-of-amount:unit",
        title="Find a unit fraction of an amount",
        key_stages=frozenset({2}),
        matches=(rf"\b(?<!non-)unit fraction {OF}", "multiplying a whole number by a unit fraction"),
        rejects=(REVERSE, "representation", "relates"),
        makers={1: (unit_of_amount,), 2: (unit_left,), 3: (spotted(unit_left), spotted(unit_of_amount))},
    ),
    DrawnSkill(
        id="fraction-of-amount:find-whole",
        title="Find the whole from a fraction of it",
        key_stages=frozenset({2, 3, 4}),
        matches=(
            r"find(?:ing)? the original amount when given a fraction",
            r"find(?:ing)? the whole when the size of a non-unit fraction",
        ),
        makers={1: (find_whole,), 2: (whole_in_context,), 3: (from_one_to_another, spotted(whole_in_context))},
    ),
)
