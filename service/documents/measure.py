"""How much of an A4 page a sheet takes, measured before anything is printed.

Millimetres at the standard layout: 12 pt sans at line spacing 1.3, margins of 20 mm, which leaves 170 x 257 mm a page.
The stylesheet of the sheet uses the same numbers; printed sheets came within 3 % of these estimates.
"""

import re
from math import ceil

from generator.pupil_view import AnswerSpace, PupilSupport, PupilTask
from service.documents.sheet import IN_BOOK, MISSED_APART, SheetContent

PAGE_MM = 257
FULL_MM = 170
COLUMN_MM = 81.5
NUMBER_MM = 9
TEXT_LINE_MM = 5.5
CHARACTER_MM = 1.9
TASK_PADDING_MM = 2.5
HEADING_MM = 8.5
HEADER_MM = 20
CRITERIA_MM = 128
BOX_ROW_MM = 10
MATCH_LEFT_MM = 60
CANVAS_MM = 52
QUICK_LINE_MM = 50
SHORT_ITEM = 38
CELL_LINES = 1.6
SORT_LINES = 2


def sheet_mm(content: SheetContent) -> float:
    """Height of everything on the sheet, in millimetres of an A4 page at the standard layout."""
    brief = " ".join(f"{label}: {text}" for label, text in content.brief)
    height = HEADER_MM + text_mm(brief) + TEXT_LINE_MM + sum(text_mm(t, CRITERIA_MM) for t in content.success_criteria)
    column = FULL_MM if content.columns == 1 else COLUMN_MM
    run: list[float] = []
    for section in content.sections:
        run.append(HEADING_MM)
        for task in section.tasks:
            if content.columns == 2 and is_wide(task):
                height += _in_columns(run, content.columns) + task_mm(task, content.line_mm, FULL_MM)
                run = []
            else:
                run.append(task_mm(task, content.line_mm, column))
    look_back = (*content.self_assessment, *content.peer_assessment)
    missed = (MISSED_APART,) if content.missed_apart else content.you_need
    run += [HEADING_MM + sum(text_mm(text, column - 6) for text in look_back), HEADING_MM]
    run += [text_mm(text, column) + 1 for text in missed]
    return height + _in_columns(run, content.columns)


def is_wide(task: PupilTask) -> bool:
    """Whether a question needs the whole width: a column would leave its cells too narrow to write in."""
    spaces = (task.answer, *(part.answer for part in task.parts))
    return any(s.kind in ("table", "match", "draw") or len(s.headings) > 2 for s in spaces) or any(
        stimulus.kind == "table" for stimulus in task.stimulus
    )


def _in_columns(heights: list[float], columns: int) -> float:
    """Height of a run set in columns: a question is never split, so the columns end unevenly."""
    if columns == 1 or not heights:
        return sum(heights)
    return max(max(heights), sum(heights) / columns + max(heights) / 4)


def text_mm(text: str, width: float = FULL_MM) -> float:
    """Height of a text set in lines of a width, both in millimetres."""
    paragraphs = [part for part in re.split(r"\n+", text) if part.strip()]
    plain = [re.sub(r"\\[a-z]+|[${}*]", "", part) for part in paragraphs]
    lines = sum(max(1, ceil(len(part) * CHARACTER_MM / width)) for part in plain)
    return lines * TEXT_LINE_MM + max(0, len(paragraphs) - 1)


def task_mm(task: PupilTask, line_mm: float, width: float = FULL_MM) -> float:
    """Height of one question with its supports and answer space; `line_mm` is the pitch of the lines to write on."""
    body = width - NUMBER_MM
    printed = [s.alt if s.kind == "figure" else s.text for s in task.stimulus]
    height = TASK_PADDING_MM + text_mm(task.stem, body - 10) + sum(text_mm(text, body - 8) + 1 for text in printed)
    if task.supports:
        height += 3 + sum(_support_mm(support, body) for support in task.supports)
    if is_quick(task) and len(task.stem) * CHARACTER_MM + QUICK_LINE_MM < body - 10:
        return height + line_mm - TEXT_LINE_MM
    if not task.parts:
        return height + answer_mm(task.answer, line_mm, body)
    return height + sum(text_mm(part.stem, body - 10) + answer_mm(part.answer, line_mm, body) for part in task.parts)


def _support_mm(support: PupilSupport, body: float) -> float:
    """A support of one paragraph runs on from its title; a list starts under it."""
    if "\n" not in support.text:
        return text_mm(f"{support.title}  {support.text}", body - 6)
    return TEXT_LINE_MM + 2 + text_mm(support.text, body - 12)


def is_quick(task: PupilTask) -> bool:
    """Whether the answer is a word or a number, which can stand beside its question."""
    space = task.answer
    plain = not (task.parts or task.supports or task.stimulus or space.guide)
    return plain and ((space.kind == "short" and space.lines == 1) or space.kind == "numeric")


def answer_mm(space: AnswerSpace, line_mm: float, body: float) -> float:
    """Height of an answer space in a body of a width."""
    bank = text_mm("   ".join(space.bank), body) + 4 if space.bank else 0.0
    match space.kind:
        case "choice":
            return bank + _list_mm(space.items, body - 14)
        case "match":
            return bank + max(len(space.left) * 9.5, _list_mm(space.right, body - MATCH_LEFT_MM)) + 1
        case "order":
            columns = 2 if body > COLUMN_MM and all(len(item) <= SHORT_ITEM for item in space.items) else 1
            return bank + _list_mm(space.items, body - 8) / columns + TEXT_LINE_MM * (columns - 1) / 2 + BOX_ROW_MM
        case "classify":
            items = text_mm("       ".join(space.items), body)
            return bank + items + 3 + TEXT_LINE_MM + 2 + SORT_LINES * line_mm
        case "true_false":
            return bank + 1 + space.lines * line_mm
        case "numeric":
            return bank + TEXT_LINE_MM + 2
        case "working":
            return bank + space.lines * line_mm + TEXT_LINE_MM + 2
        case "table":
            return bank + 2 + _table_mm(space, line_mm, body)
        case "draw":
            return bank + CANVAS_MM
        case _ if space.kind == IN_BOOK:
            return bank
    return bank + space.lines * line_mm + (TEXT_LINE_MM if space.guide else 0)


def _list_mm(items: tuple[str, ...], width: float) -> float:
    return 1 + sum(text_mm(item, width) for item in items)


def _table_mm(space: AnswerSpace, line_mm: float, body: float) -> float:
    columns = max(1, len(space.headings))
    width = body / columns - 4
    rows = (space.headings, *space.rows)
    return sum(max(_cell_mm(cell, width, line_mm) for cell in row) for row in rows)


def _cell_mm(cell: str | None, width: float, line_mm: float) -> float:
    return CELL_LINES * line_mm if cell is None else 2 + text_mm(cell, width)
