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
from service.desk.stop import stop_job
from service.store.records import Job, JobStage
from service.web.forms import CheckedForm
from service.web.render import TheDesk, Who, fragment, page

# What each stage does, in the order in which they run; planning to checking runs again where a check found a fault.
BEGINNING = {
    "request": "Reading what you asked for",
    "ground": "Looking up what is known",
    "offer": "Thinking of questions",
}
END = {
    "derive": "Making the three versions",
    "assemble": "Adding marking guidance and sources",
    "check": "Checking every question",
}
STAGES = {**BEGINNING, "plan": "Choosing questions and their order", **END}
STAGES_WITH_MODEL = {
    **BEGINNING,
    "slots": "Planning what the language model writes",
    "write": "The language model writes the questions",
    "support": "It writes help for them, and deeper questions",
    **END,
    "repair": "It mends what the checks found",
}
# Stages that mostly do not run are told only when they do.
RARE = frozenset({"repair"})
FIRST_WAIT_S, LONGEST_WAIT_S, SLOWER = 0.1, 1.0, 1.25
# A browser asks again by itself when a stream ends, so that none is kept open for ever.
LONGEST_STREAM_S = 300.0

router = APIRouter(prefix="/jobs/{job_id}")


class StageLine(Frozen):
    """A stage as it is told; `rounds` counts how often it has run, `note` says how far it has come."""

    words: str
    state: Literal["done", "now", "to come"]
    count: str = ""
    note: str = ""
    seconds: float | None = None
    rounds: int = 1


class StagesPart(Frozen):
    """The context of partials/stages.html.j2."""

    stages: tuple[StageLine, ...]
    waiting: bool


class ProgressPage(StagesPart):
    """The context of progress.html.j2. `problem` says why a job failed; `about` is what was asked, in a line.

    `by_model`: it can take minutes, and can be stopped.
    """

    job_id: str
    about: str
    problem: str | None
    by_model: bool


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
    context = ProgressPage(
        stages=part.stages,
        waiting=part.waiting,
        job_id=job.id,
        about=about,
        problem=problem,
        by_model=by_model(job),
    )
    return page(request, "progress.html.j2", context)


@router.post("/stop", dependencies=[CheckedForm])
def stop(desk: TheDesk, job: TheJob, who: Who) -> Response:
    """End a job that is under way; what was bought for it is kept, and asking again uses it."""
    stop_job(desk, job.id, who)
    return RedirectResponse(f"/jobs/{job.id}", 303)


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
    stages = STAGES_WITH_MODEL if by_model(job) else STAGES
    lines = tuple(
        _line(words, latest.get(name), rounds.get(name, 1), ended=job.status in ("done", "failed"))
        for name, words in stages.items()
        if name in latest or name not in RARE
    )
    return StagesPart(stages=lines, waiting=job.status == "waiting")


def by_model(job: Job) -> bool:
    """Whether a language model writes it: as was asked, or as the stages show where the program could choose."""
    return job.request.author == "model" or any(stage.stage in ("slots", "write") for stage in job.stages)


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
        return StageLine(words=words, state="to come" if ended else "now", note=stage.note, rounds=rounds)
    return StageLine(words=words, state="done", count=stage.count, seconds=stage.seconds, rounds=rounds)
