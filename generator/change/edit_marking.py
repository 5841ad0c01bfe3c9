"""Changes how one question is marked: its marks, its points, the model answer and the replies to common errors."""

from generator.change.task_edit import PointEdit, TaskEdit
from generator.errors import BadChange
from generator.models import CommonError, MarkPoint, Task


def edit_marking(task: Task, edit: TaskEdit, label: str) -> Task:
    """The task with its new marking; the points always add up to its marks.

    Raises `BadChange` where they would not: a number of marks alone is enough only for a question with one point.
    """
    marking = task.marking
    points = marking.points
    if edit.points is not None:
        points = tuple(
            _point(points[n] if n < len(points) else None, new, coded=any(point.code for point in points))
            for n, new in enumerate(edit.points)
        )
        marks = sum(point.marks for point in points)
        if edit.marks is not None and edit.marks != marks:
            raise BadChange(
                f"the points of question {label} add up to {_marks(marks)} and the question is to carry {edit.marks}; "
                f"give points that add up to {edit.marks}"
            )
    elif edit.marks is not None and edit.marks != task.marks:
        marks = edit.marks
        if len(points) != 1:
            split = " + ".join(str(point.marks) for point in points) or "none"
            raise BadChange(
                f"question {label} has {len(points)} mark points ({split}); give points that add up to {marks}"
            )
        points = (points[0].model_copy(update={"marks": marks}),)
    else:
        marks = task.marks
    if marks != task.marks and (task.parts or marking.levels):
        held = "parts" if task.parts else "levels"
        raise BadChange(
            f"the marks of question {label} are those of its {held}, {task.marks} in all; keep {task.marks}"
        )
    new: dict[str, object] = {"points": points}
    if edit.model_answer is not None:
        new["model_answer"] = edit.model_answer
    if edit.errors is not None:
        known = {error.error: error for error in marking.common_errors}
        new["common_errors"] = tuple(
            known[e.error].model_copy(update={"reply": e.reply})
            if e.error in known
            else CommonError(error=e.error, reply=e.reply)
            for e in edit.errors
        )
    return task.model_copy(update={"marks": marks, "marking": marking.model_copy(update=new)})


def _point(old: MarkPoint | None, new: PointEdit, *, coded: bool) -> MarkPoint:
    """A point that says something else accepts nothing of what the old one accepted, unless it is told what."""
    if old is None:
        return MarkPoint(marks=new.marks, code="B" if coded else None, text=new.text, accept=new.accept or ())
    if old.text == new.text:
        accept, reject = old.accept if new.accept is None else new.accept, old.reject
    else:
        accept, reject = new.accept or (), ()
    return old.model_copy(update={"marks": new.marks, "text": new.text, "accept": accept, "reject": reject})


def _marks(number: int) -> str:
    return f"{number} mark{'' if number == 1 else 's'}"
