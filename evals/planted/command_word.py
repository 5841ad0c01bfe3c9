"""command-word: a verb that nobody defined, or one that does not fit what the question is worth."""

from random import Random

from evals.planted.placing import core, deeper, pick, rewrite, rewrite_one
from evals.planted.plant import Plant, Put
from generator.models import Homework, Stage, Task

RECALL = ("short", "cloze")


def on_recall(word: str, opening: str) -> Put:
    """A demanding verb on a one-mark question that asks for recall."""

    def put(homework: Homework, rng: Random) -> Homework:
        tasks = core(homework, lambda t: t.marks == 1 and t.demand == 1 and t.response.kind in RECALL)
        task = pick(rng, tasks, "no one-mark recall")
        return rewrite(homework, task.id, lambda t: _asked(t, word, f"{opening} {_lower(t.stem)}"))

    return put


def on_a_deep_question(word: str, opening: str) -> Put:
    """A verb of recall on a question of several marks that wants reasons."""

    def put(homework: Homework, rng: Random) -> Homework:
        tasks = deeper(homework, lambda t: t.demand >= 3 and t.marks >= 3)
        task = pick(rng, tasks, "no deep question of three marks")
        return rewrite_one(homework, task.id, lambda t: _asked(t, word, f"{opening} {_lower(t.stem)}"))

    return put


def unknown_verb(homework: Homework, rng: Random) -> Homework:
    word = rng.choice(("reflect on", "engage with", "ponder", "unpack", "riff on"))
    task = pick(rng, core(homework, lambda t: t.stage is Stage.APPLICATION), "no application task")
    return rewrite(homework, task.id, lambda t: _asked(t, word, f"{word[:1].upper()}{word[1:]} this: {_lower(t.stem)}"))


def no_verb(homework: Homework, rng: Random) -> Homework:
    task = pick(rng, core(homework), "no core task")
    return rewrite(homework, task.id, lambda t: t.model_copy(update={"command_word": ""}))


def young_pupils(homework: Homework, rng: Random) -> Homework:
    """‘Evaluate’ for one mark at demand 2, wherever it stands."""
    tasks = core(homework, lambda t: t.marks == 1 and t.demand == 2 and t.response.kind == "short")
    task = pick(rng, tasks, "no one-mark question of demand 2")
    return rewrite(homework, task.id, lambda t: _asked(t, "evaluate", f"Evaluate this. {t.stem}"))


def _asked(task: Task, word: str, stem: str) -> Task:
    return task.model_copy(update={"command_word": word, "stem": stem})


def _lower(stem: str) -> str:
    return stem[:1].lower() + stem[1:]


PLANTS = (
    Plant("unknown verb", "blatant", "The question begins ‘Unpack this’.", unknown_verb),
    Plant("no verb", "plain", "Nothing says what kind of answer is wanted.", no_verb),
    Plant(
        "evaluate for a word", "blatant", "‘Evaluate’ for one mark and one word.", on_recall("evaluate", "Evaluate:")
    ),
    Plant("justify for a word", "plain", "‘Justify’ for one mark of recall.", on_recall("justify", "Justify:")),
    Plant("discuss for a word", "plain", "‘Discuss’ for one mark of recall.", on_recall("discuss", "Discuss:")),
    Plant("evaluate for one mark", "plain", "‘Evaluate’ for one mark.", young_pupils),
    Plant(
        "state for four marks", "plain", "‘State’, where reasons earn the marks.", on_a_deep_question("state", "State:")
    ),
    Plant(
        "define for four marks",
        "subtle",
        "‘Define’, where a case has to be judged.",
        on_a_deep_question("define", "Define:"),
    ),
)
