"""Another question by a language model in the place of one: the same objectives, demand, kind of answer and marks."""

import json
from collections.abc import Sequence

from generator.authors.author import ROUNDS, ModelAuthor
from generator.authors.slots import Slot, SlotPlan
from generator.authors.written import Fault, Written
from generator.errors import BadChange
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import Capacity, Finding, HomeworkRequest, Severity, Task

KINDS = frozenset({"choice", "short", "cloze", "match", "order", "classify", "true_false", "numeric", "extended"})
AGAIN = "again"
SEEDS_APART = 100_000
LONGEST_STEM = 140


def rewrite_task(
    author: ModelAuthor,
    request: HomeworkRequest,
    ground: Grounding,
    task: Task,
    others: Sequence[Task],
    *,
    wish: str = "",
    seed: int,
) -> Offer:
    """A new task for the place of `task`, with its supports, that asks nothing of what `others` ask.

    One call when all is well. Raises `BadChange` for a task that no model may write, `ModelError` and `NotSent`.
    """
    if task.verified and task.badge != "model-written":
        raise BadChange(
            "this question is worked out by the program, which no language model does better; swap it instead"
        )
    slot = _slot_of(task)
    plan = SlotPlan(
        fixed=(), core=(slot,), deeper=(), minutes=request.minutes, capacity=Capacity(minutes=request.minutes)
    )
    faults = [Fault(slot.label, scaffold, _wanted(task, others, wish)) for scaffold in (False, True)]
    for round_ in range(ROUNDS):
        # Another seed each time: the same one would be answered from the shelf.
        update = {"seed": seed + round_ * SEEDS_APART, "instructions": wish or request.instructions}
        asked = request.model_copy(update=update)
        written = author.mend(asked, ground, plan, Written(), faults, said=_said(task))
        offer = written.offers.get(slot.label)
        if offer is not None and not _same(offer.task, task):
            return offer
    raise BadChange(f"{author.model} wrote no usable question for this place; ask again, or swap it")


def _same(one: Task, other: Task) -> bool:
    """Whether two tasks ask the same for the same answer."""
    return (one.stem, one.answer, one.response) == (other.stem, other.answer, other.response)


def _slot_of(task: Task) -> Slot:
    kind = "numeric" if task.response.kind == "working" else task.response.kind
    return Slot(
        label="S1",
        objective_ids=task.objective_ids,
        demand=task.demand,
        kind=kind if kind in KINDS else "short",
        marks=max(1, task.marks),
        retrieves=(task.retrieves or ("",))[0],
    )


def _wanted(task: Task, others: Sequence[Task], wish: str) -> Finding:
    asked = "; ".join(f"‘{other.stem[:LONGEST_STEM]}’" for other in others if other.id != task.id)
    message = "the teacher wants another question here, on the same objectives"
    return Finding(
        rule=AGAIN,
        severity=Severity.WARN,
        message=f"{message}; these are asked already: {asked}" if asked else message,
        mend=f"ask about something else or in another way{f', as wished: {wish}' if wish else ''}",
    )


def _said(task: Task) -> str:
    return json.dumps({"stem": task.stem, "key": task.answer.canonical}, ensure_ascii=False)
