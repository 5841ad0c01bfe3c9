"""Sums and differences of measures and of parts of a whole."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.fraction_lines import other_forms, rewritten, simplified
from generator.skills.fractions_add.working import (
    SAME_SIZE,
    UNRELATED,
    Pair,
    hints,
    measured,
    slips,
    two_fractions,
    working,
)
from generator.skills.notation import counted, exact, frac, tex

MEASURES = (
    ("One path is {a} km long. A second path is {b} km long.", "km", "the total length", "the difference in length"),
    ("One bag holds {a} kg of soil. Another bag holds {b} kg.", "kg", "the total mass", "the difference in mass"),
    (
        "One jug holds {a} of a litre of water. Another jug holds {b} of a litre.",
        "litres",
        "the total volume of water",
        "the difference in volume",
    ),
    ("One plank is {a} m long. Another plank is {b} m long.", "m", "the total length", "the difference in length"),
    (
        "One job takes {a} of an hour. Another job takes {b} of an hour.",
        "hours",
        "the total time",
        "the difference in time",
    ),
)
WHOLES = (
    ("A farmer plants {a} of a field with wheat and {b} with barley. The rest is grass.", "of the field is grass"),
    ("In a school, {a} of the pupils walk and {b} take the bus. The rest cycle.", "of the pupils cycle"),
    ("A shop sells {a} of its loaves before noon and {b} of them after noon.", "of the loaves is left"),
    (
        "On a shelf, {a} of the books are stories and {b} are about science. The rest are about history.",
        "of the books are about history",
    ),
)


def in_context(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> Exercise:
    """The total or the difference of two measures."""
    sign = rng.choice("+-")
    a, b = two_fractions(rng, measured(pairs), within_one and sign == "+")
    method, result, value = working(a, b, sign)
    story, unit, total, difference = rng.choice(MEASURES)
    bottom = lcm(a.denominator, b.denominator)
    same = a.denominator == b.denominator
    _, clue = hints(a, b)
    return Exercise(
        stem=f"{story.format(a=f'${tex(exact(a))}$', b=f'${tex(exact(b))}$')}\n\n"
        f"Work out {total if sign == '+' else difference}.{'' if same else ' Give your answer in its simplest form.'}",
        command_word="Work out",
        value=exact(value),
        unit=unit,
        form="fraction",
        accept=other_forms(value, *((f"{int(value * bottom)}/{bottom}",) if same else ())),
        steps=scheme(
            ("M", f"${tex(exact(a))} {sign} {tex(exact(b))}$" if same else method),
            ("A", f"{result} {counted(unit, value)}"),
        ),
        errors=slips(a, b, sign, value),
        verify=f"{exact(a)} {sign} {exact(b)}",
        prompt="Which operation does the question ask for?",
        clue=clue,
    )


def left_over(rng: Random) -> Exercise:
    """What is left of a whole when two fractions of it have gone."""
    while True:
        a, b = two_fractions(rng, measured(UNRELATED))
        if a + b < 1:
            break
    value, bottom = 1 - a - b, lcm(a.denominator, b.denominator)
    used = int((a + b) * bottom)
    story, asked = rng.choice(WHOLES)
    added_both = Fraction(a.numerator + b.numerator, a.denominator + b.denominator)
    return Exercise(
        stem=f"{story.format(a=f'${tex(exact(a))}$', b=f'${tex(exact(b))}$')}\n\nWork out what fraction {asked}.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=other_forms(value, f"{int(value * bottom)}/{bottom}"),
        steps=scheme(
            ("M", f"Write both fractions over {bottom}: ${rewritten(a, bottom)}$ and ${rewritten(b, bottom)}$"),
            ("M", f"${frac(int(a * bottom), bottom)} + {frac(int(b * bottom), bottom)} = {frac(used, bottom)}$"),
            ("A", f"$1 - {frac(used, bottom)} = {simplified(value, bottom)}$"),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(a + b),
                "added the two parts and stopped",
                "You have added the two parts. Subtract from one whole to find the rest.",
            ),
            NamedError(exact(1 - added_both), "added the denominators as well as the numerators", SAME_SIZE),
        ),
        verify=f"1 - {exact(a)} - {exact(b)}",
        prompt="What is the whole here? What fraction of it do you know about?",
        clue="All the parts together make one whole.",
    )
