"""The room for an answer, as blocks: lines, boxes, tables, a bank of words."""

from math import ceil

from generator.pupil_view import AnswerSpace, PupilTask
from service.documents.content import (
    Bank,
    Block,
    Canvas,
    FillTable,
    FinalAnswer,
    LetterBoxes,
    Lettered,
    MatchColumns,
    SortTable,
    TickOptions,
    Verdict,
    WorkingSpace,
    WriteLines,
)

IN_BOOK = "book"
LINE_CHARACTERS = 60
HALF_LINE_CHARACTERS = 36
SORT_LINES = 2
BESIDE_CHARACTERS = 50


def answer_blocks(space: AnswerSpace, line_mm: float) -> tuple[Block, ...]:
    """The blocks of one answer space; `line_mm` is the pitch of the lines to write on.

    A space of kind `IN_BOOK` has no room on the sheet: its answer goes to the exercise book.
    """
    bank = (Bank(words=space.bank),) if space.bank else ()
    return (*_room(space, line_mm), *bank)


def numbered(items: tuple[str, ...]) -> tuple[str, ...]:
    """The left side of a matching with the numbers that its key uses: '**1** heir'."""
    return tuple(f"**{n}** {item}" for n, item in enumerate(items, 1))


def stands_beside(task: PupilTask) -> bool:
    """Whether the answer is a word or a number and the question short enough to leave room for it on its line."""
    space = task.answer
    plain = not (task.parts or task.supports or task.stimulus or space.guide) and len(task.stem) <= BESIDE_CHARACTERS
    return plain and ((space.kind == "short" and space.lines == 1) or space.kind == "numeric")


def _room(space: AnswerSpace, line_mm: float) -> tuple[Block, ...]:
    match space.kind:
        case "choice":
            return (TickOptions(options=space.items),)
        case "match":
            return (MatchColumns(left=numbered(space.left), right=space.right),)
        case "order":
            return _to_order(space.items), LetterBoxes(count=len(space.items))
        case "classify":
            table = SortTable(headings=space.headings, lines=space.lines or SORT_LINES, pitch=line_mm)
            return Lettered(items=space.items, across=True), table
        case "true_false":
            return (Verdict(lines=space.lines, pitch=line_mm),)
        case "numeric":
            return (FinalAnswer(unit=space.unit or ""),)
        case "working":
            return WorkingSpace(lines=max(1, space.lines), pitch=line_mm), FinalAnswer(unit=space.unit or "")
        case "table":
            return (FillTable(headings=space.headings, rows=space.rows, pitch=line_mm),)
        case "draw":
            return (Canvas(alt=space.guide or "space to draw"),)
        case _ if space.kind == IN_BOOK:
            return ()
    guide = f"Write {space.guide}." if space.guide else ""
    return (WriteLines(count=space.lines, pitch=line_mm, guide=guide),) if space.lines or guide else ()


def _to_order(items: tuple[str, ...]) -> Lettered:
    """In a line where they are a word each, otherwise in two columns where that takes fewer lines than one."""
    if sum(map(len, items)) <= LINE_CHARACTERS:
        return Lettered(items=items, across=True)
    one, two = ([ceil(len(item) / width) for item in items] for width in (LINE_CHARACTERS, HALF_LINE_CHARACTERS))
    half = ceil(len(items) / 2)
    return Lettered(items=items, columns=2 if max(sum(two[:half]), sum(two[half:])) < sum(one) else 1)
