r"""Maths said aloud: the spoken alternative that stands beside every equation.

spoken(r"2\frac{1}{3}")  "2 and 1 over 3"        spoken(r"3x^{2} - 5 = 7")  "3 x squared minus 5 equals 7"
spoken(r"65^\circ")      "65 degrees"            spoken(r"\sqrt{3}")        "the square root of 3"
"""

import re
from collections.abc import Sequence

from service.documents.maths import (
    Bracketed,
    Fraction,
    Letter,
    Maths,
    Money,
    Number,
    Recurring,
    Root,
    Row,
    Scripted,
    Sign,
    Unit,
    UnreadableMaths,
)
from service.documents.read_maths import read_maths

__all__ = ["UnreadableMaths", "say_maths", "spoken"]

POWERS = {"2": "squared", "3": "cubed"}
ROOTS = {"": "square root", "2": "square root", "3": "cube root"}


def spoken(latex: str) -> str:
    """The maths in words, in reading order. Raises `UnreadableMaths` on anything outside the closed grammar."""
    return say_maths(read_maths(latex))


def say_maths(row: Sequence[Maths]) -> str:
    """Maths that has been read already, in words."""
    return re.sub(r" +", " ", " ".join(_row(row))).replace(" ,", ",").strip()


def _row(parts: Sequence[Maths]) -> list[str]:
    words: list[str] = []
    for part in parts:
        words += _part(part, words)
    return words


def _part(part: Maths, before: Sequence[str]) -> list[str]:
    """One part in words; after a number a fraction is the rest of a mixed number."""
    match part:
        case Fraction():
            mixed = bool(before) and before[-1].isdigit()
            return ["and", *_fraction(part)] if mixed else _fraction(part)
        case Scripted(base=base, script=script, raised=raised):
            start = _part(base, before) if base else []
            return [*start, _power(script)] if raised else [*start, "sub", *_row(script)]
        case Row(inside=inside):
            return _row(inside)
        case Root():
            return _root(part)
        case Recurring(inside=inside):
            return [*_row(inside), "recurring"]
        case Bracketed(opening=opening, inside=inside, closing=closing):
            return [opening.said, *_row(inside), closing.said]
        case Sign(said=said):
            return [said]
        case Unit(text=text):
            return text.split()
        case Money(text=text):
            return [_pounds(text)]
        case Number(text=text) | Letter(text=text):
            return [text]
        case _:
            return []


def _fraction(fraction: Fraction) -> list[str]:
    top, bottom = _row(fraction.top), _row(fraction.bottom)
    if len(top) == len(bottom) == 1:
        return [*top, "over", *bottom]
    return ["fraction", *top, "over", *bottom, "end of fraction"]


def _power(script: Sequence[Maths]) -> str:
    exponent = " ".join(_row(script))
    return POWERS.get(exponent, exponent if exponent == "degrees" else f"to the power {exponent}")


def _root(root: Root) -> list[str]:
    inside = _row(root.inside)
    name = ROOTS.get(root.index, f"root {root.index}")
    return ["the", name, "of", *inside] if len(inside) == 1 else ["the", name, "of", *inside, "end of root"]


def _pounds(token: str) -> str:
    """'£12.50' is 12 pounds 50."""
    pounds, _, pence = token[1:].partition(".")
    return f"{pounds} pound{'' if pounds == '1' else 's'}{f' {pence}' if pence.strip('0') else ''}"
