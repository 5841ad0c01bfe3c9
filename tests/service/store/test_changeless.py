"""Who did what is kept: no console and no later release can rewrite a version or a line of the log."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from generator.models import Homework
from service.store import Store, UnknownHomework


def test_rows_that_never_change_cannot_be_changed(store: Store, console: Engine, homework: Homework) -> None:
    made = store.homeworks.create(homework, by="AB")
    attempts = [
        "update homework_version set change = 'another'",
        "update homework_version set document = '{}'",
        "delete from homework_version",
        "update audit set detail = 'another'",
        "delete from audit",
    ]
    if console.dialect.name == "postgresql":
        attempts += ["truncate homework_version", "truncate audit", "truncate homework cascade"]
    for attempt in attempts:
        with pytest.raises(DBAPIError, match="never change"), console.begin() as connection:
            connection.execute(text(attempt))
    assert store.homeworks.get(made.card.id) == made
    assert [(line.action, line.by) for line in store.audit.of(made.card.id)] == [("made", "AB")]


def test_a_homework_that_has_versions_cannot_be_removed(store: Store, homework: Homework) -> None:
    made = store.homeworks.create(homework, by="AB")
    # By the store's own connections, which alone are told to hold to what refers to what in SQLite.
    with pytest.raises(Exception, match="unforeseen"), store._database.writing() as connection:
        connection.execute(text("delete from homework"))
    assert store.homeworks.get(made.card.id) == made


def test_the_log_tells_all_that_was_done_newest_first(store: Store, homework: Homework) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    store.homeworks.save(id_, homework, base=1, by="CD", change="question 2 reworded")
    store.homeworks.set_status(id_, "reviewed", base=2, by="AB")
    store.homeworks.set_status(id_, "approved", base=3, by="EF")
    store.homeworks.withdraw(id_, base=4, by="EF")
    store.homeworks.undo(id_, base=5, by="CD")
    store.homeworks.restore(id_, 2, base=6, by="CD")
    store.audit.write("AB", "printed", id_, "core, 30 copies")
    store.audit.write("AB", "signed in")
    lines = store.audit.of(id_)
    assert [(line.by, line.action, line.detail) for line in lines] == [
        ("AB", "printed", "core, 30 copies"),
        ("CD", "restored", "restored version 2"),
        ("CD", "undone", "undone: question 2 reworded"),
        ("EF", "withdrawn", "withdrawn"),
        ("EF", "approved", "approved"),
        ("AB", "reviewed", "marked as reviewed"),
        ("CD", "saved", "question 2 reworded"),
        ("AB", "made", "made"),
    ]
    assert all(line.homework_id == id_ for line in lines)
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    with pytest.raises(UnknownHomework):
        store.audit.write("AB", "printed", "unknown-homework")
