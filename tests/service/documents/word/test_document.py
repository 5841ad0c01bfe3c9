import re
import time
from collections.abc import Callable
from typing import Any, get_args

from service.documents import content
from service.documents.content import Document

Written = Callable[[Document], Any]
EVERY_WORD = (
    "History · Year 7", "Castles & cells: homework", "About 30 minutes · 24 marks", "Name ", "What: Answer the questions.",
    "Stuck? Ask at school.", "Tick when you have finished", "I can explain them.", "not yet", "A passage stands first.",
    "It has two paragraphs.", "A plan of the castle", "Stem after the picture:", "large", "Steps", "Choose.", "Hint  It has ",
    "Answer: £", "alive", "next", "A\u00a0red\tB\u00a0blue", "A\u00a0sea\u00a0wall", "hard", "nucleus", "heir", "next ruler",
    "shallow", "True", "(a)\tName it.", "One sentence.", "(b)\tDraw it.", "I was careful.", "✂ Cut here", "Which is which",
    "square", "Unit", "Castles", "quiet", "and text", "Strong words", "1\twords",
)  # fmt: skip


def test_every_block_is_in_the_file(written: Written, sheet: Document) -> None:
    words = written(sheet).words()
    assert [text for text in EVERY_WORD if text not in words] == []


def test_the_sample_holds_every_kind_of_block(sheet: Document, slides: Document, sheets: Document) -> None:
    used = set(re.findall(r'"kind":"(\w+)"', "".join(d.model_dump_json() for d in (sheet, slides, sheets))))
    union, *_ = get_args(content.Block)
    assert used == {kind.model_fields["kind"].default for kind in get_args(union)}


def test_headings_lists_tables_and_equations_are_words_own(written: Written, sheet: Document) -> None:
    file = written(sheet)
    xml = file.xml()
    assert file.styled("Title") == ["Castles & cells: homework\t"]
    assert file.styled("Heading2") == ["Remember"]
    assert file.styled("Heading3") == ["Look back"]
    assert xml.count("<w:numPr>") == 2 + 2 + 3 + 2 + 2, "steps, options, letters, bullets, quiet list"
    assert xml.count("<m:oMath>") == 4
    assert not re.search(r"\\frac|\\sqrt|<w:txbxContent|<pic:pic", xml)


def test_the_file_is_british_and_named(written: Written, sheet: Document) -> None:
    file = written(sheet)
    assert re.search(r'<w:docDefaults>.*<w:lang [^>]*w:val="en-GB"', file.xml("word/styles.xml"))
    core = file.xml("docProps/core.xml")
    assert "<dc:title>Castles &amp; cells: homework</dc:title>" in core
    assert "<dc:language>en-GB</dc:language>" in core


def test_the_mark_is_a_shape_that_is_read_out(written: Written, sheet: Document) -> None:
    xml = written(sheet).xml()
    assert 'descr="hexagon"' in xml
    assert 'prst="hexagon"' in xml


def test_a_pupil_sees_no_name_of_a_version(written: Written, sheet: Document) -> None:
    file = written(sheet)
    everything = " ".join(file.xml(name) for name in file.parts() if name.startswith(("word/", "docProps/")))
    assert not re.search(r"\b(scaffolded|extension)\b", everything, re.I)


def test_a_document_takes_a_fraction_of_a_second(written: Written, sheet: Document) -> None:
    written(sheet)
    began = time.process_time()
    written(sheet)
    assert time.process_time() - began < 1, "our own part of the work"


def test_libreoffice_opens_it_and_shows_all(opened: dict[str, list[str]]) -> None:
    pages = [" ".join(page.split()) for page in opened["sheet"]]
    shown = " ".join(pages)
    for text in (
        "Castles & cells: homework",
        "17",
        "23",
        "Stem after the picture:",
        "next ruler",
        "nucleus",
        "Cut here",
    ):
        assert text in shown
    assert "Castles: OGL 3.0. Page 1 of" in pages[0]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_each_sheet_starts_on_a_front_and_counts_its_own_pages(
    written: Written, sheets: Document, opened: dict[str, list[str]]
) -> None:
    xml = written(sheets).xml()
    assert xml.count('<w:type w:val="oddPage"/>') == 3
    assert xml.count('<w:pgNumType w:start="1"/>') == 3
    pages = [" ".join(page.split()) for page in opened["sheets"]]
    assert [page.split()[0] for page in pages if page] == ["First", "Two.", "Second", "Third"]
    assert "Page 1" in pages[-1]


def test_a_slide_is_a_landscape_page_with_its_key_in_two_columns(
    written: Written, slides: Document, opened: dict[str, list[str]]
) -> None:
    file = written(slides)
    assert file.styled("SlideTitle") == ["Castles: mark (1 of 2)", "Castles: mark (2 of 2)"]
    assert 'w:orient="landscape"' in file.xml()
    assert file.xml().count('w:num="2"') == 1
    assert len(opened["slides"]) == 2
    assert re.search(r"1 +answer 1 +5 +answer 5", opened["slides"][0])
