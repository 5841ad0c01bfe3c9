"""The figures of a sentence: numbers in digits and in words, with what they count; and whether given numbers yield them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, takewhile
from typing import NamedTuple

from curriculum.reading.text import stem
from evals.checks.wording import content, plain

_ONES = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: float(n) for n, word in enumerate(_ONES.split(), 2)}
_VALUES |= {word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)}
_VALUES |= {"dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_VALUES |= {"half": 0.5, "halves": 0.5, "third": 1 / 3, "quarter": 0.25, "quarters": 0.25}
_VALUES |= {"twice": 2.0, "double": 2.0, "doubled": 2.0, "doubles": 2.0, "treble": 3.0, "trebled": 3.0, "tripled": 3.0}
_MULTIPLES = frozenset({"hundreds", "thousands", "millions", "billions", "dozens", "thirds"})
# A half may be a side of something and a third the last of three; these say how many times as much.
_SHARES = frozenset(
    {"third", "quarter", "quarters", "thirds", "twice", "double", "doubled", "doubles", "treble", "trebled", "tripled"}
)
MEASURES = content(
    "years year days weeks hours minutes seconds months centuries decades metres kilometres centimetres millimetres miles feet inches "
    "km cm mm kg grams kilograms tonnes litres ml degrees percent cent people pounds pence men women children soldiers ships countries "
    "cities cells bits bytes volts watts newtons"
) | {stem("times"), stem("people"), "m", "g"}
_TOKEN = re.compile(r"[:;,.](?= |$)|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+")
_LABEL = re.compile(
    r"^\W*\d+[.)]\s|\b\d+ (?:marks?|letters?|words?|sentences?)\b|"
    r"\b(?:question|task|part|step|page|lesson|row|box|stage|level|line) \d+\b|\$[^$]*\$",
    re.I,
)
_RANGE = re.compile(r"\bbetween (\d+) and (\d+)\b", re.I)
FORMULA = re.compile(r"[$=÷×√+]|\d\s*[-−–*/^]\s*\d")
SMALL = 12
_TIMES = frozenset({"twice", "double", "doubled", "doubles", "treble", "trebled", "tripled"})


class Quantity(NamedTuple):
    """A number: as it is shown, its value, the stem of the measure behind it, whether it is too small to be told from a count."""

    shown: str
    value: float
    measure: str
    small: bool


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text, labels and marks left out; ordinals and 'one' are none."""
    line = _LABEL.sub(" ", plain(text))
    words = _TOKEN.findall(line)
    found = []
    for n, word in enumerate(words):
        low = word.lower()
        singular = low.removesuffix("s") if low in _MULTIPLES else low
        if n and words[n - 1].isupper() and words[n - 1].isalpha():
            continue
        if word[0].isdecimal():
            value = float(word.replace(",", ""))
        elif singular in _VALUES:
            value = _VALUES[singular]
        else:
            continue
        after = [stem(other) for other in takewhile(lambda other: other[0].isalnum(), words[n + 1 : n + 4])]
        measure = next((other for other in after if other in MEASURES), "")
        # A half, a hundred: fixed ways of speaking; they count with their measure alone.
        small = value <= SMALL and singular not in _SHARES and "." not in word
        if singular in _TIMES:
            # Twice is not two.
            value = -value
        found.append(Quantity(word, value, measure, small))
    return tuple(found)


def strange_quantity(text: str, known: Iterable[str], given: Iterable[str]) -> str | None:
    """A number of the text that stands in none of what is known and follows from no two of the numbers given."""
    if FORMULA.search(text):
        return None
    mine = quantities(text)
    if not mine:
        return None
    held = _held(tuple(known))
    values = {quantity.value for quantity in held}
    ranges = [(float(low), float(high)) for low, high in _RANGE.findall(plain(text))]
    for quantity in mine:
        if quantity.small and not quantity.measure:
            continue
        if any(_same(quantity, other) for other in held):
            continue
        if any(low <= one <= high for low, high in ranges for one in values):
            continue
        if not _follows(quantity, given):
            return quantity.shown
    return None


@lru_cache(maxsize=500)
def _held(texts: tuple[str, ...]) -> tuple[Quantity, ...]:
    return tuple(dict.fromkeys(quantity for one in texts for quantity in quantities(one)))


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are one: the same value, and not of two different measures; a small one with its measure alone."""
    if abs(one.value - other.value) > 1e-6:
        return False
    return one.measure == other.measure if one.small else not one.measure or other.measure in ("", one.measure)


def _follows(quantity: Quantity, given: Iterable[str]) -> bool:
    numbers = sorted({one.value for text in given for one in quantities(text) if one.value > 0})
    if len(numbers) < 2 or len(numbers) > SMALL:
        return False
    results = {sum(numbers), sum(numbers) / len(numbers)}
    for one, other in combinations(numbers, 2):
        results |= {one + other, other - one, one * other, other / one, one / other}
    # What is shown may be rounded in its last place.
    places = len(quantity.shown.partition(".")[2])
    return any(abs(quantity.value - result) <= 0.5 * 10**-places for result in results)
