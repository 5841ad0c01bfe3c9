"""A unit that a teacher pastes: read, ticked, made into a homework, and nothing of it lost on the way."""

import re
from collections.abc import Callable
from html import unescape

from fastapi.testclient import TestClient

from service.desk import Desk

Fields = Callable[[str], dict[str, list[str]]]
Key = Callable[[str], str]
OWN = {
    "own": "yes",
    "title": "Volcanoes",
    "subject": "geography",
    "stage": "y7",
    "lines": "Explain why volcanoes erupt.\nDescribe the parts of a volcano.",
    "terms": "\n".join(
        (
            "magma: melted rock under the ground",
            "crater: the bowl at the top of a volcano",
            "vent: the opening that melted rock rises through",
            "lava: melted rock that has reached the surface",
            "ash: fine pieces of rock thrown into the air",
            "dormant: quiet for a long time, able to erupt again",
            "extinct: never going to erupt again",
        )
    ),
    "facts": "\n".join(
        (
            "Magma rises because it is less dense than the rock around it.",
            "Most volcanoes stand along the edges of plates.",
            "Gas trapped in magma makes an eruption explosive.",
        )
    ),
    "misconceptions": "Volcanoes are found everywhere -> Most volcanoes stand along the edges of plates.",
}


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_a_pasted_unit_is_checked_ticked_and_made(
    client: TestClient, desk: Desk, fields: Fields, form_key: Key
) -> None:
    page = client.get("/", params={"do": "own", "words": "volc"}).text
    key = form_key(page)
    checked = client.post("/ask", data={**OWN, "misconceptions": "Lava is fire", "form_key": key, "do": "check"})
    assert checked.status_code == 200
    assert "‘Lava is fire’ (misconception, line 1)" in text_of(checked.text)
    held = fields(checked.text)
    assert held["objectives"] == ["LO1", "LO2"]
    assert held["terms"] == [OWN["terms"]]
    gone = client.post("/ask", data={**held, **OWN, "minutes": "10", "do": "make", "form_key": key})
    assert gone.status_code == 303, text_of(gone.text)
    job = desk.store.jobs.recent(1)[0]
    assert job.unit is not None
    assert job.unit.title == "Volcanoes"
    assert job.homework_id, job.problem
    assert all(unit.title != "Volcanoes" for unit in desk.library().units())


def test_a_long_paste_asks_which_objectives_before_it_is_made(client: TestClient, desk: Desk, form_key: Key) -> None:
    key = form_key(client.get("/", params={"do": "own"}).text)
    lines = "\n".join(f"Explain part {n} of a volcano." for n in range(1, 7))
    answer = client.post("/ask", data={**OWN, "lines": lines, "minutes": "10", "do": "make", "form_key": key})
    assert answer.status_code == 422
    assert "6 objectives" in answer.text
    assert len(re.findall(r'name="objectives" value="LO\d"', answer.text)) == 6
    assert desk.store.jobs.recent(5) == ()


def test_each_field_of_a_paste_that_is_off_is_named(client: TestClient, fields: Fields, form_key: Key) -> None:
    key = form_key(client.get("/", params={"do": "own"}).text)
    answer = client.post("/ask", data={"own": "yes", "facts": "A fact stands.", "do": "make", "form_key": key})
    assert answer.status_code == 422
    for field in ("title", "subject", "stage", "lines"):
        assert f'id="{field}-error"' in answer.text
    assert fields(answer.text)["facts"] == ["A fact stands."]
    broken = client.post("/ask", data={**OWN, "terms": "magma", "do": "check", "form_key": key})
    assert re.search(r'<textarea id="terms"[^>]*aria-invalid="true"', broken.text)


def test_a_paste_survives_a_look_into_the_library(client: TestClient, fields: Fields, form_key: Key) -> None:
    key = form_key(client.get("/", params={"do": "own"}).text)
    library = client.post("/ask", data={**OWN, "do": "library", "form_key": key}).text
    assert "Which unit?" in library
    back = client.post("/ask", data={**fields(library), "do": "own", "form_key": key}).text
    assert fields(back)["facts"] == [OWN["facts"]]
    assert fields(back)["title"] == ["Volcanoes"]


def test_what_is_pasted_is_shown_and_never_run(client: TestClient, fields: Fields, form_key: Key) -> None:
    evil = '"></textarea><script>alert(1)</script>{{ 7 * 7 }}'
    key = form_key(client.get("/").text)
    sent = {**OWN, "title": evil, "facts": evil, "do": "check", "form_key": key}
    page = client.post("/ask", data=sent).text
    assert "<script>alert" not in page
    assert fields(page)["facts"] == [evil]
    assert fields(page)["title"] == [evil]
