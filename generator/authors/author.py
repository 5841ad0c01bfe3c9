"""The model author: writes core, supports and deeper tasks for the slots of a plan, and mends what fails.

Three calls when all is well: core; then scaffolded and extension side by side. What cannot be read as a task, and what a
check blocks, goes back with the findings in words, at most `ROUNDS` times in all.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from generator.authors.calls import Call, Caller, Gone, Tell, never_gone, tell_nobody
from generator.authors.context import Context, make_context
from generator.authors.door import ModelDoor
from generator.authors.errors import AnswerUnusable
from generator.authors.slots import Slot, SlotPlan
from generator.authors.starters import starters_from_wire
from generator.authors.vendor_errors import told_error
from generator.authors.wire import (
    CoreAnswer,
    ExtensionAnswer,
    RepairAnswer,
    ScaffoldedAnswer,
    Wire,
    WireScaffold,
    WireTask,
)
from generator.authors.written import Fault, Written, take_scaffolds, take_tasks
from generator.grounding import Grounding
from generator.models import Finding, HomeworkRequest
from prompts import render

ROUNDS = 2

W = TypeVar("W", bound=Wire)


class ModelAuthor:
    """Writes one homework's tasks through a door. `tell` hears of progress, `gone` ends the work when nobody waits."""

    def __init__(self, door: ModelDoor, caller: Caller, tell: Tell = tell_nobody, gone: Gone = never_gone) -> None:
        self._door, self._caller, self._tell, self._gone = door, caller, tell, gone
        self._made: tuple[Grounding, tuple[HomeworkRequest, tuple[Slot, ...]], Context] | None = None

    @property
    def model(self) -> str:
        return self._door.name

    def write_core(self, request: HomeworkRequest, ground: Grounding, plan: SlotPlan) -> Written:
        """The core tasks; what is no task is asked for once more. Raises `ModelError` and `NotSent`."""
        context = self._context_of(request, ground, plan)
        asked = render("core", slots=_lines(plan.core, context), minutes=plan.minutes)
        answer, written = self._ask(context.call("core", asked), CoreAnswer, Written())
        written, faults = take_tasks(written, answer.tasks, plan.core, context, ground)
        if faults:
            written = self.mend(request, ground, plan, written, faults)
        _refuse_bare_objectives(plan, written, self.model)
        return written

    def write_tiers(
        self, request: HomeworkRequest, ground: Grounding, plan: SlotPlan, written: Written, starters: int
    ) -> Written:
        """The same with the supports of its core tasks, its deeper tasks, and short questions for the next lesson."""
        context = self._context_of(request, ground, plan)
        shared = (render("core_tasks", tasks=[_shown(slot, written, context) for slot in _done(plan.core, written)]),)
        labels = ", ".join(slot.label for slot in _done(plan.core, written))
        ways_in = context.call("scaffolded", render("scaffolded", labels=labels, minutes=plan.minutes), shared)
        deeper = context.call(
            "extension", render("extension", slots=_lines(plan.deeper, context), starters=starters), shared
        )
        with ThreadPoolExecutor(max_workers=2) as side_by_side:
            first = side_by_side.submit(self._ask, ways_in, ScaffoldedAnswer, Written())
            second = side_by_side.submit(self._ask, deeper, ExtensionAnswer, Written())
            (scaffolded, one), (extension, other) = first.result(), second.result()
        written = written.model_copy(
            update={
                "usage": written.usage + one.usage + other.usage,
                "prompts": tuple(dict.fromkeys((*written.prompts, *one.prompts, *other.prompts))),
            }
        )
        written, missing = take_scaffolds(written, scaffolded.scaffolds, _done(plan.core, written))
        written, faults = take_tasks(written, extension.tasks, plan.deeper, context, ground)
        written = written.model_copy(
            update={"starters": starters_from_wire(extension.starters[:starters], context, ground)}
        )
        if (missing or faults) and written.rounds < ROUNDS:
            written = self.mend(request, ground, plan, written, [*missing, *faults])
        return written

    def mend(
        self,
        request: HomeworkRequest,
        ground: Grounding,
        plan: SlotPlan,
        written: Written,
        faults: Sequence[Fault],
        said: str = "nothing",
    ) -> Written:
        """One round of repair: the faulty tasks and scaffolds alone, each with its findings in words.

        `said` is shown as what stood in a slot that the model has written nothing for.
        A mended task replaces the old one only where it can be a task; a task that was no task stays out.
        """
        context = self._context_of(request, ground, plan)
        slots = {slot.label: slot for slot in plan.slots}
        tasks = _grouped([fault for fault in faults if not fault.scaffold])
        scaffolds = _grouped([fault for fault in faults if fault.scaffold])
        asked = render(
            "repair",
            tasks=[
                _entry(slots[label], written.tasks.get(label), said, found, context) for label, found in tasks.items()
            ],
            scaffolds=[
                _entry(slots[label], written.scaffolds.get(label), said, found, context)
                for label, found in scaffolds.items()
            ],
        )
        shown = [slots[label] for label in scaffolds if label in written.offers]
        shared = (render("core_tasks", tasks=[_shown(slot, written, context) for slot in shown]),) if shown else ()
        answer, written = self._ask(context.call("repair", asked, shared), RepairAnswer, written)
        mended = [slots[label] for label in tasks]
        written, _ = take_tasks(written, answer.tasks, mended, context, ground)
        written, _ = take_scaffolds(written, answer.scaffolds, [slots[label] for label in scaffolds])
        return written.model_copy(update={"rounds": written.rounds + 1})

    def _context_of(self, request: HomeworkRequest, ground: Grounding, plan: SlotPlan) -> Context:
        """The context of a plan, made once: all calls of a homework share it."""
        made = self._made
        if made is None or made[0] is not ground or made[1] != (request, plan.slots):
            self._made = made = (ground, (request, plan.slots), make_context(request, ground, plan.slots))
        return made[2]

    def _ask(self, call: Call, form: type[W], written: Written) -> tuple[W, Written]:
        answer, usage = self._door.ask(call, form, self._caller, self._tell, self._gone)
        prompts = tuple(dict.fromkeys((*written.prompts, *call.prompts)))
        return answer, written.model_copy(update={"usage": written.usage + usage, "prompts": prompts})


def _refuse_bare_objectives(plan: SlotPlan, written: Written, model: str) -> None:
    wanted = {name for slot in plan.core for name in slot.objective_ids}
    served = {name for slot in plan.core if slot.label in written.offers for name in slot.objective_ids}
    bare = sorted(wanted - served)
    if bare:
        whys = [written.declined[slot.label] for slot in plan.core if slot.label in written.declined]
        why = f" ({whys[0]})" if whys else ""
        raise told_error(AnswerUnusable, model, f"no usable task came for objective {', '.join(bare)}{why}")


def _done(slots: Sequence[Slot], written: Written) -> list[Slot]:
    return [slot for slot in slots if slot.label in written.offers]


def _grouped(faults: Sequence[Fault]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for fault in faults:
        found.setdefault(fault.label, []).append(fault.finding)
    return found


def _lines(slots: Sequence[Slot], context: Context) -> list[dict[str, object]]:
    return [
        {
            "label": slot.label,
            "objectives": context.label_of(slot.objective_ids),
            "demand": slot.demand,
            "kind": slot.kind,
            "marks": slot.marks,
            "retrieves": slot.retrieves,
        }
        for slot in slots
    ]


def _shown(slot: Slot, written: Written, context: Context) -> dict[str, object]:
    """A core task as the two derive calls see it: what is asked, the answer in words, the ideas that earn marks."""
    task = written.offers[slot.label].task
    points = task.marking.points if task.response.kind in ("short", "extended") else ()
    line = _lines([slot], context)[0]
    del line["retrieves"]
    return {
        **line,
        "stem": task.stem,
        "answer": task.marking.model_answer,
        "points": "; ".join(point.text for point in points),
    }


def _entry(
    slot: Slot, record: WireTask | WireScaffold | None, otherwise: str, findings: Sequence[Finding], context: Context
) -> dict[str, object]:
    marks = f"{slot.marks} mark" if slot.marks == 1 else f"{slot.marks} marks"
    line = f"{slot.label} | {context.label_of(slot.objective_ids)} | demand {slot.demand} | {slot.kind} | {marks}"
    return {
        "label": slot.label,
        "line": line,
        "said": record.model_dump_json() if record else otherwise,
        "findings": [{"rule": f.rule, "where": f.where or "", "message": f.message, "mend": f.mend} for f in findings],
    }
