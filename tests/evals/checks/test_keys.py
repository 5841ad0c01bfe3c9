"""answer-correct, marks-add-up and scheme-convention: right keys, marks that agree, schemes as boards write them."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.models import Badge
from generator.models import (
    Answer,
    Choice,
    Classify,
    ClassifyItem,
    Cloze,
    Finding,
    Gap,
    Homework,
    KeyLine,
    Level,
    MarkPoint,
    Match,
    Numeric,
    Option,
    Order,
    Outcome,
    Table,
    Task,
    TrueFalse,
    Working,
)

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]


def sum_task(make_task: Make, **more: Any) -> Task:
    values: dict[str, Any] = {
        "response": Working(lines=3, final=Numeric(value="11/12", form="fraction")),
        "points": (
            MarkPoint(marks=1, code="M", text=r"Write both fractions over 12: $\frac{9}{12}$ and $\frac{2}{12}$."),
            MarkPoint(marks=1, code="A", text=r"$\frac{9}{12} + \frac{2}{12} = \frac{11}{12}$", implied=True),
        ),
        "model_answer": r"Write both over 12. $\frac{9}{12} + \frac{2}{12} = \frac{11}{12}$",
        "verified": "3/4 + 1/6",
        "badge": Badge.COMPUTED,
        "cites": ("skill:fractions-add",),
    }
    key = more.pop("key", r"$\frac{11}{12}$")
    stem = more.pop("stem", r"Work out $\frac{3}{4} + \frac{1}{6}$.")
    return make_task("core-2", stem, key, **(values | more))


def on_slide(homework: Homework, key: str) -> Homework:
    lines = tuple(KeyLine(n="2", answer=key) if line.n == "2" else line for line in homework.self_marking)
    return homework.model_copy(update={"self_marking": lines})


def test_a_right_numeric_key_is_silent(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    task = sum_task(make_task)

    assert found(on_slide(swap(homework, task), task.answer.canonical), "answer-correct") == []


@pytest.mark.parametrize(
    "fault",
    [
        {"response": Working(lines=3, final=Numeric(value="5/6"))},
        {"key": r"$\frac{7}{12}$"},
        {"accept": ("22/24", "10/12")},
        {"model_answer": r"Write both over 12. $\frac{9}{12} + \frac{2}{12} = \frac{10}{12}$"},
        {"stem": r"Work out $\frac{3}{4} - \frac{1}{6}$."},
    ],
)
def test_a_numeric_key_that_is_wrong_in_one_place_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, fault: dict[str, Any]
) -> None:
    task = sum_task(make_task, **fault)

    findings = found(on_slide(swap(homework, task), task.answer.canonical), "answer-correct")

    assert findings
    assert findings[0].outcome is Outcome.FAILED


def test_a_number_without_a_proof_is_unscored(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    task = sum_task(make_task, verified=None, stem="How long is the path in km?")

    findings = found(on_slide(swap(homework, task), task.answer.canonical), "answer-correct")

    assert [finding.outcome for finding in findings] == [Outcome.UNSCORED]


def test_text_that_is_no_mathematics_is_never_run(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    task = sum_task(make_task, verified="__import__('os').getcwd()", stem="How long is it?")

    assert found(on_slide(swap(homework, task), task.answer.canonical), "answer-correct")[0].outcome is Outcome.UNSCORED


CHOICE = Choice(
    options=(
        Option(id="x", text="a living thing", correct=False, reason="too wide"),
        Option(id="y", text="the part that controls the cell", correct=True),
    ),
    shown_order=("x", "y"),
)
CLOZE = Cloze(gaps=(Gap(n=1, answer="cells"), Gap(n=2, answer="nucleus")), bank=("cells", "nucleus", "sap"))
MATCH = Match(left=("nucleus", "vacuole"), right=("sap", "control"), pairs=((0, 1), (1, 0)), shown_order=(1, 0))
ORDER = Order(items=("cell", "tissue", "organ"), shown_order=(2, 0, 1))
CLASSIFY = Classify(
    groups=("living", "not living"),
    items=(
        ClassifyItem(text="moss", group="living"),
        ClassifyItem(text="oak", group="living"),
        ClassifyItem(text="sand", group="not living"),
    ),
    shown_order=(1, 2, 0),
)
TABLE = Table(columns=("", "plant", "animal"), rows=(("wall", "has one", "has none"),), blanks=((0, 1), (0, 2)))


@pytest.mark.parametrize(
    ("stem", "response", "right", "wrong"),
    [
        ("Tick one.", CHOICE, "B", "A"),
        ("Tick one.", CHOICE, "the part that controls the cell", "a living thing"),
        ("All are made of {{gap:1}}. The {{gap:2}} is in control.", CLOZE, "cells; nucleus", "cells; sap"),
        ("Match.", MATCH, "nucleus – A; vacuole – B", "nucleus – B; vacuole – A"),
        ("Match.", MATCH, "1 – A; 2 – B", "1 – B; 2 – A"),
        ("Put in order.", ORDER, "B C A", "A C B"),
        ("Put in order.", ORDER, "cell, tissue, organ", "organ, tissue, cell"),
        ("Sort.", CLASSIFY, "living: A, C; not living: B", "living: A, B; not living: C"),
        ("True or false? **All life is cells.**", TrueFalse(answer=True), "True.", "False."),
        ("Compare.", TABLE, "wall: plant – has one, animal – has none", "wall: plant – has one, animal – has two"),
    ],
)
def test_a_key_that_disagrees_with_its_response_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, response: Any, right: str, wrong: str
) -> None:
    def faults(key: str) -> list[str]:
        points = (MarkPoint(marks=1, text="cells"), MarkPoint(marks=1, text="nucleus"))
        task = make_task("core-2", stem, key, response=response, points=points, cites=("cells:LO1:terms:1",))
        return [f.message for f in found(on_slide(swap(homework, task), key), "answer-correct")]

    assert faults(right) == []
    assert faults(wrong)


def test_a_short_key_must_stand_in_its_own_scheme(homework: Homework, found: Found, change: Change) -> None:
    changed = change(homework, "core-2", answer=Answer(canonical="vacuole"))

    assert {"answer.canonical", "marking.points"} <= {f.where for f in found(changed, "answer-correct")}


def test_the_slide_must_give_the_key(homework: Homework, found: Found) -> None:
    assert "vacuole" in found(on_slide(homework, "vacuole"), "answer-correct")[0].message
    assert found(homework.model_copy(update={"self_marking": homework.self_marking[1:]}), "answer-correct")


@pytest.mark.parametrize("fields", [{"marks": 4}, {"stem": "Name it. (3 marks)"}])
def test_marks_that_disagree_are_found(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any]
) -> None:
    assert found(change(homework, "core-2", **fields), "marks-add-up")


def test_levels_must_end_at_the_marks_and_leave_no_gap(homework: Homework, found: Found, change: Change) -> None:
    marking = homework.tiers.core[1].marking.model_copy(
        update={
            "points": (),
            "levels": (Level(min=1, max=2, descriptor="one side"), Level(min=4, max=6, descriptor="both")),
        }
    )

    findings = found(change(homework, "core-2", marking=marking, marks=5), "marks-add-up")

    assert len(findings) == 2


def test_a_slide_with_other_marks_is_found(homework: Homework, found: Found) -> None:
    assert found(on_slide(homework, "nucleus [2]"), "marks-add-up")
    assert found(on_slide(homework, "nucleus [1]"), "marks-add-up") == []


def maths(homework: Homework, key_stage: int) -> Homework:
    unit = homework.unit.model_copy(update={"subject": "maths", "key_stage": key_stage})
    only = homework.tiers.model_copy(update={"core": homework.tiers.core[1:2], "scaffolded": (), "extension": ()})
    return homework.model_copy(update={"unit": unit, "tiers": only})


@pytest.mark.parametrize(
    ("codes", "implied", "sound"),
    [
        (("M1", "A1"), False, True),
        (("M", "A ft"), False, True),
        (("A", "M"), False, False),
        (("B", "A"), True, True),
        (("M", None), False, False),
        (("M", "X"), False, False),
    ],
)
def test_exam_mathematics_is_marked_by_codes(
    homework: Homework,
    found: Found,
    swap: Swap,
    make_task: Make,
    codes: tuple[str | None, ...],
    implied: bool,
    sound: bool,
) -> None:
    points = tuple(MarkPoint(marks=1, code=code, text=f"line {code}", implied=implied) for code in codes)
    task = sum_task(make_task, points=points)

    assert (found(maths(swap(homework, task), 4), "scheme-convention") == []) is sound


def test_younger_mathematics_may_leave_codes_out_and_other_subjects_must(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    assert found(maths(homework, 3), "scheme-convention") == []
    assert found(swap(homework, sum_task(make_task)), "scheme-convention")
