"""The whole way of a homework, from the form to a pupil's screen; the same with scripts and without."""

import re
import subprocess
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from evals.checks.leaks import asking_texts, prints, short_keys, whole_answers
from evals.checks.wording import holds_phrase
from generator.models import Homework, Task

OpenPage = Callable[..., Page]
Read = Callable[[str], Homework]

TABS = {
    "Core": "Core",
    "Scaffolded": "Scaffolded",
    "Extension": "Extension",
    "Marking": "What to say back",
    "Why": "The same aim on three sheets",
    "Checks": "Every rule",
    "Sources": "Sources",
    "History": "History",
}
OF_A_VERSION = re.compile(r"\b(core|scaffold(ed)?|extension|tier)\b", re.I)
PIECE = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]+)</word>')
LARGE = 25.0
REWORDED = "Say in one word which instrument collects rain."


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_teacher_gets_from_the_form_to_a_pupils_screen(open_page: OpenPage, read: Read, scripts: bool) -> None:
    teacher = open_page(java_script_enabled=scripts)
    homework_id = ask(teacher, scripts)
    read_every_tab(teacher)
    drafted = read(homework_id)
    edit_first_question(teacher)
    edited = read(homework_id)
    only_these_differ(drafted, edited, {edited.tiers.core[0].id})
    assert edited.tiers.core[0].stem == REWORDED
    swap_second_question(teacher)
    swapped = read(homework_id)
    only_these_differ(edited, swapped, {edited.tiers.core[1].id, swapped.tiers.core[1].id})
    assert swapped.tiers.core[1].stem != edited.tiers.core[1].stem
    teacher.get_by_role("button", name="Undo").click()
    assert read(homework_id).tiers == edited.tiers
    assert large_letters(core_sheet(teacher)).startswith("Draft")
    approve(teacher)
    final = core_sheet(teacher)
    assert REWORDED in " ".join(pdf_text(final).split())
    assert "Draft" not in large_letters(final)
    word = teacher.request.get(sheet_link(teacher, "Word file of Core sheet"))
    assert word.body().startswith(b"PK")
    assert file_name(word.headers).endswith("-square.docx")
    link = make_link(teacher)
    pupil = open_page(width=360, java_script_enabled=scripts)
    pupil_sees_the_questions_alone(pupil, link, read(homework_id))
    teacher.get_by_role("button", name="Revoke").click()
    closed = pupil.goto(link)
    assert closed
    assert closed.status == 404
    expect(pupil.get_by_role("heading")).to_have_text("This link opens nothing")


def ask(page: Page, scripts: bool) -> str:
    """From the first page to the finished homework; gives its id."""
    page.goto("/")
    units = page.locator("#units li")
    expect(units).to_have_count(12)
    page.get_by_label("Topic or title").fill("flooding")
    if not scripts:
        page.get_by_role("button", name="Find units").click()
    expect(units.first).to_contain_text("Rivers and flooding")
    assert units.count() < 12
    page.get_by_role("button", name="Rivers and flooding").click()
    expect(page.locator("#chosen")).to_contain_text("Rivers and flooding")
    page.get_by_label("Minutes").fill("20")
    for box in page.locator("#objectives").get_by_role("checkbox").all():
        box.uncheck()
    for n in ("1. ", "2. "):
        page.locator("#objectives").get_by_label(n).check()
    if not scripts:
        page.get_by_role("button", name="Check what there is").click()
    expect(page.locator("#capacity")).to_contain_text("Enough is known for 20 minutes")
    page.get_by_role("button", name="Make the homework").click()
    page.wait_for_url("**/homeworks/*")
    return urlsplit(page.url).path.split("/")[2]


def read_every_tab(page: Page) -> None:
    parts = page.get_by_role("navigation", name="Parts of this homework")
    for name, heading in TABS.items():
        parts.get_by_role("link", name=name).click()
        expect(parts.get_by_role("link", name=name)).to_have_attribute("aria-current", "page")
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    parts.get_by_role("link", name="Core").click()


def edit_first_question(page: Page) -> None:
    question(page, 1).get_by_role("link", name="Edit").click()
    page.get_by_label("What is asked").fill(REWORDED)
    page.get_by_label("Your initials").fill("AB")
    page.get_by_role("button", name="Save").click()
    expect(question(page, 1)).to_contain_text(REWORDED)
    expect(page.locator("#changed")).to_contain_text("Version 2")


def swap_second_question(page: Page) -> None:
    question(page, 2).get_by_role("link", name="Swap").click()
    page.get_by_role("button", name="Use this question").first.click()
    expect(page.locator("#changed")).to_contain_text("Version 3")


def question(page: Page, place: int) -> Locator:
    """The card of a question of the tab at hand."""
    return page.locator("article.task").nth(place - 1)


def only_these_differ(before: Homework, after: Homework, touched: set[str]) -> None:
    """Every question is byte for byte what it was, but the touched ones and their versions on other sheets."""

    def others(homework: Homework) -> list[str]:
        family = {task.id for task in homework.tiers.all() if {task.id, task.derived_from} & touched}
        return [task.model_dump_json() for task in homework.tiers.all() if task.id not in family]

    assert others(before) == others(after) != []


def approve(page: Page) -> None:
    page.get_by_role("button", name="I have read it").click()
    expect(page.get_by_label("Your initials")).to_have_value("AB")
    page.get_by_role("button", name="Approve for pupils").click()
    expect(page.get_by_text("Approved", exact=True)).to_be_visible()


def sheet_link(page: Page, name: str) -> str:
    """Where a link of the print panel leads."""
    return page.get_by_role("link", name=name).get_attribute("href") or ""


def core_sheet(page: Page) -> bytes:
    pdf = page.request.get(sheet_link(page, "PDF of Core sheet"))
    assert pdf.body().startswith(b"%PDF-")
    assert file_name(pdf.headers).endswith("-square.pdf")
    return pdf.body()


def pdf_text(pdf: bytes, *more: str) -> str:
    return subprocess.run(["pdftotext", *more, "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def large_letters(pdf: bytes) -> str:
    """What stands across the first page, from left to right: a watermark, aslant, comes out in pieces of a few letters."""
    pieces = [(float(x), float(end), text) for x, end, text in PIECE.findall(pdf_text(pdf, "-bbox", "-l", "1"))]
    return "".join(text for x, end, text in sorted(pieces) if end - x > LARGE * len(text))


def file_name(headers: Mapping[str, str]) -> str:
    return re.findall(r'filename="([^"]+)"', headers["content-disposition"])[0]


def make_link(page: Page) -> str:
    page.get_by_role("button", name="Make a link for Core").click()
    return page.get_by_label("Address to give out").input_value()


def pupil_sees_the_questions_alone(page: Page, link: str, homework: Homework) -> None:
    page.goto(link)
    html = page.content()
    text = page.locator("body").inner_text()
    assert page.context.cookies() == []
    assert not OF_A_VERSION.search(html + link)
    assert homework.id not in html
    core = homework.tiers.core
    assert REWORDED in text
    no_answer_in(text, core)
    pdf = page.request.get(sheet_link(page, "download the PDF"))
    assert pdf.body().startswith(b"%PDF-")
    assert "set-cookie" not in pdf.headers
    assert re.fullmatch(r"[a-z0-9-]+-square\.pdf", file_name(pdf.headers))
    assert not OF_A_VERSION.search(file_name(pdf.headers))
    no_answer_in(pdf_text(pdf.body()), core)


def no_answer_in(text: str, tasks: tuple[Task, ...]) -> None:
    """No whole answer, no mark point, and no short key but where a question itself is asked with that word."""
    asked = " ".join(part for task in tasks for _, part in asking_texts(task))
    keys = [key for task in tasks for key in short_keys(task) if not holds_phrase(asked, key)]
    assert keys
    assert [key for key in keys if holds_phrase(text, key)] == []
    assert [whole for task in tasks for whole in whole_answers(task) if prints(text, whole)] == []
