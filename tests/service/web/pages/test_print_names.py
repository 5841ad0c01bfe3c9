"""Names on a sheet: merged in the browser; the page can neither send nor keep them."""

import re

from starlette.testclient import TestClient

from service.store.records import Stored
from service.web.render import STATIC


def page_of(client: TestClient, stored: Stored, name: str = "sheet-circle", query: str = "") -> str:
    answer = client.get(f"/homeworks/{stored.card.id}/print/{name}{query}")
    assert answer.status_code == 200
    return answer.text


def test_the_field_for_names_cannot_be_sent(client: TestClient, homework: Stored) -> None:
    text = page_of(client, homework)
    (field,) = re.findall(r"<textarea[^>]*>", text)
    assert " name=" not in field
    assert "<form" not in text
    assert 'autocomplete="off"' in field
    # Some browsers send what is typed to a service that looks for mistakes.
    assert 'spellcheck="false"' in field


def test_the_page_may_fetch_from_nowhere_and_run_nothing_but_our_script(client: TestClient, homework: Stored) -> None:
    answer = client.get(f"/homeworks/{homework.card.id}/print/sheet-circle")
    (in_page,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', answer.text)
    for policy in (answer.headers["content-security-policy"], in_page):
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert rules["default-src"] == "'none'"
        assert rules["script-src"] == "'self'"
        assert not {"connect-src", "img-src", "frame-src", "worker-src"} & set(rules)
    assert "form-action 'none'" in answer.headers["content-security-policy"]
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", answer.text)
    assert scripts == [""]


def test_the_script_sends_and_keeps_nothing() -> None:
    script = (STATIC / "print-names.js").read_text()
    sends = (
        r"fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|Image\(|import\b|location|open\(|src\b|href\b|submit"
    )
    keeps = r"localStorage|sessionStorage|indexedDB|cookie|caches|history"
    assert not re.search(sends, script)
    assert not re.search(keeps, script)
    assert "innerHTML" not in script


def test_without_a_script_the_sheet_has_a_line_for_the_name(client: TestClient, homework: Stored) -> None:
    text = page_of(client, homework)
    assert "<noscript>" in text
    assert '<div id="names-tool" hidden>' in text
    # The script puts a name into the first gap of this list.
    assert re.search(r'<ul class="who">\s*<li>Name <span class="gap', text)


def test_the_sheet_is_the_same_as_without_names(client: TestClient, homework: Stored) -> None:
    sheet = client.get(f"/homeworks/{homework.card.id}/documents/sheet-circle.html?supports=strip").text
    with_bar = page_of(client, homework, query="?supports=strip")
    assert sheet.split("<main>")[1] == with_bar.split("<main>")[1]


def test_names_go_on_sheets_alone(client: TestClient, homework: Stored) -> None:
    answer = client.get(f"/homeworks/{homework.card.id}/print/teacher-pack")
    assert answer.status_code == 404
    assert "sheet-circle" in answer.text
