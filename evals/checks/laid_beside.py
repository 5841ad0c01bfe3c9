"""Lays what a task pairs, sorts, orders, compares or judges beside what the lesson records of the same things."""

import re
from collections.abc import Iterator, Sequence

from curriculum.reading.text import likeness
from evals.checks.base import quote
from evals.checks.lesson_record import Record, under
from evals.checks.opposites import denies
from evals.checks.statements import judged_claim
from evals.checks.wording import content, holds_phrase, plain, same_words, share, words
from evals.thresholds import BESIDE_ANOTHER, FURTHER_FROM_OWN, SAME_QUESTION, SAME_STEP
from generator.models import Classify, Match, Order, Table, Task, TrueFalse

Problem = tuple[str, str]
VERDICT = re.compile(r"^\W*(?:it is |this is )?(always|sometimes|never)\b", re.I)
BACKWARDS = re.compile(r"\b(?:last|reverse|backwards)\b.{0,20}\bfirst\b|\breverse order\b|\bbackwards\b", re.I)


def misplaced(task: Task, lesson: Record) -> Iterator[Problem]:
    """(where, problem) for each thing that is keyed beside another than the lesson puts it beside."""
    match task.response:
        case Match() as match_:
            inside = [(a, b) for a, b in match_.pairs if a < len(match_.left) and b < len(match_.right)]
            pairs = [(match_.left[a], match_.right[b]) for a, b in inside]
            yield from _elsewhere(pairs, match_.left, lesson, "response.pairs")
        case Classify() as sorted_:
            members = [row for one in lesson.sorted_ for row in under(one, sorted_.groups)]
            lesson = lesson._replace(listed=(*lesson.listed, *members))
            yield from _elsewhere([(i.group, i.text) for i in sorted_.items], sorted_.groups, lesson, "response.items")
        case Table() as table:
            yield from _cells(table, lesson)
        case Order() as order:
            if not BACKWARDS.search(plain(task.stem)):
                yield from _order(order, lesson)
        case TrueFalse() as judged:
            yield from _claimed(task, judged.answer, lesson)
    yield from _verdict(task, lesson)


def _elsewhere(pairs: Sequence[tuple[str, str]], sides: Sequence[str], lesson: Record, where: str) -> Iterator[Problem]:
    for side, text in pairs:
        found = _better(side, text, sides, lesson)
        if found:
            yield where, f"{quote(text)} is keyed beside {quote(side)}, and the lesson says it of {quote(found)}"


def _better(side: str, text: str, sides: Sequence[str], lesson: Record) -> str | None:
    """The other side that the lesson says this of, where it does not say it of its own."""
    homes = [row.heading for row in lesson.listed if not row.aspect and same_words(row.text, text)]
    if homes:
        there = next((other for other in sides if any(_named(home, other) for home in homes)), None)
        return there if there and not any(_named(home, side) for home in homes) else None
    own = _nearness(side, text, lesson)
    best, name = max(((_nearness(other, text, lesson), other) for other in sides if other != side), default=(0.0, ""))
    return name if best >= BESIDE_ANOTHER and best - own >= FURTHER_FROM_OWN else None


def _nearness(side: str, text: str, lesson: Record) -> float:
    """How much of a text the lesson says of a side, 0 to 1: in its meaning, in its list, in a sentence on it."""
    wanted = content(text) - content(side)
    if not wanted:
        return 0.0
    told = [content(listed.text) for listed in lesson.listed if _named(listed.heading, side)]
    told += [content(said.text) for said in lesson.said if _speaks_of(said.text, said.term, side)]
    return max((share(wanted, words) for words in told), default=0.0)


def _named(heading: str, side: str) -> bool:
    if same_words(heading, side):
        return True
    denied = sum(map(denies, words(heading))) - sum(map(denies, words(side)))
    return bool(content(side)) and content(side) == content(heading) and not denied


def _speaks_of(sentence: str, term: str, side: str) -> bool:
    """Whether a sentence is about a side: a meaning is about its own term alone."""
    return _named(term, side) if term else holds_phrase(sentence, side)


def _cells(table: Table, lesson: Record) -> Iterator[Problem]:
    """A cell belongs to its column, or to its row, whichever the lesson speaks of."""
    columns = table.columns[1:]
    rows = [row[0] for row in table.rows if row]
    for n, m in table.blanks:
        if not (0 <= n < len(table.rows) and 0 < m < len(table.columns) and m < len(table.rows[n])):
            continue
        cell, label = table.rows[n][m], table.rows[n][0]
        exact = _other_side(cell, label, table.columns[m], lesson)
        if not exact and _in_its_place(cell, label, table.columns[m], lesson):
            continue
        found = exact or _better(table.columns[m], cell, columns, lesson)
        # The labels of rows are things of their own only where the lesson tells of each as such.
        if not found and all(_is_told_of(name, lesson) for name in rows):
            found = _better(label, cell, rows, lesson)
        if found:
            keyed = table.columns[m] if exact or found in columns else label
            yield (
                "response.rows",
                f"{quote(cell)} is keyed for {quote(keyed)}, and the lesson says it of {quote(found)}",
            )


def _in_its_place(cell: str, aspect: str, column: str, lesson: Record) -> bool:
    """Whether a recorded comparison has this cell under this aspect on this side."""
    return any(
        same_words(row.text, cell) and same_words(row.aspect, aspect) and _named(row.heading, column)
        for row in lesson.listed
        if row.aspect
    )


def _is_told_of(name: str, lesson: Record) -> bool:
    """Whether the lesson has a meaning, a list or a side of a comparison for a name."""
    return any(_named(row.heading, name) for row in lesson.listed) or any(
        said.term and _named(said.term, name) for said in lesson.said
    )


def _other_side(cell: str, aspect: str, column: str, lesson: Record) -> str | None:
    """The side of a recorded comparison whose very words stand in the column of the other."""
    same = [
        row for row in lesson.listed if row.aspect and same_words(row.text, cell) and same_words(row.aspect, aspect)
    ]
    if not same or any(_named(row.heading, column) for row in same):
        return None
    known = {row.heading for row in lesson.listed if row.passage == same[0].passage}
    return same[0].heading if any(_named(name, column) for name in known) else None


def _order(order: Order, lesson: Record) -> Iterator[Problem]:
    for sequence in lesson.steps:
        places = [_place(item, sequence.steps) for item in order.items]
        known = [place for place in places if place is not None]
        if len(known) < len(places) or len(set(known)) < len(known):
            continue
        if known not in (sorted(known), sorted(known, reverse=True)):
            at = next(n for n in range(1, len(known)) if known[n] < known[n - 1])
            first, then = order.items[at - 1], order.items[at]
            yield (
                "response.items",
                f"{quote(first)} is keyed before {quote(then)}, and the lesson has them the other way round",
            )
            return


def _place(item: str, steps: Sequence[str]) -> int | None:
    wanted = content(item)
    near = [(min(share(wanted, content(step)), 1.0), share(content(step), wanted), -n) for n, step in enumerate(steps)]
    best = max(near, default=(0.0, 0.0, 0))
    exact = next((n for n, step in enumerate(steps) if same_words(step, item)), None)
    return exact if exact is not None else -best[2] if best[0] >= SAME_STEP else None


def _verdict(task: Task, lesson: Record) -> Iterator[Problem]:
    """'Always, sometimes or never': the word that is keyed is the word that the lesson has."""
    found = VERDICT.match(plain(task.answer.canonical))
    if found is None:
        return
    for judged in lesson.judged:
        if holds_phrase(task.stem, judged.claim) and found[1].lower() != judged.verdict:
            yield (
                "answer.canonical",
                f"the key says {found[1].lower()}, and passage {judged.passage} that this is {judged.verdict} true",
            )


def _claimed(task: Task, answer: bool, lesson: Record) -> Iterator[Problem]:
    """A claim that always or never holds, put as true or false."""
    claim = judged_claim(task.stem)
    for judged in lesson.judged:
        settled = judged.verdict != "sometimes" and likeness(claim, judged.claim) >= SAME_QUESTION
        if settled and (judged.verdict == "always") != answer:
            yield (
                "response.answer",
                f"{quote(claim)} is keyed {answer}, and the lesson says that it {judged.verdict} holds",
            )
