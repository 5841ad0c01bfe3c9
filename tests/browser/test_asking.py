"""The form on the first page: what is off keeps what was typed, and a unit of one's own does what one of the library does."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]

TITLE = "Volcanoes"
LINES = "Explain why a volcano erupts\nDescribe the layers of the Earth"
TERMS = "\n".join(
    (
        "magma: hot liquid rock below the surface of the Earth",
        "lava: hot liquid rock that has reached the surface",
        "crust: the thin solid outer layer of the Earth",
        "mantle: the thick layer of hot rock below the crust",
        "core: the hot centre of the Earth, made of iron and nickel",
        "vent: the opening through which a volcano erupts",
        "plate: a large piece of the crust that moves slowly",
        "plate margin: the line along which two plates meet",
        "crater: the bowl at the top of a volcano",
        "ash: fine pieces of rock thrown out by an eruption",
    )
)
FACTS = "\n".join(
    (
        "A volcano erupts because gas in the magma pushes it up through the vent.",
        "The crust is thinner under the oceans than under the continents.",
        "The inner core is solid because the pressure on it is very high.",
        "Thick, sticky magma traps gas, so its eruptions are explosive.",
        "A volcano often erupts at a plate margin because magma can rise there between the plates.",
        "A volcano erupts gently because runny magma lets its gas escape.",
        "The mantle is the thickest layer of the Earth.",
        "The outer core is liquid because its temperature is very high.",
    )
)


def test_a_form_that_is_off_says_so_first_and_keeps_everything_typed(page: Page) -> None:
    page.goto("/?unit=geography-ks3-rivers-and-flooding")
    page.locator("#objectives").get_by_label("1. ").uncheck()
    page.locator("#objectives").get_by_label("5. ").check()
    page.get_by_label("Minutes").fill("900")
    page.get_by_label("Class").fill("8B")
    page.get_by_label("Purpose").select_option(index=1)
    purpose = page.get_by_label("Purpose").input_value()
    page.get_by_text("More: help for pupils").click()
    page.get_by_label("Seed").fill("7")
    page.get_by_role("button", name="Make the homework").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page).to_have_title("To put right: New homework · Threefold")
    minutes = page.get_by_label("Minutes")
    expect(minutes).to_have_value("900")
    expect(minutes).to_have_attribute("aria-invalid", "true")
    assert "To put right" in described(page, "minutes")
    expect(page.locator("#objectives").get_by_label("1. ")).not_to_be_checked()
    expect(page.locator("#objectives").get_by_label("5. ")).to_be_checked()
    expect(page.get_by_label("Class")).to_have_value("8B")
    expect(page.get_by_label("Purpose")).to_have_value(purpose)
    expect(page.locator("#seed")).to_have_value("7")
    summary.get_by_role("link").first.click()
    expect(minutes).to_be_focused()


def test_a_homework_is_made_from_a_unit_that_is_pasted(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/")
    page.get_by_role("button", name="Paste your own").click()
    page.get_by_label("Title of the unit").fill(TITLE)
    page.get_by_label("Subject").select_option("geography")
    page.get_by_label("Year or key stage").select_option("y8")
    page.get_by_label("Key vocabulary").fill(TERMS)
    page.get_by_label("Facts that pupils should know").fill(FACTS)
    page.get_by_role("button", name="Make the homework").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Key vocabulary")).to_have_value(TERMS)
    page.get_by_label("Objectives", exact=True).fill(LINES)
    expect(page.locator("#objectives").get_by_role("checkbox")).to_have_count(2)
    page.get_by_label("Minutes").fill("10")
    page.get_by_role("button", name="Make the homework").click()
    page.wait_for_url("**/homeworks/*")
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    expect(page.locator("main")).to_contain_text("Explain why a volcano erupts")


def described(page: Page, field: str) -> str:
    """What a screen reader says about a field beside its label."""
    names = (page.locator(f"#{field}").get_attribute("aria-describedby") or "").split()
    return " ".join(page.locator(f"#{name}").inner_text() for name in names)
