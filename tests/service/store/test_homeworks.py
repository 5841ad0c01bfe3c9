"""What is put on the shelf comes back as it was, and every change is a new version."""

from collections.abc import Callable

import pytest

from curriculum.models import Unit
from generator.models import Homework, Tier
from service.store import NotApproved, Store, UnknownHomework, UnknownLink

Titled = Callable[[str], Homework]


def test_a_homework_comes_back_as_it_was(store: Store, homework: Homework, unit: Unit) -> None:
    made = store.homeworks.create(homework, by="AB", unit=unit)
    found = store.homeworks.get(made.card.id)
    assert found == made
    assert found.homework == homework
    assert found.unit == unit
    assert (found.version.number, found.version.by, found.version.undoes) == (1, "AB", None)


def test_the_card_tells_what_the_homework_is(store: Store, homework: Homework) -> None:
    card = store.homeworks.create(homework, by="AB").card
    assert len(card.id) >= 12
    assert card.id != homework.id
    assert (card.title, card.unit_title, card.subject) == (homework.title, homework.unit.title, "science")
    assert card.key_stage == 3
    assert card.years == homework.unit.years != ()
    assert card.objectives == tuple(objective.statement for objective in homework.objectives) != ()
    assert card.minutes == homework.pupil_brief.minutes
    assert (card.class_label, card.due, card.author, card.status) == ("8B", "2026-12-04", "AB", "draft")
    assert card.created_at == card.updated_at
    assert card.created_at.utcoffset().total_seconds() == 0


def test_a_status_in_the_file_counts_for_nothing(store: Store, homework: Homework) -> None:
    made = store.homeworks.create(homework.model_copy(update={"status": "approved"}), by="AB")
    assert (made.homework.status, made.version.status, made.card.status) == ("draft", "draft", "draft")
    assert made.card.approved_version is None


def test_the_same_job_gives_the_same_homework(store: Store, homework: Homework, titled: Titled) -> None:
    first = store.homeworks.create(homework, by="AB", job_id="job-0001")
    assert store.homeworks.create(titled("another"), by="AB", job_id="job-0001") == first
    assert store.homeworks.create(homework, by="AB", job_id="job-0002").card.id != first.card.id


def test_saving_makes_a_new_version_and_keeps_the_old(store: Store, homework: Homework, titled: Titled) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    saved = store.homeworks.save(id_, titled("new"), base=1, by="CD", change="title")
    assert (saved.card.number, saved.card.title, saved.card.updated_by, saved.card.author) == (2, "new", "CD", "AB")
    assert store.homeworks.get(id_) == saved
    old = store.homeworks.get(id_, 1)
    assert old.homework == homework
    assert old.card.number == 2
    assert [(v.number, v.change, v.by) for v in store.homeworks.versions(id_)] == [
        (2, "title", "CD"),
        (1, "made", "AB"),
    ]


def test_saving_what_is_approved_makes_a_draft_beside_it(store: Store, homework: Homework, titled: Titled) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    reviewed = store.homeworks.set_status(id_, "reviewed", base=1, by="AB")
    assert (reviewed.homework.status, reviewed.card.status, reviewed.card.approved_version) == (
        "reviewed",
        "reviewed",
        None,
    )
    approved = store.homeworks.set_status(id_, "approved", base=2, by="CD")
    assert (approved.homework.status, approved.card.approved_version) == ("approved", 3)
    assert approved.homework.model_copy(update={"status": "draft"}) == homework
    saved = store.homeworks.save(
        id_, titled("new").model_copy(update={"status": "approved"}), base=3, by="AB", change="t"
    )
    assert (saved.homework.status, saved.card.status, saved.card.approved_version) == ("draft", "draft", 3)
    assert store.homeworks.get(id_, 3).homework == approved.homework


def test_withdrawing_ends_approval(store: Store, homework: Homework) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    store.homeworks.set_status(id_, "approved", base=1, by="AB")
    token = store.links.create(id_, Tier.CORE, by="AB").token
    withdrawn = store.homeworks.withdraw(id_, base=2, by="AB")
    assert (withdrawn.homework.status, withdrawn.card.approved_version, withdrawn.card.number) == ("draft", None, 3)
    with pytest.raises(UnknownLink):
        store.links.open(token)
    with pytest.raises(NotApproved):
        store.links.create(id_, Tier.CORE, by="AB")


def test_a_duplicate_lives_a_life_of_its_own(store: Store, homework: Homework, titled: Titled, unit: Unit) -> None:
    id_ = store.homeworks.create(homework, by="AB", unit=unit, job_id="job-0001").card.id
    store.homeworks.save(id_, titled("new"), base=1, by="AB", change="title")
    store.homeworks.set_status(id_, "approved", base=2, by="AB")
    copy = store.homeworks.duplicate(id_, by="CD")
    assert copy.card.id != id_
    assert (copy.homework, copy.unit) == (titled("new"), unit)
    assert (copy.card.number, copy.card.author, copy.card.status, copy.card.approved_version) == (
        1,
        "CD",
        "draft",
        None,
    )
    store.homeworks.save(copy.card.id, homework, base=1, by="CD", change="back")
    assert store.homeworks.get(id_).homework.title == "new"


def test_an_unknown_id_is_refused_by_name(store: Store, homework: Homework) -> None:
    shelf = store.homeworks
    calls: list[Callable[[str], object]] = [
        shelf.get,
        shelf.versions,
        lambda id_: shelf.save(id_, homework, base=1, by="AB", change="c"),
        lambda id_: shelf.undo(id_, base=1, by="AB"),
        lambda id_: shelf.duplicate(id_, by="AB"),
        lambda id_: shelf.archive(id_, by="AB"),
        store.links.of,
        store.audit.of,
    ]
    for call in calls:
        for id_ in ("", "unknown-homework", "null\0null\0", "x" * 5000, "\ud800" * 12, "' or 1=1 --"):
            with pytest.raises(UnknownHomework, match="look for it in the library"):
                call(id_)


def test_an_unknown_version_is_refused_by_number(store: Store, homework: Homework) -> None:
    id_ = store.homeworks.create(homework, by="AB").card.id
    for number in (0, -1, 2, 2**31, 10**30, -(10**30)):
        with pytest.raises(UnknownHomework, match=f"no version {number}"):
            store.homeworks.get(id_, number)
        with pytest.raises(UnknownHomework, match=f"no version {number}"):
            store.homeworks.restore(id_, number, base=1, by="AB")
    assert len(store.homeworks.versions(id_)) == 1


def test_odd_characters_are_no_trouble(store: Store, titled: Titled) -> None:
    made = store.homeworks.create(titled("a\0b $\\frac{1}{2}$ 😀 \u202e"), by="Zoë\0")
    assert made.homework.title == "a\0b $\\frac{1}{2}$ 😀 \u202e"
    assert made.card.title == "ab $\\frac{1}{2}$ 😀 \u202e"
    assert made.card.author == "Zoë"
    assert store.homeworks.get(made.card.id) == made
