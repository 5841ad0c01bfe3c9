"""Addresses for pupils: made for one sheet, shown to copy, revoked; only for what is approved and may go online."""

import re
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from generator.models import Tier
from service.desk import Desk
from service.store.errors import UnknownLink
from service.store.records import Stored

Send = Callable[..., Response]


def address(stored: Stored, rest: str = "") -> str:
    return f"/homeworks/{stored.card.id}{rest}"


def test_a_link_is_made_for_one_sheet_shown_and_revoked(
    client: TestClient, send: Send, desk: Desk, approved: Stored
) -> None:
    page = address(approved)
    assert send(page, {"tier": "scaffolded"}, address(approved, "/links")).status_code == 303
    (link,) = desk.store.links.of(approved.card.id)
    assert link.tier is Tier.SCAFFOLDED
    shown = re.findall(r'readonly value="([^"]+)"', client.get(page).text)
    assert shown == [f"http://127.0.0.1:8000/p/{link.token}"]
    assert not re.search("core|scaffold|extension|circle", shown[0])
    assert send(page, {}, address(approved, f"/links/{link.token}/revoke")).status_code == 303
    with pytest.raises(UnknownLink):
        desk.store.links.open(link.token)
    assert "readonly" not in client.get(page).text


def test_a_draft_gets_no_link(client: TestClient, send: Send, desk: Desk, homework: Stored) -> None:
    assert "once you have approved it" in client.get(address(homework)).text
    refused = send(address(homework), {"tier": "core"}, address(homework, "/links"))
    assert (refused.status_code, "approve it first" in refused.text) == (409, True)
    assert desk.store.links.of(homework.card.id) == ()


def test_print_only_homework_gets_no_link(client: TestClient, send: Send, desk: Desk, homework: Stored) -> None:
    request = homework.homework.request.model_copy(update={"print_only": True})
    shelf, name = desk.store.homeworks, homework.card.id
    shelf.save(name, homework.homework.model_copy(update={"request": request}), base=1, by="AB", change="paper")
    shelf.set_status(name, "approved", base=2, by="AB")
    assert "print-only" in client.get(address(homework)).text
    refused = send(address(homework), {"tier": "core"}, address(homework, "/links"))
    assert (refused.status_code, "print-only" in refused.text) == (409, True)
    assert desk.store.links.of(name) == ()


def test_a_link_of_another_homework_is_not_revoked_here(
    send: Send, desk: Desk, approved: Stored, write: Callable[..., Stored]
) -> None:
    other = write(desk, seed=2)
    link = desk.store.links.create(approved.card.id, Tier.CORE, by="AB")
    refused = send(address(other), {}, address(other, f"/links/{link.token}/revoke"))
    assert refused.status_code == 404
    assert desk.store.links.open(link.token)[0] == link
