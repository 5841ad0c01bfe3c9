"""A small grounding made by hand, and the homeworks of the twelve starter packs, each made once for all tests."""

from collections.abc import Callable, Sequence
from functools import cache
from random import Random
from typing import Any

import pytest

from curriculum.models import Badge, EarlierQuestion, Knowledge, Objective, Source, Unit
from curriculum.pack import PACKS, starter_packs
from evals.checks import run_checks
from generator.grounding import GroundedObjective, Grounding
from generator.items import ItemModel, Offer
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework

SOURCE = Source(id="made", title="Made for a test", licence="MIT", version="1")


class FewUnits:
    """A library of the units it is given, which lends nothing."""

    version = "1"

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = {unit.id: unit for unit in units}

    def unit(self, name: str) -> Unit:
        return self._units[name]

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> None:
        return None


@pytest.fixture(scope="session")
def make_unit() -> Callable[..., Unit]:
    """A unit with one objective for each piece of knowledge given; named fields replace what is usual."""

    def make(*known: Knowledge, statements: Sequence[str] = (), **fields: Any) -> Unit:
        texts = statements or [f"Explain topic number {n}." for n in range(1, len(known) + 1)]
        objectives = tuple(
            Objective(id=f"LO{n}", statement=text, lesson=f"Lesson {n}", knowledge=knowledge)
            for n, (text, knowledge) in enumerate(zip(texts, known, strict=True), 1)
        )
        usual: dict[str, Any] = {
            "id": "made",
            "slug": "made",
            "title": "A unit",
            "subject": "science",
            "key_stage": 3,
            "source": SOURCE,
            "badge": Badge.CURATED,
            "objectives": objectives,
        }
        return Unit(**(usual | fields))

    return make


@pytest.fixture(scope="session")
def ground(make_unit: Callable[..., Unit]) -> Callable[..., Grounding]:
    """A grounding in which every objective is asked for, save the first `earlier_lessons`."""

    def make(
        *known: Knowledge, earlier_lessons: int = 0, earlier_units: tuple[Unit, ...] = (), **fields: Any
    ) -> Grounding:
        unit = make_unit(*known, **fields)
        every = tuple(
            GroundedObjective(objective=o, unit_id=unit.id, source=SOURCE, badge=unit.badge) for o in unit.objectives
        )
        return Grounding(
            unit=unit,
            requested=every[earlier_lessons:],
            earlier_lessons=every[:earlier_lessons],
            earlier_units=earlier_units,
            version="1",
        )

    return make


@pytest.fixture(scope="session")
def offers(ground: Callable[..., Grounding]) -> Callable[..., list[Offer]]:
    """What an item model offers on a grounding made of the given knowledge."""

    def make(model: ItemModel, *known: Knowledge, seed: int = 1, **fields: Any) -> list[Offer]:
        return list(model.offers(ground(*known, **fields), Random(seed)))

    return make


@pytest.fixture(scope="session")
def library() -> Callable[..., FewUnits]:
    return lambda *units: FewUnits(units)


@pytest.fixture(scope="session")
def packs() -> dict[str, Unit]:
    """The twelve starter packs by their slug."""
    return {unit.slug: unit for unit in starter_packs()}


@pytest.fixture(scope="session")
def homework(packs: dict[str, Unit]) -> Callable[..., Homework]:
    """The checked homework of a starter pack; each is made once in a run of the tests."""
    shelf = FewUnits(list(packs.values()))

    @cache
    def make(slug: str, minutes: int = 45, seed: int = 1) -> Homework:
        request = HomeworkRequest(unit_id=slug, objective_ids=(), minutes=minutes, seed=seed)
        return generate_homework(request, packs[slug], shelf, run_checks)

    return make


@pytest.fixture
def earlier_question() -> EarlierQuestion:
    return EarlierQuestion(
        id="e1", question="Which organ pumps blood around the body?", answer="heart", learnt_in="key stage 2: animals"
    )


@pytest.fixture(params=sorted(path.stem for path in PACKS.glob("*.yaml")))
def slug(request: pytest.FixtureRequest) -> str:
    """Each of the twelve starter packs in turn."""
    return str(request.param)


@pytest.fixture
def three(homework: Callable[..., Homework], slug: str) -> list[Homework]:
    """The 45-minute homeworks of one pack for seeds 1 to 3."""
    return [homework(slug, 45, seed) for seed in (1, 2, 3)]
