"""Multiply fractions, mixed numbers and whole numbers."""

from fractions import Fraction
from math import gcd
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import exact, frac, mixed, mixed_plain, tex

PROMPT = "What happens to the numerators when you multiply fractions? What happens to the denominators?"
CLUE = "Multiply the numerators together. Multiply the denominators together. Then simplify."


def _proper(rng: Random) -> Fraction:
    bottom = rng.randint(3, 12)
    tops = [top for top in range(2, bottom) if gcd(top, bottom) == 1]
    return Fraction(rng.choice(tops or [1]), bottom)


def _forms(value: Fraction, *written: str) -> tuple[str, ...]:
    mixed_form = [mixed_plain(value)] if value > 1 else []
    return tuple(form for form in dict.fromkeys([*written, *mixed_form]) if form != exact(value))


def _simplified(value: Fraction, top: int, bottom: int) -> str:
    """LaTeX of top over bottom, then simplified, then as a mixed number, as far as each differs."""
    chain = [frac(top, bottom)]
    if value.denominator != bottom:
        chain.append(tex(exact(value)))
    if value > 1 and value.denominator > 1:
        chain.append(mixed(value))
    return " = ".join(chain)


def product(rng: Random) -> Exercise:
    """A product of two proper fractions."""
    a, b = _proper(rng), _proper(rng)
    value = a * b
    top, bottom = a.numerator * b.numerator, a.denominator * b.denominator
    return Exercise(
        stem=f"Work out ${tex(exact(a))} \\times {tex(exact(b))}$. Give your answer in its simplest form.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value),
        steps=scheme(
            (
                "M",
                f"Multiply the numerators: ${a.numerator} \\times {b.numerator} = {top}$. "
                f"Multiply the denominators: ${a.denominator} \\times {b.denominator} = {bottom}$.",
            ),
            ("A", f"${_simplified(value, top, bottom)}$"),
        ),
        errors=_slips(a, b),
        verify=f"({exact(a)})*({exact(b)})",
        prompt=PROMPT,
        clue=CLUE,
    )


def _slips(a: Fraction, b: Fraction) -> tuple[NamedError, ...]:
    return errors_beside(
        exact(a * b),
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


def area(rng: Random) -> Exercise:
    """The area of a rectangle with fractional sides, in square metres."""
    a, b = sorted((_proper(rng), _proper(rng)))
    value = a * b
    top, bottom = a.numerator * b.numerator, a.denominator * b.denominator
    thing = rng.choice(("A rectangular tile", "A rectangular board", "A rectangular mat", "A rectangular window"))
    return Exercise(
        stem=f"{thing} is ${tex(exact(b))}$ m long and ${tex(exact(a))}$ m wide. "
        "Work out its area in square metres. Give your answer as a fraction in its simplest form.",
        command_word="Work out",
        value=exact(value),
        unit="m²",
        form="fraction",
        steps=scheme(
            ("M", f"Area is length times width: ${tex(exact(b))} \\times {tex(exact(a))}$."),
            ("M", f"Multiply the numerators and the denominators: ${frac(top, bottom)}$."),
            ("A", f"${_simplified(value, top, bottom)}$ m²"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(2 * (a + b)),
                "found the perimeter",
                "The distance round the edge is the perimeter. For the area, multiply the length by the width.",
            ),
            *_slips(a, b)[:1],
        ),
        verify=f"({exact(b)})*({exact(a)})",
        prompt="How do you find the area of a rectangle?",
        clue=CLUE,
    )


def part_of_part(rng: Random) -> Exercise:
    """A fraction of a fraction, told as a story."""
    a, b = _proper(rng), _proper(rng)
    value = a * b
    top, bottom = a.numerator * b.numerator, a.denominator * b.denominator
    story = rng.choice(
        (
            "Of the books in a library, {a} are fiction. Of the fiction books, {b} are paperbacks. "
            "Work out what fraction of all the books are fiction paperbacks.",
            "Of a field, {a} is planted. Of the planted part, {b} is potatoes. "
            "Work out what fraction of the whole field is potatoes.",
            "Of the members of a club, {a} are adults. Of the adults, {b} play tennis. "
            "Work out what fraction of all the members are adults who play tennis.",
        )
    )
    return Exercise(
        stem=story.format(a=f"${tex(exact(a))}$", b=f"${tex(exact(b))}$"),
        command_word="Work out",
        value=exact(value),
        form="fraction",
        steps=scheme(
            ("M", f"A fraction of a fraction is a product: ${tex(exact(b))} \\times {tex(exact(a))}$."),
            ("M", f"Multiply the numerators and the denominators: ${frac(top, bottom)}$."),
            ("A", f"${_simplified(value, top, bottom)}$"),
        ),
        errors=_slips(a, b),
        verify=f"({exact(b)})*({exact(a)})",
        prompt="What does the word 'of' tell you to do with the two fractions?",
        clue=CLUE,
    )


def mixed_product(rng: Random) -> Exercise:
    """A product of two mixed numbers, or of a mixed number and a proper fraction."""
    a = rng.randint(1, 4) + Fraction(*rng.choice(((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5), (5, 6))))
    b = rng.randint(0, 3) + Fraction(*rng.choice(((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (4, 5), (3, 8))))
    value = a * b
    top, bottom = a.numerator * b.numerator, a.denominator * b.denominator
    whole_a, whole_b = int(a), int(b)
    found = (
        NamedError(
            exact(whole_a * whole_b + (a - whole_a) * (b - whole_b)),
            "multiplied the wholes together and the fraction parts together",
            "Each part of one number multiplies each part of the other. Use improper fractions so that none is missed.",
        ),
        NamedError(
            exact(a + b),
            "added the numbers instead of multiplying them",
            "The sign is a multiplication sign. Change to improper fractions, then multiply.",
        ),
    )
    improper = [tex(exact(number)) for number in (a, b)]
    return Exercise(
        stem=f"Work out ${mixed(a)} \\times {mixed(b)}$. Give your answer in its simplest form.",
        command_word="Work out",
        value=exact(value),
        form="mixed" if value > 1 and value.denominator > 1 else "fraction",
        accept=_forms(value),
        steps=scheme(
            ("M", f"Write improper fractions: ${improper[0]} \\times {improper[1]}$."),
            ("M", f"Multiply the numerators and the denominators: ${frac(top, bottom)}$."),
            ("A", f"${_simplified(value, top, bottom)}$"),
        ),
        errors=errors_beside(exact(value), *found[whole_b == 0 :]),
        verify=f"({exact(a)})*({exact(b)})",
        prompt="How can you write a mixed number as a single fraction?",
        clue=f"Change each mixed number to an improper fraction. {CLUE}",
    )


def by_whole(rng: Random) -> Exercise:
    """A proper fraction times a whole number."""
    a, times = _proper(rng), rng.randint(2, 12)
    value = a * times
    top = a.numerator * times
    swapped = rng.random() < 0.5
    shown = f"{times} \\times {tex(exact(a))}" if swapped else f"{tex(exact(a))} \\times {times}"
    return Exercise(
        stem=f"Work out ${shown}$.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value, f"{top}/{a.denominator}"),
        steps=scheme(
            ("M", f"Multiply the numerator by the whole number: ${a.numerator} \\times {times} = {top}$."),
            ("A", f"${_simplified(value, top, a.denominator)}$"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(Fraction(top, a.denominator * times)),
                "multiplied the denominator as well as the numerator",
                "The size of the parts does not change; there are more of them. Multiply the numerator only.",
            ),
            NamedError(
                exact(a + times),
                "added the whole number",
                "Multiplication is repeated addition of the fraction. Count how many of the parts there are in all.",
            ),
        ),
        verify=f"({exact(a)})*{times}",
        prompt="Think of repeated addition. What stays the same when you add the fraction to itself?",
        clue="The denominator stays the same. Count the parts.",
    )


def repeated(rng: Random) -> Exercise:
    """A fractional measure taken several times."""
    a, times = _proper(rng), rng.randint(3, 12)
    value = a * times
    top = a.numerator * times
    story, unit = rng.choice(
        (
            ("One lap of a path is {a} km. A runner does {n} laps. Work out the total distance.", "km"),
            ("One loaf needs {a} kg of flour. Work out the mass of flour for {n} loaves.", "kg"),
            ("One shelf is {a} m long. Work out the total length of {n} shelves.", "m"),
            ("One bottle holds {a} litres. Work out how much {n} bottles hold.", "litres"),
        )
    )
    return Exercise(
        stem=story.format(a=f"${tex(exact(a))}$", n=times),
        command_word="Work out",
        value=exact(value),
        unit=unit,
        form="fraction",
        accept=_forms(value, f"{top}/{a.denominator}"),
        steps=scheme(
            ("M", f"The calculation is ${tex(exact(a))} \\times {times}$."),
            ("M", f"Multiply the numerator by the whole number: ${a.numerator} \\times {times} = {top}$."),
            ("A", f"${_simplified(value, top, a.denominator)}$ {unit}"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(Fraction(top, a.denominator * times)),
                "multiplied the denominator as well as the numerator",
                "The size of the parts does not change; there are more of them. Multiply the numerator only.",
            ),
        ),
        verify=f"({exact(a)})*{times}",
        prompt="The same amount is taken many times. Which operation does that?",
        clue="The denominator stays the same. Count the parts.",
    )


def missing_factor(rng: Random) -> Exercise:
    """The fraction that gives a product: a whole numerator and denominator each have a missing factor."""
    a, b = _proper(rng), _proper(rng)
    while gcd(a.numerator * b.numerator, a.denominator * b.denominator) != 1:
        a, b = _proper(rng), _proper(rng)
    whole = a * b
    return Exercise(
        stem=f"A fraction is multiplied by ${tex(exact(a))}$. The answer is ${tex(exact(whole))}$. "
        "Work out the fraction.",
        command_word="Work out",
        value=exact(b),
        form="fraction",
        steps=scheme(
            ("M", f"Numerators: ${a.numerator} \\times {b.numerator} = {whole.numerator}$."),
            ("M", f"Denominators: ${a.denominator} \\times {b.denominator} = {whole.denominator}$."),
            ("A", f"The fraction is ${tex(exact(b))}$."),
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
                "Put your fraction back: multiplied by the first fraction, it must give the answer.",
            ),
        ),
        verify=f"solve(({exact(a)})*x = {exact(whole)}, x)",
        prompt="Write the multiplication with a gap for the numerator and a gap for the denominator.",
        clue="What must the numerator be multiplied by? What must the denominator be multiplied by?",
    )


def missing_whole(rng: Random) -> Exercise:
    """The whole number that gives a product."""
    a, times = _proper(rng), rng.randint(3, 15)
    whole = a * times
    given = mixed(whole) if whole > 1 else tex(exact(whole))
    return Exercise(
        stem=f"A whole number is multiplied by ${tex(exact(a))}$. The answer is ${given}$. Work out the whole number.",
        command_word="Work out",
        value=str(times),
        form="integer",
        steps=scheme(
            (
                "M",
                f"Write the answer over {a.denominator}: ${given} = {frac(a.numerator * times, a.denominator)}$.",
            ),
            ("A", f"${a.numerator * times} \\div {a.numerator} = {times}$"),
        ),
        errors=errors_beside(
            str(times),
            NamedError(
                str(a.numerator * times),
                "found the numerator and stopped",
                "That is how many parts there are in all. Divide by the numerator of the fraction to finish.",
            ),
        ),
        verify=f"solve(({exact(a)})*x = {exact(whole)}, x)",
        prompt="How many parts are there in the answer?",
        clue="Write the answer as a fraction with the same denominator as the first fraction.",
    )


OTHERWISE = (
    r"divi[ds]|structures|representation|relates|relationship|repeated addition|decimal|\bof a (?:quantity|given)"
)
BY_WHOLE = r"(?:proper|unit|non-unit)? ?fractions? by (?:a )?whole numbers?"

SKILLS = (
    DrawnSkill(
        id="fractions-multiply",
        title="Multiply fractions and mixed numbers",
        key_stages=frozenset({3, 4}),
        matches=(
            r"\bmultiply(?:ing)? (?:unit, non-unit and improper |two |proper )?fractions",
            r"multiply with mixed numbers",
            r"multiplication (?:of|with) fractions",
        ),
        rejects=(OTHERWISE, r"by (?:a )?whole", "checking understanding"),
        makers={
            1: (product,),
            2: (mixed_product, area, part_of_part),
            3: (missing_factor, spotted(product)),
        },
    ),
    DrawnSkill(
        id="fractions-multiply:two-fractions",
        title="Multiply two fractions",
        key_stages=frozenset({2}),
        matches=(r"multiply two non-unit fractions",),
        rejects=(OTHERWISE,),
        makers={1: (product,), 2: (area, part_of_part), 3: (missing_factor, spotted(product))},
    ),
    DrawnSkill(
        id="fractions-multiply:by-whole",
        title="Multiply a fraction by a whole number",
        key_stages=frozenset({2, 3}),
        matches=(rf"multiply(?:ing)? (?:a )?{BY_WHOLE}", r"multiply a whole number by a proper fraction"),
        rejects=(OTHERWISE, "mixed", "within a whole", "greater than a whole"),
        makers={1: (by_whole,), 2: (repeated,), 3: (missing_whole, spotted(by_whole))},
    ),
)
