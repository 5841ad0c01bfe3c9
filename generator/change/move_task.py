"""Moves one question to another place of its sheet; its versions on the other sheets follow."""

from collections.abc import Sequence

from generator.change.changed import Changed
from generator.change.family import find_family
from generator.change.refresh import refresh_homework
from generator.errors import BadChange
from generator.models import Homework, Task, Tiers


def move_task(homework: Homework, task_id: str, places: int) -> Changed:
    """The homework with a question `places` later, or earlier where negative, as far as its sheet goes.

    A question of the core sheet moves there, whichever of its versions is named; a deeper one moves among the deeper
    questions of the extension sheet. Raises `UnknownTask`, and `BadChange` where nothing would move.
    """
    family = find_family(homework, task_id)
    tiers = homework.tiers
    if places == 0:
        raise BadChange("a question moves by one place or more; give a number other than 0")
    if family.core is not None:
        core = _moved(tiers.core, family.core, places, family.label)
        moved = follow_core(tiers.model_copy(update={"core": core}))
    elif family.extension is not None:
        queue = iter(_moved(_deeper(tiers), family.extension, places, family.label))
        extension = tuple(task if task.derived_from else next(queue) for task in tiers.extension)
        moved = tiers.model_copy(update={"extension": extension})
    else:
        moved = tiers.model_copy(update={"scaffolded": _moved(tiers.scaffolded, family.first, places, family.label)})
    return refresh_homework(homework, moved)


def follow_core(tiers: Tiers) -> Tiers:
    """The sheets with every derived task in the order of the core sheet; deeper questions keep their places."""
    place = {task.id: n for n, task in enumerate(tiers.core)}
    return tiers.model_copy(
        update={
            "scaffolded": _in_order(tiers.scaffolded, place),
            "extension": _in_order(tiers.extension, place),
        }
    )


def _deeper(tiers: Tiers) -> tuple[Task, ...]:
    """The questions of the extension sheet alone: their numbers count on, so they stay behind the shared ones."""
    return tuple(task for task in tiers.extension if task.derived_from is None)


def _in_order(tasks: Sequence[Task], place: dict[str, int]) -> tuple[Task, ...]:
    derived = [task for task in tasks if task.derived_from in place]
    queue = iter(sorted(derived, key=lambda task: place[task.derived_from or ""]))
    return tuple(next(queue) if task.derived_from in place else task for task in tasks)


def _moved(tasks: Sequence[Task], task: Task, places: int, label: str) -> tuple[Task, ...]:
    here = next(n for n, other in enumerate(tasks) if other.id == task.id)
    there = min(max(0, here + places), len(tasks) - 1)
    if there == here:
        end = "first" if places < 0 else "last"
        raise BadChange(
            f"question {label} is already the {end} of those it can change places with; move it the other way"
        )
    others = [other for other in tasks if other.id != task.id]
    return (*others[:there], task, *others[there:])
