"""Products of two brackets and the square of a bracket."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, scheme
from generator.skills.expand_brackets.expansion import FOUR_PRODUCTS, LETTERS, SIGNED, expand_exercise, sign_slip
from generator.skills.notation import terms as text_of, tex


def product(rng: Random) -> Exercise:
    """(x + a)(x + b)."""
    letter, a = rng.choice(LETTERS), rng.choice(SIGNED)
    b = rng.choice([number for number in SIGNED if abs(number) != abs(a)])
    square = f"{letter}**2"
    value = text_of([(1, square), (a + b, letter), (a * b, "")])
    opened = text_of([(1, square), (b, letter), (a, letter), (a * b, "")])
    return expand_exercise(
        f"({text_of([(1, letter), (a, '')])})*({text_of([(1, letter), (b, '')])})",
        value,
        scheme(("M", f"Four products: ${tex(opened)}$."), ("A", f"Collect like terms: ${tex(value)}$.")),
        [
            NamedError(
                text_of([(1, square), (a * b, "")]),
                "multiplied only the first terms and the last terms",
                FOUR_PRODUCTS,
            ),
            NamedError(
                text_of([(1, square), (a + b, letter), (a + b, "")]),
                "added the two numbers to make the last term",
                "The last term is the product of the two numbers. The term in the letter holds their sum.",
            ),
            *sign_slip(text_of([(1, square), (a + b, letter), (-a * b, "")]), a, b),
        ],
        True,
        "Each term of the first bracket multiplies each term of the second. A grid helps.",
    )


def harder_product(rng: Random) -> Exercise:
    """(ax + b)(cx + d)."""
    letter = rng.choice(LETTERS)
    a, c, b, d = rng.randint(2, 5), rng.randint(1, 4), rng.choice(SIGNED), rng.choice(SIGNED)
    square = f"{letter}**2"
    middle = a * d + b * c
    if middle == 0:
        return harder_product(rng)
    value = text_of([(a * c, square), (middle, letter), (b * d, "")])
    opened = text_of([(a * c, square), (a * d, letter), (b * c, letter), (b * d, "")])
    return expand_exercise(
        f"({text_of([(a, letter), (b, '')])})*({text_of([(c, letter), (d, '')])})",
        value,
        scheme(
            ("M", f"Four products: ${tex(opened)}$."),
            ("A", f"Collect like terms: ${tex(value)}$."),
        ),
        [
            NamedError(
                text_of([(a * c, square), (b * d, "")]),
                "multiplied only the first terms and the last terms",
                FOUR_PRODUCTS,
            ),
            NamedError(
                text_of([(a * c, square), (b + d, letter), (b * d, "")]),
                "left the numbers in front of the letters out of the middle term",
                "Write the four products in full before you collect like terms.",
            ),
        ],
        True,
        "Each term of the first bracket multiplies each term of the second. A grid helps.",
    )


def squared(rng: Random) -> Exercise:
    """(x + a)^2."""
    letter, a = rng.choice(LETTERS), rng.choice([*range(-12, 0), *range(1, 13)])
    square = f"{letter}**2"
    value = text_of([(1, square), (2 * a, letter), (a * a, "")])
    opened = text_of([(1, square), (a, letter), (a, letter), (a * a, "")])
    inner = text_of([(1, letter), (a, "")])
    return expand_exercise(
        f"({inner})**2",
        value,
        scheme(
            ("M", f"Four products: ${tex(opened)}$"),
            ("A", f"Collect like terms: ${tex(value)}$"),
        ),
        [
            NamedError(
                text_of([(1, square), (a * a, "")]),
                "squared each term and left out the middle",
                FOUR_PRODUCTS,
            )
        ],
        True,
        "To square is to multiply by itself. Write the bracket twice.",
    )
