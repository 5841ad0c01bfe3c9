"""Whatever is wrong with the database comes out as one line that says what to do and holds no password."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, text

from generator.models import Homework
from service.store import LibraryQuery, Store, StoreBroken, engines, open_store

SECRET = "hunter2"


def said_by(error: pytest.ExceptionInfo[StoreBroken]) -> str:
    said = str(error.value)
    assert "\n" not in said
    assert SECRET not in said
    return said


@pytest.fixture
def every_connection() -> Iterator[list[str]]:
    """Statements that each new connection to a SQLite file begins with."""
    statements: list[str] = []

    def run(connection: sqlite3.Connection, _: object) -> None:
        for statement in statements:
            connection.execute(statement)

    event.listen(Engine, "connect", run)
    yield statements
    event.remove(Engine, "connect", run)


def test_a_locked_file_is_not_waited_for_for_ever(
    tmp_path: Path, homework: Homework, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "LOCK_SECONDS", 0.05)
    store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    with closing(sqlite3.connect(tmp_path / "store.db", isolation_level=None)) as rival:
        rival.execute("begin immediate")
        with pytest.raises(StoreBroken, match="try again in a moment") as told:
            store.homeworks.create(homework, by="AB")
    assert "store.db" in said_by(told)
    store.homeworks.create(homework, by="AB")
    assert store.homeworks.find(LibraryQuery()).total == 1
    store.close()


def test_a_locked_table_on_a_server_is_not_waited_for_for_ever(
    postgres_database_url: str, monkeypatch: pytest.MonkeyPatch, homework: Homework
) -> None:
    monkeypatch.setattr(engines, "LOCK_SECONDS", 0.05)
    store = open_store(postgres_database_url)
    rival = create_engine(postgres_database_url.replace("postgresql:", "postgresql+psycopg:"))
    with rival.begin() as connection:
        connection.execute(text("lock table homework in access exclusive mode"))
        with pytest.raises(StoreBroken, match="try again in a moment") as told:
            store.homeworks.create(homework, by="AB")
    said_by(told)
    rival.dispose()
    store.close()


def test_a_full_disk_loses_nothing(tmp_path: Path, homework: Homework, every_connection: list[str]) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    store = open_store(url)
    made = store.homeworks.create(homework, by="AB")
    store.close()
    every_connection.append("pragma max_page_count = 1")
    full = open_store(url)
    with pytest.raises(StoreBroken, match="disk is full; free space") as told:
        full.homeworks.save(made.card.id, homework, base=1, by="AB", change="c")
    said_by(told)
    assert full.homeworks.get(made.card.id) == made
    full.close()


def test_a_database_that_may_only_be_read_says_so(
    tmp_path: Path, homework: Homework, every_connection: list[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    open_store(url).close()
    every_connection.append("pragma query_only = on")
    store = open_store(url)
    with pytest.raises(StoreBroken, match="may only be read; give the service the right to write") as told:
        store.homeworks.create(homework, by="AB")
    said_by(told)
    store.close()


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    for address in (
        f"@127.0.0.1:1/school?password={SECRET}",
        f"@/school?host={tmp_path}",
        f":{SECRET}@localhost:1/school",
    ):
        with pytest.raises(StoreBroken, match=r"school at .*cannot be reached; check its address") as told:
            open_store(f"postgresql://teacher{address}")
        said_by(told)


def test_a_server_without_that_database(postgres_url: str) -> None:
    with pytest.raises(
        StoreBroken, match=r'the database nowhere at .*refuses .database "nowhere" does not exist.; check the user'
    ) as told:
        open_store(postgres_url.replace("/postgres?", "/nowhere?"))
    said_by(told)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_text("no database " * 100)
    with pytest.raises(StoreBroken, match="damaged or no database; move it aside") as told:
        open_store(f"sqlite:///{tmp_path / 'store.db'}")
    said_by(told)
    for path in (tmp_path / "store.db" / "below.db", tmp_path):
        with pytest.raises(StoreBroken, match="check its path and its permissions") as told:
            open_store(f"sqlite:///{path}")
        said_by(told)


def test_a_document_that_cannot_be_read_is_named(store: Store, homework: Homework, console: Engine) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    with console.begin() as connection:
        # A second version that no release of ours wrote.
        row = "select homework_id, 2, 'c', 'x', at, status, 2, 1, null, {} from homework_version"
        fields = "homework_id, number, change, by, at, status, outcome_of, goes_back_to, undoes, document"
        quoted = fields.replace(" by,", ' "by",')
        connection.execute(text(f"insert into homework_version ({quoted}) {row.format(chr(39) + '{}' + chr(39))}"))
        connection.execute(text("update homework set number = 2"))
    with pytest.raises(
        StoreBroken, match=rf"version 2 of the homework {id_} cannot be read .id Field required."
    ) as told:
        store.homeworks.get(id_)
    said_by(told)
    assert store.homeworks.restore(id_, 1, base=2, by="AB").homework == homework


def test_a_card_that_cannot_be_read_is_told(store: Store, homework: Homework, console: Engine) -> None:
    store.homeworks.create(homework, by="AB")
    with console.begin() as connection:
        connection.execute(text("update homework set objectives = 'no list'"))
    with pytest.raises(StoreBroken, match=r"a row cannot be read .no JSON.; restore a copy") as told:
        store.homeworks.find(LibraryQuery())
    said_by(told)


def test_a_store_whose_tables_are_gone_does_not_answer(store: Store, console: Engine) -> None:
    with console.begin() as connection:
        connection.execute(text("drop table alembic_version"))
    with pytest.raises(StoreBroken, match="unforeseen") as told:
        store.ping()
    said_by(told)
