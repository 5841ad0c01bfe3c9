"""What a model has written so far, slot by slot, and what of it is still no task."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from pydantic import Field

from curriculum.models import Frozen
from generator.authors.calls import Usage
from generator.authors.context import Context
from generator.authors.from_wire import Declined, WireFault, offer_from_wire, scaffold_from_wire
from generator.authors.slots import Slot
from generator.authors.wire import WireScaffold, WireTask
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import Finding, Outcome, Severity

SHAPE = "shape"


class Fault(NamedTuple):
    """Something to mend in one slot's task or scaffold: what a check found, or why it cannot be a task."""

    label: str
    scaffold: bool
    finding: Finding


class Written(Frozen):
    """What a model has written so far, by slot: its own records, and the offers that came of them."""

    tasks: dict[str, WireTask] = Field(default_factory=dict)
    scaffolds: dict[str, WireScaffold] = Field(default_factory=dict)
    offers: dict[str, Offer] = Field(default_factory=dict)
    declined: dict[str, str] = Field(
        default_factory=dict, description="why a slot could not be filled, by the model's word"
    )
    starters: tuple[Offer, ...] = ()
    rounds: int = 0
    usage: Usage = Usage()
    prompts: tuple[str, ...] = ()


def shape_fault(label: str, said: str, *, scaffold: bool = False) -> Fault:
    """A fault that no check could see, for the records are no task."""
    finding = Finding(rule=SHAPE, severity=Severity.BLOCK, outcome=Outcome.FAILED, message=said, mend="write it again")
    return Fault(label=label, scaffold=scaffold, finding=finding)


def take_tasks(
    written: Written, wires: Sequence[WireTask], slots: Sequence[Slot], context: Context, ground: Grounding
) -> tuple[Written, list[Fault]]:
    """What was written with these tasks in their slots, and the slots that have none. The first of two for a slot counts."""
    given: dict[str, WireTask] = {}
    for record in wires:
        given.setdefault(record.slot.strip().upper(), record)
    tasks, offers, declined, faults = dict(written.tasks), dict(written.offers), dict(written.declined), []
    for slot in slots:
        wire = given.get(slot.label)
        if wire is None:
            faults.append(shape_fault(slot.label, "no task was given for this slot"))
            continue
        try:
            offer = offer_from_wire(wire, slot, context, ground)
        except Declined as reason:
            declined[slot.label] = str(reason)
            continue
        except ValueError as fault:
            tasks.setdefault(slot.label, wire)
            faults.append(shape_fault(slot.label, _line(fault)))
            continue
        old = offers.get(slot.label)
        tasks[slot.label] = wire
        offers[slot.label] = offer.model_copy(update={"scaffold": old.scaffold}) if old else offer
    return written.model_copy(update={"tasks": tasks, "offers": offers, "declined": declined}), faults


def take_scaffolds(
    written: Written, wires: Sequence[WireScaffold], slots: Sequence[Slot]
) -> tuple[Written, list[Fault]]:
    given: dict[str, WireScaffold] = {}
    for record in wires:
        given.setdefault(record.slot.strip().upper(), record)
    scaffolds, offers, faults = dict(written.scaffolds), dict(written.offers), []
    for slot in slots:
        wire, offer = given.get(slot.label), offers.get(slot.label)
        if offer is None:
            continue
        if wire is None:
            faults.append(shape_fault(slot.label, "no scaffold was given for this slot", scaffold=True))
            continue
        try:
            scaffold = scaffold_from_wire(wire, offer)
        except ValueError as fault:
            scaffolds.setdefault(slot.label, wire)
            faults.append(shape_fault(slot.label, _line(fault), scaffold=True))
            continue
        scaffolds[slot.label] = wire
        offers[slot.label] = offer.model_copy(update={"scaffold": scaffold})
    return written.model_copy(update={"scaffolds": scaffolds, "offers": offers}), faults


def _line(fault: ValueError) -> str:
    """The fault in one line: ours as it is, a refused record as its first reason."""
    if isinstance(fault, WireFault):
        return str(fault)
    reasons: Callable[[], list[Mapping[str, object]]] | None = getattr(fault, "errors", None)
    return str(reasons()[0]["msg"]) if reasons else str(fault).splitlines()[0]
