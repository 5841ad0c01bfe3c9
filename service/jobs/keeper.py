"""Looks, every few seconds, that no job is forgotten: whatever was asked is worked on, or ends honestly as failed."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from time import perf_counter
from typing import TYPE_CHECKING

from dbos import DBOS, WorkflowStatus

from service.jobs.seats import Seats
from service.store.records import JobProblem

if TYPE_CHECKING:
    from service.store import Store
    from service.store.records import Job

LOOKS_EVERY_S = 2.0
# With hundreds of jobs waiting a look takes long; looking must never be what keeps the machine busy.
RESTS_AFTER_A_LOOK = 20
# Steps hold about a megabyte a job. They are of no use once a job has ended, but an hour lets a fault be looked into.
KEPT_FOR = timedelta(hours=1)
SWEPT_AT_ONCE = 200
AT_WORK, WAITING = "PENDING", ("ENQUEUED", "DELAYED")
SEAT = "seat-"

log = logging.getLogger(__name__)


class Keeper:
    """Keeps store and workflows together: `enqueue` begins the workflow of a job, `at_work` are the jobs in hand here."""

    def __init__(
        self,
        store: "Store",
        seats: Seats,
        own: int,
        enqueue: Callable[[str], None],
        at_work: Callable[[], frozenset[str]],
    ) -> None:
        self._store, self._seats, self._own = store, seats, own
        self._enqueue, self._at_work = enqueue, at_work
        self._dropped: frozenset[str] = frozenset()
        self._troubled = False
        self._stop = Event()
        self._thread = Thread(target=self._look_on, name="jobs-keeper", daemon=True)

    def start(self) -> None:
        """Looks once, then goes on in a thread of its own."""
        self.look()
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=10)

    def look(self) -> None:
        """Jobs that never reached the workflows begin; those whose workflow has ended without them fail."""
        if not self._seats.take(self._own):
            log.warning("lost seat %d to another process: work may be done twice, and is kept once", self._own)
        jobs = self._store.jobs.unfinished()
        if jobs:
            known = DBOS.list_workflows(workflow_ids=[job.id for job in jobs], load_input=False, load_output=False)
            workflows = {workflow.workflow_id: workflow for workflow in known}
            for job in jobs:
                self._see_to(job, workflows.get(job.id))
            self._take_over(known)
            self._pick_up(known)
        self._sweep()

    def _see_to(self, job: "Job", workflow: WorkflowStatus | None) -> None:
        if workflow is None:
            self._enqueue(job.id)
        elif workflow.status in (AT_WORK, *WAITING):
            if workflow.app_version not in (None, DBOS.application_version) and self._is_left(workflow):
                DBOS.cancel_workflow(job.id)
                self._fail(job.id, "it was begun by another release of Threefold; ask again")
        elif workflow.status == "MAX_RECOVERY_ATTEMPTS_EXCEEDED":
            self._fail(job.id, "the server stopped each time it worked on this; ask for less, or tell who runs it")
        else:
            self._fail(job.id, "the work stopped before its end was stored; ask again")

    def _fail(self, job_id: str, why: str) -> None:
        # It may have ended well between the two looks, at the job and at its workflow.
        if self._store.jobs.get(job_id).finished_at is None:
            log.error("job %s failed: %s", job_id, why)
            self._store.jobs.fail(job_id, JobProblem(kind="unforeseen", detail=why, status=500))

    def _take_over(self, workflows: list[WorkflowStatus]) -> None:
        """Put work back into the queue that a dead process left on its seat; its stored steps are not repeated."""
        for name in sorted({w.executor_id or "" for w in workflows if w.status == AT_WORK} - {seat_name(self._own)}):
            number = _number(name)
            if number and self._seats.take(number):
                try:
                    # The one call that leaves the count of starts standing and moves nothing that is begun anew.
                    DBOS._recover_pending_workflows([name])
                finally:
                    self._seats.leave(number)

    def _pick_up(self, workflows: list[WorkflowStatus]) -> None:
        """Begin again what this process began and dropped, because the end of it could not be stored."""
        own = {w.workflow_id for w in workflows if w.status == AT_WORK and w.executor_id == seat_name(self._own)}
        dropped = frozenset(own - self._at_work())
        # What was claimed a moment ago is not in hand yet; at the second look it is, or was dropped.
        for job_id in sorted(dropped & self._dropped):
            DBOS.resume_workflow(job_id)
        self._dropped = dropped

    def _is_left(self, workflow: WorkflowStatus) -> bool:
        """Whether nobody can be working on it."""
        number = _number(workflow.executor_id or "")
        if workflow.status in WAITING or number == self._own or number is None:
            return True
        free = self._seats.take(number)
        if free:
            self._seats.leave(number)
        return free

    def _sweep(self) -> None:
        before = (datetime.now(UTC) - KEPT_FOR).isoformat()
        ended = DBOS.list_workflows(completed_before=before, limit=SWEPT_AT_ONCE, load_input=False, load_output=False)
        if ended:
            DBOS.delete_workflows([workflow.workflow_id for workflow in ended])

    def _look_on(self) -> None:
        rest = LOOKS_EVERY_S
        while not self._stop.wait(rest):
            start = perf_counter()
            try:
                self.look()
                self._troubled = False
            except Exception as error:
                # The next look may find the database there again; a keeper that stops would lose jobs in silence.
                if not self._troubled:
                    log.warning("cannot look after the jobs, trying on: %s", error)
                self._troubled = True
            rest = max(LOOKS_EVERY_S, RESTS_AFTER_A_LOOK * (perf_counter() - start))


def seat_name(number: int) -> str:
    """What the workflow database calls a seat."""
    return f"{SEAT}{number}"


def _number(name: str) -> int | None:
    number = name.removeprefix(SEAT)
    return int(number) if name.startswith(SEAT) and number.isdecimal() else None
