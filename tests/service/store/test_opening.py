"""Opening a store leaves tables as the code means them, whatever stood there before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from generator.models import Homework
from service.settings import BadSetting
from service.store import LibraryQuery, Store, StoreBroken, open_store
from service.store.migrating import MIGRATIONS
from service.store.migrations import LATEST
from service.store.tables import tables


def test_the_migrations_make_the_tables_that_the_code_means(store: Store, console: Engine) -> None:
    with console.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables) == []


def test_the_latest_step_is_the_last() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == LATEST


def test_what_is_stored_is_there_after_opening_again(store: Store, database_url: str, homework: Homework) -> None:
    made = store.homeworks.create(homework, by="AB")
    again = open_store(database_url)
    assert again.homeworks.get(made.card.id) == made
    again.close()


def test_a_store_answers(store: Store) -> None:
    store.ping()
    assert store.name.endswith("store.db") or store.name == "school at this machine"


def test_a_file_lets_readers_read_while_one_writes(tmp_path: Path, homework: Homework) -> None:
    file = tmp_path / "new" / "folder" / "store.db"
    store = open_store(f"sqlite:///{file}")
    store.homeworks.create(homework, by="AB")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
        connection.execute("begin immediate")
        assert store.homeworks.find(LibraryQuery()).total == 1
    store.close()


def test_a_database_of_a_newer_release_is_left_alone(store: Store, console: Engine, database_url: str) -> None:
    with console.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(StoreBroken, match=r"newer release .step 9999.; install that release"):
        open_store(database_url)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "no address of a database"),
        ("not an address with secret", "no address of a database"),
        ("postgresql://u:secret@h:port/x", "no address of a database"),
        ("mysql://u:secret@h/x", "'mysql' is no database that is known here"),
        ("oracle+secretdriver://u:secret@h/x", "'oracle' is no database that is known here"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_an_address_of_another_form_is_a_bad_setting(url: str, said: str) -> None:
    with pytest.raises(BadSetting, match=f"THREEFOLD_DATABASE_URL.*{said}.*; give sqlite:///FILE or") as told:
        open_store(url)
    assert "secret" not in str(told.value)
    assert "\n" not in str(told.value)
