"""Reads homework text into the tree of `service.documents.rich_text`. Whatever the text holds, a tree comes out."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

from service.documents.maths import UnreadableMaths
from service.documents.read_maths import read_maths
from service.documents.rich_text import (
    Break,
    Code,
    Emphasis,
    Equation,
    Gap,
    Inline,
    Listing,
    Node,
    Para,
    TextTable,
    Words,
)
from service.documents.spoken_maths import say_maths

RULES = ("list", "table", "emphasis", "escape", "newline", "entity")
GAP = re.compile(r"\{\{gap:(\d+)\}\}|_{4,}")
MATHS = re.compile(r"\$(?!\s)((?:[^$\\]|\\.)+)(?<!\s)\$(?!\d)", re.DOTALL)
PROSE = re.compile(r"(?<![\\A-Za-z{])(?:[A-Za-z]{4,}|or|and|to|for|per|the|in|not|but)(?![A-Za-z}])")
# No more stand side by side on paper, and to set a table takes time that grows with the square of its width.
MOST_COLUMNS = 20
KEPT = 4096


@lru_cache(maxsize=KEPT)
def read_text(text: str) -> tuple[Node, ...]:
    """Text as paragraphs, lists and tables, in reading order."""
    return tuple(_blocks(SyntaxTreeNode(_markdown().parse(text)).children))


@lru_cache(maxsize=KEPT)
def read_line(text: str) -> tuple[Inline, ...]:
    """Text that stands inside a line: a list item, an option, a table cell. Blank lines become breaks."""
    inlines: list[Inline] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        tree = SyntaxTreeNode(_markdown().parseInline(part.strip()))
        inlines += [*([Break()] if inlines else []), *_inlines(tree.children)]
    return tuple(inlines)


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Node]:
    for node in nodes:
        if node.type in ("bullet_list", "ordered_list"):
            yield _listing(node)
        elif node.type == "table":
            table = _table(node)
            yield table if len(table.headings) <= MOST_COLUMNS else _as_typed(table)
        else:
            yield Para(inside=tuple(_inlines(node.children)))


def _listing(node: SyntaxTreeNode) -> Listing:
    paragraphs = [child for item in node.children for child in item.children if child.type == "paragraph"]
    return Listing(
        ordered=node.type == "ordered_list",
        start=int(node.attrs.get("start", 1)),
        tight=all(paragraph.hidden for paragraph in paragraphs),
        items=tuple(tuple(_blocks(item.children)) for item in node.children),
    )


def _table(node: SyntaxTreeNode) -> TextTable:
    headings, *rows = [row for part in node.children for row in part.children]
    return TextTable(headings=_cells(headings), rows=tuple(_cells(row) for row in rows))


def _cells(row: SyntaxTreeNode) -> tuple[tuple[Inline, ...], ...]:
    return tuple(tuple(_inlines(cell.children)) for cell in row.children)


def _as_typed(table: TextTable) -> Para:
    """A table that is too wide to set: a line for each row, with the bars between its cells."""
    inside: list[Inline] = []
    for row in (table.headings, *table.rows):
        inside += [Break()] if inside else []
        for cell in row:
            inside += [Words(text="| "), *cell, Words(text=" ")]
    return Para(inside=tuple(inside))


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Inline]:
    for node in nodes:
        match node.type:
            case "inline":
                yield from _inlines(node.children)
            case "em" | "strong":
                yield Emphasis(strong=node.type == "strong", inside=tuple(_inlines(node.children)))
            case "softbreak" | "hardbreak":
                yield Break()
            case "gap":
                yield Gap(n=node.content)
            case "maths":
                yield _equation(node.content)
            case _ if node.content:
                yield Words(text=node.content)


def _equation(latex: str) -> Inline:
    """Maths; prose between two dollars is money, and what cannot be read aloud is shown as it was typed."""
    if PROSE.search(latex):
        return Words(text=f"${latex}$")
    latex = GAP.sub(r"\\square ", latex)
    try:
        row = read_maths(latex)
    except UnreadableMaths:
        return Code(text=latex)
    words = say_maths(row)
    return Equation(latex=latex, row=row, spoken=words) if words else Code(text=latex)


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False, "breaks": True}).enable(list(RULES))
    markdown.inline.ruler.before("escape", "maths", _maths)
    markdown.inline.ruler.before("emphasis", "gap", _gap)
    return markdown


def _gap(state: StateInline, silent: bool) -> bool:
    found = GAP.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("gap", "", 0).content = found[1] or ""
    state.pos = found.end()
    return True


def _maths(state: StateInline, silent: bool) -> bool:
    if state.pos and state.src[state.pos - 1].isdecimal():
        return False
    found = MATHS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("maths", "", 0).content = found[1]
    state.pos = found.end()
    return True
