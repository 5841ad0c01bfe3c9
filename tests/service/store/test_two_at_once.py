"""Two people at one homework, or two workers at one job: the second is told, and nothing is overwritten or doubled."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from generator.models import Homework
from service.store import EditedMeanwhile, Job, LibraryQuery, Store, Stored, open_store

Titled = Callable[[str], Homework]
AtOnce = Callable[[list[Callable[[], Any]]], list[Any]]
AT_ONCE = 6


def test_a_change_on_an_old_version_is_told_who_was_first(store: Store, homework: Homework, titled: Titled) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    first = store.homeworks.save(id_, titled("first"), base=1, by="CD", change="c")
    shelf = store.homeworks
    for call in (
        lambda: shelf.save(id_, titled("second"), base=1, by="EF", change="c"),
        lambda: shelf.set_status(id_, "approved", base=1, by="EF"),
        lambda: shelf.withdraw(id_, base=1, by="EF"),
        lambda: shelf.undo(id_, base=1, by="EF"),
        lambda: shelf.restore(id_, 1, base=1, by="EF"),
        lambda: shelf.save(id_, titled("second"), base=3, by="EF", change="of the future"),
    ):
        with pytest.raises(EditedMeanwhile, match="CD changed this homework") as told:
            call()
        assert (told.value.number, told.value.by, told.value.at) == (2, "CD", first.card.updated_at)
    assert store.homeworks.get(id_) == first
    assert len(store.audit.of(id_)) == 2


def test_of_several_at_once_one_is_written(store: Store, homework: Homework, titled: Titled, at_once: AtOnce) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    for base in range(1, 6):
        changes = [
            partial(store.homeworks.save, id_, titled(f"{base} {n}"), base=base, by=f"T{n}", change=f"{base} {n}")
            for n in range(AT_ONCE - 2)
        ]
        changes.append(partial(store.homeworks.set_status, id_, "approved", base=base, by="T"))
        changes.append(partial(store.homeworks.restore, id_, 1, base=base, by="T"))
        ended = at_once(changes)
        written = [one for one in ended if isinstance(one, Stored)]
        assert [one.card.number for one in written] == [base + 1]
        assert sum(isinstance(one, EditedMeanwhile) for one in ended) == AT_ONCE - 1, ended
        now = store.homeworks.get(id_)
        assert (now.homework, now.version, now.card.number) == (written[0].homework, written[0].version, base + 1)
    assert [version.number for version in store.homeworks.versions(id_)] == [6, 5, 4, 3, 2, 1]
    assert len(store.audit.of(id_)) == 6


def test_one_job_makes_one_homework(store: Store, homework: Homework, at_once: AtOnce) -> None:
    for n in range(5):
        make = partial(store.homeworks.create, homework, by="AB", job_id=f"job-{n}")
        made = at_once([make] * AT_ONCE)
        assert {one.card.id for one in made} == {made[0].card.id}
    assert store.homeworks.find(LibraryQuery()).total == 5


def test_one_key_makes_one_job(store: Store, homework: Homework, at_once: AtOnce) -> None:
    for n in range(5):
        asked: list[Job] = at_once([partial(store.jobs.ask, homework.request, by="AB", key=f"key {n}")] * AT_ONCE)
        assert {job.id for job in asked} == {asked[0].id}
    assert len(store.jobs.recent(100)) == 5


def test_all_who_open_a_new_database_at_once_can_use_it(database_url: str, homework: Homework, at_once: AtOnce) -> None:
    opened = at_once([partial(open_store, database_url)] * AT_ONCE)
    try:
        made = [store.homeworks.create(homework, by="AB").card.id for store in opened]
        assert opened[0].homeworks.find(LibraryQuery()).total == len(set(made)) == AT_ONCE
    finally:
        for store in opened:
            store.close()
