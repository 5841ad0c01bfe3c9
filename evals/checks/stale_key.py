"""Lays the question beside its working, proof and key: a number changed in one place and left in another."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evals.checks.amounts import amount, prepared
from evals.checks.asked_algebra import asked_expression, rewritten, traced
from evals.checks.asked_sums import asked_number
from evals.checks.base import quote
from evals.checks.equations import chains, same
from evals.checks.exact_text import exact_text
from evals.checks.keys import final_value
from evals.checks.numerals import NUMBER_WORDS, counted, numerals
from evals.checks.stated_sums import differ
from generator.models import Task

Problem = tuple[str, str]
SIGNS = re.compile(r"[=×÷+]|\\times|\\div")
# Numbers that a method brings with it: counts, per cent, powers of ten, minutes.
OF_THE_METHOD = frozenset({"0", "1", "2", "10", "12", "24", "60", "90", "100", "180", "360", "365", "1000"})
IN_FRACTIONS = re.compile(r"\)/\(|\d/\d|frac")
SHOWS_A_SLIP = re.compile(r"\b(?:mistake|wrong|incorrect|false|pupil)", re.I)
MIXED_OR_PER_CENT = re.compile(r"%|percentage|\(\d+\+\d+/\d+\)|\d \(")


def stale(task: Task) -> Iterator[Problem]:
    """(where, problem) where the question and what answers it do not go together."""
    for look in (_inputs, _proof_of_this, _asked):
        if problem := look(task):
            yield problem


def working_of(task: Task) -> list[str]:
    """The lines of working of a task: its mark points, then its model answer."""
    return [*(point.text for point in task.marking.points), task.marking.model_answer]


def _inputs(task: Task) -> Problem | None:
    """Numbers that a working starts from stand in the question: one that does not, beside one there that is left unused, is stale."""
    lines = " \n".join(working_of(task))
    # Where there is a proof, it is the proof that is laid beside the question.
    if SHOWS_A_SLIP.search(task.stem) or task.parts or task.verified or not SIGNS.search(lines):
        return None
    asked = numerals(" ".join([task.stem, *(f"{s.text} {s.alt}" for s in task.stimulus)]))
    unused = {n for n in asked if n not in numerals(lines)} - {"1"}
    if not unused or not asked:
        return None
    known = set(asked) | OF_THE_METHOD
    for text in working_of(task):
        for row in chains(text):
            first = next((side for side in row.sides if amount(side)), None)
            # A fraction may stand over any denominator.
            if first is None or IN_FRACTIONS.search(first):
                continue
            strange = numerals(first) - known
            one = amount(first)
            if (
                strange
                and one
                and one.worked
                and not any(made_of(n, (known - OF_THE_METHOD | asked) - unused) for n in strange)
            ):
                shown = quote(sorted(strange)[0])
                return "stem", f"the working starts from {shown}, and the question has {quote(sorted(unused)[0])}"
            known |= {n for side in row.sides for n in numerals(side)}
    return None


def made_of(number: str, known: set[str]) -> bool:
    """Whether a number is the product, sum or quotient of two known ones: a step that was done in the head."""
    value = Fraction(number)
    values = {Fraction(k) for k in known if len(k) < 8}
    return any(value in (a * b, a + b, a - b) or (b and value == a / b) for a in values for b in values if a != b)


def _proof_of_this(task: Task) -> Problem | None:
    """The proof in `verified` is made of the numbers of the question, each as often as it stands there."""
    if (
        not task.verified
        or task.parts
        or SHOWS_A_SLIP.search(task.stem)
        or MIXED_OR_PER_CENT.search(prepared(task.stem))
    ):
        return None
    asked = counted(" ".join([task.stem, *(f"{s.text} {s.alt}" for s in task.stimulus)]))
    proof = counted(task.verified)
    lost, strange = asked - proof, proof - asked
    # Terms of a sequence stand in the question, its rule in the proof.
    if "sequence" in task.stem.lower():
        return None
    known = set(asked) - set(lost)
    odd = [n for n in strange if n not in ("1", "2", "100") and not made_of(n, known)]
    if lost and odd and strange.total() == 1 and lost.total() == 1 and proof.total() > 1:
        return "verified", f"the proof works with {quote(odd[0])}, the question says {quote(next(iter(lost)))}"
    return None


def _asked(task: Task) -> Problem | None:
    """What the question asks for, worked out from its words, is the key."""
    if task.parts or task.response.kind not in ("short", "numeric", "working"):
        return None
    final = final_value(task)
    keys = [final.value] if final else [task.answer.canonical, *task.answer.accept]
    number = asked_number(task.stem)
    if number is None:
        number = traced(task.stem)
    if number is not None:
        read = [found for found in (amount(_figures(key)) for key in keys) if found]
        rough = final is not None and final.tolerance is not None
        if (
            read
            and not rough
            and not any(
                number in (r.value, r.value * 100, r.value / 100)
                if r.per_cent or "%" in task.stem
                else number == r.value
                for r in read[:1]
            )
        ):
            return "answer.canonical", f"the question comes to {number}, the key is {quote(keys[0])}"
        return None
    wanted = asked_expression(task.stem)
    one, other = amount(rewritten(task.stem) or ""), amount(keys[0])
    if one and other:
        in_hundred = "percent" in task.stem.lower() and one.value * 100 == other.value
        if in_hundred or same(one, other):
            return None
        shown = quote(rewritten(task.stem) or "")
        return "answer.canonical", f"the question shows {shown}, the key is {quote(keys[0])}"
    if wanted:
        key = keys[0] if final else exact_text(re.sub(r"^\s*\$?[a-z]\s*=", "", keys[0]))
        if (final is None or final.tolerance is None) and differ(wanted, key):
            return "answer.canonical", f"the question comes to {quote(wanted)}, the key is {quote(keys[0])}"
    return None


def _figures(key: str) -> str:
    return NUMBER_WORDS.get(key.strip().rstrip(".").lower(), key)
