"""Which questions a teacher has reworded, and whether the answer was looked at since: read from the versions alone."""

from collections.abc import Sequence

from curriculum.models import Frozen
from generator.models import Homework, Task
from service.desk.desk import Desk
from service.store.records import Stored, Version

EDITED = "edited "


class Edit(Frozen):
    """Who changed a question last, and whether its text is newer than its answer and mark points."""

    by: str
    key_is_older: bool


def edits_of(desk: Desk, stored: Stored, versions: Sequence[Version]) -> dict[str, Edit]:
    """The questions that stand there in a teacher's words, by the ids of their tasks. `versions` come newest first.

    A question that was swapped, or put back as it was first, is nobody's edit.
    """
    known: dict[Task, Edit] = {}
    shelf = desk.store.homeworks
    for version in reversed([v for v in versions if v.change.startswith(EDITED) and v.number <= stored.version.number]):
        before = _by_id(shelf.get(stored.card.id, version.number - 1).homework)
        for task in shelf.get(stored.card.id, version.number).homework.tiers.all():
            old = before.get(task.id)
            if old is not None and old != task:
                known[task] = Edit(by=version.by, key_is_older=_key_is_older(old, task, known.get(old)))
    if not known:
        return {}
    made = set(shelf.get(stored.card.id, 1).homework.tiers.all())
    return {task.id: known[task] for task in stored.homework.tiers.all() if task in known and task not in made}


def _key_is_older(old: Task, new: Task, earlier: Edit | None) -> bool:
    if (old.answer, old.response, old.marking) != (new.answer, new.response, new.marking):
        return False
    return old.stem != new.stem or bool(earlier and earlier.key_is_older)


def _by_id(homework: Homework) -> dict[str, Task]:
    return {task.id: task for task in homework.tiers.all()}
