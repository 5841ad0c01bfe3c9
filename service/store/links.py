"""Links for pupils: each opens one tier of a homework's approved version, until it is revoked."""

from datetime import UTC, datetime

from sqlalchemy import insert, select, update

from generator.models import Tier
from service.store import tables
from service.store.audit import note, require_homework
from service.store.cards import take_card
from service.store.database import Database
from service.store.errors import NotApproved, UnknownLink
from service.store.ids import is_possible, new_token
from service.store.records import Link, Stored
from service.store.versions import read_stored

LINK = [tables.link.c[name] for name in Link.model_fields]


class LinkBoard:
    """Links by their token. The log says which tier was opened to pupils and names no token."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, homework_id: str, tier: Tier, *, by: str) -> Link:
        """A new link. Raises `UnknownHomework`, and `NotApproved` where pupils may not see the homework."""
        with self._database.writing() as connection:
            card = take_card(connection, homework_id)
            if card.archived:
                raise NotApproved("an archived homework gets no link; bring it back into the library first")
            if card.approved_version is None:
                raise NotApproved("only an approved homework gets a link; approve it first")
            link = Link(token=new_token(), homework_id=homework_id, tier=tier, by=by, created_at=datetime.now(UTC))
            connection.execute(insert(tables.link).values(link.model_dump() | {"tier": tier.value}))
            note(connection, by, "link made", homework_id, tier.value)
            return link

    def of(self, homework_id: str) -> tuple[Link, ...]:
        """All links of a homework, the revoked ones too, newest first. Raises `UnknownHomework`."""
        with self._database.reading() as connection:
            require_homework(connection, homework_id)
            link = tables.link.c
            found = connection.execute(
                select(*LINK).where(link.homework_id == homework_id).order_by(link.created_at.desc(), link.token)
            )
            return tuple(Link.model_validate(dict(row)) for row in found.mappings())

    def revoke(self, token: str, *, by: str) -> None:
        """The link opens nothing from now on; to revoke it again changes nothing. Raises `UnknownLink`."""
        with self._database.writing() as connection:
            link = tables.link.c
            row = connection.execute(select(*LINK).where(link.token == _possible(token))).mappings().first()
            if row is None:
                raise UnknownLink
            ended = connection.execute(
                update(tables.link)
                .where(link.token == token, link.revoked_at.is_(None))
                .values(revoked_at=datetime.now(UTC))
            )
            if ended.rowcount:
                note(connection, by, "link revoked", row["homework_id"], row["tier"])

    def open(self, token: str) -> tuple[Link, Stored]:
        """What the link opens: the approved version. Raises `UnknownLink` for every reason why it opens nothing."""
        with self._database.reading() as connection:
            link, homework = tables.link.c, tables.homework.c
            row = (
                connection.execute(
                    select(*LINK, homework.approved_version)
                    .join_from(tables.link, tables.homework)
                    .where(
                        link.token == _possible(token),
                        link.revoked_at.is_(None),
                        homework.approved_version.is_not(None),
                        homework.archived.is_(False),
                    )
                )
                .mappings()
                .first()
            )
            if row is None:
                raise UnknownLink
            found = Link.model_validate({name: row[name] for name in Link.model_fields})
            return found, read_stored(connection, found.homework_id, row["approved_version"])


def _possible(token: str) -> str:
    if not is_possible(token):
        raise UnknownLink
    return token
