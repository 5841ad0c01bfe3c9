"""A pupil sheet as blocks: the brief, the questions with their supports and their room, looking back."""

import re
from collections.abc import Iterator

from generator.pupil_view import PupilSupport, PupilTask
from service.documents.answer_blocks import IN_BOOK, answer_blocks, stands_beside
from service.documents.content import (
    Block,
    Bullets,
    CutLine,
    Facts,
    Figure,
    Grid,
    Heading,
    Help,
    NameLine,
    PageBreak,
    Paragraph,
    Part,
    Question,
    TickTable,
    Together,
)
from service.documents.sheet import SheetContent, run_on

USUAL_SCALE = ("yes",)
# Widths of a column of numbers, in characters of which a page has about 85, and of the column beside it.
MOST_NUMBERS = 12
MARGIN = 2
SUPPORT_SHARE = 66
SUPPORTS = "Help with the questions"


def sheet_blocks(content: SheetContent) -> tuple[Block, ...]:
    """The blocks in reading order. Supports that do not stand beside their questions come last, under their numbers."""
    return (
        NameLine(labels=("Name", "Date")),
        *_brief(content),
        *(block for section in content.sections for block in _section(content, section.heading, section.tasks)),
        *_looking_back(content),
        *_supports_apart(content),
    )


def question_block(task: PupilTask, line_mm: float, with_supports: bool = True) -> Question:
    """One question with all that is printed for it."""
    supports = task.supports if with_supports else ()
    stem = _with_note(task.stem, _in_book(task.answer.guide)) if task.answer.kind == IN_BOOK else task.stem
    asked = (*_stimulus(task), Paragraph(text=stem), *(Help(title=s.title, text=s.text) for s in supports))
    if not task.parts:
        beside = stands_beside(task.model_copy(update={"supports": supports}))
        room = answer_blocks(task.answer, line_mm)
        return Question(label=task.label, marks=task.marks, blocks=(*asked, *room), beside=beside)
    parts = tuple(
        Part(
            label=part.label,
            marks=part.marks,
            blocks=(Paragraph(text=part.stem), *answer_blocks(part.answer, line_mm)),
        )
        for part in task.parts
    )
    # The parts have rooms of their own; only a drawing is shared by all of them.
    drawing = answer_blocks(task.answer, line_mm) if task.answer.kind == "draw" else ()
    return Question(label=task.label, marks=0, blocks=(*asked, *drawing, *parts))


def _in_book(guide: str | None) -> str:
    return f"*Answer in your book: write {guide}.*" if guide else "*Answer in your book.*"


def _with_note(stem: str, note: str) -> str:
    """The stem with a remark on its last line, or under it where that line is of a list or a table."""
    last = stem.rstrip().splitlines()[-1:] or [""]
    return f"{stem}\n\n{note}" if re.match(r"[|\-*\d]", last[0].lstrip()) else f"{stem} {note}"


def _brief(content: SheetContent) -> Iterator[Block]:
    if content.compact:
        criteria = " ".join(content.success_criteria)
        yield Facts(rows=(*content.brief, ("You have done well when you can say", criteria)), run_in=True)
        return
    yield Facts(rows=content.brief, run_in=True)
    if content.success_criteria:
        yield TickTable(statements=content.success_criteria, scale=content.criteria_scale or USUAL_SCALE)


def _section(content: SheetContent, heading: str, tasks: tuple[PupilTask, ...]) -> Iterator[Block]:
    yield Heading(text=heading)
    for task in tasks:
        yield question_block(task, content.line_mm, with_supports=content.supports == "beside")


def _stimulus(task: PupilTask) -> Iterator[Block]:
    for stimulus in task.stimulus:
        if stimulus.kind == "figure":
            yield Figure(description=stimulus.alt or "")
        elif stimulus.text:
            yield Paragraph(text=stimulus.text)


def _looking_back(content: SheetContent) -> Iterator[Block]:
    # A pupil alone at home has no partner.
    first, rest = content.peer_assessment[:1], content.peer_assessment[1:]
    lines = (*content.self_assessment, *(f"In class: {line[:1].lower()}{line[1:]}" for line in first), *rest)
    if lines and content.short_ending:
        yield Facts(rows=(("Look back", " ".join(lines)),), run_in=True)
    elif lines:
        yield Together(blocks=(Heading(text="Look back"), Bullets(items=lines)))


def _supports_apart(content: SheetContent) -> Iterator[Block]:
    """What does not stand beside its question: at the end, under a line to cut along, or on a page that is all its own."""
    if content.supports in ("beside", "none") or not any(task.supports for task in content.tasks()):
        return
    table = _support_table(content)
    if content.supports == "strip":
        yield Together(blocks=(CutLine(label=f"{SUPPORTS}: cut it off when you no longer need it"), table))
        return
    if content.on_back or content.supports == "apart":
        yield PageBreak()
    # A page that leaves its sheet, and half of one, say whose they are.
    heading = Heading(text=f"{SUPPORTS} · {content.title}")
    yield heading
    yield table
    if content.strips > 1:
        # Where another program sets type wider, the second copy goes to the next page whole.
        yield Together(blocks=(CutLine(label="Cut here"), heading, table))


def _support_table(content: SheetContent) -> Grid:
    """A row for each number; questions with the same supports share one."""
    numbers: dict[str, list[str]] = {}
    for task in content.tasks():
        if task.supports:
            numbers.setdefault(_together(task.supports), []).append(task.label)
    longest = max(len(", ".join(labels)) for labels in numbers.values())
    rows = tuple((", ".join(labels), text) for text, labels in numbers.items())
    return Grid(headings=("", ""), rows=rows, shares=(min(longest, MOST_NUMBERS) + MARGIN, SUPPORT_SHARE))


def _together(supports: tuple[PupilSupport, ...]) -> str:
    """Supports one after the other; none runs on from the last of numbered steps."""
    texts = [_run_on(support) for support in supports]
    return ("\n\n" if any("\n\n" in text for text in texts) else " ").join(texts)


def _run_on(support: PupilSupport) -> str:
    """A support in one paragraph after its title: a strip has no room for a list of short lines."""
    return f"**{support.title}:** {run_on(support.text)}"
