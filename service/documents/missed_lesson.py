"""The page for a pupil who missed a lesson: what the questions stand on, the same for everybody."""

from generator.models import Homework
from service.documents.page import render_page
from service.documents.sheet_content import subject_line


def missed_lesson_html(homework: Homework) -> str:
    """One self-contained HTML file in the layout of a sheet, without a mark: it fits every version."""
    return render_page(
        "missed-lesson.html.j2",
        title=homework.title,
        subject_line=subject_line(homework),
        you_need=homework.pupil_brief.you_need,
    )
