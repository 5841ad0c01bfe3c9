"""kill -9 at ten moments of the work: nothing is lost, nothing doubled, and no stored step is done again."""

import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from time import monotonic, sleep

import pytest

from generator.models import HomeworkRequest
from service.settings import Settings
from service.store import LibraryQuery, Store, open_store

PACKS = ("geography-ks3-weather-and-climate", "history-ks3-norman-conquest")
STAGES = ("request", "ground", "offer", "plan", "derive", "assemble", "check", "save")
SIGKILL = 9
PATIENCE_S = 90

Process = subprocess.Popen[str]
Serve = Callable[[Settings], AbstractContextManager[Process]]
Moment = Callable[[Process, "Books"], None]


class Books:
    """What both databases say, read from outside and past the interfaces that the work itself uses."""

    def __init__(self, settings: Settings) -> None:
        self._store, self._steps = settings.home_folder / "threefold.db", settings.home_folder / "jobs.db"

    def starts(self, after: int = 0) -> list[tuple[int, str, int, str]]:
        """Starts of stages in the order of time: a rising number, the job, the place of the stage in it, its name."""
        return _read(self._store, f"select id, job_id, n, stage from job_stage where id > {after} order by id")

    def latest(self) -> int:
        return max((number for number, *_ in self.starts()), default=0)

    def stored(self) -> set[tuple[str, int, str]]:
        """The steps whose result is stored: the job, the place and the name."""
        return set(_read(self._steps, "select workflow_uuid, function_id, function_name from operation_outputs"))


def _read(path: Path, query: str) -> list[tuple]:  # type: ignore[type-arg]
    with closing(sqlite3.connect(path, timeout=30)) as database:
        names = {name for (name,) in database.execute("select name from sqlite_master")}
        # The first kill may come before there are any steps.
        return database.execute(query).fetchall() if names & {"job_stage", "operation_outputs"} else []


def wait_until(true: Callable[[], bool], what: str, every: float) -> None:
    deadline = monotonic() + PATIENCE_S
    while not true():
        assert monotonic() < deadline, f"waited {PATIENCE_S} s for {what}"
        sleep(every)


def after(seconds: float) -> Moment:
    return lambda process, books: sleep(seconds)


def when_ready(process: Process, books: Books) -> None:
    assert process.stdout
    assert process.stdout.readline() == "ready\n"


def in_stage(stage: str) -> Moment:
    """As soon as this process has begun such a stage of any job."""

    def wait(process: Process, books: Books) -> None:
        before = books.latest()
        wait_until(lambda: any(name == stage for *_, name in books.starts(before)), f"stage {stage}", every=0.003)

    return wait


MOMENTS: tuple[Moment, ...] = (after(0.5), when_ready, *map(in_stage, STAGES))


@pytest.fixture
def settings(shelved: Path, home: Path) -> Settings:
    shutil.copytree(shelved, home, dirs_exist_ok=True)
    return Settings(home=home)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    opened = open_store(settings.store_url)
    yield opened
    opened.close()


def test_kill_at_any_moment_loses_doubles_and_repeats_nothing(settings: Settings, store: Store, serve: Serve) -> None:
    def ask(seed: int, unit_id: str) -> str:
        request = HomeworkRequest(unit_id=unit_id, objective_ids=(), minutes=20, seed=seed)
        return store.jobs.ask(request, by="AB").id

    books = Books(settings)
    asked, kills, cut_short = [ask(1, "no-such-unit")], [], 0
    for seed, moment in enumerate(MOMENTS):
        asked += [ask(seed, unit_id) for unit_id in PACKS]
        with serve(settings) as process:
            moment(process, books)
            process.kill()
            assert process.wait() == -SIGKILL
        kills.append((books.latest(), books.stored()))
        unfinished = {job.id for job in store.jobs.unfinished()}
        cut_short += bool(unfinished & {job for job, _, _ in books.stored()})
    with serve(settings):
        wait_until(lambda: not store.jobs.unfinished(), "all jobs to end", every=0.2)

    ended = [store.jobs.get(job_id) for job_id in asked]
    assert Counter(job.status for job in ended) == {"done": len(asked) - 1, "failed": 1}
    assert ended[0].problem
    assert ended[0].problem.kind == "unknown-unit"
    kept = {job.homework_id for job in ended if job.status == "done"}
    assert len(kept) == len(asked) - 1
    assert store.homeworks.find(LibraryQuery()).total == len(kept)

    for latest, stored in kills:
        assert not {(job, n, stage) for _, job, n, stage in books.starts(latest)} & stored
    # Were the kills to miss the work, or the two books to count differently, nothing above would be shown.
    assert cut_short >= len(STAGES) - 1
    assert {(job, n, stage) for _, job, n, stage in books.starts()} == books.stored()
