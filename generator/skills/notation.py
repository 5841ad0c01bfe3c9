"""Numbers and expressions written three ways: exact text for checking, LaTeX for the page, plain for typing.

exact "3*x**2 - 1/2"    LaTeX "3x^{2} - \\frac{1}{2}"    plain "3x² - 1/2"
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def tex(exact: str) -> str:
    """LaTeX for exact text: fractions set up, products of letters closed up, products of numbers with a cross."""
    text = re.sub(r"(\d+)/(\d+)", r"\\frac{\1}{\2}", exact)
    text = re.sub(r"\*\*(\d+)", r"^{\1}", text)
    text = re.sub(r"(?<=\d) ?\* ?(?=[\d\\])", r" \\times ", text)
    text = text.replace(" / ", r" \div ")
    return text.replace("*", "")


def plain(exact: str) -> str:
    """Exact text as a pupil would type it."""
    return re.sub(r"\*\*(\d+)", lambda power: power[1].translate(POWERS), exact).replace("*", "")


def exact(value: Fraction | int) -> str:
    """A whole number or a fraction in its lowest terms: "5", "-3/4"."""
    return str(Fraction(value))


def decimal(value: Fraction | int) -> str:
    """A terminating decimal in full, "0.375"; the value must terminate within nine places."""
    scaled = Fraction(value) * 10**9
    if scaled.denominator != 1:
        raise ValueError(f"{value} has no decimal of nine places or fewer")
    text = f"{abs(scaled.numerator):010d}"
    whole, places = text[:-9], text[-9:].rstrip("0")
    return ("-" if value < 0 else "") + whole + ("." + places if places else "")


def money(value: Fraction | int) -> str:
    """Pounds without the sign: whole pounds bare, otherwise two places ("12", "12.50")."""
    text = decimal(value)
    return text if "." not in text else f"{text}0" if len(text.split(".")[1]) == 1 else text


def frac(top: int, bottom: int) -> str:
    """LaTeX of a fraction as it stands, not simplified."""
    return rf"\frac{{{top}}}{{{bottom}}}"


def mixed(value: Fraction) -> str:
    """LaTeX of a positive number as a whole and a proper fraction."""
    whole, top = divmod(value.numerator, value.denominator)
    part = frac(top, value.denominator) if top else ""
    return f"{whole or ''}{part}" or "0"


def mixed_plain(value: Fraction) -> str:
    """A positive number as a pupil types it: "2 1/3", "3/4", "5"."""
    whole, top = divmod(value.numerator, value.denominator)
    return " ".join(part for part in (str(whole) if whole else "", f"{top}/{value.denominator}" if top else "") if part)


def terms(parts: Iterable[tuple[int, str]]) -> str:
    """Exact text of a sum of (coefficient, letters) with nothing collected: (3, "x"), (-1, "") is "3*x - 1".

    A zero coefficient is left out; a coefficient of one stands unwritten before a letter.
    """
    text = ""
    for size, letters in parts:
        if size == 0:
            continue
        body = letters if abs(size) == 1 and letters else f"{abs(size)}*{letters}" if letters else str(abs(size))
        sign = ("-" if size < 0 else "") if not text else (" - " if size < 0 else " + ")
        text += sign + body
    return text or "0"


def bracketed(number: int) -> str:
    """A number as it stands inside a calculation: negatives in brackets."""
    return f"({number})" if number < 0 else str(number)


def listed(items: Iterable[object]) -> str:
    """ "3, 5, 9" for a list of data."""
    return ", ".join(str(item) for item in items)


def listed_and(items: Sequence[str]) -> str:
    """ "a, b and c": a list as it is read in a sentence."""
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else items[0]


def with_unit(value: str, unit: str | None) -> str:
    """An exact value as Markdown: pounds in front with two places for pence, degrees and per cent closed up.

    Units in words are given in the plural; up to one of them takes the singular ("1 day", "3/4 litre").
    """
    match unit:
        case "£":
            return f"£{money(Fraction(value))}"
        case "°":
            return f"${tex(value)}^\\circ$"
        case "%":
            return f"${tex(value)}\\%$"
        case None:
            return f"${tex(value)}$"
    return f"${tex(value)}$ {counted(unit, Fraction(value))}"


def counted(unit: str, number: Fraction | int) -> str:
    """A unit in the singular or the plural, as the number asks; symbols such as "cm" stay as they are."""
    if not -1 <= number <= 1 or not (unit == "people" or (unit.endswith("s") and len(unit) > 2)):
        return unit
    return "person" if unit == "people" else unit.removesuffix("s")
