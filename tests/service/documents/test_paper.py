"""A sheet is made to fit its paper, and what gives way is never the type or a question."""

from collections.abc import Callable

from generator.models import Homework, Tier
from service.documents.marks import Mark
from service.documents.measure import sheet_pages
from service.documents.paper import fit_to_paper
from service.documents.sheet import IN_BOOK, SheetContent
from service.documents.sheet_content import sheet_content


def kinds(content: SheetContent) -> list[str]:
    return [task.answer.kind for section in content.sections for task in section.tasks]


def longer(content: SheetContent, lines: int) -> SheetContent:
    """The same with so many lines under every written answer."""
    sections = tuple(
        section.model_copy(
            update={
                "tasks": tuple(
                    task.model_copy(update={"answer": task.answer.model_copy(update={"lines": lines})})
                    if task.answer.kind in ("short", "extended")
                    else task
                    for task in section.tasks
                )
            }
        )
        for section in content.sections
    )
    return content.model_copy(update={"sections": sections})


def test_a_sheet_with_room_keeps_all_its_lines(homework: Homework) -> None:
    content = sheet_content(homework, Tier.CORE, Mark.SQUARE)
    assert fit_to_paper(content, 8) == content


def test_lines_give_way_before_anything_else(homework: Homework) -> None:
    content = longer(sheet_content(homework, Tier.CORE, Mark.SQUARE), 30)
    fitted = fit_to_paper(content, 2)
    assert sheet_pages(content) > 2
    assert sheet_pages(fitted) <= 2
    assert kinds(fitted) == kinds(content)


def test_what_an_absent_pupil_needs_goes_apart_before_answers_leave_the_sheet(homework: Homework) -> None:
    content = sheet_content(homework, Tier.CORE, Mark.SQUARE)
    fitted = fit_to_paper(content.model_copy(update={"you_need": ("A long text of the lesson. " * 80,)}), 2)
    assert fitted.missed_apart
    assert IN_BOOK not in kinds(fitted)


def test_no_question_is_ever_lost(make_homework: Callable[..., Homework]) -> None:
    homework = make_homework(stem="Many words to read. " * 400)
    content = sheet_content(homework, Tier.SCAFFOLDED, Mark.CIRCLE)
    assert len(kinds(content)) == len(homework.tiers.scaffolded)
    assert "working" in kinds(content), "where one sheet cannot be enough, nothing gives way for it"
