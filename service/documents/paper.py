"""Makes a pupil sheet fit its paper: one sheet of A4, printed on both sides, for each 30 minutes of work.

Type size, spacing and margins never give way. What gives way is `tighter_and_tighter`; the first that fits is printed, and
the same one in every medium.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from generator.pupil_view import AnswerSpace, PupilTask
from service.documents.answer_blocks import IN_BOOK, stands_beside
from service.documents.sheet import SheetContent, run_on

PAGES_A_SHEET = 2
MOST_PAGES = 12
FEWEST_LINES = 2
Change = Callable[[PupilTask], PupilTask]
WRITTEN = frozenset({"short", "extended", "working"})

T = TypeVar("T")


def fit_to_paper(variants: Sequence[T], pages: int, page_count: Callable[[T], int]) -> T:
    """The first of the variants, roomiest first, that takes no more than so many pages.

    Each variant takes no more pages than the one before it, so a few are measured, not all. Where none fits, one sheet of
    paper more is allowed and the search starts again; what fits no paper at all stays as roomy as it is.
    """
    count = cache(lambda place: page_count(variants[place]))
    while pages <= MOST_PAGES:
        place = bisect_left(range(len(variants)), True, key=lambda place: count(place) <= pages)
        if place < len(variants):
            return variants[place]
        pages += PAGES_A_SHEET
    return variants[0]


def tighter_and_tighter(content: SheetContent, free_supports: bool) -> Iterator[SheetContent]:
    """The sheet with one thing more given up each time.

    Lines beyond one a mark; what an absent pupil needs, to a page of its own; the lists in supports, which run on in one
    paragraph; with `free_supports`, the supports to a strip at the end; the boxes beside the criteria; the second line of
    an answer for one mark, and of a table to sort letters into; and the longest written answers, one after the other, to
    the exercise book.
    """
    yield content
    content = _with_lines(content, FEWEST_LINES)
    yield content
    content = content.model_copy(update={"missed_apart": bool(content.you_need)})
    yield content
    content = _with_tasks(content, {task.id: _run_on for task in content.tasks()})
    yield content
    if free_supports and any(task.supports for task in content.tasks()):
        content = content.model_copy(update={"supports": "strip"})
        yield content
    content = content.model_copy(update={"compact": True})
    yield content
    content = _with_lines(content, 1)
    content = _with_tasks(content, {task.id: _one_line for task in content.tasks() if task.answer.kind == "classify"})
    yield content
    yield from _moved_to_book(content)


def _moved_to_book(content: SheetContent) -> Iterator[SheetContent]:
    """The sheet with one more written answer moved each time: the longest first."""
    written = [task for task in content.tasks() if task.answer.kind in WRITTEN and not task.parts]
    for task in sorted(
        (task for task in written if not stands_beside(task)), key=lambda task: task.answer.lines, reverse=True
    ):
        content = _with_tasks(content, {task.id: _in_book})
        yield content


def _with_lines(content: SheetContent, fewest: int) -> SheetContent:
    """The content with a line for each mark, and at least so many."""

    def tight(task: PupilTask) -> PupilTask:
        parts = tuple(
            part.model_copy(update={"answer": _at_most(part.answer, max(fewest, part.marks))}) for part in task.parts
        )
        return task.model_copy(update={"answer": _at_most(task.answer, max(fewest, task.marks)), "parts": parts})

    return _with_tasks(content, {task.id: tight for task in content.tasks()})


def _with_tasks(content: SheetContent, changes: Mapping[str, Change]) -> SheetContent:
    """The content with a change made to each task that is named."""
    sections = tuple(
        section.model_copy(
            update={"tasks": tuple(changes[task.id](task) if task.id in changes else task for task in section.tasks)}
        )
        for section in content.sections
    )
    return content.model_copy(update={"sections": sections})


def _at_most(space: AnswerSpace, lines: int) -> AnswerSpace:
    return space.model_copy(update={"lines": min(space.lines, lines)})


def _one_line(task: PupilTask) -> PupilTask:
    return task.model_copy(update={"answer": task.answer.model_copy(update={"lines": 1})})


def _run_on(task: PupilTask) -> PupilTask:
    supports = tuple(support.model_copy(update={"text": run_on(support.text)}) for support in task.supports)
    return task.model_copy(update={"supports": supports})


def _in_book(task: PupilTask) -> PupilTask:
    return task.model_copy(update={"answer": task.answer.model_copy(update={"kind": IN_BOOK, "lines": 0})})
