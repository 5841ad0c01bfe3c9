"""What no request may do and what every answer carries."""

import re

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from service.serving import refuse_open_doors
from service.settings import BadSetting
from service.store.records import Stored

PATHS = ["/", "/homeworks", "/nowhere", "/openapi.json", "/api/units", "/api/nowhere", "/static/site.css"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_a_strict_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/", "/homeworks"])
def test_no_page_holds_a_script_or_a_style_of_its_own(client: TestClient, path: str) -> None:
    html = client.get(path).text
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)
    assert "<style" not in html
    assert not re.search(r"\s(?:on\w+|style)=", html)


@pytest.mark.parametrize("path", ["/", "/p/nothing", "/api/units", "/nowhere"])
def test_a_link_can_be_checked_without_being_opened(client: TestClient, path: str) -> None:
    asked, opened = client.head(path), client.get(path)
    assert (asked.status_code, asked.content) == (opened.status_code, b"")
    assert asked.headers["content-type"] == opened.headers["content-type"]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8000"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_change_sent_by_another_site_is_refused(
    client: TestClient, homework: Stored, headers: dict[str, str]
) -> None:
    answer = client.post(f"/api/homeworks/{homework.card.id}/archive", headers=headers)
    assert answer.status_code == 403
    assert client.get("/api/homeworks").json()["total"] == 1


def test_a_change_sent_by_our_own_page_or_a_program_passes(client: TestClient, homework: Stored) -> None:
    path = f"/api/homeworks/{homework.card.id}"
    assert client.post(f"{path}/archive", headers={"origin": "http://127.0.0.1:8000"}).status_code == 204
    assert client.post(f"{path}/unarchive").status_code == 204


@pytest.mark.parametrize("host", ["elsewhere.example", "10.0.0.1", "127.0.0.1.elsewhere.example"])
def test_a_host_by_another_name_is_refused(app: FastAPI, host: str) -> None:
    with TestClient(app, base_url=f"http://{host}") as browser:
        assert browser.get("/").status_code == 400


def test_a_form_without_its_key_is_refused_and_changes_nothing(client: TestClient, homework: Stored) -> None:
    client.get("/")
    answer = client.post(f"/homeworks/{homework.card.id}/archive", data={"form_key": "made up"})
    assert answer.status_code == 409
    assert "load the page again" in answer.text
    assert client.get("/api/homeworks").json()["total"] == 1


def test_the_key_of_another_browser_is_refused(app: FastAPI, client: TestClient, homework: Stored) -> None:
    with TestClient(app, base_url="http://127.0.0.1:8000") as other:
        key = re.search(r'name="form_key" value="([^"]+)"', other.get("/").text)
    assert key
    client.get("/")
    answer = client.post(f"/homeworks/{homework.card.id}/archive", data={"form_key": key[1]})
    assert answer.status_code == 409


def test_a_body_that_is_too_large_is_refused(client: TestClient) -> None:
    answer = client.post("/api/checks", content=b"[" + b"1," * 2_000_000 + b"1]")
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "school.example", ""])
def test_an_address_that_others_reach_is_refused_with_the_reason(host: str) -> None:
    with pytest.raises(BadSetting, match="sign-in"):
        refuse_open_doors(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.2"])
def test_an_address_of_this_machine_is_taken(host: str) -> None:
    refuse_open_doors(host)
