"""A browser's view of the form to ask: what it would send, and the key of its page."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient
from httpx import Response

RIVERS = "geography-ks3-rivers-and-flooding"


@pytest.fixture
def fields() -> Callable[[str], dict[str, list[str]]]:
    """What a browser would send of the form `ask` as it stands on a page, every value by its name."""

    def read(html: str) -> dict[str, list[str]]:
        sent: dict[str, list[str]] = {}
        for name, value in _Form(html).sent:
            sent.setdefault(name, []).append(value)
        return sent

    return read


@pytest.fixture
def form_key() -> Callable[[str], str]:
    """The key that stands on a page."""

    def read(html: str) -> str:
        found = re.search(r'name="form_key" value="([^"]+)"', html)
        assert found, "the page holds no form key"
        return found[1]

    return read


@pytest.fixture
def make(
    client: TestClient, fields: Callable[[str], dict[str, list[str]]], form_key: Callable[[str], str]
) -> Callable[..., Response]:
    """Ask for a homework on rivers, with some answers typed over."""

    def press(**typed: object) -> Response:
        page = client.get("/", params={"unit": RIVERS}).text
        return client.post("/ask", data={**fields(page), "form_key": form_key(page), **typed})

    return press


class _Form(HTMLParser):
    """What a browser would send of the form `ask`, were its button pressed now: n pairs in document order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sent: list[tuple[str, str]] = []
        self._inside, self._select, self._area = False, "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = dict(attributes)
        name, value = said.get("name") or "", said.get("value") or ""
        if tag == "form":
            self._inside = said.get("id") == "ask"
        elif self._inside and tag == "input" and (said.get("type") != "checkbox" or "checked" in said):
            self.sent.append((name, value))
        elif self._inside and tag == "select":
            self._select = name
        elif self._inside and tag == "option" and "selected" in said:
            self.sent.append((self._select, value))
        elif self._inside and tag == "textarea":
            self._area = name
            self.sent.append((name, ""))

    def handle_data(self, data: str) -> None:
        if self._area:
            self.sent[-1] = (self._area, self.sent[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "textarea":
            self._area = ""
            # A browser drops the line break that follows the start of a text area.
            self.sent[-1] = (self.sent[-1][0], self.sent[-1][1].removeprefix("\n"))
