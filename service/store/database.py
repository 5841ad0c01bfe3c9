"""One database, reached through a pool; what goes wrong in it comes out as one line."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from pydantic import ValidationError
from sqlalchemy import Connection, Engine, Table, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError, TimeoutError as NoneFree

from service.store.errors import StoreBroken

# How a transaction begins, as an option of a connection: a SQLite writer must take its turn at once, because a reader
# that turns writer halfway cannot wait for another.
BEGIN, TO_READ, TO_WRITE = "begin", "begin", "begin immediate"
LONGEST_SAID = 120
FATAL = re.compile(r"FATAL: +(.*)")

TRY_AGAIN = "somebody else is writing and does not end; try again in a moment"
FULL = "its disk is full; free space and try again"
READ_ONLY = "it may only be read; give the service the right to write to it"
UNREACHABLE = "it cannot be reached; check its address and that it runs"
REFUSED = "the server refuses ({said}); check the user, the password and the name of the database"
DAMAGED = "it is damaged or no database; move it aside and restore a copy"
NO_CONNECTION_LEFT = "all connections are busy; try again in a moment"

# By the beginning of SQLite's name of an error and by PostgreSQL's SQLSTATE.
CAUSES = {
    "SQLITE_BUSY": TRY_AGAIN,
    "SQLITE_LOCKED": TRY_AGAIN,
    "SQLITE_FULL": FULL,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_CANTOPEN": "the file cannot be opened; check its path and its permissions",
    "SQLITE_IOERR": "its disk cannot be read or written; check it, and the room that is left",
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_CORRUPT": DAMAGED,
    "55P03": TRY_AGAIN,
    "40": TRY_AGAIN,
    "531": FULL,
    "533": NO_CONNECTION_LEFT,
    "25006": READ_ONLY,
    "42501": READ_ONLY,
    "08": UNREACHABLE,
    "57P": UNREACHABLE,
}


class Database:
    """Gives connections; `name` says where it is, without a password. Threads may share it."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.name = name
        self._reading = engine.execution_options(**{BEGIN: TO_READ})
        self._writing = engine.execution_options(**{BEGIN: TO_WRITE})

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for looking. Raises `StoreBroken`."""
        with in_one_line(self.name), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept together at the end, or none of them. Raises `StoreBroken`."""
        with in_one_line(self.name), self._writing.begin() as connection:
            yield connection

    def ping(self) -> None:
        """Raises `StoreBroken` where the database does not answer."""
        with self.reading() as connection:
            connection.execute(text("select 1 from alembic_version")).one()

    def close(self) -> None:
        self._reading.dispose()


def add_once(connection: Connection, table: Table, row: Mapping[str, object], *, unique: Sequence[str]) -> bool:
    """Insert the row; False, and nothing written, where the `unique` columns already hold its values.

    A rival in another transaction is waited for, so that the row which stood in the way can be read afterwards.
    """
    if connection.dialect.name == "postgresql":
        # Loaded for PostgreSQL alone: it takes a tenth of a second.
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    adding = insert(table).values(row).on_conflict_do_nothing(index_elements=unique).returning(table.c.id)
    return connection.execute(adding).first() is not None


@contextmanager
def in_one_line(name: str) -> Iterator[None]:
    """Turn every error of the database, and every row that cannot be read, into `StoreBroken`."""
    try:
        yield
    except NoneFree as error:
        raise StoreBroken(f"the database {name}: {NO_CONNECTION_LEFT}") from error
    except SQLAlchemyError as error:
        raise StoreBroken(f"the database {name}: {_cause(error)}") from error
    except OSError as error:
        raise StoreBroken(
            f"the database {name}: {error.strerror or error}; check its path and its permissions"
        ) from error
    except (ValidationError, json.JSONDecodeError) as error:
        raise StoreBroken(
            f"the database {name}: a row cannot be read ({first_problem(error)}); restore a copy"
        ) from error


def first_problem(error: ValidationError | json.JSONDecodeError) -> str:
    """The first thing that is wrong with a row or a document, in a few words."""
    if isinstance(error, json.JSONDecodeError):
        return "no JSON"
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return " ".join(f"{place} {first['msg']}".split())[:LONGEST_SAID]


def _cause(error: SQLAlchemyError) -> str:
    said = error.orig if isinstance(error, DBAPIError) else error
    code = str(getattr(said, "sqlite_errorname", None) or getattr(said, "sqlstate", None) or "")
    known = next((cause for sign, cause in CAUSES.items() if code.startswith(sign)), None)
    if known:
        return known
    if isinstance(error, DBAPIError) and not code and type(said).__name__ == "OperationalError":
        # Who was never let in is given no code. The driver's words may hold the address; the server's own do not.
        refusal = FATAL.search(str(said))
        return REFUSED.format(said=refusal[1][:LONGEST_SAID]) if refusal else UNREACHABLE
    return f"unforeseen {type(said).__name__} {code}".strip() + "; look into the log and report it"
