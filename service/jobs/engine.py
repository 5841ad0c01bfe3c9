"""The workflow engine of this process: DBOS, set up so that it is quiet, local and durable."""

import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, SetWorkflowID
from sqlalchemy import make_url

from service.jobs.keeper import Keeper, seat_name
from service.jobs.seats import lowest_free, seats_of
from service.jobs.write_homework import HomeworkWriter
from service.model_author import open_door

if TYPE_CHECKING:
    from collections.abc import Callable

    from curriculum.library import Library
    from service.settings import Settings
    from service.store import Store

WORKFLOW, QUEUE = "write_homework", "homework"
# Raised only when the stages change: work begun by another version is never resumed, it fails and is asked again.
VERSION = "2"
AT_ONCE = 2
# Homeworks that a language model writes mostly wait.
AT_ONCE_WITH_MODEL = 12
# DBOS looks once a second by default, which a teacher feels; twenty looks a second keep an idle laptop busy.
POLLS_EVERY_S = 0.15
# A job that takes its server down with it each time must not do so for ever.
MOST_STARTS = 20
ENDS_WITHIN_S = 5
CONNECTIONS = 5


class Engine:
    """Runs the jobs of a store from `start` to `stop`. One at a time in a process, because DBOS is one in a process."""

    def __init__(self, store: "Store", settings: "Settings", library: "Callable[[], Library]") -> None:
        self._store, self._url = store, settings.jobs_url
        door = open_door(settings, store)
        self._at_once = AT_ONCE_WITH_MODEL if door else AT_ONCE
        self._seats = seats_of(settings.jobs_url, settings.home_folder)
        self._writer = HomeworkWriter(store, library, door)

    def start(self) -> None:
        """Launches DBOS, resumes what this seat left unfinished and begins what never began. Raises `NoSeat`."""
        self._seat = lowest_free(self._seats)
        self._keeper = Keeper(self._store, self._seats, self._seat, self.enqueue, lambda: self._writer.at_work)
        try:
            self._launch()
            self._keeper.start()
        except BaseException:
            self.stop()
            raise

    def _launch(self) -> None:
        _prepare(self._url)
        # With a handler here DBOS adds none of its own, which would write to the console.
        logging.getLogger("dbos").addHandler(logging.NullHandler())

        @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=MOST_STARTS)
        def write_homework(job_id: str) -> None:
            self._writer.write(job_id)

        self._workflow = write_homework
        config = DBOSConfig(
            name="threefold",
            system_database_url=self._url,
            sys_db_pool_size=CONNECTIONS,
            application_version=VERSION,
            executor_id=seat_name(self._seat),
            # Its own default pickles, and a database that others can write to would then run their code.
            serializer=DBOSPortableJSONSerializer(),
            log_level="WARNING",
            enable_otlp=False,
        )
        DBOS(config=config)
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=self._at_once, polling_interval_sec=POLLS_EVERY_S)

    def enqueue(self, job_id: str) -> None:
        """Puts a job into the queue; one that is there already is not doubled."""
        with SetWorkflowID(job_id):
            DBOS.enqueue_workflow(QUEUE, self._workflow, job_id)

    def stop(self) -> None:
        """Ends what is being written, up to a few seconds; what does not end is resumed by the next start."""
        self._keeper.stop()
        waits = ENDS_WITHIN_S if self._writer.at_work else 0
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=waits)
        self._seats.leave(self._seat)


def _prepare(url: str) -> None:
    """An SQLite file in WAL mode, which it keeps: readers of steps then never wait for writers. DBOS sets no mode."""
    if not url.startswith("sqlite"):
        return
    with closing(sqlite3.connect(make_url(url).database or "")) as database:
        database.execute("pragma journal_mode = wal")
