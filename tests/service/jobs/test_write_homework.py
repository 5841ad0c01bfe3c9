"""A job from its request to the homework in the store: what it shows on the way, and how it ends when it is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.library import Library
from curriculum.models import Badge, Objective, Source, Unit
from evals.checks import run_checks
from generator.assemble import canonical_json
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework
from service.jobs import ask_homework, jobs_ready, start_jobs, stop_jobs, write_homework
from service.open_library import LibraryDoor
from service.settings import Settings
from service.store import Job, KeyReused, LibraryQuery, Store

PACK = "geography-ks3-weather-and-climate"
STAGES = ["request", "ground", "offer", "plan", "derive", "assemble", "check", "save"]

NOTHING_KNOWN = Unit(
    id="x",
    slug="x",
    title="A unit of which nothing is known",
    subject="history",
    key_stage=3,
    source=Source(id="own", title="Own", licence="own", version="1"),
    badge=Badge.CURATED,
    objectives=(Objective(id="a", statement="Explain what nobody wrote down."),),
)

Ask = Callable[..., Job]
End = Callable[[Job], Job]


@pytest.mark.usefixtures("jobs")
def test_a_job_writes_what_the_pipeline_writes(store: Store, settings: Settings, ask: Ask, end: End) -> None:
    done = end(ask())
    assert done.status == "done"
    stored = store.homeworks.get(done.homework_id or "")
    library = Library.open(settings.home_folder)
    plain = generate_homework(stored.homework.request, library.unit(PACK), library, run_checks)
    assert canonical_json(stored.homework) == canonical_json(plain)
    assert stored.homework.findings == plain.findings
    assert stored.card.updated_by == "AB"


@pytest.mark.usefixtures("jobs")
def test_its_stages_tell_how_far_it_has_come(ask: Ask, end: End) -> None:
    stages = end(ask()).stages
    assert [stage.stage for stage in stages] == STAGES
    assert [stage.n for stage in stages] == list(range(1, len(STAGES) + 1))
    assert all(stage.seconds is not None and stage.count for stage in stages)
    assert stages[0].count == "3 objectives"
    assert stages[-1].count == "1 homework"


REFUSED: list[tuple[dict[str, Any], str, int, str]] = [
    ({"unit_id": "geografy-ks3"}, "unknown-unit", 404, "no unit 'geografy-ks3'"),
    ({"minutes": 500}, "bad-request", 422, "500 minutes: homework is 10 to 120 minutes long"),
    ({"unit": NOTHING_KNOWN, "unit_id": "x"}, "no-knowledge", 422, "('Explain what nobody wrote down.') has no usable"),
]


@pytest.mark.usefixtures("jobs")
def test_a_refusal_ends_the_job_with_one_clear_line(store: Store, ask: Ask, end: End) -> None:
    for asked, kind, status, says in REFUSED:
        failed = end(ask(**asked))
        assert (failed.status, failed.homework_id) == ("failed", None)
        assert failed.problem is not None
        assert (failed.problem.kind, failed.problem.status) == (kind, status)
        assert says in failed.problem.detail
        assert "\n" not in failed.problem.detail
    assert store.homeworks.find(LibraryQuery()).total == 0


@pytest.mark.usefixtures("jobs")
def test_what_nobody_foresaw_ends_the_job_too(
    store: Store, ask: Ask, end: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(homework: Homework) -> Any:
        raise ZeroDivisionError("a check divided by nothing")

    monkeypatch.setattr(write_homework, "run_checks", break_down)
    failed = end(ask())
    assert failed.status == "failed"
    assert failed.problem is not None
    assert failed.problem.status == 500
    assert failed.problem.detail.startswith("unforeseen ZeroDivisionError: a check divided by nothing; nothing was")
    assert failed.stages[-1].stage == "check"
    assert store.homeworks.find(LibraryQuery()).total == 0
    monkeypatch.undo()
    assert end(ask()).status == "done"


@pytest.mark.usefixtures("jobs")
def test_the_same_key_writes_one_homework(store: Store, ask: Ask, end: End) -> None:
    first, second = ask(key="monday"), ask(key="monday")
    assert first.id == second.id
    end(first)
    assert ask(key="monday").status == "done"
    assert store.homeworks.find(LibraryQuery()).total == 1
    with pytest.raises(KeyReused):
        ask(key="monday", minutes=20)


def test_what_was_asked_before_the_jobs_run_is_written(store: Store, settings: Settings, ask: Ask, end: End) -> None:
    waiting = ask()
    assert not jobs_ready()
    assert waiting.status == "waiting"
    start_jobs(store, settings, LibraryDoor(settings.home_folder))
    try:
        assert jobs_ready()
        assert end(waiting).status == "done"
    finally:
        stop_jobs()
    assert store.homeworks.find(LibraryQuery()).total == 1


@pytest.mark.usefixtures("jobs")
def test_what_another_process_asks_is_found_in_the_store(store: Store, end: End) -> None:
    asked = store.jobs.ask(HomeworkRequest(unit_id=PACK, objective_ids=(), minutes=15), by="AB")
    assert end(asked).status == "done"


@pytest.mark.usefixtures("jobs")
def test_a_unit_of_ones_own_travels_with_the_homework(store: Store, settings: Settings, end: End) -> None:
    unit = Library.open(settings.home_folder).unit(PACK).model_copy(update={"id": "own", "slug": "own"})
    asked = ask_homework(store, HomeworkRequest(unit_id="own", objective_ids=(), minutes=15), "AB", unit)
    stored = store.homeworks.get(end(asked).homework_id or "")
    assert stored.unit == unit


def test_jobs_stop_and_start_again_in_one_process(store: Store, settings: Settings, ask: Ask, end: End) -> None:
    for _ in range(2):
        start_jobs(store, settings, LibraryDoor(settings.home_folder))
        start_jobs(store, settings, LibraryDoor(settings.home_folder))
        try:
            assert end(ask()).status == "done"
        finally:
            stop_jobs()
    assert store.homeworks.find(LibraryQuery()).total == 2
