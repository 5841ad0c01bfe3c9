"""Writes the web pages of a homework into a folder."""

from collections.abc import Sequence
from pathlib import Path

from generator.models import Homework, Tier
from service.documents.marks import USUAL_MARKS, Marks
from service.documents.missed_lesson import missed_lesson_html
from service.documents.pupil_sheet import pupil_sheet_html
from service.documents.slides import slide_html, starter_html
from service.documents.teacher_pack import teacher_pack_html
from service.write_file import write_file


def write_documents(
    homework: Homework, folder: Path, tiers: Sequence[Tier] = tuple(Tier), marks: Marks = USUAL_MARKS
) -> list[Path]:
    """One sheet for each of `tiers`, named by its mark alone, the teacher pack and the slides; returns the paths.

    The folder is made if it is missing; files of the same names are replaced, each in one step. Raises `OSError` where it cannot write.
    """
    pages = {f"sheet-{marks[tier].value}.html": pupil_sheet_html(homework, tier, marks[tier]) for tier in tiers}
    if homework.pupil_brief.you_need:
        pages["missed-lesson.html"] = missed_lesson_html(homework)
    pages["teacher-pack.html"] = teacher_pack_html(homework, marks)
    pages["self-marking.html"] = slide_html(homework)
    if homework.starter:
        pages["starter.html"] = starter_html(homework)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, page in pages.items():
        path = folder / name
        write_file(path, page)
        paths.append(path)
    return paths
