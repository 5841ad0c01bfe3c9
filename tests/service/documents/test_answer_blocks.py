"""Every kind of answer has room on the sheet that suits it."""

import pytest

from generator.models import Homework, Tier
from generator.pupil_view import AnswerSpace, pupil_sheet
from service.documents.answer_blocks import IN_BOOK, answer_blocks, stands_beside
from service.documents.content import FinalAnswer, Lettered, Verdict, WriteLines
from service.documents.sheet_blocks import question_block

KINDS = {
    "short": ["write_lines"],
    "extended": ["write_lines"],
    "cloze": ["bank"],
    "choice": ["tick_options"],
    "match": ["match_columns"],
    "order": ["lettered", "letter_boxes"],
    "classify": ["lettered", "sort_table"],
    "true_false": ["verdict"],
    "numeric": ["final_answer"],
    "working": ["working_space", "final_answer"],
    "table": ["fill_table"],
}


def test_each_kind_has_its_own_room(homework: Homework) -> None:
    spaces = [task.answer for task in pupil_sheet(homework, Tier.CORE)]
    found = {space.kind: [block.kind for block in answer_blocks(space, 7.5)] for space in spaces}
    assert {kind: blocks for kind, blocks in found.items() if kind != "draw"} == KINDS
    assert found["draw"] == ["canvas"]


@pytest.mark.parametrize(
    ("items", "across", "columns"),
    [
        (("earl", "king", "slave"), True, 1),
        (("collect the evidence first", "then write it down", "read it to a friend"), False, 2),
        (("a step that is far too long to stand in half a line", "another step"), False, 1),
        (("a step that is too long to stand in half", "one", "two", "three", "another step", "the end"), False, 2),
    ],
)
def test_items_to_order_take_as_little_room_as_they_need(items: tuple[str, ...], across: bool, columns: int) -> None:
    lettered = answer_blocks(AnswerSpace(kind="order", items=items), 7.5)[0]
    assert isinstance(lettered, Lettered)
    assert (lettered.across, lettered.columns) == (across, columns)


def test_lines_have_the_pitch_of_the_sheet() -> None:
    (lines,) = answer_blocks(AnswerSpace(kind="short", lines=2), 10)
    (verdict,) = answer_blocks(AnswerSpace(kind="true_false", lines=2), 10)
    assert lines == WriteLines(count=2, pitch=10)
    assert verdict == Verdict(lines=2, pitch=10)


def test_an_answer_in_the_book_takes_no_room_and_says_so(homework: Homework) -> None:
    task = pupil_sheet(homework, Tier.CORE)[0]
    moved = task.model_copy(update={"answer": task.answer.model_copy(update={"kind": IN_BOOK, "lines": 0})})
    (stem,) = question_block(moved, 7.5).blocks
    assert stem.kind == "paragraph"
    assert stem.text == f"{task.stem} *Answer in your book.*"
    listed = question_block(moved.model_copy(update={"stem": "Choose:\n\n- one\n- two"}), 7.5).blocks[0]
    assert listed.kind == "paragraph"
    assert listed.text.endswith("- two\n\n*Answer in your book.*")


def test_a_short_answer_stands_beside_a_short_question_alone(homework: Homework) -> None:
    task = pupil_sheet(homework, Tier.CORE)[0]
    assert stands_beside(task)
    assert not stands_beside(
        task.model_copy(update={"stem": "Which of all the many parts of a castle came before the others?"})
    )
    supported = pupil_sheet(homework, Tier.SCAFFOLDED)[0]
    assert not stands_beside(supported)
    assert question_block(supported, 7.5, with_supports=False).beside


def test_a_unit_stands_with_the_final_answer(homework: Homework) -> None:
    numeric = next(task.answer for task in pupil_sheet(homework, Tier.CORE) if task.answer.kind == "numeric")
    assert answer_blocks(numeric, 7.5) == (FinalAnswer(unit="cm"),)


def test_room_to_draw_is_printed_before_the_parts_that_share_it(homework: Homework) -> None:
    drawn = next(task for task in pupil_sheet(homework, Tier.CORE) if task.answer.kind == "draw")
    assert drawn.parts
    assert [block.kind for block in question_block(drawn, 7.5).blocks] == ["paragraph", "canvas", "part"]


def test_an_answer_in_the_book_keeps_its_length(homework: Homework) -> None:
    long = next(task for task in pupil_sheet(homework, Tier.CORE) if task.answer.kind == "extended")
    moved = long.model_copy(update={"answer": long.answer.model_copy(update={"kind": IN_BOOK, "lines": 0})})
    texts = [block.text for block in question_block(moved, 7.5).blocks if block.kind == "paragraph"]
    assert texts[-1].endswith("*Answer in your book: write about 60 words.*")
