"""retrieval-present: nothing of earlier learning comes back."""

from random import Random

from evals.planted.placing import rewrite_all, with_sheets
from evals.planted.plant import NoPlace, Plant
from generator.models import Homework, Stage, Task


def _retrieves(task: Task) -> bool:
    return task.stage is Stage.RETRIEVAL and bool(task.retrieves)


def _needs_some(homework: Homework) -> None:
    if not any(_retrieves(task) for task in homework.tiers.core):
        raise NoPlace("it brings back nothing")


def taken_out(homework: Homework, rng: Random) -> Homework:
    """The tasks on earlier learning are left out, or become work on an objective where minutes would be missing."""
    _needs_some(homework)
    tiers = homework.tiers
    gone = {task.id for task in tiers.core if _retrieves(task)}
    sheets = {
        name: [t for t in getattr(tiers, name) if t.id not in gone and t.derived_from not in gone]
        for name in ("core", "scaffolded", "extension")
    }
    return with_sheets(homework, **sheets)


def tagged_with_an_objective(homework: Homework, rng: Random) -> Homework:
    _needs_some(homework)
    names = list(homework.request.objective_ids or [o.id for o in homework.objectives])
    update = {"stage": Stage.APPLICATION, "retrieves": None, "objective_ids": (rng.choice(names),)}
    return rewrite_all(homework, lambda t: t.model_copy(update=update) if _retrieves(t) else t)


def another_stage(homework: Homework, rng: Random) -> Homework:
    """The tasks stand there, called application."""
    _needs_some(homework)
    update = {"stage": Stage.APPLICATION}
    return rewrite_all(homework, lambda t: t.model_copy(update=update) if _retrieves(t) else t)


def blank_names(homework: Homework, rng: Random) -> Homework:
    _needs_some(homework)
    return rewrite_all(homework, lambda t: t.model_copy(update={"retrieves": ("",)}) if _retrieves(t) else t)


def this_lesson_again(homework: Homework, rng: Random) -> Homework:
    """What is ‘brought back’ is one of today's objectives."""
    _needs_some(homework)
    objective = rng.choice(list(homework.objectives))
    update = {"retrieves": (objective.statement,), "objective_ids": (objective.id,)}
    return rewrite_all(homework, lambda t: t.model_copy(update=update) if _retrieves(t) else t)


def only_in_the_extension(homework: Homework, rng: Random) -> Homework:
    """Earlier learning comes back for those alone who do the extension sheet."""
    _needs_some(homework)
    names = list(homework.request.objective_ids or [o.id for o in homework.objectives])
    update = {"stage": Stage.APPLICATION, "retrieves": None, "objective_ids": (rng.choice(names),)}

    def change(task: Task) -> Task:
        return task.model_copy(update=update) if _retrieves(task) and task.tier != "extension" else task

    return rewrite_all(homework, change)


PLANTS = (
    Plant("taken out", "blatant", "No question on earlier learning.", taken_out),
    Plant(
        "tagged with an objective",
        "plain",
        "The question from earlier is passed off as today's.",
        tagged_with_an_objective,
        also=("lo-match",),
    ),
    Plant(
        "another stage",
        "plain",
        "The question from earlier is called application.",
        another_stage,
        also=("lo-coverage",),
    ),
    Plant("blank names", "subtle", "Nobody says what is brought back.", blank_names, also=("lo-coverage",)),
    Plant("this lesson again", "subtle", "What is brought back is today's lesson.", this_lesson_again),
    Plant(
        "in the extension only",
        "subtle",
        "Only some pupils meet earlier learning.",
        only_in_the_extension,
        also=("lo-match",),
    ),
)
