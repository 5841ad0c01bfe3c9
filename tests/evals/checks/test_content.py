"""safeguarding, contradiction, sense and documentation: what is said is kind, true to the lesson, and explained."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.models import Badge
from generator.models import (
    Choice,
    FeedbackStem,
    Finding,
    Homework,
    Marking,
    MarkPoint,
    Match,
    Option,
    Outcome,
    Task,
    Tiers,
    TrueFalse,
)

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]


def judged(claim: str) -> str:
    return f"True or false? **{claim}**\n\nIf it is false, write a statement that is true."


@pytest.mark.parametrize(
    "stem",
    [
        judged("Refugees are illegal and take jobs away."),
        judged("Doing more exercise is the way to lose weight."),
        "A pupil writes: ‘All Muslims think alike about food.’ Explain what is wrong with this.",
        "Explain why poor people are lazy.",
    ],
)
def test_a_hurtful_claim_is_found(homework: Homework, found: Found, change: Change, stem: str) -> None:
    assert found(change(homework, "core-3", stem=stem), "safeguarding")


def test_a_hurtful_option_is_found(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    options = (
        Option(id="a", text="People moved because work was scarce.", correct=True),
        Option(id="b", text="Immigrants came to live on benefits.", correct=False),
    )
    task = make_task(
        "core-2", "Which statement is correct?", "A", response=Choice(options=options, shown_order=("a", "b"))
    )

    assert found(swap(homework, task), "safeguarding")[0].where == "response.options[1]"


@pytest.mark.parametrize(
    "claim",
    [
        "White light has only one colour.",
        "The walls of an animal cell are thin.",
        "Water vapour is made of tiny drops.",
        "Anglo-Saxon England was a poor country in 1066.",
        "A red blood cell is a female cell.",
    ],
)
def test_a_claim_about_things_is_not_hurtful(homework: Homework, found: Found, change: Change, claim: str) -> None:
    assert found(change(homework, "core-3", stem=judged(claim)), "safeguarding") == []


def test_a_statement_of_the_lesson_keyed_false_is_found(homework: Homework, found: Found, change: Change) -> None:
    taught = judged("All living things are made of one or more tiny units called cells.")

    assert found(change(homework, "core-3", stem=taught), "contradiction")[0].outcome is Outcome.FAILED


def test_a_misconception_keyed_true_is_found(homework: Homework, found: Found, change: Change) -> None:
    findings = found(change(homework, "core-3", response=TrueFalse(answer=True)), "contradiction")

    assert "misconception" in findings[0].message


def test_the_wrong_one_of_two_statements_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    stem = (
        "True or false? **One** of these statements is false.\n\nA: Rocks are made of cells.\n\n"
        "B: All living things are made of one or more tiny units called cells.\n\n"
        "Write the false one so that it is true."
    )

    def keyed(letter: str) -> list[Finding]:
        correction = "Only living things are made of cells."
        task = make_task(
            "core-3",
            stem,
            f"{letter} is false. {correction}",
            response=TrueFalse(answer=False, correction=correction),
            cites=("cells:LO1:misconceptions:1", "cells:LO1:facts:1"),
        )
        return found(swap(homework, task), "contradiction")

    assert keyed("A") == []
    assert keyed("B")


def test_a_claim_that_differs_in_its_one_word_is_unscored_at_most(
    homework: Homework, found: Found, change: Change
) -> None:
    near = judged("All living things are made of one or more tiny units called atoms.")

    assert {f.outcome for f in found(change(homework, "core-3", stem=near), "contradiction")} <= {Outcome.UNSCORED}


NETWORKS = {
    "cells:LO1:terms:2": "wide area network. a wide area network that joins computers in different places.",
    "cells:LO1:facts:2": "A local area network stays inside one building.",
}


@pytest.mark.parametrize(
    ("stem", "wrong", "outcomes"),
    [
        ("Which kind of network stays in one building?", "a wide area network", set()),
        ("What does a switch do?", "It stays inside one building.", set()),
        ("Why is a switch needed?", "A local area network stays inside one building.", set()),
        ("Which statement is correct?", "A local area network stays inside one building.", {Outcome.FAILED}),
        ("Which of these is true?", "A local area network stays inside one building.", {Outcome.FAILED}),
    ],
)
def test_an_option_is_a_claim_only_where_the_question_asks_which_is_true(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, wrong: str, outcomes: set[Outcome]
) -> None:
    options = (
        Option(id="a", text="a local area network", correct=True),
        Option(id="b", text=wrong, correct=False, reason="That joins places that are far apart."),
    )
    task = make_task(
        "core-2", stem, "A", response=Choice(options=options, shown_order=("a", "b")), cites=tuple(NETWORKS)
    )

    assert {f.outcome for f in found(swap(homework, task, **NETWORKS), "contradiction")} == outcomes


def test_a_definition_of_another_subject_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    spreadsheet = "a box in a spreadsheet where a row and a column meet"
    asked = make_task("core-2", f"Which key term means: **{spreadsheet}**?", "cell", cites=("cells:LO1:terms:2",))
    passages = {"cells:LO1:terms:2": f"cell. {spreadsheet}."}

    findings = found(swap(homework, asked, **passages), "sense")

    assert findings[0].outcome is Outcome.FAILED
    assert "computing" in findings[0].message


def test_a_definition_of_another_subject_is_found_in_a_match(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    response = Match(
        left=("nucleus", "membrane"),
        right=("the part that controls what the cell does", "the skin of a drum that is struck to make a beat"),
        pairs=((0, 0), (1, 1)),
        shown_order=(0, 1),
    )
    task = make_task("core-2", "Match each key term to its meaning.", "nucleus – A; membrane – B", response=response)

    assert "membrane" in found(swap(homework, task), "sense")[0].message


def test_a_definition_of_this_subject_is_silent(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    asked = make_task(
        "core-2",
        "Which key term means: **the smallest unit of life, from which every plant and animal is built**?",
        "cell",
        cites=("cells:LO1:terms:2",),
    )

    assert found(swap(homework, asked, **{"cells:LO1:terms:2": "cell. the smallest unit of life."}), "sense") == []


@pytest.mark.parametrize(
    "rationale",
    ["", "-", "TBC", "Good practice.", "This task supports learning and helps pupils practise skills."],
)
def test_an_empty_or_general_rationale_is_found(
    homework: Homework, found: Found, change: Change, rationale: str
) -> None:
    assert found(change(homework, "core-2", rationale=rationale), "documentation")[0].where == "rationale"


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"model_answer": " "}, "marking.model_answer"),
        ({"points": (MarkPoint(marks=1, text="1 mark for the correct answer"),)}, "marking.points[0]"),
        ({"points": (MarkPoint(marks=1, text="Answers will vary"),)}, "marking.points[0]"),
    ],
)
def test_empty_marking_guidance_is_found(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any], where: str
) -> None:
    marking: Marking = homework.tiers.core[1].marking.model_copy(update=fields)

    assert where in {f.where for f in found(change(homework, "core-2", marking=marking), "documentation")}


def test_a_reason_copied_under_every_task_is_found(homework: Homework, found: Found) -> None:
    same = "This task is about cells and diffusion, which matter to everything that lives."
    core = tuple(task.model_copy(update={"rationale": same}) for task in homework.tiers.core)
    tiers = Tiers(core=core, scaffolded=homework.tiers.scaffolded, extension=homework.tiers.extension)

    assert any("share" in f.message for f in found(homework.model_copy(update={"tiers": tiers}), "documentation"))


@pytest.mark.parametrize("text", ["", "Well done, good work on the parts of a cell!", "Try harder.", "See above"])
def test_dull_feedback_is_found(homework: Homework, found: Found, text: str) -> None:
    row = FeedbackStem(objective_id="LO1", secure=text, next=homework.class_feedback[0].next)
    dull = homework.model_copy(update={"class_feedback": (row, homework.class_feedback[1])})

    assert found(dull, "documentation")[0].where == "class_feedback[0].secure"
    assert found(homework.model_copy(update={"class_feedback": (row,)}), "documentation")


@pytest.mark.parametrize("fields", [{"why": ""}, {"help": "TBC"}, {"you_need": ("",)}, {"success_criteria": ("",)}])
def test_a_brief_that_says_nothing_is_found(homework: Homework, found: Found, fields: dict[str, Any]) -> None:
    brief = homework.pupil_brief.model_copy(update=fields)

    findings = found(homework.model_copy(update={"pupil_brief": brief}), "documentation")

    assert findings[0].where == f"pupil_brief.{next(iter(fields))}"


def test_where_little_can_be_said_to_an_absent_pupil_nothing_need_be(homework: Homework, found: Found) -> None:
    brief = homework.pupil_brief.model_copy(update={"you_need": ()})

    assert not found(homework.model_copy(update={"pupil_brief": brief}), "documentation")


def test_the_honest_homework_is_curated(homework: Homework) -> None:
    assert {task.badge for task in homework.tiers.all()} == {Badge.CURATED}
