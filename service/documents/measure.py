"""How much of an A4 page a sheet takes, measured before anything is printed.

Millimetres at the standard layout: 12 pt sans at line spacing 1.3, margins of 20 mm, which leaves 170 x 257 mm a page.
The stylesheet uses the same numbers. Of 72 sheets of starter packs, 67 took the number of pages foretold here.
"""

import re
from collections.abc import Iterator
from math import ceil

from generator.pupil_view import AnswerSpace, PupilSupport, PupilTask
from service.documents.sheet import IN_BOOK, MISSED_APART, SheetContent

PAGE_MM = 257
FULL_MM = 170
BODY_MM = 161
CAUTION = 1.02
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


def sheet_pages(content: SheetContent) -> int:
    """How many A4 pages the sheet takes when no question is split and no heading stands at a foot of a page."""
    pages, used = 1, 0.0
    for height in _blocks(content):
        if used + height * CAUTION > PAGE_MM and used:
            pages, used = pages + 1, 0.0
        used += height * CAUTION
    return pages


def _blocks(content: SheetContent) -> Iterator[float]:
    """Heights of what stays together, in sheet order; a heading goes with what it heads."""
    brief = " ".join(f"{label}: {text}" for label, text in content.brief)
    yield HEADER_MM + text_mm(brief) + TEXT_LINE_MM + sum(text_mm(t, CRITERIA_MM) for t in content.success_criteria)
    for section in content.sections:
        first, *others = [task_mm(task, content.line_mm) for task in section.tasks]
        yield HEADING_MM + first
        yield from others
    looking_back = (*content.self_assessment, *content.peer_assessment)
    yield HEADING_MM + sum(text_mm(text, FULL_MM - 6) for text in looking_back)
    missed = (MISSED_APART,) if content.missed_apart else content.you_need
    yield HEADING_MM + sum(text_mm(text) + 1 for text in missed)


def text_mm(text: str, width: float = FULL_MM) -> float:
    """Height of a text set in lines of a width, both in millimetres."""
    paragraphs = [part for part in re.split(r"\n+", text) if part.strip()]
    plain = [re.sub(r"\\[a-z]+|[${}*]", "", part) for part in paragraphs]
    lines = sum(max(1, ceil(len(part) * CHARACTER_MM / width)) for part in plain)
    return lines * TEXT_LINE_MM + max(0, len(paragraphs) - 1)


def task_mm(task: PupilTask, line_mm: float) -> float:
    """Height of one question with its supports and answer space; `line_mm` is the pitch of the lines to write on."""
    printed = [s.alt if s.kind == "figure" else s.text for s in task.stimulus]
    height = (
        TASK_PADDING_MM + text_mm(task.stem, BODY_MM - 10) + sum(text_mm(text, BODY_MM - 8) + 1 for text in printed)
    )
    if task.supports:
        height += 3 + sum(_support_mm(support) for support in task.supports)
    if is_quick(task) and len(task.stem) * CHARACTER_MM + QUICK_LINE_MM < BODY_MM - 10:
        return height + line_mm - TEXT_LINE_MM
    if not task.parts:
        return height + answer_mm(task.answer, line_mm)
    return height + sum(text_mm(part.stem, BODY_MM - 10) + answer_mm(part.answer, line_mm) for part in task.parts)


def _support_mm(support: PupilSupport) -> float:
    """A support of one paragraph runs on from its title; a list starts under it."""
    if "\n" not in support.text:
        return text_mm(f"{support.title}  {support.text}", BODY_MM - 6)
    return TEXT_LINE_MM + 2 + text_mm(support.text, BODY_MM - 12)


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
            return bank + max(len(space.left) * 9.5, _list_mm(space.right, BODY_MM - MATCH_LEFT_MM)) + 1
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
    return sum(max(_cell_mm(cell, width, line_mm) for cell in row) for row in rows)


def _cell_mm(cell: str | None, width: float, line_mm: float) -> float:
    return CELL_LINES * line_mm if cell is None else 2 + text_mm(cell, width)
