"""Unique pupil numbers and NHS numbers.

A UPN is a check letter and twelve digits, or for a temporary one eleven digits and a letter (DfE, "Unique pupil
numbers: guidance", annex on check letters). An NHS number is ten digits whose last is a modulus-11 check (NHS Data
Dictionary). With its label a number counts even where the check fails: it is a slip in a real one.
"""

import re
from collections.abc import Iterator

from generator.personal_data.about import Place

_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN = re.compile(
    r"(?i)(?<![\w-])([A-HJ-NP-RT-Z])[ ]?(\d{3}[ ]?\d{4}[ ]?\d{2}[ ]?\d{2})[ ]?(\d|[A-HJ-NP-RT-Z])(?![\w-])"
)
_UPN_LABEL = re.compile(r"(?i)\bu\.?p\.?n\b|unique pupil|pupil (?:number|id|record)|former upn")
_NHS = re.compile(r"(?<![\d.,-])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d-]|[.,]\d)")
_NHS_LABEL = re.compile(
    r"(?i)\bnhs\b(?:\W{0,3}(?:n(?:o|um(?:ber)?)?\b|#|id))?\W{0,6}(?:is |: )?$|\bhealth (?:service )?number\W{0,4}$"
)
_HEALTH_NEAR = re.compile(r"(?i)\bnhs (?:no|num)|care plan|gp\b|medical|allergy plan")
_EXAMPLE = re.compile(r"(?i)\b(?:example|format|check digit|validation|modulus|algorithm)\b")


def find_numbers(text: str) -> Iterator[Place]:
    for found in _UPN.finditer(text):
        before = text[max(found.start() - 40, 0) : found.start()]
        labelled = bool(_UPN_LABEL.search(before))
        example = bool(_EXAMPLE.search(before))
        if (labelled and not example) or (_upn_checks(found) and found[1].isupper() and not example):
            yield "UPN", found.start(), found.end()
    for found in _NHS.finditer(text):
        before = text[max(found.start() - 40, 0) : found.start()]
        around = before + text[found.end() : found.end() + 40]
        near = bool(_HEALTH_NEAR.search(around)) and _nhs_checks(found)
        if (_NHS_LABEL.search(before) or near) and not _EXAMPLE.search(around):
            yield "NHS number", found.start(), found.end()


def _upn_checks(found: re.Match[str]) -> bool:
    values = [int(digit) for digit in found[2].replace(" ", "")]
    last = found[3].upper()
    values.append(int(last) if last.isdigit() else _LETTERS.index(last))
    total = sum(value * weight for value, weight in zip(values, range(2, 14), strict=True))
    return _LETTERS[total % 23] == found[1].upper()


def _nhs_checks(found: re.Match[str]) -> bool:
    digits = [int(digit) for digit in found[1] + found[3] + found[4]]
    total = sum(digit * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == digits[9]
