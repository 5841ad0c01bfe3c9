"""A number or a term times one bracket, and two of these with like terms to collect."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, scheme
from generator.skills.expand_brackets.expansion import EVERY_TERM, LETTERS, SIGNED, expand_exercise, sign_slip
from generator.skills.notation import terms as text_of, tex


def by_constant(rng: Random) -> Exercise:
    """a(bx + c)."""
    letter, outside = rng.choice(LETTERS), rng.choice([*range(2, 10), -2, -3, -4, -5])
    inside, number = rng.choice((1, 1, 2, 3, 4, 5)), rng.choice(SIGNED)
    value = text_of([(outside * inside, letter), (outside * number, "")])
    slips = [
        NamedError(
            text_of([(outside * inside, letter), (number, "")]),
            "multiplied only the first term in the bracket",
            EVERY_TERM,
        ),
        *sign_slip(text_of([(outside * inside, letter), (-outside * number, "")]), outside, number),
    ]
    return expand_exercise(
        f"{outside}*({text_of([(inside, letter), (number, '')])})",
        value,
        scheme(("B", f"Multiply each term by ${outside}$: ${tex(value)}$")),
        slips,
        False,
        "Multiply each term inside the bracket, one at a time.",
    )


def by_term(rng: Random) -> Exercise:
    """ax(bx + c)."""
    letter, outside = rng.choice(LETTERS), rng.choice((1, 2, 3, 4, 5, 6))
    inside = rng.choice((1, 2, 3, 4, 5))
    number = rng.choice([size for size in SIGNED if size != -inside])
    square = f"{letter}**2"
    value = text_of([(outside * inside, square), (outside * number, letter)])
    return expand_exercise(
        f"{text_of([(outside, letter)])}*({text_of([(inside, letter), (number, '')])})",
        value,
        scheme(
            (
                "M",
                f"First term: ${tex(text_of([(outside, letter)]))} \\times {tex(text_of([(inside, letter)]))} = "
                f"{tex(text_of([(outside * inside, square)]))}$.",
            ),
            ("A", f"Both terms: ${tex(value)}$"),
        ),
        [
            NamedError(
                text_of([(outside * inside, square), (number, "")]),
                "multiplied only the first term in the bracket",
                EVERY_TERM,
            ),
            NamedError(
                text_of([(outside * inside + outside * number, letter)]),
                "forgot that a letter times itself is its square",
                "A letter times itself is its square, so the two terms are not like terms.",
            ),
        ],
        False,
        "Multiply each term inside the bracket. What is a letter times itself?",
    )


def two_brackets_sum(rng: Random) -> Exercise:
    """a(bx + c) plus or minus d(ex + f)."""
    letter = rng.choice(LETTERS)
    a, d = rng.randint(2, 7), rng.choice([2, 3, 4, 5, -2, -3, -4, -5])
    b, e, c, f = rng.randint(1, 4), rng.randint(1, 3), rng.choice(SIGNED), rng.choice(SIGNED)
    size, number = a * b + d * e, a * c + d * f
    if size == 0 or number == 0:
        return two_brackets_sum(rng)
    value = text_of([(size, letter), (number, "")])
    sign = "+" if d > 0 else "-"
    first, second = text_of([(b, letter), (c, "")]), text_of([(e, letter), (f, "")])
    opened = text_of([(a * b, letter), (a * c, ""), (d * e, letter), (d * f, "")])
    return expand_exercise(
        f"{a}*({first}) {sign} {abs(d)}*({second})",
        value,
        scheme(
            ("M", f"Expand the first bracket: ${tex(text_of([(a * b, letter), (a * c, '')]))}$."),
            ("M", f"Expand the second: ${tex(opened)}$."),
            ("A", f"Collect like terms: ${tex(value)}$."),
        ),
        [
            *sign_slip(text_of([(size, letter), (a * c - d * f, "")]), d, f),
            NamedError(
                text_of([(size, letter), (c + (f if d > 0 else -f), "")]),
                "multiplied only the first term in each bracket",
                EVERY_TERM,
            ),
        ],
        True,
        "Expand each bracket by itself first. Take care with the sign before the second bracket.",
    )
