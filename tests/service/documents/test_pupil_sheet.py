"""A pupil sheet: everything a pupil needs, nothing of the key, nothing that names its version, and sound HTML."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from generator.models import Homework, Tier
from generator.pupil_view import pupil_sheet
from service.documents import USUAL_MARKS, Mark, pupil_sheet_html, slide_html, starter_html, teacher_pack_html

VOID = {"meta", "br", "img", "link", "input", "hr", "rect", "circle", "path", "mspace"}
VERSION_WORDS = re.compile(r"\b(core|scaffold\w*|extension|SEND|supported?|tier|lower|higher)\b", re.I)


class Outline(HTMLParser):
    """Checks the nesting while reading; keeps headings, ids, and the ids that are referred to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.referred: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if given.get("aria-labelledby"):
            self.referred.append(given["aria-labelledby"] or "")
        assert not (tag in ("div", "p", "ul", "table") and "p" in self.open[:-1]), f"<{tag}> inside <p>"

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def pages(homework: Homework) -> list[str]:
    sheets = [pupil_sheet_html(homework, tier, USUAL_MARKS[tier]) for tier in Tier]
    return [*sheets, teacher_pack_html(homework, USUAL_MARKS), slide_html(homework), starter_html(homework)]


@pytest.mark.parametrize("tier", list(Tier))
def test_no_word_names_the_version(homework: Homework, tier: Tier) -> None:
    assert not VERSION_WORDS.search(pupil_sheet_html(homework, tier, Mark.SQUARE))


@pytest.mark.parametrize("tier", list(Tier))
def test_nothing_of_the_key_is_printed(homework: Homework, tier: Tier) -> None:
    page = pupil_sheet_html(homework, tier, Mark.SQUARE)
    assert set(re.findall(r"KEY\w+", page)) <= {"KEYnucleus"}, (
        "only the bank, which holds spares too, may hold an answer"
    )
    assert "98765" not in page


@pytest.mark.parametrize("tier", list(Tier))
def test_every_question_stands_on_the_sheet_with_its_marks(homework: Homework, tier: Tier) -> None:
    page = pupil_sheet_html(homework, tier, Mark.SQUARE)
    for task in pupil_sheet(homework, tier):
        assert f'id="question-{task.label}"' in page
    assert page.count('class="marks"') == len(pupil_sheet(homework, tier))


def test_the_brief_and_what_an_absent_pupil_needs_stand_on_the_sheet(homework: Homework) -> None:
    page = pupil_sheet_html(homework, Tier.CORE, Mark.SQUARE)
    brief = homework.pupil_brief
    for text in (
        brief.what,
        brief.why,
        brief.minimum,
        brief.record_in,
        brief.help,
        brief.stop_note,
        brief.due,
        "20 minutes",
    ):
        assert text is not None
        assert text in page
    assert page.index("If you missed a lesson") > page.index('id="question-12"')
    assert page.index("Remember") < page.index(">Use<") < page.index("Think further")


def test_only_the_mark_differs_with_the_mark(homework: Homework) -> None:
    assert 'aria-label="hexagon"' in pupil_sheet_html(homework, Tier.CORE, Mark.HEXAGON)


def test_headings_go_down_one_step_at_a_time(homework: Homework) -> None:
    for page in pages(homework):
        levels = Outline(page).headings
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_are_single_and_references_resolve(homework: Homework) -> None:
    for page in pages(homework):
        outline = Outline(page)
        assert len(set(outline.ids)) == len(outline.ids)
        assert set(outline.referred) <= set(outline.ids)


def test_table_headers_have_a_scope(homework: Homework) -> None:
    for page in pages(homework):
        assert re.findall(r"<th(?! scope=)[ >]", page) == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(homework: Homework) -> None:
    for page in pages(homework):
        assert not re.search(r"<script|<link|<iframe|\ssrc=|url\(|@import|\son\w+=", page)
        assert "default-src 'none'" in page
        assert '<html lang="en-GB">' in page


def test_the_same_homework_gives_the_same_bytes(homework: Homework) -> None:
    assert pages(homework) == pages(homework)


def test_hostile_text_is_escaped(make_homework: Callable[..., Homework]) -> None:
    for page in pages(make_homework(stem='<script>alert(1)</script> </p></main> "quoted" {{ 7*7 }} {% raw %}')):
        assert "<script" not in page
        assert "&lt;script&gt;" in page or "KEYanswer1" in page
        assert "{{ 7*7 }}" in page or "KEYanswer1" in page
        Outline(page)


def test_maths_on_the_sheet_can_be_heard(homework: Homework) -> None:
    page = pupil_sheet_html(homework, Tier.CORE, Mark.SQUARE)
    assert page.count("<math ") == page.count("<math alttext=") > 0


def test_lists_to_choose_from_are_lettered_in_printed_order(homework: Homework) -> None:
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", pupil_sheet_html(homework, Tier.CORE, Mark.SQUARE)))
    assert "A It is dead" in page
    assert "B It is alive" in page
    assert "A castle B next ruler C promise" in page
    assert "A second step B third step C first step" in page
    assert "A dune planting B sea wall" in page
