"""Products of two fractions or mixed numbers, and a missing factor."""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.fraction_lines import other_forms, simplified
from generator.skills.notation import exact, frac, mixed, tex

PROMPT = "What happens to the numerators when you multiply fractions? What happens to the denominators?"
CLUE = "Multiply the numerators together. Multiply the denominators together. Then simplify."
SIMPLEST = "Give your answer in its simplest form."
PARTS = (Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(1, 4), Fraction(3, 4), Fraction(2, 5), Fraction(4, 5))


def proper(rng: Random, denominators: Sequence[int] = tuple(range(3, 13))) -> Fraction:
    """A proper fraction in its lowest terms; never a unit fraction where there is another."""
    bottom = rng.choice(denominators)
    tops = [top for top in range(2, bottom) if gcd(top, bottom) == 1]
    return Fraction(rng.choice(tops or [1]), bottom)


def product(rng: Random) -> Exercise:
    """A product of two proper fractions."""
    a, b = proper(rng), proper(rng)
    return product_exercise(
        a, b, f"Work out ${tex(exact(a))} \\times {tex(exact(b))}$.\n\n{SIMPLEST}", slips(a, b), prompt=PROMPT
    )


def product_exercise(
    a: Fraction, b: Fraction, stem: str, errors: Sequence[NamedError], *, prompt: str, unit: str | None = None
) -> Exercise:
    """a times b in two lines of working, whatever the question that leads to it."""
    value, bottom = a * b, a.denominator * b.denominator
    last = f"${simplified(value, bottom)}$"
    return Exercise(
        stem=stem,
        command_word="Work out",
        value=exact(value),
        unit=unit,
        form="fraction",
        accept=other_forms(value),
        steps=scheme(
            (
                "M",
                f"${tex(exact(a))} \\times {tex(exact(b))} = "
                f"\\frac{{{a.numerator} \\times {b.numerator}}}{{{a.denominator} \\times {b.denominator}}}$",
            ),
            ("A", f"{last} {unit}" if unit else last),
        ),
        errors=errors_beside(exact(value), *errors),
        verify=f"({exact(a)})*({exact(b)})",
        prompt=prompt,
        clue=CLUE,
    )


def slips(a: Fraction, b: Fraction) -> tuple[NamedError, ...]:
    """What goes wrong in a product of two fractions."""
    return (
        NamedError(
            exact(Fraction(a.numerator + b.numerator, a.denominator + b.denominator)),
            "added the numerators and added the denominators",
            "The sign is a multiplication sign. Multiply the numerators, and multiply the denominators.",
        ),
        NamedError(
            exact(a / b),
            "turned the second fraction upside down before multiplying",
            "Taking the reciprocal belongs to division. To multiply, leave both fractions as they are.",
        ),
        NamedError(
            exact(a + b),
            "added the fractions instead of multiplying them",
            "Multiplying by a proper fraction makes a number smaller. Check whether your answer is smaller.",
        ),
    )


def mixed_product(rng: Random) -> Exercise:
    """A product of two mixed numbers, or of a mixed number and a proper fraction."""
    a, b = rng.randint(1, 4) + rng.choice(PARTS), rng.randint(0, 3) + rng.choice(PARTS)
    value, bottom = a * b, a.denominator * b.denominator
    whole_a, whole_b = int(a), int(b)
    parts_apart = NamedError(
        exact(whole_a * whole_b + (a - whole_a) * (b - whole_b)),
        "multiplied the wholes together and the fraction parts together",
        "Each part of one number multiplies each part of the other. Use improper fractions.",
    )
    added = NamedError(
        exact(a + b),
        "added the numbers instead of multiplying them",
        "The sign is a multiplication sign. Change to improper fractions, then multiply.",
    )
    return Exercise(
        stem=f"Work out ${mixed(a)} \\times {mixed(b)}$.\n\n{SIMPLEST}",
        command_word="Work out",
        value=exact(value),
        form="mixed" if value > 1 and value.denominator > 1 else "fraction",
        accept=other_forms(value),
        steps=scheme(
            ("M", f"Write improper fractions: ${tex(exact(a))} \\times {tex(exact(b))}$"),
            (
                "M",
                f"Multiply the numerators and the denominators: ${frac(a.numerator * b.numerator, bottom)}$",
            ),
            ("A", f"${simplified(value, bottom)}$"),
        ),
        errors=errors_beside(exact(value), *((parts_apart, added) if whole_b else (added,))),
        verify=f"({exact(a)})*({exact(b)})",
        prompt="How can you write a mixed number as a single fraction?",
        clue=f"Change each mixed number to an improper fraction. {CLUE}",
    )


def missing_factor(rng: Random) -> Exercise:
    """The fraction that gives a product: numerator and denominator each have a missing factor."""
    a, b = proper(rng), proper(rng)
    while gcd(a.numerator * b.numerator, a.denominator * b.denominator) != 1:
        a, b = proper(rng), proper(rng)
    whole = a * b
    return Exercise(
        stem=f"A fraction is multiplied by ${tex(exact(a))}$. The answer is ${tex(exact(whole))}$.\n\n"
        "Work out the fraction.",
        command_word="Work out",
        value=exact(b),
        form="fraction",
        steps=scheme(
            ("M", f"Numerators: ${whole.numerator} \\div {a.numerator} = {b.numerator}$"),
            ("M", f"Denominators: ${whole.denominator} \\div {a.denominator} = {b.denominator}$"),
            ("A", f"The fraction is ${tex(exact(b))}$"),
        ),
        errors=errors_beside(
            exact(b),
            NamedError(
                exact(a * whole),
                "multiplied the two fractions in the question",
                "The answer to the multiplication is given. Work backwards to the fraction that was multiplied.",
            ),
            NamedError(
                exact(a / whole),
                "divided the wrong way round",
                "Test your fraction: multiplied by the first fraction, it must give the answer.",
            ),
        ),
        verify=f"solve(({exact(a)})*x = {exact(whole)}, x)",
        prompt="Write the multiplication with a gap for the numerator and a gap for the denominator.",
        clue="What must the numerator be multiplied by? What must the denominator be multiplied by?",
    )
