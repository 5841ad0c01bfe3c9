"""Every text that the homework itself says, with where it stands: what pupils and teachers read, not what it quotes.

Left out: the passages of sources (their words are not ours), wordings to accept or to reject and the errors of pupils
(they may be wrong on purpose), findings and provenance.
"""

from collections.abc import Iterator

from evals.checks.evidence import Evidence, Printed
from generator.models import Task
from generator.pupil_view import pupil_task


def every_text(evidence: Evidence) -> Iterator[Printed]:
    """All texts: the head of the homework, the brief, the tasks with their marking, what is said to the class."""
    homework = evidence.homework
    yield Printed(homework.title, "title", None)
    yield Printed(homework.unit.intent, "unit.intent", None)
    yield from (
        Printed(objective.statement, f"objectives[{n}]", None) for n, objective in enumerate(homework.objectives)
    )
    yield from evidence.brief
    for task in evidence.all_tasks:
        printed = pupil_task(task, evidence.labels[task.id])
        yield from (Printed(text, "printed side", task) for text in printed.texts())
        yield from guidance(task)
    for n, row in enumerate(homework.class_feedback):
        yield Printed(row.secure, f"class_feedback[{n}].secure", None)
        yield Printed(row.next, f"class_feedback[{n}].next", None)
    for n, line in enumerate(homework.self_marking):
        yield Printed(line.answer, f"self_marking[{n}]", None)
    for n, row_ in enumerate(homework.parity):
        yield from (Printed(text, f"parity[{n}]", None) for text in (*row_.held, *row_.changed))
    for where, text in (
        ("exemplar", homework.exemplar),
        ("capacity.limited_by", homework.capacity.limited_by),
        ("capacity.mend", homework.capacity.mend),
    ):
        if text:
            yield Printed(text, where, None)


def guidance(task: Task) -> Iterator[Printed]:
    """What only the teacher, or the pupil who marks, reads of a task."""
    marking = task.marking
    yield Printed(task.rationale, "rationale", task)
    yield Printed(task.answer.canonical, "answer.canonical", task)
    yield Printed(marking.model_answer, "marking.model_answer", task)
    yield from (Printed(point.text, f"marking.points[{n}]", task) for n, point in enumerate(marking.points))
    for n, level in enumerate(marking.levels or ()):
        yield from (Printed(text, f"marking.levels[{n}]", task) for text in (level.descriptor, *level.indicative))
    yield from (
        Printed(slip.reply, f"marking.common_errors[{n}].reply", task) for n, slip in enumerate(marking.common_errors)
    )
    for n, support in enumerate(task.supports):
        yield from (Printed(text, f"supports[{n}]", task) for text in (support.changes, support.fade) if text)
