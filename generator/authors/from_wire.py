"""Makes tasks and supports of what a model wrote for its slots, or says what is wrong with it, for the model to mend.

Letters, orders and totals are made here, never taken from the model. What the checks can see better (a claim without a
passage, a leaked key, a wrong sum) is left to them.
"""

import re
from textwrap import shorten
from typing import Literal, get_args

from curriculum.models import Badge
from generator.authors.context import Context
from generator.authors.foreign import COMPUTING, foreign_words, seen_through
from generator.authors.slots import Slot
from generator.authors.wire import WireScaffold, WireTask
from generator.authors.wire_responses import WireFault as WireFault, read_response, said_texts
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task
from generator.models import (
    Cloze,
    CommonError,
    MarkedBy,
    MarkPoint,
    Stage,
    Support,
)

MODEL = "model"
# How the house rules let a model decline a slot.
DECLINED = re.compile(r"cannot be written\b", re.I)
MOST_SUPPORTS = 3
Rung = Literal["prompt", "clue", "model"]


class Declined(Exception):
    """The model says why the passages carry no task for a slot."""


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
    response, key, accept, model_answer = read_response(wire, slot)
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
        reason=wire.reason.strip().rstrip(".") or f"it asks ‘{_in_short(wire.stem)}’",
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
        MarkPoint(marks=p.marks, text=p.text.strip(), accept=said_texts(p.accept), reject=said_texts(p.reject))
        for p in points
    ]


def _in_short(stem: str) -> str:
    """A question on one line, its gaps as dots: all that is known of its reason where a model gives none."""
    return shorten(re.sub(r"\{\{gap:\d+\}\}", "...", stem), 140, placeholder=" ...").rstrip(".")
