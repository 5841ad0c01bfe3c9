"""Every block becomes a tagged, titled PDF that can be read aloud."""

import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_args

import pytest

from service.documents.content import (
    Block,
    Canvas,
    Document,
    Heading,
    KeyList,
    Paragraph,
    Question,
    Sheet,
    Slide,
    WriteLines,
)
from service.documents.marks import Mark
from service.documents.pdf import document_pdf, page_count

Read = Any
Make = Callable[..., Document]
LONG = "Plants make glucose from light, water and carbon dioxide. " * 12


def text_of(pdf: bytes, *more: str) -> str:
    return subprocess.run(["pdftotext", *more, "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def kinds_in(blocks: tuple[Any, ...]) -> set[str]:
    return {block.kind for block in blocks}.union(*(kinds_in(getattr(block, "blocks", ())) for block in blocks))


def test_the_sample_holds_every_block_there_is(every_block: Document) -> None:
    known = {part.model_fields["kind"].default for part in get_args(get_args(Block)[0])}
    assert kinds_in(every_block.blocks) == known - {"slide", "sheet"}


def test_the_pdf_is_tagged_titled_and_in_british_english(
    every_block: Document, read_pdf: Callable[[bytes], Read]
) -> None:
    read = read_pdf(document_pdf(every_block))
    root = read.pdf.Root
    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang) == "en-GB"
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with read.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Cells: homework"


def test_headings_and_questions_are_bookmarks(every_block: Document, read_pdf: Callable[[bytes], Read]) -> None:
    bookmarks = read_pdf(document_pdf(every_block)).bookmarks
    assert bookmarks[0] == "Cells: homework"
    assert [name for name in bookmarks if name.startswith("Question")] == [
        f"Question {label}" for label in ("E9", "1", "2", "3", "4")
    ]
    assert "Look back" in bookmarks


def test_every_shape_and_every_equation_has_words(every_block: Document, read_pdf: Callable[[bytes], Read]) -> None:
    tags = read_pdf(document_pdf(every_block)).tags
    described = [tag for tag in tags if tag.kind in ("Figure", "Formula")]
    assert all(tag.alt for tag in described)
    said = {tag.alt for tag in described}
    assert {"hexagon", "1 over 2", "3 lines to write on", "a labelled cell", "blank 1", "space for working"} <= said


def test_lists_and_tables_are_real(every_block: Document, read_pdf: Callable[[bytes], Read]) -> None:
    assert {"L", "LI", "Table", "TH", "TD", "H1", "H2", "H3", "P"} <= read_pdf(document_pdf(every_block)).kinds()


def test_what_stands_in_a_document_can_be_read_from_it(every_block: Document) -> None:
    text = " ".join(text_of(document_pdf(every_block)).split())
    for words in (
        "Due Friday · 24 marks", "Science · Year 7", "Oak: OGL 3.0.", "What: Read it.", "Answer: £", "a straight", "next ruler",
        "cell wall", "Cut here", "Versions", "because", "Small print.", "Write two.", "True", "Page 1 of",
    ):  # fmt: skip
        assert words.lower() in text.lower()


def test_a_final_print_carries_no_watermark(make_document: Make) -> None:
    draft, final = (document_pdf(make_document(Paragraph(text="x"), watermark=mark)) for mark in ("Draft", ""))
    assert "Draft" in "".join(text_of(draft).split())
    assert "Draft" not in "".join(text_of(final).split())


def test_a_question_is_not_split_and_takes_its_heading_along(make_document: Make) -> None:
    filler = Canvas(alt="room", height=190)
    asked = Question(
        label="7", marks=2, blocks=(Paragraph(text="Alpha."), WriteLines(count=6), Paragraph(text="Omega."))
    )
    pdf = document_pdf(make_document(filler, Heading(text="Use"), asked))
    assert not {"Use", "Alpha.", "Omega."} & set(text_of(pdf, "-l", "1").split())
    assert {"Use", "Alpha.", "Omega."} <= set(text_of(pdf, "-f", "2", "-l", "2").split())


def test_a_question_longer_than_a_page_is_split_and_nothing_is_lost(make_document: Make) -> None:
    text = "\n\n".join(f"{n}x {LONG}" for n in range(12))
    pdf = document_pdf(make_document(Question(label="1", marks=1, blocks=(Paragraph(text=text), WriteLines(count=50)))))
    words = text_of(pdf).split()
    assert {f"{n}x" for n in range(12)} <= set(words)
    assert page_count(make_document(Question(label="1", marks=1, blocks=(WriteLines(count=50),)))) == 2


def test_pages_are_counted_without_the_file(every_block: Document, read_pdf: Callable[[bytes], Read]) -> None:
    assert page_count(every_block) == len(read_pdf(document_pdf(every_block)).pdf.pages)


def test_each_sheet_starts_on_a_front_and_counts_its_own_pages(make_document: Make) -> None:
    three = tuple(Question(label=str(n), marks=1, blocks=(Canvas(alt="room", height=200),)) for n in range(3))
    one = (Paragraph(text="Beta."),)
    pdf = document_pdf(make_document(
        Sheet(title="First", mark=Mark.SQUARE, blocks=three), Sheet(title="Second", mark=Mark.CIRCLE, blocks=one)
    ))  # fmt: skip
    pages = text_of(pdf).split("\f")
    assert "Page 3 of 3" in pages[2]
    assert not pages[3].strip()
    assert "Page 1 of 1" in pages[4]


@pytest.mark.parametrize("layout", ["sheet", "pack"])
def test_paper_is_a4(make_document: Make, read_pdf: Callable[[bytes], Read], layout: str) -> None:
    read = read_pdf(document_pdf(make_document(Paragraph(text="x"), layout=layout)))
    assert [round(float(side) / 72 * 25.4) for side in read.pdf.pages[0].mediabox] == [0, 0, 210, 297]


def test_each_slide_is_one_wide_page(make_document: Make, read_pdf: Callable[[bytes], Read]) -> None:
    key = KeyList(lines=tuple((str(n), "photosynthesis") for n in range(1, 26)), first=13)
    asked = Question(label="1", marks=0, blocks=(Paragraph(text="What is a cell?"),))
    slides = make_document(
        Slide(title="Answers", blocks=(key,)), Slide(title="Starter", blocks=(asked,)), layout="slides"
    )
    read = read_pdf(document_pdf(slides))
    assert len(read.pdf.pages) == 2
    _, _, width, height = (float(side) for side in read.pdf.pages[0].mediabox)
    assert round(width / height, 2) == 1.78
    assert read.bookmarks == ("Answers", "Starter", "Question 1")


def test_the_same_document_gives_the_same_bytes(every_block: Document) -> None:
    assert document_pdf(every_block) == document_pdf(every_block)


def test_many_at_once_get_each_their_own(make_document: Make) -> None:
    documents = [make_document(Paragraph(text=f"Alpha{n}.")) for n in range(12)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        texts = [text_of(pdf) for pdf in pool.map(document_pdf, documents)]
    assert all(f"Alpha{n}." in text for n, text in enumerate(texts))
