"""Changing one question over HTTP: the others stay as they are, and the checks say what the change broke."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.store import Store, open_store
from service.store.records import Stored

Body = dict[str, Any]


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """The interface is the same over SQLite and PostgreSQL."""
    opened = open_store(database_url)
    yield opened
    opened.close()


@pytest.fixture
def path(homework: Stored) -> str:
    return f"/api/homeworks/{homework.card.id}"


@pytest.fixture
def first(homework: Stored) -> dict[str, str]:
    """The headers of a change to the first version."""
    return {"if-match": f'"{homework.card.id}-1"', "threefold-by": "CD"}


def _others(homework: Body, number: str) -> list[Body]:
    """Every task but the versions of one question."""
    tasks = [task for tier in homework["tiers"].values() for task in tier]
    return [task for task in tasks if not task["id"].endswith(f"-{number}")]


def test_an_edited_question_leaves_every_other_as_it_was(client: TestClient, path: str, first: dict[str, str]) -> None:
    before = client.get(path).json()["homework"]
    stem = before["tiers"]["core"][1]["stem"] + " Write neatly."
    answer = client.patch(f"{path}/tasks/core-2", json={"stem": stem}, headers=first)
    assert answer.status_code == 200
    changed = answer.json()
    after = changed["homework"]["homework"]
    assert after["tiers"]["core"][1]["stem"] == stem
    assert _others(after, "2") == _others(before, "2")
    assert changed["homework"]["version"]["by"] == "CD"
    assert changed["homework"]["card"]["number"] == 2


def test_a_question_is_swapped_for_a_choice_and_back(client: TestClient, path: str, first: dict[str, str]) -> None:
    before = client.get(path).json()["homework"]
    choices = client.get(f"{path}/tasks/core-3/alternatives", params={"seed": 2}).json()
    assert choices
    chosen = {"key": choices[0]["key"], "seed": choices[0]["seed"]}
    swapped = client.post(f"{path}/tasks/core-3/regenerate", json=chosen, headers=first).json()["homework"]
    assert swapped["homework"]["tiers"]["core"][2]["stem"] == choices[0]["task"]["stem"]
    assert _others(swapped["homework"], "3") == _others(before, "3")
    back = client.post(f"{path}/undo", headers={"if-match": swapped["etag"]}).json()
    assert back["homework"]["tiers"] == before["tiers"]


def test_without_a_key_the_best_choice_of_the_seed_is_taken(
    client: TestClient, path: str, first: dict[str, str]
) -> None:
    before = client.get(path).json()["homework"]["tiers"]["core"][2]["stem"]
    answer = client.post(f"{path}/tasks/core-3/regenerate", json={"seed": 5}, headers=first)
    assert answer.json()["homework"]["homework"]["tiers"]["core"][2]["stem"] != before


def test_a_question_is_moved_removed_and_another_added(client: TestClient, path: str, first: dict[str, str]) -> None:
    ids = [task["id"] for task in client.get(path).json()["homework"]["tiers"]["core"]]
    moved = client.post(f"{path}/tasks/{ids[2]}/move", json={"places": 1}, headers=first).json()["homework"]
    assert [task["id"] for task in moved["homework"]["tiers"]["core"]] == [*ids[:2], ids[3], ids[2], *ids[4:]]
    gone = client.delete(f"{path}/tasks/{ids[2]}", headers={"if-match": moved["etag"]}).json()["homework"]
    assert ids[2] not in {task["id"] for task in gone["homework"]["tiers"]["core"]}
    more = client.get(f"{path}/additions", params={"tier": "core"}).json()
    wanted = {"tier": "core", "key": more[0]["key"], "seed": more[0]["seed"]}
    added = client.post(f"{path}/tasks", json=wanted, headers={"if-match": gone["etag"]}).json()["homework"]
    assert len(added["homework"]["tiers"]["core"]) == len(ids)
    assert more[0]["task"]["stem"] in {task["stem"] for task in added["homework"]["tiers"]["core"]}


def test_a_change_that_breaks_a_rule_says_so(client: TestClient, path: str, first: dict[str, str]) -> None:
    stem = "Students may think that the teacher should emphasise this. Ofsted requires an answer."
    changed = client.patch(f"{path}/tasks/core-2", json={"stem": stem}, headers=first).json()
    broken = {(finding["rule"], finding["task_id"]) for finding in changed["broke"]}
    assert broken & {("claims", "core-2"), ("teacher-talk", "core-2")}
    whole = changed["homework"]["homework"]["findings"]
    assert [finding for finding in whole if finding in changed["broke"]] == changed["broke"]


@pytest.mark.parametrize(
    ("task", "edit", "status", "says"),
    [
        ("core-99", {"stem": "What is it?"}, 404, "core-99"),
        ("core-2", {"stem": "   "}, 422, "empty"),
        ("core-2", {}, 422, "nothing to change"),
        ("core-2", {"marks": 0}, 422, "marks"),
        ("core-2", {"stem": "x" * 5000}, 422, "long"),
    ],
)
def test_an_edit_that_cannot_be_meant_changes_nothing(
    client: TestClient, path: str, first: dict[str, str], task: str, edit: Body, status: int, says: str
) -> None:
    answer = client.patch(f"{path}/tasks/{task}", json=edit, headers=first)
    assert answer.status_code == status
    assert says in answer.json()["detail"]
    assert client.get(path).json()["card"]["number"] == 1


def test_every_document_that_is_listed_comes_in_every_format(client: TestClient, path: str) -> None:
    listed = client.get(f"{path}/documents").json()
    assert {"teacher-pack", "sheet-circle", "self-marking", "mark-sheet"} <= {one["name"] for one in listed}
    signs = {"pdf": b"%PDF-", "docx": b"PK", "html": b"<!doctype html>"}
    for ending, sign in signs.items():
        answer = client.get(f"{path}/documents/sheet-circle.{ending}")
        assert answer.content.startswith(sign)
        name = answer.headers["content-disposition"]
        assert name.endswith(f'circle.{ending}"')
        assert not {"core", "scaffold", "extension", "support"} & set(name.replace("-", " ").split())
    assert client.get(f"{path}/documents/nothing.pdf").status_code == 404
