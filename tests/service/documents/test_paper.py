"""A sheet is made to fit its paper, and what gives way is never the type or a question."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from generator.models import Homework, Tier
from service.documents.answer_blocks import IN_BOOK
from service.documents.marks import Mark
from service.documents.paper import WRITTEN, fit_to_paper, tighter_and_tighter
from service.documents.sheet import SheetContent
from service.documents.sheet_content import sheet_content


@pytest.fixture
def content(homework: Homework) -> SheetContent:
    return sheet_content(homework, Tier.SCAFFOLDED, Mark.CIRCLE)


def kinds(content: SheetContent) -> list[str]:
    return [task.answer.kind for task in content.tasks()]


def lines(content: SheetContent) -> int:
    return sum(task.answer.lines for task in content.tasks())


def test_the_roomiest_that_fits_is_taken() -> None:
    assert fit_to_paper([5, 4, 3, 2, 1], 4, lambda pages: pages) == 4


def test_where_none_fits_a_sheet_of_paper_more_is_had_and_the_roomiest_for_it() -> None:
    assert fit_to_paper([5, 4, 4, 3], 2, lambda pages: pages) == 4


def test_what_fits_no_paper_stays_as_it_is() -> None:
    assert fit_to_paper(["roomy", "tight"], 2, lambda _: 99) == "roomy"


def test_no_variant_is_measured_twice_and_few_are_measured() -> None:
    measured: list[int] = []

    def page_count(pages: int) -> int:
        measured.append(pages)
        return pages

    fit_to_paper(range(40, 3, -1), 2, page_count)
    assert len(measured) == len(set(measured)) <= 12


def test_lines_give_way_before_anything_else(content: SheetContent) -> None:
    roomy, tight, *_ = tighter_and_tighter(content, free_supports=True)
    assert roomy == content
    assert lines(tight) < lines(roomy)
    assert kinds(tight) == kinds(roomy)
    assert not tight.missed_apart


def test_what_an_absent_pupil_needs_goes_before_an_answer_leaves_the_sheet(content: SheetContent) -> None:
    variants = list(tighter_and_tighter(content, free_supports=True))
    apart = next(n for n, variant in enumerate(variants) if variant.missed_apart)
    in_book = next(n for n, variant in enumerate(variants) if IN_BOOK in kinds(variant))
    assert apart < in_book


def test_supports_go_to_a_strip_only_where_nobody_chose_their_place(content: SheetContent) -> None:
    free, chosen = (list(tighter_and_tighter(content, free_supports=free)) for free in (True, False))
    assert {variant.supports for variant in free} == {"beside", "strip"}
    assert {variant.supports for variant in chosen} == {"beside"}


def test_no_question_and_no_support_is_ever_lost(content: SheetContent) -> None:
    for variant in tighter_and_tighter(content, free_supports=True):
        assert [task.id for task in variant.tasks()] == [task.id for task in content.tasks()]
        assert [len(task.supports) for task in variant.tasks()] == [len(task.supports) for task in content.tasks()]


def test_written_answers_leave_one_after_the_other_the_longest_first(content: SheetContent) -> None:
    variants = list(tighter_and_tighter(content, free_supports=True))
    moved = [kinds(variant).count(IN_BOOK) for variant in variants]
    assert all(after - before in (0, 1) for before, after in pairwise(moved))
    place = moved.index(1)
    (first,) = [n for n, kind in enumerate(kinds(variants[place])) if kind == IN_BOOK]
    before = variants[place - 1].tasks()
    assert before[first].answer.lines == max(task.answer.lines for task in before if task.answer.kind in WRITTEN)


def test_writing_lines_are_wider_for_younger_pupils(make_homework: Callable[..., Homework]) -> None:
    homework = make_homework()
    young = homework.model_copy(update={"unit": homework.unit.model_copy(update={"key_stage": 1})})
    old, new = (sheet_content(each, Tier.CORE, Mark.SQUARE).line_mm for each in (homework, young))
    assert new > old
