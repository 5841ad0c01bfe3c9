"""marks-add-up and scheme-convention: marks and codes that a text states in words."""

from collections.abc import Callable

import pytest

from evals.checks.stated_marks import sheet_totals, stated_marks
from generator.models import Finding, Homework, Level, Marking, MarkPoint

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Name the organ. This question is worth four marks.", [4]),
        ("Name the organ. [2 marks]", [2]),
        ("Give two reasons. 5 marks are available.", [5]),
        ("Say why (2 marks) and how (1 mark).", [2, 1]),
        ("Ali scored 14 marks in the test. What was the mean?", []),
        ("Give yourself one mark for each row.", []),
        ("Which question asks about the mark on the skin?", []),
    ],
)
def test_marks_of_the_question_itself_are_read(text: str, marks: list[int]) -> None:
    assert stated_marks(text) == marks


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("There are 41 marks in all.", [41]),
        ("The sheet is out of 30 marks.", [30]),
        ("All the questions together carry 33 marks.", [33]),
        ("Most questions are worth one mark each.", []),
        ("Spend about 30 minutes.", []),
    ],
)
def test_totals_of_a_sheet_are_read(text: str, totals: list[int]) -> None:
    assert sheet_totals(text) == totals


def scheme(*points: tuple[int, str], levels: tuple[Level, ...] = ()) -> Marking:
    return Marking(
        points=tuple(MarkPoint(marks=n, text=text) for n, text in points), levels=levels, model_answer="nucleus"
    )


@pytest.mark.parametrize("text", ["nucleus (award 2 marks)", "nucleus [3]", "nucleus: worth four marks with a reason"])
def test_a_point_may_not_speak_of_other_marks(homework: Homework, found: Found, change: Change, text: str) -> None:
    findings = found(change(homework, "core-2", marking=scheme((1, text))), "marks-add-up")

    assert any("speaks of" in finding.message for finding in findings)


def test_a_point_may_count_the_marks_before_it(homework: Homework, found: Found, change: Change) -> None:
    counted = change(
        homework, "core-2", marks=2, marking=scheme((1, "two right: 1 mark"), (1, "four right: 2 marks in all"))
    )

    assert not any("speaks of" in finding.message for finding in found(counted, "marks-add-up"))


@pytest.mark.parametrize("text", ["M1: nucleus", "[A1] nucleus", "nucleus (B1)"])
def test_typed_codes_belong_to_mathematics(homework: Homework, found: Found, change: Change, text: str) -> None:
    assert found(change(homework, "core-2", marking=scheme((1, text))), "scheme-convention")


@pytest.mark.parametrize("text", ["vitamin B1 is needed", "A4 paper", "the nucleus controls the cell"])
def test_words_that_look_like_codes_are_silent(homework: Homework, found: Found, change: Change, text: str) -> None:
    pointed = change(homework, "core-2", marks=2, marking=scheme((1, text), (1, "nucleus")))

    assert found(pointed, "scheme-convention") == []


def test_levels_climb_without_a_gap(homework: Homework, found: Found, change: Change) -> None:
    rows = tuple(
        Level(min=low, max=high, descriptor=f"{low} to {high}", indicative=()) for low, high in ((1, 2), (4, 6))
    )

    assert found(change(homework, "core-2", marks=6, marking=scheme(levels=rows)), "scheme-convention")
