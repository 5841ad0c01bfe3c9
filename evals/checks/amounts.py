"""Reads arithmetic as a homework writes it (units, fractions, ×, ÷, per cent, powers, LaTeX) into exact values.

A closed reader of its own beside `generator.exact`: lines of working hold units and words, stand in every subject, and are read by the
thousand, so plain fractions do here what a computer algebra system would do too slowly.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

LARGEST_POWER = 12
LONGEST = 200
FRACTION = re.compile(r"\\[dt]?frac\{([^{}]+)\}\{([^{}]+)\}")
MIXED_LATEX = re.compile(r"(\d+)\s*\\[dt]?frac\{(\d+)\}\{(\d+)\}")
MIXED = re.compile(r"(?<![\d./])(\d+) (\d+)/(\d+)(?![\d/])")
POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A unit with its power, and units divided by each other.
ONE_UNIT = r"(?:[a-zµμΩ°]+|[NJWVAKCF]|MJ|kJ|kW|MW|kN|kWh|mA|kV|°C|Hz|kHz|Pa|kPa|GB|MB|KB|kB|TB|Mb)(?:\^?\{?[23]\}?(?!\d)|[²³])?"
UNIT = re.compile(rf"(?:[£€]|{ONE_UNIT}(?:\s?/\s?{ONE_UNIT}| per {ONE_UNIT})*)")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Amount(NamedTuple):
    """An exact value, the units that stand in it, and whether there is anything to work out in it."""

    value: Fraction
    units: tuple[str, ...]
    worked: bool
    per_cent: bool
    places: int | None  # decimal places of a bare decimal, so that rounding can be seen


@lru_cache(maxsize=50_000)
def amount(written: str) -> Amount | None:
    """What a stretch of arithmetic comes to; None where it holds letters, words, or anything else that is not read."""
    if len(written) > LONGEST or not any(character.isdigit() for character in written):
        return None
    reader = _Reader(prepared(written))
    try:
        value = reader.total()
    except (_Unread, ZeroDivisionError):
        return None
    if reader.rest():
        return None
    bare = re.fullmatch(r"\s*[-£€×]?\s*\d+(?:\.(\d+))?\D*", reader.text)
    places = (len(bare[1]) if bare[1] else 0) if bare and not reader.worked else None
    return Amount(value, tuple(reader.units), reader.worked, reader.per_cent, places)


@lru_cache(maxsize=50_000)
def prepared(written: str) -> str:
    """The text with every sign in one spelling; thousands without their commas."""
    text = written.replace("$", " ").replace("−", "-").replace(r"\,", "").replace("\u00a0", " ")
    text = re.sub(r"\\(?:text|mathrm)\{([^{}]*)\}", r" \1", text).replace(r"\left", "").replace(r"\right", "")
    text = text.replace(r"\%", "%").replace(r"^\circ", "°").replace(r"^{\circ}", "°").replace(r"\pounds", "£")
    text = re.sub(r"(?<=\d)[, ](?=\d{3}(?!\d))", "", text)
    text = MIXED.sub(r"(\1+\2/\3)", MIXED_LATEX.sub(r"(\1+\2/\3)", text))
    for _ in range(2):
        text = FRACTION.sub(r"((\1)/(\2))", text)
    for sign, plain in ((r"\times", "×"), (r"\cdot", "×"), ("*", "×"), ("·", "×"), (r"\div", "÷")):
        text = text.replace(sign, plain)
    text = re.sub(r"(?<=[\d)])([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: "^" + found[1].translate(POWERS), text)
    return re.sub(r"\^\{(\d+)\}", r"^\1", text)


class _Unread(Exception):
    """The text is no arithmetic."""


class _Reader:
    """One stretch of arithmetic, read from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text.strip().rstrip(".;:,")
        self.at = 0
        self.units: list[str] = []
        self.worked = False
        self.per_cent = False

    def rest(self) -> str:
        return self.text[self.at :].strip()

    def total(self) -> Fraction:
        value = self._product()
        while sign := self._next("+", "-"):
            self.worked = True
            value = value + self._product() if sign == "+" else value - self._product()
        return value

    def _product(self) -> Fraction:
        # "×400" and "× 4" say how many times.
        self._next("×")
        value = self._power()
        while True:
            sign = self._next("×", "÷", "/", "of ")
            if not sign and not self._opens():
                return value
            self.worked = True
            other = self._power()
            value = value / other if sign in ("÷", "/") else value * other

    def _opens(self) -> bool:
        return self.text[self.at :].lstrip().startswith("(") and self.text[: self.at].rstrip()[-1:] in "0123456789)"

    def _power(self) -> Fraction:
        value = self._single()
        if self._next("^"):
            found = NUMBER.match(self.text, self._skip())
            if not found or "." in found[0] or int(found[0]) > LARGEST_POWER:
                raise _Unread
            self.at, self.worked = found.end(), True
            value **= int(found[0])
        if self._next("%"):
            self.per_cent, value = True, value / 100
        else:
            self._unit()
        return value

    def _single(self) -> Fraction:
        if self._next("-"):
            return -self._single()
        if self._next("("):
            value = self.total()
            if not self._next(")"):
                raise _Unread
            return value
        pound = self._next("£", "€")
        if pound:
            self.units.append(pound)
        found = NUMBER.match(self.text, self._skip())
        if not found or len(found[0]) > 15:
            raise _Unread
        self.at = found.end()
        return Fraction(found[0])

    def _unit(self) -> None:
        start = self._skip()
        found = UNIT.match(self.text, start)
        # A letter that touches its number is algebra unless it is a unit that is written so.
        if found and found[0] != "of" and not found[0].startswith(("£", "€")):
            touches = self.text[start - 1 : start].isdigit()
            if len(found[0]) == 1 and (touches or found[0] not in "gmslhpNJWVAKΩ") and found[0] not in "°gmsp":
                raise _Unread
            self.units.append(found[0])
            self.at = found.end()

    def _skip(self) -> int:
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1
        return self.at

    def _next(self, *signs: str) -> str:
        self._skip()
        for sign in signs:
            if self.text.startswith(sign, self.at):
                self.at += len(sign)
                return sign.strip()
        return ""
