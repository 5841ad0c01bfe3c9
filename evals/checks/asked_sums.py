"""Works out what a question asks for, where its words say all that is needed: a sum, a change of unit, a mean, an expression to expand."""

import math
import re
import statistics
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from evals.checks.amounts import amount, prepared
from evals.checks.units import UNITS, factor_between
from evals.checks.wording import plain

MOST_WORDS = 30
N = r"[£€]?-?\d+(?:,\d{3})*(?:\.\d+)?(?:/\d+)?"
LIST = rf"{N}(?:, {N})*,? and {N}|{N}(?:, {N})+"
OPERATORS = (
    (r"\bdivided by\b|\bshared (?:equally )?(?:between|among|by)\b", "÷"),
    (r"\bmultiplied by\b|\btimes\b(?= [\d£(])|\blots of\b", "×"),
    (r"\bplus\b|\badded to\b", "+"),
    (r"\bminus\b|\btake away\b", "-"),
    (r"\bper cent\b|\bpercent\b", "%"),
    (r"(?<=\d) squared\b", "^2"),
    (r"(?<=\d) cubed\b", "^3"),
    (r"\b(?:one|a) half of\b|\bhalf of\b", "1/2 of"),
    (r"\btwo thirds of\b", "2/3 of"),
    (r"\b(?:one|a) third of\b", "1/3 of"),
    (r"\bthree quarters of\b", "3/4 of"),
    (r"\b(?:one|a) quarter of\b", "1/4 of"),
    (r"\b(?:one|a) fifth of\b", "1/5 of"),
    (r"\b(?:one|a) tenth of\b", "1/10 of"),
    (r"\bdouble (?=\d)", "2 × "),
)
BARE = re.compile(
    r"(?:^|[.:] )(?:what is|what does|work out|calculate|evaluate|find|write down|give)(?: the (?:value|answer) (?:of|to))?"
    r" (?P<sum>[\d£€(×-][^?=]*?)(?: come to| make| equal)?"
    r"(?:,? (?:as|in|to) (?:an? |its |the )?[a-z ]+(?:fraction|number|decimal|percentage|form|terms|cm²|m²))?[?.]?$",
    re.I,
)
UNIT = r"[a-zµ£²³°]+"
CHANGES = (
    re.compile(
        rf"\bhow many (?P<to>{UNIT}) (?:are (?:there )?in|make(?: up)?|equal|is|in) (?P<n>one|an?|{N}) ?(?P<of>{UNIT})?\b",
        re.I,
    ),
    re.compile(
        rf"\b(?:convert|change|write|express|give) (?P<n>{N}) ?(?P<of>{UNIT})? (?:to|into|in|as) (?P<to>{UNIT})\b", re.I
    ),
)


def _sum(found: re.Match[str]) -> Fraction | None:
    read = amount(found["sum"])
    return read.value if read and read.worked else None


def _numbers(text: str) -> list[Fraction]:
    return [Fraction(n.strip("£€").replace(",", "")) for n in re.findall(N, text)]


def _of_list(work: Callable[[list[Fraction]], Fraction]) -> Callable[[re.Match[str]], Fraction | None]:
    return lambda found: work(_numbers(found["list"]))


def _mode(values: list[Fraction]) -> Fraction:
    found = statistics.multimode(values)
    if len(found) != 1:
        raise ValueError
    return found[0]


def _whole(values: list[Fraction], work: Callable[..., int]) -> Fraction:
    if any(value.denominator != 1 for value in values):
        raise ValueError
    return Fraction(work(*(int(value) for value in values)))


def _next(values: list[Fraction]) -> Fraction:
    steps = {after - before for before, after in pairwise(values)}
    if len(values) < 3 or len(steps) != 1:
        raise ValueError
    return values[-1] + steps.pop()


IN_WORDS: tuple[tuple[str, Callable[[re.Match[str]], Fraction | None]], ...] = (
    (rf"\bmean (?:of|for) (?:the numbers )?(?P<list>{LIST})", _of_list(lambda v: sum(v, Fraction(0)) / len(v))),
    (rf"\bmedian of (?:the numbers )?(?P<list>{LIST})", _of_list(lambda v: Fraction(statistics.median(v)))),
    (rf"\bmode of (?:the numbers )?(?P<list>{LIST})", _of_list(_mode)),
    (rf"\brange of (?:the numbers )?(?P<list>{LIST})", _of_list(lambda v: max(v) - min(v))),
    (rf"\b(?:sum|total) of (?P<list>{LIST})", _of_list(lambda v: sum(v, Fraction(0)))),
    (rf"\bproduct of (?P<list>{LIST})", _of_list(lambda v: math.prod(v, start=Fraction(1)))),
    (rf"\bdifference between (?P<list>{N} and {N})", _of_list(lambda v: abs(v[0] - v[1]))),
    (rf"\b(?:highest|greatest) common factor of (?P<list>{LIST})", _of_list(lambda v: _whole(v, math.gcd))),
    (rf"\b(?:lowest|least) common multiple of (?P<list>{LIST})", _of_list(lambda v: _whole(v, math.lcm))),
    (r"\bsquare root of (?P<list>\d+)(?= *[?.]|$)", _of_list(lambda v: _whole(v, _root))),
    (rf"\bnext (?:term|number)\b.*?(?P<list>{N}(?:, {N}){{2,}})", _of_list(_next)),
    (
        rf"\barea of (?:a|this|the) rectangle\D*(?P<list>{N} ?[a-z]* ?\D+ {N}) ?[a-z]*[?.]?$",
        _of_list(lambda v: v[0] * v[1]),
    ),
    (
        rf"\bperimeter of (?:a|this|the) rectangle\D*(?P<list>{N} ?[a-z]* ?\D+ {N}) ?[a-z]*[?.]?$",
        _of_list(lambda v: 2 * (v[0] + v[1])),
    ),
    (
        r"\bbinary (?:number )?(?P<list>[01]{2,}) (?:to|in|into|as) (?:a )?(?:denary|decimal)",
        lambda f: Fraction(int(f["list"], 2)),
    ),
)


def _root(value: int) -> int:
    root = math.isqrt(value)
    if root * root != value:
        raise ValueError
    return root


@lru_cache(maxsize=5_000)
def asked_number(stem: str) -> Fraction | None:
    """The number that a question asks for, where it can be worked out from its words alone."""
    text = plain(prepared(stem.replace("\n", " ")))
    if len(text.split()) > MOST_WORDS or not re.search(r"\d|\bone\b|\ba\b", text):
        return None
    text = re.sub(r"\s*(?:show|write) (?:all )?your (?:working|steps)\b.*$", "", text, flags=re.I)
    text = re.sub(r"\s*give your answer (?:in|as)\b[^.]*\.?$", "", text, flags=re.I).strip()
    for pattern, sign in OPERATORS:
        text = re.sub(pattern, sign, text, flags=re.I)
    found = BARE.search(text)
    if found and (value := _sum(found)) is not None:
        return value
    for change in CHANGES:
        if (found := change.search(text)) and (value := _changed(found, text)) is not None:
            return value
    for words, work in IN_WORDS:
        found = re.search(words, text, re.I)
        if found:
            try:
                return work(found)
            except (ValueError, ZeroDivisionError):
                return None
    return None


def _changed(found: re.Match[str], text: str) -> Fraction | None:
    """An amount in another unit; None where more amounts stand in the question."""
    shown, unit = found["n"], (found["of"] or "")
    if "£" in shown:
        unit = "£"
    number = Fraction(1) if shown.lower() in ("one", "a", "an") else Fraction(shown.strip("£€").replace(",", ""))
    factor = factor_between(
        unit if unit in UNITS else unit.lower(), found["to"] if found["to"] in UNITS else found["to"].lower()
    )
    if factor is None or len(re.findall(N, text)) > 1:
        return None
    return number * factor
