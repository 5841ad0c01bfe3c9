"""Adds one question: to the core sheet with its supported version, or to the extension sheet alone."""

from generator.change.alternative import Alternative
from generator.change.changed import Changed
from generator.change.refresh import refresh_homework
from generator.derive import scaffold_task
from generator.errors import BadChange
from generator.grounding import Grounding
from generator.models import Homework, MarkedBy, Task, Tier, Tiers


def add_task(homework: Homework, choice: Alternative, ground: Grounding, *, tier: Tier = Tier.CORE) -> Changed:
    """The homework with one of its `additions`, placed by its demand: earlier learning first, a long answer last.

    The new ids come from the question itself, so that none is ever given to another question. Raises `BadChange` for
    the supported sheet, and for a question that is already there.
    """
    if tier is Tier.SCAFFOLDED:
        raise BadChange("the supported sheet takes its questions from the core sheet; add the question there")
    tiers = homework.tiers
    task_id = f"{tier.value}-{choice.key}"
    if any(task.id == task_id for task in tiers.all()):
        raise BadChange("that question is already on the sheet; choose another")
    task = choice.offer.task.model_copy(update={"id": task_id, "tier": tier, "derived_from": None})
    if tier is Tier.EXTENSION:
        shared = tuple(other for other in tiers.extension if other.derived_from)
        deeper = tuple(other for other in tiers.extension if other.derived_from is None)
        wider = tiers.model_copy(update={"extension": (*shared, *_placed(deeper, task))})
    else:
        wider = _with_core(tiers, task, choice, homework.unit.key_stage)
    return refresh_homework(homework, wider, ground)


def _with_core(tiers: Tiers, task: Task, choice: Alternative, key_stage: int) -> Tiers:
    core = _placed(tiers.core, task)
    supported = scaffold_task(task, choice.offer, key_stage)
    before = {other.id for other in core[: core.index(task)]}
    place = sum(other.derived_from in before for other in tiers.scaffolded)
    scaffolded = (*tiers.scaffolded[:place], supported, *tiers.scaffolded[place:])
    return tiers.model_copy(update={"core": core, "scaffolded": scaffolded})


def _placed(tasks: tuple[Task, ...], task: Task) -> tuple[Task, ...]:
    """After the last task that asks no more of pupils; the others stay in the order that a teacher may have chosen."""
    lower = [n for n, other in enumerate(tasks, 1) if _rank(other) <= _rank(task)]
    place = max(lower, default=0)
    return (*tasks[:place], task, *tasks[place:])


def _rank(task: Task) -> tuple[bool, int, bool]:
    return not task.retrieves, task.demand, task.marked_by is MarkedBy.TEACHER
