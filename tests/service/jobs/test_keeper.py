"""What the keeper sees to: work that a dead process left, and jobs whose workflow ended without them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from subprocess import Popen
from threading import Event
from time import monotonic, sleep

import pytest
from dbos import DBOS

from service.jobs import engine, keeper, start_jobs, stop_jobs, write_homework
from service.jobs.seats import Seats, seats_of
from service.jobs.write_homework import HomeworkWriter
from service.open_library import LibraryDoor
from service.settings import Settings
from service.store import Job, Store

Ask = Callable[..., Job]
End = Callable[[Job], Job]
Serve = Callable[[Settings], AbstractContextManager[Popen[str]]]


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "LOOKS_EVERY_S", 0.2)
    monkeypatch.setattr(keeper, "RESTS_AFTER_A_LOOK", 1)


@pytest.fixture
def first_seat(settings: Settings) -> Iterator[Seats]:
    """The first seat, to be held as by another process."""
    seats = seats_of(settings.jobs_url, settings.home_folder)
    yield seats
    seats.leave(1)


def wait_until(true: Callable[[], bool]) -> None:
    deadline = monotonic() + 60
    while not true():
        assert monotonic() < deadline
        sleep(0.01)


def test_the_work_of_a_dead_process_is_taken_over_and_of_a_living_one_left_alone(
    store: Store, settings: Settings, ask: Ask, end: End, serve: Serve, first_seat: Seats
) -> None:
    begun = [ask(minutes=60), ask(minutes=60)]
    with serve(settings) as process:
        wait_until(lambda: all(store.jobs.get(job.id).stages for job in begun))
        process.kill()
        process.wait()
    wait_until(lambda: first_seat.take(1))
    left = {job.id for job in store.jobs.unfinished()}
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    try:
        assert end(ask()).status == "done"
        assert {job.id for job in store.jobs.unfinished()} == left
        first_seat.leave(1)
        assert [end(job).status for job in begun] == ["done", "done"]
    finally:
        stop_jobs()
    assert left, "the process was killed too late to leave anything"


@pytest.mark.usefixtures("jobs")
def test_a_job_fails_honestly_when_its_workflow_was_ended_from_outside(
    store: Store, ask: Ask, end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work, go_on = Event(), Event()

    def check_slowly(homework: object) -> tuple[()]:
        at_work.set()
        go_on.wait(30)
        return ()

    monkeypatch.setattr(write_homework, "run_checks", check_slowly)
    job = ask()
    assert at_work.wait(30)
    DBOS.cancel_workflow(job.id)
    failed = end(job)
    go_on.set()
    assert failed.status == "failed"
    assert failed.problem
    assert failed.problem.detail == "the work stopped before its end was stored; ask again"


def test_a_job_that_was_dropped_is_begun_again(
    store: Store, settings: Settings, ask: Ask, end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, dropped = HomeworkWriter.write, []

    def drop_once(self: HomeworkWriter, job_id: str) -> None:
        if not dropped:
            dropped.append(job_id)
            # No `Exception`: the workflow ends, and nobody has stored that it did.
            raise SystemExit
        real(self, job_id)

    monkeypatch.setattr(HomeworkWriter, "write", drop_once)
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    try:
        job = ask()
        assert end(job).status == "done"
        assert dropped == [job.id]
    finally:
        stop_jobs()


@pytest.mark.usefixtures("jobs")
def test_stored_steps_go_in_time_and_the_homework_stays(
    store: Store, ask: Ask, end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = end(ask())
    assert len(DBOS.list_workflow_steps(done.id)) == len(done.stages)
    monkeypatch.setattr(keeper, "KEPT_FOR", timedelta(0))
    wait_until(lambda: DBOS.get_workflow_status(done.id) is None)
    assert DBOS.list_workflow_steps(done.id) == []
    assert store.jobs.get(done.id) == done
    assert store.homeworks.get(done.homework_id or "").homework.tiers.core


def drop(self: HomeworkWriter, job_id: str) -> None:
    """As a crash in the middle of the work, to the workflows."""
    raise SystemExit


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_job_that_stops_the_server_each_time_fails_in_the_end(
    store: Store, settings: Settings, ask: Ask, end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "MOST_STARTS", 1)
    monkeypatch.setattr(keeper, "LOOKS_EVERY_S", 60)
    monkeypatch.setattr(HomeworkWriter, "write", drop)
    job = ask()
    for start in (1, 2):
        start_jobs(store, settings, LibraryDoor(settings.home_folder))
        wait_until(lambda start=start: DBOS.get_workflow_status(job.id).recovery_attempts == start)  # type: ignore[misc]
        stop_jobs()
    assert store.jobs.get(job.id).finished_at is None
    monkeypatch.setattr(keeper, "LOOKS_EVERY_S", 0.2)
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    try:
        problem = end(job).problem
    finally:
        stop_jobs()
    assert problem
    assert problem.detail.startswith("the server stopped each time it worked on this")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_work_of_another_release_fails_and_says_so(
    store: Store, settings: Settings, ask: Ask, end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(engine, "VERSION", "0")
        earlier.setattr(HomeworkWriter, "write", drop)
        job = ask()
        start_jobs(store, settings, LibraryDoor(settings.home_folder))
        wait_until(lambda: DBOS.get_workflow_status(job.id).status == "PENDING")  # type: ignore[union-attr]
        stop_jobs()
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    try:
        problem = end(job).problem
        assert end(ask()).status == "done"
    finally:
        stop_jobs()
    assert problem
    assert problem.detail == "it was begun by another release of Threefold; ask again"
