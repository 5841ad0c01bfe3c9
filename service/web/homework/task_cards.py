"""A question as its teacher reads it: what the pupil sees, why it stands there, how it is marked, what was found."""

from collections.abc import Mapping

from curriculum.models import Frozen
from generator.models import Homework, MarkedBy, Task, Tier
from generator.pupil_view import SUPPORT_TITLES, PupilTask, pupil_task, question_labels
from service.desk.edits import Edit
from service.desk.places import name_of
from service.documents.pack_background import badge_words
from service.documents.sheet_content import stage_in_words
from service.web.homework.found import Found, found_in
from service.web.homework.words import BADGES_SAY, said_demand


class TaskCard(Frozen):
    """One question of one sheet.

    `own` is False for a version of a core question, whose wording, place and swap are those of `core_id`. `supports_say`
    pairs each support's title with what it changes ("" for nothing that is measured) and with how it is withdrawn.
    `badge_says` explains the badge; `edit` is the teacher's last edit of it.
    `earlier` and `later` say whether it can be moved up or down its sheet.
    """

    task: Task
    pupil: PupilTask
    name: str
    anchor: str
    objectives: tuple[str, ...]
    stage: str
    demand: str
    badge: str
    badge_says: str
    edit: Edit | None
    marked_by_teacher: bool
    supports_say: tuple[tuple[str, str, str], ...]
    findings: tuple[Found, ...]
    own: bool
    core_id: str | None
    earlier: bool
    later: bool
    changed: bool


def task_cards(
    homework: Homework, tier: Tier, changed: frozenset[str] = frozenset(), edits: Mapping[str, Edit] | None = None
) -> tuple[TaskCard, ...]:
    """The questions of one sheet in sheet order; `changed` names the tasks that the last change touched.

    `edits` are those of a teacher, by the ids of the tasks.
    """
    sheet: tuple[Task, ...] = getattr(homework.tiers, tier.value)
    labels, findings = question_labels(homework), found_in(homework)
    core = {task.id for task in homework.tiers.core}
    own = {task.id for task in sheet if _is_own(task, core)}
    return tuple(
        TaskCard(
            task=task,
            pupil=pupil_task(task, labels[task.id]),
            name=name_of(homework, task),
            anchor=f"q-{task.id}",
            objectives=_objectives(homework, task),
            stage=stage_in_words(task.stage),
            demand=said_demand(task.demand),
            badge=badge_words(homework, task),
            badge_says=BADGES_SAY[task.badge],
            edit=(edits or {}).get(task.id),
            marked_by_teacher=task.marked_by is MarkedBy.TEACHER,
            supports_say=tuple(
                (SUPPORT_TITLES.get(support.kind, "Help"), support.changes or "", support.fade)
                for support in task.supports
            ),
            findings=tuple(found for found in findings if found.task_id == task.id),
            own=task.id in own,
            core_id=None if _is_own(task, core) else task.derived_from,
            earlier=task.id in own and place > 0,
            later=task.id in own and place < len(sheet) - 1,
            changed=task.id in changed,
        )
        for place, task in enumerate(sheet)
    )


def _is_own(task: Task, core: set[str]) -> bool:
    return task.tier is Tier.CORE or task.derived_from not in core


def _objectives(homework: Homework, task: Task) -> tuple[str, ...]:
    """The statements it practises, or what earlier learning it brings back."""
    if not task.objective_ids and task.retrieves:
        return tuple(f"Earlier learning: {words}" for words in task.retrieves)
    statements = {head.id: head.statement for head in homework.objectives}
    return tuple(statements.get(name, name) for name in task.objective_ids)
