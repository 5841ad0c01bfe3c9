"""tier-parity, shared-source, fade-plan, retrieval-present, ramped, time-budget, marking-load, duplicate-task."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.checks.duplicate_task import DuplicateTask
from evals.checks.evidence import Evidence
from evals.checks.ramped import Ramped
from generator.models import (
    Answer,
    Capacity,
    Extended,
    Finding,
    Homework,
    MarkedBy,
    MarkPoint,
    ParityRow,
    Short,
    Support,
    Task,
    Tier,
    Tiers,
)

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"marks": 2}, "marks"),
        ({"demand": 1}, "demand"),
        ({"objective_ids": ("LO2",)}, "objectives"),
        ({"answer": Answer(canonical="False. Rocks have no cells.")}, "final answer"),
        ({"derived_from": None}, "derived_from"),
    ],
)
def test_a_lower_question_on_the_supported_sheet_is_found(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any], where: str
) -> None:
    findings = found(change(homework, "scaffolded-3", **fields), "tier-parity")

    assert where in {finding.where for finding in findings}


def test_supports_and_a_plainer_stem_keep_parity(homework: Homework, found: Found, change: Change) -> None:
    stem = "Read this. **Rocks are made of cells.** Is it true or false? If it is false, write a true statement."

    assert found(change(homework, "scaffolded-3", stem=stem), "tier-parity") == []


@pytest.mark.parametrize("key", ["Nucleus", "nucleus.", "The Nucleus"])
def test_a_key_may_have_other_capitals_and_a_stop(homework: Homework, found: Found, change: Change, key: str) -> None:
    same = key.lower().rstrip(".") == "nucleus"

    assert bool(found(change(homework, "scaffolded-2", answer=Answer(canonical=key)), "tier-parity")) is not same


def test_the_parity_table_must_name_real_partners(homework: Homework, found: Found) -> None:
    row = ParityRow(core_id="core-2", scaffolded_id="scaffolded-3", objective_ids=("LO1",), held=(), changed=())
    rows = tuple(row if old.core_id == "core-2" else old for old in homework.parity)

    assert found(homework.model_copy(update={"parity": rows}), "tier-parity")[0].where == "parity[1]"
    assert found(homework.model_copy(update={"parity": homework.parity[1:]}), "tier-parity")


def test_other_stems_on_the_supported_sheet_are_found(homework: Homework, found: Found, change: Change) -> None:
    changed = change(homework, "scaffolded-2", stem="Name the control centre.")
    changed = change(changed, "scaffolded-4", stem="Write about perfume.")

    assert found(changed, "shared-source")[0].where == "tiers.scaffolded"
    assert found(change(homework, "scaffolded-2", stem="Name the control centre."), "shared-source") == []


@pytest.mark.parametrize(
    "fade",
    [
        *("", "-", "n/a", "later", "It starts with **n**.", "Keep this support in place every time."),
        *("To be decided by the class teacher.", "Do not remove this yet.", "It helps pupils to start writing."),
        *(
            "Next week print a larger hint.",
            "Next time add a picture and another line.",
            "Read it out while pupils write.",
        ),
        *("The next topic is plants.", "If it is hard, give a second hint too.", "Only for the red table."),
    ],
)
def test_a_support_without_a_way_out_is_found(homework: Homework, found: Found, change: Change, fade: str) -> None:
    support = Support(kind="hint", text="It starts with **n**.", fade=fade)

    assert found(change(homework, "scaffolded-2", supports=(support,)), "fade-plan")[0].where == "supports[0].fade"


@pytest.mark.parametrize(
    "fade",
    [
        "Show two of the four steps next week, then none.",
        "Ask pupils to write their own opening.",
        "Give it only when asked.",
        "Add one more gap each time.",
        "It is phased out by half-term.",
        "One more week of it, then the plain question.",
        "Move it to the back of the sheet, and in the next unit leave it off.",
        "The pupil crosses it out after a right try.",
    ],
)
def test_a_support_with_a_way_out_is_fine(homework: Homework, found: Found, change: Change, fade: str) -> None:
    support = Support(kind="hint", text="It starts with **n**.", fade=fade)

    assert found(change(homework, "scaffolded-2", supports=(support,)), "fade-plan") == []


@pytest.mark.parametrize("name", ["LO1", "earlier learning", "today's lesson", "TBC", " "])
def test_earlier_learning_without_a_name_is_found(homework: Homework, found: Found, change: Change, name: str) -> None:
    assert found(change(homework, "core-1", retrieves=(name,)), "retrieval-present")


def test_an_objective_of_today_is_no_earlier_learning(homework: Homework, found: Found, change: Change) -> None:
    today = homework.objectives[0]

    assert found(change(homework, "core-1", retrieves=(today.statement,)), "retrieval-present")
    assert found(
        change(homework, "core-1", objective_ids=(today.id,), cites=("cells:LO1:terms:1",)), "retrieval-present"
    )


def test_earlier_learning_may_say_which_objective_it_leads_to(homework: Homework, found: Found, change: Change) -> None:
    assert found(change(homework, "core-1", objective_ids=(homework.objectives[0].id,)), "retrieval-present") == []


@pytest.mark.parametrize(
    "name",
    [
        *("next unit: plants", "the coming term, on heredity", "Year 11 biology: genetics", "key stage 5: respiration"),
        *("later this year: ecosystems", "this week's lesson: cells", "a preview of forces"),
    ],
)
def test_what_is_still_to_come_is_no_earlier_learning(
    homework: Homework, found: Found, change: Change, name: str
) -> None:
    assert found(change(homework, "core-1", retrieves=(name,)), "retrieval-present")


@pytest.mark.parametrize(
    ("name", "earlier"), [("{}", False), ("the lesson {}", False), ("{}, lesson 2 of last year", True)]
)
def test_the_name_of_the_unit_is_todays_unless_it_says_when(
    homework: Homework, found: Found, change: Change, name: str, earlier: bool
) -> None:
    named = change(homework, "core-1", retrieves=(name.format(homework.unit.title),))
    assert bool(found(named, "retrieval-present")) is not earlier


@pytest.mark.parametrize(
    "name", ["key stage 2 science: plants", "‘Microscopes’, earlier in this unit", "Year 7: forces"]
)
def test_earlier_learning_with_a_name_is_fine(homework: Homework, found: Found, change: Change, name: str) -> None:
    assert found(change(homework, "core-1", retrieves=(name,)), "retrieval-present") == []


def test_a_homework_without_earlier_learning_is_found(homework: Homework, found: Found, change: Change) -> None:
    assert found(change(homework, "core-1", retrieves=None, objective_ids=("LO1",)), "retrieval-present")


@pytest.mark.parametrize(
    ("demands", "ramp"),
    [
        ((1, 1, 2, 3), True),
        ((1, 2, 1, 3), True),
        ((3, 1, 1, 2), False),
        ((2, 1, 1, 2), False),
        ((1, 2, 2, 1, 1, 3), False),
        ((1, 2, 1, 2, 1), False),
        ((1, 1, 1, 1), False),
        ((1, 2, 2, 1), False),
        ((1, 1), True),
    ],
)
def test_demand_rises(homework: Homework, make_task: Make, demands: tuple[int, ...], ramp: bool) -> None:
    tasks = tuple(make_task(f"core-{n}", f"Question {n}", "cells", demand=d) for n, d in enumerate(demands, 1))
    only = homework.model_copy(update={"tiers": Tiers(core=tasks, scaffolded=(), extension=())})

    assert (list(Ramped().look(Evidence(only))) == []) is ramp


@pytest.mark.parametrize(
    ("shared", "deeper", "ramp"),
    [((1, 2, 4), (3, 3), True), ((1, 2, 3), (4, 3), False), ((3, 1, 1), (3, 4), False)],
)
def test_the_extension_sheet_rises_twice(
    homework: Homework, make_task: Make, shared: tuple[int, ...], deeper: tuple[int, ...], ramp: bool
) -> None:
    def row(name: str, demands: tuple[int, ...], origin: str | None) -> tuple[Task, ...]:
        made = (make_task(f"{name}-{n}", f"Question {n}", "cells", demand=d) for n, d in enumerate(demands, 1))
        return tuple(task.model_copy(update={"tier": Tier.EXTENSION, "derived_from": origin}) for task in made)

    tasks = (*row("extension", shared, "core-1"), *row("extension-E", deeper, None))
    only = homework.model_copy(update={"tiers": Tiers(core=(), scaffolded=(), extension=tasks)})

    assert (list(Ramped().look(Evidence(only))) == []) is ramp


def test_deeper_questions_stand_after_the_shared_ones(homework: Homework, make_task: Make) -> None:
    rows = [("extension-E1", 3, None), ("extension-1", 1, "core-1"), ("extension-2", 2, "core-2")]
    made = [(make_task(name, f"Question {name}", "cells", demand=demand), origin) for name, demand, origin in rows]
    tasks = [task.model_copy(update={"tier": Tier.EXTENSION, "derived_from": origin}) for task, origin in made]

    def faults(order: list[Task]) -> list[object]:
        tiers = Tiers(core=(), scaffolded=(), extension=tuple(order))
        return list(Ramped().look(Evidence(homework.model_copy(update={"tiers": tiers}))))

    assert faults(tasks)
    assert faults([*tasks[1:], tasks[0]]) == []


def test_minutes_far_from_the_request_are_found(homework: Homework, found: Found) -> None:
    asked = homework.request.model_copy(update={"minutes": 45})
    longer = homework.model_copy(update={"request": asked, "capacity": Capacity(minutes=45)})
    shorter = homework.model_copy(
        update={"request": asked, "capacity": homework.capacity.model_copy(update={"limited_by": "four facts"})}
    )
    silent_cut = homework.model_copy(update={"request": asked})

    assert {f.where for f in found(longer, "time-budget")} >= {"tiers.core", "tiers.scaffolded", "tiers.extension"}
    assert found(shorter, "time-budget") == []
    assert found(silent_cut, "time-budget")[0].where == "capacity"


@pytest.mark.parametrize(("minutes", "far"), [(0.1, False), (3.0, False), (26.2, True), (300.0, True)])
def test_minutes_stated_far_from_the_estimate_are_found_and_not_counted(
    homework: Homework, found: Found, change: Change, minutes: float, far: bool
) -> None:
    findings = found(change(homework, "core-2", minutes=minutes), "time-budget")

    assert [(finding.task_id, finding.where) for finding in findings] == ([("core-2", "minutes")] if far else [])


def test_a_long_essay_and_two_answers_for_the_teacher_are_found(
    homework: Homework, found: Found, change: Change
) -> None:
    essay = change(homework, "core-4", marks=10, marked_by=MarkedBy.TEACHER, response=Extended(lines=20))
    two = change(change(homework, "core-3", marked_by=MarkedBy.TEACHER), "core-4", marked_by=MarkedBy.TEACHER)

    assert {f.where for f in found(essay, "marking-load")} == {"marks", "tiers.core"}
    assert any("2 answers" in f.message for f in found(two, "marking-load"))


TERM = "Which key term means: **the part that controls what the cell does**?"


@pytest.mark.parametrize(
    ("stem", "key", "repeats"),
    [
        (TERM, "nucleus", True),
        ("Name the part of a cell that controls what it does.", "nucleus", True),
        ("Which organ controls the rest of the body?", "brain", False),
        ("Work out $3 + 4$.", "7", False),
    ],
)
def test_a_question_asked_twice_is_found(
    homework: Homework, make_task: Make, stem: str, key: str, repeats: bool
) -> None:
    first = make_task("core-2", TERM, "nucleus", cites=("cells:LO1:terms:1",))
    second = make_task("core-3", stem, key, cites=("cells:LO1:facts:9",), response=Short(lines=1))
    other = make_task("core-4", "Work out $4 + 3$.", "7", points=(MarkPoint(marks=1, text="7"),))
    only = homework.model_copy(update={"tiers": Tiers(core=(first, second, other), scaffolded=(), extension=())})

    assert bool(list(DuplicateTask().look(Evidence(only)))) is repeats


def test_the_same_question_on_two_sheets_is_no_repeat(homework: Homework, found: Found) -> None:
    assert {task.stem for task in homework.tiers.core} & {task.stem for task in homework.tiers.extension}
    assert found(homework, "duplicate-task") == []
    assert homework.tiers.core[0].tier is Tier.CORE
