"""Who did what, when: lines that are only ever added."""

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from service.store import tables
from service.store.database import Database
from service.store.errors import UnknownHomework
from service.store.ids import is_possible
from service.store.records import AuditLine

LINE = [tables.audit.c[name] for name in AuditLine.model_fields]


class AuditLog:
    """The log of one store. What the store itself changes is noted there with the change, or not at all."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, by: str, action: str, homework_id: str | None = None, detail: str = "") -> None:
        """Add a line. Raises `UnknownHomework`."""
        with self._database.writing() as connection:
            if homework_id is not None:
                require_homework(connection, homework_id)
            note(connection, by, action, homework_id, detail)

    def of(self, homework_id: str) -> tuple[AuditLine, ...]:
        """The lines of one homework, newest first. Raises `UnknownHomework`."""
        with self._database.reading() as connection:
            require_homework(connection, homework_id)
            found = connection.execute(
                select(*LINE).where(tables.audit.c.homework_id == homework_id).order_by(tables.audit.c.id.desc())
            )
            return tuple(AuditLine.model_validate(dict(row)) for row in found.mappings())


def note(connection: Connection, by: str, action: str, homework_id: str | None = None, detail: str = "") -> None:
    """Add a line as part of the change that it tells of."""
    connection.execute(
        insert(tables.audit).values(at=datetime.now(UTC), by=by, action=action, homework_id=homework_id, detail=detail)
    )


def require_homework(connection: Connection, homework_id: str) -> None:
    """Raises `UnknownHomework`."""
    known = select(tables.homework.c.id).where(tables.homework.c.id == homework_id)
    if not is_possible(homework_id) or connection.execute(known).first() is None:
        raise unknown_homework(homework_id)


def unknown_homework(homework_id: str) -> UnknownHomework:
    """The error for an id that no homework has."""
    return UnknownHomework(f"no homework has the id {homework_id[:40]!r}; look for it in the library")
