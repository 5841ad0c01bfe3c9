"""Versions of a homework: each a row that is written once.

A row knows the version that an undo from it goes back to. An undo copies that from the row it goes back to, so that a
second undo goes back one change further; a new status is no change of content and copies it from the row before.
"""

from datetime import UTC, datetime

from pydantic import ValidationError
from sqlalchemy import Connection, RowMapping, insert, select

from curriculum.models import Frozen, Unit
from generator.models import Homework
from service.store import tables
from service.store.audit import note, unknown_homework
from service.store.cards import CARD, described, put_on_card, read_card
from service.store.database import first_problem
from service.store.errors import StoreBroken, UnknownHomework
from service.store.ids import is_possible
from service.store.records import Card, Status, Stored, Version

HIGHEST_NUMBER = 2**31 - 1
VERSION = [tables.homework_version.c[name] for name in Version.model_fields]


class Step(Frozen):
    """What a new version is to be. `outcome_of` and `goes_back_to` are copied where an earlier outcome stands again."""

    change: str
    by: str
    status: Status = "draft"
    outcome_of: int | None = None
    goes_back_to: int | None = None
    undoes: int | None = None


class Past(Frozen):
    """A version with its content and its place in the chain of changes."""

    homework: Homework
    change: str
    outcome_of: int
    goes_back_to: int | None


def add_version(
    connection: Connection, card: Card, homework: Homework, step: Step, action: str, **columns: object
) -> Stored:
    """Write the version after `card.number`, other columns of the card, and the line of the log that goes with it."""
    number = card.number + 1
    homework = homework.model_copy(update={"status": step.status})
    at = write_version(connection, card.id, number, homework, step)
    written = {"number": number, "updated_at": at, "updated_by": step.by}
    put_on_card(connection, card.id, **described(homework), **written, **columns)
    note(connection, step.by, action, card.id, step.change)
    return read_stored(connection, card.id, homework=homework)


def write_version(connection: Connection, homework_id: str, number: int, homework: Homework, step: Step) -> datetime:
    """Write one row, and say when."""
    at = datetime.now(UTC)
    row = step.model_dump() | {
        "homework_id": homework_id,
        "number": number,
        "at": at,
        "outcome_of": step.outcome_of or number,
        "document": homework.model_dump_json(),
    }
    connection.execute(insert(tables.homework_version).values(row))
    return at


def read_stored(
    connection: Connection, homework_id: str, number: int | None = None, homework: Homework | None = None
) -> Stored:
    """A homework as it was at a version, the current one where none is named. `homework` where it is at hand already.

    Raises `UnknownHomework`.
    """
    row = _row(connection, homework_id, number, with_document=homework is None)
    version = Version.model_validate({name: row[f"version_{name}"] for name in Version.model_fields})
    unit = row["unit"]
    return Stored(
        card=read_card(row),
        homework=homework or _document(homework_id, version.number, row["document"]),
        version=version,
        unit=None if unit is None else Unit.model_validate_json(unit),
    )


def read_past(connection: Connection, homework_id: str, number: int) -> Past:
    """One version of a homework that is known. Raises `UnknownHomework` for a number it never had."""
    version = tables.homework_version.c
    wanted = select(version.document, version.change, version.outcome_of, version.goes_back_to).where(
        version.homework_id == homework_id, version.number == min(max(number, 0), HIGHEST_NUMBER)
    )
    row = connection.execute(wanted).mappings().first()
    if row is None:
        raise _unknown_version(homework_id, number)
    document = _document(homework_id, number, row["document"])
    return Past(homework=document, change=row["change"], outcome_of=row["outcome_of"], goes_back_to=row["goes_back_to"])


def read_versions(connection: Connection, homework_id: str) -> tuple[Version, ...]:
    """All versions of a homework, newest first."""
    version = tables.homework_version.c
    found = connection.execute(
        select(*VERSION).where(version.homework_id == homework_id).order_by(version.number.desc())
    )
    return tuple(Version.model_validate(dict(row)) for row in found.mappings())


def _row(connection: Connection, homework_id: str, number: int | None, with_document: bool) -> RowMapping:
    if not is_possible(homework_id):
        raise unknown_homework(homework_id)
    homework, version = tables.homework.c, tables.homework_version.c
    place = homework.number if number is None else min(max(number, 0), HIGHEST_NUMBER)
    columns = [*CARD, homework.unit, *(column.label(f"version_{column.name}") for column in VERSION)]
    wanted = (
        select(*columns, *([version.document] if with_document else []))
        .outerjoin_from(
            tables.homework, tables.homework_version, (version.homework_id == homework.id) & (version.number == place)
        )
        .where(homework.id == homework_id)
    )
    row = connection.execute(wanted).mappings().first()
    if row is None:
        raise unknown_homework(homework_id)
    if row["version_number"] is None:
        raise _unknown_version(homework_id, number)
    return row


def _document(homework_id: str, number: int, document: str) -> Homework:
    try:
        return Homework.model_validate_json(document)
    except ValidationError as error:
        raise StoreBroken(
            f"version {number} of the homework {homework_id} cannot be read ({first_problem(error)}); "
            "restore another version, or a copy of the database"
        ) from error


def _unknown_version(homework_id: str, number: int | None) -> UnknownHomework:
    return UnknownHomework(f"the homework {homework_id} has no version {number}; its history lists those it has")
