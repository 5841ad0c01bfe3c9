"""scheme-convention: mark codes that no examiner of the subject would write."""

from random import Random

from evals.planted.placing import core, pick, rewrite, settle
from evals.planted.plant import NoPlace, Plant, Put
from generator.models import Homework, Task

MATHEMATICS = "mathematics"


def coded(code: str, *, every: bool) -> Put:
    """Code(s) of a mathematics scheme in another subject."""

    def put(homework: Homework, rng: Random) -> Homework:
        if homework.unit.subject == MATHEMATICS:
            raise NoPlace("it is mathematics")
        task = pick(rng, core(homework, lambda t: bool(t.marking.points)), "no mark point")
        return rewrite(homework, task.id, lambda t: _code(t, code, every=every))

    return put


def in_mathematics(code: str, *, last: bool = False) -> Put:
    """A wrong code in mathematics, on the first mark point or the last."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, _sums(homework), "no scheme of mathematics")
        return rewrite(homework, task.id, lambda t: _code(t, code, every=False, last=last))

    return put


def accuracy_without_method(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, _sums(homework), "no scheme of mathematics")

    def change(old: Task) -> Task:
        points = tuple(p.model_copy(update={"code": "A1", "implied": False}) for p in old.marking.points)
        return old.model_copy(update={"marking": old.marking.model_copy(update={"points": points})})

    return rewrite(homework, task.id, change)


def exam_stage(homework: Homework, rng: Random) -> Homework:
    """Mathematics of key stage 4 without a code on one point."""
    task = pick(rng, _sums(homework), "no scheme of mathematics")
    unit = homework.unit.model_copy(update={"key_stage": 4, "years": (10,)})
    for other in homework.tiers.core:
        homework = rewrite(homework, other.id, _all_coded)
    held = settle(homework.model_copy(update={"unit": unit}))

    def change(old: Task) -> Task:
        *rest, last = old.marking.points
        points = (*rest, last.model_copy(update={"code": None}))
        return old.model_copy(update={"marking": old.marking.model_copy(update={"points": points})})

    return rewrite(held, task.id, change)


def _all_coded(task: Task) -> Task:
    points = tuple(p if p.code else p.model_copy(update={"code": "B1"}) for p in task.marking.points)
    return task.model_copy(update={"marking": task.marking.model_copy(update={"points": points})})


def _sums(homework: Homework) -> list[Task]:
    if homework.unit.subject != MATHEMATICS:
        return []
    return core(homework, lambda t: bool(t.marking.points))


def _code(task: Task, code: str, *, every: bool, last: bool = False) -> Task:
    points = list(task.marking.points)
    for n in range(len(points)):
        if every or n == (len(points) - 1 if last else 0):
            points[n] = points[n].model_copy(update={"code": code, "implied": False})
    return task.model_copy(update={"marking": task.marking.model_copy(update={"points": tuple(points)})})


PLANTS = (
    Plant(
        "codes outside mathematics", "blatant", "Every idea of an essay subject is marked M1.", coded("M1", every=True)
    ),
    Plant(
        "one code outside mathematics", "subtle", "One idea of another subject is marked B1.", coded("B1", every=False)
    ),
    Plant("accuracy without method", "blatant", "A marks, and no method mark before them.", accuracy_without_method),
    Plant("accuracy first", "plain", "The first mark of a sum is an accuracy mark.", in_mathematics("A1")),
    Plant(
        "unknown code", "plain", "A mark with the code P1, which means nothing here.", in_mathematics("P1", last=True)
    ),
    Plant("exam stage without a code", "subtle", "One mark of a key stage 4 scheme has no code.", exam_stage),
)
