"""The number that makes two expressions equal for every value of the letter."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.expand_brackets.expansion import SIGNED
from generator.skills.notation import terms as text_of, tex


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
        stem=f"The statement $k({tex(inner)}){added} = {tex(right)}$ is true for every value of ${letter}$.\n\n"
        "Work out the value of $k$.",
        command_word="Work out",
        value=str(k),
        form="integer",
        accept=(f"k = {k}",),
        steps=scheme(
            ("M", f"Expand: the term in ${letter}$ on the left is ${tex(text_of([(inside, f'k*{letter}')]))}$."),
            ("A", f"Compare: ${tex(text_of([(inside, 'k')]))} = {k * inside}$, so $k = {k}$"),
        ),
        errors=errors_beside(
            str(k),
            NamedError(
                str(k * inside),
                "gave the number in front of the letter on the right",
                "That number is $k$ times the number inside the bracket.",
            ),
            NamedError(
                str(last - extra),
                "compared the numbers without dividing",
                "That number is a product too. Expand the left-hand side, then compare like terms.",
            ),
        ),
        verify=f"solve(k*({inside}*17 + ({number})) + ({extra}) = {k * inside}*17 + ({last}), k)",
        prompt="If two expressions are equal for every value, what must be true of their like terms?",
        clue=f"Expand the left-hand side. Compare the terms in ${letter}$.",
        lead="$k =$",
    )


def missing_product(rng: Random) -> Exercise:
    """The number p in (x + p)(x + a) when the expansion is known."""
    letter, a, p = rng.choice("xyn"), rng.randint(1, 9), rng.choice(SIGNED)
    if a + p == 0 or a == p:
        return missing_product(rng)
    right = text_of([(1, f"{letter}**2"), (a + p, letter), (a * p, "")])
    return Exercise(
        stem=f"The statement $({letter} + p)({letter} + {a}) = {tex(right)}$ is true for every value of ${letter}$.\n\n"
        "Work out the value of $p$.",
        command_word="Work out",
        value=str(p),
        form="integer",
        accept=(f"p = {p}",),
        steps=scheme(
            ("M", f"Expand: the terms in ${letter}$ on the left are $p{letter} + {tex(text_of([(a, letter)]))}$."),
            ("M", f"Compare: $p + {a} = {a + p}$."),
            ("A", f"Subtract {a} from both sides: $p = {p}$"),
        ),
        errors=errors_beside(
            str(p),
            NamedError(
                str(a * p),
                "gave the last term",
                "The last term is a product. Divide it by the number you know.",
            ),
            NamedError(
                str(a + p),
                "gave the number in front of the letter",
                "That number is a sum. Subtract the number you know.",
            ),
        ),
        verify=f"solve((1 + p)*(1 + {a}) = 1 + ({a + p}) + ({a * p}), p)",
        prompt="Where do the number in front of the letter and the last number come from?",
        clue=f"Expand the left-hand side. Compare the terms in ${letter}$.",
        lead="$p =$",
    )
