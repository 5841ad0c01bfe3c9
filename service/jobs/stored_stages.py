"""Runs the stages of one job as steps of a durable workflow: what a stage gives is stored before it is used.

A value is stored as the JSON of our own models, never pickled: a database is read, not trusted. What the work refuses is
stored as well, as a problem, so that a resumed job ends as it would have ended.
"""

import logging
from collections.abc import Callable
from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from dbos import DBOS
from pydantic import TypeAdapter

from generator.stages import WorkStage
from service.faults import UNFORESEEN, fault_of
from service.store.records import JobProblem

if TYPE_CHECKING:
    from service.store import Store

GAVE, REFUSED = "gave", "refused"

T = TypeVar("T")
log = logging.getLogger(__name__)


class Refused(Exception):
    """The work of a job was refused or went wrong; `problem` says it to people."""

    def __init__(self, problem: JobProblem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class StoredStages:
    """A `RunStage` for one job, inside its workflow. A stage that is stored already gives its value and does no work.

    Every start of work is a row of the job's stages, so that progress, and work done twice, can be seen from any process.
    """

    def __init__(self, store: "Store", job_id: str) -> None:
        self._store, self._job_id = store, job_id
        self._n = 0

    def __call__(self, stage: WorkStage[T], work: Callable[[], T]) -> T:
        """Raises `Refused` when the work fails, now or before a crash."""
        self._n += 1
        made: list[T] = []
        outcome = DBOS.run_step({"name": stage.name}, self._work, self._n, stage, work, made)
        if REFUSED in outcome:
            raise Refused(JobProblem.model_validate_json(outcome[REFUSED]))
        # What was made just now need not be read back: that takes a tenth of the time of a whole homework.
        return made[0] if made else _form(stage).validate_json(outcome[GAVE])

    def note(self, said: str) -> None:
        """Tell how far the stage at work has come."""
        self._store.jobs.stage_note(self._job_id, self._n, said)

    def _work(self, n: int, stage: WorkStage[T], work: Callable[[], T], made: list[T]) -> dict[str, str]:
        try:
            self._store.jobs.stage_started(self._job_id, n, stage.name)
            start = perf_counter()
            value = work()
            seconds = round(perf_counter() - start, 4)
            self._store.jobs.stage_done(self._job_id, n, seconds=seconds, count=stage.count(value))
            stored = _form(stage).dump_json(value).decode()
        except Exception as error:
            return {REFUSED: problem_of(error).model_dump_json()}
        made.append(value)
        return {GAVE: stored}


def problem_of(error: Exception) -> JobProblem:
    """What a job's failure is called; one that nobody foresaw is logged with its trace."""
    fault = fault_of(error)
    detail = fault.detail
    if fault.kind == UNFORESEEN.name:
        log.error("a job failed: %s", detail, exc_info=error)
        detail = f"{detail}; nothing was written: ask again, and report this line if it comes back"
    return JobProblem(kind=fault.kind, detail=detail, status=fault.status)


@cache
def _form(stage: WorkStage[T]) -> TypeAdapter[T]:
    return TypeAdapter(stage.gives)
