"""documentation: guidance that would stand under any homework is told; guidance of this one is left alone, however short."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.models import CommonError, FeedbackStem, Finding, Homework, MarkPoint

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
RULE = "documentation"
STATEMENT = "Describe the parts of a cell"


def wheres(findings: list[Finding]) -> set[str | None]:
    return {finding.where for finding in findings}


@pytest.mark.parametrize(
    "rationale",
    [
        f"This task addresses ‘{STATEMENT}’ because examiners like this kind of question.",
        f"{STATEMENT}.",
        f"Links to LO1: {STATEMENT}.",
        "A useful activity which gives every learner the chance to make good progress.",
    ],
)
def test_a_reason_that_names_only_its_objective_is_found(
    homework: Homework, found: Found, change: Change, rationale: str
) -> None:
    assert "rationale" in wheres(found(change(homework, "core-2", rationale=rationale), RULE))


@pytest.mark.parametrize(
    "rationale",
    [
        f"‘{STATEMENT}’ rests on the word ‘nucleus’; a blank shows that it is not known.",
        f"This task addresses ‘{STATEMENT}’ because a plant cell is where the cell wall and the membrane run together.",
        f"This task addresses ‘{STATEMENT}’ because rocks are the counterexample that pupils overlook.",
    ],
)
def test_a_short_reason_of_the_task_is_enough(homework: Homework, found: Found, change: Change, rationale: str) -> None:
    assert "rationale" not in wheres(found(change(homework, "core-2", rationale=rationale), RULE))


@pytest.mark.parametrize(
    ("reason", "enough"),
    [
        ("pupils link a cause to its effect: the order of the steps matters", True),
        ("pupils link a cause to its effect in the right order", False),
    ],
)
def test_a_reason_may_take_up_a_question_in_words_of_school(
    homework: Homework, found: Found, change: Change, reason: str, enough: bool
) -> None:
    asked = change(
        homework,
        "core-2",
        stem="Why does the order of these points matter?",
        rationale=f"This task addresses ‘{STATEMENT}’ because {reason.replace('steps', 'points')}.",
    )

    assert ("rationale" not in wheres(found(asked, RULE))) is enough


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"model_answer": "A complete and well written response."}, "marking.model_answer"),
        ({"model_answer": "As taught."}, "marking.model_answer"),
        ({"points": (MarkPoint(marks=1, text="The pupil shows understanding."),)}, "marking.points[0]"),
        (
            {"common_errors": (CommonError(error="a wrong answer", reply="Have another look."),)},
            "marking.common_errors[0]",
        ),
        (
            {"common_errors": (CommonError(error="says that cells are empty", reply="Try again."),)},
            "marking.common_errors[0]",
        ),
    ],
)
def test_marking_for_any_question_is_found(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any], where: str
) -> None:
    task = next(task for task in homework.tiers.core if task.response.kind == "short")
    marking = task.marking.model_copy(update=fields)

    assert where in wheres(found(change(homework, task.id, marking=marking), RULE))


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        (
            {
                "common_errors": (
                    CommonError(error="copies the question", reply="Read it again. What does it ask for?"),
                )
            },
            "marking.common_errors[0]",
        ),
        (
            {"common_errors": (CommonError(error="says that a cell is empty", reply="What fills it?"),)},
            "marking.common_errors[0]",
        ),
    ],
)
def test_marking_of_this_question_is_left_alone(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any], where: str
) -> None:
    task = next(task for task in homework.tiers.core if task.response.kind == "short")
    marking = task.marking.model_copy(update=fields)

    assert where not in wheres(found(change(homework, task.id, marking=marking), RULE))


@pytest.mark.parametrize(
    "fields",
    [
        {"what": "Complete the work on this sheet."},
        {"why": "Regular homework will help you to get better marks."},
        {"success_criteria": ("I have tried hard.", "I have checked my spelling.")},
        {"you_need": ("A quiet place and a pen.",)},
    ],
)
def test_a_brief_for_any_homework_is_found(homework: Homework, found: Found, fields: dict[str, Any]) -> None:
    brief = homework.pupil_brief.model_copy(update=fields)

    assert f"pupil_brief.{next(iter(fields))}" in wheres(
        found(homework.model_copy(update={"pupil_brief": brief}), RULE)
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"what": "‘Cells’: short questions, then longer ones."},
        {"why": "Everything that lives is built from cells."},
        {"success_criteria": ("I can name the parts of a cell.", "I can write neatly.")},
    ],
)
def test_a_short_brief_of_this_homework_is_left_alone(homework: Homework, found: Found, fields: dict[str, Any]) -> None:
    brief = homework.pupil_brief.model_copy(update=fields)

    assert found(homework.model_copy(update={"pupil_brief": brief}), RULE) == []


def test_feedback_on_another_objective_or_the_same_twice_is_found(homework: Homework, found: Found) -> None:
    first, second = homework.class_feedback
    stray = FeedbackStem(objective_id=first.objective_id, secure=second.secure, next=first.next)
    doubled = FeedbackStem(objective_id=first.objective_id, secure=first.secure, next=first.secure)

    for row, part in ((stray, "secure"), (doubled, "next")):
        changed = homework.model_copy(update={"class_feedback": (row, second)})
        assert f"class_feedback[0].{part}" in wheres(found(changed, RULE))
