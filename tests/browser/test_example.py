"""The first page's ready example: from nothing to a homework with one click."""

from playwright.sync_api import Page, expect


def test_one_click_on_the_first_page_gives_a_homework(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Show me one").click()
    page.wait_for_url("**/homeworks/*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rivers and flooding")
    expect(page.get_by_role("article")).not_to_have_count(0)
    page.goto("/homeworks")
    expect(page.get_by_role("link", name="Rivers and flooding: homework")).not_to_have_count(0)
