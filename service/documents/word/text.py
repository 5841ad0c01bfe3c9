"""Homework text as nodes: paragraphs, lists, tables, equations and gaps of the tree that every medium draws."""

import re
from collections.abc import Sequence

from service.documents.read_text import read_line, read_text
from service.documents.rich_text import (
    Break,
    Code,
    Emphasis,
    Equation,
    Gap,
    Inline,
    Listing,
    Node as TextNode,
    Para,
    TextTable,
    Words,
    said_line,
)
from service.documents.word.equations import latex_of
from service.documents.word.nodes import (
    Node,
    code,
    emphasised,
    line_break,
    listing,
    maths,
    paragraph,
    plain,
    span,
    strong,
    table,
    words,
)

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
GAP_LENGTH = 12
BODY = "Body Text"


def text_blocks(text: str, style: str = BODY) -> list[Node]:
    """Running text; its paragraphs get the style, its lists and tables their own."""
    return blocks_of(read_text(text), style)


def blocks_of(nodes: Sequence[TextNode], style: str) -> list[Node]:
    """Paragraphs, lists and tables that are read already."""
    return [_block(node, style) for node in nodes]


def line(text: str) -> list[Node]:
    """Text that stands inside a line."""
    return inlines(read_line(text))


def inlines(nodes: Sequence[Inline]) -> list[Node]:
    """The parts of a line."""
    return [_inline(node) for node in nodes]


def said(text: str) -> str:
    """A line as plain characters for the parts that pandoc does not write; what XML forbids is left out, as pandoc does."""
    return FORBIDDEN.sub("", said_line(read_line(text)))


def blank(length: int = GAP_LENGTH) -> Node:
    """A line to write on inside a line, so many letters long."""
    return span("Gap", "_" * length)


def _inline(node: Inline) -> Node:
    match node:
        case Words(text=text):
            return words(text)
        case Break():
            return line_break()
        case Gap():
            return blank()
        case Code(text=text):
            return code(text)
        case Equation(row=row):
            return maths(latex_of(row))
        case Emphasis(strong=True, inside=inside):
            return strong(*inlines(inside))
        case Emphasis(inside=inside):
            return emphasised(*inlines(inside))


def _block(node: TextNode, style: str) -> Node:
    match node:
        case Para(inside=inside):
            return paragraph(style, inlines(inside))
        case Listing(ordered=ordered, start=start, items=items):
            made = [[_in_list(child, style) for child in item] for item in items]
            return listing(made, style="Decimal" if ordered else "", start=start)
        case TextTable(headings=headings, rows=rows):
            return table("Grid", [[inlines(cell) for cell in row] for row in rows], headings=[*map(inlines, headings)])


def _in_list(node: TextNode, style: str) -> Node:
    """A paragraph of an item has no style of its own, so that it keeps the place of its bullet."""
    return plain(inlines(node.inside)) if isinstance(node, Para) else _block(node, style)
