"""answer-leak: what gives an answer away, and what only looks like it."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.models import (
    Choice,
    Cloze,
    Finding,
    Gap,
    Homework,
    MarkPoint,
    Numeric,
    Option,
    Stimulus,
    Support,
    Task,
    Working,
)

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]
FADE = "Leave it out next time."


@pytest.mark.parametrize(
    "fields",
    [
        {"stem": "The nucleus controls the cell. Which key term means: the part that controls what the cell does?"},
        {"supports": (Support(kind="hint", text="The answer is nucleus.", fade=FADE),)},
        {"supports": (Support(kind="hint", text="Think of the nucleus of the cell.", fade=FADE),)},
        {"supports": (Support(kind="word-bank", text="Choose from: nucleus", fade=FADE),)},
        {"stimulus": (Stimulus(kind="text", text="The nucleus is the part in control."),)},
    ],
)
def test_a_key_printed_with_its_own_question_is_found(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any]
) -> None:
    findings = found(change(homework, "scaffolded-2", **fields), "answer-leak")

    assert findings
    assert findings[0].task_id == "scaffolded-2"


@pytest.mark.parametrize(
    "fields",
    [
        {"supports": (Support(kind="word-bank", text="Choose from: nucleus | vacuole | cell wall.", fade=FADE),)},
        {"supports": (Support(kind="clue", text="It starts with **n** and has 7 letters.", fade=FADE),)},
        {"stem": "Is the part that controls the cell the nucleus or the vacuole?"},
    ],
)
def test_a_choice_among_wrong_answers_is_no_leak(
    homework: Homework, found: Found, change: Change, fields: dict[str, Any]
) -> None:
    assert found(change(homework, "scaffolded-2", **fields), "answer-leak") == []


def test_another_task_that_states_the_answer_is_found(homework: Homework, found: Found, change: Change) -> None:
    stem = "The nucleus controls what the cell does. Why does a smell spread across a room? Give **two** ideas."

    findings = found(change(homework, "core-4", stem=stem), "answer-leak")

    assert [finding.task_id for finding in findings] == ["core-4"]
    assert "core-2" in findings[0].message


def test_another_task_that_only_uses_the_word_is_no_leak(homework: Homework, found: Found, change: Change) -> None:
    stem = "A smell has no nucleus. Why does a smell spread across a room? Give **two** ideas."

    assert found(change(homework, "core-4", stem=stem), "answer-leak") == []


def test_a_hint_that_says_the_whole_answer_is_found(homework: Homework, found: Found, change: Change) -> None:
    told = Support(kind="hint", text="Its particles move at random in all directions.", fade=FADE)

    assert found(change(homework, "scaffolded-4", supports=(told,)), "answer-leak")


def test_a_hint_that_gives_the_verdict_is_found(homework: Homework, found: Found, change: Change) -> None:
    told = Support(kind="hint", text="Remember: this statement is false.", fade=FADE)
    asked = Support(kind="hint", text="Decide whether the statement is false.", fade=FADE)

    assert found(change(homework, "scaffolded-3", supports=(told,)), "answer-leak")
    assert found(change(homework, "scaffolded-3", supports=(asked,)), "answer-leak") == []


POINTS = (
    MarkPoint(marks=1, code="M", text=r"Write both over 12: $\frac{9}{12}$ and $\frac{2}{12}$."),
    MarkPoint(marks=1, code="A", text=r"$\frac{9}{12} + \frac{2}{12} = \frac{11}{12}$", implied=True),
)
TARGET = r"**A question like yours.** Work out $\frac{3}{4} + \frac{1}{6}$." + "\n1. " + POINTS[0].text + "\n2. "
PARALLEL = (
    r"**A question like yours.** Work out $\frac{1}{2} + \frac{1}{3}$."
    "\n"
    r"1. Write both over 6: $\frac{3}{6}$ and $\frac{2}{6}$."
    "\n2. Now finish it: ____"
)


@pytest.mark.parametrize(("example", "leaks"), [(TARGET + POINTS[1].text, True), (PARALLEL, False)])
def test_an_example_must_not_solve_the_target(
    homework: Homework, found: Found, swap: Swap, make_task: Make, example: str, leaks: bool
) -> None:
    task = make_task(
        "scaffolded-2",
        r"Work out $\frac{3}{4} + \frac{1}{6}$.",
        r"$\frac{11}{12}$",
        response=Working(lines=3, final=Numeric(value="11/12")),
        points=POINTS,
        supports=(Support(kind="faded-example", text=example, fade=FADE),),
    )

    assert bool(found(swap(homework, task), "answer-leak")) is leaks


def test_the_letter_of_a_choice_and_a_lone_option_are_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    options = (Option(id="a", text="a room", correct=False), Option(id="b", text="the unit of life", correct=True))
    choice = Choice(options=options, shown_order=("a", "b"))
    hint = Support(kind="hint", text="Choose B.", fade=FADE)
    told = make_task("core-2", "What is a cell? Tick one.", "B", response=choice, supports=(hint,))
    lone = make_task(
        "core-2", "What is a cell? Tick one.", "A", response=Choice(options=options[1:], shown_order=("b",))
    )
    open_choice = told.model_copy(update={"supports": ()})

    assert found(swap(homework, told), "answer-leak")
    assert found(swap(homework, lone), "answer-leak")
    assert found(swap(homework, open_choice), "answer-leak") == []


def test_a_gap_that_another_sentence_of_its_task_fills_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    stem = "Complete.\n\n(a) Living things are made of {{gap:1}}.\n\n(b) Cells respire in their {{gap:2}}."
    gaps = (Gap(n=1, answer="cells"), Gap(n=2, answer="mitochondria"))
    task = make_task("core-2", stem, "cells; mitochondria", response=Cloze(gaps=gaps))

    assert "cells" in found(swap(homework, task), "answer-leak")[0].message


def test_the_brief_may_teach_and_may_not_print_a_model_answer(homework: Homework, found: Found) -> None:
    def with_need(text: str) -> Homework:
        brief = homework.pupil_brief.model_copy(update={"you_need": (text,)})
        return homework.model_copy(update={"pupil_brief": brief})

    teaches = "The nucleus controls the cell. Particles of a gas move all the time, in every direction."
    prints = "Remember: its particles move at random in all directions."

    assert found(with_need(teaches), "answer-leak") == []
    assert found(with_need(prints), "answer-leak")[0].where == "pupil_brief.you_need[0]"


def test_a_program_may_hold_what_it_prints(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    stem = 'What does this program show?\n\n```\nif 40 >= 40:\n    print("pass")\nelse:\n    print("retry")\n```'

    assert found(swap(homework, make_task("core-2", stem, "pass")), "answer-leak") == []
