"""Expand brackets: one bracket, several with like terms to collect, and products of two."""

from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, Step, errors_beside, scheme, spotted
from generator.skills.notation import plain, tex
from generator.skills.notation import terms as text_of

LETTERS = "xyanpm"
SIGNED = [*range(-9, 0), *range(1, 10)]
EVERY_TERM = "The term outside multiplies every term inside the bracket. Draw an arrow to each one."
SIGNS = "A negative number times a negative number is positive. Put the sign in with each product."


def _exercise(
    question: str, value: str, steps: tuple[Step, ...], slips: list[NamedError], collect: bool, clue: str
) -> Exercise:
    """Expand `question`, exact text; `value` has like terms collected."""
    word = "Expand and simplify" if collect else "Expand"
    return Exercise(
        stem=f"{word} ${tex(question)}$.",
        command_word=word,
        value=value,
        form="expression",
        accept=(plain(value),),
        steps=steps,
        errors=errors_beside(value, *slips),
        verify=f"expand({question})",
        prompt="What does a term next to a bracket do to the terms inside?",
        clue=clue,
    )


def _sign_slip(value: str, likely: bool) -> tuple[NamedError, ...]:
    """The slip with a sign, only where the question holds a sign to slip on."""
    return (NamedError(value, "made a slip with a sign", SIGNS),) if likely else ()


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
        *_sign_slip(text_of([(outside * inside, letter), (-outside * number, "")]), outside < 0 or number < 0),
    ]
    return _exercise(
        f"{outside}*({text_of([(inside, letter), (number, '')])})",
        value,
        scheme(
            (
                "M",
                f"First term: ${outside} \\times {tex(text_of([(inside, letter)]))} = {outside * inside}{letter}$.",
            ),
            ("A", f"${tex(value)}$"),
        ),
        slips,
        False,
        "Multiply each term inside the bracket, one at a time.",
    )


def by_term(rng: Random) -> Exercise:
    """ax(bx + c)."""
    letter, outside = rng.choice(LETTERS), rng.choice((1, 2, 3, 4, 5, 6))
    inside, number = rng.choice((1, 2, 3, 4, 5)), rng.choice(SIGNED)
    square = f"{letter}**2"
    value = text_of([(outside * inside, square), (outside * number, letter)])
    return _exercise(
        f"{text_of([(outside, letter)])}*({text_of([(inside, letter), (number, '')])})",
        value,
        scheme(
            (
                "M",
                f"First term: ${tex(text_of([(outside, letter)]))} \\times {tex(text_of([(inside, letter)]))} = "
                f"{tex(text_of([(outside * inside, square)]))}$.",
            ),
            ("A", f"${tex(value)}$"),
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
                "A letter times the same letter is its square, so the two terms are not alike.",
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
    return _exercise(
        f"{a}*({first}) {sign} {abs(d)}*({second})",
        value,
        scheme(
            ("M", f"Expand the first bracket: ${tex(text_of([(a * b, letter), (a * c, '')]))}$."),
            ("M", f"Expand the second: ${tex(opened)}$."),
            ("A", f"Collect like terms: ${tex(value)}$."),
        ),
        [
            *_sign_slip(text_of([(size, letter), (a * c - d * f, "")]), d < 0 or f < 0),
            NamedError(
                text_of([(size, letter), (c + (f if d > 0 else -f), "")]),
                "multiplied only the first term in each bracket",
                EVERY_TERM,
            ),
        ],
        True,
        "Expand each bracket by itself first. Take care with the sign before the second bracket.",
    )


def product(rng: Random) -> Exercise:
    """(x + a)(x + b)."""
    letter, a = rng.choice(LETTERS), rng.choice(SIGNED)
    b = rng.choice([number for number in SIGNED if abs(number) != abs(a)])
    square = f"{letter}**2"
    value = text_of([(1, square), (a + b, letter), (a * b, "")])
    opened = text_of([(1, square), (b, letter), (a, letter), (a * b, "")])
    return _exercise(
        f"({text_of([(1, letter), (a, '')])})*({text_of([(1, letter), (b, '')])})",
        value,
        scheme(("M", f"Four products: ${tex(opened)}$."), ("A", f"Collect like terms: ${tex(value)}$.")),
        [
            NamedError(
                text_of([(1, square), (a * b, "")]),
                "multiplied only the first terms and the last terms",
                "Each term of one bracket multiplies each term of the other. There are four products.",
            ),
            NamedError(
                text_of([(1, square), (a + b, letter), (a + b, "")]),
                "added the two numbers to make the last term",
                "The last term is the product of the two numbers; the term in the letter holds their sum.",
            ),
            *_sign_slip(text_of([(1, square), (a + b, letter), (-a * b, "")]), a < 0 or b < 0),
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
    return _exercise(
        f"({text_of([(a, letter), (b, '')])})*({text_of([(c, letter), (d, '')])})",
        value,
        scheme(
            ("M", f"First term times each: ${tex(text_of([(a * c, square), (a * d, letter)]))}$."),
            ("M", f"Second term times each: ${tex(opened)}$."),
            ("A", f"Collect like terms: ${tex(value)}$."),
        ),
        [
            NamedError(
                text_of([(a * c, square), (b * d, "")]),
                "multiplied only the first terms and the last terms",
                "Each term of one bracket multiplies each term of the other. There are four products.",
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
    inner = text_of([(1, letter), (a, "")])
    return _exercise(
        f"({inner})**2",
        value,
        scheme(
            ("M", f"Write the product: $({tex(inner)})({tex(inner)})$."),
            ("A", f"Four products, then collect: ${tex(value)}$."),
        ),
        [
            NamedError(
                text_of([(1, square), (a * a, "")]),
                "squared each term and left out the middle",
                "To square a bracket, multiply it by itself. There are four products.",
            )
        ],
        True,
        "To square is to multiply by itself. Write the bracket twice.",
    )


def missing_outside(rng: Random) -> Exercise:
    """The letter k in k(ax + b) + c = dx + e, true for every value."""
    letter, k = rng.choice("xyn"), rng.randint(2, 9)
    inside, number, extra = rng.randint(1, 5), rng.choice(SIGNED), rng.choice(SIGNED)
    last = k * number + extra
    if last == 0:
        return missing_outside(rng)
    right = text_of([(k * inside, letter), (last, "")])
    inner = text_of([(inside, letter), (number, "")])
    sign = "+" if extra > 0 else "-"
    added = f" {sign} {abs(extra)}"
    return Exercise(
        stem=f"The statement $k({tex(inner)}){added} = {tex(right)}$ is true for every value of ${letter}$. "
        "Work out the value of $k$.",
        command_word="Work out",
        value=str(k),
        form="integer",
        accept=(f"k = {k}",),
        steps=scheme(
            ("M", f"Expand: the term in ${letter}$ on the left is ${tex(text_of([(inside, f'k*{letter}')]))}$."),
            ("A", f"Compare the terms in ${letter}$: $k = {k}$."),
            ("B", f"Check the numbers: ${k} \\times {f'({number})' if number < 0 else number}{added} = {last}$."),
        ),
        errors=errors_beside(
            str(k),
            NamedError(
                str(k * inside),
                "gave the number in front of the letter on the right",
                "That number is the product of k and the number inside the bracket.",
            ),
            NamedError(
                str(last - extra),
                "took the number left over from the right as the answer",
                "That number is a product too. Expand the left with k, then compare like terms.",
            ),
        ),
        verify=f"solve(k*({inside}*17 + ({number})) + ({extra}) = {k * inside}*17 + ({last}), k)",
        prompt="If two expressions are equal for every value, what must be true of their like terms?",
        clue="Expand the left with the unknown in it. Compare the terms in the letter.",
        lead="$k =$",
    )


def missing_product(rng: Random) -> Exercise:
    """The number p in (x + p)(x + a) when the expansion is known."""
    letter, a, p = rng.choice("xyn"), rng.randint(1, 9), rng.choice(SIGNED)
    if a + p == 0 or a == p:
        return missing_product(rng)
    right = text_of([(1, f"{letter}**2"), (a + p, letter), (a * p, "")])
    return Exercise(
        stem=f"The statement $({letter} + p)({letter} + {a}) = {tex(right)}$ is true for every value of ${letter}$. "
        "Work out the value of $p$.",
        command_word="Work out",
        value=str(p),
        form="integer",
        accept=(f"p = {p}",),
        steps=scheme(
            ("M", f"Expand: the terms in ${letter}$ on the left are $p{letter} + {tex(text_of([(a, letter)]))}$."),
            ("M", f"Compare: $p + {a} = {a + p}$."),
            ("A", f"$p = {p}$"),
        ),
        errors=errors_beside(
            str(p),
            NamedError(
                str(a * p),
                "gave the last term",
                "The last term is a product. Divide it by the number you know, or compare the terms in the letter.",
            ),
            NamedError(
                str(a + p),
                "gave the number in front of the letter",
                "That number is a sum. Subtract the number you know.",
            ),
        ),
        verify=f"solve((1 + p)*(1 + {a}) = 1 + ({a + p}) + ({a * p}), p)",
        prompt="Where do the number in front of the letter and the last number come from?",
        clue="Expand the left with the unknown in it. Compare the terms in the letter.",
        lead="$p =$",
    )


KS = frozenset({3, 4})
OTHERWISE = ("factoris", "three binomials", "two or more", "numeric", "times tables", "rearrang")

SKILLS = (
    DrawnSkill(
        id="expand-brackets",
        title="Expand a single bracket",
        key_stages=KS,
        matches=(
            r"distributive law to multiply an expression by a (?:term|constant)",
            r"^multiplying an expression by a (?:term|constant)",
            r"\bexpand(?:ing)? (?:and simplify(?:ing)? )?(?:over )?(?:a )?(?:single )?brackets?\b",
            r"expand(?:ing)? (?:expressions|an expression|and simplify)",
        ),
        rejects=(*OTHERWISE, "double", "two brackets", "pair"),
        makers={
            1: (by_constant, by_term),
            2: (two_brackets_sum,),
            3: (missing_outside, spotted(by_constant), spotted(by_term), spotted(two_brackets_sum)),
        },
    ),
    DrawnSkill(
        id="expand-brackets:simplify",
        title="Expand several brackets and collect like terms",
        key_stages=KS,
        matches=(
            r"^multiplying and simplifying with multiple expressions",
            r"multiply multiple expressions by their respective terms",
        ),
        rejects=OTHERWISE,
        makers={1: (by_constant,), 2: (two_brackets_sum,), 3: (missing_outside, spotted(two_brackets_sum))},
    ),
    DrawnSkill(
        id="expand-brackets:two-binomials",
        title="Expand the product of two brackets",
        key_stages=KS,
        matches=(
            r"product of two binomials",
            r"complex binomial products",
            r"expand(?:ing)? (?:and simplify(?:ing)? )?(?:the product of )?(?:a pair of |double |two )brackets",
        ),
        rejects=(*OTHERWISE, "difference of two squares"),
        makers={1: (product,), 2: (harder_product, squared), 3: (missing_product, spotted(product), spotted(squared))},
    ),
)
