"""duplicate-task: the same question twice."""

import re
from random import Random

from evals.planted.placing import asks_short, core, deeper, pick, rewrite, rewrite_one
from evals.planted.plant import NoPlace, Plant, Put
from evals.planted.questions import terms_of
from generator.models import Answer, Homework, Marking, MarkPoint, Short, Task

Reworded = tuple[tuple[str, str], ...]
KEPT = ("id", "tier", "derived_from")
SYNONYMS: Reworded = (
    (r"^Which", "Say which"),
    (r"^What", "Tell what"),
    (r"^Why", "Give the reason why"),
    (r"^Work out", "Find"),
    (r"^Explain", "Set out"),
    (r"^Complete each", "Fill in every"),
    (r"^Sort", "Put into groups"),
)


def _copied(homework: Homework, rng: Random, stem: str | None = None, opening: Reworded = ()) -> Homework:
    """One core task in the place of another of the same objective and marks, and its stem in other words."""
    pairs = [
        (one, other)
        for one in core(homework)
        for other in core(homework)
        if one.id < other.id and one.objective_ids == other.objective_ids and one.marks == other.marks
    ]
    first, second = pick(rng, pairs, "no two tasks of one objective and worth")
    said = stem.format(stem=first.stem) if stem else _in_other_words(first.stem, opening)

    def change(old: Task) -> Task:
        like = {name: getattr(old, name) for name in KEPT}
        return first.model_copy(update={**like, "stem": said, "supports": old.supports[:1] and first.supports})

    return rewrite(homework, second.id, change)


def twice(homework: Homework, rng: Random) -> Homework:
    return _copied(homework, rng, "{stem}")


def twice_with_a_greeting(homework: Homework, rng: Random) -> Homework:
    return _copied(homework, rng, "Now try this one. {stem}")


def in_other_words(homework: Homework, rng: Random) -> Homework:
    """The same question with another opening."""
    return _copied(homework, rng, opening=SYNONYMS)


def asked_both_ways(word: str) -> Put:
    """What a term means is asked twice, in two wordings, with the same key."""

    def put(homework: Homework, rng: Random) -> Homework:
        terms = terms_of(homework)
        tasks = core(homework, lambda t: t.marks == 1 and bool(t.objective_ids))
        if not terms or len(tasks) < 2:
            raise NoPlace("it has no terms, or one question of one mark")
        term, (first, second) = rng.choice(terms), rng.sample(tasks, 2)
        stems = (f"What does **{term.term}** mean in this topic?", f"{word} **{term.term}**.")
        for task, stem in zip((first, second), stems, strict=True):

            def change(old: Task, stem: str = stem) -> Task:
                points = (MarkPoint(marks=1, text=term.meaning),)
                marking = Marking(points=points, model_answer=term.meaning, common_errors=old.marking.common_errors)
                update = {
                    "stem": stem,
                    "command_word": "define",
                    "response": Short(lines=2),
                    "answer": Answer(canonical=term.meaning),
                    "marking": marking,
                    "cites": (term.passage,),
                    "supports": old.supports[:0],
                    "verified": None,
                }
                return old.model_copy(update=update)

            homework = rewrite(homework, task.id, change)
        return homework

    return put


def again_in_the_extension(homework: Homework, rng: Random) -> Homework:
    """A deeper task asks a core question of the same sheet in other words."""
    task = pick(rng, deeper(homework), "no deeper tasks")
    kept = {t.derived_from for t in homework.tiers.extension if t.derived_from}
    like = pick(rng, core(homework, lambda t: asks_short(t) and t.id in kept), "no short core question on its sheet")
    said = _in_other_words(like.stem, SYNONYMS)
    keep = {name: getattr(task, name) for name in (*KEPT, "demand", "stage", "objective_ids")}
    return rewrite_one(homework, task.id, lambda t: like.model_copy(update={**keep, "stem": said}))


def _in_other_words(stem: str, opening: Reworded) -> str:
    for pattern, words in opening:
        said = re.sub(pattern, words, stem, count=1)
        if said != stem:
            return said
    return f"Answer this: {stem[:1].lower()}{stem[1:]}"


PLANTS = (
    Plant("twice", "blatant", "The same question stands twice on a sheet.", twice),
    Plant(
        "twice with a greeting", "plain", "The same question again, after ‘Now try this one’.", twice_with_a_greeting
    ),
    Plant("in other words", "plain", "The same question with another opening.", in_other_words),
    Plant(
        "meaning asked twice", "plain", "A word's meaning is asked for twice.", asked_both_ways("Give the meaning of")
    ),
    Plant(
        "define, then explain",
        "subtle",
        "‘What does it mean?’ and ‘Explain what is meant by it’.",
        asked_both_ways("In your own words, say what is meant by"),
    ),
    Plant(
        "again in the extension",
        "subtle",
        "A deeper question is a core question in other words.",
        again_in_the_extension,
        also=("extension-depth",),
    ),
)
