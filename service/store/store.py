"""The store: what the school keeps, in five parts."""

from service.store.audit import AuditLog
from service.store.database import Database
from service.store.homeworks import HomeworkShelf
from service.store.jobs import JobBook
from service.store.links import LinkBoard
from service.store.model_calls import CallBook


class Store:
    """Homeworks, links for pupils, jobs, the log of who did what and the calls to models, in one database. Threads may share it.

    Every call raises `StoreBroken`, with one line for the person who runs the service, where the database fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.homeworks = HomeworkShelf(database)
        self.links = LinkBoard(database)
        self.jobs = JobBook(database)
        self.audit = AuditLog(database)
        self.calls = CallBook(database)

    @property
    def name(self) -> str:
        """Where the database is, without user and password."""
        return self._database.name

    def ping(self) -> None:
        """Raises `StoreBroken` where the database does not answer."""
        self._database.ping()

    def close(self) -> None:
        """Give its connections back."""
        self._database.close()
