"""The teacher pack holds everything that marking and the next lesson need, and says nothing twice."""

import re

import pytest

from generator.models import CommonError, Homework, Tier
from generator.pupil_view import question_labels
from service.documents.html import document_html
from service.documents.marking_table import marking_table
from service.documents.marks import USUAL_MARKS, Mark
from service.documents.teacher_pack import teacher_pack


def words_of(homework: Homework) -> str:
    page = document_html(teacher_pack(homework, {**USUAL_MARKS, Tier.SCAFFOLDED: Mark.HEXAGON}))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize(
    "text",
    [
        "KEYcanonical1", "KEYaccept", "KEYmethod", "KEYreject", "M1", "KEYlevel", "KEYmodel12", "KEYerror", "KEYreply",
        "KEYreason", "KEYfade", "KEYchange", "KEYexemplar", "from Oak, unchecked", "computed and checked", "written by people",
        "read before you set it", "This fills 20 minutes.", "The answer was worked out afresh",
        "This task addresses cells, number 3.", "too few facts", "add facts", "Worth a look",
        "Demand falls. Swap two tasks.", "You are secure.", "Next, learn the names.",
        "If many miss this, reteach cells.",
        "OGL 3.0", "Contains public sector information.", "hexagon scaffolded", "22 of 24 marks",
        "item models, with no language model", "clue: points to the word", "Marked by the teacher", "not for pupils",
    ],
)  # fmt: skip
def test_the_pack_says(homework: Homework, text: str) -> None:
    assert text in words_of(homework)


def test_a_version_without_a_mark_is_an_error(homework: Homework) -> None:
    with pytest.raises(KeyError):
        teacher_pack(homework, {Tier.CORE: Mark.SQUARE})


def test_marking_comes_before_the_background(homework: Homework) -> None:
    words = words_of(homework)
    assert words.index("Answer and marks") < words.index("Why each question is there")


def test_each_question_is_marked_in_one_row(homework: Homework) -> None:
    table = marking_table(homework, question_labels(homework))
    assert [row[0] for row in table.rows] == [*(f"{n} [2]" for n in range(1, 13)), "13 [2]"]


def test_a_key_that_the_mark_points_say_is_not_said_again(homework: Homework) -> None:
    core = homework.tiers.core[0]
    marking = core.marking.model_copy(
        update={
            "points": (core.marking.points[0].model_copy(update={"text": "the castle", "code": None, "reject": ()}),),
            "model_answer": "The castle.",
        }
    )
    answer = core.answer.model_copy(update={"canonical": "the castle", "accept": ("a fort",)})
    task = core.model_copy(update={"marking": marking, "answer": answer})
    changed = homework.model_copy(update={"tiers": homework.tiers.model_copy(update={"core": (task,)})})
    scheme = marking_table(changed, question_labels(changed)).rows[0][1]
    assert scheme == "the castle; accept a fort"


def test_a_model_answer_with_more_in_it_is_printed(homework: Homework) -> None:
    scheme = marking_table(homework, question_labels(homework)).rows[4][1]
    assert "**Model answer** KEYmodel5" in scheme


def test_a_reason_names_an_objective_by_its_number(homework: Homework) -> None:
    task = homework.tiers.core[0].model_copy(update={"rationale": "It addresses ‘Name the parts of a cell’ because."})
    tiers = homework.tiers.model_copy(update={"core": (task, *homework.tiers.core[1:])})
    assert "It addresses objective 1 because." in words_of(homework.model_copy(update={"tiers": tiers}))


def test_a_wrong_option_is_answered_once(homework: Homework) -> None:
    choice = homework.tiers.core[3]
    slip = CommonError(error="It is dead", reply="KEYreason")
    task = choice.model_copy(update={"marking": choice.marking.model_copy(update={"common_errors": (slip,)})})
    changed = homework.model_copy(update={"tiers": homework.tiers.model_copy(update={"core": (task,)})})
    assert marking_table(changed, question_labels(changed)).rows[0][2] == "It is dead → KEYreason"


def test_the_same_questions_on_two_sheets_are_printed_once(homework: Homework) -> None:
    said = "The triangle sheet asks the same questions as the square: print one of them."
    assert said not in words_of(homework)
    same = homework.tiers.model_copy(update={"extension": homework.tiers.core})
    assert said in words_of(homework.model_copy(update={"tiers": same}))
