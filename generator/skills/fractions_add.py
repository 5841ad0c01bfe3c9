"""Add and subtract fractions and mixed numbers."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from math import gcd, lcm
from random import Random

from generator.skills.base import DrawnSkill, Exercise, Maker, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import exact, frac, mixed, mixed_plain, tex

Pair = tuple[int, int]

SAME: tuple[Pair, ...] = tuple((d, d) for d in range(5, 16))
RELATED: tuple[Pair, ...] = tuple(
    (small, small * times) for small in range(2, 7) for times in range(2, 7) if 6 <= small * times <= 24
)
UNRELATED: tuple[Pair, ...] = tuple(
    (a, b) for a in range(2, 13) for b in range(a + 1, 13) if b % a and lcm(a, b) <= 60 and 11 not in (a, b)
)
MIXED: tuple[Pair, ...] = tuple(pair for pair in UNRELATED if lcm(*pair) <= 30)
MEASURES = (
    (
        "A path is {a} km long. A second path is {b} km long.",
        "km",
        "Work out the total length.",
        "difference in length",
    ),
    ("One bag holds {a} kg of soil. Another holds {b} kg.", "kg", "Work out the total mass.", "difference in mass"),
    ("One jug holds {a} of a litre. Another holds {b} of a litre.", "litres", "Work out the total.", "difference"),
    ("One plank is {a} m long. Another is {b} m long.", "m", "Work out the total length.", "difference in length"),
    ("One task takes {a} of an hour. Another takes {b} of an hour.", "hours", "Work out the total time.", "difference"),
)


def _proper(rng: Random, denominator: int) -> Fraction:
    """A proper fraction in its lowest terms with this very denominator."""
    return Fraction(rng.choice([top for top in range(1, denominator) if gcd(top, denominator) == 1]), denominator)


def _two(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> tuple[Fraction, Fraction]:
    """Two fractions, the larger first, over one of the pairs of denominators."""
    while True:
        first, second = rng.choice(pairs)
        a, b = sorted((_proper(rng, first), _proper(rng, second)), reverse=True)
        if a != b and not (within_one and a + b > 1):
            return a, b


def _simplified(value: Fraction, bottom: int) -> str:
    """The answer over the common denominator, then simplified, then as a mixed number, as far as each differs."""
    line = frac(int(value * bottom), bottom)
    if value.denominator != bottom:
        line += f" = {tex(exact(value))}"
    if value > 1 and value.denominator > 1:
        line += f" = {mixed(value)}"
    return line


def _forms(value: Fraction, bottom: int) -> tuple[str, ...]:
    written = {exact(value), f"{value * bottom}/{bottom}"}
    if value > 1:
        written.add(mixed_plain(value))
    return tuple(sorted(written - {exact(value)}))


def _working(a: Fraction, b: Fraction, sign: str, bottom: int | None = None) -> tuple[str, str, Fraction]:
    """The method line, the line that ends in the answer, and the answer, for a + b or a - b.

    `bottom` is the denominator where the question already writes both over one.
    """
    value = a + b if sign == "+" else a - b
    same = bottom is not None or a.denominator == b.denominator
    bottom = bottom or lcm(a.denominator, b.denominator)
    tops = int(a * bottom), int(b * bottom)
    total = int(value * bottom)
    if same:
        verb = "Add" if sign == "+" else "Subtract"
        method = f"The denominators are the same. {verb} the numerators only: ${tops[0]} {sign} {tops[1]} = {total}$."
    else:
        method = f"Write both fractions over {bottom}: ${_over(a, bottom)}$ and ${_over(b, bottom)}$."
    result = f"${frac(tops[0], bottom)} {sign} {frac(tops[1], bottom)} = {_simplified(value, bottom)}$"
    return method, result, value


def _over(part: Fraction, bottom: int) -> str:
    written = frac(int(part * bottom), bottom)
    return written if part.denominator == bottom else f"{tex(exact(part))} = {written}"


def _slips(a: Fraction, b: Fraction, sign: str, value: Fraction) -> tuple[NamedError, ...]:
    bottom = lcm(a.denominator, b.denominator)
    turn = 1 if sign == "+" else -1
    verb = "added" if sign == "+" else "subtracted"
    found = []
    under = a.denominator + turn * b.denominator
    over = a.numerator + turn * b.numerator
    if under > 0 and over > 0:
        found.append(
            NamedError(
                exact(Fraction(over, under)),
                f"{verb} the denominators as well as the numerators",
                "The denominator names the size of the parts, so it is not "
                f"{verb}. Make the denominators the same, then work with the numerators only.",
            )
        )
    if a.denominator != b.denominator and over > 0:
        found.append(
            NamedError(
                exact(Fraction(over, bottom)),
                "changed the denominators but left the numerators as they were",
                "When you multiply a denominator, multiply its numerator by the same number, or the fraction changes.",
            )
        )
    other = a - b if sign == "+" else a + b
    found.append(
        NamedError(
            exact(other),
            "subtracted instead of adding" if sign == "+" else "added instead of subtracting",
            f"Look again at the sign: the question asks you to {'add' if sign == '+' else 'subtract'}.",
        )
    )
    return errors_beside(exact(value), *found)


PROMPT = "Are the parts the same size? What must be true of the denominators before you begin?"
CLUE = "Find the lowest common multiple of the denominators. Write both fractions over it."
SAME_PROMPT = "What does the denominator tell you about the size of each part?"
SAME_CLUE = "All the parts are the same size, so only the number of parts changes."


def _hints(a: Fraction, b: Fraction) -> tuple[str, str]:
    return (SAME_PROMPT, SAME_CLUE) if a.denominator == b.denominator else (PROMPT, CLUE)


def calculate(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> Exercise:
    """a + b or a - b, both proper fractions."""
    sign = rng.choice("+-")
    a, b = _two(rng, pairs, within_one and sign == "+")
    method, result, value = _working(a, b, sign)
    prompt, clue = _hints(a, b)
    simplest = "" if a.denominator == b.denominator else " Give your answer in its simplest form."
    return Exercise(
        stem=f"Work out ${tex(exact(a))} {sign} {tex(exact(b))}$.{simplest}",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value, lcm(a.denominator, b.denominator)),
        steps=scheme(("M", method), ("A", result)),
        errors=_slips(a, b, sign, value),
        verify=f"{exact(a)} {sign} {exact(b)}",
        prompt=prompt,
        clue=clue,
    )


def in_context(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> Exercise:
    """The total or the difference of two measures."""
    sign = rng.choice("+-")
    a, b = _two(rng, pairs, within_one and sign == "+")
    method, result, value = _working(a, b, sign)
    story, unit, total, difference = rng.choice(MEASURES)
    question = total if sign == "+" else f"Work out the {difference}."
    _, clue = _hints(a, b)
    return Exercise(
        stem=f"{story.format(a=f'${tex(exact(a))}$', b=f'${tex(exact(b))}$')} {question} "
        f"Give your answer as a fraction{' or a mixed number' if value > 1 else ''}.",
        command_word="Work out",
        value=exact(value),
        unit=unit,
        form="fraction",
        accept=_forms(value, lcm(a.denominator, b.denominator)),
        steps=scheme(
            ("M", f"The calculation is ${tex(exact(a))} {sign} {tex(exact(b))}$."),
            ("M", method),
            ("A", f"{result} {unit}"),
        ),
        errors=_slips(a, b, sign, value),
        verify=f"{exact(a)} {sign} {exact(b)}",
        prompt="Which operation does the question ask for?",
        clue=clue,
    )


def mixed_numbers(rng: Random, pairs: Sequence[Pair]) -> Exercise:
    """A sum or a difference of two mixed numbers."""
    sign = rng.choice("+-")
    first, second = _two(rng, pairs)
    parts = [first, second] if rng.random() < 0.5 else [second, first]
    wholes = [rng.randint(3, 6), rng.randint(1, 2)]
    a, b = wholes[0] + parts[0], wholes[1] + parts[1]
    bottom = lcm(a.denominator, b.denominator)
    value = a + b if sign == "+" else a - b
    slip_parts = Fraction(parts[0].numerator + parts[1].numerator, parts[0].denominator + parts[1].denominator)
    found = (
        NamedError(
            exact(sum(wholes) + slip_parts if sign == "+" else wholes[0] - wholes[1] + abs(parts[0] - parts[1])),
            "added the denominators of the fraction parts"
            if sign == "+"
            else "took the smaller fraction part from the larger, whichever came first",
            "Write both mixed numbers as improper fractions over one denominator. "
            "Then the order and the size of the parts look after themselves.",
        ),
        NamedError(
            exact(value - 1 if sign == "+" else value + 1),
            "did not carry the extra whole" if sign == "+" else "did not exchange a whole before subtracting",
            "Check the size: estimate with whole numbers, then compare your answer with the estimate.",
        ),
    )
    tops = int(a * bottom), int(b * bottom)
    crosses = parts[0] + parts[1] >= 1 if sign == "+" else parts[0] < parts[1]
    return Exercise(
        stem=f"Work out ${mixed(a)} {sign} {mixed(b)}$. Give your answer as a mixed number in its simplest form.",
        command_word="Work out",
        value=exact(value),
        form="mixed",
        accept=(mixed_plain(value),),
        steps=scheme(
            ("M", f"Write improper fractions: ${tex(exact(a))}$ and ${tex(exact(b))}$."),
            ("M", f"Over one denominator: ${frac(tops[0], bottom)} {sign} {frac(tops[1], bottom)}$."),
            ("A", f"${_simplified(value, bottom)}$"),
        ),
        errors=errors_beside(exact(value), *(found if crosses else found[:1])),
        verify=f"({exact(a)}) {sign} ({exact(b)})",
        prompt="How many parts of this size make one whole?",
        clue="Change each mixed number to an improper fraction first.",
    )


def missing(rng: Random, pairs: Sequence[Pair], within_one: bool = False) -> Exercise:
    """The number that makes a sum or a difference true."""
    a, b = _two(rng, pairs, within_one)
    whole = a + b
    added = rng.random() < 0.5
    value = a if added else b
    known = b if added else a
    bottom = a.denominator if a.denominator == b.denominator else None
    method, result, _ = _working(whole, known, "-", bottom)
    clue = SAME_CLUE if bottom else CLUE
    shown = frac(int(whole * bottom), bottom) if bottom else tex(exact(whole))
    question = (
        f"A number is added to ${tex(exact(b))}$. The answer is ${shown}$."
        if added
        else f"A number is subtracted from ${shown}$. The answer is ${tex(exact(a))}$."
    )
    equation = f"x + {exact(b)} = {exact(whole)}" if added else f"{exact(whole)} - x = {exact(a)}"
    return Exercise(
        stem=f"{question} Work out the number.",
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value, lcm(whole.denominator, known.denominator)),
        steps=scheme(("M", f"Work backwards: ${shown} - {tex(exact(known))}$."), ("M", method), ("A", result)),
        errors=_slips(whole, known, "-", value)[-1:] if bottom else _slips(whole, known, "-", value),
        verify=f"solve({equation}, x)",
        prompt="Draw a bar for the whole. Which part of it do you know?",
        clue=f"Use the inverse operation. {clue}",
    )


def left_over(rng: Random) -> Exercise:
    """What is left of a whole when two fractions of it have gone."""
    while True:
        a, b = _two(rng, UNRELATED)
        if a + b < 1:
            break
    value = 1 - a - b
    bottom = lcm(a.denominator, b.denominator)
    tops = int(a * bottom), int(b * bottom)
    used = sum(tops)
    story = rng.choice(
        (
            "A farmer plants {a} of a field with wheat and {b} with barley. The rest is grass. "
            "Work out what fraction of the field is grass.",
            "In a school, {a} of the pupils walk and {b} take the bus. The rest cycle. Work out what fraction cycle.",
            "A shop sells {a} of its loaves before noon and {b} of them after noon. "
            "Work out what fraction of the loaves is left.",
            "A shelf holds books. Of these, {a} are stories and {b} are about science. The rest are about history. "
            "Work out what fraction are about history.",
        )
    )
    return Exercise(
        stem=story.format(a=f"${tex(exact(a))}$", b=f"${tex(exact(b))}$"),
        command_word="Work out",
        value=exact(value),
        form="fraction",
        accept=_forms(value, bottom),
        steps=scheme(
            ("M", f"Over one denominator: ${_over(a, bottom)}$ and ${_over(b, bottom)}$."),
            (
                "M",
                f"Together: ${frac(tops[0], bottom)} + {frac(tops[1], bottom)} = {frac(used, bottom)}$.",
            ),
            ("A", f"What is left: $1 - {frac(used, bottom)} = {_simplified(value, bottom)}$."),
        ),
        errors=errors_beside(
            exact(value),
            NamedError(
                exact(a + b),
                "added the two parts and stopped",
                "You have found the part that has gone. Take it from one whole to find what is left.",
            ),
            NamedError(
                exact(1 - Fraction(a.numerator + b.numerator, a.denominator + b.denominator)),
                "added the denominators as well as the numerators",
                "The denominator names the size of the parts, so it is not added. "
                "Make the denominators the same, then add the numerators only.",
            ),
        ),
        verify=f"1 - {exact(a)} - {exact(b)}",
        prompt="What does the whole stand for? What fraction of it is accounted for?",
        clue="All the parts together make one whole.",
    )


def _ladder(pairs: Sequence[Pair], within_one: bool = False) -> dict[int, tuple[Maker, ...]]:
    first = partial(calculate, pairs=pairs, within_one=within_one)
    return {
        1: (first,),
        2: (partial(in_context, pairs=pairs, within_one=within_one),),
        3: (partial(missing, pairs=pairs, within_one=within_one), spotted(first)),
    }


ADDING = r"\b(?:add|subtract)(?:ing|ition|ion)?\b"
OTHERWISE = (
    r"multipl|divi[ds]|compar|\border\b|equivalent|decimal|structures|checking understanding|inverse|generalise the"
)

SKILLS = (
    DrawnSkill(
        id="fractions-add",
        title="Add and subtract fractions",
        key_stages=frozenset({3, 4}),
        matches=(rf"{ADDING}.*\bfractions\b",),
        rejects=(OTHERWISE, "same denominator", r"\brelated", "from a whole", "pattern"),
        makers={
            1: (partial(calculate, pairs=UNRELATED),),
            2: (partial(mixed_numbers, pairs=MIXED), partial(in_context, pairs=UNRELATED), left_over),
            3: (partial(missing, pairs=UNRELATED), spotted(partial(calculate, pairs=UNRELATED))),
        },
    ),
    DrawnSkill(
        id="fractions-add:same-denominator",
        title="Add and subtract fractions with the same denominator",
        key_stages=frozenset({2, 3}),
        matches=(rf"{ADDING}.*fractions with the same denominator",),
        rejects=(OTHERWISE,),
        makers=_ladder(SAME, within_one=True),
    ),
    DrawnSkill(
        id="fractions-add:related",
        title="Add and subtract fractions when one denominator is a multiple of the other",
        key_stages=frozenset({2, 3}),
        matches=(rf"{ADDING}.*(?<!non-)\brelated (?:non-unit )?fractions",),
        rejects=(OTHERWISE, "bridg"),
        makers=_ladder(RELATED, within_one=True),
    ),
    DrawnSkill(
        id="fractions-add:unrelated",
        title="Add and subtract fractions with different denominators",
        key_stages=frozenset({2}),
        matches=(rf"{ADDING}.*non-related fractions", rf"{ADDING}.*fractions with different denominators"),
        rejects=(OTHERWISE, r"(?<!non-)\brelated", "simplifying"),
        makers=_ladder(UNRELATED, within_one=True),
    ),
)
