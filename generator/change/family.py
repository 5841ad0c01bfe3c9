"""A question and its versions: the core task, the one with supports and the one kept on the extension sheet."""

from curriculum.models import Frozen
from generator.errors import UnknownTask
from generator.models import Homework, Task, Tier, Tiers
from generator.pupil_view import question_labels


class Family(Frozen):
    """One question on up to three sheets; a question of a single sheet stands there alone."""

    core: Task | None = None
    scaffolded: Task | None = None
    extension: Task | None = None
    label: str

    @property
    def first(self) -> Task:
        """The task that the others are derived from, or the only one there is."""
        return next(task for task in (self.core, self.scaffolded, self.extension) if task is not None)

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(task.id for task in (self.core, self.scaffolded, self.extension) if task is not None)


def find_family(homework: Homework, task_id: str) -> Family:
    """The question that a task belongs to, whichever of its versions is named. Raises `UnknownTask`."""
    named = find_task(homework, task_id)
    tiers = homework.tiers
    label = question_labels(homework)[task_id]
    core_id = named.id if named.tier is Tier.CORE else named.derived_from
    core = next((task for task in tiers.core if task.id == core_id), None)
    if core is None:
        return Family(label=label, **{named.tier.value: named})
    return Family(
        label=label,
        core=core,
        scaffolded=next((task for task in tiers.scaffolded if task.derived_from == core.id), None),
        extension=next((task for task in tiers.extension if task.derived_from == core.id), None),
    )


def find_task(homework: Homework, task_id: str) -> Task:
    """The task with this id on one of the three sheets. Raises `UnknownTask`, which lists the core and deeper ones."""
    for task in homework.tiers.all():
        if task.id == task_id:
            return task
    deeper = [task for task in homework.tiers.extension if task.derived_from is None]
    known = ", ".join(task.id for task in (*homework.tiers.core, *deeper))
    raise UnknownTask(f"this homework has no task {task_id[:80]!r}; it has {known}, and versions of these")


def replace_tasks(tiers: Tiers, new: dict[str, Task]) -> Tiers:
    """The sheets with some tasks exchanged, by id; every other task is the very same value."""
    return Tiers(
        core=tuple(new.get(task.id, task) for task in tiers.core),
        scaffolded=tuple(new.get(task.id, task) for task in tiers.scaffolded),
        extension=tuple(new.get(task.id, task) for task in tiers.extension),
    )
