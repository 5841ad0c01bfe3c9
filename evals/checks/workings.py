"""Goes through the working of a task: each line must hold, lines must follow from each other, and the end is the key."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evals.checks.amounts import Amount, amount
from evals.checks.base import quote
from evals.checks.equations import broken, chains, same
from evals.checks.exact_text import exact_text
from evals.checks.keys import final_value
from evals.checks.numerals import numerals
from evals.checks.stale_key import SHOWS_A_SLIP, SIGNS, made_of, working_of
from evals.checks.stated_sums import differ, stated_forms
from evals.checks.wording import GAP, plain
from generator.models import Cloze, Task, TrueFalse

Problem = tuple[str, str]
MOST_KEY_WORDS = 5
LAST_SAID = re.compile(r"\bso (?:the |\w+ )?[A-Za-z]+ is (-?[£\d][^=]*)$")
ANSWER = re.compile(r"\bAnswer:\s*(?P<answer>.+)$", re.I | re.S)
SOLVES = re.compile(r"solve\(.*,\s*([a-z])\)$")


def slips(task: Task) -> Iterator[Problem]:
    """(where, problem) for each line of working that does not hold, does not follow from the ones before, or does not end at the key."""
    found = dict(_broken_lines(task))
    yield from found.items()
    for look in (_roots, _named, _ends):
        if problem := look(task):
            where, message = problem
            if where not in found:
                yield where, message


def _texts(task: Task) -> Iterator[tuple[str, str]]:
    for n, point in enumerate(task.marking.points):
        yield f"marking.points[{n}]", point.text
    yield "marking.model_answer", task.marking.model_answer
    yield "answer.canonical", task.answer.canonical
    if isinstance(task.response, TrueFalse) and task.response.correction:
        yield "response.correction", task.response.correction
    if isinstance(task.response, Cloze):
        answers = {gap.n: gap.answer for gap in task.response.gaps}
        yield "response.gaps", GAP.sub(lambda gap: answers.get(int(gap[1]), ""), task.stem)
    for n, support in enumerate(task.supports):
        if not SHOWS_A_SLIP.search(support.text):
            yield f"supports[{n}]", support.text


def _broken_lines(task: Task) -> Iterator[Problem]:
    for where, text in _texts(task):
        if not any(character.isdigit() for character in text):
            continue
        for left, right in broken(text):
            yield where, f"{quote(f'{left} = {right}')} does not come out"
            break
        else:
            for said in stated_forms(text):
                yield where, f"{quote(said)} does not come out"
                break


def _roots(task: Task) -> Problem | None:
    """Every equation on the way to a solution has that solution."""
    final, solves = final_value(task), SOLVES.match(task.verified or "")
    if final is None or solves is None:
        return None
    letter = solves[1]
    for where, text in _texts(task):
        if where.startswith("supports") or SHOWS_A_SLIP.search(text):
            continue
        for shown in re.findall(r"\$([^$]+)\$", text):
            sides = [exact_text(side) for side in shown.split("=")]
            if len(sides) != 2 or {c for c in shown if c.isalpha()} != {letter}:
                continue
            if differ(f"at({sides[0]}, {letter} = {final.value})", f"at({sides[1]}, {letter} = {final.value})"):
                return where, f"{quote(shown)} does not hold for the key, {letter} = {final.value}"
    return None


def _named(task: Task) -> Problem | None:
    """A quantity that is written as a sum and then as a number: the number is what the sum comes to."""
    last: dict[str, tuple[Fraction, str]] = {}
    for text in working_of(task):
        for chain in chains(text):
            if not chain.name or not chain.read or len(plain(chain.name)) < 4:
                continue
            read = chain.read[-1]
            before = amount(last[chain.name][1]) if chain.name in last else None
            if before and before.worked and not read.worked and not same(before, read, text):
                return "marking", f"{chain.name} is {quote(last[chain.name][1])} and then {quote(chain.sides[-1])}"
            shown = next(side for side in reversed(chain.sides) if amount(side))
            last[chain.name] = (read.value, shown)
    return None


def _ends(task: Task) -> Problem | None:
    """The answer is what the working ends with, or at least made of numbers that stand in it."""
    if task.response.kind not in ("short", "numeric", "working"):
        return None
    text = task.marking.model_answer
    found = ANSWER.search(text)
    key = (found["answer"] if found else task.answer.canonical).strip().rstrip(".")
    key = re.sub(r"^\$?[A-Za-z]\s*=\s*([^=]+?)\$?$", r"\1", key)
    working = text[: found.start()] if found else text
    if len(key.split()) > MOST_KEY_WORDS or not (found or SIGNS.search(working)):
        return None
    read, last = amount(key), _last_result(working)
    if read and not read.worked and last and not same(last[1], read, text):
        return "answer.canonical", f"the working ends with {quote(last[0])}, the key is {quote(key)}"
    lost = [n for n in numerals(key) if n not in numerals(working)]
    values = {side.value for row in chains(working) for side in row.read}
    # The last step may have been done in the head.
    reached = read and (values & {read.value, read.value * 100} or made_of(str(read.value), set(numerals(working))))
    if found and lost and len(numerals(working)) > 1 and not reached:
        return "answer.canonical", f"the working nowhere has {quote(lost[0])}, and the key is {quote(key)}"
    return None


def _last_result(working: str) -> tuple[str, Amount] | None:
    """What the last line says that a named quantity is: 'density = 2.7 g/cm³', 'so p is 5'."""
    end = working.strip().rstrip(".")
    if said := LAST_SAID.search(end):
        read = amount(said[1])
        return (said[1], read) if read and not read.worked else None
    rows = chains(working)
    if rows and rows[-1].name and rows[-1].read and end.endswith(rows[-1].sides[-1][-4:]):
        return rows[-1].sides[-1], rows[-1].read[-1]
    return None
