"""Puts another question in the place of one: it keeps the place and the ids, and its versions are made from it anew."""

from generator.change.alternative import Alternative
from generator.change.changed import Changed
from generator.change.family import Family, find_family, replace_tasks
from generator.change.refresh import refresh_homework
from generator.derive import scaffold_task
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import Homework, Task, Tier


def swap_task(homework: Homework, task_id: str, choice: Alternative, ground: Grounding) -> Changed:
    """The homework with one of the question's `alternatives` in its place.

    Raises `UnknownTask`."""
    family = find_family(homework, task_id)
    new = versions_of(choice.offer, family, homework.unit.key_stage)
    return refresh_homework(homework, replace_tasks(homework.tiers, new), ground)


def versions_of(offer: Offer, family: Family, key_stage: int) -> dict[str, Task]:
    """An offer as the versions of a question, by id: as many as the question had."""
    task = offer.task
    new: dict[str, Task] = {}
    if family.core is not None:
        core = task.model_copy(update={"id": family.core.id, "tier": Tier.CORE})
        new[core.id] = core
        if family.scaffolded is not None:
            supported = scaffold_task(core, offer, key_stage)
            new[family.scaffolded.id] = supported.model_copy(update={"id": family.scaffolded.id})
    if family.extension is not None:
        kept = {"id": family.extension.id, "tier": Tier.EXTENSION, "derived_from": family.extension.derived_from}
        new[family.extension.id] = task.model_copy(update=kept)
    return new
