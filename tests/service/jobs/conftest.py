"""A store, a home folder with the starter packs, and jobs that run in this very process."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from pydantic import SecretStr

from curriculum.library import Library
from generator.models import HomeworkRequest
from service.jobs import ask_homework, start_jobs, stop_jobs
from service.open_library import LibraryDoor
from service.settings import Settings
from service.store import Job, Store

PACK = "geography-ks3-weather-and-climate"
SCRIPT = Path(__file__).parent / "jobs_process.py"
ROOT = str(Path(__file__).parents[3])
PATIENCE_S = 60


@pytest.fixture(scope="session")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder in which the starter packs are shelved: copy it, never write to it."""
    folder = tmp_path_factory.mktemp("shelved")
    Library.open(folder)
    return folder


@pytest.fixture
def settings(shelved: Path, home: Path, database_url: str) -> Settings:
    shutil.copytree(shelved, home, dirs_exist_ok=True)
    return Settings(home=home, database_url=SecretStr(database_url))


@pytest.fixture
def jobs(store: Store, settings: Settings) -> Iterator[None]:
    """The jobs of the store, running."""
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    yield
    stop_jobs()


Ask = Callable[..., Job]
End = Callable[[Job], Job]


@pytest.fixture
def ask(store: Store) -> Ask:
    """Asks for a homework of a starter pack."""

    def send(unit_id: str = PACK, minutes: int = 15, key: str | None = None, **more: object) -> Job:
        request = HomeworkRequest(unit_id=unit_id, objective_ids=(), minutes=minutes)
        return ask_homework(store, request, "AB", key=key, **more)  # type: ignore[arg-type]

    return send


@pytest.fixture
def end(store: Store) -> End:
    """The job once it has ended."""

    def wait(job: Job) -> Job:
        deadline = monotonic() + PATIENCE_S
        while (now := store.jobs.get(job.id)).finished_at is None:
            assert monotonic() < deadline, f"still {now.status} after {PATIENCE_S} s: {now.stages}"
            sleep(0.02)
        return now

    return wait


Process = subprocess.Popen[str]
Serve = Callable[[Settings], AbstractContextManager[Process]]


@pytest.fixture
def serve() -> Serve:
    """Another process that works on the jobs of these settings, until it is killed; it prints a line when it is ready."""

    @contextmanager
    def run(settings: Settings) -> Iterator[Process]:
        url = [settings.database_url.get_secret_value()] if settings.database_url else []
        command = [sys.executable, str(SCRIPT), str(settings.home_folder), *url]
        with subprocess.Popen(
            command, env={**os.environ, "PYTHONPATH": ROOT}, stdout=subprocess.PIPE, text=True
        ) as one:
            try:
                yield one
            finally:
                one.kill()

    return run
