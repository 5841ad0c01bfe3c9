"""Brings the tables of a database up to date, once however many open it at the same time."""

import sqlite3
import time
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from service.store import engines
from service.store.database import BEGIN, TO_WRITE
from service.store.errors import StoreBroken

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number, as long as nobody else takes it for a lock of their own.
MIGRATION_LOCK = 3_370_241_905


def bring_up_to_date(engine: Engine, name: str) -> None:
    """Apply the migrations that are missing; of several openers one works and the others wait.

    Raises `StoreBroken` for a database of a newer release.
    """
    if engine.dialect.name == "sqlite":
        _write_ahead(engine)
    with engine.execution_options(**{BEGIN: TO_WRITE}).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        _require_known(connection, name)
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        command.upgrade(config, "head")


def _require_known(connection: Connection, name: str) -> None:
    found = MigrationContext.configure(connection).get_current_revision()
    steps = {step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    if found and found not in steps:
        raise StoreBroken(
            f"the database {name}: written by a newer release (step {found[:40]}); install that release or a later one"
        )


def _write_ahead(engine: Engine) -> None:
    """Let readers read while one writes. SQLite does not wait for its lock here, so we do."""
    until = time.monotonic() + engines.LOCK_SECONDS
    connection = engine.raw_connection()
    try:
        while True:
            try:
                connection.cursor().execute("pragma journal_mode = wal")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > until:
                    raise OperationalError("pragma journal_mode", None, error) from error
                time.sleep(0.02)
    finally:
        connection.close()
