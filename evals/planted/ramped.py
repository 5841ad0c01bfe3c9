"""ramped: a sheet that begins with its hardest question, or never gets harder."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from evals.planted.placing import rewrite_all, settle
from evals.planted.plant import NoPlace, Plant
from generator.models import Homework, Task, Tiers

Reorder = Callable[[list[Task]], list[Task]]


def _in_order(homework: Homework, reorder: Reorder) -> Homework:
    """The core tasks in another order, and the supported ones as they follow."""
    tasks = list(homework.tiers.core)
    if len(tasks) < 4 or len({task.demand for task in tasks}) < 2:
        raise NoPlace("it has too few core tasks, or all of one demand")
    core = reorder(tasks)
    place = {task.id: n for n, task in enumerate(core)}
    follow = sorted(homework.tiers.scaffolded, key=lambda t: place.get(t.derived_from or "", len(place)))
    tiers: Tiers = homework.tiers.model_copy(update={"core": tuple(core), "scaffolded": tuple(follow)})
    return settle(homework.model_copy(update={"tiers": tiers}))


def upside_down(homework: Homework, rng: Random) -> Homework:
    return _in_order(homework, lambda tasks: sorted(tasks, key=lambda t: -t.demand))


def hardest_first(homework: Homework, rng: Random) -> Homework:
    """The hardest task opens the sheet."""

    def reorder(tasks: list[Task]) -> list[Task]:
        hardest = max(tasks, key=lambda t: t.demand)
        return [hardest, *(t for t in tasks if t is not hardest)]

    return _in_order(_with_a_hard_end(homework), reorder)


def easiest_last(homework: Homework, rng: Random) -> Homework:
    """The sheet ends with its easiest tasks."""

    def reorder(tasks: list[Task]) -> list[Task]:
        easy = [t for t in tasks if t.demand == min(t.demand for t in tasks)][:2]
        return [*(t for t in tasks if t not in easy), *easy]

    return _in_order(homework, reorder)


def up_and_down(homework: Homework, rng: Random) -> Homework:
    """Easy and hard in turn."""

    def reorder(tasks: list[Task]) -> list[Task]:
        rows = sorted(tasks, key=lambda t: t.demand)
        half = len(rows) // 2
        mixed: list[Task] = []
        for low, high in zip(rows[:half], rows[half:], strict=False):
            mixed += [high, low]
        return mixed + rows[2 * half :]

    return _in_order(homework, reorder)


def flat(homework: Homework, rng: Random) -> Homework:
    """Every task of every sheet at demand 2."""
    if len({task.demand for task in homework.tiers.core}) < 2:
        raise NoPlace("its core tasks are all of one demand")
    return rewrite_all(homework, lambda t: t.model_copy(update={"demand": 2}))


def shuffled(homework: Homework, rng: Random) -> Homework:
    """Drawn until demand falls at least twice."""
    tasks = list(homework.tiers.core)
    for _ in range(60):
        drawn = rng.sample(tasks, len(tasks))
        if _falls(drawn) >= 2:
            return _in_order(homework, lambda _, drawn=drawn: drawn)  # type: ignore[misc]
    raise NoPlace("its core tasks are nearly all of one demand")


def _falls(tasks: Sequence[Task]) -> int:
    return sum(after.demand < before.demand for before, after in pairwise(tasks))


def _with_a_hard_end(homework: Homework) -> Homework:
    """The last core task at demand 3, on the supported sheet too."""
    last = homework.tiers.core[-1]
    if last.demand >= 3:
        return homework
    raised = {last.id, *(t.id for t in homework.tiers.all() if t.derived_from == last.id)}
    return rewrite_all(homework, lambda t: t.model_copy(update={"demand": 3}) if t.id in raised else t)


PLANTS = (
    Plant("upside down", "blatant", "The sheet runs from its hardest question to its easiest.", upside_down),
    Plant("hardest first", "plain", "The sheet opens with its hardest question.", hardest_first),
    Plant("flat", "plain", "The sheet never gets harder.", flat),
    Plant("up and down", "plain", "Hard and easy questions take turns.", up_and_down),
    Plant("easiest last", "subtle", "The sheet ends with its easiest questions.", easiest_last),
    Plant("shuffled", "subtle", "The questions stand in no order.", shuffled),
)
