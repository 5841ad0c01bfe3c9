"""marks-add-up: totals that do not agree."""

from random import Random

from evals.planted.placing import core, deeper, pick, rewrite, rewrite_loose
from evals.planted.plant import Plant
from generator.models import Homework, Level, Task


def task_worth_more(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: bool(t.marking.points)), "no mark point")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"marks": t.marks + 1}))


def point_worth_two(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: bool(t.marking.points)), "no mark point")

    def change(old: Task) -> Task:
        first, *rest = old.marking.points
        points = (first.model_copy(update={"marks": first.marks + 1}), *rest)
        return old.model_copy(update={"marking": old.marking.model_copy(update={"points": points})})

    return rewrite(homework, task.id, change)


def point_lost(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: len(t.marking.points) > 1), "no task with two mark points")

    def change(old: Task) -> Task:
        return old.model_copy(update={"marking": old.marking.model_copy(update={"points": old.marking.points[:-1]})})

    return rewrite(homework, task.id, change)


def no_scheme(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: t.marks > 0), "no marks")
    return rewrite(
        homework,
        task.id,
        lambda t: t.model_copy(update={"marking": t.marking.model_copy(update={"points": (), "levels": None})}),
    )


def printed_marks(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework, lambda t: t.marks > 0), "no marks")
    said = f"[{task.marks + rng.choice((1, 2))} marks]"
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"stem": f"{t.stem} {said}"}))


def slide_marks(homework: Homework, rng: Random) -> Homework:
    lines = list(homework.self_marking)
    n = pick(rng, [n for n, line in enumerate(lines) if line.answer.endswith("]")], "no marks on its slide")
    answer, _, marks = lines[n].answer.rpartition(" [")
    lines[n] = lines[n].model_copy(update={"answer": f"{answer} [{int(marks.rstrip(']')) + 1}]"})
    return homework.model_copy(update={"self_marking": tuple(lines)})


def total_in_the_brief(homework: Homework, rng: Random) -> Homework:
    total = sum(task.marks for task in homework.tiers.core) + 37
    brief = homework.pupil_brief
    what = f"{brief.what.rstrip('.')}. There are {total} marks in total."
    return homework.model_copy(update={"pupil_brief": brief.model_copy(update={"what": what})})


def levels_with_a_gap(homework: Homework, rng: Random) -> Homework:
    task = pick(
        rng, core(homework, lambda t: t.marks >= 3) or deeper(homework, lambda t: t.marks >= 3), "no long answer"
    )
    levels = (
        Level(min=1, max=1, descriptor="Says something true of it."),
        Level(min=3, max=task.marks, descriptor="Gives ideas of the lesson and links them."),
    )
    marking = task.marking.model_copy(update={"levels": levels, "points": ()})
    change = rewrite if task.id.startswith("core") else rewrite_loose
    return change(homework, task.id, lambda t: t.model_copy(update={"marking": marking}))


PLANTS = (
    Plant("question worth more", "blatant", "A question carries a mark that its scheme never gives.", task_worth_more),
    Plant("point worth two", "plain", "A mark point gives one mark too many.", point_worth_two),
    Plant("point lost", "plain", "A mark can never be earned: its point is missing.", point_lost),
    Plant("no scheme", "blatant", "Marks, and nothing that says what earns them.", no_scheme),
    Plant("printed marks", "plain", "The question prints other marks than it carries.", printed_marks),
    Plant("marks on the slide", "subtle", "The slide gives a question one mark too many.", slide_marks),
    Plant("total in the brief", "plain", "Pupils are told a total that no sheet has.", total_in_the_brief),
    Plant("levels with a gap", "subtle", "No level covers two marks.", levels_with_a_gap),
)
