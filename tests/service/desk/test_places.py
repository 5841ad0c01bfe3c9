"""Where a finding stands, in the numbers that are printed."""

import pytest

from generator.models import Finding, Homework, Severity
from service.desk.places import name_of, once_a_question, place_of, say_questions, with_numbers


def finding(task_id: str | None = None, where: str | None = None) -> Finding:
    return Finding(rule="sense", severity=Severity.WARN, task_id=task_id, where=where, message="m", mend="m")


def test_a_question_is_named_by_its_number_and_its_sheet(made: Homework) -> None:
    supported = made.tiers.scaffolded[0]
    core = [task.id for task in made.tiers.core]
    deeper = next(task for task in made.tiers.extension if task.derived_from is None)
    assert name_of(made, made.tiers.core[2]) == "Question 3"
    assert name_of(made, supported) == f"Question {core.index(supported.derived_from or '') + 1}, scaffolded"
    assert name_of(made, deeper) == f"Question {len(core) + 1}"


@pytest.mark.parametrize(
    ("where", "tab", "words"),
    [
        ("tiers.core", "core", "Core sheet"),
        ("scaffolded", "scaffolded", "Scaffolded sheet"),
        ("pupil_brief.why", "why", ""),
        ("self_marking[3]", "marking", ""),
        ("sources", "sources", ""),
        ("something new", "", ""),
        (None, "", ""),
    ],
)
def test_what_is_about_no_question_has_its_tab(made: Homework, where: str | None, tab: str, words: str) -> None:
    place = place_of(made, finding(where=where))
    assert (place.tab, place.words, place.anchor) == (tab, words, "")


def test_the_next_starter_is_a_place_of_its_own(made: Homework) -> None:
    place = place_of(made, finding(task_id=made.starter[0].id))
    assert (place.tab, place.anchor) == ("marking", "starter")


def test_questions_are_said_once_each(made: Homework) -> None:
    core = made.tiers.core
    assert say_questions(made, [core[0]]) == "Question 1"
    assert say_questions(made, [core[0], core[2], core[0]]) == "Questions 1 and 3"
    assert say_questions(made, core[:3]) == "Questions 1 to 3"


def test_names_of_the_file_become_printed_numbers_and_nothing_else_changes(made: Homework) -> None:
    assert with_numbers(made, "asks what core-1 asks") == "asks what question 1 asks"
    deeper = next(task for task in made.tiers.extension if task.derived_from is None)
    assert with_numbers(made, f"{deeper.id}: too long") == f"question {len(made.tiers.core) + 1}: too long"
    untouched = "hard-core-1x and core-100 and score-1"
    assert with_numbers(made, untouched) == untouched


def test_what_is_found_on_every_version_of_a_question_is_told_once(made: Homework) -> None:
    supported = made.tiers.scaffolded[0]
    other = next(task for task in made.tiers.core if task.id != supported.derived_from)
    same, apart = finding(task_id=supported.derived_from), finding(task_id=other.id)
    assert once_a_question(made, [same, finding(task_id=supported.id), apart]) == (same, apart)
    assert len(once_a_question(made, [finding(where="tiers.core"), finding(where="tiers.scaffolded")])) == 2


def test_numbers_that_follow_one_another_are_said_as_a_run(made: Homework) -> None:
    core = made.tiers.core
    assert say_questions(made, [*core[:3], core[4]]) == "Questions 1 to 3 and 5"
    assert say_questions(made, [core[0], core[1], core[4]]) == "Questions 1, 2 and 5"
