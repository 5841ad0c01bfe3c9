"""The HTTP interface: ask, read with ETags, change with If-Match, problems as documents."""

import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from service.desk import Desk
from service.store import Store, open_store
from service.store.records import Stored

NORMANS = {"unit_id": "history-ks3-norman-conquest", "minutes": 30}


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """The interface is the same over SQLite and PostgreSQL."""
    opened = open_store(database_url)
    yield opened
    opened.close()


def test_asking_gives_a_job_and_the_job_a_homework(client: TestClient) -> None:
    asked = client.post("/api/homeworks", json=NORMANS, headers={"threefold-by": "AB"})
    assert asked.status_code == 202
    job = client.get(asked.headers["location"]).json()
    assert (job["status"], job["by"]) == ("done", "AB")
    homework = client.get(f"/api/homeworks/{job['homework_id']}").json()
    assert homework["homework"]["tiers"]["core"]
    assert homework["card"]["status"] == "draft"


def test_the_same_key_gives_the_same_job_and_another_request_under_it_is_refused(client: TestClient) -> None:
    key = {"idempotency-key": "monday-9pm"}
    first = client.post("/api/homeworks", json=NORMANS, headers=key).json()
    again = client.post("/api/homeworks", json=NORMANS, headers=key).json()
    assert again["id"] == first["id"]
    other = client.post("/api/homeworks", json=NORMANS | {"minutes": 45}, headers=key)
    assert other.status_code == 422
    assert client.get("/api/homeworks").json()["total"] == 1


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        ({"unit_id": "nothing"}, 404, "no unit"),
        (NORMANS | {"minutes": 5}, 422, "minutes"),
        (NORMANS | {"objective_ids": ["LO99"]}, 422, "LO99"),
        (NORMANS | {"surprise": 1}, 422, "surprise"),
        (NORMANS | {"author": "model"}, 422, "language model"),
        (NORMANS | {"print_only": True, "record_in": "online"}, 422, "paper"),
        ({}, 422, "unit_id"),
    ],
)
def test_what_cannot_be_meant_is_one_clear_problem(
    client: TestClient, body: dict[str, object], status: int, says: str
) -> None:
    answer = client.post("/api/homeworks", json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert says in problem["detail"]
    assert "\n" not in problem["detail"]


def test_capacity_is_told_before_anything_is_asked_for(client: TestClient) -> None:
    answer = client.post("/api/capacity", json=NORMANS | {"minutes": 120}).json()
    assert answer["minutes"] < 120
    assert "enough for" in answer["limited_by"]
    assert answer["mend"]
    assert client.get("/api/homeworks").json()["total"] == 0


def test_an_unchanged_homework_is_not_sent_again(client: TestClient, homework: Stored) -> None:
    path = f"/api/homeworks/{homework.card.id}"
    etag = client.get(path).headers["etag"]
    assert client.get(path, headers={"if-none-match": etag}).status_code == 304
    client.post(f"{path}/review", headers={"if-match": etag})
    assert client.get(path, headers={"if-none-match": etag}).status_code == 200


def test_a_change_needs_the_version_it_was_made_from(client: TestClient, homework: Stored) -> None:
    path = f"/api/homeworks/{homework.card.id}/review"
    etag = f'"{homework.card.id}-1"'
    assert client.post(path).status_code == 428
    assert client.post(path, headers={"if-match": '"other-1"'}).status_code == 412
    assert client.post(path, headers={"if-match": etag}).status_code == 200
    late = client.post(path, headers={"if-match": etag})
    assert late.status_code == 412
    assert "nothing was overwritten" in late.json()["detail"]


def test_print_only_homework_gets_no_link(client: TestClient) -> None:
    job = client.post("/api/homeworks", json=NORMANS | {"print_only": True}).json()
    path = f"/api/homeworks/{job['homework_id']}"
    for step in ("review", "approve"):
        etag = client.get(path).headers["etag"]
        assert client.post(f"{path}/{step}", headers={"if-match": etag}).status_code == 200
    refused = client.post(f"{path}/links", json={"tier": "core"})
    assert (refused.status_code, "print-only" in refused.json()["detail"]) == (409, True)
    assert client.get(f"{path}/links").json() == []


def test_approving_goes_by_reading_and_gives_a_link(client: TestClient, homework: Stored) -> None:
    path = f"/api/homeworks/{homework.card.id}"
    early = client.post(f"{path}/approve", headers={"if-match": f'"{homework.card.id}-1"'})
    assert early.status_code == 409
    assert "mark it as reviewed" in early.json()["detail"]
    assert client.post(f"{path}/links", json={"tier": "core"}).status_code == 409
    etag = client.post(f"{path}/review", headers={"if-match": f'"{homework.card.id}-1"'}).json()["etag"]
    approved = client.post(f"{path}/approve", headers={"if-match": etag}).json()
    assert approved["card"]["approved_version"] == approved["card"]["number"]
    link = client.post(f"{path}/links", json={"tier": "scaffolded"}).json()
    assert len(link["token"]) >= 32
    assert client.delete(f"/api/links/{link['token']}").status_code == 204
    assert client.get(f"{path}/links").json()[0]["revoked_at"]


def test_a_finding_is_overruled_with_a_reason_that_stays(client: TestClient, desk: Desk, homework: Stored) -> None:
    shorter = homework.homework.model_copy(update={"title": ""})
    findings = _with_a_block(shorter)
    stored = desk.store.homeworks.save(homework.card.id, findings, base=1, by="AB", change="a test's finding")
    path, etag = f"/api/homeworks/{homework.card.id}", f'"{homework.card.id}-{stored.card.number}"'
    read = client.post(f"{path}/review", headers={"if-match": etag}).json()
    blocked = client.post(f"{path}/approve", headers={"if-match": read["etag"]})
    assert blocked.status_code == 409
    assert "grounded" in blocked.json()["detail"]
    place = f"{path}/findings/0/overrule"
    assert client.post(place, json={"reason": "no"}, headers={"if-match": read["etag"]}).status_code == 409
    reason = "The textbook on page 12 says so."
    done = client.post(place, json={"reason": reason}, headers={"if-match": read["etag"]}).json()
    assert done["homework"]["findings"][0]["outcome"] == "overruled"
    assert done["homework"]["findings"][0]["overruled"]["reason"] == reason


def test_lists_come_in_pages(client: TestClient, desk: Desk, write: object) -> None:
    for seed in (1, 2, 3):
        write(desk, seed=seed)  # type: ignore[operator]
    first = client.get("/api/homeworks", params={"per_page": 2}).json()
    second = client.get("/api/homeworks", params={"per_page": 2, "page": 2}).json()
    assert (first["total"], first["pages"], len(first["homeworks"]), len(second["homeworks"])) == (3, 2, 2, 1)
    units = client.get("/api/units", params={"subject": "maths", "per_page": 1}).json()
    assert (units["total"], units["pages"], len(units["units"])) == (2, 2, 1)


def test_units_are_found_by_a_teachers_words(client: TestClient) -> None:
    found = client.get("/api/search", params={"query": "norman conqest", "kind": "unit"}).json()
    assert found["results"][0]["slug"] == "history-ks3-norman-conquest"
    unknown = client.get("/api/units/history-ks3-norman-conqest")
    assert unknown.status_code == 404
    assert "nearest" in unknown.json()["detail"]


def test_any_homework_can_be_checked(client: TestClient, homework: Stored) -> None:
    body = json.loads(homework.homework.model_dump_json())
    assert client.post("/api/checks", json=body).json()["counts"] == {}
    body["tiers"]["core"][0]["marks"] += 1
    broken = client.post("/api/checks", json=body).json()
    assert "marks-add-up" in {finding["rule"] for finding in broken["findings"]}
    rules = client.get("/api/rules").json()
    assert "answer-leak" in {rule["id"] for rule in rules}


def test_a_job_is_followed_until_its_end(client: TestClient) -> None:
    job = client.post("/api/homeworks", json=NORMANS).json()
    with client.stream("GET", f"/api/jobs/{job['id']}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = list(stream.iter_lines())
    assert "event: job" in lines
    last = next(line for line in reversed(lines) if line.startswith("data:"))
    assert json.loads(last[5:])["status"] == "done"
    assert client.get("/api/jobs/unknown/events").status_code == 404


def test_the_description_names_every_path_and_the_form_of_problems(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert {"/api/homeworks", "/api/jobs/{job_id}/events", "/api/units/{unit_id}"} <= set(described["paths"])
    answers = described["paths"]["/api/homeworks"]["post"]["responses"]
    assert "application/problem+json" in answers["404"]["content"]


def _with_a_block(homework):  # type: ignore[no-untyped-def]
    from generator.models import Finding, Severity

    block = Finding(rule="grounded", severity=Severity.BLOCK, message="made for a test", mend="none")
    return homework.model_copy(update={"findings": (block,)})
