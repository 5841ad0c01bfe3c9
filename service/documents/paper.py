"""Makes pupil sheets fit their paper: one sheet of A4, printed on both sides, for each 30 minutes of work.

Type size, spacing and margins never give way. What gives way is listed in `Steps`, what is least missed first; a step that
turns out not to be needed is taken back. The outcome is the same in every medium.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial, reduce
from typing import Generic, NamedTuple, TypeVar

from generator.pupil_view import AnswerSpace, PupilTask
from service.documents.answer_blocks import IN_BOOK, stands_beside
from service.documents.sheet import Place, SheetContent, run_on

PAGES_A_SHEET = 2
MOST_PAGES = 12
FEWEST_LINES = 2
WRITTEN = frozenset({"short", "extended", "working"})
Change = Callable[[PupilTask], PupilTask]
Sheets = tuple[SheetContent, ...]

T = TypeVar("T")


class Steps(NamedTuple, Generic[T]):
    """What gives way, one step after the other: `gentle` steps cost a pupil nothing, `hard` ones are missed."""

    gentle: tuple[Callable[[T], T], ...]
    hard: tuple[Callable[[T], T], ...]


def fit_to_paper(content: T, steps: Steps[T], pages: int, page_count: Callable[[T], int]) -> T:
    """The content with no more given up than it takes to stand on so many pages.

    No step adds pages, so the fewest that are needed are found by halving. Of these the hard ones are taken back, the
    hardest first, wherever the others are enough. Where all steps together are not enough, one sheet of paper more is
    allowed and the search starts again; what fits no paper at all stays as it is.
    """
    order = (*steps.gentle, *steps.hard)

    @cache
    def count(taken: tuple[int, ...]) -> int:
        return page_count(_taken(content, order, taken))

    # Looked at first, because to search through what no paper holds takes many times as long.
    if count(tuple(range(len(order)))) > MOST_PAGES:
        return content
    while pages <= MOST_PAGES:
        fewest = bisect_left(range(len(order) + 1), True, key=lambda n: count(tuple(range(n))) <= pages)
        if fewest <= len(order):
            taken = tuple(range(fewest))
            # The last step is needed: without it the search would have ended before.
            for step in reversed(taken[len(steps.gentle) : -1]):
                others = tuple(other for other in taken if other != step)
                taken = others if count(others) <= pages else taken
            return _taken(content, order, taken)
        pages += PAGES_A_SHEET
    return content


def what_gives_way(sheets: Sheets, places: Sequence[Place]) -> Steps[Sheets]:
    """The steps for the sheets of a homework, in the order in which a teacher would miss them least.

    Each step is taken on every sheet, so that a question has the same room wherever it stands. Gentle: lines beyond one a
    mark; lists that may as well run on in a paragraph, at the end and in supports; the supports, to each of `places`. Hard:
    the second line of an answer for one mark, and of a table to sort letters into; the boxes beside the criteria; the
    written answers, one after the other, those for most marks first, to the exercise book.
    """
    tasks = {task.label: task for sheet in sheets for task in sheet.tasks()}
    supported = any(task.supports for sheet in sheets for task in sheet.tasks())
    gentle: tuple[Callable[[SheetContent], SheetContent], ...] = (
        partial(_with_lines, fewest=FEWEST_LINES),
        partial(_with, {"short_ending": True}),
        partial(_with_tasks, dict.fromkeys(tasks, _run_on)),
        *(partial(_with_supports, place) for place in places if supported),
    )
    hard: tuple[Callable[[SheetContent], SheetContent], ...] = (
        _on_one_line,
        partial(_with, {"compact": True}),
        *(partial(_with_tasks, {label: _in_book}) for label in _longest_first(map(_on_one_line, sheets))),
    )
    return Steps(gentle=tuple(map(_on_every, gentle)), hard=tuple(map(_on_every, hard)))


def _on_every(step: Callable[[SheetContent], SheetContent]) -> Callable[[Sheets], Sheets]:
    return lambda sheets: tuple(map(step, sheets))


def _taken(content: T, order: Sequence[Callable[[T], T]], steps: Sequence[int]) -> T:
    return reduce(lambda made, step: order[step](made), steps, content)


def _with(update: Mapping[str, object], content: SheetContent) -> SheetContent:
    return content.model_copy(update=update)


def _with_supports(place: Place, content: SheetContent) -> SheetContent:
    return _with({"supports": place}, content) if any(task.supports for task in content.tasks()) else content


def _longest_first(sheets: Iterable[SheetContent]) -> list[str]:
    """The numbers of the written answers that take lines of their own, those for one mark last."""
    tasks = {task.label: task for sheet in sheets for task in sheet.tasks()}.values()
    written = [task for task in tasks if task.answer.kind in WRITTEN and not task.parts]
    own = [task for task in written if not stands_beside(task.model_copy(update={"supports": ()}))]
    return [task.label for task in sorted(own, key=lambda task: (task.marks != 1, task.answer.lines), reverse=True)]


def _on_one_line(content: SheetContent) -> SheetContent:
    content = _with_lines(content, 1)
    return _with_tasks({task.label: _one_line for task in content.tasks() if task.answer.kind == "classify"}, content)


def _with_lines(content: SheetContent, fewest: int) -> SheetContent:
    """The content with a line for each mark, and at least so many. Without marks its lines alone say how much to write."""

    def fewer(space: AnswerSpace, marks: int) -> AnswerSpace:
        return space.model_copy(update={"lines": min(space.lines, max(fewest, marks))}) if marks else space

    def tight(task: PupilTask) -> PupilTask:
        parts = tuple(part.model_copy(update={"answer": fewer(part.answer, part.marks)}) for part in task.parts)
        return task.model_copy(update={"answer": fewer(task.answer, task.marks), "parts": parts})

    return _with_tasks({task.label: tight for task in content.tasks()}, content)


def _with_tasks(changes: Mapping[str, Change], content: SheetContent) -> SheetContent:
    """The content with a change made to each task whose number is named."""
    sections = tuple(
        section.model_copy(
            update={
                "tasks": tuple(changes[task.label](task) if task.label in changes else task for task in section.tasks)
            }
        )
        for section in content.sections
    )
    return content.model_copy(update={"sections": sections})


def _one_line(task: PupilTask) -> PupilTask:
    return task.model_copy(update={"answer": task.answer.model_copy(update={"lines": 1})})


def _run_on(task: PupilTask) -> PupilTask:
    supports = tuple(support.model_copy(update={"text": run_on(support.text)}) for support in task.supports)
    return task.model_copy(update={"supports": supports})


def _in_book(task: PupilTask) -> PupilTask:
    return task.model_copy(update={"answer": task.answer.model_copy(update={"kind": IN_BOOK, "lines": 0})})
