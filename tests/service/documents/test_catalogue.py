"""Every document of every starter pack builds, and what pupils see holds no answer and no name of a version."""

import re
from collections.abc import Iterator

import pytest

from curriculum.library import Library
from generator.models import Homework, HomeworkRequest, Task, Tier
from generator.pipeline import generate_homework
from generator.pupil_view import pupil_sheet
from service.documents import SheetOptions, documents_of
from service.documents.catalogue import Printable
from service.documents.content import PageBreak
from service.documents.html import document_html
from service.documents.pdf import page_count

NAMES = [
    "sheet-square", "sheet-circle", "sheet-triangle", "all-sheets", "missed-lesson", "teacher-pack", "self-marking",
    "feedback-slip", "starter", "mark-sheet",
]  # fmt: skip
SEEN_BY_PUPILS = {*NAMES} - {"teacher-pack", "mark-sheet"}
TIER_WORDS = re.compile(r"\b(?i:core|scaffold\w*|extension|tier)\b|\bSEND\b")
LONG_ENOUGH = 20


@pytest.fixture(scope="module")
def homeworks(tmp_path_factory: pytest.TempPathFactory) -> list[Homework]:
    """Half an hour of work from each starter pack."""
    library = Library.open(tmp_path_factory.mktemp("home"))

    def make(name: str) -> Homework:
        request = HomeworkRequest(unit_id=name, objective_ids=(), minutes=30)
        return generate_homework(request, library.unit(name), library, lambda _: (), lambda _: None)

    return [make(unit.id) for unit in library.units()]


@pytest.fixture(scope="module")
def printables(homeworks: list[Homework]) -> list[tuple[Homework, list[Printable]]]:
    """Laid out for a screen, which makes the same blocks and measures no paper."""
    return [(homework, documents_of(homework, options=SheetOptions(for_screen=True))) for homework in homeworks]


def for_teachers(homework: Homework) -> Iterator[str]:
    """Text that no pupil may meet before the work is done."""

    def of_task(task: Task) -> Iterator[str]:
        yield from (task.rationale, task.marking.model_answer, task.answer.canonical)
        yield from (point.text for point in task.marking.points)
        for slip in task.marking.common_errors:
            yield from (slip.error, slip.reply)
        for support in task.supports:
            yield from (support.fade, support.changes or "")

    for task in (*homework.tiers.all(), *homework.starter):
        yield from of_task(task)
    yield from (line.answer for line in homework.self_marking)
    yield homework.exemplar or ""


def test_every_pack_has_every_document_and_each_builds(printables: list[tuple[Homework, list[Printable]]]) -> None:
    assert len(printables) == 12
    for _, documents in printables:
        assert [printable.name for printable in documents] == NAMES
        for printable in documents:
            document = printable.build()
            assert document.audience == printable.audience
            assert document.file_name.isascii()
            assert len(document_html(document)) > 1000


def test_what_pupils_get_holds_nothing_for_teachers(printables: list[tuple[Homework, list[Printable]]]) -> None:
    for homework, documents in printables:
        printed = " ".join(text for tier in Tier for task in pupil_sheet(homework, tier) for text in task.texts())
        allowed = " ".join((printed, *homework.pupil_brief.you_need))
        secret = {text for text in for_teachers(homework) if len(text) >= LONG_ENOUGH and text not in allowed}
        assert secret
        for printable in documents:
            if printable.audience == "pupil":
                page = printable.build().model_dump_json()
                assert [text for text in secret if text in page] == [], printable.name


def test_no_version_is_named_where_a_pupil_can_see_it(printables: list[tuple[Homework, list[Printable]]]) -> None:
    for _, documents in printables:
        for printable in documents:
            if printable.name in SEEN_BY_PUPILS:
                document = printable.build()
                page = re.sub(r"<style>.*?</style>", "", document_html(document), flags=re.S)
                seen = re.sub(r"<[^>]*?(aria-label=\"[^\"]*\")?[^>]*>", r" \1 ", page)
                for text in (printable.name, printable.label, document.title, document.file_name, seen):
                    assert not TIER_WORDS.search(text), printable.name


def test_half_an_hour_fits_one_sheet_of_paper_with_supports_on_a_page_of_their_own(homeworks: list[Homework]) -> None:
    for homework in homeworks[:3]:
        for printable in documents_of(homework):
            if printable.tier:
                sheet = printable.build()
                ends = [n for n, block in enumerate(sheet.blocks) if isinstance(block, PageBreak)]
                questions = sheet.blocks[: ends[0]] if ends else sheet.blocks
                assert page_count(sheet.model_copy(update={"blocks": questions})) <= 2
                assert page_count(sheet) <= 2 + len(ends)


def test_a_homework_is_a_draft_until_it_is_approved(homework: Homework) -> None:
    approved = homework.model_copy(update={"status": "approved"})
    assert {printable.build().watermark for printable in documents_of(homework)} == {"Draft: not approved"}
    assert {printable.build().watermark for printable in documents_of(approved)} == {""}


def test_what_has_no_content_is_not_listed(homework: Homework) -> None:
    brief = homework.pupil_brief.model_copy(update={"you_need": ()})
    bare = homework.model_copy(update={"starter": (), "pupil_brief": brief})
    names = [printable.name for printable in documents_of(bare, tiers=[Tier.CORE])]
    assert names == ["sheet-square", "teacher-pack", "self-marking", "feedback-slip", "mark-sheet"]


def test_only_the_sheet_of_a_version_tells_its_tier_to_the_teachers_pages(homework: Homework) -> None:
    tiers = {printable.name: printable.tier for printable in documents_of(homework) if printable.tier}
    assert tiers == {"sheet-square": Tier.CORE, "sheet-circle": Tier.SCAFFOLDED, "sheet-triangle": Tier.EXTENSION}
