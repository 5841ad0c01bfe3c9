"""The first page: find a unit, tick, see what it is enough for, ask; whatever is off comes back with all that was typed."""

import re
from datetime import date, timedelta
from html import unescape
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from service.desk import Desk
from service.desk.ask import date_in_words

RIVERS = "geography-ks3-rivers-and-flooding"
DUE = date.today() + timedelta(days=12)
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


class Fields(HTMLParser):
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


def fields(html: str) -> dict[str, list[str]]:
    sent: dict[str, list[str]] = {}
    for name, value in Fields(html).sent:
        sent.setdefault(name, []).append(value)
    return sent


def form_key(html: str) -> str:
    found = re.search(r'name="form_key" value="([^"]+)"', html)
    assert found, "the page holds no form key"
    return found[1]


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def make(client: TestClient, **typed: object) -> Response:
    page = client.get("/", params={"unit": RIVERS}).text
    sent = {**fields(page), "form_key": form_key(page), **typed}
    return client.post("/ask", data=sent)


def test_the_first_page_shows_units_and_an_example_at_one_click(client: TestClient, desk: Desk) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Algorithms and programming" in page.text
    gone = client.post("/ask/example", data={"form_key": form_key(page.text)})
    assert gone.status_code == 303
    job = desk.store.jobs.get(gone.headers["location"].removeprefix("/jobs/"))
    assert job.status == "done"
    assert job.request.minutes == 30
    assert client.get(gone.headers["location"]).headers["location"] == f"/homeworks/{job.homework_id}"


def test_units_are_found_without_a_script(client: TestClient) -> None:
    page = client.get("/", params={"do": "find", "words": "riv", "subject": "geography", "stage": "y8"}).text
    assert re.findall(r'name="choose" value="([^"]+)"', page) == [RIVERS]
    assert fields(page)["words"] == ["riv"]
    assert fields(page)["stage"] == ["y8"]


def test_a_chosen_unit_shows_its_objectives_in_order_with_the_usual_ticks_and_the_capacity(client: TestClient) -> None:
    page = client.get("/", params={"choose": RIVERS}).text
    assert re.findall(r'name="objectives" value="(LO\d)"( checked)?', page) == [
        (f"LO{n}", " checked" if n <= 3 else "") for n in range(1, 9)
    ]
    assert "Enough is known for 60 minutes." in text_of(page)
    assert "60 minutes every two weeks" in text_of(page)


def test_capacity_follows_the_ticks_before_anything_is_asked(client: TestClient, desk: Desk) -> None:
    page = client.get("/", params={"unit": RIVERS}).text
    sent = {**fields(page), "objectives": ["LO5"], "minutes": "90", "do": "check"}
    again = client.get("/", params=sent).text
    assert re.search(r"Enough for \d+ minutes, not for 90", again)
    assert fields(again)["objectives"] == ["LO5"]
    assert desk.store.jobs.recent(5) == ()


def test_ticks_taken_away_stay_away_until_another_unit_is_chosen(client: TestClient) -> None:
    sent = fields(client.get("/", params={"unit": RIVERS}).text)
    del sent["objectives"]
    none = client.get("/", params=sent).text
    assert "objectives" not in fields(none)
    other = client.get("/", params={**sent, "choose": "geography-ks3-weather-and-climate"}).text
    assert fields(other)["unit"] == ["geography-ks3-weather-and-climate"]
    assert fields(other)["objectives"] == ["LO1", "LO2", "LO3"]


def test_what_was_answered_survives_a_change_of_unit(client: TestClient) -> None:
    sent = fields(client.get("/", params={"unit": RIVERS}).text)
    sent |= {"minutes": ["35"], "class_label": ["8B <set 2>"], "due": [""], "print_only": ["yes"], "purpose": ["prepare"]}
    finder = client.get("/", params={**sent, "do": "change"}).text
    chosen = client.get("/", params={**fields(finder), "choose": RIVERS}).text
    held = fields(chosen)
    assert (held["minutes"], held["class_label"], held["print_only"]) == (["35"], ["8B <set 2>"], ["yes"])
    assert (held["purpose"], held["due"]) == (["prepare"], [""])


def test_a_request_is_made_of_what_was_typed(client: TestClient, desk: Desk) -> None:
    gone = make(
        client,
        objectives=["LO2", "LO4"],
        minutes="25",
        due=DUE.isoformat(),
        class_label="8B",
        record_in="book",
        help="Room 4, Tuesday at lunch.",
        seed="7",
    )
    assert gone.status_code == 303
    job = desk.store.jobs.recent(1)[0]
    asked = job.request
    assert (asked.objective_ids, asked.minutes, asked.seed) == (("LO2", "LO4"), 25, 7)
    assert asked.due == date_in_words(DUE)
    brief = desk.store.homeworks.get(str(job.homework_id)).homework.pupil_brief
    assert brief.help == "Room 4, Tuesday at lunch."
    assert brief.record_in.startswith("Write in your exercise book.")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"minutes": "5"}, "minutes"),
        ({"due": "2020-01-01"}, "due"),
        ({"objectives": []}, "objectives"),
        ({"purpose": "fun"}, "purpose"),
        ({"seed": "many"}, "seed"),
        ({"minutes": "10", "objectives": [f"LO{n}" for n in range(1, 9)]}, "objectives"),
    ],
)
def test_an_answer_that_is_off_comes_back_beside_its_field(
    client: TestClient, desk: Desk, typed: dict[str, object], field: str
) -> None:
    answer = make(client, class_label="8B", **typed)
    page = answer.text
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-error"' in page
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*{field}-error"', page)
    assert fields(page)["class_label"] == ["8B"]
    if field == "minutes":
        assert fields(page)["minutes"] == ["5"]
    assert desk.store.jobs.recent(5) == ()


def test_the_same_page_sent_twice_gives_one_homework_and_a_changed_one_another(client: TestClient, desk: Desk) -> None:
    page = client.get("/", params={"unit": RIVERS}).text
    sent = {**fields(page), "minutes": "20", "form_key": form_key(page)}
    first, second = (client.post("/ask", data=sent).headers["location"] for _ in range(2))
    assert first == second
    assert client.post("/ask", data={**sent, "seed": "2"}).headers["location"] != first
    assert len(desk.store.jobs.recent(5)) == 2


def test_a_form_without_its_key_is_refused_and_nothing_is_asked(client: TestClient, desk: Desk) -> None:
    page = client.get("/", params={"unit": RIVERS}).text
    assert client.post("/ask", data=fields(page)).status_code == 409
    assert client.post("/ask/example").status_code == 409
    assert desk.store.jobs.recent(5) == ()


def test_an_unknown_unit_is_named_with_the_nearest(client: TestClient) -> None:
    page = client.get("/", params={"unit": "geography-ks3-rivers"})
    assert page.status_code == 200
    assert "nearest" in page.text
    assert RIVERS in page.text


def test_no_unit_at_all_says_what_to_do(client: TestClient) -> None:
    page = client.get("/").text
    answer = client.post("/ask", data={"form_key": form_key(page)})
    assert answer.status_code == 422
    assert "choose a unit first" in answer.text.lower()


def test_a_pasted_unit_is_checked_ticked_and_made(client: TestClient, desk: Desk) -> None:
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


def test_a_long_paste_asks_which_objectives_before_it_is_made(client: TestClient, desk: Desk) -> None:
    key = form_key(client.get("/", params={"do": "own"}).text)
    lines = "\n".join(f"Explain part {n} of a volcano." for n in range(1, 7))
    answer = client.post("/ask", data={**OWN, "lines": lines, "minutes": "10", "do": "make", "form_key": key})
    assert answer.status_code == 422
    assert "6 objectives" in answer.text
    assert len(re.findall(r'name="objectives" value="LO\d"', answer.text)) == 6
    assert desk.store.jobs.recent(5) == ()


def test_each_field_of_a_paste_that_is_off_is_named(client: TestClient) -> None:
    key = form_key(client.get("/", params={"do": "own"}).text)
    answer = client.post("/ask", data={"own": "yes", "facts": "A fact stands.", "do": "make", "form_key": key})
    assert answer.status_code == 422
    for field in ("title", "subject", "stage", "lines"):
        assert f'id="{field}-error"' in answer.text
    assert fields(answer.text)["facts"] == ["A fact stands."]
    broken = client.post("/ask", data={**OWN, "terms": "magma", "do": "check", "form_key": key})
    assert re.search(r'<textarea id="terms"[^>]*aria-invalid="true"', broken.text)


def test_a_paste_survives_a_look_into_the_library(client: TestClient) -> None:
    key = form_key(client.get("/", params={"do": "own"}).text)
    library = client.post("/ask", data={**OWN, "do": "library", "form_key": key}).text
    assert "Which unit?" in library
    back = client.post("/ask", data={**fields(library), "do": "own", "form_key": key}).text
    assert fields(back)["facts"] == [OWN["facts"]]
    assert fields(back)["title"] == ["Volcanoes"]


def test_what_is_typed_is_shown_and_never_run(client: TestClient) -> None:
    evil = '"><script>alert(1)</script>{{ 7 * 7 }}'
    key = form_key(client.get("/").text)
    page = client.get("/", params={"words": evil, "unit": RIVERS, "class_label": evil, "shown": "yes"}).text
    pasted = client.post("/ask", data={**OWN, "title": evil, "facts": f"</textarea>{evil}", "do": "check", "form_key": key}).text
    for html in (page, pasted):
        assert "<script>alert" not in html
        assert "{{ 7 * 7 }}" in html
    assert fields(pasted)["facts"] == [f"</textarea>{evil}"]


def test_a_job_that_failed_fills_the_form_again(client: TestClient, desk: Desk) -> None:
    make(client, objectives=["LO4"], minutes="15", due=DUE.isoformat(), class_label="8B")
    job = desk.store.jobs.recent(1)[0]
    held = fields(client.get("/", params={"job": job.id}).text)
    assert (held["unit"], held["objectives"], held["minutes"]) == ([RIVERS], ["LO4"], ["15"])
    assert (held["due"], held["class_label"]) == ([DUE.isoformat()], ["8B"])
    assert client.get("/", params={"job": "nothing-here"}).status_code == 404
