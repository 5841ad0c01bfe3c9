"""What a school prints, projects and shows: pupil sheets, the teacher pack and slides, each one self-contained file."""

from service.documents.marks import USUAL_MARKS, Mark, Marks
from service.documents.missed_lesson import missed_lesson_html
from service.documents.pupil_sheet import pupil_sheet_html
from service.documents.slides import slide_html, starter_html
from service.documents.teacher_pack import teacher_pack_html
from service.documents.write import write_documents

__all__ = [
    "USUAL_MARKS",
    "Mark",
    "Marks",
    "missed_lesson_html",
    "pupil_sheet_html",
    "slide_html",
    "starter_html",
    "teacher_pack_html",
    "write_documents",
]
