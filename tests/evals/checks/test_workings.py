"""answer-correct: lines of working, the question beside its working, proof and key, and items that are equal or not."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from evals.checks.amounts import amount
from evals.checks.asked_algebra import asked_expression, traced
from evals.checks.asked_sums import asked_number
from evals.checks.equal_sides import unequal
from evals.checks.equations import broken
from evals.checks.stale_key import stale
from evals.checks.stated_sums import stated_forms
from evals.checks.units import factor_between
from evals.checks.workings import slips
from generator.models import (
    Answer,
    Choice,
    Classify,
    ClassifyItem as Item,
    Cloze,
    Gap,
    MarkPoint,
    Match,
    Numeric,
    Option,
    Order,
    Response,
    Short,
    Table,
    Task,
    TrueFalse,
    Working,
)

Make = Callable[..., Task]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4 cm × 2 cm × 5 cm", "40"),
        ("£3.50 + 75p", None),
        ("25% of 80", "20"),
        (r"3\frac{1}{4}", "13/4"),
        ("2 1/2", "5/2"),
        ("3² + 4²", "25"),
        ("1,200 ÷ 4", "300"),
        ("×400", "400"),
        ("2x", None),
        ("12 ÷ 0", None),
        ("seven", None),
    ],
)
def test_arithmetic_is_read_as_it_is_written(text: str, value: str | None) -> None:
    read = amount(text)

    if text.startswith("£3"):
        assert read
        assert len(set(read.units)) == 2
    else:
        assert (read and read.value) == (Fraction(value) if value else None)


def test_units_are_compared_within_their_kind() -> None:
    assert factor_between("km", "m") == 1000
    assert factor_between("hours", "minutes") == 60
    assert factor_between("kg", "m") is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("speed = distance ÷ time = 150 km ÷ 3 h = 45 km/h", True),
        ("speed = distance ÷ time = 150 km ÷ 3 h = 50 km/h", False),
        ("20% of 45 = 8", True),
        ("20% of 45 is 9", False),
        ("3 km = 300 m", True),
        ("2.5 hours = 150 minutes", False),
        (r"$\frac{2}{3} \times \frac{3}{4} = \frac{6}{7}$", True),
        (r"$\frac{2}{3} \times \frac{3}{4} = \frac{6}{12} = \frac{1}{2}$", False),
        ("current = 12 V ÷ 4 Ω = 8 A", True),
        ("22 ÷ 7 = 3.14 (2 d.p.)", False),
        ("17 ÷ 5 = 3 remainder 2", False),
        ("Put $x = 4$ in: $3x = 12$", False),
        (r"The pupil wrote $3 + 4 = 8$", False),
        (r"$\sqrt{9} = 3$ and $2^3 = 6$", True),
        ("101 + 1 = 110 in binary", False),
        ("3 bags at £4 each: 3 × £4 = £14", True),
        (r"$2\frac{3}{4}$ is 2 wholes and three quarters more", False),
        (r"$3\frac{1}{2}$ is 3 bars and a half", False),
        (r"$2\frac{3}{4}$ is 3 wholes", True),
        ("4 + 4 = 9 and the rest is left", True),
    ],
)
def test_an_equation_of_numbers_holds(text: str, wrong: bool) -> None:
    assert bool(list(broken(text))) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("When $y = 6$, the value of $ky - 5$ is $49$.", False),
        ("When $y = 6$, the value of $9y - 5$ is $49$.", False),
        ("When $y = 6$, the value of $9y - 5$ is $48$.", True),
    ],
)
def test_a_value_at_a_place_is_worked_out_where_one_letter_is_unknown(text: str, wrong: bool) -> None:
    assert bool(stated_forms(text)) is wrong


@pytest.mark.parametrize(
    ("stem", "value"),
    [
        ("What is 12% of 50?", "6"),
        ("Work out 4.2 × 10.", "42"),
        ("How many metres are there in 3.5 km?", "3500"),
        ("Find the mean of 3, 8 and 10.", "7"),
        ("What is the median of 4, 9, 2, 7 and 1?", "4"),
        ("What is the perimeter of a rectangle with a length of 6 cm and a width of 2 cm?", "16"),
        ("What is half of 38?", "19"),
        ("Convert the binary number 1101 to denary.", "13"),
        ("What is the next number? 5, 9, 13, 17", "21"),
        ("What is the highest common factor of 12 and 18?", "6"),
        ("In which year did the war end?", None),
        ("A train leaves at 10:15. When does it arrive?", None),
        ("How many chapters are there in one book?", None),
    ],
)
def test_what_a_question_asks_is_worked_out(stem: str, value: str | None) -> None:
    assert asked_number(stem) == (Fraction(value) if value else None)


def test_algebra_and_programs_are_worked_out() -> None:
    assert asked_expression("Expand $3(x + 2)$.") == "3*(x + 2)"
    assert asked_expression("Solve $2x + 1 = 9$.") == "solve(2*x + 1 = 9, x)"
    assert asked_expression("The pupil's answer is $3x$. Find the mistake.") is None
    assert traced("What is the value of b?\n\n```\na = 4\nb = a + 3\na = 1\n```") == 7
    assert traced("What is the value of b?\n\n```\na = input()\nb = a\n```") is None


def working(make_task: Make, stem: str, key: str, *lines: str, **more: Any) -> Task:
    points = tuple(MarkPoint(marks=1, text=line) for line in lines)
    task = make_task("core-2", stem, key, points=points, **{"response": Short(), **more})
    marking = task.marking.model_copy(update={"model_answer": f"{' '.join(lines)} Answer: {key}"})
    return task.model_copy(update={"marking": marking})


SPEED = "A cyclist rides 48 km in 3 hours. What is the speed?"
SPEED_LINES = ("speed = distance ÷ time = 48 km ÷ 3 h", "speed = 16 km/h")
FORCE = "A crate weighs 60 N and is pushed 4 m. How much work is done?"
FORCE_LINES = ("work done = force × distance", "work done = 60 N × 4 m", "work done = 240 J")


@pytest.mark.parametrize(
    ("stem", "key", "lines", "told"),
    [
        (SPEED, "16 km/h", SPEED_LINES, False),
        (SPEED, "14 km/h", SPEED_LINES, True),
        (SPEED.replace("48", "54"), "16 km/h", SPEED_LINES, True),
        (SPEED, "144 km/h", SPEED_LINES, True),
        ("On page 7: " + SPEED, "16 km/h", SPEED_LINES, False),
        (FORCE, "240 J", FORCE_LINES, False),
        (FORCE, "240 J", (FORCE_LINES[0], "work done = 60 N × 5 m", FORCE_LINES[2]), True),
        (FORCE, "64 J", FORCE_LINES, True),
        (FORCE.replace("4 m", "9 m"), "240 J", FORCE_LINES, True),
        ("What is 15% of 60?", "9", ("15% of 60 = 9",), False),
        ("What is 15% of 60?", "90", (), True),
        ("How many centimetres are there in 2.4 m?", "24", (), True),
        ("Simplify $5a + 2b - a$.", "$4a + 2b$", (), False),
        ("Simplify $5a + 2b - a$.", "$5a + 2b$", (), True),
    ],
)
def test_question_working_and_key_go_together(
    make_task: Make, stem: str, key: str, lines: tuple[str, ...], told: bool
) -> None:
    task = working(make_task, stem, key, *(lines or (key,)))

    assert bool([*slips(task), *stale(task)]) is told


@pytest.mark.parametrize(
    ("stem", "proof", "line", "told"),
    [
        ("Solve $4x - 3 = 17$.", "solve(4*x - 3 = 17, x)", "$4x = 20$", False),
        ("Solve $4x - 3 = 17$.", "solve(4*x - 3 = 17, x)", "$4x = 14$", True),
        ("Solve $4x - 3 = 21$.", "solve(4*x - 3 = 17, x)", "$4x = 20$", True),
        ("Find the number: 4 times it, less 3, is 29.", "solve(4*x - 3 = 17, x)", "$4x = 20$", True),
    ],
)
def test_a_proof_is_of_the_question_on_the_sheet(make_task: Make, stem: str, proof: str, line: str, told: bool) -> None:
    response = Working(lines=3, final=Numeric(value="5"))
    task = working(make_task, stem, "$x = 5$", line, response=response, verified=proof)

    assert bool([*slips(task), *stale(task)]) is told


def options(*texts: str) -> Response:
    made = tuple(
        Option(id=f"o{n}", text=text, correct=not n, reason="a slip" if n else "") for n, text in enumerate(texts)
    )
    return Choice(options=made, shown_order=tuple(f"o{n}" for n in range(len(texts))))


def sorted_by(*pairs: tuple[str, str]) -> Response:
    groups = tuple(dict.fromkeys(group for _, group in pairs))
    items = tuple(Item(text=text, group=group) for text, group in pairs)
    return Classify(groups=groups, items=items, shown_order=tuple(range(len(items))))


@pytest.mark.parametrize(
    ("stem", "response", "told"),
    [
        ("Sort by value.", sorted_by(("$2(x+3)$", "equal to $2x+6$"), ("$2(x+5)$", "equal to $2x+10$")), False),
        ("Sort by value.", sorted_by(("$2(x+5)$", "equal to $2x+6$"), ("$2(x+3)$", "equal to $2x+10$")), True),
        ("Sort by value.", sorted_by(("50%", "one half"), ("0.25", "one quarter")), False),
        ("Sort by value.", sorted_by(("0.25", "one half"), ("50%", "one quarter")), True),
        ("What is 7 × 6? Tick one.", options("42", "48"), False),
        ("What is 7 × 6? Tick one.", options("48", "42"), True),
        ("Which is not equal to 7 × 6?", options("48", "42"), False),
        ("Put in order, smallest first.", Order(items=("0.2", "1/4", "0.3"), shown_order=(2, 0, 1)), False),
        ("Put in order, smallest first.", Order(items=("0.2", "0.3", "1/4"), shown_order=(2, 0, 1)), True),
        ("True or false? “3 × 7 = 24.”", TrueFalse(answer=True), True),
        ("True or false? “3 × 7 = 24.”", TrueFalse(answer=False), False),
        (
            "Complete the table.",
            Table(columns=("fraction", "decimal"), rows=(("1/4", "0.4"),), blanks=((0, 1),)),
            True,
        ),
        (
            "Match.",
            Match(left=("1/2", "3/4"), right=("0.75", "0.5"), pairs=((0, 0), (1, 1)), shown_order=(0, 1)),
            True,
        ),
        (
            "Match.",
            Match(left=("1/2", "3/4"), right=("0.75", "0.5"), pairs=((0, 1), (1, 0)), shown_order=(0, 1)),
            False,
        ),
    ],
)
def test_what_is_keyed_as_equal_is_equal(make_task: Make, stem: str, response: Response, told: bool) -> None:
    task = make_task("core-2", stem, "A", response=response)

    assert bool(list(unequal(task))) is told


@pytest.mark.parametrize(("gap", "told"), [("12", False), ("14", True)])
def test_a_filled_gap_makes_the_sum_right(make_task: Make, gap: str, told: bool) -> None:
    response = Cloze(gaps=(Gap(n=1, answer=gap),))
    task = make_task("core-2", "Complete the sum.\n\n3 × 4 = {{gap:1}}", gap, response=response)
    task = task.model_copy(update={"answer": Answer(canonical=gap)})

    assert bool(list(slips(task))) is told
