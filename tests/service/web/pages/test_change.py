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


@pytest.fixture
def now(desk: Desk, homework: Stored) -> Callable[[], Stored]:
    """The homework as it is at the moment."""
    return lambda: desk.store.homeworks.get(homework.card.id)


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


def test_an_edit_is_saved_and_shown_beside_the_question(
    client: TestClient, send: Send, read_form: ReadForm, homework: Stored, now: Callable[[], Stored]
) -> None:
    task = homework.homework.tiers.core[3]
    page = address(homework, f"/tasks/{task.id}/edit")
    form = read_form(page) | {"base": "1", "by": "KL", "stem": "What does this word mean to you?"}
    done = send(page, form)
    assert done.status_code == 303
    assert untouched(homework.homework, now().homework, task.id)
    assert next(t for t in now().homework.tiers.core if t.id == task.id).stem == "What does this word mean to you?"
    told = client.get(done.headers["location"]).text
    card = told.split(f'id="q-{task.id}"')[1].split("</article>")[0]
    assert "just changed" in card
    assert "Version 2: edited question 4" in told
    assert 'value="KL"' in told
    assert now().version.by == "KL"


def test_a_change_that_breaks_a_rule_says_so_in_the_card_of_the_question(
    client: TestClient, send: Send, read_form: ReadForm, homework: Stored
) -> None:
    task = homework.homework.tiers.core[3]
    page = address(homework, f"/tasks/{task.id}/edit")
    done = send(page, read_form(page) | {"base": "1", "stem": "What color is this? Describe its behavior."})
    assert done.headers["location"].endswith(f"?changed=2&at={task.id}#changed")
    told = client.get(done.headers["location"]).text
    card = told.split(f'id="q-{task.id}"')[1].split("</article>")[0]
    notice = card.split('id="changed"')[1].split("</section>")[0]
    assert "to look at" in notice
    assert f'href="{address(homework, "/core")}#q-{task.id}"' in notice
    # Each version of the question has the word; the list names the question once, and the page tells it once.
    assert notice.count("‘color’") == 1
    assert told.count('id="changed"') == 1
    assert "color" in card.split('class="question"')[0]
    undone = send(address(homework), {"base": "2"}, address(homework, "/undo"))
    assert "Put right:" in client.get(undone.headers["location"]).text


def test_a_form_sent_as_it_came_makes_no_version(
    send: Send, read_form: ReadForm, homework: Stored, now: Callable[[], Stored]
) -> None:
    for tier in Tier:
        for task in getattr(homework.homework.tiers, tier.value):
            page = address(homework, f"/tasks/{task.id}/edit")
            sent = {name: text.replace("\n", "\r\n") for name, text in read_form(page).items()}
            assert send(page, sent | {"base": "1"}).status_code == 303
    assert now().card.number == 1


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("stem", "  ", "empty"),
        ("model_answer", "", "empty"),
        ("point-1-marks", "many", "no number of marks"),
        ("point-1-marks", "0", "1 to 30 marks"),
        ("stem", "x" * 5000, "at most 4000"),
    ],
)
def test_what_cannot_be_meant_comes_back_beside_its_field_with_all_that_was_typed(
    send: Send, read_form: ReadForm, homework: Stored, now: Callable[[], Stored], field: str, typed: str, message: str
) -> None:
    page = address(homework, f"/tasks/{homework.homework.tiers.core[3].id}/edit")
    form = read_form(page) | {"base": "1", "rationale": "Because I say so.", field: typed}
    refused = send(page, form)
    assert refused.status_code == 422
    shown = field if field != "point-1-marks" or typed == "many" else "point-1-text"
    assert re.search(
        rf'<(?:input|textarea) id="{shown}"[^>]* aria-invalid="true" aria-describedby="[^"]*{shown}-error', refused.text
    )
    assert message in refused.text.split(f'id="{shown}-error"')[1].split("</p>")[0]
    assert f'href="#{shown}"' in refused.text
    assert "Because I say so." in refused.text
    assert now().card.number == 1


def test_every_field_that_is_off_is_named_at_once(send: Send, read_form: ReadForm, homework: Stored) -> None:
    page = address(homework, f"/tasks/{homework.homework.tiers.core[3].id}/edit")
    off = {"stem": "", "point-1-marks": "many", "model_answer": " "}
    refused = send(page, read_form(page) | {"base": "1"} | off)
    assert {field for field in off if f'id="{field}-error"' in refused.text} == set(off)


def test_supports_are_edited_on_the_sheet_that_has_them(
    client: TestClient, send: Send, read_form: ReadForm, homework: Stored, now: Callable[[], Stored]
) -> None:
    task = next(task for task in homework.homework.tiers.scaffolded if task.supports)
    page = address(homework, f"/tasks/{task.id}/edit")
    form = read_form(page)
    assert {name for name in form if name not in ("by", "form_key", "base")} == {
        "stem",
        *(f"support-{n}" for n in range(1, len(task.supports) + 1)),
    }
    done = send(page, form | {"base": "1", "support-1": "Look at the diagram in your book first."})
    assert done.headers["location"].startswith(address(homework, "/scaffolded?changed=2"))
    changed = {name for name, text in bytes_of(now().homework).items() if bytes_of(homework.homework)[name] != text}
    assert changed == {task.id}
    assert "Look at the diagram" in client.get(address(homework, "/scaffolded")).text


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


def test_a_reworded_question_says_by_whom_and_that_its_answer_is_older(
    client: TestClient, send: Send, read_form: ReadForm, homework: Stored
) -> None:
    page = address(homework, "/tasks/core-4/edit")
    before = client.get(address(homework)).text
    send(page, read_form(page) | {"base": "1", "by": "KL", "stem": "Say what it means, in one sentence."})
    card = client.get(address(homework)).text.split('id="q-core-4"')[1].split("</article>")[0]
    assert "changed by KL" in card
    assert "written for the question as it was" in card
    assert "changed by" not in before


def test_spare_mark_points_are_folded_away_until_something_stands_in_them(
    client: TestClient, send: Send, read_form: ReadForm, homework: Stored
) -> None:
    page = address(homework, "/tasks/core-4/edit")
    task = next(t for t in homework.homework.tiers.core if t.id == "core-4")
    spare = f"point-{len(task.marking.points) + 1}"

    def folded(text: str) -> str:
        tag, inner = re.search(
            r"<details([^>]*)>\s*<summary>Add a mark point</summary>(.*?)</details>", text, re.S
        ).groups()
        assert f'id="{spare}-text"' in inner
        return str(tag)

    assert "open" not in folded(client.get(page).text)
    refused = send(page, read_form(page) | {"base": "1", f"{spare}-text": "a word", f"{spare}-marks": "many"})
    assert refused.status_code == 422
    assert "open" in folded(refused.text)
