"""answer-leak and hint-ladder: keys of several pieces, keys in the answer space, lists of answers."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.models import (
    Choice,
    Classify,
    ClassifyItem,
    Extended,
    Finding,
    Homework,
    MarkPoint,
    Match,
    Option,
    Order,
    Short,
    Support,
    Table,
    Task,
    TrueFalse,
)

Found = Callable[[Homework, str], list[Finding]]
Swap = Callable[..., Homework]
Make = Callable[..., Task]

OPTIONS = [("a", "the wall", False), ("b", "the nucleus", True), ("c", "the sap", False), ("d", "the skin", False)]
CHOICE = Choice(
    options=tuple(
        Option(id=name, text=text, correct=right, reason="mixes up two parts") for name, text, right in OPTIONS
    ),
    shown_order=("a", "b", "c", "d"),
)
ORDER = Order(
    items=("Cut an onion", "Add iodine", "Lower the cover slip", "Look through the lens"), shown_order=(2, 0, 3, 1)
)
MATCH = Match(
    left=("nucleus", "membrane", "wall"),
    right=("controls the cell", "lets substances in", "keeps the shape", "makes food"),
    pairs=((0, 0), (1, 1), (2, 2)),
    shown_order=(2, 3, 0, 1),
)
SORTED = {"animal": ("cheek", "nerve", "muscle"), "plant": ("root hair", "palisade", "guard")}
CLASSIFY = Classify(
    groups=tuple(SORTED),
    items=tuple(ClassifyItem(text=text, group=group) for group, texts in SORTED.items() for text in texts),
    shown_order=(5, 0, 3, 1, 4, 2),
)
TABLE = Table(
    columns=("part", "job", "place"),
    rows=(("nucleus", "controls what happens", "inside"), ("wall", "holds the shape firm", "outside")),
    blanks=((0, 1), (1, 1)),
)
STATEMENT = TrueFalse(answer=False, correction="Only living things have cells.")


@pytest.mark.parametrize(
    ("response", "text", "leaks"),
    [
        (CHOICE, "Option B deserves a second look.", True),
        (CHOICE, "Rule out A, C and D.", True),
        (CHOICE, "Say of A, B, C and D why each may be right.", False),
        (CHOICE, "Rule out A first.", False),
        (ORDER, "B, then D, then A, then C.", True),
        (ORDER, "Cut an onion, add iodine, lower the cover slip: that is how it begins.", True),
        (ORDER, "Write **B** in the first box.", False),
        (ORDER, "Use each of A, B, C and D once.", False),
        (MATCH, "nucleus goes with C and membrane goes with D.", True),
        (MATCH, "1 – C; 2 – D", True),
        (MATCH, "The meaning that is not needed is **B**.", False),
        (CLASSIFY, "Cheek, nerve and muscle are all animal cells.", True),
        (CLASSIFY, "On one side: cheek, nerve, muscle. On the other: guard.", True),
        (CLASSIFY, "One is done for you: **cheek** goes under ‘animal’.", False),
        (TABLE, "Write that it controls what happens.", True),
        (TABLE, "Say the job of each part aloud before you write.", False),
        (STATEMENT, "Your notes say that only living things have cells.", True),
        (STATEMENT, "Think of one rock. Does it have cells?", False),
    ],
)
def test_a_help_gives_a_first_step_and_not_the_whole(
    homework: Homework, found: Found, swap: Swap, make_task: Make, response: Any, text: str, leaks: bool
) -> None:
    support = Support(kind="hint", text=text, rung="clue", fade="Leave it out next time.")
    task = make_task(
        "scaffolded-2", "Rocks have cells. Say what is right.", "as listed", response=response, supports=(support,)
    )

    for rule in ("answer-leak", "hint-ladder"):
        assert bool([f for f in found(swap(homework, task), rule) if f.where == "supports[0]"]) is leaks


@pytest.mark.parametrize("mark", ["{} ✓", "{} (right answer)", "**{}**", "Correct: {}", "{} [x]"])
def test_a_mark_on_the_right_option_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, mark: str
) -> None:
    def marked(right: bool) -> Task:
        options = [
            o.model_copy(update={"text": mark.format(o.text)}) if o.correct or not right else o for o in CHOICE.options
        ]
        response = CHOICE.model_copy(update={"options": tuple(options)})
        return make_task("scaffolded-2", "What controls a cell?", "B", response=response)

    assert found(swap(homework, marked(True)), "answer-leak")
    assert found(swap(homework, marked(False)), "answer-leak") == []


@pytest.mark.parametrize(
    ("response", "leaks"),
    [
        (ORDER, False),
        (ORDER.model_copy(update={"shown_order": (0, 1, 2, 3)}), True),
        (MATCH, False),
        (MATCH.model_copy(update={"shown_order": (0, 1, 2, 3)}), True),
        (Extended(lines=6, word_guide="about 60 words"), False),
        (Extended(lines=6, word_guide="60 words: particles collide at random, and heat makes them move faster"), True),
    ],
)
def test_an_answer_space_leaves_the_work_to_pupils(
    homework: Homework, found: Found, swap: Swap, make_task: Make, response: Any, leaks: bool
) -> None:
    points = (
        MarkPoint(marks=1, text="particles collide at random"),
        MarkPoint(marks=1, text="heat makes them move faster"),
    )
    task = make_task("scaffolded-2", "Do what is asked.", "as listed", response=response, points=points)

    assert bool(found(swap(homework, task), "answer-leak")) is leaks


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        ("Check as you go: 1 heart, 2 nucleus.", True),
        ("Question 2: nucleus.", True),
        ("Q1 heart / Q2 the nucleus", True),
        ("Answers are shown in class after question 2.", False),
        ("Read page 2. A nucleus is drawn there.", False),
    ],
)
def test_a_list_of_answers_is_found(homework: Homework, found: Found, text: str, leaks: bool) -> None:
    brief = homework.pupil_brief.model_copy(update={"you_need": (text,)})

    assert bool(found(homework.model_copy(update={"pupil_brief": brief}), "answer-leak")) is leaks


@pytest.mark.parametrize(
    ("line", "leaks"),
    [
        ("I know that the part that controls what the cell does is the nucleus.", True),
        ("I can say what the nucleus is.", False),
        ("I can name the part that controls a cell.", False),
    ],
)
def test_a_self_check_says_what_pupils_can_do(homework: Homework, found: Found, line: str, leaks: bool) -> None:
    assert bool(found(homework.model_copy(update={"self_assessment": (line,)}), "answer-leak")) is leaks


@pytest.mark.parametrize(
    ("first", "second", "twin"),
    [
        (("Work out 3 + 4 pens and 5 pens.", "12"), ("Find 3 + 4 cups and 5 cups. Work it out.", "12"), True),
        (
            ("Which two digits are used in binary?", "0 and 1"),
            ("Be quick. Which two digits are used in binary?", "0 and 1"),
            True,
        ),
        (("Which two digits are used in binary?", "0 and 1"), ("Which digit ends an even binary number?", "0"), False),
        (("Work out 3 + 4.", "7"), ("Work out 2 + 5.", "7"), False),
    ],
)
def test_the_same_question_with_a_plain_key_is_a_repeat(
    homework: Homework, found: Found, make_task: Make, first: tuple[str, str], second: tuple[str, str], twin: bool
) -> None:
    starter = tuple(
        make_task(f"core-{n}", *pair, response=Short(lines=1)) for n, pair in enumerate((first, second), 91)
    )

    assert bool(found(homework.model_copy(update={"starter": starter}), "duplicate-task")) is twin
