"""The main way with a keyboard alone: nothing is clicked, and what has the focus can be seen."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from generator.models import Homework

Read = Callable[[str], Homework]

MOST_TABS = 120
# What has the focus: tag, name, whether it is outlined and whether nothing lies over it. The button of the browser's own
# in a date field has the browser's own outline.
FOCUSED = """() => {
  const here = document.activeElement;
  const words = here.labels?.length ? here.labels[0].innerText : here.innerText || here.getAttribute("aria-label") || "";
  const look = getComputedStyle(here);
  const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 || !here.matches(":focus");
  const box = here.getBoundingClientRect();
  const over = document.elementFromPoint(box.left + Math.min(box.width, 80) / 2, box.top + Math.min(box.height, 80) / 2);
  return [here.tagName, words.replace(/\\s+/g, " ").trim(), outlined, here.contains(over) || Boolean(over?.contains(here))];
}"""


def test_the_first_stop_leads_past_the_menu(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_homework_is_asked_for_edited_and_approved_with_the_keyboard_alone(page: Page, read: Read) -> None:
    page.goto("/")
    tab_to(page, "Topic or title")
    page.keyboard.type("rivers")
    expect(page.locator("#units li").first).to_contain_text("Rivers and flooding")
    tab_to(page, "Rivers and flooding")
    go(page)
    tab_to(page, "3. ")
    page.keyboard.press("Space")
    expect(page.locator("#objectives").get_by_label("3. ")).not_to_be_checked()
    tab_to(page, "Minutes")
    type_over(page, "20")
    tab_to(page, "Make the homework")
    go(page)
    page.wait_for_url("**/homeworks/*")
    homework_id = page.url.rsplit("/", 1)[-1]
    tab_to(page, "Marking")
    go(page)
    expect(page.get_by_role("heading", name="What to say back")).to_be_visible()
    tab_to(page, "Core")
    go(page)
    tab_to(page, "Edit Question 1")
    go(page)
    tab_to(page, "What is asked")
    type_over(page, "What is a rain gauge for?")
    tab_to(page, "Your initials")
    page.keyboard.type("KB")
    go(page)
    expect(page.locator("#changed")).to_contain_text("Version 2")
    tab_to(page, "I have read it")
    go(page, "Space")
    tab_to(page, "Approve for pupils")
    go(page, "Space")
    expect(page.get_by_text("Approved", exact=True)).to_be_visible()
    assert read(homework_id).status == "approved"
    assert read(homework_id).tiers.core[0].stem == "What is a rain gauge for?"


def go(page: Page, key: str = "Enter") -> None:
    """Press what has the focus, and wait for the page that follows."""
    with page.expect_navigation():
        page.keyboard.press(key)


def type_over(page: Page, text: str) -> None:
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has that name has the focus; each stop on the way shows that it has it."""
    stops: list[str] = []
    while len(stops) < MOST_TABS:
        page.keyboard.press("Tab")
        tag, words, outlined, bare = page.evaluate(FOCUSED)
        if tag == "BODY":  # round the end of the page
            continue
        stops.append(words)
        assert (outlined, bare) == (True, True), f"the focus is not to be seen on {tag} {words!r}"
        if re.match(re.escape(name), words):
            return
    raise AssertionError(f"{name!r} cannot be reached; stops: {stops}")
