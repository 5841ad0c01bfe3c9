"""The whole-class feedback slip: what went well, what comes next, by objective; twice on one page where it fits."""

from generator.models import Homework
from service.documents.content import Block, CutLine, Document, Grid, Heading, WriteLines
from service.documents.letterhead import file_name, licence_line, subject_line, watermark
from service.documents.pdf import page_count

SHARES = (6, 1)


def feedback_slip(homework: Homework, draft: bool = False) -> Document:
    """Filled in by the teacher once, then copied: half a page each where two fit on one side of A4."""

    def document(*blocks: Block) -> Document:
        return Document(
            title="How we did, and what comes next",
            file_name=file_name(homework, "feedback-slip"),
            audience="teacher",
            layout="sheet",
            over_title=f"{subject_line(homework)} · {homework.title}",
            watermark=watermark(draft),
            footer=licence_line(homework),
            blocks=blocks,
        )

    slip = _slip(homework)
    again = (CutLine(label="Cut here"), Heading(text="How we did, and what comes next"), *slip)
    twice = document(*slip, *again)
    return twice if page_count(twice) == 1 else document(*slip)


def _slip(homework: Homework) -> tuple[Block, ...]:
    statements = {head.id: head.statement for head in homework.objectives}
    rows = tuple((_next_step(statements.get(stem.objective_id, ""), stem.next), "") for stem in homework.class_feedback)
    return (
        Grid(headings=("What comes next", "How many have it"), rows=rows, row_heads=False, shares=SHARES),
        WriteLines(count=1, guide="Done well by most of us:"),
        WriteLines(count=1, guide="To put right together:"),
    )


def _next_step(statement: str, words: str) -> str:
    """What to do next, under its objective where the words do not name it."""
    named = statement.strip(" .").lower() in words.lower()
    return words if named else f"**{statement}** {words}"
