"""grounded, sentence by sentence: names, figures and words that no text holds, in every text of a task; passages wrongly cited."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.checks.quantities import strange_quantity
from evals.checks.strange_names import forms_in, strange_names
from generator.models import Answer, Choice, CommonError, Finding, Homework, MarkPoint, Option, Support, Task

Found = Callable[[Homework, str], list[Finding]]
Swap = Callable[..., Homework]
Make = Callable[..., Task]
PLANT_FACT = {
    "cells:LO1:facts:7": "Robert Hooke looked at a thin slice of cork through his microscope in 1665 and drew its cells.",
    "cells:LO1:facts:8": "A copper wire carries a current because its electrons are free to move along the wire.",
}
STEM = "Who drew the cells in a thin slice of cork?"


def _task(make_task: Make, **more: Any) -> Task:
    values: dict[str, Any] = {"cites": ("cells:LO1:facts:7",)} | more
    return make_task("core-2", values.pop("stem", STEM), values.pop("key", "Robert Hooke"), **values)


@pytest.fixture
def places(homework: Homework, found: Found, swap: Swap) -> Callable[[Task], set[str | None]]:
    def look(task: Task) -> set[str | None]:
        return {finding.where for finding in found(swap(homework, task, **PLANT_FACT), "grounded")}

    return look


FACTS = [
    "Marcello Malpighi saw the same in a leaf in Bologna.",
    "The slice was exactly 14 millimetres thick.",
    "Twice as many chambers stand in a slice of balsa.",
    "Vineyards harvest bark every tenth summer with axes.",
]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("place", ["stem", "model", "point", "accept", "reply", "support", "option"])
def test_a_fact_from_nowhere_is_found_wherever_it_stands(
    places: Callable[[Task], set[str | None]], make_task: Make, place: str, fact: str
) -> None:
    slip = CommonError(error="names somebody else", reply=f"Not quite. {fact}")
    options = (Option(id="a", text=fact, correct=True), Option(id="b", text="Nobody did.", correct=False))
    more: dict[str, dict[str, Any]] = {
        "stem": {"stem": f"{fact}\n\n{STEM}"},
        "model": {"model_answer": f"Robert Hooke. {fact}"},
        "point": {"points": (MarkPoint(marks=1, text=fact),)},
        "accept": {"accept": (fact,)},
        "reply": {"errors": (slip,)},
        "support": {"supports": (Support(kind="reminder", text=f"Remember: {fact}", fade="Leave it out."),)},
        "option": {"response": Choice(options=options, shown_order=("a", "b")), "key": "A"},
    }

    assert places(_task(make_task, **more[place]))


def test_a_fact_from_nowhere_in_the_line_to_teach_again_is_found(
    places: Callable[[Task], set[str | None]], make_task: Make
) -> None:
    line = "If many miss this, reteach ‘Cells’ with this line: Hooke was paid in wine by the king of Poland."

    assert "rationale" in places(_task(make_task, rationale=line))


@pytest.mark.parametrize(
    "stem",
    [
        "Who drew the cells in a thin slice of cork in 1685?",
        "Who drew the cells in a thin slice of ebony through his microscope in 1665?",
        "Robert Boyle looked at a thin slice of cork. What did he draw?",
    ],
)
def test_a_name_or_a_year_exchanged_in_the_question_is_found(
    places: Callable[[Task], set[str | None]], make_task: Make, stem: str
) -> None:
    assert "stem" in places(_task(make_task, stem=stem))


def test_a_passage_that_another_task_should_cite_is_found(
    places: Callable[[Task], set[str | None]], make_task: Make
) -> None:
    stem, key = "Why does a copper wire carry a current?", "its electrons are free to move along the wire"

    assert "cites" in places(_task(make_task, stem=stem, key=key))
    assert places(_task(make_task, stem=stem, key=key, cites=("cells:LO1:facts:8",))) == set()


@pytest.mark.parametrize(
    "scene",
    [
        "A farmer near Lincoln has kept a diary since 2019.",
        "Priya finds this on the back of an old sheet.",
        "You are helping at an open evening.",
        "Two cousins talk on the bus.",
        "Write one full sentence in pen.",
    ],
)
def test_what_sets_a_scene_or_says_how_claims_nothing(
    places: Callable[[Task], set[str | None]], make_task: Make, scene: str
) -> None:
    assert places(_task(make_task, stem=f"{scene}\n\n{STEM}")) == set()


@pytest.mark.parametrize(
    ("reply", "accept"),
    [
        ("Close. Say which of the two you mean.", "the same idea in the pupil's own words"),
        ("Your second sentence needs a reason.", "a labelled sketch that shows the same"),
        ("He drew what he saw.", "a spelling that sounds right"),
        ("Read the question again.", "Hooke"),
    ],
)
def test_coaching_and_own_wordings_are_silent(
    places: Callable[[Task], set[str | None]], make_task: Make, reply: str, accept: str
) -> None:
    task = _task(make_task, errors=(CommonError(error="another name", reply=reply),))
    task = task.model_copy(update={"answer": Answer(canonical="Robert Hooke", accept=(accept,))})

    assert places(task) == set()


@pytest.mark.parametrize(
    ("text", "known", "given", "strange"),
    [
        ("It took 40 years.", ("It began in 1750.",), (), "40"),
        ("It took 40 years.", ("It took forty years.",), (), None),
        ("The gap is 24 years.", (), ("From 1042 to 1066.",), None),
        ("They met three times a year.", ("There were three earls.",), (), "three"),
        ("Give the three earls.", ("There were earls.",), (), None),
        ("It holds twice as much.", ("Two pupils met.",), (), "twice"),
        ("$3 + 4 = 7$", (), (), None),
        ("It is a year between 1000 and 1099.", ("It was 1066.",), (), None),
    ],
)
def test_figures_stand_somewhere_or_follow(
    text: str, known: tuple[str, ...], given: tuple[str, ...], strange: str | None
) -> None:
    assert strange_quantity(text, known, given) == strange


@pytest.mark.parametrize(
    ("text", "known", "strange"),
    [
        ("It was built by the Norwegians.", "He sailed from Norway.", ()),
        ("He fought with Wulfstan.", "He fought with Wulfric.", ("Wulfstan",)),
        ("The town of York fell.", "A town fell.", ("York",)),
        ("Rivers flow. Lakes do not. LAN is short.", "Water flows.", ()),
    ],
)
def test_names_stand_somewhere(text: str, known: str, strange: tuple[str, ...]) -> None:
    assert tuple(name.word for name in strange_names(text, forms_in((known,)))) == strange
