"""What a teacher fills in for a class: the feedback slip and the mark sheet."""

from generator.models import FeedbackStem, Homework
from service.documents.content import Bullets, CutLine, Grid
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
    assert grid.headings == ("Pupil code", *(f"{n} [2]" for n in range(1, 13)), "13 [2]", "Total")
    assert grid.rows[0] == ("Objective", *("1",) * 13, "")
    assert len({len(row) for row in grid.rows}) == 1


def test_the_mark_sheet_fits_a_page_with_a_whole_class(homework: Homework) -> None:
    sheet = mark_sheet(homework)
    grid = next(block for block in sheet.blocks if isinstance(block, Grid))
    assert page_count(sheet) == 1
    assert len(grid.rows) > 25
    assert sheet.blocks[-1] == Bullets(items=("Name the parts of a cell.",), ordered=True)
    assert "Totals: square 24, circle 24, triangle 10." in sheet.model_dump_json()


def test_many_questions_stand_on_a_page_on_its_side_and_more_in_a_second_table(homework: Homework) -> None:
    def with_questions(count: int) -> Homework:
        core = tuple(homework.tiers.core[0].model_copy(update={"id": f"core-{n}"}) for n in range(count))
        tiers = homework.tiers.model_copy(update={"core": core, "scaffolded": (), "extension": ()})
        return homework.model_copy(update={"tiers": tiers})

    assert mark_sheet(with_questions(14)).layout == "pack"
    assert mark_sheet(with_questions(15)).layout == "landscape"
    tables = [block for block in mark_sheet(with_questions(30)).blocks if isinstance(block, Grid)]
    assert [len(table.headings) for table in tables] == [1 + 15, 1 + 15 + 1]
    assert [table.headings[-1] for table in tables] == ["15 [2]", "Total"]
