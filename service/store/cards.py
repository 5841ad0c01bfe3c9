"""The card of a homework: made from its content when that changes, read when the library is asked."""

import unicodedata

from sqlalchemy import Connection, RowMapping, select, update

from generator.models import Homework
from service.store import tables
from service.store.audit import unknown_homework
from service.store.errors import EditedMeanwhile
from service.store.ids import is_possible
from service.store.records import Card

CARD = [tables.homework.c[name] for name in Card.model_fields]


def described(homework: Homework) -> dict[str, object]:
    """The columns that follow from the content."""
    head, request = homework.unit, homework.request
    objectives = tuple(objective.statement for objective in homework.objectives)
    return {
        "title": homework.title,
        "unit_id": head.id,
        "unit_title": head.title,
        "subject": head.subject,
        "key_stage": head.key_stage,
        "years": head.years,
        "objectives": objectives,
        "minutes": homework.pupil_brief.minutes,
        "status": homework.status,
        "class_label": request.class_label,
        "due": homework.pupil_brief.due or request.due,
        "folded_words": folded("\n".join((homework.title, head.title, *objectives))),
        "folded_objectives": folded("\n".join(objectives)),
    }


def folded(text: str) -> str:
    """Text as it is compared: in one case, with letters and their accents as one character."""
    return unicodedata.normalize("NFKC", text).casefold()


def read_card(row: RowMapping) -> Card:
    """The card that stands in a row, which may have more columns."""
    return Card.model_validate({name: row[name] for name in Card.model_fields})


def take_card(connection: Connection, homework_id: str, base: int | None = None) -> Card:
    """The card, which nobody else can change until the transaction ends.

    Raises `UnknownHomework`, and `EditedMeanwhile` where `base` is not the current number.
    """
    if not is_possible(homework_id):
        raise unknown_homework(homework_id)
    taken = select(*CARD).where(tables.homework.c.id == homework_id).with_for_update()
    row = connection.execute(taken).mappings().first()
    if row is None:
        raise unknown_homework(homework_id)
    card = read_card(row)
    if base is not None and base != card.number:
        raise EditedMeanwhile(card.number, card.updated_by, card.updated_at)
    return card


def put_on_card(connection: Connection, homework_id: str, **columns: object) -> None:
    """Change columns of a card that was taken."""
    connection.execute(update(tables.homework).where(tables.homework.c.id == homework_id).values(**columns))
