"""Connections to a SQLite file or a PostgreSQL server, prepared to behave alike."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from service.store.database import BEGIN, TO_READ

if TYPE_CHECKING:
    # A quarter of a second, which a service on a file need not spend.
    import psycopg

# Seconds before a call gives up: waiting for a writer, for a server to answer, for a connection to be free.
LOCK_SECONDS, ANSWER_SECONDS, FREE_SECONDS = 10, 5, 10
# A connection to a file costs nothing; a server gives a hundred to all who ask.
FILE_CONNECTIONS, SERVER_CONNECTIONS = 64, 16


def connect_to(address: URL) -> Engine:
    """An engine for an address that is known to be of one of the two. Raises `OSError` where a folder cannot be made."""
    return _file_engine(address) if address.get_backend_name() == "sqlite" else _server_engine(address)


def _file_engine(address: URL) -> Engine:
    if not str(address.database).startswith("file:"):
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        address,
        connect_args={"timeout": LOCK_SECONDS},
        pool_size=FILE_CONNECTIONS,
        max_overflow=0,
        pool_timeout=FREE_SECONDS,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        # The driver would begin transactions late and of its own accord; `begin` below does it.
        connection.isolation_level = None
        connection.execute("pragma foreign_keys = on")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, TO_READ))

    return engine


def _server_engine(address: URL) -> Engine:
    waits: dict[str, Any] = {} if "connect_timeout" in address.query else {"connect_timeout": ANSWER_SECONDS}
    engine = create_engine(
        address,
        connect_args=waits,
        pool_size=SERVER_CONNECTIONS,
        max_overflow=0,
        pool_timeout=FREE_SECONDS,
        # A server that was restarted has forgotten the connections of before.
        pool_pre_ping=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: "psycopg.Connection[Any]", _: object) -> None:
        connection.autocommit = True
        connection.execute(f"set lock_timeout = '{LOCK_SECONDS}s'")
        connection.autocommit = False

    return engine
