"""A homework that a language model writes, in the browser: asked for, followed, read, one question written anew, approved."""

from collections.abc import Callable
from time import monotonic, sleep
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Page, expect

from generator.models import Homework
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

OpenPage = Callable[..., Page]
UNIT = "science-ks3-cells-and-organisation"


def read(site: str, homework_id: str) -> Homework:
    answer = httpx.get(f"{site}/api/homeworks/{homework_id}").raise_for_status()
    return Homework.model_validate(answer.json()["homework"])


def ask(page: Page, site: str, seed: int, wish: str = "") -> None:
    page.goto(f"{site}/?unit={UNIT}")
    page.get_by_label("Minutes").fill("30")
    page.locator("summary", has_text="More").click()
    expect(page.get_by_label("Who writes the questions")).to_contain_text("openai/anything")
    page.get_by_label("Wishes for the model").fill(wish)
    page.get_by_label("Seed").fill(str(seed))
    page.get_by_role("button", name="Make the homework").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_teacher_gets_a_homework_that_a_model_wrote(
    open_page: OpenPage, model_site: str, model: ModelServer, scripts: bool
) -> None:
    model.clear()
    page = open_page(java_script_enabled=scripts)
    ask(page, model_site, seed=11 if scripts else 12, wish="use examples from sport")
    page.wait_for_url("**/homeworks/*")
    homework_id = urlsplit(page.url).path.split("/")[2]
    homework = read(model_site, homework_id)
    assert homework.provenance.author == "model"
    assert homework.provenance.model == "openai/anything"
    assert any("use examples from sport" in str(call.body) for call in model.calls)
    written = [n for n, task in enumerate(homework.tiers.core) if task.badge == "model-written"]
    assert written
    expect(page.locator("article.task").nth(written[0])).to_contain_text("written by a language model")

    place = next(n for n in written if homework.tiers.core[n].response.kind == "short")
    before, task = len(model.calls), homework.tiers.core[place]
    page.goto(f"{model_site}/homeworks/{homework_id}/tasks/{task.id}/swap")
    page.get_by_label("What it should mind").fill("ask about a plant")
    page.get_by_role("button", name="Write another").click()
    expect(page.locator("#changed")).to_contain_text("Version 2")
    assert len(model.calls) > before
    again = read(model_site, homework_id)
    assert again.tiers.core[place].stem != task.stem
    kept = [one for n, one in enumerate(homework.tiers.core) if n != place]
    assert [one for n, one in enumerate(again.tiers.core) if n != place] == kept


def test_a_pupils_name_among_the_wishes_is_refused_beside_its_field(
    open_page: OpenPage, model_site: str, model: ModelServer
) -> None:
    model.clear()
    page = open_page()
    ask(page, model_site, seed=13, wish="Jayden Morris in 8B has ADHD, so keep it short")
    expect(page.locator("#instructions-error")).to_contain_text("nothing was sent")
    expect(page.get_by_label("Wishes for the model")).to_have_value("Jayden Morris in 8B has ADHD, so keep it short")
    assert model.calls == []


def test_what_the_model_cannot_give_is_told_and_asked_again_without_paying_twice(
    open_page: OpenPage, model_site: str, model: ModelServer
) -> None:
    model.clear()
    model.play(Script(scaffolded=["unauthorised"]))
    page = open_page()
    ask(page, model_site, seed=14)
    expect(page.get_by_role("heading", level=1)).to_have_text("This homework was not made")
    expect(page.get_by_role("alert")).to_contain_text("THREEFOLD_MODEL")
    bought = [call for call in model.calls if call.call == "core" and call.status == 200]
    model.play(Script())
    page.get_by_role("link", name="Change it and try again").click()
    page.get_by_role("button", name="Make the homework").click()
    page.wait_for_url("**/homeworks/*")
    assert [call for call in model.calls if call.call == "core" and call.status == 200] == bought


def test_a_homework_under_way_is_stopped(open_page: OpenPage, model_site: str, model: ModelServer) -> None:
    model.clear()
    model.seconds = 20
    try:
        page = open_page()
        ask(page, model_site, seed=15)
        expect(page.locator("#progress [aria-current]")).to_contain_text("The language model writes")
        until = monotonic() + 20
        while not model.calls and monotonic() < until:
            sleep(0.05)
        page.get_by_role("button", name="Stop").click()
        expect(page.get_by_role("alert")).to_contain_text("It was stopped")
        assert model.wait_until_idle(10)
        assert [call.cancelled for call in model.calls] == [True]
    finally:
        model.seconds = 0
