"""A homework that a model writes, as a job: kept call by call, told as it comes, stopped when somebody stops it."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from time import monotonic, sleep

import pytest
from pydantic import SecretStr

from generator.stages import blocking_findings
from service.jobs import start_jobs, stop_jobs
from service.open_library import LibraryDoor
from service.settings import Settings
from service.store import Job, JobProblem, Store
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

PACK = "science-ks3-cells-and-organisation"
MODEL = "openai/anything"
STAGES = ["request", "ground", "offer", "slots", "write", "support", "derive", "assemble", "check", "save"]
PATIENCE_S = 60

Ask = Callable[..., Job]
End = Callable[[Job], Job]
Process = subprocess.Popen[str]
Serve = Callable[[Settings], AbstractContextManager[Process]]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as started:
        yield started


@pytest.fixture
def settings(settings: Settings, server: ModelServer) -> Settings:
    return settings.model_copy(
        update={"model": MODEL, "model_api_base": server.base_url, "model_api_key": SecretStr("sk-1")}
    )


def wait_until(true: Callable[[], bool], what: str) -> None:
    deadline = monotonic() + PATIENCE_S
    while not true():
        assert monotonic() < deadline, f"waited {PATIENCE_S} s for {what}"
        sleep(0.01)


@pytest.mark.usefixtures("jobs")
def test_a_job_is_written_by_the_model_and_every_call_is_kept(
    store: Store, server: ModelServer, ask: Ask, end: End
) -> None:
    done = end(ask(PACK, 30))
    assert done.status == "done", done.problem
    assert [stage.stage for stage in done.stages] == STAGES
    assert all(stage.count for stage in done.stages)
    homework = store.homeworks.get(done.homework_id or "").homework
    assert blocking_findings(homework.findings) == ()
    assert homework.provenance.model == MODEL
    assert len(server.calls) == 3
    lines = store.calls.recent(10, homework=done.id)
    assert sorted(line.kind for line in lines) == ["core", "extension", "scaffolded"]
    assert {(line.by, line.outcome) for line in lines} == {("AB", "answered")}
    assert homework.provenance.tokens == sum(line.tokens_in + line.tokens_out for line in lines)


@pytest.mark.usefixtures("jobs")
def test_the_same_request_again_buys_nothing_and_writes_another_homework(
    store: Store, server: ModelServer, ask: Ask, end: End
) -> None:
    first, again = end(ask(PACK, 20)), end(ask(PACK, 20))
    assert (first.status, again.status) == ("done", "done")
    assert first.homework_id != again.homework_id
    assert len(server.calls) == 3
    assert len(store.calls.recent(10)) == 3


@pytest.mark.usefixtures("jobs")
def test_an_error_of_the_model_ends_the_job_with_its_status(server: ModelServer, ask: Ask, end: End) -> None:
    server.play(Script("unauthorised"))
    failed = end(ask(PACK, 20))
    assert failed.status == "failed"
    assert failed.problem
    assert (failed.problem.kind, failed.problem.status) == ("model", 502)
    assert "`threefold doctor`" in failed.problem.detail
    assert failed.stages[-1].stage == "write"


@pytest.mark.usefixtures("jobs")
def test_a_stage_tells_how_far_the_model_has_come(store: Store, server: ModelServer, ask: Ask, end: End) -> None:
    server.play(Script("busy"))
    asked = ask(PACK, 20)
    notes: set[str] = set()

    def noted() -> bool:
        now = store.jobs.get(asked.id)
        notes.update(stage.note for stage in now.stages if stage.note)
        return now.finished_at is not None

    wait_until(noted, "the end of the job")
    assert end(asked).status == "done"
    assert any(note.startswith("the model is busy; trying again in 1 s") for note in notes), notes


@pytest.mark.usefixtures("jobs")
def test_a_job_that_is_stopped_closes_its_call(store: Store, server: ModelServer, ask: Ask, end: End) -> None:
    server.play(Script("silent"))
    asked = ask(PACK, 20)
    wait_until(lambda: bool(server.calls), "the call")
    store.jobs.fail(asked.id, JobProblem(kind="stopped", detail="you stopped this", status=409))
    wait_until(lambda: server.calls[0].cancelled, "the end of the call")
    wait_until(lambda: bool(store.calls.recent(1)), "the call in the book")
    assert store.calls.recent(1)[0].outcome == "Cancelled"
    ended = end(asked)
    assert ended.status == "failed"
    assert ended.problem
    assert ended.problem.detail == "you stopped this"
    assert len(server.calls) == 1


def test_killed_while_the_supports_are_written_the_core_is_not_bought_again(
    store: Store,
    settings: Settings,
    server: ModelServer,
    ask: Ask,
    end: End,
    serve: Serve,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in (("MODEL", MODEL), ("MODEL_API_BASE", server.base_url), ("MODEL_API_KEY", "sk-1")):
        monkeypatch.setenv(f"THREEFOLD_{name}", value)
    server.play(Script(scaffolded=["silent"]))
    asked = ask(PACK, 20)
    with serve(settings) as process:
        wait_until(lambda: {"scaffolded", "extension"} <= {one.call for one in server.calls}, "the supports")
        wait_until(lambda: len(store.calls.recent(10)) == 2, "core and deeper tasks in the book")
        process.kill()
        process.wait()
    assert server.wait_until_idle()
    assert store.jobs.get(asked.id).finished_at is None
    before = len(server.calls)
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    try:
        done = end(asked)
    finally:
        stop_jobs()
    assert done.status == "done", done.problem
    assert [one.call for one in server.calls[before:]] == ["scaffolded"]
    assert sorted(line.kind for line in store.calls.recent(10)) == ["core", "extension", "scaffolded"]
