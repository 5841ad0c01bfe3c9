"""tier-parity: the supported sheet asks for less under the same name."""

from random import Random

from evals.planted.placing import asks_short, pick, rewrite_loose, rewrite_one, say_instead, scaffolded
from evals.planted.plant import NoPlace, Plant
from generator.models import Choice, Classify, Cloze, Homework, Option, Task


def fewer_marks(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, scaffolded(homework, lambda t: t.marks > 1 and len(t.marking.points) > 1), "no task of two marks")

    def change(old: Task) -> Task:
        lost = old.marking.points[-1].marks
        marking = old.marking.model_copy(update={"points": old.marking.points[:-1]})
        return old.model_copy(update={"marks": old.marks - lost, "marking": marking})

    return rewrite_one(homework, task.id, change)


def lower_demand(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, scaffolded(homework, lambda t: t.demand > 1), "no task of demand 2")
    return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"demand": t.demand - 1}))


def other_objective(homework: Homework, rng: Random) -> Homework:
    names = list(homework.request.objective_ids or [o.id for o in homework.objectives])
    tasks = scaffolded(homework, lambda t: len(t.objective_ids) == 1 and len(set(names) - set(t.objective_ids)) > 0)
    tasks = [t for t in tasks if sum(t.objective_ids[0] in o.objective_ids for o in scaffolded(homework)) > 1]
    task = pick(rng, tasks, "no objective with two supported tasks")
    name = rng.choice([name for name in names if name not in task.objective_ids])
    return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"objective_ids": (name,)}))


def easier_answer(homework: Homework, rng: Random) -> Homework:
    """Another, easier answer, said consistently on the supported sheet alone."""
    tasks = scaffolded(homework, lambda t: asks_short(t) and not t.answer.canonical.isdigit())
    task = pick(rng, tasks, "no question answered in a few words")
    others = [t.answer.canonical for t in tasks if t.answer.canonical != task.answer.canonical]
    key = pick(rng, others, "no other short answer")

    def change(old: Task) -> Task:
        new = say_instead(old, old.answer.canonical, key, "response", "answer", "marking")
        return new.model_copy(update={"answer": new.answer.model_copy(update={"canonical": key, "accept": ()})})

    return rewrite_one(homework, task.id, change)


def fewer_things_to_sort(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, scaffolded(homework, lambda t: isinstance(t.response, Classify)), "nothing to sort")
    response = task.response
    assert isinstance(response, Classify)
    if len(response.items) < 4:
        raise NoPlace("it has too few things to sort")
    left = response.items[:-2]
    shown = tuple(n for n in response.shown_order if n < len(left))
    other = response.model_copy(update={"items": left, "shown_order": shown})
    return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"response": other}))


def fewer_gaps(homework: Homework, rng: Random) -> Homework:
    tasks = scaffolded(homework, lambda t: isinstance(t.response, Cloze) and len(t.response.gaps) > 1)
    task = pick(rng, tasks, "no gap-fill with two gaps")

    def change(old: Task) -> Task:
        assert isinstance(old.response, Cloze)
        *kept, last = old.response.gaps
        stem = old.stem.replace(f"{{{{gap:{last.n}}}}}", last.answer)
        return old.model_copy(
            update={
                "response": old.response.model_copy(update={"gaps": tuple(kept)}),
                "stem": stem,
                "answer": old.answer.model_copy(update={"canonical": "; ".join(gap.answer for gap in kept)}),
            }
        )

    return rewrite_one(homework, task.id, change)


def chosen_from_two(homework: Homework, rng: Random) -> Homework:
    """Recall becomes a choice between the answer and something silly."""
    task = pick(rng, scaffolded(homework, asks_short), "no question answered in a few words")
    key = task.answer.canonical
    options = (
        Option(id="a", text=key, correct=True),
        Option(id="b", text="a banana", correct=False, reason="not of this lesson"),
    )
    response = Choice(options=options, shown_order=("a", "b"))
    update = {"response": response, "demand": max(1, task.demand)}
    return rewrite_one(homework, task.id, lambda t: t.model_copy(update=update))


def task_of_its_own(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, scaffolded(homework), "no supported task")
    return rewrite_loose(homework, task.id, lambda t: t.model_copy(update={"derived_from": None}))


def row_missing(homework: Homework, rng: Random) -> Homework:
    gone = pick(rng, homework.parity, "no parity table")
    return homework.model_copy(update={"parity": tuple(row for row in homework.parity if row is not gone)})


def row_names_another(homework: Homework, rng: Random) -> Homework:
    rows = [row for row in homework.parity if row.scaffolded_id]
    if len(rows) < 2:
        raise NoPlace("it has one supported task")
    one, other = rng.sample(rows, 2)
    wrong = one.model_copy(update={"scaffolded_id": other.scaffolded_id})
    return homework.model_copy(update={"parity": tuple(wrong if row is one else row for row in homework.parity)})


PLANTS = (
    Plant("fewer marks", "blatant", "The same question is worth less on the supported sheet.", fewer_marks),
    Plant("lower demand", "plain", "The supported question is set at a lower demand.", lower_demand),
    Plant("other objective", "plain", "The supported question serves another objective.", other_objective),
    Plant("easier answer", "plain", "The supported question is answered by something easier.", easier_answer),
    Plant("fewer things to sort", "subtle", "Two things fewer to sort, for the same marks.", fewer_things_to_sort),
    Plant("fewer gaps", "subtle", "One gap is filled in, for the same marks.", fewer_gaps, also=("marks-add-up",)),
    Plant(
        "chosen from two",
        "subtle",
        "The answer is picked beside a silly one, under ‘demand held’.",
        chosen_from_two,
        also=("item-flaws", "misconception-mapped"),
    ),
    Plant(
        "task of its own",
        "plain",
        "A supported question belongs to no core question.",
        task_of_its_own,
        also=("shared-source",),
    ),
    Plant("row missing", "plain", "The parity table forgets a question.", row_missing),
    Plant("row names another", "subtle", "The parity table pairs a question with the wrong one.", row_names_another),
)
