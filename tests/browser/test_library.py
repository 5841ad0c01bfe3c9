"""The library: found by a word, used again, put away and brought back."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Write = Callable[..., str]

TITLE = "Networks and the internet: homework"


def test_a_homework_is_found_used_again_and_put_away(page: Page, write: Write) -> None:
    write("computing-ks3-networks-and-the-internet")
    page.goto("/homeworks")
    page.get_by_label("Title, unit or objective").fill("networks")
    page.get_by_role("button", name="Search").click()
    shelf = page.locator(".shelf > li")
    expect(shelf).to_have_count(1)
    page.get_by_role("button", name=f"Duplicate {TITLE}").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Networks and the internet")
    page.goto("/homeworks?words=networks")
    expect(shelf).to_have_count(2)
    page.get_by_role("button", name=f"Archive {TITLE}").first.click()
    expect(shelf).to_have_count(1)
    page.get_by_role("link", name="Archived homework").click()
    expect(shelf).to_have_count(1)
    page.get_by_role("button", name=f"Bring back {TITLE}").click()
    page.goto("/homeworks?words=networks")
    expect(shelf).to_have_count(2)


def test_filters_narrow_the_shelf_and_can_be_cleared(page: Page, write: Write) -> None:
    write("science-ks3-cells-and-organisation")
    write("computing-ks3-algorithms-and-programming")
    page.goto("/homeworks")
    page.get_by_text("Filters").click()
    page.get_by_label("Subject").select_option("science")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("link", name="Cells and organisation: homework")).to_be_visible()
    expect(page.get_by_role("link", name="Algorithms and programming: homework")).to_have_count(0)
    page.get_by_label("Title, unit or objective").fill("zebra")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Nothing fits")).to_be_visible()
    page.get_by_role("link", name="Clear").click()
    expect(page.get_by_role("link", name="Algorithms and programming: homework")).to_be_visible()
