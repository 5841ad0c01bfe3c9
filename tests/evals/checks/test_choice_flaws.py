"""item-flaws of choice questions: each flaw in words that a teacher might write, and questions near to it that are sound."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evals.checks.evidence import Evidence
from evals.checks.item_flaws import CHOICE_FLAWS
from evals.checks.item_flaws.base import Said, asked_choice
from evals.checks.item_flaws.implausible_option import implausible_option
from generator.models import Choice, Finding, Homework, Option, Task, Tiers

Found = Callable[[Homework, str], list[Finding]]
Make = Callable[..., Task]
Swap = Callable[..., Homework]

CASES = Path(__file__).with_name("choice_flaws.txt")
Case = tuple[str, str, tuple[str, ...]]


def cases() -> list[Case]:
    """(flaw or 'sound', stem, options) of each question in the file."""
    found: list[Case] = []
    heading = ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            stem, *texts = line.split(" | ")
            found.append((heading, stem, tuple(texts)))
    return found


FLAWED = [case for case in cases() if case[0] != "sound"]
SOUND = [case for case in cases() if case[0] == "sound"]


def a_choice(make_task: Make, stem: str, *texts: str, task_id: str = "core-2") -> Task:
    """A task with the options in the order given; the right ones are marked with a star."""
    options = tuple(
        Option(
            id=f"o{n}",
            text=text.lstrip("*"),
            correct=text.startswith("*"),
            reason="confuses it with its neighbour in the lesson",
        )
        for n, text in enumerate(texts)
    )
    response = Choice(options=options, shown_order=tuple(option.id for option in options))
    return make_task(task_id, stem, "A", response=response)


@pytest.mark.parametrize(
    ("reason", "told"), [("That is the word for: a second, lighter print from the same plate.", False), ("", True)]
)
def test_a_word_of_the_lesson_is_no_joke(homework: Homework, make_task: Make, reason: str, told: bool) -> None:
    task = a_choice(make_task, "Which word means a way to decorate cloth?", "*batik", "thread", "ghost print")
    assert isinstance(task.response, Choice)
    options = tuple(
        option.model_copy(update={"reason": reason}) if option.text == "ghost print" else option
        for option in task.response.options
    )
    response = task.response.model_copy(update={"options": options})

    assert bool(list(implausible_option(asked_choice(task, task.stem, response, Said(Evidence(homework)))))) is told


@pytest.mark.parametrize("case", FLAWED, ids=lambda case: f"{case[0]}: {case[1][:40]}")
def test_a_flaw_is_found(homework: Homework, found: Found, swap: Swap, make_task: Make, case: Case) -> None:
    flaw, stem, texts = case
    (look,) = (look for look in CHOICE_FLAWS if look.__name__ == flaw)
    task = a_choice(make_task, stem, *texts)
    assert isinstance(task.response, Choice)
    assert list(look(asked_choice(task, task.stem, task.response, Said(Evidence(homework)))))
    assert found(swap(homework, task), "item-flaws")


@pytest.mark.parametrize("case", SOUND, ids=lambda case: case[1][:50])
def test_a_sound_question_is_silent(homework: Homework, found: Found, swap: Swap, make_task: Make, case: Case) -> None:
    _, stem, texts = case
    assert found(swap(homework, a_choice(make_task, stem, *texts)), "item-flaws") == []


def test_every_flaw_has_three_ways_of_being_made() -> None:
    named = [flaw for flaw, _, _ in FLAWED]
    assert {look.__name__ for look in CHOICE_FLAWS} == set(named)
    assert min(map(named.count, named)) >= 3
    assert len(CHOICE_FLAWS) >= 19


@pytest.mark.parametrize(
    ("places", "telling"),
    [("AAAA", True), ("BBBBB", True), ("ABCDA", True), ("BDCA", False), ("BBB", False), ("BBAB", False)],
)
def test_a_pattern_of_letters_is_found(
    homework: Homework, found: Found, make_task: Make, places: str, telling: bool
) -> None:
    names = ("oxygen", "argon", "neon", "helium")
    rows = [[f"*{name}" if n == "ABCD".index(place) else name for n, name in enumerate(names)] for place in places]
    tasks = [
        a_choice(make_task, f"Which gas is in bottle {n}?", *row, task_id=f"core-{n + 5}") for n, row in enumerate(rows)
    ]
    tiers = Tiers(
        core=(*homework.tiers.core, *tasks), scaffolded=homework.tiers.scaffolded, extension=homework.tiers.extension
    )
    assert bool(found(homework.model_copy(update={"tiers": tiers}), "item-flaws")) == telling


def test_an_absolute_word_of_a_listed_misconception_is_what_pupils_say(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    passages = {"cells:LO1:misconceptions:2": "All cells are round. A nerve cell is long and thin."}
    texts = ("*Cells have many shapes.", "All cells are round.", "Cells are flat boxes.", "Cells are made of wood.")
    task = a_choice(make_task, "Which statement about the shape of cells is correct?", *texts)
    assert found(swap(homework, task, **passages), "item-flaws") == []
    assert found(swap(homework, task), "item-flaws")
