"""The jobs of this process: started once, asked from anywhere in it."""

import logging
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from curriculum.library import Library
    from curriculum.models import Unit
    from generator.models import HomeworkRequest
    from service.jobs.engine import Engine
    from service.settings import Settings
    from service.store import Store
    from service.store.records import Job

log = logging.getLogger(__name__)
_lock = Lock()
_engine: "Engine | None" = None


def start_jobs(store: "Store", settings: "Settings", library: "Callable[[], Library]") -> None:
    """Begin to work on the jobs of a store: those left unfinished, those asked meanwhile, those asked from now on.

    Takes about two seconds, most of it imports, so a server calls it in a thread of its own. Called again, it does nothing.
    """
    global _engine
    with _lock:
        if _engine is None:
            from service.jobs.engine import Engine

            engine = Engine(store, settings, library)
            engine.start()
            _engine = engine


def stop_jobs() -> None:
    """Stop working; what is unfinished is resumed at the next start."""
    global _engine
    with _lock:
        if _engine is not None:
            _engine.stop()
        _engine = None


def jobs_ready() -> bool:
    """Whether this process works on jobs."""
    return _engine is not None


def ask_homework(
    store: "Store", request: "HomeworkRequest", by: str, unit: "Unit | None" = None, key: str | None = None
) -> "Job":
    """The job of a request, waiting, or the one that the same key asked before. Raises `KeyReused`.

    Where no jobs are run yet, or by another process, the job waits in the store until they find it there.
    """
    job = store.jobs.ask(request, by=by, unit=unit, key=key)
    engine = _engine
    if engine and job.status == "waiting":
        try:
            engine.enqueue(job.id)
        except Exception as error:
            # The job is in the store: whoever looks after the jobs finds it there within seconds.
            log.warning("job %s waits to be found in the store: %s", job.id, error)
    return job
