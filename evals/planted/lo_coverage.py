"""lo-coverage: work on something else, or an objective that a sheet forgets."""

from random import Random

from evals.planted.placing import core, pick, rewrite, scaffolded, settle, with_objective, with_sheets
from evals.planted.plant import NoPlace, Plant
from generator.models import Homework, Stage, Task

OTHER = ("planted-objective", "Explain how glaciers shape the valleys that they move through.")


def _spare(homework: Homework, rng: Random) -> Task:
    """A core task whose objectives have other tasks too, on the core and the supported sheet."""

    def practised(tasks: list[Task], name: str) -> int:
        return sum(name in task.objective_ids for task in tasks)

    both = (core(homework), scaffolded(homework))
    spare = [t for t in core(homework) if t.objective_ids and all(practised(s, t.objective_ids[0]) > 1 for s in both)]
    return pick(rng, spare, "no objective with two tasks")


def tagged_with_an_unasked_objective(homework: Homework, rng: Random) -> Homework:
    task = _spare(homework, rng)
    held = with_objective(homework, *OTHER)
    return rewrite(
        held,
        task.id,
        lambda t: t.model_copy(update={"objective_ids": (OTHER[0],), "stage": Stage.APPLICATION, "retrieves": None}),
    )


def tagged_with_nothing(homework: Homework, rng: Random) -> Homework:
    task = _spare(homework, rng)
    update = {"objective_ids": (), "stage": Stage.APPLICATION, "retrieves": None}
    return rewrite(homework, task.id, lambda t: t.model_copy(update=update))


def objective_dropped(homework: Homework, rng: Random) -> Homework:
    """Every task of one objective is tagged with another."""
    asked = list(homework.request.objective_ids or [o.id for o in homework.objectives])
    if len(asked) < 2:
        raise NoPlace("it has one objective")
    lost, kept = rng.sample(asked, 2)

    def change(task: Task) -> Task:
        names = tuple(dict.fromkeys(kept if name == lost else name for name in task.objective_ids))
        return task.model_copy(update={"objective_ids": names})

    for task in [*homework.tiers.core, *homework.tiers.extension]:
        homework = rewrite(homework, task.id, change)
    return homework


def objective_without_supported_task(homework: Homework, rng: Random) -> Homework:
    counts = {name: [t for t in scaffolded(homework) if name in t.objective_ids] for name in _asked(homework)}
    few = [name for name, tasks in counts.items() if 0 < len(tasks) <= 2 and len(counts) > 1]
    lost = pick(rng, few, "no objective with so few supported tasks")
    left = [task for task in scaffolded(homework) if lost not in task.objective_ids]
    return with_sheets(homework, scaffolded=left)


def retrieval_that_names_nothing(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: not t.objective_ids), "no task on earlier learning")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"retrieves": None}))


def retrieval_with_an_empty_name(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: not t.objective_ids), "no task on earlier learning")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"retrieves": (" ",)}))


def row_left_out_of_the_table(homework: Homework, rng: Random) -> Homework:
    gone = pick(rng, homework.coverage, "no coverage table")
    return homework.model_copy(update={"coverage": tuple(row for row in homework.coverage if row is not gone)})


def task_counted_for_another_objective(homework: Homework, rng: Random) -> Homework:
    homework, rows = settle(homework), []
    chosen = pick(rng, homework.coverage, "no coverage table")
    others = [t for t in core(homework) if chosen.objective_id not in t.objective_ids]
    task = pick(rng, others, "no task of another objective")
    for row in homework.coverage:
        more = (*row.task_ids, task.id) if row is chosen else row.task_ids
        rows.append(row.model_copy(update={"task_ids": more}))
    return homework.model_copy(update={"coverage": tuple(rows)})


def _asked(homework: Homework) -> list[str]:
    return list(homework.request.objective_ids or [o.id for o in homework.objectives])


PLANTS = (
    Plant("no objective", "blatant", "A question that serves none of the chosen objectives.", tagged_with_nothing),
    Plant(
        "unasked objective",
        "plain",
        "A question on glaciers' objective, which nobody chose.",
        tagged_with_an_unasked_objective,
    ),
    Plant("objective dropped", "blatant", "One of the chosen objectives has no question at all.", objective_dropped),
    Plant(
        "not on the supported sheet",
        "plain",
        "Supported pupils never meet one of the objectives.",
        objective_without_supported_task,
        also=("tier-parity",),
    ),
    Plant(
        "unnamed retrieval",
        "plain",
        "A question from earlier, and nobody can tell from where.",
        retrieval_that_names_nothing,
    ),
    Plant("blank retrieval", "subtle", "Earlier learning is named with a blank.", retrieval_with_an_empty_name),
    Plant("row missing", "plain", "The coverage table leaves out one objective.", row_left_out_of_the_table),
    Plant(
        "miscounted task",
        "subtle",
        "The coverage table counts a question for the wrong objective.",
        task_counted_for_another_objective,
    ),
)
