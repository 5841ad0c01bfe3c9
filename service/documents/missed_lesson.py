"""The page for a pupil who missed a lesson: what the questions stand on, the same for everybody."""

from generator.models import Homework
from service.documents.content import Document, Paragraph
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
        blocks=tuple(Paragraph(text=text) for text in homework.pupil_brief.you_need),
    )
