"""Finds the equations in a text (a line of working, a mark point, a model answer), and says which of them do not hold."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from evals.checks.amounts import Amount, amount, prepared
from evals.checks.units import factor_between

SAYS_EQUAL = re.compile(r"\s+(?:is equal to|equals|gives|makes|comes to|is)\s+(?=[£$\d(-])")
FORMULA = re.compile(r"\$[^$]+\$")
ADJACENT = re.compile(r"(?<=\S)\$\s+\$")
BLAMED = re.compile(
    r"\b(?:pupils?|mistakes?|wrong(?:ly)?|instead|not|never|incorrect\w*|errors?|false|should|forg[eo]t\w*|if|thinks?|"
    r"approximat\w+|about|roughly|estimat\w+|round\w*|base|binary|modulo?|remainder)\b|≈|≠",
    re.I,
)
ROUNDED = re.compile(r"\b(?:round\w*|nearest|d\.?p\.?|s\.?f\.?|decimal places?|significant figures?)\b|≈", re.I)
NOT_A_WHOLE = re.compile(
    r"\b(?:root|square|cube|log|sin|cos|tan|power|sum|product|mean|of|to|and|half|double)\s*$", re.I
)
GOES_ON = re.compile(
    r"\b(?:r|remainder|million|billion|thousand|hundred|point|times|lots|more|less|over|tenths?|\w+ths|or|to)\b|[:!√∛]|\d\s*$(?<!\d)",
    re.I,
)
# '2 wholes and three quarters', '4 kg and 200 g': one amount, told in two parts.
SECOND_PART = re.compile(
    r"\s*(?:and|,) (?:\d|(?:an? )?(?:half|third|quarter|fifth|sixth|eighth|tenth)\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:hal(?:f|ves)|thirds?|quarters?|\w+ths?)\b)",
    re.I,
)
NAME = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]+){0,3}\s*$")
MOST_TOKENS = 40
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z$])|\n+")
CLAUSE = re.compile(r"(?<=[.!?;])\s+|\n+|\s(?:and|so|then|while|but)\s(?=[^=]*=)|,\s+(?=[^=]*=)|\s(?=Answer:)|\s;\s")


class Chain(NamedTuple):
    """'density = 108 g ÷ 40 cm³ = 2.7 g/cm³': the name in words, if any, and the sides in order as they are written."""

    name: str
    sides: tuple[str, ...]

    @property
    def read(self) -> tuple[Amount, ...]:
        """The sides that can be read."""
        return tuple(found for found in map(amount, self.sides) if found)


@lru_cache(maxsize=20_000)
def chains(text: str) -> tuple[Chain, ...]:
    """Every chain of equations in a text, in order."""
    found = []
    for clause in _clauses(text):
        sides = clause.split("=")
        name, row = _name(sides[0]), [_tail(sides[0])]
        for n, side in enumerate(sides[1:], 1):
            last = n == len(sides) - 1
            if last or (amount(side) is None and _head(side)):
                # Lines that run on: "= 40 cm³ density = ..." ends one equation and names the next.
                found.append(Chain(name, (*row, _head(side))))
                name, row = _name(side), [_tail(side)]
            else:
                row.append(side.strip())
    return tuple(found)


def _clauses(text: str) -> Iterator[str]:
    """The stretches of a text that hold an equals sign: formulas by themselves, then clauses; 'gives' is one behind a sum."""
    for formula in FORMULA.findall(text):
        if "=" in formula:
            # In a formula a letter that touches a number is multiplied by it, whatever unit it could be.
            yield re.sub(r"(?<=\d)(?=[A-Za-z])", "?", formula)
    rest = FORMULA.sub(lambda found: " ; " if "=" in found[0] else found[0], text)
    rest = ADJACENT.sub("$ ; $", rest)
    for clause in CLAUSE.split(rest):
        for said in SAYS_EQUAL.finditer(clause):
            left = _tail(clause[: said.start()])
            read = amount(left) if left else None
            if read and read.worked:
                yield f"{left} = {clause[said.end() :]}"
        if "=" in clause:
            yield clause


def broken(text: str) -> Iterator[tuple[str, str]]:
    """(left, right) of each equation of numbers that does not hold."""
    kept = " ".join(part for part in SENTENCE.split(text) if not BLAMED.search(part))
    for chain in chains(kept):
        for left, right in pairwise(chain.sides):
            one, other = amount(left), amount(right)
            if (
                one
                and other
                and (one.worked or other.worked or one.per_cent or one.units)
                and not same(one, other, text)
            ):
                yield left, right


def same(one: Amount, other: Amount, text: str = "") -> bool:
    """Whether two sides are one amount; where that turns on units or rounding that are not read, they pass."""
    ratio = _between_units(one, other)
    if ratio is None:
        return True
    left, right = one.value * ratio, other.value
    if _of_something(one, other) or _of_something(other, one):
        return True
    if left == right:
        return True
    # 0.25 = 25 %, and 5 ÷ 20 × 100 = 25 %.
    if (one.per_cent or other.per_cent) and (left == right * 100 or left * 100 == right):
        return True
    for rough, exact in ((other, left), (one, right)):
        seen = rough.places is not None and (rough.places or ROUNDED.search(text))
        if seen and exact.denominator != 1 and abs(rough.value - exact) <= Fraction(1, 2 * 10 ** (rough.places or 0)):
            return True
    return False


def _of_something(share: Amount, amount_: Amount) -> bool:
    """'10% = 6': a share of an amount that stands elsewhere."""
    return share.per_cent and not share.worked and not amount_.per_cent and amount_.value >= 1


def _between_units(one: Amount, other: Amount) -> Fraction | None:
    """By what the left side is multiplied to be counted in the unit of the right; None where that is not known."""
    left, right = set(one.units), set(other.units)
    if not left or not right or left == right:
        # Two lengths in unlike units on one side are not added up here.
        return (
            None
            if any(factor_between(a, b) not in (None, 1) for side in (left, right) for a in side for b in side)
            else Fraction(1)
        )
    if len(left) == len(right) == 1 and not one.worked and not other.worked:
        factor = factor_between(*left, *right)
        return factor if factor is not None else None
    ratios = {factor_between(a, b) for a in left for b in left | right} - {None, Fraction(1)}
    return None if ratios else Fraction(1)


def _name(side: str) -> str:
    """The words right before an equals sign, in small letters; empty where arithmetic or a symbol stands there."""
    found = NAME.search(side)
    return found[0].strip().lower() if found else ""


def _tail(side: str) -> str:
    """The arithmetic at the end of a text; empty where the words before it change what it means."""
    text = prepared(side).strip()
    tokens = text.split()
    for start in range(max(0, len(tokens) - MOST_TOKENS), len(tokens)):
        end = " ".join(tokens[start:])
        if _starts_as_a_number(end) and amount(end):
            if start and tokens[start][0] in "-×":
                return ""
            before = " ".join(tokens[:start])
            return "" if NOT_A_WHOLE.search(before) or before.endswith(("/", "^", "+", "-", "×", "÷", "(")) else end
    return ""


def _head(side: str) -> str:
    """The arithmetic at the start of a text; empty where what follows changes what it means."""
    tokens = prepared(side).strip().split()
    for end in range(min(len(tokens), MOST_TOKENS), 0, -1):
        start = " ".join(tokens[:end])
        if _starts_as_a_number(start) and amount(start):
            goes_on = GOES_ON.search(" ".join(tokens[: end + 2])) or SECOND_PART.match(" " + " ".join(tokens[end:]))
            return "" if goes_on else start
    return ""


def _starts_as_a_number(text: str) -> bool:
    return text[0] in "0123456789(£€-×"
