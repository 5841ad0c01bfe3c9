"""Asks something else in the place of one question, without anybody choosing."""

from generator.change.alternatives import alternatives
from generator.change.changed import Changed
from generator.change.family import find_family
from generator.change.swap_task import swap_task
from generator.errors import NoKnowledge
from generator.grounding import Grounding
from generator.models import Homework
from generator.pipeline import Check


def regenerate_task(
    homework: Homework, task_id: str, ground: Grounding, *, seed: int, check: Check = lambda homework: ()
) -> Changed:
    """The homework with the best alternative of this seed in the place of a question.

    Raises `UnknownTask`, and `NoKnowledge` where nothing else can honestly be asked.
    """
    best = alternatives(homework, task_id, ground, seed=seed, limit=1, check=check)
    if not best:
        family = find_family(homework, task_id)
        wanted = family.first.objective_ids
        named = [f"‘{o.statement}’" for o in homework.objectives if o.id in wanted]
        about = f"on {' or '.join(named)}" if named else "on earlier learning"
        raise NoKnowledge(
            f"nothing else can honestly be asked in the place of question {family.label}: the other questions use up what "
            f"is known {about}; add key terms and facts to the unit, or remove the question"
        )
    return swap_task(homework, task_id, best[0], ground)
