"""What could honestly be asked in the place of a question: finished tasks from the same knowledge."""

from collections.abc import Iterable
from itertools import islice

from generator.change.alternative import MOST_SHOWN, Alternative, jitter, offer_key
from generator.change.family import Family, find_family, replace_tasks
from generator.change.kept_sheet import KeptSheet, fits, unasked
from generator.change.sound import sound_choices
from generator.change.swap_task import swap_task, versions_of
from generator.derive import DEEP
from generator.errors import BadChange
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import Homework, Task
from generator.pipeline import Check, gather_offers
from generator.selection import model_of
from generator.timing import is_near_in_length, tier_minutes

NEAR_MARKS = 1


def alternatives(
    homework: Homework,
    task_id: str,
    ground: Grounding,
    *,
    seed: int,
    limit: int = MOST_SHOWN,
    check: Check = lambda homework: (),
) -> tuple[Alternative, ...]:
    """Up to `limit` tasks that could take the place of a question, best first; none where the knowledge ends.

    Each serves one of the same objectives (or earlier learning, as the question does), breaks no rule of a sheet with
    the questions that stay, leaves every objective practised, and brings no question a finding of `check` that blocks.
    The same seed gives the same list. Raises `UnknownTask`, and `BadChange` for a task of the supported sheet that has
    no core task.
    """
    family = find_family(homework, task_id)
    if family.core is None and family.extension is None:
        raise BadChange(f"question {family.label} stands on the supported sheet alone; remove it, or add one to core")
    offers = gather_offers(ground, seed)
    kept = KeptSheet(homework, ground, offers)
    core = kept.of(_others(homework.tiers.core, family))
    extension = kept.of(_others(homework.tiers.extension, family))
    old = family.first
    found = [offer for offer in unasked(offers, homework) if _serves(offer, old)]
    if family.core is None:
        found = [offer for offer in found if offer.task.demand >= DEEP and fits(extension, offer)]
    else:
        found = [offer for offer in found if not offer.extension_only and fits(core, offer)]
        found = [offer for offer in found if family.extension is None or extension.takes(offer)]
        found = [offer for offer in found if _leaves_all_practised(offer, homework, family)]
    chance = jitter(found, seed)
    uses = kept.uses(old)

    def rank(offer: Offer) -> tuple[bool, bool, bool, int, float]:
        strains = _strains(offer, homework, family)
        return _rewords(offer, old, uses), strains, *_distance(offer.task, old), chance[offer_key(offer)]

    found.sort(key=rank)
    kind = (old.item_model or "").split(":")[0]
    choices = (
        Alternative(key=offer_key(offer), seed=seed, offer=offer, other_kind=model_of(offer).split(":")[0] != kind)
        for offer in found
    )
    taken = sound_choices(homework, choices, lambda one: swap_task(homework, task_id, one, ground).homework, check)
    return tuple(islice(taken, limit))


def _others(tasks: Iterable[Task], family: Family) -> list[Task]:
    return [task for task in tasks if task.id not in family.ids]


def _serves(offer: Offer, old: Task) -> bool:
    if not old.objective_ids:
        return offer.earlier
    return bool(set(offer.task.objective_ids) & set(old.objective_ids))


def _rewords(offer: Offer, old: Task, uses: frozenset[str]) -> bool:
    """Whether an offer asks the same knowledge in the same way: the last thing that a teacher wants instead."""
    return model_of(offer) == old.item_model and bool(uses & offer.uses)


def _leaves_all_practised(offer: Offer, homework: Homework, family: Family) -> bool:
    sheets = [(homework.tiers.core, family.core), (homework.tiers.scaffolded, family.scaffolded)]
    for tasks, version in sheets:
        before = {name for task in tasks for name in task.objective_ids}
        after = {name for task in _others(tasks, family) for name in task.objective_ids}
        if version is not None:
            after |= set(offer.task.objective_ids)
        if not {o.id for o in homework.objectives} & before <= after:
            return False
    return True


def _strains(offer: Offer, homework: Homework, family: Family) -> bool:
    """Whether a sheet would grow too long or too short for the minutes of the homework."""
    target, stage = min(homework.request.minutes, homework.capacity.minutes), homework.unit.key_stage
    tiers = replace_tasks(homework.tiers, versions_of(offer, family, stage))
    sheets = (tiers.core, tiers.scaffolded, tiers.extension)
    return not all(is_near_in_length(tier_minutes(tasks, stage), target) for tasks in sheets)


def _distance(task: Task, old: Task) -> tuple[bool, int]:
    """How far a task is from the one it would replace: another stage, and marks apart.

    One mark more or less is near enough, so that another seed offers another question first.
    """
    return task.stage is not old.stage, max(0, abs(task.marks - old.marks) - NEAR_MARKS)
