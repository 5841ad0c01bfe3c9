"""hint-ladder: help in the wrong order, or help that does the work."""

from random import Random
from typing import Literal

from evals.planted.placing import asks_short, pick, rewrite_one, scaffolded
from evals.planted.plant import Plant, Put
from generator.models import Homework, Support, Task

Rung = Literal["prompt", "clue", "model"]
SAID: dict[Rung, str] = {
    "prompt": "Read the question again. Which lesson was this in?",
    "clue": "Look at the page of your notes with the key words.",
    "model": "A question like yours, done: Which season comes after winter? Spring comes after winter.",
}
FADE = "Leave this help out next time."


def rungs(*order: Rung) -> Put:
    """Helps in this order on one supported task."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, scaffolded(homework, lambda t: t.marks > 0), "no supported task")
        helps = tuple(Support(kind=_kind(rung), rung=rung, text=SAID[rung], fade=FADE) for rung in order)
        return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"supports": helps}))

    return put


def help_with_the_answer(rung: Rung, text: str) -> Put:
    """A help on this rung that states the answer."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, scaffolded(homework, _words), "no question answered in a few words")
        said = text.format(key=task.answer.canonical)
        helps = (*task.supports[:1], Support(kind=_kind(rung), rung=rung, text=said, fade=FADE))
        return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"supports": helps}))

    return put


def solution_called_a_prompt(homework: Homework, rng: Random) -> Homework:
    """The mark points, called a prompt."""
    tasks = scaffolded(
        homework, lambda t: len(t.marking.points) > 1 and t.response.kind in ("short", "extended", "working")
    )
    task = pick(rng, tasks, "no written answer of two marks")
    said = " Then: ".join(point.text for point in task.marking.points)
    helps = (Support(kind="prompt", rung="prompt", text=f"First: {said}", fade=FADE),)
    return rewrite_one(homework, task.id, lambda t: t.model_copy(update={"supports": helps}))


def _words(task: Task) -> bool:
    return asks_short(task) and any(len(word) > 3 for word in task.answer.canonical.split())


def _kind(rung: Rung) -> str:
    return {"prompt": "prompt", "clue": "clue", "model": "faded-example"}[rung]


PLANTS = (
    Plant(
        "upside down", "blatant", "The worked example comes first, the nudge last.", rungs("model", "clue", "prompt")
    ),
    Plant("model before prompt", "plain", "The worked example comes before the nudge.", rungs("model", "prompt")),
    Plant("clue before prompt", "plain", "The clue comes before the nudge.", rungs("clue", "prompt")),
    Plant("model before clue", "subtle", "The last two helps have changed places.", rungs("prompt", "model", "clue")),
    Plant(
        "clue with the answer",
        "blatant",
        "A clue that is the answer.",
        help_with_the_answer("clue", "It is {key}."),
        also=("answer-leak",),
    ),
    Plant(
        "prompt with the answer",
        "plain",
        "A nudge that names the answer.",
        help_with_the_answer("prompt", "Why might it be {key}?"),
        also=("answer-leak",),
    ),
    Plant(
        "model with the answer",
        "plain",
        "The example is the question itself.",
        help_with_the_answer("model", "Somebody wrote {key}, and that was right."),
        also=("answer-leak",),
    ),
    Plant(
        "solution called a prompt",
        "subtle",
        "The whole solution is called a nudge.",
        solution_called_a_prompt,
        also=("answer-leak",),
    ),
)
