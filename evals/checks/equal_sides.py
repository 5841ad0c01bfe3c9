"""Works out tasks whose items are numbers or expressions: which belong together, which option is right, which comes first."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from evals.checks.amounts import amount
from evals.checks.asked_algebra import asked_expression, rewritten
from evals.checks.asked_sums import asked_number
from evals.checks.base import quote
from evals.checks.equations import broken, chains, same
from evals.checks.exact_text import exact_text
from evals.checks.statements import judged_claim
from evals.checks.wording import plain
from generator.exact import NotExact, recompute
from generator.models import Choice, Classify, Match, Order, Table, Task, TrueFalse

Problem = tuple[str, str]
LEAD = re.compile(
    r"^(?:(?:all |is |are )?(?:equal|equivalent|the same as)(?: to| as)?|worth|simplifies to|comes to|has the value)\s+",
    re.I,
)
ASKS_WRONG = re.compile(r"\b(?:not|except|wrong|false|incorrect|mistake|never)\b", re.I)
SAYS_EQUAL = re.compile(r"\b(?:equal|equivalent|same|simplif|expand|value|match|convert|pair)", re.I)
RISING = re.compile(r"\b(?:smallest|lowest|least|ascending|shortest|lightest|coldest)\b(?! (?:last|at the end))", re.I)
FALLING = re.compile(
    r"\b(?:largest|biggest|highest|greatest|descending|longest|heaviest|hottest)\b(?! (?:last|at the end))", re.I
)
WORDS = {
    "a half": "1/2",
    "one half": "1/2",
    "one third": "1/3",
    "a third": "1/3",
    "two thirds": "2/3",
    "one quarter": "1/4",
    "a quarter": "1/4",
    "three quarters": "3/4",
    "one fifth": "1/5",
    "one tenth": "1/10",
    "one": "1",
    "a whole": "1",
    "zero": "0",
}


def unequal(task: Task) -> Iterator[Problem]:
    """(where, problem) where what is keyed as belonging together comes to two different things."""
    match task.response:
        case Classify() as sorted_:
            values = {group: _value(LEAD.sub("", plain(group))) for group in sorted_.groups}
            named = any(LEAD.match(plain(group)) for group in sorted_.groups) or SAYS_EQUAL.search(task.stem)
            if named and all(values.values()):
                pairs = [(item.group, item.text) for item in sorted_.items if item.group in values]
                yield from _pairs(pairs, list(sorted_.groups), "response.items")
        case Match() as match_:
            inside = [(a, b) for a, b in match_.pairs if a < len(match_.left) and b < len(match_.right)]
            pairs = [(match_.left[a], match_.right[b]) for a, b in inside]
            yield from _pairs(pairs, [*match_.right], "response.pairs", either=True)
        case Choice() as choice:
            yield from _choice(choice, task.stem)
        case Order() as order:
            yield from _order(order, task.stem)
        case TrueFalse() as judged:
            yield from _verdict(judged, task.stem)
        case Table() as table:
            yield from _table(table, task.stem)


@lru_cache(maxsize=10_000)
def _value(text: str) -> str | None:
    """An exact text for a number, a fraction in words or an expression; None for anything else."""
    line = plain(text).strip().rstrip(".").lower()
    if line in WORDS:
        return WORDS[line]
    read = amount(line)
    if read is not None:
        return str(read.value) if not read.units else None
    if not re.fullmatch(r"\$[^$=<>]+\$|[\d\sa-z+()^²³*/-]{1,24}", text.strip().rstrip(".")) or re.search(
        r"[a-zA-Z]{3,}(?!\{)", text.replace("\\frac", "").replace("\\times", "").replace("\\div", "")
    ):
        return None
    exact = exact_text(text)
    try:
        recompute(exact)
    except NotExact:
        return None
    return exact


@lru_cache(maxsize=10_000)
def _equal(one: str, other: str) -> bool:
    import sympy

    return bool(sympy.expand(recompute(f"({one}) - ({other})")) == 0)


def _pairs(pairs: list[tuple[str, str]], sides: list[str], where: str, *, either: bool = False) -> Iterator[Problem]:
    """Pairs of equals: one that is not, where another side would be."""
    for left, right in pairs:
        one, other = _value(LEAD.sub("", plain(left))), _value(LEAD.sub("", plain(right)))
        if one is None or other is None or _equal(one, other):
            continue
        member = one if either else other
        held = [_value(LEAD.sub("", plain(side))) for side in sides]
        if any(value and _equal(member, value) for value in held):
            yield where, f"{quote(right)} is put with {quote(left)}, and is equal to another"


def _asked(stem: str) -> str | None:
    number = asked_number(stem)
    if number is not None:
        return str(number)
    shown = rewritten(stem)
    return (_value(shown) if shown else None) or asked_expression(stem)


def _choice(choice: Choice, stem: str) -> Iterator[Problem]:
    if ASKS_WRONG.search(plain(stem)):
        return
    stem = re.sub(r"\s*(?:tick|choose|circle|select|write the letter)\b[^.]*\.?\s*$", "", plain(stem), flags=re.I)
    wanted = _asked(stem)
    if wanted is not None:
        values = [(option, amount(plain(option.text))) for option in choice.options]
        for option, read in values:
            exact = str(read.value) if read else _value(option.text)
            if exact is None:
                continue
            try:
                right = _equal(exact, wanted) or bool(read and read.per_cent and _equal(f"100*({exact})", wanted))
            except NotExact:
                return
            if option.correct and not right:
                yield "response.options", f"the question comes to {quote(wanted)}, the key is {quote(option.text)}"
    for option in choice.options:
        if option.correct and next(broken(option.text), None):
            yield "response.options", f"{quote(option.text)} is keyed right and does not come out"


def _order(order: Order, stem: str) -> Iterator[Problem]:
    rising, falling = RISING.search(plain(stem)), FALLING.search(plain(stem))
    found = [amount(plain(item)) for item in order.items]
    values = [read.value for read in found if read]
    if len(values) != len(order.items) or len({read.units for read in found if read}) > 1 or not (rising or falling):
        return
    first = rising if not falling else falling if not rising else min(rising, falling, key=lambda f: f.start())
    if values != sorted(values, reverse=first is falling):
        yield "response.items", "the items are not in order of size"


def _verdict(judged: TrueFalse, stem: str) -> Iterator[Problem]:
    """A sum that is put to pupils to judge: its verdict follows."""
    claim = judged_claim(stem).strip("“”‘’\"' ")
    sums = [
        row for row in chains(claim) if len(row.sides) == 2 and len(row.read) == 2 and any(r.worked for r in row.read)
    ]
    if len(sums) != 1 or ASKS_WRONG.search(claim) or len(plain(claim).split()) > 12:
        return
    holds = same(sums[0].read[0], sums[0].read[1], claim)
    if holds != judged.answer:
        yield (
            "response.answer",
            f"{quote(claim)} is keyed {judged.answer}, and it {'comes' if holds else 'does not come'} out",
        )


FORMS = re.compile(r"\b(?:fraction|decimal|percentage|per cent)\b", re.I)


def _table(table: Table, stem: str) -> Iterator[Problem]:
    """A row of one number in several forms: fraction, decimal, percentage."""
    columns = [n for n, name in enumerate(table.columns) if FORMS.search(name)]
    if len(columns) < 2:
        return
    for n, row in enumerate(table.rows):
        values: set[Fraction] = set()
        for column in columns:
            read = amount(plain(row[column])) if column < len(row) else None
            if read:
                bare_per_cent = "percent" in table.columns[column].lower() and not read.per_cent
                values.add(read.value / 100 if bare_per_cent else read.value)
        if len(values) > 1:
            yield f"response.rows[{n}]", f"the row {quote(' | '.join(row))} holds two different numbers"
