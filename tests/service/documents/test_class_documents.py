"""What a teacher fills in for a class: the feedback slip and the mark sheet."""

from generator.models import FeedbackStem, Homework
from service.documents.content import CutLine, Facts, Grid
from service.documents.feedback_slip import feedback_slip
from service.documents.mark_sheet import mark_sheet
from service.documents.pdf import page_count


def test_two_slips_share_a_page_where_they_fit(homework: Homework) -> None:
    slip = feedback_slip(homework)
    assert page_count(slip) == 1
    assert [block.kind for block in slip.blocks].count("grid") == 2
    assert any(isinstance(block, CutLine) for block in slip.blocks)


def test_a_long_slip_has_its_page_to_itself(homework: Homework) -> None:
    many = tuple(FeedbackStem(objective_id="LO1", secure="Yes.", next="Learn it again. " * 20) for _ in range(6))
    slip = feedback_slip(homework.model_copy(update={"class_feedback": many}))
    assert [block.kind for block in slip.blocks].count("grid") == 1


def test_a_next_step_stands_under_its_objective_unless_it_names_it(homework: Homework) -> None:
    grid = feedback_slip(homework).blocks[0]
    assert isinstance(grid, Grid)
    assert grid.rows[0][0] == "**Name the parts of a cell.** Next, learn the names."
    stem = homework.class_feedback[0].model_copy(update={"next": "Next: name the parts of a cell."})
    grid = feedback_slip(homework.model_copy(update={"class_feedback": (stem,)})).blocks[0]
    assert isinstance(grid, Grid)
    assert grid.rows[0][0] == "Next: name the parts of a cell."


def test_the_mark_sheet_has_a_column_for_each_number_and_its_objective(homework: Homework) -> None:
    grid = next(block for block in mark_sheet(homework).blocks if isinstance(block, Grid))
    assert grid.headings == ("Pupil code", *(f"{n} [2]" for n in range(1, 13)), "E1 [2]", "Total")
    assert grid.rows[0] == ("Objective", *("A",) * 13, "")
    assert len({len(row) for row in grid.rows}) == 1


def test_the_mark_sheet_fits_a_page_with_a_whole_class(homework: Homework) -> None:
    sheet = mark_sheet(homework)
    grid = next(block for block in sheet.blocks if isinstance(block, Grid))
    assert page_count(sheet) == 1
    assert len(grid.rows) > 25
    facts = next(block for block in sheet.blocks if isinstance(block, Facts))
    assert facts.rows == (("A", "Name the parts of a cell."),)
