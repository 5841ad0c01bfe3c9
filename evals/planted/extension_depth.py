"""extension-depth: more of the same under the name of depth."""

from random import Random

from evals.planted.placing import core, deeper, pick, settle, with_sheets
from evals.planted.plant import NoPlace, Plant
from evals.planted.questions import terms_of
from generator.models import Answer, Homework, Marking, MarkPoint, Short, Task


def _recall(task: Task, stem: str, key: str, cites: tuple[str, ...], demand: int, word: str) -> Task:
    points = (MarkPoint(marks=1, text=key),)
    return task.model_copy(
        update={
            "stem": stem,
            "stimulus": (),
            "response": Short(lines=1),
            "answer": Answer(canonical=key),
            "marks": 1,
            "demand": demand,
            "command_word": word,
            "cites": cites,
            "marking": Marking(points=points, model_answer=key, common_errors=task.marking.common_errors),
        }
    )


def _all_recall(homework: Homework, rng: Random, demand: int) -> Homework:
    """Every deeper task asks for a term; more of them make up the minutes."""
    tasks, terms = deeper(homework), terms_of(homework)
    if not tasks or len(terms) < len(tasks):
        raise NoPlace("it has no deeper tasks, or too few terms")
    kept = [task for task in homework.tiers.extension if task.derived_from]
    drawn = rng.sample(terms, min(len(terms), len(tasks) * 2))
    made = []
    for n, term in enumerate(drawn, 1):
        like = tasks[(n - 1) % len(tasks)]
        stem = f"Which word means: **{term.meaning}**?"
        task = _recall(like, stem, term.term, (term.passage,), demand, "state")
        made.append(task.model_copy(update={"id": f"extension-E{n}"}))
    names = {row.extension_id for row in homework.parity}
    lost = [name for name in names if name and name not in {t.id for t in (*kept, *made)}]
    held = homework.model_copy(
        update={
            "parity": tuple(
                row.model_copy(update={"extension_id": made[0].id}) if row.extension_id in lost else row
                for row in homework.parity
            )
        }
    )
    return with_sheets(held, extension=(*kept, *made))


def recall_as_it_is(homework: Homework, rng: Random) -> Homework:
    return _all_recall(homework, rng, 1)


def recall_called_deep(homework: Homework, rng: Random) -> Homework:
    return _all_recall(homework, rng, 3)


def _deeper_stems(homework: Homework, rng: Random, stems: tuple[str, ...], word: str) -> Homework:
    """The deeper tasks keep their tags and ask for more of the same."""
    if not deeper(homework):
        raise NoPlace("it has no deeper tasks")
    rows, n = [], rng.randrange(len(stems))
    for task in homework.tiers.extension:
        if task.derived_from is None:
            said = stems[n % len(stems)].format(topic=homework.unit.title)
            rows.append(task.model_copy(update={"stem": said, "stimulus": (), "command_word": word}))
            n += 1
        else:
            rows.append(task)
    tiers = homework.tiers.model_copy(update={"extension": tuple(rows)})
    return settle(homework.model_copy(update={"tiers": tiers}))


def five_more_of_them(homework: Homework, rng: Random) -> Homework:
    stems = (
        "List five more key words on {topic} from your book.",
        "Name four other examples from the lesson on {topic}.",
        "Write down six facts about {topic} that you remember.",
    )
    return _deeper_stems(homework, rng, stems, "list")


def copied_out(homework: Homework, rng: Random) -> Homework:
    stems = (
        "Copy out the key words of {topic} and their meanings neatly.",
        "Write out your answers to {topic} again in full sentences.",
        "Copy the diagram of {topic} from your book and label it.",
    )
    return _deeper_stems(homework, rng, stems, "copy")


def core_question_again(homework: Homework, rng: Random) -> Homework:
    """Each deeper task is a core task of this homework once more, marked as demand 3."""
    tasks = deeper(homework)
    source = core(homework, lambda t: t.demand <= 2 and bool(t.objective_ids))
    if not tasks or not source:
        raise NoPlace("it has no deeper tasks")
    rows = []
    for task in homework.tiers.extension:
        if task.derived_from is None:
            like = pick(rng, source, "no plain core task")
            keep = {"id": task.id, "tier": task.tier, "stage": task.stage, "demand": 3, "derived_from": None}
            rows.append(like.model_copy(update={**keep, "stem": like.stem + "\n\nNow write your answer in ink."}))
        else:
            rows.append(task)
    tiers = homework.tiers.model_copy(update={"extension": tuple(rows)})
    return settle(homework.model_copy(update={"tiers": tiers}))


def only_the_tag(homework: Homework, rng: Random) -> Homework:
    """One deeper task asks what a word means, tagged as demand 3."""
    tasks = deeper(homework)
    task = pick(rng, tasks, "no deeper tasks")
    term = pick(rng, terms_of(homework), "no terms")
    stem = f"What does **{term.term}** mean?"
    new = _recall(task, stem, term.meaning, (term.passage,), 3, "define")
    rows = [new if t.id == task.id else t for t in homework.tiers.extension]
    return with_sheets(homework, extension=rows)


PLANTS = (
    Plant(
        "recall as it is",
        "blatant",
        "The extension sheet asks for more key words, and says so.",
        recall_as_it_is,
        also=("ramped",),
    ),
    Plant(
        "recall called deep",
        "plain",
        "The extension sheet asks for more key words and calls that demand 3.",
        recall_called_deep,
    ),
    Plant("five more", "plain", "‘List five more of them’ as the extension.", five_more_of_them),
    Plant("copied out", "plain", "Copying out as the extension.", copied_out),
    Plant(
        "core question again",
        "plain",
        "The extension sheet asks its own core questions again.",
        core_question_again,
        also=("duplicate-task",),
    ),
    Plant("only the tag", "subtle", "One deeper question asks for a meaning; only its tag is deep.", only_the_tag),
)
