"""A desk over a real store and the starter packs, and a browser's calls to the application over it.

Homeworks are written at once here, by the same pipeline, so that a test of a page does not wait for a queue.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from pydantic import SecretStr
from starlette.testclient import TestClient

from curriculum.library import Library
from curriculum.models import Unit
from evals.checks import run_checks
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework
from service.desk import Desk
from service.faults import fault_of
from service.policy import read_policy
from service.settings import Settings
from service.store import Store, open_store
from service.store.records import Job, JobProblem, Stored
from service.web import create_app

UNIT = "science-ks3-cells-and-organisation"


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The starter packs."""
    return Library.open(tmp_path_factory.mktemp("packs"))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return open_store(f"sqlite:///{tmp_path / 'threefold.db'}")


@pytest.fixture
def desk(store: Store, packs: Library) -> Desk:
    """A desk whose homeworks are written while it is asked."""

    def ask(request: HomeworkRequest, *, by: str, unit: Unit | None, key: str | None) -> Job:
        job = store.jobs.ask(request, by=by, unit=unit, key=key)
        if job.status != "waiting":
            return job
        store.jobs.start(job.id)
        try:
            homework = generate_homework(request, unit or packs.unit(request.unit_id), packs, run_checks)
            stored = store.homeworks.create(homework, by=by, unit=unit, job_id=job.id)
            store.jobs.finish(job.id, stored.card.id)
        except Exception as error:
            fault = fault_of(error)
            store.jobs.fail(job.id, JobProblem(kind=fault.kind, detail=fault.detail, status=fault.status))
        return store.jobs.get(job.id)

    return Desk(store=store, library=lambda: packs, policy=read_policy(), ask=ask)


@pytest.fixture
def app(desk: Desk, tmp_path: Path) -> FastAPI:
    return create_app(desk, Settings(home=tmp_path, secret_key=SecretStr("a secret of sixteen and more")))


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A browser on this machine."""
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as browser:
        yield browser


@pytest.fixture
def homework(desk: Desk) -> Stored:
    """A homework of thirty minutes, as drafted."""
    return write_homework(desk)


@pytest.fixture
def approved(desk: Desk, homework: Stored) -> Stored:
    """The same, released to pupils."""
    shelf = desk.store.homeworks
    read = shelf.set_status(homework.card.id, "reviewed", base=homework.card.number, by="AB")
    return shelf.set_status(homework.card.id, "approved", base=read.card.number, by="AB")


@pytest.fixture
def write() -> Callable[..., Stored]:
    """Write another homework."""
    return write_homework


def write_homework(desk: Desk, unit: str = UNIT, minutes: int = 30, seed: int = 1) -> Stored:
    """A homework on the first three objectives of a unit."""
    request = HomeworkRequest(unit_id=unit, objective_ids=(), minutes=minutes, seed=seed)
    job = desk.ask(request, by="AB", unit=None, key=None)
    assert job.homework_id, job.problem
    return desk.store.homeworks.get(job.homework_id)
