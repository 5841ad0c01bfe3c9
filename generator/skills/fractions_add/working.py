"""The pairs of fractions that are drawn, the lines of working and the slips that pupils make."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm
from random import Random

from generator.skills.exercise import NamedError, errors_beside
from generator.skills.fraction_lines import rewritten, simplified
from generator.skills.notation import exact, frac

Pair = tuple[int, int]
SAME: tuple[Pair, ...] = tuple((d, d) for d in (*range(5, 13), 15))
RELATED: tuple[Pair, ...] = tuple(
    (small, small * times) for small in range(2, 7) for times in range(2, 7) if 6 <= small * times <= 24
)
UNRELATED: tuple[Pair, ...] = tuple(
    (a, b) for a in range(2, 13) for b in range(a + 1, 13) if b % a and lcm(a, b) <= 60 and 11 not in (a, b)
)
MIXED: tuple[Pair, ...] = tuple(pair for pair in UNRELATED if lcm(*pair) <= 30)
# Nobody measures in sevenths or ninths.
MEASURED = frozenset({2, 3, 4, 5, 6, 8, 10, 12})
SAME_SIZE = (
    "The denominator names the size of the parts. Make the denominators the same, then work with the numerators."
)
PROMPT = "Are the parts the same size? What must be true of the denominators before you begin?"
CLUE = "Find the lowest common multiple of the denominators. Write both fractions over it."
SAME_PROMPT = "What does the denominator tell you about the size of each part?"
SAME_CLUE = "All the parts are the same size, so only the number of parts changes."


def measured(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs whose denominators people measure in."""
    return tuple(pair for pair in pairs if MEASURED.issuperset(pair))


def two_fractions(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> tuple[Fraction, Fraction]:
    """Two proper fractions, the larger first, over one of the pairs of denominators; within one, if so asked."""
    while True:
        first, second = rng.choice(pairs)
        a, b = sorted((_proper(rng, first), _proper(rng, second)), reverse=True)
        if a != b and not (within_one and a + b >= 1):
            return a, b


def _proper(rng: Random, denominator: int) -> Fraction:
    """A proper fraction in its lowest terms with this very denominator."""
    return Fraction(rng.choice([top for top in range(1, denominator) if gcd(top, denominator) == 1]), denominator)


def working(a: Fraction, b: Fraction, sign: str, bottom: int | None = None) -> tuple[str, str, Fraction]:
    """The method line, the line that ends in the answer, and the answer, for a + b or a - b.

    `bottom` is the denominator where the question already writes both over one.
    """
    value = a + b if sign == "+" else a - b
    same = bottom is not None or a.denominator == b.denominator
    bottom = bottom or lcm(a.denominator, b.denominator)
    tops = int(a * bottom), int(b * bottom)
    if same:
        verb = "Add" if sign == "+" else "Subtract"
        method = f"{verb} the numerators: ${tops[0]} {sign} {tops[1]} = {int(value * bottom)}$"
    else:
        method = f"Write both fractions over {bottom}: ${rewritten(a, bottom)}$ and ${rewritten(b, bottom)}$"
    return method, f"${frac(tops[0], bottom)} {sign} {frac(tops[1], bottom)} = {simplified(value, bottom)}$", value


def slips(a: Fraction, b: Fraction, sign: str, value: Fraction) -> tuple[NamedError, ...]:
    """What goes wrong in a + b or a - b; `value` is the key."""
    bottom = lcm(a.denominator, b.denominator)
    turn, verb = (1, "added") if sign == "+" else (-1, "subtracted")
    under, over = a.denominator + turn * b.denominator, a.numerator + turn * b.numerator
    found = []
    if under > 0 and over > 0:
        slip = f"{verb} the denominators as well as the numerators"
        found.append(NamedError(exact(Fraction(over, under)), slip, SAME_SIZE))
    if a.denominator != b.denominator and over > 0:
        found.append(
            NamedError(
                exact(Fraction(over, bottom)),
                "changed the denominators but left the numerators as they were",
                "When you multiply a denominator, multiply its numerator by the same number.",
            )
        )
    found.append(
        NamedError(
            exact(a - b if sign == "+" else a + b),
            "subtracted instead of adding" if sign == "+" else "added instead of subtracting",
            f"Look again at the sign: the question asks you to {'add' if sign == '+' else 'subtract'}.",
        )
    )
    return errors_beside(exact(value), *found)


def hints(a: Fraction, b: Fraction) -> tuple[str, str]:
    """The prompt and the clue for a sum or a difference."""
    return (SAME_PROMPT, SAME_CLUE) if a.denominator == b.denominator else (PROMPT, CLUE)
