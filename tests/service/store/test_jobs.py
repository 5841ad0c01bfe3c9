"""A job says how far it has come, keeps every start of a stage, and ends once."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, text

from curriculum.models import Unit
from generator.models import Homework, HomeworkRequest
from service.store import JobProblem, KeyReused, Store, UnknownHomework, UnknownJob

REQUEST = HomeworkRequest(unit_id="cells", objective_ids=("LO1",), minutes=30)
PROBLEM = JobProblem(kind="no-knowledge", detail="nothing is known", status=422)


def test_a_job_waits_with_what_was_asked(store: Store, unit: Unit) -> None:
    job = store.jobs.ask(REQUEST, by="AB", unit=unit)
    assert (job.status, job.request, job.unit, job.by, job.stages) == ("waiting", REQUEST, unit, "AB", ())
    assert store.jobs.get(job.id) == job
    assert store.jobs.ask(REQUEST, by="AB").id != job.id


def test_the_same_key_gives_the_same_job(store: Store, unit: Unit) -> None:
    key = "long " * 2000 + "\0 ü"
    job = store.jobs.ask(REQUEST, by="AB", key=key)
    store.jobs.start(job.id)
    assert store.jobs.ask(REQUEST, by="AB", key=key) == store.jobs.get(job.id)
    assert store.jobs.ask(REQUEST, by="CD", key=key).id != job.id
    for other, brought in ((REQUEST.model_copy(update={"seed": 2}), None), (REQUEST, unit)):
        with pytest.raises(KeyReused, match="use a new key"):
            store.jobs.ask(other, by="AB", unit=brought, key=key)
    assert len(store.jobs.recent(9)) == 2


def test_progress_is_seen_stage_by_stage(store: Store, homework: Homework) -> None:
    id_ = store.jobs.ask(REQUEST, by="AB").id
    store.jobs.start(id_)
    store.jobs.stage_started(id_, 2, "offer")
    store.jobs.stage_started(id_, 1, "ground")
    store.jobs.stage_done(id_, 1, seconds=0.25, count="3 objectives")
    job = store.jobs.get(id_)
    assert job.status == "running"
    assert [(s.n, s.stage, s.seconds, s.count) for s in job.stages] == [
        (1, "ground", 0.25, "3 objectives"),
        (2, "offer", None, ""),
    ]
    made = store.homeworks.create(homework, by="AB", job_id=id_)
    store.jobs.finish(id_, made.card.id)
    done = store.jobs.get(id_)
    assert (done.status, done.homework_id, done.problem) == ("done", made.card.id, None)
    assert done.finished_at is not None
    assert done.finished_at >= done.created_at


def test_a_stage_that_runs_again_shows_its_latest_start_and_keeps_both(store: Store, console: Engine) -> None:
    id_ = store.jobs.ask(REQUEST, by="AB").id
    store.jobs.stage_started(id_, 1, "ground")
    store.jobs.stage_done(id_, 1, seconds=1.0, count="old")
    store.jobs.stage_started(id_, 1, "ground")
    [stage] = store.jobs.get(id_).stages
    assert (stage.seconds, stage.count) == (None, "")
    store.jobs.stage_done(id_, 1, seconds=2.0, count="new")
    [stage] = store.jobs.get(id_).stages
    assert (stage.seconds, stage.count) == (2.0, "new")
    with console.connect() as connection:
        rows = connection.execute(text("select seconds, count from job_stage order by id")).all()
    assert [tuple(row) for row in rows] == [(1.0, "old"), (2.0, "new")]


def test_a_job_ends_once(store: Store, homework: Homework) -> None:
    id_ = store.jobs.ask(REQUEST, by="AB").id
    store.jobs.fail(id_, PROBLEM)
    failed = store.jobs.get(id_)
    assert (failed.status, failed.problem) == ("failed", PROBLEM)
    store.jobs.start(id_)
    store.jobs.finish(id_, store.homeworks.create(homework, by="AB").card.id)
    store.jobs.fail(id_, PROBLEM.model_copy(update={"detail": "again"}))
    assert store.jobs.get(id_) == failed


def test_what_is_unfinished_is_found_oldest_first(store: Store) -> None:
    jobs = [store.jobs.ask(REQUEST, by="AB").id for _ in range(4)]
    store.jobs.start(jobs[2])
    store.jobs.fail(jobs[1], PROBLEM)
    assert [job.id for job in store.jobs.unfinished()] == [jobs[0], jobs[2], jobs[3]]
    assert [job.id for job in store.jobs.recent(2)] == [jobs[3], jobs[2]]
    assert store.jobs.recent(-1) == ()
    assert len(store.jobs.recent(10**30)) == 4


def test_an_unknown_job_is_refused_by_name(store: Store, homework: Homework) -> None:
    known = store.homeworks.create(homework, by="AB").card.id
    calls: list[Callable[[str], object]] = [
        store.jobs.get,
        store.jobs.start,
        lambda id_: store.jobs.stage_started(id_, 1, "ground"),
        lambda id_: store.jobs.stage_done(id_, 1, seconds=1.0, count=""),
        lambda id_: store.jobs.finish(id_, known),
        lambda id_: store.jobs.fail(id_, PROBLEM),
    ]
    for call in calls:
        for id_ in ("", "unknown-job", "null\0null\0", "x" * 5000):
            with pytest.raises(UnknownJob, match="no job has the id"):
                call(id_)


def test_a_job_cannot_end_in_a_homework_that_is_not_there(store: Store) -> None:
    id_ = store.jobs.ask(REQUEST, by="AB").id
    with pytest.raises(UnknownHomework):
        store.jobs.finish(id_, "unknown-homework")
    assert store.jobs.get(id_).status == "waiting"
