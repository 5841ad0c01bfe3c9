"""/api/jobs: how far a homework is that was asked for, read once or followed."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from service.desk.stop import stop_job
from service.store.records import Job
from service.web.api.common import By, problems
from service.web.render import TheDesk, desk_of

router = APIRouter(tags=["jobs"])

JobId = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
LOOK_EVERY_S = 0.25
FOLLOW_AT_MOST_S = 600


@router.get("/jobs/{job_id}", responses=problems(404))
def read_job(job_id: JobId, desk: TheDesk) -> Job:
    """The job with its stages so far; `homework_id` once it is done, `problem` where it failed."""
    return desk.store.jobs.get(job_id)


@router.post("/jobs/{job_id}/stop", responses=problems(404))
def stop(job_id: JobId, desk: TheDesk, by: By) -> Job:
    """End a job that is under way; one that has ended stays as it is."""
    return stop_job(desk, job_id, by)


async def known_job(job_id: JobId, request: Request) -> Job:
    """The job, looked up before a stream begins, so that an unknown one is a problem document."""
    return await asyncio.to_thread(desk_of(request).store.jobs.get, job_id)


@router.get("/jobs/{job_id}/events", response_class=EventSourceResponse, responses=problems(404))
async def follow_job(
    job_id: JobId, request: Request, job: Annotated[Job, Depends(known_job)]
) -> AsyncIterator[ServerSentEvent]:
    """The job as server-sent events: one whenever it has come further, the last when it has ended."""
    store = desk_of(request).store
    told: Job | None = None
    waited = 0.0
    while waited < FOLLOW_AT_MOST_S:
        if job != told:
            yield ServerSentEvent(event="job", data=job.model_dump(mode="json", exclude={"unit"}))
            told = job
        if job.status in ("done", "failed") or await request.is_disconnected():
            return
        await asyncio.sleep(LOOK_EVERY_S)
        waited += LOOK_EVERY_S
        job = await asyncio.to_thread(store.jobs.get, job_id)
