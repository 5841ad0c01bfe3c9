"""Sums and differences without a story, and the number that makes one true."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.fraction_lines import other_forms, simplified
from generator.skills.fractions_add.working import CLUE, SAME_CLUE, Pair, hints, slips, two_fractions, working
from generator.skills.notation import exact, frac, mixed, mixed_plain, tex


def calculate(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> Exercise:
    """a + b or a - b, both proper fractions; one mark where the denominators are the same."""
    sign = rng.choice("+-")
    a, b = two_fractions(rng, pairs, within_one and sign == "+")
    method, result, value = working(a, b, sign)
    prompt, clue = hints(a, b)
    same = a.denominator == b.denominator
    return Exercise(
        stem=f"Work out ${tex(exact(a))} {sign} {tex(exact(b))}$."
        + ("" if same else "\n\nGive your answer in its simplest form."),
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value, lcm(a.denominator, b.denominator), same),
        steps=scheme(("B", result)) if same else scheme(("M", method), ("A", result)),
        errors=slips(a, b, sign, value),
        verify=f"{exact(a)} {sign} {exact(b)}",
        prompt=prompt,
        clue=clue,
    )


def mixed_numbers(rng: Random, pairs: Sequence[Pair]) -> Exercise:
    """A sum or a difference of two mixed numbers."""
    sign = rng.choice("+-")
    first, second = two_fractions(rng, pairs)
    parts = [first, second] if rng.random() < 0.5 else [second, first]
    wholes = [rng.randint(3, 6), rng.randint(1, 2)]
    a, b = wholes[0] + parts[0], wholes[1] + parts[1]
    bottom = lcm(a.denominator, b.denominator)
    value = a + b if sign == "+" else a - b
    tops = int(a * bottom), int(b * bottom)
    return Exercise(
        stem=f"Work out ${mixed(a)} {sign} {mixed(b)}$.\n\nGive your answer as a mixed number in its simplest form.",
        command_word="Work out",
        value=exact(value),
        form="mixed",
        accept=(mixed_plain(value),),
        steps=scheme(
            ("M", f"Write improper fractions: ${tex(exact(a))} {sign} {tex(exact(b))}$"),
            ("M", f"Write them over {bottom}: ${frac(tops[0], bottom)} {sign} {frac(tops[1], bottom)}$"),
            ("A", f"${simplified(value, bottom)}$"),
        ),
        errors=errors_beside(exact(value), *_mixed_slips(wholes, parts, sign, value)),
        verify=f"({exact(a)}) {sign} ({exact(b)})",
        prompt="How many parts of each size make one whole?",
        clue="Change each mixed number to an improper fraction first.",
    )


def _mixed_slips(wholes: list[int], parts: list[Fraction], sign: str, value: Fraction) -> list[NamedError]:
    improper = "Write both mixed numbers as improper fractions over one denominator. Then add or subtract."
    estimate = "Estimate with whole numbers. Then compare your answer with the estimate."
    if sign == "+":
        added = Fraction(parts[0].numerator + parts[1].numerator, parts[0].denominator + parts[1].denominator)
        found = [NamedError(exact(sum(wholes) + added), "added the denominators of the fraction parts", improper)]
        if parts[0] + parts[1] >= 1:
            found.append(NamedError(exact(value - 1), "did not carry the extra whole", estimate))
        return found
    apart = wholes[0] - wholes[1] + abs(parts[0] - parts[1])
    found = [NamedError(exact(apart), "took the smaller fraction part from the larger", improper)]
    if parts[0] < parts[1]:
        found.append(NamedError(exact(value + 1), "did not exchange a whole before subtracting", estimate))
    return found


def missing(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> Exercise:
    """The number that makes a sum or a difference true."""
    a, b = two_fractions(rng, pairs, within_one)
    whole = a + b
    added = rng.random() < 0.5
    value, known = (a, b) if added else (b, a)
    bottom = a.denominator if a.denominator == b.denominator else None
    method, result, _ = working(whole, known, "-", bottom)
    shown = frac(int(whole * bottom), bottom) if bottom else tex(exact(whole))
    question = (
        f"${tex(exact(b))}$ is added to a number. The answer is ${shown}$."
        if added
        else f"A number is subtracted from ${shown}$. The answer is ${tex(exact(a))}$."
    )
    equation = f"x + {exact(b)} = {exact(whole)}" if added else f"{exact(whole)} - x = {exact(a)}"
    backwards = f"Work backwards: ${shown} - {tex(exact(known))}$"
    # There is no sign to misread here. Undoing an addition is the inverse; what was taken away is found by taking away.
    start, left = f"${shown}$", f"${tex(exact(known))}$"
    reply = (
        "Use the inverse operation to work backwards."
        if added
        else f"You start with {start} and {left} is left. Take {left} from {start} to find what was taken away."
    )
    lead = "Use the inverse operation." if added else "Take what is left from what you started with."
    no_inverse = NamedError(exact(whole + known), "added the two numbers in the question", reply)
    found = (no_inverse,) if bottom else (*slips(whole, known, "-", value)[:-1], no_inverse)
    return Exercise(
        stem=f"{question}\n\nWork out the number.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value, lcm(whole.denominator, known.denominator), bottom is not None),
        steps=scheme(("M", backwards), *(() if bottom else (("M", method),)), ("A", result)),
        errors=errors_beside(exact(value), *found),
        verify=f"solve({equation}, x)",
        prompt="Draw a bar for the whole. Which part of it do you know?",
        clue=f"{lead} {SAME_CLUE if bottom else CLUE}",
        kind="added" if added else "taken",
    )


def _forms(value: Fraction, bottom: int, simplest_unasked: bool) -> tuple[str, ...]:
    """Other ways to write the answer; an answer that is not simplified only where none was asked to be."""
    return other_forms(value, *((f"{int(value * bottom)}/{bottom}",) if simplest_unasked else ()))
