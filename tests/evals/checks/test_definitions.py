"""sense: meanings that the brief and glossaries give, and words whose own sense is safe here but not elsewhere."""

from collections.abc import Callable

import pytest

from generator.models import Finding, Homework, Support, Task

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]
SPREADSHEET = "a box in a spreadsheet where a number or a formula is typed"
LIVING = "the smallest unit of life, from which every plant and animal is built"
FADE = "Leave it out next time."


def needing(homework: Homework, text: str) -> Homework:
    brief = homework.pupil_brief.model_copy(update={"you_need": (*homework.pupil_brief.you_need, text)})
    return homework.model_copy(update={"pupil_brief": brief})


@pytest.mark.parametrize(
    "text",
    [
        f"‘Cell’ means {SPREADSHEET}.",
        f"A cell means {SPREADSHEET}.",
        f"Bring a ruler. **Cell** is the word for {SPREADSHEET}.",
        f"Cell is defined as {SPREADSHEET}.",
    ],
)
def test_the_brief_explains_a_word_as_another_subject_does(homework: Homework, found: Found, text: str) -> None:
    findings = found(needing(homework, text), "sense")

    assert [finding.where for finding in findings] == ["pupil_brief"]


@pytest.mark.parametrize(
    "text",
    [
        f"‘Cell’ means {LIVING}.",
        "Your notes on the cell.",
        "A spreadsheet, for a table of numbers and a formula.",
        "This means that you need a ruler and a spreadsheet program.",
    ],
)
def test_a_brief_that_explains_rightly_or_nothing_is_silent(homework: Homework, found: Found, text: str) -> None:
    assert found(needing(homework, text), "sense") == []


@pytest.mark.parametrize(("meaning", "accused"), [(SPREADSHEET, True), (LIVING, False)])
def test_a_glossary_is_read(homework: Homework, found: Found, change: Change, meaning: str, accused: bool) -> None:
    glossary = Support(kind="glossary", text=f"nucleus: the part in control\ncell: {meaning}", fade=FADE)

    findings = found(change(homework, "scaffolded-4", supports=(glossary,)), "sense")

    assert [finding.task_id for finding in findings] == (["scaffolded-4"] if accused else [])


@pytest.mark.parametrize(
    ("term", "meaning", "accused"),
    [
        ("tissue", "soft paper for wiping or blowing the nose", True),
        ("power", "the control that a king or a government has over people", True),
        ("character", "a letter, digit or symbol that is stored in one byte", True),
        ("tissue", "a group of similar cells that do one job", False),
        ("power", "how much energy is transferred each second", False),
        ("source", "the place that energy or light comes from", False),
    ],
)
def test_a_word_that_is_listed_for_any_subject(
    homework: Homework, found: Found, swap: Swap, make_task: Make, term: str, meaning: str, accused: bool
) -> None:
    task = make_task("core-2", f"Which key term means: **{meaning}**?", term, cites=("cells:LO1:terms:2",))

    assert bool(found(swap(homework, task, **{"cells:LO1:terms:2": f"{term}. {meaning}."}), "sense")) is accused
