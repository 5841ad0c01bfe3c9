"""A hostile teacher: a unit of one's own, pasted, with a stranger's text woven into every field of it."""

import re
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from service.desk import Desk
from service.store.records import Stored

UNIT = {
    "title": "Rivers %",
    "lines": "Explain how rivers % erode their beds.\nDescribe the parts of a river.",
    "terms": (
        "erosion: the wearing away of land % by water\nabrasion: when stones % scrape the bed of a river\n"
        "meander: a bend in a river %\ndeposition: when a river drops what it carries\n"
        "source: the place where a river starts\nmouth: the place where a river meets the sea\n"
        "floodplain: the flat land % beside a river"
    ),
    "facts": (
        "Rivers erode their beds % by abrasion and hydraulic action.\n"
        "The outside of a meander % is eroded because the water flows faster there.\n"
        "A river deposits sediment where it slows down.\n"
        "A floodplain is covered with water when a river overflows its banks."
    ),
    "misconceptions": "Rivers % flow only south -> A river % flows downhill in any direction.",
}

Paste = Callable[..., Response]


@pytest.fixture
def paste(client: TestClient) -> Paste:
    """Paste the unit with `text` where a % stands in `fields` (all of them unless named), and ask for a homework."""

    def send(text: str, *fields: str, **typed: str) -> Response:
        key = re.search(r'name="form_key" value="([^"]+)"', client.get("/").text)
        assert key
        unit = {name: said.replace("%", text if name in (fields or UNIT) else "") for name, said in UNIT.items()}
        asked = {"own": "yes", "subject": "geography", "stage": "y8", "minutes": "20", "do": "make"}
        return client.post("/ask", data={"form_key": key[1]} | asked | unit | typed)

    return send


@pytest.fixture
def approved_with(desk: Desk, paste: Paste) -> Callable[..., Stored]:
    """A homework on that unit, approved over every finding, so that pupils may have it."""

    def make(text: str, *fields: str) -> Stored:
        answer = paste(text, *fields)
        assert answer.status_code == 303, re.findall(r'<a href="#[^"]*">(.*?)</a>', answer.text)
        job = desk.store.jobs.recent(1)[0]
        assert job.homework_id, job.problem
        shelf = desk.store.homeworks
        read = shelf.set_status(job.homework_id, "reviewed", base=1, by="AB")
        return shelf.set_status(job.homework_id, "approved", base=read.card.number, by="AB")

    return make
