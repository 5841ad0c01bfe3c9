"""How much of an A4 page a sheet takes, measured before anything is printed.

Millimetres at the standard layout: 12 pt sans at line spacing 1.3, margins of 20 mm, which leaves 170 x 257 mm a page.
Estimates lean to the large side; the stylesheet of the sheet uses the same numbers.
"""

import re
from math import ceil

from generator.pupil_view import AnswerSpace, PupilTask
from service.documents.sheet import IN_BOOK, MISSED_APART, SheetContent

PAGE_MM = 257
TEXT_LINE_MM = 5.5
CHARACTER_MM = 1.9
FULL_WIDTH_MM = 170
BODY_MM = 161
TASK_PADDING_MM = 3
HEADING_MM = 10
BOX_ROW_MM = 10
CANVAS_MM = 52
SHORT_ITEM = 38
CELL_LINES = 1.6
QUICK_LINE_MM = 50
HEADER_MM = 27
CRITERIA_WIDTH_MM = 128
SORT_LINES = 2


def sheet_mm(content: SheetContent) -> float:
    """Height of everything on the sheet, in millimetres of an A4 page at the standard layout."""
    brief = " ".join(f"{label}: {text}" for label, text in content.brief)
    height = HEADER_MM + text_mm(brief) + sum(text_mm(text, CRITERIA_WIDTH_MM) for text in content.success_criteria)
    for section in content.sections:
        height += HEADING_MM + sum(task_mm(task, content.line_mm) for task in section.tasks)
    height += HEADING_MM + sum(text_mm(text) for text in (*content.self_assessment, *content.peer_assessment))
    missed = (MISSED_APART,) if content.missed_apart else content.you_need
    return height + HEADING_MM + sum(text_mm(text) + 1 for text in missed)


def text_mm(text: str, width: float = FULL_WIDTH_MM) -> float:
    """Height of a text set in lines of a width, both in millimetres."""
    paragraphs = [part for part in re.split(r"\n+", text) if part.strip()]
    plain = [re.sub(r"\\[a-z]+|[${}*]", "", part) for part in paragraphs]
    lines = sum(max(1, ceil(len(part) * CHARACTER_MM / width)) for part in plain)
    return lines * TEXT_LINE_MM + max(0, len(paragraphs) - 1)


def task_mm(task: PupilTask, line_mm: float) -> float:
    """Height of one question with its supports and answer space; `line_mm` is the pitch of the lines to write on."""
    printed = [task.stem, *(s.alt if s.kind == "figure" else s.text for s in task.stimulus)]
    height = TASK_PADDING_MM + sum(text_mm(text, BODY_MM - 10) for text in printed)
    if task.supports:
        height += 3 + sum(text_mm(f"{s.title}  {s.text}", BODY_MM - 6) for s in task.supports)
    if is_quick(task) and len(task.stem) * CHARACTER_MM + QUICK_LINE_MM < BODY_MM - 10:
        return height + line_mm - TEXT_LINE_MM
    if not task.parts:
        return height + answer_mm(task.answer, line_mm)
    return height + sum(text_mm(part.stem, BODY_MM - 10) + answer_mm(part.answer, line_mm) for part in task.parts)


def is_quick(task: PupilTask) -> bool:
    """Whether the answer is a word or a number, which can stand beside its question."""
    space = task.answer
    plain = not (task.parts or task.supports or task.stimulus or space.guide)
    return plain and ((space.kind == "short" and space.lines == 1) or space.kind == "numeric")


def answer_mm(space: AnswerSpace, line_mm: float) -> float:
    """Height of an answer space."""
    bank = text_mm("   ".join(space.bank), BODY_MM) + 4 if space.bank else 0.0
    match space.kind:
        case "choice":
            return bank + _list_mm(space.items, BODY_MM - 14)
        case "match":
            return bank + max(len(space.left) * 9.5, _list_mm(space.right, BODY_MM - 60)) + 1
        case "order":
            columns = 2 if all(len(item) <= SHORT_ITEM for item in space.items) else 1
            return bank + _list_mm(space.items, BODY_MM - 8) / columns + TEXT_LINE_MM * (columns - 1) / 2 + BOX_ROW_MM
        case "classify":
            items = text_mm("       ".join(space.items), BODY_MM)
            return bank + items + 3 + TEXT_LINE_MM + 2 + SORT_LINES * line_mm
        case "true_false":
            return bank + 1 + space.lines * line_mm
        case "numeric":
            return bank + TEXT_LINE_MM + 2
        case "working":
            return bank + space.lines * line_mm + TEXT_LINE_MM + 2
        case "table":
            return bank + 2 + _table_mm(space, line_mm)
        case "draw":
            return bank + CANVAS_MM
        case _ if space.kind == IN_BOOK:
            return bank
    return bank + space.lines * line_mm + (TEXT_LINE_MM if space.guide else 0)


def _list_mm(items: tuple[str, ...], width: float) -> float:
    return 1 + sum(text_mm(item, width) for item in items)


def _table_mm(space: AnswerSpace, line_mm: float) -> float:
    columns = max(1, len(space.headings))
    width = BODY_MM / columns - 4
    rows = (space.headings, *space.rows)
    return sum(2 + max([text_mm(cell, width) if cell else CELL_LINES * line_mm * (cell is None) for cell in row]) for row in rows)
