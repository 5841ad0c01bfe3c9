"""Finds claims of a task that its cited passages do not carry: keys, stems, mark points and model answers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evals.checks.assertions import assertions
from evals.checks.carriers import CARRIERS as CARRIERS
from evals.checks.evidence import Evidence
from evals.checks.ground import Ground
from evals.checks.keys import key_texts
from evals.checks.lined_up import keys_of
from evals.checks.miscited import miscited
from evals.checks.task_claims import quotations, said_by, told_by
from evals.checks.twisted import turned
from evals.checks.unfounded import unfounded
from evals.checks.wording import GAP, content, holds_phrase, holds_words, numbers, plain, share
from evals.thresholds import MISQUOTED
from generator.models import Classify, Match, Order, Task, TrueFalse

KEY_SHARE = 0.5
GUIDANCE_SHARE = 0.4
STEM_SHARE = 0.4
SURELY_MISSING = 0.25
LONG_CLAIM = 5
FEW = 3
PAIR_SHARE = 0.6
OF_STEM = frozenset({"stem", "response.gaps"})
TITLE = re.compile(r"\b(?:lesson|unit|text|topic) ‘(?:[^‘’]|’(?=\w))*’")


class Unsupported(NamedTuple):
    """A claim without a passage: what it is, its words, why, where, and whether that is certain."""

    what: str
    text: str
    why: str
    where: str
    certain: bool


def unsupported(task: Task, evidence: Evidence) -> Iterator[Unsupported]:
    """The claims of a task that its cited passages do not carry; a claim that half fits is not certain."""
    passages = [passage.text for passage in evidence.cited(task)]
    if not passages:
        return
    text = " ".join(passages)
    asked = " ".join([task.stem, *(stimulus.text for stimulus in task.stimulus)])
    known = content(text) | _asked_words(task, asked)
    yield from _keys(task, text, known)
    yield from _pairs(task, passages)
    yield from _sequence(task, passages)
    yield from _stem(task, evidence, content(text) | evidence.topic)
    yield from _guidance(task, known | evidence.topic)
    yield from _turned(task, evidence)
    other = miscited(task, evidence)
    if other:
        yield Unsupported("the task", task.stem, f"passage {other.id} holds this, and it cites others", "cites", True)
    for found in unfounded(task, evidence):
        yield Unsupported(found.said.what, found.said.text, found.why, found.said.where, True)


def _asked_words(task: Task, asked: str) -> frozenset[str]:
    """Words a key may repeat from its question; the claim that a true-or-false key corrects is no support for it."""
    return CARRIERS if isinstance(task.response, TrueFalse) else CARRIERS | content(asked)


def _keys(task: Task, text: str, known: frozenset[str]) -> Iterator[Unsupported]:
    where = "response" if task.response.kind not in ("short", "extended") else "answer.canonical"
    if not task.marks:
        return
    held = content(text)
    for key in key_texts(task):
        wanted = content(GAP.sub(" ", key))
        short = len(wanted) < FEW
        # A short key must stand in the passages itself; a longer one may take words from its question.
        found = share(wanted, held | CARRIERS if short else known)
        strange = [
            n
            for n in numbers(key)
            if n not in numbers(text) and n not in numbers(task.stem) and (len(n) > 1 or not wanted)
        ]
        if wanted and short and found < 1 and not any(holds_phrase(text, other) for other in task.answer.accept):
            yield Unsupported("the key", key, _lost(wanted - held - CARRIERS), where, not found)
        elif not short and found < KEY_SHARE:
            yield Unsupported(
                "the key", key, _lost(wanted - known), where, found < SURELY_MISSING or len(wanted) < LONG_CLAIM
            )
        elif strange and not task.stimulus:
            yield Unsupported(
                "the key",
                key,
                f"the number {strange[0]} stands in none of them",
                where,
                len(strange[0]) > 2 or not wanted,
            )


def _pairs(task: Task, passages: list[str]) -> Iterator[Unsupported]:
    """The two sides of a match belong to one passage; so do an item and its heading."""
    pairs: list[tuple[str, str]] = []
    if isinstance(task.response, Match):
        response = task.response
        inside = [(a, b) for a, b in response.pairs if a < len(response.left) and b < len(response.right)]
        pairs = [(response.left[a], response.right[b]) for a, b in inside]
    for left, right in pairs:
        homes = [text for text in passages if share(content(right), content(text)) >= PAIR_SHARE]
        best = max((share(content(left), content(text)) for text in homes), default=1.0)
        elsewhere = max(share(content(left), content(text)) for text in passages)
        if homes and best < PAIR_SHARE <= elsewhere:
            why = "no one passage holds both sides"
            yield Unsupported("the pair", f"{left} – {right}", why, "response.pairs", best < SURELY_MISSING)
    if isinstance(task.response, Classify):
        yield from _headings(task.response, passages)


def _headings(response: Classify, passages: list[str]) -> Iterator[Unsupported]:
    """A passage that lists the members after each heading settles where an item belongs."""
    for text in passages:
        low = plain(text).lower()
        places = {group: _after_stop(low, plain(group).lower()) for group in response.groups}
        if min(places.values()) < 0:
            continue
        for item in response.items:
            place = _after_stop(low, plain(item.text).lower())
            before = [group for group, start in places.items() if start < place]
            home = max(before, key=lambda group: places[group], default=None)
            if place >= 0 and home is not None and home != item.group:
                why = f"the passage lists it under ‘{home}’"
                yield Unsupported("the item", f"{item.text} under {item.group}", why, "response.items", True)


def _after_stop(text: str, part: str) -> int:
    """Where a part of a passage begins, as a whole part between full stops; -1 where it is none."""
    found = re.search(rf"(?:^|[.!?] ){re.escape(part.rstrip('.'))}(?=\.|$)", text)
    return found.start() if found else -1


def _sequence(task: Task, passages: list[str]) -> Iterator[Unsupported]:
    if not isinstance(task.response, Order):
        return
    for text in passages:
        places = [_after_stop(plain(text).lower(), plain(item).lower()) for item in task.response.items]
        if min(places) >= 0 and places != sorted(places):
            why = "the passage lists the steps in another order"
            yield Unsupported("the order", "; ".join(task.response.items), why, "response.items", True)


def _stem(task: Task, evidence: Evidence, known: frozenset[str]) -> Iterator[Unsupported]:
    wanted = content(TITLE.sub(" ", GAP.sub(" ", task.stem))) - CARRIERS
    if len(wanted) < FEW or share(wanted, known) >= STEM_SHARE:
        return
    # What only sets a scene asks and says nothing.
    ground = Ground(task, evidence)
    told = (said for said in assertions(task) if said.where == "stem" and not said.asks)
    scene = " ".join(said.text for said in told if ground.sets_a_scene(said))
    wanted -= content(scene) - known
    found = share(wanted, known)
    if len(wanted) >= FEW and found < STEM_SHARE:
        certain = found < SURELY_MISSING and len(wanted) >= LONG_CLAIM
        yield Unsupported("the stem", task.stem, _lost(wanted - known), "stem", certain)


def _guidance(task: Task, known: frozenset[str]) -> Iterator[Unsupported]:
    if not task.marks:
        return
    claims = [("the model answer", task.marking.model_answer, "marking.model_answer")]
    # With levels the points only say how to use them.
    points = () if task.marking.levels else task.marking.points
    claims += [("mark point", point.text, f"marking.points[{n}]") for n, point in enumerate(points)]
    for what, text, where in claims:
        wanted = content(text) - CARRIERS
        found = share(wanted, known)
        if len(wanted) >= LONG_CLAIM and found < GUIDANCE_SHARE:
            yield Unsupported(what, text, _lost(wanted - known), where, found < SURELY_MISSING)


def _turned(task: Task, evidence: Evidence) -> Iterator[Unsupported]:
    """Claims that say otherwise than the sentence they are made of, and quotations that are not as they stand."""
    cited = list(evidence.cited(task))
    sentences = tuple(sentence for passage in cited for sentence in told_by(passage))
    known = [*(passage.text for passage in cited), task.stem, *(stimulus.text for stimulus in task.stimulus)]
    known += [*evidence.statements.values(), evidence.homework.unit.intent]
    keys, taught = keys_of(known), keys_of([*(passage.text for passage in cited), *evidence.statements.values()])
    for said in dict.fromkeys(said_by(task)):
        # A sentence made of the stem has no support in the stem.
        found = turned(said.text, sentences, taught if said.where in OF_STEM else keys, evidence.terms)
        if found:
            yield Unsupported(said.what, said.text, f"{found.why} (‘{found.sentence}’)", said.where, True)
    here = frozenset().union(*map(content, known))
    for said in dict.fromkeys(quotations(task)):
        wanted = content(said.text)
        near = len(wanted) >= LONG_CLAIM and share(wanted, here) >= MISQUOTED
        if near and not any(holds_words(text, said.text) for text in known):
            yield Unsupported(said.what, said.text, "the passage has it in other words", said.where, True)


def _lost(stems: frozenset[str]) -> str:
    shown = sorted(stems)[:4]
    return f"nothing there speaks of {', '.join(f'‘{stem}’' for stem in shown)}"
