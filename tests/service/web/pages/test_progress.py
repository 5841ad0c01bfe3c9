"""How far a job has come: told from the store alone, by events, by refresh, and when it went wrong."""

import asyncio
import json
import re

import pytest
from fastapi.testclient import TestClient

from generator.models import HomeworkRequest
from generator.stages import ASSEMBLE, CHECK, DERIVE, GROUND, OFFER, PLAN, REQUEST
from service.desk import Desk
from service.store.records import Job, JobProblem, Stored
from service.web.pages.progress import STAGES, stages_part, stream_progress

RIVERS = "geography-ks3-rivers-and-flooding"
ALL = (REQUEST, GROUND, OFFER, PLAN, DERIVE, ASSEMBLE, CHECK)


@pytest.fixture
def job(desk: Desk) -> Job:
    """A job that has been asked for and not begun."""
    asked = HomeworkRequest(unit_id=RIVERS, objective_ids=("LO1",), minutes=20, class_label="8B")
    return desk.store.jobs.ask(asked, by="AB")


def advance(desk: Desk, job: Job, done: int, now: bool = True) -> None:
    """Run the first `done` stages, and begin the next."""
    desk.store.jobs.start(job.id)
    for n, stage in enumerate(ALL[:done], 1):
        desk.store.jobs.stage_started(job.id, n, stage.name)
        desk.store.jobs.stage_done(job.id, n, seconds=0.5, count=f"count {n}")
    if now:
        desk.store.jobs.stage_started(job.id, done + 1, ALL[done].name)


def test_every_stage_of_the_pipeline_has_words() -> None:
    assert list(STAGES) == [stage.name for stage in ALL]


def test_a_waiting_job_shows_what_is_to_come(client: TestClient, job: Job) -> None:
    page = client.get(f"/jobs/{job.id}").text
    assert "Rivers and flooding: 20 minutes for 8B" in page
    assert "Waiting for its turn." in page
    assert page.count('class="to-come"') == len(STAGES)


def test_stages_are_told_in_plain_words_with_counts_and_times(client: TestClient, desk: Desk, job: Job) -> None:
    advance(desk, job, 3)
    page = client.get(f"/jobs/{job.id}").text
    assert page.count('class="done"') == 3
    assert re.search(r'class="now" aria-current="step">\s*<span class="step-words">Choosing questions', page)
    assert 'count 3 · <span class="count">0.5 s</span>' in page


def test_a_page_without_scripts_loads_itself_again(client: TestClient, job: Job) -> None:
    page = client.get(f"/jobs/{job.id}").text
    head = page.split("</head>")[0]
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in head


def test_a_stage_that_ran_again_says_so(desk: Desk, job: Job) -> None:
    advance(desk, job, 7, now=False)
    desk.store.jobs.stage_started(job.id, 8, PLAN.name)
    lines = {line.words: line for line in stages_part(desk.store.jobs.get(job.id)).stages}
    assert (lines[STAGES["plan"]].state, lines[STAGES["plan"]].rounds) == ("now", 2)
    assert (lines[STAGES["check"]].state, lines[STAGES["check"]].rounds) == ("done", 1)


def test_a_job_that_is_done_leads_to_its_homework(client: TestClient, desk: Desk, job: Job, homework: Stored) -> None:
    desk.store.jobs.start(job.id)
    desk.store.jobs.finish(job.id, homework.card.id)
    answer = client.get(f"/jobs/{job.id}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/homeworks/{homework.card.id}")


def test_a_job_that_failed_says_why_and_leads_back_to_the_filled_form(client: TestClient, desk: Desk, job: Job) -> None:
    advance(desk, job, 2)
    desk.store.jobs.fail(job.id, JobProblem(kind="no-knowledge", detail="nothing is known of <b>it</b>", status=422))
    page = client.get(f"/jobs/{job.id}").text
    assert "Nothing is known of &lt;b&gt;it&lt;/b&gt;." in page
    assert f'href="/?job={job.id}"' in page
    assert 'http-equiv="refresh"' not in page
    assert 'class="now"' not in page


def test_an_unknown_job_is_not_found_on_the_page_and_in_its_events(client: TestClient) -> None:
    assert client.get("/jobs/none").status_code == 404
    assert client.get("/jobs/none/events").status_code == 404


def events_of(text: str) -> list[tuple[str, str]]:
    """n pairs of an event's name and its data."""
    return [(name, json.loads(data)) for name, data in re.findall(r"event: (\w+)\ndata: (.*)\n", text)]


def test_events_tell_each_change_and_then_end(desk: Desk, job: Job, homework: Stored) -> None:
    async def listen() -> list[tuple[str | None, str]]:
        stream = stream_progress(desk, job)
        told = [await anext(stream)]
        advance(desk, job, 3)
        told.append(await anext(stream))
        desk.store.jobs.finish(job.id, homework.card.id)
        told += [event async for event in stream]
        return [(event.event, event.data) for event in told]

    told = asyncio.run(listen())
    assert [name for name, _ in told] == ["progress", "progress", "progress", "ended"]
    assert "Waiting for its turn." in told[0][1]
    assert told[1][1].count('class="done"') == 3
    assert told[1][1].count('class="now"') == 1
    assert told[-1][1] == "done"


def test_events_come_as_a_stream_that_a_browser_reads(
    client: TestClient, desk: Desk, job: Job, homework: Stored
) -> None:
    advance(desk, job, 7, now=False)
    desk.store.jobs.finish(job.id, homework.card.id)
    answer = client.get(f"/jobs/{job.id}/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = events_of(answer.text)
    assert told[0][1].count('class="done"') == 7
    assert told[-1] == ("ended", "done")


def test_events_of_a_job_that_is_over_end_at_once(client: TestClient, desk: Desk, job: Job) -> None:
    desk.store.jobs.fail(job.id, JobProblem(kind="unforeseen", detail="it broke", status=500))
    assert events_of(client.get(f"/jobs/{job.id}/events").text)[-1] == ("ended", "failed")
