"""Changing one question at its page: every other stays byte for byte, and the page says what the change did."""

import re
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from generator.change import find_family
from generator.models import Homework, Tier
from service.desk import Desk
from service.store.records import Stored

Send = Callable[..., Response]
ReadForm = Callable[[str], dict[str, str]]


def address(stored: Stored, rest: str = "") -> str:
    return f"/homeworks/{stored.card.id}{rest}"


def bytes_of(homework: Homework) -> dict[str, str]:
    return {task.id: task.model_dump_json() for task in homework.tiers.all()}


def untouched(before: Homework, after: Homework, task_id: str) -> bool:
    """Whether every task outside the question's family is there, byte for byte."""
    family = find_family(before, task_id).ids
    old, new = bytes_of(before), bytes_of(after)
    return all(new.get(name) == text for name, text in old.items() if name not in family)


def test_a_swapped_question_leaves_every_other_as_it_was(
    client: TestClient, send: Send, homework: Stored, now: Callable[[], Stored]
) -> None:
    page = address(homework, "/tasks/core-4/swap")
    key = re.findall(r'name="key" value="([^"]+)"', client.get(page).text)[0]
    done = send(page, {"base": "1", "seed": "1", "key": key, "by": "KL"})
    assert done.status_code == 303
    assert done.headers["location"].startswith(address(homework, "/core?changed=2&at=core-4#"))
    before, after = homework.homework, now().homework
    assert untouched(before, after, "core-4")
    assert bytes_of(before)["core-4"] != bytes_of(after)["core-4"]
    assert [task.id for task in before.tiers.core] == [task.id for task in after.tiers.core]
    assert now().version.by == "KL"


def test_the_choices_are_told_by_kind_and_another_seed_gives_others(client: TestClient, homework: Stored) -> None:
    task = next(t for t in homework.homework.tiers.core if t.objective_ids)
    page = address(homework, f"/tasks/{task.id}/swap")
    first, second = client.get(page).text, client.get(f"{page}?seed=77").text
    keys = [re.findall(r'name="key" value="([^"]+)"', text) for text in (first, second)]
    assert keys[0]
    assert keys[1]
    assert keys[0] != keys[1]
    assert "Another kind of question" in first
    assert f'href="{page}?seed=2"' in first


def test_a_choice_that_is_no_longer_there_is_refused_and_changes_nothing(
    send: Send, homework: Stored, now: Callable[[], Stored]
) -> None:
    page = address(homework, "/tasks/core-4/swap")
    refused = send(page, {"base": "1", "seed": "1", "key": "gone"})
    assert refused.status_code == 409
    assert "choose from the list again" in refused.text
    assert now().card.number == 1


@pytest.mark.parametrize("tier", [Tier.CORE, Tier.EXTENSION])
def test_an_added_question_is_new_and_every_other_stays(
    client: TestClient, send: Send, desk: Desk, write: Callable[..., Stored], tier: Tier
) -> None:
    made = write(desk, "mathematics-ks3-fractions-and-percentages")
    page = address(made, f"/add/{tier.value}")
    key = re.findall(r'name="key" value="([^"]+)"', client.get(page).text)[0]
    assert send(page, {"base": "1", "seed": "1", "key": key}).status_code == 303
    after = desk.store.homeworks.get(made.card.id).homework
    new = set(bytes_of(after)) - set(bytes_of(made.homework))
    assert bytes_of(made.homework).items() <= bytes_of(after).items()
    assert f"{tier.value}-{key}" in new


def test_up_and_down_move_a_question_and_keep_every_byte(
    send: Send, homework: Stored, now: Callable[[], Stored]
) -> None:
    ids = [task.id for task in homework.homework.tiers.core]
    to = address(homework, f"/tasks/{ids[1]}/move")
    assert send(address(homework), {"base": "1", "places": "1"}, to).status_code == 303
    assert [task.id for task in now().homework.tiers.core] == [ids[0], ids[2], ids[1], *ids[3:]]
    assert send(address(homework), {"base": "2", "places": "-1"}, to).status_code == 303
    assert [task.id for task in now().homework.tiers.core] == ids
    assert bytes_of(now().homework) == bytes_of(homework.homework)


def test_the_first_question_has_no_way_up(client: TestClient, send: Send, homework: Stored) -> None:
    first = homework.homework.tiers.core[0].id
    card = client.get(address(homework)).text.split(f'id="q-{first}"')[1].split("</article>")[0]
    assert "Down<" in card
    assert "Up<" not in card
    refused = send(address(homework), {"base": "1", "places": "-1"}, address(homework, f"/tasks/{first}/move"))
    assert refused.status_code == 409
    assert "already the first" in refused.text


def test_a_removed_question_takes_its_versions_along_and_an_undo_brings_them_back(
    client: TestClient, send: Send, homework: Stored, now: Callable[[], Stored]
) -> None:
    task = homework.homework.tiers.core[3]
    family = find_family(homework.homework, task.id).ids
    done = send(address(homework), {"base": "1"}, address(homework, f"/tasks/{task.id}/remove"))
    assert done.status_code == 303
    assert family.isdisjoint(bytes_of(now().homework))
    page = client.get(done.headers["location"]).text
    assert "Takes back: removed question 4" in page
    assert send(address(homework), {"base": "2"}, address(homework, "/undo")).status_code == 303
    assert bytes_of(now().homework) == bytes_of(homework.homework)
    assert "Takes back" not in client.get(address(homework)).text


def test_any_version_can_be_had_back(
    client: TestClient, send: Send, homework: Stored, now: Callable[[], Stored]
) -> None:
    task = homework.homework.tiers.core[3]
    send(address(homework), {"base": "1"}, address(homework, f"/tasks/{task.id}/remove"))
    done = send(address(homework, "/history"), {"base": "2", "version": "1"}, address(homework, "/restore"))
    assert done.status_code == 303
    assert now().version.change == "restored version 1"
    assert bytes_of(now().homework) == bytes_of(homework.homework)
    history = client.get(address(homework, "/history")).text
    assert [int(n) for n in re.findall(r"<strong>Version (\d+)</strong>", history)] == [3, 2, 1]


def test_the_second_of_two_people_is_told_and_gets_the_typed_words_back(
    client: TestClient, send: Send, read_form: ReadForm, desk: Desk, homework: Stored, now: Callable[[], Stored]
) -> None:
    page = address(homework, "/tasks/core-4/edit")
    form = read_form(page) | {"base": "1", "stem": "My own <b>words</b>"}
    desk.store.homeworks.save(homework.card.id, homework.homework, base=1, by="KL", change="edited question 9")
    second = send(page, form)
    assert second.status_code == 409
    assert "KL: edited question 9" in second.text
    assert "My own &lt;b&gt;words&lt;/b&gt;" in second.text
    assert second.text.count('id="typed-') == len(("title", "the one field that differs"))
    assert f'href="{page}"' in second.text
    assert now().card.number == 2
    for to, fields in (("move", {"places": "1"}), ("remove", {})):
        late = send(address(homework), {"base": "1"} | fields, address(homework, f"/tasks/core-4/{to}"))
        assert (late.status_code, "KL: edited question 9" in late.text) == (409, True)
    assert now().card.number == 2


def test_a_form_without_its_key_changes_nothing(
    client: TestClient, homework: Stored, now: Callable[[], Stored]
) -> None:
    routes = (
        "tasks/core-4/edit",
        "tasks/core-4/swap",
        "tasks/core-4/move",
        "tasks/core-4/remove",
        "add/core",
        "undo",
        "restore",
    )
    for path in (*routes, "review", "approve", "withdraw", "overrule", "links"):
        sent = {"base": "1", "places": "1", "seed": "1", "key": "k", "version": "1", "place": "0", "tier": "core"}
        assert client.post(address(homework, f"/{path}"), data=sent).status_code == 409, path
    assert now().card.number == 1
