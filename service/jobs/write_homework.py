"""The work of one job, from its request to the homework in the store."""

from typing import TYPE_CHECKING

from evals.checks import run_checks
from generator.pipeline import generate_homework
from generator.stages import WorkStage
from service.jobs.stored_stages import Refused, StoredStages, problem_of
from service.model_author import author_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from curriculum.library import Library
    from curriculum.models import Unit
    from generator.authors.author import ModelAuthor
    from generator.authors.door import ModelDoor
    from generator.models import Homework
    from service.store import Store
    from service.store.records import Job

SAVE = WorkStage("save", str, lambda homework_id: "1 homework")


class HomeworkWriter:
    """Writes homeworks; `library` gives the current library, `door` leads to a language model where there is one.

    Run again after a crash, it does only what is not stored yet.
    """

    def __init__(self, store: "Store", library: "Callable[[], Library]", door: "ModelDoor | None" = None) -> None:
        self._store, self._library, self._door = store, library, door
        self._in_hand: set[str] = set()

    @property
    def at_work(self) -> frozenset[str]:
        """Ids of the jobs that this process works on now."""
        return frozenset(self._in_hand)

    def write(self, job_id: str) -> None:
        """The workflow of one job. What is refused ends the job as failed; only a database out of reach is raised.

        Starting, finishing and failing are no steps of their own: done twice, they are done once.
        """
        self._in_hand.add(job_id)
        try:
            job = self._store.jobs.get(job_id)
            if job.finished_at is None:
                self._write(job)
        finally:
            self._in_hand.discard(job_id)

    def _write(self, job: "Job") -> None:
        self._store.jobs.start(job.id)
        run = StoredStages(self._store, job.id)
        try:
            library, unit = self._read(job)
            homework = generate_homework(job.request, unit, library, run_checks, run=run, author=self._author(job, run))
            homework_id = run(SAVE, lambda: self._save(job, homework))
        except Refused as refused:
            self._store.jobs.fail(job.id, refused.problem)
        else:
            self._store.jobs.finish(job.id, homework_id)

    def _author(self, job: "Job", run: StoredStages) -> "ModelAuthor | None":
        """An author whose calls tell the job's progress, and end when somebody stops the job."""
        if self._door is None:
            return None
        return author_of(
            self._door,
            by=job.by,
            homework=job.id,
            say=run.note,
            stopped=lambda: self._store.jobs.get(job.id).finished_at is not None,
        )

    def _read(self, job: "Job") -> "tuple[Library, Unit]":
        try:
            library = self._library()
            return library, job.unit or library.unit(job.request.unit_id)
        except Exception as error:
            raise Refused(problem_of(error)) from error

    def _save(self, job: "Job", homework: "Homework") -> str:
        return self._store.homeworks.create(homework, by=job.by, unit=job.unit, job_id=job.id).card.id
