"""misconception-mapped, command-word, hint-ladder, extension-depth: what a teacher might write, wrong and right."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.models import (
    Capacity,
    Choice,
    CommonError,
    Extended,
    Finding,
    Homework,
    MarkPoint,
    Option,
    Outcome,
    Short,
    Stimulus,
    Support,
    Task,
)

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]

GOOD = (
    "thinks that cells are too small to have parts",
    "takes the wall of a plant for the edge of every cell",
    "mixes up where food is made",
)


def choice(*reasons: str) -> Choice:
    texts = ("the nucleus", "the wall", "the membrane", "the vacuole")
    options = [Option(id="r", text=texts[0], correct=True)]
    options += [
        Option(id=f"w{n}", text=text, correct=False, reason=reason)
        for n, (text, reason) in enumerate(zip(texts[1:], reasons, strict=True))
    ]
    return Choice(options=tuple(options), shown_order=("w0", "r", "w1", "w2"))


@pytest.mark.parametrize(
    ("reasons", "says"),
    [
        ((GOOD[0], GOOD[1], ""), "has no reason"),
        ((GOOD[0], GOOD[1], "  "), "has no reason"),
        ((GOOD[0], GOOD[1], "the vacuole"), "itself for a reason"),
        ((GOOD[0], GOOD[1], "This answer is wrong."), "only that it is wrong"),
        ((GOOD[0], GOOD[1], "incorrect"), "only that it is wrong"),
        ((GOOD[0], GOOD[1], "not the vacuole"), "only that it is wrong"),
        ((GOOD[0], GOOD[1], "n/a"), "only that it is wrong"),
        ((GOOD[0], GOOD[1], "The answer is the nucleus."), "only what is right"),
        ((GOOD[1], GOOD[1], GOOD[1]), "same reason"),
    ],
)
def test_a_wrong_option_without_a_belief_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, reasons: tuple[str, ...], says: str
) -> None:
    task = make_task("core-2", "Which part controls the cell?", "B", response=choice(*reasons))
    findings = found(swap(homework, task), "misconception-mapped")
    assert [says in finding.message for finding in findings] == [True]


@pytest.mark.parametrize(
    "reasons", [GOOD, ("mixes up wall and membrane", *GOOD[:2]), ("That is where sap is stored.", *GOOD[1:])]
)
def test_a_belief_behind_each_wrong_option_is_silent(
    homework: Homework, found: Found, swap: Swap, make_task: Make, reasons: tuple[str, ...]
) -> None:
    task = make_task("core-2", "Which part controls the cell?", "B", response=choice(*reasons))
    assert found(swap(homework, task), "misconception-mapped") == []


def test_a_misconception_that_is_cited_and_not_met_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    cited = {"cells:LO2:misconceptions:1": "Heavy gases never spread. Every gas spreads, because its particles move."}

    def asked(stem: str, **more: Any) -> list[Finding]:
        task = make_task("core-2", stem, "it spreads", cites=tuple(cited), **more)
        return found(swap(homework, task, **cited), "misconception-mapped")

    claim = "A pupil writes: ‘Heavy gases never spread.’ Explain what is wrong."
    named = {"error": "agrees", "misconception_id": next(iter(cited))}
    assert asked("What does a smell do in a room?")[0].where == "marking.common_errors"
    assert asked(claim)[0].where == "marking.common_errors"
    for slip in (
        CommonError(error="says that heavy gases do not spread", reply="Think of a perfume."),
        CommonError(**named, reply="Think of a perfume."),
        CommonError(**named, reply="Which gas did you smell?"),
    ):
        assert asked(claim, errors=(slip,)) == []
    assert "reply" in asked(claim, errors=(CommonError(**named, reply="Try again."),))[0].message
    stray = CommonError(error="agrees", reply="Think of a perfume.", misconception_id="MC-7")
    assert "MC-7" in asked(claim, errors=(stray,))[0].message
    task = make_task("core-2", "What does a smell do in a room?", "it spreads")
    assert found(swap(homework, task, **cited), "misconception-mapped")[0].where == "sources"


@pytest.mark.parametrize(
    ("stem", "fields", "says"),
    [
        ("Ponder the cell.", {"command_word": "ponder"}, "no command word"),
        ("Talk about the cell.", {"command_word": "talk about"}, "no command word"),
        ("Think hard.", {"command_word": ""}, "no command word"),
        ("Which organ pumps blood?", {"command_word": "evaluate", "demand": 4}, "needs at least 2"),
        ("Which organ pumps blood?", {"command_word": "state", "demand": 4}, "less thinking"),
        ("Which organ pumps blood?", {"command_word": "justify", "demand": 1}, "more thinking"),
        (
            "Which organ pumps blood?",
            {"command_word": "define", "points": (MarkPoint(marks=5, text="all of it"),)},
            "at most 3",
        ),
        ("State the organ.", {"command_word": "name", "points": (MarkPoint(marks=6, text="all of it"),)}, "at most 4"),
        ("Describe the cell.", {"command_word": "calculate", "demand": 2}, "says ‘describe’ and is tagged ‘calculate’"),
        ("Name the organ.", {"command_word": "compare", "demand": 2}, "says ‘name’ and is tagged ‘compare’"),
        ("Calculate the mass.", {"command_word": "describe", "demand": 2}, "says ‘calculate’ and is tagged ‘describe’"),
    ],
)
def test_a_command_word_that_does_not_fit_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, fields: dict[str, Any], says: str
) -> None:
    findings = found(swap(homework, make_task("core-2", stem, "heart", **fields)), "command-word")
    assert any(says in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("stem", "fields"),
    [
        ("Which organ pumps blood?", {"command_word": "Name"}),
        ("A friend missed the lesson. Teach it to them.", {"command_word": "explain", "demand": 3}),
        ("A pupil was asked this. Work out 3 + 4. Explain the mistake.", {"command_word": "explain", "demand": 3}),
        ("How far is it to school?", {"command_word": "calculate", "demand": 2}),
        ("Write **two** differences.", {"command_word": "compare", "demand": 2}),
        ("True or false? Cells are flat.", {"command_word": "correct", "demand": 2}),
        ("Find the value of $x$.", {"command_word": "work out", "demand": 2}),
    ],
)
def test_a_command_word_that_fits_is_silent(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, fields: dict[str, Any]
) -> None:
    assert found(swap(homework, make_task("core-2", stem, "heart", **fields)), "command-word") == []


@pytest.mark.parametrize("word", ["evaluate", "analyse", "justify", "assess"])
def test_words_for_older_pupils_wait_for_the_curriculum_to_use_them(
    homework: Homework, found: Found, swap: Swap, make_task: Make, word: str
) -> None:
    points = (MarkPoint(marks=2, text="a reason"),)
    task = make_task("core-2", f"{word.capitalize()} this claim.", "heart", command_word=word, demand=3, points=points)
    young = swap(homework, task).model_copy(update={"unit": homework.unit.model_copy(update={"key_stage": 2})})
    assert "key stage 3" in found(young, "command-word")[0].message
    assert found(swap(homework, task), "command-word") == []
    first = young.objectives[0].model_copy(update={"statement": f"{word.capitalize()} how cells are built."})
    assert found(young.model_copy(update={"objectives": (first, *young.objectives[1:])}), "command-word") == []


def help_(text: str, rung: Any = None, kind: str = "hint") -> Support:
    return Support(kind=kind, text=text, rung=rung, fade="Leave it out next time.")


@pytest.mark.parametrize(
    ("supports", "says"),
    [
        ((help_("Look at the picture.", "clue"), help_("What controls a cell?", "prompt")), "comes after a clue"),
        (
            (help_("A wall keeps a plant up: look so for yours.", "model"), help_("Look again.", "clue")),
            "comes after a model",
        ),
        ((help_("A.", "model"), help_("Bee hive.", "prompt"), help_("Cat flap.", "clue")), "comes after a model"),
        ((help_("Look at the picture.", "prompt"), help_("Read page 4.")), "does not say whether"),
        (
            (help_("Which key term means: the part that controls what the cell does?", "prompt"),),
            "only says the question again",
        ),
        (
            (help_("Read your notes on organs.", "prompt"), help_("Read your notes on the organs.", "clue")),
            "say the same",
        ),
        ((help_("It is the nucleus.", "clue"),), "states the answer"),
        ((help_("The word nucleus fits.", "prompt"),), "states the answer"),
        ((help_("The answer is: nucleus", "model"),), "states the answer"),
        ((help_("A heart pumps. So: heart.", "prompt", "faded-example"),), "a worked example is called a prompt"),
        ((help_("wall | membrane | cell", "prompt", "word-bank"),), "a list of words is called a prompt"),
    ],
)
def test_a_broken_ladder_is_found(
    homework: Homework, found: Found, change: Change, supports: tuple[Support, ...], says: str
) -> None:
    findings = found(change(homework, "scaffolded-2", supports=supports), "hint-ladder")
    assert any(says in finding.message for finding in findings)


@pytest.mark.parametrize(
    "supports",
    [
        (),
        (help_("It starts with **n** and has 7 letters."),),
        (help_("Look at the picture.", "prompt"), help_("It starts with **n**.", "clue"), help_("Hearts pump: so ...", "model", "example")),
        (help_("Think of one part.", "prompt"), help_("Read your notes on organs.", "prompt")),
        (help_("wall | membrane | ribosome", "clue", "word-bank"),),
        (help_("Look at the picture.", "prompt"), help_("organ: a part of the body", None, "glossary")),
    ],
)  # fmt: skip
def test_a_sound_ladder_is_silent(
    homework: Homework, found: Found, change: Change, supports: tuple[Support, ...]
) -> None:
    assert found(change(homework, "scaffolded-2", supports=supports), "hint-ladder") == []


@pytest.mark.parametrize(
    ("stem", "fields", "says"),
    [
        ("Write five more facts about cells.", {}, "more of the same"),
        ("Name as many parts as you can.", {}, "more of the same"),
        ("Copy out the definition of diffusion.", {}, "more of the same"),
        ("Do questions 4 to 9 in the book.", {}, "more of the same"),
        (
            "Which key term means: **the jelly in which reactions take place**?",
            {"command_word": "name"},
            "asks what core-2 asks",
        ),
        ("Why does a smell spread across a room? Write it in ink.", {}, "asks what core-4 asks"),
        ("Explain how ink spreads in water.", {"demand": 2}, "demand 2, like a core task"),
        ("Name the organ that pumps blood.", {"command_word": "name"}, "ask for recall"),
        ("What is diffusion?", {}, "ask for recall"),
    ],
)
def test_more_of_the_same_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, fields: dict[str, Any], says: str
) -> None:
    values = {"demand": 3, "command_word": "explain", "response": Short(lines=2)} | fields
    task = make_task("extension-E1", stem, "it spreads", **values)
    assert says in found(swap(homework, task), "extension-depth")[0].message


@pytest.mark.parametrize(
    ("stem", "fields"),
    [
        ("Sam stirs neither of two cups of tea, one hot and one cold. Explain which turns brown first.", {}),
        (
            "How far do you agree that diffusion is slow? Give reasons for both sides.",
            {"demand": 4, "response": Extended(lines=9)},
        ),
        (
            "Which cup turns brown first?",
            {"stimulus": (Stimulus(kind="text", text="Two cups of water, one hot and one cold."),)},
        ),
        ("Design a test to show that ink spreads faster in hot water.", {"demand": 4, "command_word": "design"}),
    ],
)
def test_a_deeper_question_is_silent(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, fields: dict[str, Any]
) -> None:
    values = {"demand": 3, "command_word": "explain", "response": Short(lines=2)} | fields
    assert found(swap(homework, make_task("extension-E1", stem, "the hot one", **values)), "extension-depth") == []


def test_an_extension_without_a_question_of_its_own_is_found(homework: Homework, found: Found) -> None:
    tiers = homework.tiers.model_copy(update={"extension": homework.tiers.extension[:3]})
    shared = homework.model_copy(update={"tiers": tiers, "capacity": Capacity(minutes=30)})
    scarce = shared.model_copy(update={"capacity": Capacity(minutes=30, limited_by="four facts")})
    findings = [*found(shared, "extension-depth"), *found(scarce, "extension-depth")]
    assert [finding.outcome for finding in findings] == [Outcome.FAILED, Outcome.UNSCORED]
