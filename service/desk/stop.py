"""Ends a homework that is being written, because whoever asked does not want to wait for it."""

from service.desk.desk import Desk
from service.store.records import Job, JobProblem

STOPPED = JobProblem(
    kind="stopped",
    detail="it was stopped before it was finished; what the model had written by then is kept, and asking again uses it",
    status=409,
)


def stop_job(desk: Desk, job_id: str, by: str) -> Job:
    """The job, ended; one that has ended already stays as it is. Raises `UnknownJob`."""
    if desk.store.jobs.get(job_id).finished_at is None:
        desk.store.jobs.fail(job_id, STOPPED)
        desk.store.audit.write(by, "stopped", detail=f"job {job_id}")
    return desk.store.jobs.get(job_id)
