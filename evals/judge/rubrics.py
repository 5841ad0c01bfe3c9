"""What a judge reads for each rubric: texts of a homework, one by one or in pairs.

The rubrics themselves are prompts: `prompts/rubrics/<name>.md.j2`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.models import Choice, Homework, Task
from generator.pupil_view import pupil_task


@dataclass(frozen=True)
class Text:
    """One thing to judge: the task's id and its text; `second` where two texts are held against each other."""

    task_id: str
    first: str
    second: str = ""


@dataclass(frozen=True)
class Rubric:
    """A quality from 1 to 4. `texts` gives what is judged in a homework, in sheet order."""

    name: str
    texts: Callable[[Homework], Iterator[Text]]


def asked(task: Task) -> str:
    """A task as pupils read it, without supports."""
    return "\n".join(pupil_task(task.model_copy(update={"supports": ()}), "").texts())


def supported(task: Task) -> str:
    """A task as pupils read it, with its supports."""
    return "\n".join(pupil_task(task, "").texts())


def marked(task: Task) -> str:
    """A task with the way it is marked."""
    lines = [f"Question: {asked(task)}", f"Marks: {task.marks}", f"Answer: {task.marking.model_answer}"]
    for point in task.marking.points:
        accept = f" Accept: {'; '.join(point.accept)}." if point.accept else ""
        reject = f" Reject: {'; '.join(point.reject)}." if point.reject else ""
        lines.append(f"[{point.marks}] {point.text}.{accept}{reject}")
    return "\n".join(lines)


def believed(task: Task) -> str:
    """A task with its wrong answers and the beliefs behind them."""
    lines = [f"Question: {asked(task)}"]
    if isinstance(task.response, Choice):
        lines += [f"Wrong: {o.text} ({o.reason or 'no reason given'})" for o in task.response.options if not o.correct]
    lines += [f"Listed error: {error.error}" for error in task.marking.common_errors]
    return "\n".join(lines)


def with_objective(homework: Homework, task: Task) -> str:
    """A task under the statements it is tagged with."""
    statements = {objective.id: objective.statement for objective in homework.objectives}
    tagged = "; ".join(statements.get(name, name) for name in task.objective_ids)
    return f"Objective: {tagged}\n{asked(task)}"


def _own(homework: Homework) -> Iterator[Task]:
    """Tasks that serve an objective, each once: core, then deeper ones."""
    yield from (task for task in homework.tiers.core if task.objective_ids)
    yield from (task for task in homework.tiers.extension if task.derived_from is None and task.objective_ids)


def _alignment(homework: Homework) -> Iterator[Text]:
    return (Text(task.id, with_objective(homework, task)) for task in _own(homework))


def _demand_kept(homework: Homework) -> Iterator[Text]:
    core = {task.id: task for task in homework.tiers.core}
    for task in homework.tiers.scaffolded:
        partner = core.get(task.derived_from or "")
        if partner is not None and task.supports:
            yield Text(task.id, asked(partner), supported(task))


def _support_quality(homework: Homework) -> Iterator[Text]:
    return (Text(task.id, supported(task)) for task in homework.tiers.scaffolded if task.supports)


def _misconceptions(homework: Homework) -> Iterator[Text]:
    for task in _own(homework):
        if isinstance(task.response, Choice) or task.marking.common_errors:
            yield Text(task.id, believed(task))


def _marking(homework: Homework) -> Iterator[Text]:
    return (Text(task.id, marked(task)) for task in _own(homework) if task.marks)


def _interest(homework: Homework) -> Iterator[Text]:
    return (Text(task.id, asked(task)) for task in _own(homework))


RUBRICS = (
    Rubric("alignment", _alignment),
    Rubric("demand-kept", _demand_kept),
    Rubric("support-quality", _support_quality),
    Rubric("misconception-realism", _misconceptions),
    Rubric("mark-scheme-usability", _marking),
    Rubric("interest", _interest),
)
