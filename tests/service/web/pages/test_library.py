"""The library: what fits is listed, a page at a time; a copy is a homework of its own; what is archived is out of sight."""

import re
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from service.desk import Desk
from service.store.records import Stored

RIVERS = "geography-ks3-rivers-and-flooding"
Write = Callable[..., Stored]


@pytest.fixture
def two(desk: Desk, homework: Stored, write: Write) -> tuple[Stored, Stored]:
    """One on cells by AB, reviewed; one on rivers, a draft."""
    rivers = write(desk, RIVERS, 20)
    desk.store.homeworks.set_status(homework.card.id, "reviewed", base=1, by="AB")
    return homework, rivers


def listed(html: str) -> list[str]:
    return re.findall(r'<h2><a href="/homeworks/([^"]+)">', html)


def key_of(client: TestClient) -> str:
    return re.findall(r'name="form_key" value="([^"]+)"', client.get("/").text)[0]


def test_an_empty_library_says_what_to_do(client: TestClient) -> None:
    page = client.get("/homeworks").text
    assert "No homework yet" in page
    assert listed(page) == []


def test_the_latest_change_comes_first_with_its_status(client: TestClient, two: tuple[Stored, Stored]) -> None:
    cells, rivers = two
    page = client.get("/homeworks").text
    assert listed(page) == [cells.card.id, rivers.card.id]
    assert re.findall(r'class="badge (\w+)">(\w+)<', page) == [("reviewed", "reviewed"), ("draft", "draft")]
    assert "2 homeworks" in page
    assert "20 minutes" in page


@pytest.mark.parametrize(
    ("filters", "fits"),
    [
        ({"words": "RIVER"}, [1]),
        ({"subject": "science"}, [0]),
        ({"year": "y8"}, [1]),
        ({"status": "reviewed"}, [0]),
        ({"unit": RIVERS}, [1]),
        ({"objective": "erodes"}, [1]),
        ({"author": "AB"}, [0, 1]),
        ({"author": "nobody"}, []),
        ({"words": "river", "status": "reviewed"}, []),
        ({"year": "y99", "status": "eaten", "page": "-3"}, [0, 1]),
        ({"page": "999999999999"}, [0, 1]),
    ],
)
def test_each_filter_narrows_and_stays_in_its_field(
    client: TestClient, two: tuple[Stored, Stored], filters: dict[str, str], fits: list[int]
) -> None:
    page = client.get("/homeworks", params=filters)
    assert page.status_code == 200
    assert listed(page.text) == [two[place].card.id for place in fits]
    for name in ("words", "objective", "author"):
        if name in filters:
            assert f'name="{name}" value="{filters[name]}"' in page.text
    if filters.get("status") == "reviewed":
        assert '<option value="reviewed" selected>' in page.text
    if not fits:
        assert "Nothing fits" in page.text


def test_pages_keep_the_filters(client: TestClient, desk: Desk, homework: Stored) -> None:
    for _ in range(22):
        desk.store.homeworks.duplicate(homework.card.id, by="AB")
    first = client.get("/homeworks", params={"words": "cells", "status": "draft"}).text
    assert len(listed(first)) == 20
    following = re.findall(r'rel="next" href="([^"]+)"', first)[0].replace("&amp;", "&")
    second = client.get(following).text
    assert len(listed(second)) == 3
    assert set(listed(first)) & set(listed(second)) == set()
    assert "Page 2 of 2" in second
    assert 'name="words" value="cells"' in second


def test_a_copy_is_a_draft_of_its_own(client: TestClient, desk: Desk, approved: Stored) -> None:
    gone = client.post(f"/homeworks/{approved.card.id}/duplicate", data={"form_key": key_of(client)})
    assert gone.status_code == 303
    copy = desk.store.homeworks.get(gone.headers["location"].removeprefix("/homeworks/"))
    assert copy.card.id != approved.card.id
    assert (copy.card.status, copy.card.approved_version) == ("draft", None)
    assert copy.homework.tiers == approved.homework.tiers


def test_what_is_archived_leaves_the_list_and_can_come_back(client: TestClient, two: tuple[Stored, Stored]) -> None:
    cells, rivers = two
    sent = {"form_key": key_of(client), "back": "/homeworks?words=cells"}
    gone = client.post(f"/homeworks/{cells.card.id}/archive", data=sent)
    assert (gone.status_code, gone.headers["location"]) == (303, "/homeworks?words=cells")
    assert listed(client.get("/homeworks").text) == [rivers.card.id]
    archive = client.get("/homeworks", params={"archived": "yes"}).text
    assert listed(archive) == [cells.card.id]
    assert "Bring back" in archive
    client.post(f"/homeworks/{cells.card.id}/unarchive", data=sent)
    assert cells.card.id in listed(client.get("/homeworks").text)


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/homeworks.evil", "/\\evil.example"])
def test_the_way_back_never_leads_elsewhere(client: TestClient, homework: Stored, back: str) -> None:
    sent = {"form_key": key_of(client), "back": back}
    assert client.post(f"/homeworks/{homework.card.id}/archive", data=sent).headers["location"] == "/homeworks"


@pytest.mark.parametrize("action", ["duplicate", "archive", "unarchive"])
def test_a_form_without_its_key_changes_nothing(client: TestClient, homework: Stored, action: str) -> None:
    assert client.post(f"/homeworks/{homework.card.id}/{action}").status_code == 409
    assert listed(client.get("/homeworks").text) == [homework.card.id]


def test_what_is_typed_is_shown_and_never_run(client: TestClient, homework: Stored) -> None:
    page = client.get("/homeworks", params={"words": '"><script>x</script>', "unit": "<b>", "author": "{{ 1 }}"}).text
    assert "<script>x" not in page
    assert "<b>" not in page
    assert 'value="{{ 1 }}"' in page
