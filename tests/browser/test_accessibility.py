"""axe-core on every kind of page, on a phone and on a laptop: nothing serious; and no page is wider than its screen."""

from collections.abc import Callable

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from generator.models import Homework, Tier

Write = Callable[..., str]
Read = Callable[[str], Homework]

GRAVE = {"serious", "critical"}
WIDTHS = (1280, 360)
TABS = ("core", "scaffolded", "extension", "marking", "why", "checks", "sources", "history")
DRAFT = {
    **{tab: f"/homeworks/{{draft}}/{tab}" for tab in TABS},
    "edit": "/homeworks/{draft}/tasks/{core}/edit",
    "edit of supports": "/homeworks/{draft}/tasks/{scaffolded}/edit",
    "swap": "/homeworks/{draft}/tasks/{core}/swap",
    "add": "/homeworks/{draft}/add/extension",
    "print with names": "/homeworks/{draft}/print/sheet-circle",
    "sheet": "/homeworks/{draft}/documents/sheet-square.html",
    "teacher pack": "/homeworks/{draft}/documents/teacher-pack.html",
    "mark sheet": "/homeworks/{draft}/documents/mark-sheet.html",
}
ADDRESSES = {
    "ask": "/",
    "ask, found nothing": "/?words=zebra&do=find",
    "ask, unit chosen": "/?unit=geography-ks3-rivers-and-flooding",
    "ask, not enough": "/?unit=geography-ks3-rivers-and-flooding&minutes=120&shown=yes",
    "paste": "/?do=own",
    "library": "/homeworks",
    "library, nothing fits": "/homeworks?words=zebra",
    "archive": "/homeworks?archived=yes",
    **DRAFT,
    "approved": "/homeworks/{approved}",
    "pupil": "/p/{token}",
    "pupil, closed": "/p/nothing",
    "not found": "/homeworks/nothing",
}


def press(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


def fail_to_ask(page: Page) -> None:
    page.get_by_label("Minutes").fill("900")
    press("Make the homework")(page)


def fail_to_edit(page: Page) -> None:
    page.get_by_label("What is asked").fill("")
    press("Save")(page)


def edit_too_late(page: Page) -> None:
    page.locator("[name=base]").evaluate("field => field.value = 1")
    page.get_by_label("What is asked").fill("Too late?")
    press("Save")(page)


# Pages that answer a form: where the form stands, and what is done with it.
ANSWERS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "ask, mistakes": ("ask, unit chosen", fail_to_ask),
    "paste, mistakes": ("paste", press("Make the homework")),
    "progress": ("ask, unit chosen", press("Make the homework")),
    "edit, mistakes": ("edit", fail_to_edit),
    "changed meanwhile": ("edit", edit_too_late),
}


@pytest.fixture(scope="module")
def known(write: Write, read: Read, api: httpx.Client) -> dict[str, str]:
    """What stands in addresses: a draft that has been changed once, and an approved homework with a link to its sheet."""
    draft, approved = write(), write("mathematics-ks3-fractions-and-percentages")
    tiers = read(draft).tiers
    send(api, draft, f"tasks/{tiers.core[-1].id}/move", {"places": -1})
    send(api, approved, "review")
    send(api, approved, "approve")
    link = api.post(f"/homeworks/{approved}/links", json={"tier": Tier.SCAFFOLDED}).raise_for_status().json()
    return {
        "draft": draft,
        "approved": approved,
        "core": tiers.core[0].id,
        "scaffolded": next(task.id for task in tiers.scaffolded if task.supports),
        "token": link["token"],
    }


@pytest.mark.parametrize("name", ADDRESSES)
def test_nothing_on_a_page_keeps_anybody_out(page: Page, known: dict[str, str], name: str) -> None:
    page.goto(ADDRESSES[name].format_map(known))
    nothing_grave(page)


@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_on_an_answer_keeps_anybody_out(page: Page, known: dict[str, str], name: str) -> None:
    form, act = ANSWERS[name]
    if name == "progress":
        # A homework in the making is soon made: the stream is kept silent, so that the page stays.
        page.route("**/jobs/*/events", lambda route: route.abort())
    page.goto(ADDRESSES[form].format_map(known))
    before = page.url
    act(page)
    page.wait_for_function("before => location.href !== before || document.querySelector('[role=alert]')", arg=before)
    page.wait_for_load_state()
    nothing_grave(page)


def nothing_grave(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page).response["violations"]
        assert [f"{width}: {one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in GRAVE] == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width + 1


def send(api: httpx.Client, homework_id: str, change: str, body: dict[str, int] | None = None) -> None:
    etag = api.get(f"/homeworks/{homework_id}").headers["etag"]
    api.post(f"/homeworks/{homework_id}/{change}", json=body, headers={"If-Match": etag}).raise_for_status()
