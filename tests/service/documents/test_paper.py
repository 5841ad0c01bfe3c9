"""A sheet is made to fit its paper, and what gives way is never the type or a question."""

from collections.abc import Callable, Iterator
from functools import reduce

import pytest

from generator.models import Homework, Tier
from service.documents.answer_blocks import IN_BOOK
from service.documents.marks import Mark
from service.documents.paper import WRITTEN, Steps, fit_to_paper, what_gives_way
from service.documents.sheet import SheetContent
from service.documents.sheet_content import sheet_content

ANYWHERE = ("strip", "apart")


@pytest.fixture
def content(homework: Homework) -> SheetContent:
    return sheet_content(homework, Tier.SCAFFOLDED, Mark.CIRCLE)


def kinds(content: SheetContent) -> list[str]:
    return [task.answer.kind for task in content.tasks()]


def lines(content: SheetContent) -> int:
    return sum(task.answer.lines for task in content.tasks())


def tighter(content: SheetContent) -> Iterator[SheetContent]:
    """The sheet with one step more taken each time."""
    steps = what_gives_way((content,), ANYWHERE)
    for n in range(len(steps.gentle) + len(steps.hard) + 1):
        (sheet,) = reduce(lambda made, step: step(made), (*steps.gentle, *steps.hard)[:n], (content,))
        yield sheet


def saves(room: int) -> Callable[[int], int]:
    return lambda length: length - room


def pages_of_ten(length: int) -> int:
    return -(-length // 10)


def test_no_more_is_given_up_than_it_takes() -> None:
    assert fit_to_paper(25, Steps(gentle=(saves(3), saves(4), saves(2)), hard=(saves(9),)), 2, pages_of_ten) == 18


def test_where_all_is_not_enough_a_sheet_of_paper_more_is_had() -> None:
    assert fit_to_paper(45, Steps(gentle=(saves(5), saves(5)), hard=()), 2, pages_of_ten) == 40


def test_what_fits_no_paper_stays_as_it_is() -> None:
    assert fit_to_paper(5, Steps(gentle=(saves(1),), hard=()), 2, lambda _: 99) == 5


def test_a_hard_step_that_turns_out_not_to_be_needed_is_taken_back() -> None:
    hard = (saves(1), saves(2), saves(8))
    assert fit_to_paper(29, Steps(gentle=(saves(1),), hard=hard), 2, pages_of_ten) == 29 - 1 - 8
    assert fit_to_paper(30, Steps(gentle=(saves(1),), hard=hard), 2, pages_of_ten) == 30 - 1 - 1 - 8


def test_nothing_is_measured_twice_and_little_is_measured() -> None:
    measured: list[int] = []

    def page_count(length: int) -> int:
        measured.append(length)
        return pages_of_ten(length)

    fit_to_paper(60, Steps(gentle=(saves(1),) * 50, hard=()), 2, page_count)
    assert len(measured) == len(set(measured)) <= 8


def test_lines_give_way_before_anything_else(content: SheetContent) -> None:
    roomy, tight, *_ = tighter(content)
    assert roomy == content
    assert lines(tight) < lines(roomy)
    assert kinds(tight) == kinds(roomy)


def test_an_answer_without_marks_keeps_the_lines_that_say_how_much_to_write(content: SheetContent) -> None:
    section = content.sections[-1]
    unmarked = section.tasks[-1].model_copy(update={"marks": 0})
    content = content.model_copy(
        update={"sections": (section.model_copy(update={"tasks": (*section.tasks[:-1], unmarked)}),)}
    )
    kept = [variant.tasks()[-1].answer for variant in tighter(content)]
    assert {answer.lines for answer in kept if answer.kind != IN_BOOK} == {unmarked.answer.lines}


def test_supports_leave_the_paper_before_a_line_or_a_box_is_missed(content: SheetContent) -> None:
    gentle = list(tighter(content))[: len(what_gives_way((content,), ANYWHERE).gentle) + 1]
    assert gentle[-1].supports == "apart"
    assert not gentle[-1].compact
    assert {task.answer.lines for task in gentle[-1].tasks() if task.answer.kind == "true_false"} == {2}
    assert IN_BOOK not in kinds(gentle[-1])


def test_supports_stay_where_a_teacher_wants_them(content: SheetContent) -> None:
    steps = what_gives_way((content,), ())
    (tightest,) = reduce(lambda made, step: step(made), (*steps.gentle, *steps.hard), (content,))
    assert tightest.supports == content.supports == "beside"


def test_no_question_and_no_support_is_ever_lost(content: SheetContent) -> None:
    for variant in tighter(content):
        assert [task.id for task in variant.tasks()] == [task.id for task in content.tasks()]
        assert [len(task.supports) for task in variant.tasks()] == [len(task.supports) for task in content.tasks()]


def test_written_answers_leave_one_after_the_other_those_for_one_mark_last(content: SheetContent) -> None:
    section = content.sections[0]
    one_mark = section.tasks[0].model_copy(update={"marks": 1, "stem": "A long question on a small matter. " * 3})
    content = content.model_copy(
        update={
            "sections": (
                section.model_copy(update={"tasks": (one_mark, *section.tasks[1:])}),
                *content.sections[1:],
            )
        }
    )
    moved = [[task for task in variant.tasks() if task.answer.kind == IN_BOOK] for variant in tighter(content)]
    last = moved[-1]
    assert [len(tasks) for tasks in moved[-len(last) - 1 :]] == list(range(len(last) + 1))
    assert one_mark.id in {task.id for task in last}
    assert one_mark.id not in {task.id for task in moved[-2]}
    first = next(tasks for tasks in moved if tasks)[0]
    roomy = {task.id: task.answer for task in content.tasks()}
    assert roomy[first.id].kind in WRITTEN


def test_writing_lines_are_wider_for_younger_pupils(make_homework: Callable[..., Homework]) -> None:
    homework = make_homework()
    young = homework.model_copy(update={"unit": homework.unit.model_copy(update={"key_stage": 1})})
    old, new = (sheet_content(each, Tier.CORE, Mark.SQUARE).line_mm for each in (homework, young))
    assert new > old
