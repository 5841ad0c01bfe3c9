"""The same request written by a language model: slots, core, supports and depth, then the stages every homework goes through.

What blocks goes back to the model with the findings in words. What still blocks after two rounds is left out where the sheet
can spare it, and tasks of the item models take its place; what nothing can replace stays, and says so.
"""

import random
from collections.abc import Callable, Sequence, Set
from typing import NamedTuple, Protocol, TypeVar

from generator.assemble import STARTER_QUESTIONS, with_authorship
from generator.authors.author import ROUNDS, ModelAuthor
from generator.authors.from_wire import MODEL
from generator.authors.slots import SlotPlan
from generator.authors.written import Fault, Written, shape_fault
from generator.derive import DEEP
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold
from generator.models import Capacity, Finding, Homework, HomeworkRequest, Outcome, Severity, Task
from generator.plan import ENOUGH, Blueprint, in_sheet_order, short_capacity, verbs_of
from generator.selection import Sheet, grow
from generator.stages import REPAIR, SUPPORT, WRITE, WorkStage, blocking_findings

T = TypeVar("T")
MOST_OVER = 1.12
# Rules whose findings a model puts right at once, though they do not block: no pupil here should read "color".
MENDED_TOO = frozenset({"british-english"})
Attempt = Callable[[Blueprint], tuple[Homework, tuple[Finding, ...]]]


class Clock(Protocol):
    """Runs a stage, or reads what it gave before."""

    def time(self, stage: WorkStage[T], work: Callable[[], T]) -> T: ...


class Judged(NamedTuple):
    """A homework with its findings, and the blueprint it was made from."""

    homework: Homework
    findings: tuple[Finding, ...]
    blueprint: Blueprint


def write_with_model(
    request: HomeworkRequest,
    ground: Grounding,
    offers: Sequence[Offer],
    plan: SlotPlan,
    author: ModelAuthor,
    clock: Clock,
    attempt: Attempt,
) -> tuple[Homework, tuple[Finding, ...]]:
    """The homework that a model wrote for a plan of slots, and what the checks found in it.

    `attempt` derives, assembles and checks. Raises `ModelError` and `NotSent`.
    """
    written = clock.time(WRITE, lambda: author.write_core(request, ground, plan))
    starters = max(0, STARTER_QUESTIONS - sum(offer.starter for offer in offers))
    core = written
    written = clock.time(SUPPORT, lambda: author.write_tiers(request, ground, plan, core, starters))
    judged = _judge(plan, written, offers, ground, attempt)
    while written.rounds < ROUNDS and (faults := faults_of(judged, written)):
        before = written
        written = clock.time(REPAIR, lambda b=before, f=faults: author.mend(request, ground, plan, b, f))  # type: ignore[misc]
        offers = _without_blocked(offers, judged)
        judged = _judge(plan, written, offers, ground, attempt)
    judged = _last_resort(judged, plan, written, offers, ground, attempt)
    return with_authorship(judged.homework, author.model, written.prompts, written.usage), judged.findings


def _judge(plan: SlotPlan, written: Written, offers: Sequence[Offer], ground: Grounding, attempt: Attempt) -> Judged:
    blueprint = blueprint_of(plan, written, offers, ground)
    homework, findings = attempt(blueprint)
    return Judged(homework, findings, blueprint)


def _last_resort(
    judged: Judged, plan: SlotPlan, written: Written, offers: Sequence[Offer], ground: Grounding, attempt: Attempt
) -> Judged:
    """The same without what still blocks; as it was, where that is no better."""
    blocking = blocking_findings(judged.findings)
    if not blocking:
        return judged
    left = without_blocked(judged, plan, written)
    again = _judge(plan, left, _without_blocked(offers, judged), ground, attempt)
    return again if len(blocking_findings(again.findings)) < len(blocking) else judged


def without_blocked(judged: Judged, plan: SlotPlan, written: Written) -> Written:
    """What was written, less the tasks and supports that block; the last task of an objective is never left out."""
    slots = {slot.label: slot for slot in plan.slots}
    offers = dict(written.offers)
    for fault in faults_of(judged, written, too=frozenset()):
        offer = offers.get(fault.label)
        if offer is None:
            continue
        if fault.scaffold:
            offers[fault.label] = offer.model_copy(update={"scaffold": Scaffold(supports=())})
            continue
        rest = [slot for label, slot in slots.items() if label in offers and label != fault.label and label[0] == "S"]
        served = {name for slot in rest for name in slot.objective_ids}
        if set(slots[fault.label].objective_ids) <= served:
            del offers[fault.label]
    return written.model_copy(update={"offers": offers})


def blueprint_of(plan: SlotPlan, written: Written, offers: Sequence[Offer], ground: Grounding) -> Blueprint:
    """The core sheet of what was at hand and what was written, brought to its minutes.

    Too long, it loses what is least missed; too short, tasks of the item models fill it as far as they honestly can.
    """
    core = [written.offers[slot.label] for slot in plan.core if slot.label in written.offers]
    sheet = Sheet(chosen=[*(offer for offer in plan.fixed if offer in offers), *core])
    _shorten(sheet, plan.minutes)
    if sheet.minutes < ENOUGH * plan.minutes:
        _top_up(sheet, plan, offers, ground)
    deeper = [written.offers[slot.label] for slot in plan.deeper if slot.label in written.offers]
    at_hand = [
        offer
        for offer in offers
        if offer.task.verified or (offer.starter and offer.task.demand < DEEP) or offer.earlier
    ]
    full = sheet.minutes >= ENOUGH * plan.minutes
    minutes = plan.minutes if full else round(sheet.minutes)
    capacity = plan.capacity if full else _short(minutes, plan, written, ground)
    everything = dict.fromkeys((*sheet.chosen, *deeper, *written.starters, *at_hand))
    return Blueprint(
        core=in_sheet_order(sheet.chosen, ground),
        offers=tuple(everything),
        capacity=capacity,
        minutes=minutes,
    )


def _short(minutes: int, plan: SlotPlan, written: Written, ground: Grounding) -> Capacity:
    """Why a sheet is shorter than was asked: too little is known, or too little came that could be used."""
    lost = sum(slot.label not in written.offers for slot in plan.core)
    if plan.capacity.limited_by or not lost:
        return short_capacity(minutes, ground)
    told = "question of the model was" if lost == 1 else "questions of the model were"
    return Capacity(
        minutes=minutes,
        limited_by=f"{lost} {told} left out, because no check would pass them",
        mend="ask again differently, or use another model",
    )


def faults_of(judged: Judged, written: Written, too: Set[str] = MENDED_TOO) -> list[Fault]:
    """What blocks, and what fails the rules of `too`, as faults of the slots that it stands in.

    A question that is written again gets a new way in as well.
    """
    homework, findings, blueprint = judged
    failed = (f for f in findings if f.outcome is Outcome.FAILED and (f.severity is Severity.BLOCK or f.rule in too))
    blocked = {finding.task_id for finding in failed if finding.task_id}
    labels = _labels(homework, blueprint, written)
    faults: list[Fault] = []
    again: set[str] = set()
    for task_id in (t.id for t in homework.tiers.all() if t.id in blocked):
        label, scaffold = labels.get(task_id, ("", False))
        found = [f for f in findings if f.task_id == task_id and f.outcome is Outcome.FAILED]
        if label and not (scaffold and label in again):
            faults += [Fault(label=label, scaffold=scaffold, finding=finding) for finding in found]
            if not scaffold:
                again.add(label)
    renewed = [label for label in written.scaffolds if label in again]
    return [
        *faults,
        *(
            shape_fault(label, "its task is written again; fit the way in to the new task", scaffold=True)
            for label in renewed
        ),
    ]


def _labels(homework: Homework, blueprint: Blueprint, written: Written) -> dict[str, tuple[str, bool]]:
    """For each task of a model on a sheet the label of its slot, and whether it is the supported version."""
    slots = {offer.task.stem: label for label, offer in written.offers.items()}
    core = {f"core-{n}": slots.get(offer.task.stem, "") for n, offer in enumerate(blueprint.core, 1)}
    found = {name: (label, False) for name, label in core.items()}
    for task in homework.tiers.scaffolded:
        found[task.id] = (core.get(task.derived_from or "", ""), True)
    for task in homework.tiers.extension:
        found[task.id] = (slots.get(task.stem, ""), False)
    return found


def _without_blocked(offers: Sequence[Offer], judged: Judged) -> list[Offer]:
    """The tasks of the item models that no check blocks."""
    blocked = {f.task_id for f in blocking_findings(judged.findings) if f.task_id}
    everything: list[Task] = [*judged.homework.tiers.all(), *judged.homework.starter]
    faulty = {task.stem for task in everything if task.id in blocked}
    return [offer for offer in offers if offer.task.stem not in faulty]


def _shorten(sheet: Sheet, minutes: int) -> None:
    """Leave out the shortest task that can be spared, until the sheet fits; never the last of an objective."""
    while sheet.minutes > MOST_OVER * minutes:
        served = sheet.objectives()
        spare = [
            offer
            for offer in sheet.chosen
            if not offer.earlier and all(served[name] > 1 for name in offer.task.objective_ids)
        ]
        if not spare:
            return
        over = sheet.minutes - minutes
        sheet.chosen.remove(min(spare, key=lambda offer: (abs(offer.task.minutes - over), offer.key)))


def _top_up(sheet: Sheet, plan: SlotPlan, offers: Sequence[Offer], ground: Grounding) -> None:
    cited = {name for offer in sheet.chosen for name in offer.task.cites}
    own = [
        offer
        for offer in offers
        if not (offer.earlier or offer.extension_only or offer.uses & cited) and offer.task.demand < DEEP
    ]
    rng = random.Random(f"{MODEL}:top-up")
    grow(sheet, own, plan.minutes, rng, verbs=verbs_of(ground), expected=len(own), strict=False)
