"""Makes a pupil sheet fit its paper: one sheet of A4, printed on both sides, for each 30 minutes of work.

Type size, spacing and margins never give way. What gives way, in this order: lines beyond one a mark; what an absent
pupil needs goes to a page of its own; the longest written answers go to the exercise book.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from generator.pupil_view import AnswerSpace, PupilTask
from service.documents.measure import sheet_pages
from service.documents.sheet import IN_BOOK, SheetContent

PAGES_A_SHEET = 2
MOST_PAGES = 12
FEWEST_LINES = 2
Change = Callable[[PupilTask], PupilTask]
WRITTEN = frozenset({"short", "extended", "working"})


def fit_to_paper(content: SheetContent, pages: int) -> SheetContent:
    """The sheet with as few changes as let it fit so many pages; one sheet of paper more where no change is enough."""
    tight = _tightened(content)
    apart = _missed_apart(tight)
    for changed in chain((content, tight, apart), _moved_to_book(apart)):
        if sheet_pages(changed) <= pages:
            return changed
    return fit_to_paper(content, pages + PAGES_A_SHEET) if pages < MOST_PAGES else content


def _tightened(content: SheetContent) -> SheetContent:
    return _with_tasks(content, {task.id: _tight for section in content.sections for task in section.tasks})


def _missed_apart(content: SheetContent) -> SheetContent:
    return content.model_copy(update={"missed_apart": bool(content.you_need)})


def _moved_to_book(content: SheetContent) -> Iterator[SheetContent]:
    """The sheet with one more written answer moved each time: the longest first."""
    tasks = [task for section in content.sections for task in section.tasks]
    written = [task for task in tasks if task.answer.kind in WRITTEN and task.answer.lines > 1 and not task.parts]
    for task in sorted(written, key=lambda task: task.answer.lines, reverse=True):
        content = _with_tasks(content, {task.id: _in_book})
        yield content


def _with_tasks(content: SheetContent, changes: Mapping[str, Change]) -> SheetContent:
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


def _in_book(task: PupilTask) -> PupilTask:
    return task.model_copy(update={"answer": task.answer.model_copy(update={"kind": IN_BOOK, "lines": 0})})
