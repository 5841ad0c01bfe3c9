"""A teacher at a page: reads a form, fills it in and sends it."""

import html
import re
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from service.desk import Desk
from service.store.records import Stored

KEY = re.compile(r'name="form_key" value="([^"]+)"')
AREA = re.compile(r'<textarea id="[^"]*" name="([^"]*)"[^>]*>\n?([^<]*)</textarea>')
LINE = re.compile(r'<input id="[^"]*" name="([^"]*)"[^>]*value="([^"]*)"')

Send = Callable[..., Response]


@pytest.fixture
def send(client: TestClient) -> Send:
    """Open the page `page`, then send its form to `to` (the page itself where none is named) with some fields."""

    def post(page: str, fields: dict[str, str], to: str | None = None) -> Response:
        found = KEY.search(client.get(page).text)
        assert found, f"{page} holds no form"
        return client.post(to or page, data={"form_key": found[1]} | fields)

    return post


@pytest.fixture
def read_form(client: TestClient) -> Callable[[str], dict[str, str]]:
    """What stands in the text fields of a page's form, by name."""

    def read(page: str) -> dict[str, str]:
        text = client.get(page).text
        return {name: html.unescape(value) for pattern in (AREA, LINE) for name, value in pattern.findall(text)}

    return read


@pytest.fixture
def now(desk: Desk, homework: Stored) -> Callable[[], Stored]:
    """The homework as it is at the moment."""
    return lambda: desk.store.homeworks.get(homework.card.id)
