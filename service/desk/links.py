"""Addresses for pupils: one sheet each, of the approved version, until it is revoked."""

from curriculum.models import Frozen
from generator.models import Tier
from service.desk.desk import Desk
from service.desk.errors import DeskError
from service.store.errors import UnknownLink
from service.store.records import Link, Stored

OPEN = "open"
PRINT_ONLY = "This homework was asked for as print-only, so pupils get no link."
UNAPPROVED = "Pupils get a link once you have approved it."
ARCHIVED = "This homework is archived: its links open nothing until it is back in the library."


class OpenLink(Frozen):
    """A link that opens something: its token and its whole address."""

    token: str
    url: str


def link_state(stored: Stored) -> str:
    """'open' where pupils may have links; otherwise the reason why not."""
    if stored.homework.request.print_only:
        return PRINT_ONLY
    if stored.card.archived:
        return ARCHIVED
    return OPEN if stored.card.approved_version is not None else UNAPPROVED


def links_by_tier(desk: Desk, stored: Stored, site: str) -> dict[Tier, tuple[OpenLink, ...]]:
    """The links of each sheet that open something now, newest first. `site` comes before their path."""
    found = desk.store.links.of(stored.card.id) if link_state(stored) == OPEN else ()
    return {
        tier: tuple(
            OpenLink(token=link.token, url=f"{site}/p/{link.token}")
            for link in found
            if link.tier is tier and link.revoked_at is None
        )
        for tier in Tier
    }


def make_link(desk: Desk, homework_id: str, tier: Tier, *, by: str) -> Link:
    """A new address for one sheet. Raises `DeskError` for print-only homework, `NotApproved` before approval."""
    stored = desk.store.homeworks.get(homework_id)
    if stored.homework.request.print_only:
        raise DeskError("this homework was asked for as print-only, so pupils get no link; ask for one without it")
    return desk.store.links.create(homework_id, tier, by=by)


def revoke_link(desk: Desk, homework_id: str, token: str, *, by: str) -> None:
    """The address opens nothing from now on. Raises `UnknownLink` for a link that is not of this homework."""
    if all(link.token != token for link in desk.store.links.of(homework_id)):
        raise UnknownLink
    desk.store.links.revoke(token, by=by)
