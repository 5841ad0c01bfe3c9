"""Homework text as a small tree: a Markdown subset, maths that can be read aloud, gaps. Every medium draws this tree.

Paragraphs, line breaks, emphasis, lists and tables pass; headings, links, images and raw HTML stay plain characters. A
dollar opens maths only where a pair closes it, no space stands inside the pair, no digit touches it from outside and
what it holds is not prose; so "$5 or $7" stays money, and a backslash keeps any dollar as it is.
"""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from curriculum.models import Frozen
from service.documents.maths import Maths


class Words(Frozen):
    """Characters to show as they are."""

    kind: Literal["words"] = "words"
    text: str


class Break(Frozen):
    """A new line inside a paragraph."""

    kind: Literal["break"] = "break"


class Gap(Frozen):
    """A blank to fill in; `n` is its number as text, empty where it has none."""

    kind: Literal["gap"] = "gap"
    n: str


class Code(Frozen):
    """What stood between dollars but cannot be read aloud: shown as it was typed."""

    kind: Literal["code"] = "code"
    text: str


class Equation(Frozen):
    """Maths inside a line: its LaTeX, the tree of it, and the words for it."""

    kind: Literal["equation"] = "equation"
    latex: str
    row: tuple[Maths, ...]
    spoken: str


class Emphasis(Frozen):
    """Words with weight; `strong` is the heavier kind."""

    kind: Literal["emphasis"] = "emphasis"
    strong: bool
    inside: tuple["Inline", ...]


Inline = Annotated[Words | Break | Gap | Code | Equation | Emphasis, Field(discriminator="kind")]


class Para(Frozen):
    """One paragraph."""

    kind: Literal["para"] = "para"
    inside: tuple[Inline, ...]


class Listing(Frozen):
    """A list: n items, each of one block or more; `start` is the number of the first of an ordered one.

    A `tight` list has no space between its items.
    """

    kind: Literal["listing"] = "listing"
    ordered: bool
    start: int
    tight: bool
    items: tuple[tuple["Node", ...], ...]


class TextTable(Frozen):
    """A table with one row of headings."""

    kind: Literal["text_table"] = "text_table"
    headings: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Node = Annotated[Para | Listing | TextTable, Field(discriminator="kind")]

for model in (Emphasis, Listing):
    model.model_rebuild()


def said_line(inlines: Sequence[Inline]) -> str:
    """A line as it is read out, without any markup: maths in words, gaps as 'blank'."""
    return " ".join("".join(_said(inline) for inline in inlines).split())


def _said(inline: Inline) -> str:
    match inline:
        case Words(text=text) | Code(text=text):
            return text
        case Equation(spoken=spoken):
            return spoken
        case Emphasis(inside=inside):
            return "".join(map(_said, inside))
        case Gap(n=n):
            return f"blank {n}".strip()
        case Break():
            return " "
