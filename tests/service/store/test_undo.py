"""Undo goes back one change at a time, through whatever happened in between, and never removes a version."""

from collections.abc import Callable

import pytest

from generator.models import Homework
from service.store import NothingToUndo, Store, Version

Titled = Callable[[str], Homework]


@pytest.fixture
def three_changes(store: Store, titled: Titled) -> str:
    """The id of a homework that was made as `0` and changed to `1`, `2` and `3`."""
    id_ = store.homeworks.create(titled("0"), by="AB").card.id
    for n in (1, 2, 3):
        store.homeworks.save(id_, titled(str(n)), base=n, by="AB", change=f"to {n}")
    return id_


def undo(store: Store, id_: str) -> tuple[str, Version]:
    base = store.homeworks.get(id_).card.number
    undone = store.homeworks.undo(id_, base=base, by="CD")
    return undone.homework.title, undone.version


def test_each_undo_goes_back_one_change_further(store: Store, three_changes: str) -> None:
    title, version = undo(store, three_changes)
    assert (title, version.number, version.undoes, version.change, version.by) == ("2", 5, 4, "undone: to 3", "CD")
    title, version = undo(store, three_changes)
    assert (title, version.number, version.undoes, version.change) == ("1", 6, 3, "undone: to 2")
    title, version = undo(store, three_changes)
    assert (title, version.undoes, version.goes_back_to) == ("0", 2, None)
    with pytest.raises(NothingToUndo):
        undo(store, three_changes)
    assert [version.number for version in store.homeworks.versions(three_changes)] == [7, 6, 5, 4, 3, 2, 1]


def test_a_change_after_an_undo_is_the_next_to_be_undone(store: Store, three_changes: str, titled: Titled) -> None:
    undo(store, three_changes)
    store.homeworks.save(three_changes, titled("4"), base=5, by="AB", change="to 4")
    assert [undo(store, three_changes)[0] for _ in range(3)] == ["2", "1", "0"]


def test_a_status_is_no_change_to_undo(store: Store, three_changes: str) -> None:
    store.homeworks.set_status(three_changes, "reviewed", base=4, by="AB")
    store.homeworks.set_status(three_changes, "approved", base=5, by="AB")
    title, version = undo(store, three_changes)
    assert (title, version.undoes, version.status) == ("2", 4, "draft")
    assert store.homeworks.get(three_changes).card.approved_version == 6
    store.homeworks.withdraw(three_changes, base=7, by="AB")
    assert undo(store, three_changes)[0] == "1"


def test_a_restored_version_is_a_change_to_undo(store: Store, three_changes: str) -> None:
    undo(store, three_changes)
    restored = store.homeworks.restore(three_changes, 4, base=5, by="CD")
    assert (restored.homework.title, restored.version.change, restored.version.status) == (
        "3",
        "restored version 4",
        "draft",
    )
    title, version = undo(store, three_changes)
    assert (title, version.undoes) == ("2", 6)
    assert undo(store, three_changes)[0] == "1"


def test_an_approved_version_is_restored_as_a_draft(store: Store, three_changes: str) -> None:
    store.homeworks.set_status(three_changes, "approved", base=4, by="AB")
    restored = store.homeworks.restore(three_changes, 5, base=5, by="AB")
    assert (restored.homework.status, restored.card.status, restored.card.approved_version) == ("draft", "draft", 5)


def test_a_homework_as_it_was_made_has_nothing_to_undo(store: Store, homework: Homework) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    store.homeworks.set_status(id_, "reviewed", base=1, by="AB")
    with pytest.raises(NothingToUndo, match="as it was made"):
        store.homeworks.undo(id_, base=2, by="AB")
    assert len(store.homeworks.versions(id_)) == 2
