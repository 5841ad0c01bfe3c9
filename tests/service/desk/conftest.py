"""A desk over a real store and the starter packs, with one homework on it."""

from pathlib import Path

import pytest

from curriculum.library import Library
from curriculum.models import Unit
from evals.checks import run_checks
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework
from service.desk import Desk
from service.policy import read_policy
from service.store import Store, open_store
from service.store.records import Job, Stored

UNIT = "science-ks3-cells-and-organisation"


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The starter packs."""
    return Library.open(tmp_path_factory.mktemp("packs"))


@pytest.fixture(scope="session")
def made(packs: Library) -> Homework:
    """A homework of thirty minutes that no rule faults."""
    request = HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=30)
    return generate_homework(request, packs.unit(UNIT), packs, run_checks)


@pytest.fixture
def desk(tmp_path: Path, packs: Library) -> Desk:
    """A desk that nobody asks for a homework."""

    def ask(request: HomeworkRequest, *, by: str, unit: Unit | None, key: str | None) -> Job:
        raise AssertionError("nobody asks here")

    store: Store = open_store(f"sqlite:///{tmp_path / 'threefold.db'}")
    return Desk(store=store, library=lambda: packs, policy=read_policy(), ask=ask)


@pytest.fixture
def stored(desk: Desk, made: Homework) -> Stored:
    """That homework in the store, as drafted."""
    return desk.store.homeworks.create(made, by="AB")
