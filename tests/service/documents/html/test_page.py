"""Every document as a page: sound, accessible in its structure, self-contained, with nothing that a strict policy forbids."""

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from generator.models import Homework, Tier
from service.documents import documents_of
from service.documents.content import Canvas, Document, Grid, Paragraph, Together, WriteLines
from service.documents.html import document_html, style_source
from service.documents.marks import Mark
from service.documents.pupil_sheet import pupil_sheet

GRID = Grid(headings=("A", "B"), rows=(("1", "2"),), shares=(1, 3))
VOID = {"meta", "br", "img", "link", "input", "hr", "rect", "circle", "path", "mspace", "col"}


class Outline(HTMLParser):
    """Checks the nesting while reading; keeps headings and attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.attributes |= {name for name, _ in attrs}
        assert not (tag in ("div", "p", "ul", "table") and "p" in self.open[:-1]), f"<{tag}> inside <p>"

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture
def pages(homework: Homework) -> dict[str, str]:
    return {printable.name: document_html(printable.build()) for printable in documents_of(homework)}


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_headings_go_down_one_step_at_a_time(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        levels = Outline(page).headings
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_table_headers_have_a_scope(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert re.findall(r"<th(?! scope=)[ >]", page) == []


def test_a_table_without_headings_has_no_row_for_them() -> None:
    def drawn(*headings: str) -> str:
        grid = Grid(headings=headings, rows=(("10", "Look again."),))
        return document_html(Document(title="t", file_name="f", audience="pupil", layout="sheet", blocks=(grid,)))

    assert "<thead>" in drawn("No.", "")
    assert "<thead>" not in drawn("", "")


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert not re.search(r"<script|<link|<iframe|\ssrc=|url\(|@import|\son\w+=", page)
        assert "default-src 'none'" in page
        assert '<html lang="en-GB">' in page


def test_the_style_holds_under_a_strict_policy(homework: Homework) -> None:
    for printable in documents_of(homework):
        document = printable.build()
        page = document_html(document)
        style = re.search(r"<style>(.*?)</style>", page, re.S)
        assert style is not None
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        assert style_source(document) == f"'sha256-{digest}'"
        assert f"style-src 'sha256-{digest}'" in page
        assert "style" not in Outline(page).attributes


def test_sizes_are_rules_of_the_page() -> None:
    blocks = (Together(blocks=(Canvas(alt="a cell", height=40), WriteLines(count=2, pitch=8.5))), GRID)
    page = document_html(Document(title="T", file_name="t", audience="pupil", layout="sheet", blocks=blocks))
    for rule in (".pitch-85 { --line: 8.5mm; }", ".high-400 { height: 40mm; }", ".share-250 { width: 25%; }"):
        assert rule in page
    for name in ("lines pitch-85", "canvas high-400", "share-250"):
        assert f'class="{name}"' in page


def test_the_same_document_gives_the_same_bytes(homework: Homework) -> None:
    first, again = ([document_html(printable.build()) for printable in documents_of(homework)] for _ in range(2))
    assert first == again


def test_hostile_text_is_escaped(make_homework: Callable[..., Homework]) -> None:
    hostile = '<script>alert(1)</script> </p></main></style> "quoted" {{ 7*7 }} {% raw %}'
    homework = make_homework(stem=hostile).model_copy(update={"title": hostile})
    for printable in documents_of(homework):
        page = document_html(printable.build())
        assert "<script" not in page
        Outline(page)
    page = document_html(pupil_sheet(homework, Tier.CORE, Mark.SQUARE))
    assert "&lt;script&gt;" in page
    assert "{{ 7*7 }}" in page


def test_maths_can_be_heard(pages: dict[str, str]) -> None:
    page = pages["sheet-square"]
    assert page.count("<math ") == page.count("<math alttext=") > 0


def test_lists_to_choose_from_are_lettered_in_printed_order(pages: dict[str, str]) -> None:
    page = words(pages["sheet-square"])
    for printed in (
        "A It is dead",
        "B It is alive",
        "A castle B next ruler C promise",
        "A second step B third step C first step",
        "A dune planting B sea wall",
    ):
        assert printed in page


def test_several_sheets_stand_under_their_own_marks(pages: dict[str, str]) -> None:
    page = pages["all-sheets"]
    marks = re.findall(r'class="mark"[^>]*aria-label="(\w+)"', page)
    assert marks == ["square", "circle", "triangle"]
    assert page.count('class="sheet-of-paper"') == 3


def test_a_draft_carries_its_watermark_and_a_final_print_none(homework: Homework) -> None:
    draft = document_html(documents_of(homework)[0].build())
    final = document_html(documents_of(homework.model_copy(update={"status": "approved"}))[0].build())
    assert 'data-words="Draft: not approved"' in draft
    assert '<p class="draft">Draft: not approved</p>' in draft
    assert "not approved" not in final


def test_the_licence_stands_at_the_foot() -> None:
    document = Document(
        title="T", file_name="t", audience="pupil", layout="sheet", footer="OGL 3.0", blocks=(Paragraph(text="Text."),)
    )
    assert "<footer" in (page := document_html(document))
    assert "OGL 3.0" in page[page.index("<footer") :]
