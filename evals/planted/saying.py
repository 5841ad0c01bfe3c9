"""Sentences put where pupils or teachers read: into a question, beside the tasks, into a help, into the guidance."""

from collections.abc import Callable, Sequence
from random import Random

from evals.planted.placing import core, pick, rewrite, rewrite_one, scaffolded, settle
from evals.planted.plant import Put
from generator.models import Homework, Task

Sentences = Sequence[str]


def after_a_question(sentences: Sentences) -> Put:
    """A sentence after the stem of one core task, on every sheet."""
    return _on_a_question(sentences, lambda stem, said: f"{stem}\n\n{said}")


def before_a_question(sentences: Sentences) -> Put:
    """A sentence before the stem of one core task, on every sheet."""
    return _on_a_question(sentences, lambda stem, said: f"{said}\n\n{stem}")


def in_a_help(sentences: Sentences) -> Put:
    """A sentence at the end of one support."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, scaffolded(homework, lambda t: bool(t.supports)), "no task with a support")
        said = rng.choice(list(sentences))

        def change(task: Task) -> Task:
            last = task.supports[-1]
            more = last.model_copy(update={"text": f"{last.text} {said}"})
            return task.model_copy(update={"supports": (*task.supports[:-1], more)})

        return rewrite_one(homework, task.id, change)

    return put


def in_the_brief(field: str, sentences: Sentences) -> Put:
    """A sentence at the end of one line of the pupil brief; a line of its own where the field is a list."""

    def put(homework: Homework, rng: Random) -> Homework:
        said, brief = rng.choice(list(sentences)), homework.pupil_brief
        held = getattr(brief, field)
        new = (*held, said) if isinstance(held, tuple) else f"{held} {said}".strip()
        return homework.model_copy(update={"pupil_brief": brief.model_copy(update={field: new})})

    return put


def in_the_reason(sentences: Sentences) -> Put:
    """A sentence at the end of the reason for one task, on every sheet."""

    def put(homework: Homework, rng: Random) -> Homework:
        task, said = pick(rng, core(homework), "no core task"), rng.choice(list(sentences))
        return rewrite(
            homework, task.id, lambda t: t.model_copy(update={"rationale": f"{t.rationale.rstrip()} {said}"})
        )

    return put


def in_a_reply(sentences: Sentences) -> Put:
    """A sentence at the end of what is replied to a common error."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, core(homework, lambda t: bool(t.marking.common_errors)), "no common error")
        said = rng.choice(list(sentences))

        def change(task: Task) -> Task:
            first, *rest = task.marking.common_errors
            more = first.model_copy(update={"reply": f"{first.reply.rstrip()} {said}"})
            return task.model_copy(update={"marking": task.marking.model_copy(update={"common_errors": (more, *rest)})})

        return rewrite(homework, task.id, change)

    return put


def as_a_mark_point(sentences: Sentences) -> Put:
    """A sentence at the end of one mark point of a task marked by ideas, on every sheet."""

    def put(homework: Homework, rng: Random) -> Homework:
        task = pick(rng, core(homework, lambda t: bool(t.marking.points)), "no mark point")
        said = rng.choice(list(sentences))

        def change(task: Task) -> Task:
            *rest, last = task.marking.points
            more = last.model_copy(update={"text": f"{last.text.rstrip('.')}. {said}"})
            return task.model_copy(update={"marking": task.marking.model_copy(update={"points": (*rest, more)})})

        return rewrite(homework, task.id, change)

    return put


def in_the_feedback(part: str, sentences: Sentences) -> Put:
    """A sentence at the end of one feedback stem (`secure` or `next`)."""

    def put(homework: Homework, rng: Random) -> Homework:
        rows = list(homework.class_feedback)
        n = rows.index(pick(rng, rows, "no feedback stem"))
        said = f"{getattr(rows[n], part).rstrip()} {rng.choice(list(sentences))}"
        rows[n] = rows[n].model_copy(update={part: said})
        return homework.model_copy(update={"class_feedback": tuple(rows)})

    return put


def instead_of_a_question(stems: Sentences) -> Put:
    """The stem of one written core task replaced on every sheet; its answer and scheme stay."""

    def put(homework: Homework, rng: Random) -> Homework:
        written = core(homework, lambda t: t.response.kind in ("short", "extended"))
        task, said = pick(rng, written, "no question answered in words"), rng.choice(list(stems))
        return rewrite(homework, task.id, lambda t: t.model_copy(update={"stem": said}))

    return put


def _on_a_question(sentences: Sentences, join: Callable[[str, str], str]) -> Put:
    def put(homework: Homework, rng: Random) -> Homework:
        task, said = pick(rng, core(homework), "no core task"), rng.choice(list(sentences))
        return settle(rewrite(homework, task.id, lambda t: t.model_copy(update={"stem": join(t.stem, said)})))

    return put
