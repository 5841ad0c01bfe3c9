"""Makes a pupil sheet fit its paper: one sheet of A4, printed on both sides, for each 30 minutes of work.

Type size, spacing and margins never give way. What gives way, in this order: lines beyond one a mark; what an absent
pupil needs goes to a page of its own; the sheet is set in two columns; the longest written answers go to the exercise
book.
"""

from collections.abc import Callable, Iterator

from generator.pupil_view import AnswerSpace, PupilTask
from service.documents.measure import PAGE_MM, is_wide, sheet_mm
from service.documents.sheet import IN_BOOK, SheetContent

LOST_AT_PAGE_BREAK_MM = 14
PAGES_A_SHEET = 2
MOST_PAGES = 12
FEWEST_LINES = 2
Change = Callable[[PupilTask], PupilTask]
RULED = frozenset({"short", "extended"})
WRITTEN = frozenset({"short", "extended", "working"})


def fit_to_paper(content: SheetContent, pages: int) -> SheetContent:
    """The sheet with as few changes as let it fit so many pages; one sheet of paper more where no change is enough."""
    room = pages * PAGE_MM - (pages - 1) * LOST_AT_PAGE_BREAK_MM
    tight = _tightened(content)
    columns = _two_columns(tight)
    for changed in (content, tight, _missed_apart(tight), columns, _missed_apart(columns)):
        if sheet_mm(changed) <= room:
            return changed
    for changed in _moved_to_book(_missed_apart(columns)):
        if sheet_mm(changed) <= room:
            return changed
    return fit_to_paper(content, pages + PAGES_A_SHEET) if pages < MOST_PAGES else content


def _tightened(content: SheetContent) -> SheetContent:
    return _with_tasks(content, {task.id: _tight for section in content.sections for task in section.tasks})


def _missed_apart(content: SheetContent) -> SheetContent:
    return content.model_copy(update={"missed_apart": bool(content.you_need)})


def _two_columns(content: SheetContent) -> SheetContent:
    """Half the width, so twice the lines; a single word keeps its one line."""
    changes = {task.id: _narrow for section in content.sections for task in section.tasks if not is_wide(task)}
    return _with_tasks(content.model_copy(update={"columns": 2}), changes)


def _moved_to_book(content: SheetContent) -> Iterator[SheetContent]:
    """The sheet with one more written answer moved each time: the longest first, of equals the last on the sheet."""
    tasks = [task for section in content.sections for task in section.tasks]
    written = [task for task in tasks if task.answer.kind in WRITTEN and task.answer.lines > 1 and not task.parts]
    for task in sorted(written[::-1], key=lambda task: -task.answer.lines):
        content = _with_tasks(content, {task.id: _in_book})
        yield content


def _with_tasks(content: SheetContent, changes: dict[str, Change]) -> SheetContent:
    """The content with a change made to each task that is named."""
    sections = tuple(
        section.model_copy(
            update={"tasks": tuple(changes[task.id](task) if task.id in changes else task for task in section.tasks)}
        )
        for section in content.sections
    )
    return content.model_copy(update={"sections": sections})


def _tight(task: PupilTask) -> PupilTask:
    parts = tuple(part.model_copy(update={"answer": _at_most(part.answer, part.marks)}) for part in task.parts)
    return task.model_copy(update={"answer": _at_most(task.answer, task.marks), "parts": parts})


def _at_most(space: AnswerSpace, marks: int) -> AnswerSpace:
    return space.model_copy(update={"lines": min(space.lines, max(FEWEST_LINES, marks))})


def _narrow(task: PupilTask) -> PupilTask:
    lines = task.answer.lines * 2 if task.answer.lines > 1 and task.answer.kind in RULED else task.answer.lines
    return task.model_copy(update={"answer": task.answer.model_copy(update={"lines": lines})})


def _in_book(task: PupilTask) -> PupilTask:
    return task.model_copy(update={"answer": task.answer.model_copy(update={"kind": IN_BOOK, "lines": 0})})
