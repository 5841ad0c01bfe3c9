"""What a pupil opens: their sheet and no more. Every wrong address gets the same answer."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from generator.models import Tier
from service.desk import Desk
from service.store.records import Stored

OF_A_VERSION = re.compile(r"\b(core|scaffolded|scaffold|extension|tier|SEND)\b", re.IGNORECASE)


def open_link(client: TestClient, desk: Desk, approved: Stored, tier: Tier) -> tuple[str, str]:
    """The path and the page of a new link."""
    path = f"/p/{desk.store.links.create(approved.card.id, tier, by='AB').token}"
    answer = client.get(path)
    assert answer.status_code == 200
    return path, answer.text


def text_of(html: str) -> str:
    body = html.split("</style>", 1)[-1]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("tier", list(Tier))
def test_a_pupil_reads_what_why_how_well_how_long_by_when_where_and_whom_to_ask(
    client: TestClient, desk: Desk, approved: Stored, tier: Tier
) -> None:
    said = text_of(open_link(client, desk, approved, tier)[1])
    for heading in (
        "What to do",
        "Why",
        "How long",
        "Where to write",
        "Where to get help",
        "What good work looks like",
    ):
        assert heading in said
    brief = approved.homework.pupil_brief
    for text in (brief.why, brief.minimum, brief.record_in, brief.help, *brief.success_criteria):
        assert " ".join(text.split()) in said


@pytest.mark.parametrize("tier", list(Tier))
def test_the_questions_of_that_sheet_alone_stand_there(
    client: TestClient, desk: Desk, approved: Stored, tier: Tier
) -> None:
    page = open_link(client, desk, approved, tier)[1]
    assert page.count('<article class="question') == len(getattr(approved.homework.tiers, tier.value))


@pytest.mark.parametrize("tier", list(Tier))
def test_no_word_tells_the_version_and_no_link_leads_further(
    client: TestClient, desk: Desk, approved: Stored, tier: Tier
) -> None:
    path, page = open_link(client, desk, approved, tier)
    assert not OF_A_VERSION.search(page)
    assert re.findall(r'(?:href|src|action)="([^"]+)"', page) == ["/static/pupil.css", f"{path}/sheet.pdf"]
    assert approved.card.id not in page
    assert 'role="img" aria-label="' in page


def test_no_answer_stands_on_the_page(client: TestClient, desk: Desk, approved: Stored) -> None:
    page = text_of(open_link(client, desk, approved, Tier.CORE)[1])
    answers = [
        task.marking.model_answer for task in approved.homework.tiers.core if len(task.marking.model_answer) > 40
    ]
    assert answers
    assert [answer for answer in answers if " ".join(answer.split()) in page] == []


def test_the_page_sets_no_cookie_and_is_kept_and_listed_nowhere(
    client: TestClient, desk: Desk, approved: Stored
) -> None:
    token = desk.store.links.create(approved.card.id, Tier.CORE, by="AB").token
    for path in (f"/p/{token}", f"/p/{token}/sheet.pdf", "/p/nothing"):
        headers = client.get(path).headers
        assert "set-cookie" not in headers
        assert headers["cache-control"] == "no-store"
        assert headers["x-robots-tag"] == "noindex, nofollow"
        assert headers["referrer-policy"] == "no-referrer"
    assert "'unsafe-inline'" not in client.get(f"/p/{token}").headers["content-security-policy"]
    assert "script-src" not in client.get(f"/p/{token}").headers["content-security-policy"]


def test_the_pdf_is_named_by_its_shape(client: TestClient, desk: Desk, approved: Stored) -> None:
    path, _ = open_link(client, desk, approved, Tier.SCAFFOLDED)
    answer = client.get(f"{path}/sheet.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert re.fullmatch(r'attachment; filename="[a-z0-9-]+-circle\.pdf"', answer.headers["content-disposition"])
    assert not OF_A_VERSION.search(answer.headers["content-disposition"])


def test_every_wrong_address_gets_one_and_the_same_answer(client: TestClient, desk: Desk, approved: Stored) -> None:
    shelf, links, card = desk.store.homeworks, desk.store.links, approved.card
    revoked = links.create(card.id, Tier.CORE, by="AB").token
    links.revoke(revoked, by="AB")
    open_still = links.create(card.id, Tier.CORE, by="AB").token
    assert client.get(f"/p/{open_still}").status_code == 200
    shelf.withdraw(card.id, base=shelf.get(card.id).card.number, by="AB")
    paths = [
        f"/p/{revoked}",
        f"/p/{open_still}",
        f"/p/{open_still}/sheet.pdf",
        "/p/unknown",
        f"/p/{revoked}/more",
        "/p",
    ]
    answers = [client.get(path) for path in paths]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    assert "Ask your teacher for a new one." in answers[0].text
    assert "/homeworks" not in answers[0].text


def test_a_link_shows_the_approved_version_whatever_came_later(
    client: TestClient, desk: Desk, approved: Stored
) -> None:
    path, before = open_link(client, desk, approved, Tier.CORE)
    renamed = approved.homework.model_copy(update={"title": "Another title"})
    desk.store.homeworks.save(approved.card.id, renamed, base=approved.card.number, by="AB", change="renamed")
    assert client.get(path).text == before


def test_a_store_that_fails_shows_pupils_no_page_of_teachers(
    client: TestClient, desk: Desk, approved: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = open_link(client, desk, approved, Tier.CORE)

    def broken(token: str) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(desk.store.links, "open", broken)
    answer = client.get(path)
    assert answer.status_code == 500
    assert "Tell your teacher." in answer.text
    assert "/homeworks" not in answer.text
    assert "set-cookie" not in answer.headers
