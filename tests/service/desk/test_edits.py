"""Which questions stand there in a teacher's words, and where the answer is older than the question."""

from generator.change import ErrorEdit, TaskEdit
from service.desk import Desk, change
from service.desk.edits import Edit, edits_of
from service.store.records import Stored


def edits(desk: Desk, stored: Stored) -> dict[str, Edit]:
    shelf = desk.store.homeworks
    now = shelf.get(stored.card.id)
    return edits_of(desk, now, shelf.versions(stored.card.id))


def test_a_fresh_homework_is_nobodys_edit(desk: Desk, stored: Stored) -> None:
    assert edits(desk, stored) == {}


def test_a_reworded_question_has_an_older_key_until_that_is_edited(desk: Desk, stored: Stored) -> None:
    name = stored.card.id
    change.edit(desk, name, "core-4", TaskEdit(stem="What does it mean? Say it briefly."), base=1, by="AB")
    assert edits(desk, stored)["core-4"] == Edit(by="AB", key_is_older=True)
    change.edit(desk, name, "core-4", TaskEdit(rationale="They mix the two words up."), base=2, by="KL")
    assert edits(desk, stored)["core-4"] == Edit(by="KL", key_is_older=True)
    slips = (ErrorEdit(error="a guess", reply="Look it up in your book."),)
    change.edit(desk, name, "core-4", TaskEdit(errors=slips), base=3, by="KL")
    assert edits(desk, stored)["core-4"] == Edit(by="KL", key_is_older=False)


def test_a_question_put_back_as_it_was_is_nobodys_edit(desk: Desk, stored: Stored) -> None:
    name = stored.card.id
    change.edit(desk, name, "core-4", TaskEdit(stem="What does it mean? Say it briefly."), base=1, by="AB")
    desk.store.homeworks.undo(name, base=2, by="AB")
    assert edits(desk, stored) == {}


def test_other_questions_and_moves_are_not_edits(desk: Desk, stored: Stored) -> None:
    change.move(desk, stored.card.id, "core-2", 1, base=1, by="AB")
    assert edits(desk, stored) == {}
