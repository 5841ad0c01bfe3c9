"""time-budget: a homework that takes another time than it says."""

from random import Random

from evals.planted.placing import core, deeper, pick, rewrite_loose, with_sheets
from evals.planted.plant import NoPlace, Plant, Put
from generator.models import Homework, Tier
from generator.timing import tier_minutes


def brief_minutes(times: float) -> Put:
    """The pupil brief promises another length."""

    def put(homework: Homework, rng: Random) -> Homework:
        brief = homework.pupil_brief
        said = max(1, round(brief.minutes * times))
        return homework.model_copy(update={"pupil_brief": brief.model_copy(update={"minutes": said})})

    return put


def asked_for(times: float) -> Put:
    """The homework was asked to be of another length, and says that it is."""

    def put(homework: Homework, rng: Random) -> Homework:
        minutes = min(600, max(1, round(homework.capacity.minutes * times)))
        update = {
            "request": homework.request.model_copy(update={"minutes": minutes}),
            "capacity": homework.capacity.model_copy(update={"minutes": minutes}),
            "pupil_brief": homework.pupil_brief.model_copy(update={"minutes": minutes}),
        }
        return homework.model_copy(update=update)

    return put


def shorter_without_a_reason(homework: Homework, rng: Random) -> Homework:
    """Twice the minutes were asked for, and nothing says why they are not there."""
    minutes = min(600, homework.capacity.minutes * 2)
    update = {
        "request": homework.request.model_copy(update={"minutes": minutes}),
        "capacity": homework.capacity.model_copy(update={"limited_by": None, "mend": None}),
    }
    return homework.model_copy(update=update)


def half_a_sheet(homework: Homework, rng: Random) -> Homework:
    """Tasks are left out until the core sheet takes 60 % of its minutes."""
    stage, tasks = homework.unit.key_stage, list(homework.tiers.core)
    whole = tier_minutes(tuple(tasks), stage)
    spare = [t for t in tasks if sum(t.objective_ids == o.objective_ids for o in tasks) > 1]
    for task in rng.sample(spare, len(spare)):
        if tier_minutes(tuple(tasks), stage) <= 0.6 * whole:
            break
        tasks.remove(task)
    if tier_minutes(tuple(tasks), stage) > 0.7 * whole:
        raise NoPlace("its core sheet has too few tasks to spare")
    kept = {task.id for task in tasks}
    follow = [t for t in homework.tiers.scaffolded if t.derived_from in kept]
    return with_sheets(homework, core=tasks, scaffolded=follow)


def extension_on_top(homework: Homework, rng: Random) -> Homework:
    """The deeper tasks come on top of the core tasks, not instead of some."""
    more = [
        task.model_copy(update={"id": f"{task.id}-too", "tier": Tier.EXTENSION, "derived_from": task.id})
        for task in core(homework)
        if task.id not in {t.derived_from for t in homework.tiers.extension}
    ]
    rows = [*homework.tiers.extension, *more]
    stage = homework.unit.key_stage
    if tier_minutes(tuple(rows), stage) < 1.3 * homework.capacity.minutes:
        more += [t.model_copy(update={"id": f"{t.id}-again"}) for t in deeper(homework)]
        rows = [*more, *homework.tiers.extension]
    if tier_minutes(tuple(rows), stage) < 1.3 * homework.capacity.minutes:
        raise NoPlace("its extension sheet stays short")
    return with_sheets(homework, extension=rows)


def minutes_of_a_task(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: t.minutes > 0), "no minutes")
    said = round(task.minutes * 3 + 4, 1)
    return rewrite_loose(homework, task.id, lambda t: t.model_copy(update={"minutes": said}))


PLANTS = (
    Plant("called twice as long", "blatant", "It is called an hour and takes half an hour.", asked_for(2.0)),
    Plant(
        "called half as long", "blatant", "It is called a quarter of an hour and takes half an hour.", asked_for(0.5)
    ),
    Plant("sheet with tasks missing", "plain", "The core sheet takes about half of its minutes.", half_a_sheet),
    Plant("extension on top", "plain", "The extension sheet is all the core work and more.", extension_on_top),
    Plant("brief says half", "plain", "The brief promises half the minutes.", brief_minutes(0.5)),
    Plant("brief says a third more", "subtle", "The brief promises a third more.", brief_minutes(1.34)),
    Plant("called a third longer", "subtle", "It is called 40 minutes and takes 30.", asked_for(1.36)),
    Plant("minutes of one question", "subtle", "One question states minutes that it never takes.", minutes_of_a_task),
    Plant(
        "shorter, and no reason", "plain", "Half of what was asked for, and nothing says why.", shorter_without_a_reason
    ),
)
