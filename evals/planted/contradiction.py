"""contradiction: what the lesson taught is marked wrong, or what it warned of is marked right."""

import re
from collections.abc import Callable
from random import Random

from evals.planted.placing import pick, rewrite
from evals.planted.plant import Plant, Put
from evals.planted.questions import put_choice, put_claim
from generator.models import Choice, Homework, Passage

Reword = Callable[[str], str]


def _taught(homework: Homework) -> list[tuple[Passage, str]]:
    """Facts of the lesson: (passage, its sentence)."""
    rows = [p for s in homework.sources for p in s.passages if ":facts:" in p.id or "keylearningpoint" in p.id]
    return [(p, said) for p in rows if len((said := _sentence(p.text)).split()) > 4]


def _warned(homework: Homework) -> list[tuple[Passage, str]]:
    """Misconceptions of the lesson: (passage, its claim)."""
    rows = [p for s in homework.sources for p in s.passages if "misconception" in p.id]
    return [(p, said) for p in rows if len((said := _sentence(p.text)).split()) > 3]


def taught_and_false(reword: Reword) -> Put:
    """A fact of the lesson is a statement to put right."""

    def put(homework: Homework, rng: Random) -> Homework:
        passage, said = pick(rng, _taught(homework), "no fact of the lesson")
        asked = put_claim(
            homework, rng, reword(said), true=False, correction=f"This is not so: {said}", cites=(passage.id,)
        )
        return asked.homework

    return put


def warned_and_true(reword: Reword) -> Put:
    """A misconception of the lesson is keyed true."""

    def put(homework: Homework, rng: Random) -> Homework:
        passage, said = pick(rng, _warned(homework), "no misconception of the lesson")
        return put_claim(homework, rng, reword(said), true=True, correction="", cites=(passage.id,)).homework

    return put


def taught_as_a_wrong_option(homework: Homework, rng: Random) -> Homework:
    """A fact of the lesson is one of the wrong options of a question on what is right."""
    passage, said = pick(rng, _taught(homework), "no fact of the lesson")
    others = [row for row in _taught(homework) if row[0] is not passage]
    right = pick(rng, others, "no second fact of the lesson")
    held, name = put_choice(homework, rng)
    task = next(task for task in held.tiers.core if task.id == name)
    assert isinstance(task.response, Choice)
    texts = [right[1], said, "None of this was ever measured.", "Nobody has looked at this yet."]
    rows = sorted(task.response.options, key=lambda option: not option.correct)
    options = tuple(o.model_copy(update={"text": text}) for o, text in zip(rows, texts, strict=True))
    letter = "ABCD"[list(task.response.shown_order).index(rows[0].id)]
    key = f"{letter}: {right[1]}"
    points = tuple(p.model_copy(update={"text": key, "accept": ()}) for p in task.marking.points)
    update = {
        "stem": "Which statement is right?",
        "response": task.response.model_copy(update={"options": options}),
        "answer": task.answer.model_copy(update={"canonical": key, "accept": ()}),
        "cites": (right[0].id, passage.id),
        "marking": task.marking.model_copy(update={"points": points, "model_answer": key}),
    }
    return rewrite(held, name, lambda t: t.model_copy(update=update))


def as_it_is(said: str) -> str:
    return said


def shortened(said: str) -> str:
    """The statement up to its first comma or ‘because’, where that leaves a sentence."""
    short = re.split(r",| because | so that ", said)[0].rstrip(".")
    return f"{short}." if len(short.split()) > 4 else said


def reworded(said: str) -> str:
    """The statement in a frame."""
    return f"In this topic, {said[:1].lower()}{said[1:]}" if not said[:2].isupper() else said


def with_synonyms(said: str) -> str:
    pairs = (
        ("found", "seen"),
        ("need", "require"),
        ("made of", "built from"),
        ("show", "tell"),
        ("help", "aid"),
        ("use", "make use of"),
    )
    for old, new in pairs:
        if re.search(rf"\b{old}", said):
            return re.sub(rf"\b{old}", new, said, count=1)
    return f"{said.rstrip('.')}, as a rule."


def _sentence(text: str) -> str:
    return text.split(". ")[0].rstrip(".") + "."


# A key that denies what its own passage says is also a claim that no source supports.
BOTH = ("grounded",)

PLANTS = (
    Plant(
        "fact keyed false",
        "blatant",
        "A sentence of the lesson has to be ‘corrected’.",
        taught_and_false(as_it_is),
        also=BOTH,
    ),
    Plant(
        "misconception keyed true",
        "blatant",
        "What the lesson warns of is marked right.",
        warned_and_true(as_it_is),
        also=BOTH,
    ),
    Plant(
        "fact as a wrong option",
        "plain",
        "A sentence of the lesson is a wrong option.",
        taught_as_a_wrong_option,
        also=BOTH,
    ),
    Plant(
        "short fact keyed false",
        "plain",
        "Half a sentence of the lesson has to be ‘corrected’.",
        taught_and_false(shortened),
        also=BOTH,
    ),
    Plant(
        "framed fact keyed false",
        "plain",
        "‘In this topic, ...’ and then a sentence of the lesson, keyed false.",
        taught_and_false(reworded),
        also=BOTH,
    ),
    Plant(
        "framed misconception keyed true",
        "subtle",
        "‘In this topic, ...’ and then what the lesson warns of, keyed true.",
        warned_and_true(reworded),
        also=BOTH,
    ),
    Plant(
        "reworded fact keyed false",
        "subtle",
        "A fact of the lesson in other words, keyed false.",
        taught_and_false(with_synonyms),
        also=BOTH,
    ),
)
