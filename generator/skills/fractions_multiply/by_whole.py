"""Products of a fraction and a whole number."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.fraction_lines import other_forms, simplified
from generator.skills.fractions_multiply.two_fractions import proper
from generator.skills.notation import counted, exact, frac, mixed, tex

SAME_PARTS = "The denominator stays the same. Count the parts."
STORIES = (
    ("One lap of a path is {a} km. A runner does {n} laps.", "the total distance", "km"),
    ("One loaf needs {a} kg of flour.", "the mass of flour for {n} loaves", "kg"),
    ("One shelf is {a} m long.", "the total length of {n} shelves", "m"),
    ("One bottle holds {a} of a litre of water.", "how much water {n} bottles hold", "litres"),
)
MEASURED = (3, 4, 5, 8, 10)


def by_whole(rng: Random) -> Exercise:
    """A proper fraction times a whole number."""
    a, times = proper(rng), rng.randint(2, 12)
    value, top = a * times, a.numerator * times
    swapped = rng.random() < 0.5
    shown = f"{times} \\times {tex(exact(a))}" if swapped else f"{tex(exact(a))} \\times {times}"
    return Exercise(
        stem=f"Work out ${shown}$.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=other_forms(value, f"{top}/{a.denominator}"),
        steps=scheme(
            ("M", f"Multiply the numerator by the whole number: ${a.numerator} \\times {times} = {top}$"),
            ("A", f"${simplified(value, a.denominator)}$"),
        ),
        errors=errors_beside(exact(value), _multiplied_both(a), _added(a, times)),
        verify=f"({exact(a)})*{times}",
        prompt="Think of repeated addition. What stays the same when you add the fraction to itself?",
        clue=SAME_PARTS,
    )


def repeated(rng: Random) -> Exercise:
    """A fractional measure taken several times."""
    a, times = proper(rng, MEASURED), rng.randint(3, 12)
    value, top = a * times, a.numerator * times
    story, asked, unit = rng.choice(STORIES)
    told = story.format(a=f"${tex(exact(a))}$", n=times)
    return Exercise(
        stem=f"{told}\n\nWork out {asked.format(n=times)}.",
        command_word="Work out",
        value=exact(value),
        unit=unit,
        form="fraction",
        accept=other_forms(value, f"{top}/{a.denominator}"),
        steps=scheme(
            ("M", f"${tex(exact(a))} \\times {times}$"),
            ("A", f"${simplified(value, a.denominator)}$ {counted(unit, value)}"),
        ),
        errors=errors_beside(exact(value), _multiplied_both(a), _added(a, times)),
        verify=f"({exact(a)})*{times}",
        prompt="The same amount is taken many times. Which operation does that?",
        clue=SAME_PARTS,
    )


def missing_whole(rng: Random) -> Exercise:
    """The whole number that gives a product."""
    while True:
        a, times = proper(rng), rng.randint(3, 12)
        whole, top = a * times, a.numerator * times
        if whole.denominator > 1:
            break
    given = mixed(whole) if whole > 1 else tex(exact(whole))
    return Exercise(
        stem=f"A whole number is multiplied by ${tex(exact(a))}$. The answer is ${given}$.\n\n"
        "Work out the whole number.",
        command_word="Work out",
        value=str(times),
        form="integer",
        steps=scheme(
            ("M", f"Write the answer over {a.denominator}: ${given} = {frac(top, a.denominator)}$"),
            ("A", f"${top} \\div {a.numerator} = {times}$"),
        ),
        errors=errors_beside(
            str(times),
            NamedError(
                str(top),
                "found the numerator and stopped",
                "That is how many parts there are. Divide by the numerator of the fraction to finish.",
            ),
        ),
        verify=f"solve(({exact(a)})*x = {exact(whole)}, x)",
        prompt="How many parts are there in the answer?",
        clue="Write the answer as a fraction with the same denominator as the first fraction.",
    )


def _multiplied_both(a: Fraction) -> NamedError:
    return NamedError(
        exact(a),
        "multiplied the denominator as well as the numerator",
        "The size of the parts does not change. There are more of them, so multiply the numerator only.",
    )


def _added(a: Fraction, times: int) -> NamedError:
    return NamedError(
        exact(a + times),
        f"added {times} instead of multiplying",
        "Multiplication is repeated addition of the fraction. Count how many of the parts there are in total.",
    )
