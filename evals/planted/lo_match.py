"""lo-match: a question that exercises something other than the objective on its tag."""

from random import Random

from evals.planted.foreign_questions import FOREIGN
from evals.planted.placing import core, pick, rewrite, with_passage
from evals.planted.plant import NoPlace, Plant
from evals.planted.questions import put_question
from generator.models import Homework, Short, Stage, Task


def _retagged(homework: Homework, task: Task, name: str) -> Homework:
    """The task under another objective, its reason naming it."""
    said = {o.id: o.statement.rstrip(".") for o in homework.objectives}

    def change(old: Task) -> Task:
        reason = old.rationale
        for was in old.objective_ids:
            reason = reason.replace(said.get(was, was), said[name])
        return old.model_copy(update={"objective_ids": (name,), "rationale": reason})

    return rewrite(homework, task.id, change)


def _asked(homework: Homework) -> list[str]:
    return list(homework.request.objective_ids or [o.id for o in homework.objectives])


def _others(homework: Homework, task: Task) -> list[str]:
    return [name for name in _asked(homework) if name not in task.objective_ids]


def sibling_objective(homework: Homework, rng: Random) -> Homework:
    """One task under the objective of a sibling lesson; its own objective keeps another task."""
    tasks = [
        t
        for t in core(homework, lambda t: len(t.objective_ids) == 1 and t.stage is not Stage.RETRIEVAL)
        if sum(t.objective_ids == o.objective_ids for o in core(homework)) > 1 and _others(homework, t)
    ]
    task = pick(rng, tasks, "no two tasks of one objective")
    return _retagged(homework, task, rng.choice(_others(homework, task)))


def two_objectives_swapped(homework: Homework, rng: Random) -> Homework:
    """The tasks of two objectives change places."""
    names = _asked(homework)
    if len(names) < 2:
        raise NoPlace("it has one objective")
    one, other = rng.sample(names, 2)
    swapped = {one: other, other: one}
    for task in core(homework, lambda t: len(t.objective_ids) == 1):
        if task.objective_ids[0] in swapped:
            homework = _retagged(homework, task, swapped[task.objective_ids[0]])
    return homework


def off_topic(homework: Homework, rng: Random, *, same_subject: bool) -> Homework:
    """A question of another lesson under an objective of this one."""
    subject = homework.unit.subject
    fitting = [f for f in FOREIGN if (f.subject == subject) == same_subject]
    about = " ".join([homework.unit.title, homework.unit.intent, *(o.statement for o in homework.objectives)]).lower()
    found = pick(rng, [f for f in fitting if f.key.split()[-1].lower() not in about], "no question of its subject")
    name = "planted:facts:off-topic"
    held = with_passage(homework, name, f"{found.stem} {found.key}.")
    response = Short(lines=1)
    asked = put_question(
        held, rng, stem=found.stem, response=response, key=found.key, model_answer=found.key, cites=(name,)
    )
    return asked.homework


def other_subject(homework: Homework, rng: Random) -> Homework:
    return off_topic(homework, rng, same_subject=False)


def other_unit(homework: Homework, rng: Random) -> Homework:
    return off_topic(homework, rng, same_subject=True)


def no_subject_matter(homework: Homework, rng: Random) -> Homework:
    """A task that keeps hands busy: a poster, a title page, a word search."""
    stems = (
        "Draw a neat title page in your book and colour it in.",
        "Write the date and the title, and underline both with a ruler.",
        "Find ten hidden words in a grid of letters that a friend has made.",
    )
    task = pick(rng, core(homework, lambda t: bool(t.objective_ids) and t.response.kind == "short"), "no short answer")
    stem = rng.choice(stems)
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"stem": stem, "command_word": "draw"}))


PLANTS = (
    Plant("another subject", "blatant", "A question from another subject stands under the objective.", other_subject),
    Plant("busy work", "blatant", "A title page to colour in stands under the objective.", no_subject_matter),
    Plant(
        "another unit", "plain", "A question from another unit of the subject stands under the objective.", other_unit
    ),
    Plant(
        "tags of two lessons swapped",
        "plain",
        "All questions of two lessons stand under each other's objective.",
        two_objectives_swapped,
    ),
    Plant(
        "sibling lesson",
        "subtle",
        "A question on one lesson stands under the objective of the next.",
        sibling_objective,
    ),
)
