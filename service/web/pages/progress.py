"""How far a homework has come: named stages with counts, pushed while a script listens, refreshed where none does."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from curriculum.errors import UnknownUnit
from curriculum.models import Frozen
from service.desk import Desk
from service.store.records import Job, JobStage
from service.web.render import TheDesk, fragment, page

# What each stage does, in the order in which they run; planning to checking runs again where a check found a fault.
STAGES = {
    "request": "Reading what you asked for",
    "ground": "Looking up what is known",
    "offer": "Thinking of questions",
    "plan": "Choosing questions and their order",
    "derive": "Making the three versions",
    "assemble": "Adding marking guidance and sources",
    "check": "Checking every question",
}
FIRST_WAIT_S, LONGEST_WAIT_S, SLOWER = 0.1, 1.0, 1.25
# A browser asks again by itself when a stream ends, so that none is kept open for ever.
LONGEST_STREAM_S = 300.0

router = APIRouter(prefix="/jobs/{job_id}")


class StageLine(Frozen):
    """A stage as it is told; `rounds` counts how often it has run."""

    words: str
    state: Literal["done", "now", "to come"]
    count: str = ""
    seconds: float | None = None
    rounds: int = 1


class StagesPart(Frozen):
    """The context of partials/stages.html.j2."""

    stages: tuple[StageLine, ...]
    waiting: bool


class ProgressPage(StagesPart):
    """The context of progress.html.j2. `problem` says why a job failed; `about` is what was asked, in a line."""

    job_id: str
    about: str
    problem: str | None


def the_job(desk: TheDesk, job_id: str) -> Job:
    """The job of the address. Raises `UnknownJob` before anything is answered."""
    return desk.store.jobs.get(job_id)


TheJob = Annotated[Job, Depends(the_job)]


@router.get("")
def show_progress(request: Request, desk: TheDesk, job: TheJob) -> Response:
    """The stages so far; a job that is done leads to its homework."""
    if job.status == "done":
        return RedirectResponse(f"/homeworks/{job.homework_id}", 303)
    part = stages_part(job)
    problem = job.problem.detail if job.problem else None
    about = _about(desk, job)
    context = ProgressPage(stages=part.stages, waiting=part.waiting, job_id=job.id, about=about, problem=problem)
    return page(request, "progress.html.j2", context)


@router.get("/events", response_class=EventSourceResponse)
async def stream_progress(desk: TheDesk, job: TheJob) -> AsyncIterator[ServerSentEvent]:
    """A `progress` event with the list as HTML for each change, then `ended`. The store is read beside the event loop."""
    told, waited, wait = "", 0.0, FIRST_WAIT_S
    while waited < LONGEST_STREAM_S:
        html = fragment("partials/stages.html.j2", stages_part(job))
        if html != told:
            told, wait = html, FIRST_WAIT_S
            yield ServerSentEvent(event="progress", data=html)
        if job.status in ("done", "failed"):
            yield ServerSentEvent(event="ended", data=job.status)
            return
        await asyncio.sleep(wait)
        waited, wait = waited + wait, min(wait * SLOWER, LONGEST_WAIT_S)
        job = await run_in_threadpool(desk.store.jobs.get, job.id)


def stages_part(job: Job) -> StagesPart:
    """Every stage in the order in which it runs, those to come included."""
    latest: dict[str, JobStage] = {}
    rounds: dict[str, int] = {}
    for stage in job.stages:
        latest[stage.stage] = stage
        rounds[stage.stage] = rounds.get(stage.stage, 0) + 1
    lines = tuple(
        _line(words, latest.get(name), rounds.get(name, 1), ended=job.status in ("done", "failed"))
        for name, words in STAGES.items()
    )
    return StagesPart(stages=lines, waiting=job.status == "waiting")


def _about(desk: Desk, job: Job) -> str:
    said = f"{job.request.minutes} minutes" + (f" for {job.request.class_label}" if job.request.class_label else "")
    try:
        unit = job.unit or desk.library().unit(job.request.unit_id)
    except UnknownUnit:
        return said
    return f"{unit.title}: {said}"


def _line(words: str, stage: JobStage | None, rounds: int, *, ended: bool) -> StageLine:
    if stage is None:
        return StageLine(words=words, state="to come")
    if stage.seconds is None:
        return StageLine(words=words, state="to come" if ended else "now", rounds=rounds)
    return StageLine(words=words, state="done", count=stage.count, seconds=stage.seconds, rounds=rounds)
