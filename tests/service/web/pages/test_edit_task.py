"""Editing one question in place: what is saved, what is refused beside its field, what the page says of it."""

import re
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from generator.change import find_family
from generator.models import Homework, Tier
from service.store.records import Stored

Send = Callable[..., Response]
ReadForm = Callable[[str], dict[str, str]]


def address(stored: Stored, rest: str = "") -> str:
    return f"/homeworks/{stored.card.id}{rest}"


def changed(before: Homework, after: Homework) -> set[str]:
    """The questions that are not what they were, byte for byte."""
    now = {task.id: task.model_dump_json() for task in after.tiers.all()}
    return {task.id for task in before.tiers.all() if now.get(task.id) != task.model_dump_json()}


def test_an_edit_is_saved_and_shown_beside_the_question(
    client: TestClient, send: Send, read_form: ReadForm, homework: Stored, now: Callable[[], Stored]
) -> None:
    task = homework.homework.tiers.core[3]
    page = address(homework, f"/tasks/{task.id}/edit")
    form = read_form(page) | {"base": "1", "by": "KL", "stem": "What does this word mean to you?"}
    done = send(page, form)
    assert done.status_code == 303
    assert changed(homework.homework, now().homework) <= find_family(homework.homework, task.id).ids
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
    assert changed(homework.homework, now().homework) == {task.id}
    assert "Look at the diagram" in client.get(address(homework, "/scaffolded")).text


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
