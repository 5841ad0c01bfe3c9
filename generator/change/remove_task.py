"""Takes one question off every sheet, unless an objective would be left without practice."""

from generator.change.changed import Changed
from generator.change.family import Family, find_family
from generator.change.refresh import refresh_homework
from generator.errors import BadChange
from generator.models import Homework, Task, Tiers


def remove_task(homework: Homework, task_id: str) -> Changed:
    """The homework without a question and its versions. A deeper question stands alone and goes alone.

    Raises `UnknownTask`, and `BadChange` for the last question of a requested objective on the core or the supported
    sheet, and for the last question of any sheet.
    """
    family = find_family(homework, task_id)
    tiers = homework.tiers
    left = Tiers(
        core=_without(tiers.core, family),
        scaffolded=_without(tiers.scaffolded, family),
        extension=_without(tiers.extension, family),
    )
    for name, before, after in (
        ("core", tiers.core, left.core),
        ("supported", tiers.scaffolded, left.scaffolded),
        ("extension", tiers.extension, left.extension),
    ):
        if before and not after:
            raise BadChange(f"question {family.label} is the only one on the {name} sheet; replace it instead")
        if name != "extension":
            _refuse_unpractised(homework, family, name, before, after)
    return refresh_homework(homework, left)


def _without(tasks: tuple[Task, ...], family: Family) -> tuple[Task, ...]:
    return tuple(task for task in tasks if task.id not in family.ids)


def _refuse_unpractised(
    homework: Homework, family: Family, name: str, before: tuple[Task, ...], after: tuple[Task, ...]
) -> None:
    practised = {objective_id for task in after for objective_id in task.objective_ids}
    lost = {objective_id for task in before for objective_id in task.objective_ids} - practised
    for objective in homework.objectives:
        if objective.id in lost:
            raise BadChange(
                f"question {family.label} is the last one on the {name} sheet for ‘{objective.statement}’; replace it, "
                "or add another on that objective first"
            )
