"""Makes tasks and supports of what a model wrote for its slots, or says what is wrong with it, for the model to mend.

Letters, orders and totals are made here, never taken from the model. What the checks can see better (a claim without a
passage, a leaked key, a wrong sum) is left to them.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

from curriculum.models import Badge
from generator.authors.context import Context
from generator.authors.foreign import COMPUTING, foreign_words, seen_through
from generator.authors.slots import Slot
from generator.authors.wire import WireScaffold, WireTask
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, mixed_order, shuffled
from generator.items.choose_term import letter_of
from generator.items.sort_groups import sorted_letters
from generator.models import (
    Choice,
    Classify,
    ClassifyItem,
    Cloze,
    CommonError,
    Extended,
    Gap,
    MarkedBy,
    MarkPoint,
    Match,
    Numeric,
    Option,
    Order,
    Response,
    Short,
    Stage,
    Support,
    TrueFalse,
    Working,
)

MODEL = "model"
# How the house rules let a model decline a slot.
DECLINED = re.compile(r"cannot be written\b", re.I)
MOST_SUPPORTS = 3
MOST_OPTIONS, MOST_STEPS, MOST_THINGS, MOST_SPARES = 6, 8, 12, 2
LINES_A_MARK = 2
RIGHT = frozenset({"right", "correct", "true", "yes"})
Rung = Literal["prompt", "clue", "model"]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Declined(Exception):
    """The model says why the passages carry no task for a slot."""


class WireFault(ValueError):
    """What a model wrote cannot be a task: one line that it can mend."""


def offer_from_wire(wire: WireTask, slot: Slot, context: Context, ground: Grounding) -> Offer:
    """The task that a model wrote for a slot, as an offer without supports. Raises `Declined`, `WireFault`, `ForeignText`."""
    wire = seen_through(wire, computing=ground.subject == COMPUTING)
    if not wire.stem.strip() and DECLINED.match(wire.reason.strip()):
        raise Declined(wire.reason.strip())
    if not wire.stem.strip() or not wire.model_answer.strip():
        raise WireFault("stem and model_answer must not be empty")
    cites = [context.passages[label.strip(" []")] for label in wire.cites if label.strip(" []") in context.passages]
    unknown = [label for label in wire.cites if label.strip(" []") not in context.passages]
    if unknown:
        raise WireFault(
            f"cites names {', '.join(unknown[:3])[:40]}, and there is no such passage; cite labels of the material"
        )
    if not cites:
        raise WireFault("cites is empty; cite the passages that carry every claim of the task")
    response, key, accept, model_answer = _read_response(wire, slot)
    task = draft_task(
        item_model=f"{MODEL}:{slot.kind}",
        ground=ground,
        objectives=_objectives(slot, ground),
        demand=slot.demand,
        command_word=wire.command_word.strip().lower() or "answer",
        stem=wire.stem.strip(),
        response=response,
        canonical=key,
        accept=accept,
        points=_points(wire, slot),
        model_answer=model_answer,
        reason=wire.reason.strip().rstrip(".") or "it practises what the objective names",
        reveals=wire.reveals.strip(),
        cites=cites,
        errors=[CommonError(error=e.error, reply=e.reply) for e in wire.errors if e.error.strip() and e.reply.strip()],
        badge=Badge.MODEL_WRITTEN,
        marked_by=MarkedBy.TEACHER if slot.kind == "extended" else MarkedBy.SELF,
        verified=wire.working.strip() or None if slot.kind == "numeric" else None,
        **({"stage": Stage.RETRIEVAL} if slot.retrieves else {}),
    )
    if slot.retrieves:
        reason = f"This task brings back {slot.retrieves}, because spaced retrieval keeps earlier learning in memory."
        task = task.model_copy(
            update={
                "objective_ids": (),
                "retrieves": (slot.retrieves,),
                "rationale": f"{reason} {wire.reveals}".strip(),
            }
        )
    return Offer(
        task=task,
        uses=frozenset({f"{MODEL}:{slot.label}"}),
        scaffold=Scaffold(supports=()),
        extension_only=slot.label.startswith("D"),
        earlier=bool(slot.retrieves),
    )


def scaffold_from_wire(wire: WireScaffold, offer: Offer) -> Scaffold:
    """The way in that a model wrote for a core task. Raises `WireFault` and `ForeignText`."""
    # A question that holds code may have supports that do.
    wire = seen_through(wire, computing=foreign_words(offer.task.stem, computing=False) is not None)
    supports = [s for s in wire.supports if s.text.strip()][:MOST_SUPPORTS]
    if not supports:
        raise WireFault("supports is empty; give at least one support that keeps the question")
    lacking = next((s for s in supports if not s.fade.strip()), None)
    if lacking is not None:
        raise WireFault(f"the support {lacking.text[:60]!r} has no fade; say how it is withdrawn")
    stem = wire.stem.strip()
    if isinstance(offer.task.response, Cloze) and stem and "{{gap:" not in stem:
        stem = ""
    return Scaffold(
        supports=tuple(
            Support(
                kind=s.kind.strip().lower().replace(" ", "-") or "hint",
                rung=_rung(s.rung),
                text=s.text.strip(),
                changes=s.changes.strip() or None,
                fade=s.fade.strip(),
            )
            for s in supports
        ),
        stem=stem if stem and stem != offer.task.stem else None,
    )


def _rung(said: str) -> Rung | None:
    low = said.strip().lower()
    return next((rung for rung in get_args(Rung) if rung == low), None)


def _objectives(slot: Slot, ground: Grounding) -> list[GroundedObjective]:
    wanted = [grounded for grounded in ground.requested if grounded.id in slot.objective_ids]
    return wanted or [ground.requested[0]]


def _points(wire: WireTask, slot: Slot) -> list[MarkPoint]:
    points = [p for p in wire.points if p.text.strip() and p.marks > 0]
    total = sum(p.marks for p in points)
    if total != slot.marks:
        raise WireFault(
            f"the marks of points add up to {total}, and the slot has {slot.marks}; give exactly {slot.marks}"
        )
    return [
        MarkPoint(marks=p.marks, text=p.text.strip(), accept=_said(p.accept), reject=_said(p.reject)) for p in points
    ]


def _said(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text.strip() for text in texts if text.strip())


Read = tuple[Response, str, tuple[str, ...], str]


def _read_response(wire: WireTask, slot: Slot) -> Read:
    """The response, the key as it is printed, other right answers, and the model answer."""
    return READERS[slot.kind](wire, slot)


def _choice(wire: WireTask, slot: Slot) -> Read:
    right = [item for item in wire.items if item.answer.strip().lower() in RIGHT]
    if len(right) != 1 or not 3 <= len(wire.items) <= MOST_OPTIONS:
        raise WireFault(f"{len(right)} of {len(wire.items)} options are right; give 4 options of which one is right")
    _refuse_alike([item.text for item in wire.items], "option")
    options = [
        Option(
            id="right" if item is right[0] else f"wrong-{n}",
            text=item.text.strip(),
            correct=item is right[0],
            reason="" if item is right[0] else item.note.strip(),
        )
        for n, item in enumerate(wire.items, 1)
    ]
    order = shuffled([option.id for option in options], _dice(wire))
    choice = Choice(options=tuple(options), shown_order=tuple(order))
    letter = letter_of(choice)
    return choice, letter, (), f"{letter}: {right[0].text.strip()}"


def _match(wire: WireTask, slot: Slot) -> Read:
    rows = [item for item in wire.items if item.text.strip()]
    spares = [item for item in wire.items if not item.text.strip() and item.answer.strip()][:MOST_SPARES]
    if len(rows) != slot.marks:
        raise WireFault(f"items has {len(rows)} pairs for {slot.marks} marks; give a pair for each mark, and one spare")
    _refuse_alike([item.text for item in rows], "left side")
    _refuse_alike([item.answer for item in (*rows, *spares)], "right side")
    right = tuple(item.answer.strip() for item in (*rows, *spares))
    order = tuple(shuffled(range(len(right)), _dice(wire)))
    left = tuple(item.text.strip() for item in rows)
    key = "; ".join(f"{text} – {LETTERS[order.index(n)]}" for n, text in enumerate(left))
    pairs = tuple((n, n) for n in range(len(left)))
    return Match(left=left, right=right, pairs=pairs, shown_order=order), key, (), key


def _order(wire: WireTask, slot: Slot) -> Read:
    items = _said([item.text for item in wire.items])
    if not 3 <= len(items) <= MOST_STEPS:
        raise WireFault(f"items has {len(items)} steps; give 3 to 6 in the right order")
    _refuse_alike(items, "step")
    order = mixed_order(len(items), _dice(wire))
    key = " ".join(LETTERS[order.index(n)] for n in range(len(items)))
    return Order(items=items, shown_order=order), key, (), f"{key} ({' → '.join(items)})"


def _classify(wire: WireTask, slot: Slot) -> Read:
    items = [item for item in wire.items if item.text.strip() and item.answer.strip()]
    groups = list(dict.fromkeys(item.answer.strip() for item in items))
    if len(groups) < 2 or not 4 <= len(items) <= MOST_THINGS:
        raise WireFault(f"items must sort 4 to {MOST_THINGS} things under at least 2 headings")
    _refuse_alike([item.text for item in items], "thing to sort")
    sorted_items = [ClassifyItem(text=item.text.strip(), group=item.answer.strip()) for item in items]
    order = mixed_order(len(items), _dice(wire))
    words = "; ".join(f"{g}: {', '.join(i.text for i in sorted_items if i.group == g)}" for g in groups)
    response = Classify(groups=tuple(groups), items=tuple(sorted_items), shown_order=order)
    return response, sorted_letters(groups, sorted_items, order), (), words


def _cloze(wire: WireTask, slot: Slot) -> Read:
    gaps = tuple(
        Gap(n=n, answer=item.answer.strip(), accept=_said(item.note.split(";")))
        for n, item in enumerate(wire.items, 1)
        if item.answer.strip()
    )
    shown = [n for n in range(1, 10) if f"{{{{gap:{n}}}}}" in wire.stem]
    if not gaps or shown != [gap.n for gap in gaps]:
        raise WireFault(
            f"the stem shows gaps {shown}, items answers {len(gaps)}; write {{{{gap:1}}}} for the first item"
        )
    key = "; ".join(gap.answer for gap in gaps)
    return Cloze(gaps=gaps), key, (), wire.model_answer.strip()


def _true_false(wire: WireTask, slot: Slot) -> Read:
    low = wire.key.strip().lower()
    if not low.startswith(("true", "false")):
        raise WireFault("key must be True or False")
    answer = low.startswith("true")
    said = wire.model_answer.strip()
    correction = said.removeprefix("False.").removeprefix("False:").strip()
    key = "True" if answer else f"False. {correction}"
    return TrueFalse(answer=answer, correction=None if answer else correction), key, (), key


def _numeric(wire: WireTask, slot: Slot) -> Read:
    value, unit = wire.key.strip().strip("$"), wire.unit.strip() or None
    if not value:
        raise WireFault("key must be the bare number")
    final = Numeric(value=value.removesuffix(unit).strip() if unit else value, unit=unit)
    shown = f"{final.value} {unit}" if unit and unit != "%" else f"{final.value}{unit or ''}"
    response: Response = Working(lines=slot.marks + 1, final=final) if slot.marks > 1 else final
    return response, shown, _said(wire.accept), wire.model_answer.strip()


def _short(wire: WireTask, slot: Slot) -> Read:
    if not wire.key.strip():
        raise WireFault("key must be the answer as a pupil would write it")
    return Short(lines=max(1, slot.marks)), wire.key.strip(), _said(wire.accept), wire.model_answer.strip()


def _extended(wire: WireTask, slot: Slot) -> Read:
    said = wire.model_answer.strip()
    return Extended(lines=slot.marks * LINES_A_MARK), wire.key.strip() or said, (), said


def _refuse_alike(texts: Sequence[str], what: str) -> None:
    """Two of a kind, or an empty one, would make two answers right."""
    plain = [" ".join(text.lower().split()).rstrip(".") for text in texts]
    if not all(plain):
        raise WireFault(f"a {what} in items is empty; write each")
    twice = next((text for text in plain if plain.count(text) > 1), None)
    if twice is not None:
        raise WireFault(f"the {what} {twice[:60]!r} stands twice in items; each must differ")


def _dice(wire: WireTask) -> random.Random:
    """Orders depend on the task alone, so that an answer from the shelf gives the same bytes."""
    return random.Random(wire.model_dump_json())


READERS: Mapping[str, Callable[[WireTask, Slot], Read]] = {
    "choice": _choice,
    "match": _match,
    "order": _order,
    "classify": _classify,
    "cloze": _cloze,
    "true_false": _true_false,
    "numeric": _numeric,
    "short": _short,
    "extended": _extended,
}
