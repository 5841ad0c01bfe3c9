"""Names are merged into a print by the teacher's own browser, which tells nobody and keeps nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

OpenPage = Callable[..., Page]

NAMES = "Amelia Brown\nJack O'Neil\n  Priya   Shah \n"
KEPT = """() => JSON.stringify([
  { ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.length,
])"""
PRINTED = "body > #copies > .copy"


@pytest.fixture
def printing(page: Page, homework: str) -> Page:
    """The page to print the core sheet with names, where printing only lays out the copies."""
    page.add_init_script("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    page.goto(f"/homeworks/{homework}/print/sheet-square")
    page.wait_for_load_state("networkidle")
    return page


def test_each_name_gets_a_copy_and_no_request_is_made(printing: Page) -> None:
    asked: list[Request] = []
    printing.context.on("request", lambda request: asked.append(request))
    cookies, kept = printing.context.cookies(), printing.evaluate(KEPT)
    printing.get_by_label("Names, one a line").press_sequentially(NAMES)
    expect(printing.get_by_role("status")).to_have_text("3 copies, one a name.")
    printing.get_by_role("button", name="Print").click()
    copies = printing.locator(PRINTED)
    expect(copies).to_have_count(3)
    for copy, name in zip(copies.all(), ("Amelia Brown", "Jack O'Neil", "Priya Shah"), strict=True):
        assert copy.locator(".name-filled").text_content() == name
        assert "Rivers and flooding" in (copy.text_content() or "")
    assert asked == []
    assert (printing.context.cookies(), printing.evaluate(KEPT)) == (cookies, kept)


def test_paper_shows_the_copies_alone(printing: Page) -> None:
    printing.get_by_label("Names, one a line").fill(NAMES)
    printing.get_by_role("button", name="Print").click()
    printing.emulate_media(media="print")
    expect(printing.get_by_text("Priya Shah")).to_be_visible()
    expect(printing.get_by_role("heading", name="Print with names")).to_be_hidden()
    expect(printing.locator("body > main")).to_be_hidden()


def test_what_is_typed_is_forgotten(printing: Page) -> None:
    printing.get_by_label("Names, one a line").fill(NAMES)
    printing.reload()
    expect(printing.get_by_label("Names, one a line")).to_have_value("")
    printing.get_by_label("Names, one a line").fill(NAMES)
    printing.get_by_role("link", name="Back to the homework").click()
    printing.go_back()
    expect(printing.get_by_label("Names, one a line")).to_have_value("")
    assert "Amelia" not in printing.content()


def test_without_scripts_the_sheet_has_a_line_for_the_name(open_page: OpenPage, homework: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"/homeworks/{homework}/print/sheet-square")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("#names")).to_be_hidden()
    expect(page.locator(".who")).to_contain_text("Name")
