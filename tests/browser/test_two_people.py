"""Two people with one homework: the second is told, and loses nothing."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from generator.models import Homework

OpenPage = Callable[..., Page]
Read = Callable[[str], Homework]


def test_the_second_to_save_is_told_by_whom_and_keeps_what_was_typed(
    open_page: OpenPage, homework: str, read: Read
) -> None:
    task = read(homework).tiers.core[0]
    form = f"/homeworks/{homework}/tasks/{task.id}/edit"
    first, second = open_page(), open_page()
    for page, by in ((first, "Ms Ames"), (second, "Mr Bell")):
        page.goto(form)
        page.get_by_label("What is asked").fill(f"The question of {by}")
        page.get_by_label("Your initials").fill(by)
    first.get_by_role("button", name="Save").click()
    second.get_by_role("button", name="Save").click()
    expect(second.get_by_role("alert")).to_contain_text("Ms Ames")
    expect(second.get_by_label("What is asked")).to_have_value("The question of Mr Bell")
    assert read(homework).tiers.core[0].stem == "The question of Ms Ames"
    second.get_by_role("link", name="Make the change on the present version").click()
    expect(second.get_by_label("What is asked")).to_have_value("The question of Ms Ames")
    second.get_by_label("What is asked").fill("The question of Mr Bell")
    second.get_by_role("button", name="Save").click()
    expect(second.locator("#changed")).to_contain_text("Version 3")
    assert read(homework).tiers.core[0].stem == "The question of Mr Bell"


def test_an_edit_that_cannot_be_meant_keeps_what_was_typed(page: Page, homework: str, read: Read) -> None:
    before = read(homework)
    page.goto(f"/homeworks/{homework}/tasks/{before.tiers.core[0].id}/edit")
    page.get_by_label("What is asked").fill("")
    page.get_by_label("Also right").fill("a rain gauge that was typed in")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("What is asked")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Also right")).to_have_value("a rain gauge that was typed in")
    assert read(homework) == before
