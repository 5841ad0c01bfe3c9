"""The capacity is told before anything is asked, in a teacher's words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curriculum.library import Library
from curriculum.models import Knowledge, Unit
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework
from service.desk import Desk
from service.desk.capacity import capacity_of, numbered, tell_capacity
from service.policy import read_policy
from service.store import Job, open_store

RIVERS = "geography-ks3-rivers-and-flooding"


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(tmp_path_factory.mktemp("packs"))


@pytest.fixture
def desk(packs: Library, tmp_path: Path) -> Iterator[Desk]:
    store = open_store(f"sqlite:///{tmp_path / 'threefold.db'}")
    yield Desk(store=store, library=lambda: packs, policy=read_policy(), ask=nobody_asks)
    store.close()


def nobody_asks(request: HomeworkRequest, *, by: str, unit: Unit | None, key: str | None) -> Job:
    raise AssertionError("to tell the capacity sets no job going")


def asking(objectives: tuple[str, ...], minutes: int) -> HomeworkRequest:
    return HomeworkRequest(unit_id=RIVERS, objective_ids=objectives, minutes=minutes)


def test_enough_is_said_shortly(desk: Desk, packs: Library) -> None:
    told = tell_capacity(desk, asking(("LO1", "LO2"), 30), packs.unit(RIVERS))
    assert (told.tone, told.short, told.mend) == ("good", "Enough for 30 minutes", "")


def test_too_little_says_how_long_it_will_be_and_what_to_add(desk: Desk, packs: Library) -> None:
    unit, asked = packs.unit(RIVERS), asking(("LO1",), 90)
    told = tell_capacity(desk, asked, unit)
    made = generate_homework(asked, unit, packs)
    assert told.tone == "warn"
    assert told.headline.startswith(f"Enough for {made.pupil_brief.minutes:g} minutes, not for 90.")
    assert "key terms and facts" in told.mend
    assert "LO" not in told.mend


def test_no_knowledge_is_told_and_never_raised(desk: Desk, packs: Library) -> None:
    unit = packs.unit(RIVERS)
    bare = tuple(
        o.model_copy(update={"knowledge": Knowledge(), "statement": "Juggle qwertyish zoofs."}) for o in unit.objectives
    )
    told = tell_capacity(desk, asking(("LO2",), 30), unit.model_copy(update={"objectives": bare}))
    assert told.tone == "bad"
    assert "Objective 2 ('Juggle qwertyish zoofs.')" in told.because


def test_the_promise_is_what_comes(desk: Desk, packs: Library) -> None:
    unit, asked = packs.unit(RIVERS), asking(("LO2", "LO3"), 45)
    assert capacity_of(desk, asked, unit) == generate_homework(asked, unit, packs).capacity


def test_only_whole_ids_become_numbers(packs: Library) -> None:
    unit = packs.unit(RIVERS)
    assert numbered("objective LO1 or LO10, XLO1 and LO8", unit) == "objective 1 or LO10, XLO1 and 8"


def test_a_capacity_that_was_asked_for_is_not_planned_again(desk: Desk, packs: Library) -> None:
    unit = packs.unit(RIVERS)
    asked = asking((unit.objectives[0].id,), 25)
    first = capacity_of(desk, asked, unit)
    due = asked.model_copy(update={"due": "2026-11-30", "class_label": "8B"})
    assert capacity_of(desk, due, unit) is first
    assert capacity_of(desk, asked.model_copy(update={"minutes": 30}), unit) is not first


def test_a_unit_that_changed_under_its_id_is_planned_anew(desk: Desk, packs: Library) -> None:
    unit = packs.unit(RIVERS)
    asked = asking((unit.objectives[0].id,), 40)
    whole = capacity_of(desk, asked, unit)
    poorer = unit.model_copy(
        update={
            "objectives": (
                unit.objectives[0].model_copy(
                    update={"knowledge": Knowledge(terms=unit.objectives[0].knowledge.terms[:2])}
                ),
            )
        }
    )
    assert capacity_of(desk, asked, poorer).minutes < whole.minutes
