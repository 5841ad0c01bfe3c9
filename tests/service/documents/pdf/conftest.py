"""A document that holds every block, and a reader of what a PDF says about itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from service.documents.content import (
    Bank,
    Block,
    Bullets,
    Canvas,
    CutLine,
    Document,
    Facts,
    Figure,
    FillTable,
    FinalAnswer,
    Grid,
    Heading,
    Help,
    KeyList,
    LetterBoxes,
    Lettered,
    MatchColumns,
    NameLine,
    PageBreak,
    Paragraph,
    Part,
    Question,
    SortTable,
    TickOptions,
    TickTable,
    Together,
    Verdict,
    WorkingSpace,
    WriteLines,
)
from service.documents.marks import Mark

HALF = r"$\frac{1}{2}$"
BLOCKS: tuple[Block, ...] = (
    NameLine(labels=("Name", "Class")),
    Facts(rows=(("What", "Read it."), ("How long", "20 minutes")), run_in=True),
    Facts(rows=(("Unit", "Cells\n\n- one\n- two"),)),
    TickTable(statements=("I can name cells.",), scale=("not yet", "yes")),
    Question(label="E9", marks=0, blocks=(Paragraph(text="A question before any heading."),)),
    Heading(level=3, text="Small heading first"),
    Heading(text=f"Remember {HALF}"),
    Question(label="1", marks=1, beside=True, blocks=(Paragraph(text="What is it?"), WriteLines(count=1))),
    Question(label="2", marks=2, beside=True, blocks=(Paragraph(text="Work it out."), FinalAnswer(unit="£"))),
    Question(
        label="3",
        marks=3,
        blocks=(
            Figure(description="A straight line through 0."),
            Paragraph(text=f"Choose {HALF} of *one* **thing**.\n\n| a | b |\n|---|---|\n| 1 | {{{{gap:1}}}} |"),
            Help(title="Clue", text="Look."),
            Help(title="Steps", text="1. Look.\n2. Choose."),
            TickOptions(options=("red", "green", HALF)),
            TickOptions(options=("a long option " * 9, "short")),
        ),
    ),
    Question(
        label="4",
        marks=0,
        blocks=(
            Paragraph(text="In parts."),
            Part(label="a", marks=1, blocks=(Paragraph(text="Name it."), WriteLines(count=3, guide="Write two."))),
            Part(label="b", marks=1, blocks=(Paragraph(text="Draw it."), Canvas(alt="a labelled cell", height=20))),
        ),
    ),
    MatchColumns(left=("heir", "oath"), right=("next ruler", "promise", "castle")),
    Lettered(items=("one", "two", "three"), columns=2),
    Lettered(items=("four", "five"), across=True),
    LetterBoxes(count=3),
    SortTable(headings=("hard", "soft")),
    FillTable(headings=("", "left"), rows=(("size", None),)),
    Verdict(lines=2),
    Verdict(lines=0),
    WorkingSpace(lines=3),
    FinalAnswer(unit="cm"),
    Bank(words=("nucleus", "cell wall")),
    Bullets(items=("first", "second"), ordered=True),
    Bullets(items=("third",)),
    PageBreak(),
    CutLine(label="Cut here"),
    Grid(caption="Versions", headings=("No.", "Why"), rows=(("1", "because"), ("", "")), shares=(1, 4)),
    Grid(headings=("", ""), rows=(("left", "right"),), row_heads=False),
    KeyList(lines=(("1", "earl"), ("2", HALF), ("3", "heir")), first=2),
    Paragraph(text="Small print.", tone="quiet"),
    Paragraph(text="Heavy print.", tone="strong"),
    Together(blocks=(Heading(text="Look back"), Paragraph(text="Read it again."))),
)


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """A document of blocks; anything else about it can be said by name."""

    def make(*blocks: Block, **more: Any) -> Document:
        about = {"title": "Cells: homework", "file_name": "cells", "audience": "pupil", "layout": "sheet"}
        return Document(**{**about, **more}, blocks=blocks)

    return make


@pytest.fixture
def every_block(make_document: Callable[..., Document]) -> Document:
    return make_document(
        *BLOCKS,
        over_title="Science · Year 7",
        facts=("Due Friday", "24 marks"),
        mark=Mark.HEXAGON,
        watermark="Draft",
        footer="Oak: OGL 3.0.",
    )


@dataclass(frozen=True)
class Tag:
    """One element of the structure: its kind, its alternative text, the text it holds by itself."""

    kind: str
    alt: str | None


@dataclass(frozen=True)
class Read:
    """What a PDF says about itself."""

    pdf: pikepdf.Pdf
    tags: tuple[Tag, ...]
    bookmarks: tuple[str, ...]

    def kinds(self) -> set[str]:
        return {tag.kind for tag in self.tags}


@pytest.fixture
def read_pdf() -> Callable[[bytes], Read]:
    def read(data: bytes) -> Read:
        pdf = pikepdf.open(BytesIO(data))
        with pdf.open_outline() as outline:
            bookmarks = tuple(_titles(outline.root))
        return Read(pdf, tuple(_tags(pdf.Root.StructTreeRoot.K)), bookmarks)

    return read


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def _tags(node: Any) -> Iterator[Tag]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Tag(str(node.S)[1:], str(node.Alt) if "/Alt" in node else None)
        if "/K" in node:
            yield from _tags(node.K)
