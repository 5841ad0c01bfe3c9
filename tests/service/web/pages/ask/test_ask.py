"""The first page: find a unit, tick, see what it is enough for, ask; whatever is off comes back with all that was typed."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from service.dates import date_in_words
from service.desk import Desk

RIVERS = "geography-ks3-rivers-and-flooding"
DUE = date.today() + timedelta(days=12)
Fields = Callable[[str], dict[str, list[str]]]
Key = Callable[[str], str]
Make = Callable[..., Response]


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_the_first_page_shows_units_and_an_example_at_one_click(client: TestClient, desk: Desk, form_key: Key) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Algorithms and programming" in page.text
    gone = client.post("/ask/example", data={"form_key": form_key(page.text)})
    assert gone.status_code == 303
    job = desk.store.jobs.get(gone.headers["location"].removeprefix("/jobs/"))
    assert job.status == "done"
    assert job.request.minutes == 30
    assert client.get(gone.headers["location"]).headers["location"] == f"/homeworks/{job.homework_id}"


def test_units_are_found_without_a_script(client: TestClient, fields: Fields) -> None:
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


def test_capacity_follows_the_ticks_before_anything_is_asked(client: TestClient, desk: Desk, fields: Fields) -> None:
    page = client.get("/", params={"unit": RIVERS}).text
    sent = {**fields(page), "objectives": ["LO5"], "minutes": "90", "do": "check"}
    again = client.get("/", params=sent).text
    assert re.search(r"Enough for \d+ minutes, not for 90", again)
    assert fields(again)["objectives"] == ["LO5"]
    assert desk.store.jobs.recent(5) == ()


def test_ticks_taken_away_stay_away_until_another_unit_is_chosen(client: TestClient, fields: Fields) -> None:
    sent = fields(client.get("/", params={"unit": RIVERS}).text)
    del sent["objectives"]
    none = client.get("/", params=sent).text
    assert "objectives" not in fields(none)
    other = client.get("/", params={**sent, "choose": "geography-ks3-weather-and-climate"}).text
    assert fields(other)["unit"] == ["geography-ks3-weather-and-climate"]
    assert fields(other)["objectives"] == ["LO1", "LO2", "LO3"]


def test_what_was_answered_survives_a_change_of_unit(client: TestClient, fields: Fields) -> None:
    sent = fields(client.get("/", params={"unit": RIVERS}).text)
    sent |= {
        "minutes": ["35"],
        "class_label": ["8B <set 2>"],
        "due": [""],
        "print_only": ["yes"],
        "purpose": ["prepare"],
    }
    finder = client.get("/", params={**sent, "do": "change"}).text
    chosen = client.get("/", params={**fields(finder), "choose": RIVERS}).text
    held = fields(chosen)
    assert (held["minutes"], held["class_label"], held["print_only"]) == (["35"], ["8B <set 2>"], ["yes"])
    assert (held["purpose"], held["due"]) == (["prepare"], [""])


def test_a_request_is_made_of_what_was_typed(client: TestClient, desk: Desk, make: Make) -> None:
    gone = make(
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
    client: TestClient, desk: Desk, typed: dict[str, object], field: str, fields: Fields, make: Make
) -> None:
    answer = make(class_label="8B", **typed)
    page = answer.text
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in page
    assert f'id="{field}-error"' in page
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*{field}-error"', page)
    assert fields(page)["class_label"] == ["8B"]
    if field == "minutes":
        assert fields(page)["minutes"] == ["5"]
    assert desk.store.jobs.recent(5) == ()


def test_the_same_page_sent_twice_gives_one_homework_and_a_changed_one_another(
    client: TestClient, desk: Desk, fields: Fields, form_key: Key
) -> None:
    page = client.get("/", params={"unit": RIVERS}).text
    sent = {**fields(page), "minutes": "20", "form_key": form_key(page)}
    first, second = (client.post("/ask", data=sent).headers["location"] for _ in range(2))
    assert first == second
    assert client.post("/ask", data={**sent, "seed": "2"}).headers["location"] != first
    assert len(desk.store.jobs.recent(5)) == 2


def test_a_form_without_its_key_is_refused_and_nothing_is_asked(client: TestClient, desk: Desk, fields: Fields) -> None:
    page = client.get("/", params={"unit": RIVERS}).text
    assert client.post("/ask", data=fields(page)).status_code == 409
    assert client.post("/ask/example").status_code == 409
    assert desk.store.jobs.recent(5) == ()


def test_an_unknown_unit_is_named_with_the_nearest(client: TestClient) -> None:
    page = client.get("/", params={"unit": "geography-ks3-rivers"})
    assert page.status_code == 200
    assert "nearest" in page.text
    assert RIVERS in page.text


def test_no_unit_at_all_says_what_to_do(client: TestClient, form_key: Key) -> None:
    page = client.get("/").text
    answer = client.post("/ask", data={"form_key": form_key(page)})
    assert answer.status_code == 422
    assert "choose a unit first" in answer.text.lower()


def test_what_is_typed_is_shown_and_never_run(client: TestClient) -> None:
    evil = '"><script>alert(1)</script>{{ 7 * 7 }}'
    page = client.get("/", params={"words": evil, "unit": RIVERS, "class_label": evil, "shown": "yes"}).text
    assert "<script>alert" not in page
    assert "{{ 7 * 7 }}" in page


def test_a_job_that_failed_fills_the_form_again(client: TestClient, desk: Desk, fields: Fields, make: Make) -> None:
    make(objectives=["LO4"], minutes="15", due=DUE.isoformat(), class_label="8B")
    job = desk.store.jobs.recent(1)[0]
    held = fields(client.get("/", params={"job": job.id}).text)
    assert (held["unit"], held["objectives"], held["minutes"]) == ([RIVERS], ["LO4"], ["15"])
    assert (held["due"], held["class_label"]) == ([DUE.isoformat()], ["8B"])
    assert client.get("/", params={"job": "nothing-here"}).status_code == 404


def test_the_address_of_a_sent_form_leads_back_to_the_form(client: TestClient) -> None:
    assert client.get("/ask").headers["location"] == "/"
