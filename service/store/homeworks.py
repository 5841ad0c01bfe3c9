"""The shelf of homeworks: nothing on it is ever overwritten, and each change says who made it and on what base."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from curriculum.models import Unit
from generator.models import Homework
from service.store import tables
from service.store.audit import note, require_homework
from service.store.cards import described, put_on_card, take_card
from service.store.database import Database, add_once
from service.store.errors import NothingToUndo
from service.store.ids import new_id
from service.store.library import find_cards
from service.store.records import Cards, LibraryQuery, Status, Stored, Version
from service.store.versions import Step, add_version, read_past, read_stored, read_versions, write_version

MARKED: dict[Status, str] = {"draft": "marked as a draft", "reviewed": "marked as reviewed", "approved": "approved"}


class HomeworkShelf:
    """Homeworks by id. `base` is the number of the version that the caller has read.

    Every method raises `UnknownHomework` for an id or a number that is not there. A method with `base` raises
    `EditedMeanwhile` where another version is current, and then writes nothing.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, homework: Homework, *, by: str, unit: Unit | None = None, job_id: str | None = None) -> Stored:
        """Put a homework on the shelf, as a draft. The same `job_id` again gives what stands there already."""
        with self._database.writing() as connection:
            return _create(connection, homework, Step(change="made", by=by), unit=unit, job_id=job_id)

    def get(self, homework_id: str, number: int | None = None) -> Stored:
        """The homework as it is, or as it was at the version `number`."""
        with self._database.reading() as connection:
            return read_stored(connection, homework_id, number)

    def save(self, homework_id: str, homework: Homework, *, base: int, by: str, change: str) -> Stored:
        """A new version, which is a draft; an approved version stays approved. `change` says in words what was done."""
        with self._database.writing() as connection:
            card = take_card(connection, homework_id, base)
            return add_version(connection, card, homework, Step(change=change, by=by, goes_back_to=base), "saved")

    def set_status(self, homework_id: str, status: Status, *, base: int, by: str) -> Stored:
        """A new version of the same content. One that is `approved` is what links open from now on."""
        step = Step(change=MARKED[status], by=by, status=status)
        approved = {"approved_version": base + 1} if status == "approved" else {}
        with self._database.writing() as connection:
            return _mark(connection, homework_id, base, step, status, **approved)

    def withdraw(self, homework_id: str, *, base: int, by: str) -> Stored:
        """Back to a draft; no version is approved any more, and links open nothing."""
        with self._database.writing() as connection:
            step = Step(change="withdrawn", by=by)
            return _mark(connection, homework_id, base, step, "withdrawn", approved_version=None)

    def undo(self, homework_id: str, *, base: int, by: str) -> Stored:
        """Take back the last change that is not taken back yet, as a new version. Raises `NothingToUndo`."""
        with self._database.writing() as connection:
            card = take_card(connection, homework_id, base)
            present = read_past(connection, homework_id, base)
            if present.goes_back_to is None:
                raise NothingToUndo("nothing to undo: this is the homework as it was made")
            undone = read_past(connection, homework_id, present.outcome_of)
            past = read_past(connection, homework_id, present.goes_back_to)
            step = Step(
                change=f"undone: {undone.change}",
                by=by,
                outcome_of=past.outcome_of,
                goes_back_to=past.goes_back_to,
                undoes=present.outcome_of,
            )
            return add_version(connection, card, past.homework, step, "undone")

    def restore(self, homework_id: str, number: int, *, base: int, by: str) -> Stored:
        """The content of an earlier version as a new one, a draft; an undo takes that back too."""
        with self._database.writing() as connection:
            card = take_card(connection, homework_id, base)
            past = read_past(connection, homework_id, number)
            step = Step(change=f"restored version {number}", by=by, goes_back_to=base)
            return add_version(connection, card, past.homework, step, "restored")

    def versions(self, homework_id: str) -> tuple[Version, ...]:
        """Every version, newest first."""
        with self._database.reading() as connection:
            require_homework(connection, homework_id)
            return read_versions(connection, homework_id)

    def find(self, query: LibraryQuery) -> Cards:
        """The page of the library that the query asks for, the latest change first."""
        with self._database.reading() as connection:
            return find_cards(connection, query)

    def duplicate(self, homework_id: str, *, by: str) -> Stored:
        """A homework of its own, a draft, with the content that this one has now."""
        with self._database.writing() as connection:
            original = read_stored(connection, homework_id)
            step = Step(change=f"copied from {homework_id}, version {original.version.number}", by=by)
            return _create(connection, original.homework, step, unit=original.unit)

    def archive(self, homework_id: str, *, by: str) -> None:
        """Off the library's first page; links open nothing until it is back."""
        self._put_away(homework_id, by, archived=True)

    def unarchive(self, homework_id: str, *, by: str) -> None:
        """Back into the library."""
        self._put_away(homework_id, by, archived=False)

    def _put_away(self, homework_id: str, by: str, *, archived: bool) -> None:
        with self._database.writing() as connection:
            if take_card(connection, homework_id).archived != archived:
                put_on_card(connection, homework_id, archived=archived)
                note(connection, by, "archived" if archived else "unarchived", homework_id)


def _create(
    connection: Connection, homework: Homework, step: Step, unit: Unit | None, job_id: str | None = None
) -> Stored:
    draft = homework.model_copy(update={"status": "draft"})
    at = datetime.now(UTC)
    row = described(draft) | {
        "id": new_id(),
        "author": step.by,
        "number": 1,
        "created_at": at,
        "updated_at": at,
        "updated_by": step.by,
        "archived": False,
        "unit": None if unit is None else unit.model_dump_json(),
        "job_id": job_id,
    }
    if not add_once(connection, tables.homework, row, unique=["job_id"]):
        made = select(tables.homework.c.id).where(tables.homework.c.job_id == job_id)
        return read_stored(connection, connection.execute(made).scalar_one())
    write_version(connection, str(row["id"]), 1, draft, step)
    note(connection, step.by, "made", str(row["id"]), step.change)
    return read_stored(connection, str(row["id"]), homework=draft)


def _mark(
    connection: Connection, homework_id: str, base: int, step: Step, action: str, **columns: int | None
) -> Stored:
    """The content of `base` with another status, and columns of its card: no change that an undo would take back."""
    card = take_card(connection, homework_id, base)
    past = read_past(connection, homework_id, base)
    step = step.model_copy(update={"outcome_of": past.outcome_of, "goes_back_to": past.goes_back_to})
    return add_version(connection, card, past.homework, step, action, **columns)
