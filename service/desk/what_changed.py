"""What the last change did, and what an undo would take back: both read from the versions alone."""

from collections.abc import Sequence

from curriculum.models import Frozen
from generator.models import Finding, Homework
from service.desk.judge import compare_findings
from service.store.records import Stored, Version


class WhatChanged(Frozen):
    """Findings that are new and gone since the version before, and the ids of the tasks that are not as they were."""

    broke: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    task_ids: frozenset[str]


def what_changed(before: Homework, after: Homework) -> WhatChanged:
    """The difference between two versions."""
    broke, mended = compare_findings(before.findings, after.findings)
    was = {task.id: task for task in before.tiers.all()}
    touched = frozenset(task.id for task in after.tiers.all() if was.get(task.id) != task)
    return WhatChanged(broke=broke, mended=mended, task_ids=touched)


def undo_takes_back(versions: Sequence[Version]) -> str:
    """The change that an undo would take back now, in the words it was saved with; empty where there is none.

    `versions` come newest first. Later versions only repeat where an undo goes back to, so the oldest made the change.
    """
    back_to = versions[0].goes_back_to
    if back_to is None:
        return ""
    return next(version.change for version in reversed(versions) if version.goes_back_to == back_to)


def is_after(stored: Stored, number: int) -> bool:
    """Whether `number` is the current version and not the first, so that there is something to compare it with."""
    return 1 < number == stored.card.number
