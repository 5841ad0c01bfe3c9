"""Jobs: what was asked for, and how far each has come. Every start of a stage is kept, so that a repeat is seen."""

from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from curriculum.models import Unit
from generator.models import HomeworkRequest
from service.store import tables
from service.store.audit import require_homework
from service.store.database import Database, add_once
from service.store.errors import KeyReused, UnknownJob
from service.store.ids import digest, is_possible, new_id
from service.store.records import Job, JobProblem, JobStage

UNENDED = ("waiting", "running")
MOST_RECENT = 1000
STAGE = [tables.job_stage.c[name] for name in JobStage.model_fields]


class JobBook:
    """Jobs by id. A job that is done or failed stays so, whatever a late worker reports.

    Every method that takes an id raises `UnknownJob`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(self, request: HomeworkRequest, *, by: str, unit: Unit | None = None, key: str | None = None) -> Job:
        """A new job, waiting; the same key of the same person again gives the same job.

        Raises `KeyReused` where the key came with another request or unit.
        """
        row = {
            "id": new_id(),
            "request": request.model_dump_json(),
            "unit": None if unit is None else unit.model_dump_json(),
            "by": by,
            "key": None if key is None else digest(key),
            "status": "waiting",
            "created_at": datetime.now(UTC),
        }
        with self._database.writing() as connection:
            if add_once(connection, tables.job, row, unique=["by", "key"]):
                return _read_job(connection, str(row["id"]))
            job = tables.job.c
            asked = connection.execute(select(job.id).where(job.by == by, job.key == row["key"])).scalar_one()
            earlier = _read_job(connection, asked)
            if (earlier.request, earlier.unit) != (request, unit):
                raise KeyReused("this idempotency key came with another request before; use a new key")
            return earlier

    def get(self, job_id: str) -> Job:
        """The job as it is now."""
        with self._database.reading() as connection:
            return _read_job(connection, job_id)

    def start(self, job_id: str) -> None:
        """A worker has taken it up."""
        with self._database.writing() as connection:
            _move(connection, job_id, status="running")

    def stage_started(self, job_id: str, n: int, stage: str) -> None:
        """The n-th stage begins, perhaps anew."""
        with self._database.writing() as connection:
            _require_job(connection, job_id)
            row = {"job_id": job_id, "n": n, "stage": stage, "started_at": datetime.now(UTC), "count": "", "note": ""}
            connection.execute(insert(tables.job_stage).values(row))

    def stage_done(self, job_id: str, n: int, *, seconds: float, count: str) -> None:
        """The n-th stage has ended; `count` says what came of it in words ("12 questions")."""
        with self._database.writing() as connection:
            _require_job(connection, job_id)
            stage = tables.job_stage.c
            latest = (
                select(stage.id)
                .where(stage.job_id == job_id, stage.n == n)
                .order_by(stage.id.desc())
                .limit(1)
                .scalar_subquery()
            )
            connection.execute(update(tables.job_stage).where(stage.id == latest).values(seconds=seconds, count=count))

    def stage_note(self, job_id: str, n: int, note: str) -> None:
        """How far the n-th stage has come, in words."""
        stage = tables.job_stage.c
        with self._database.writing() as connection:
            connection.execute(
                update(tables.job_stage)
                .where(stage.job_id == job_id, stage.n == n, stage.seconds.is_(None))
                .values(note=note)
            )

    def finish(self, job_id: str, homework_id: str) -> None:
        """The homework is on the shelf. Raises `UnknownHomework` where it is not."""
        with self._database.writing() as connection:
            require_homework(connection, homework_id)
            _move(connection, job_id, status="done", homework_id=homework_id, finished_at=datetime.now(UTC))

    def fail(self, job_id: str, problem: JobProblem) -> None:
        """It ends without a homework, and says why."""
        said = problem.model_dump_json()
        with self._database.writing() as connection:
            _move(connection, job_id, status="failed", problem=said, finished_at=datetime.now(UTC))

    def unfinished(self) -> tuple[Job, ...]:
        """Jobs that wait or run, the one that was asked first in front."""
        job = tables.job.c
        return self._list(select(job.id).where(job.status.in_(UNENDED)).order_by(job.created_at, job.id))

    def recent(self, limit: int) -> tuple[Job, ...]:
        """The latest jobs, newest first."""
        job = tables.job.c
        most = min(max(limit, 0), MOST_RECENT)
        return self._list(select(job.id).order_by(job.created_at.desc(), job.id).limit(most))

    def _list(self, ids: Select[str]) -> tuple[Job, ...]:
        with self._database.reading() as connection:
            return tuple(_read_job(connection, found) for found in connection.execute(ids).scalars().all())


def _move(connection: Connection, job_id: str, **columns: object) -> None:
    """Change a job that has not ended yet."""
    _require_job(connection, job_id)
    job = tables.job.c
    connection.execute(update(tables.job).where(job.id == job_id, job.status.in_(UNENDED)).values(**columns))


def _read_job(connection: Connection, job_id: str) -> Job:
    row = _require_job(connection, job_id)
    stage = tables.job_stage.c
    starts = connection.execute(select(*STAGE).where(stage.job_id == job_id).order_by(stage.id)).mappings()
    latest = {start["n"]: JobStage.model_validate(dict(start)) for start in starts}
    unit, problem = row["unit"], row["problem"]
    return Job(
        id=row["id"],
        request=HomeworkRequest.model_validate_json(row["request"]),
        unit=None if unit is None else Unit.model_validate_json(unit),
        by=row["by"],
        status=row["status"],
        homework_id=row["homework_id"],
        problem=None if problem is None else JobProblem.model_validate_json(problem),
        stages=tuple(latest[n] for n in sorted(latest)),
        created_at=row["created_at"],
        finished_at=row["finished_at"],
    )


def _require_job(connection: Connection, job_id: str) -> RowMapping:
    known = select(tables.job).where(tables.job.c.id == job_id)
    row = connection.execute(known).mappings().first() if is_possible(job_id) else None
    if row is None:
        raise UnknownJob(f"no job has the id {job_id[:40]!r}; it may have been asked for on another service")
    return row
