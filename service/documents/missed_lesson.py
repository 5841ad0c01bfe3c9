"""The page for a pupil who missed a lesson: what the questions stand on, the same for everybody."""

from collections.abc import Iterator

from generator.models import Homework
from service.documents.content import Block, Document, Heading, Paragraph
from service.documents.letterhead import file_name, licence_line, subject_line, watermark
from service.documents.sheet import MISSED


def missed_lesson(homework: Homework, draft: bool = False) -> Document:
    """One page in the layout of a sheet, without a mark: it fits every version."""
    return Document(
        title=MISSED,
        file_name=file_name(homework, "missed-lesson"),
        audience="pupil",
        layout="sheet",
        over_title=f"{subject_line(homework)} · {homework.title}",
        watermark=watermark(draft),
        footer=licence_line(homework),
        blocks=tuple(_told(homework)),
    )


def _told(homework: Homework) -> Iterator[Block]:
    """What each lesson told, under its objective where there is a text for each."""
    texts, objectives = homework.pupil_brief.you_need, homework.objectives
    for place, text in enumerate(texts):
        if len(texts) == len(objectives):
            yield Heading(text=objectives[place].statement.rstrip("."))
        yield Paragraph(text=text)
