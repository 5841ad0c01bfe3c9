"""marking-load: a pile of marking for the teacher."""

from random import Random

from evals.planted.placing import rewrite, rewrite_all, rewrite_one
from evals.planted.plant import NoPlace, Plant, Put
from generator.models import Homework, MarkedBy, MarkPoint, Task, Tier


def _to_teacher(task: Task) -> Task:
    return task.model_copy(update={"marked_by": MarkedBy.TEACHER})


def all_of_it(homework: Homework, rng: Random) -> Homework:
    return rewrite_all(homework, _to_teacher)


def written_answers(count: int, *, small: bool) -> Put:
    """So many written answers on every sheet go to the teacher, the smallest or the largest ones."""

    def put(homework: Homework, rng: Random) -> Homework:
        written = [t for t in homework.tiers.core if t.response.kind in ("short", "extended") and t.marks]
        if len(written) < count:
            raise NoPlace("it has too few written answers")
        for task in sorted(written, key=lambda t: t.marks if small else -t.marks)[:count]:
            homework = rewrite(homework, task.id, _to_teacher)
        return homework

    return put


def one_long_essay(homework: Homework, rng: Random) -> Homework:
    """One answer of eight marks for the teacher."""
    written = [t for t in homework.tiers.core if t.response.kind in ("short", "extended") and t.marks]
    if not written:
        raise NoPlace("it has no written answer")
    task = max(written, key=lambda t: t.marks)
    more = 8 - task.marks

    def change(old: Task) -> Task:
        extra = tuple(
            MarkPoint(marks=1, text=f"a further idea from the lesson, with its reason ({n + 1})") for n in range(more)
        )
        marking = old.marking.model_copy(update={"points": (*old.marking.points, *extra)})
        return old.model_copy(update={"marks": 8, "marking": marking, "marked_by": MarkedBy.TEACHER})

    if more <= 0:
        raise NoPlace("it has an answer of more than eight marks")
    return rewrite(homework, task.id, change)


def deeper_answers(homework: Homework, rng: Random) -> Homework:
    """Every deeper answer of the extension sheet goes to the teacher."""
    tasks = [t for t in homework.tiers.extension if t.derived_from is None and t.marks]
    if len(tasks) < 2:
        raise NoPlace("it has fewer than two deeper tasks")
    for task in tasks:
        homework = rewrite_one(homework, task.id, _to_teacher)
    return homework


def supported_sheet(homework: Homework, rng: Random) -> Homework:
    """The supported sheet alone is for the teacher to mark."""
    return rewrite_all(homework, lambda t: _to_teacher(t) if t.tier is Tier.SCAFFOLDED else t)


PLANTS = (
    Plant("all of it", "blatant", "The teacher marks every answer.", all_of_it),
    Plant(
        "three long answers",
        "plain",
        "The teacher reads three answers of every pupil.",
        written_answers(3, small=False),
    ),
    Plant("one essay", "plain", "The teacher reads an answer of eight marks of every pupil.", one_long_essay),
    Plant("supported sheet", "plain", "Supported pupils cannot mark their own work.", supported_sheet),
    Plant("deeper answers", "plain", "Every deeper answer is for the teacher.", deeper_answers),
    Plant(
        "two small answers",
        "subtle",
        "The teacher reads two one-mark answers of every pupil.",
        written_answers(2, small=True),
    ),
)
