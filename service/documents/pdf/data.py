"""A document as the data that the Typst pages draw: text as trees, headings with their depth in the outline.

Nothing here becomes markup: Typst receives JSON and shows its strings as strings.
"""

import re
from collections.abc import Sequence
from typing import Any

from service.documents.content import Block, Document, Grid, Heading, Part, Question, Sheet, Slide, Together
from service.documents.marks import SHAPES, Mark
from service.documents.read_text import read_line, read_text
from service.documents.rich_text import said_line

Data = dict[str, Any]

AS_IT_IS = frozenset({"kind", "tone", "layout", "audience", "file_name"})
RUNNING = frozenset({("paragraph", "text"), ("help", "text"), ("grid", "rows")})
SPOKEN = frozenset({("canvas", "alt")})
# Marks that turn the order of letters, and characters that no page shows.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
SPACES = re.compile(r"\s+")
LONG_WORD = re.compile(r"\S{30}")
SHORTEST_PAGE_MM = 140
CHARACTER_MM = 0.12
TEXT_MM = 4
MARK_SIZE = 32
# A cell of so many characters fits a page in the narrowest column; a row with a longer one may be split.
WHOLE_CELL = 600


def document_data(document: Document) -> Data:
    """The document as JSON-ready values: each text a tree of `rich_text`, each heading with the depth of its bookmark."""
    top = 0 if document.layout == "slides" else 1
    return {
        "layout": document.layout,
        "title": _line(document.title),
        "said_title": _said(document.title),
        "over_title": _line(document.over_title),
        "facts": [_line(fact) for fact in document.facts],
        "mark": _mark(document.mark) if document.mark else None,
        "watermark": _line(document.watermark),
        "footer": _line(document.footer),
        "blocks": _blocks(document.blocks, top)[0],
    }


def _blocks(blocks: Sequence[Block], above: int) -> tuple[list[Data], int]:
    """The blocks, and the depth of the last heading in them. The outline of a tagged PDF may not leave out a depth."""
    drawn = []
    for block in blocks:
        data, above = _block(block, above)
        drawn.append(data)
    return drawn, above


def _block(block: Block, above: int) -> tuple[Data, int]:
    data = {name: _value(block.kind, name, value) for name, value in block if name != "blocks"}
    match block:
        case Grid(rows=rows):
            data["whole_rows"] = [all(len(text) <= WHOLE_CELL for text in row) for row in rows]
        case Heading(level=level):
            depth = min(level, above + 1)
            return {**data, "depth": depth}, depth
        case Question(blocks=blocks):
            depth = min(above, 2) + 1
            return {**data, "depth": depth, "long": _may_be_long(block), "blocks": _blocks(blocks, depth)[0]}, above
        case Slide(blocks=blocks) | Sheet(blocks=blocks):
            return {**data, "depth": 1, "blocks": _blocks(blocks, 1)[0]}, above
        case Part(blocks=blocks) | Together(blocks=blocks):
            inside, above = _blocks(blocks, above)
            return {**data, "long": _may_be_long(block), "blocks": inside}, above
    return data, above


def _may_be_long(block: Block) -> bool:
    """Whether a block could be longer than a page, so that Typst must measure it (which takes as long as setting it)."""
    return _at_most_mm(block.model_dump()) > SHORTEST_PAGE_MM


def _at_most_mm(value: object) -> float:
    """A generous height: each text on a line of its own, each number a height or a count of lines to write on."""
    if isinstance(value, dict):
        pitch = float(value.get("pitch", 1))
        return sum(_at_most_mm(part) * (pitch if isinstance(part, int) else 1) for part in value.values())
    if isinstance(value, list | tuple):
        return sum(map(_at_most_mm, value))
    if isinstance(value, str):
        return len(value) * CHARACTER_MM + TEXT_MM
    return float(value) if isinstance(value, int | float) else 0.0


def _value(kind: str, name: str, value: object) -> object:
    """One field of a block; text becomes a tree, numbers and the empty cell stay as they are."""
    if name == "labels":
        return [{"line": _line(text), "said": _said(text)} for text in _texts(value)]
    if (kind, name) == ("facts", "rows"):
        return [[_line(label), _running(text)] for label, text in _pairs(value)]
    if isinstance(value, tuple):
        return [_value(kind, name, part) for part in value]
    if isinstance(value, Mark):
        return _mark(value)
    if not isinstance(value, str) or name in AS_IT_IS:
        return value
    if (kind, name) in SPOKEN:
        return _said(value)
    return _running(value) if (kind, name) in RUNNING else _line(value)


def _pairs(value: object) -> list[tuple[str, str]]:
    return [pair for pair in value if isinstance(pair, tuple)] if isinstance(value, tuple) else []


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, tuple) else []


def _running(text: str) -> list[Data]:
    return [_breakable(node.model_dump()) for node in read_text(printable(text))]


def _line(text: str) -> list[Data]:
    return [_breakable(inline.model_dump()) for inline in read_line(printable(text))]


def _breakable(node: Any) -> Any:
    """A tree whose words have white space as on a page and, where they have no end, places to break the line."""
    if isinstance(node, dict):
        if node.get("kind") in ("words", "code"):
            return {**node, "text": LONG_WORD.sub("\\g<0>\u200b", SPACES.sub(" ", node["text"]))}
        return {name: _breakable(value) for name, value in node.items()}
    return [_breakable(value) for value in node] if isinstance(node, list | tuple) else node


def _said(text: str) -> str:
    return said_line(read_line(printable(text)))


def printable(text: str) -> str:
    """Text without the characters that no paper shows or that turn the order of its letters."""
    return HALF_CHARACTERS.sub("\ufffd", UNSEEN.sub("", LINE_ENDS.sub("\n", text)))


def _mark(mark: Mark) -> Data:
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {MARK_SIZE} {MARK_SIZE}" fill="none" '
        f'stroke="#111" stroke-width="2.5">{SHAPES[mark]}</svg>'
    )
    return {"name": mark.value, "drawing": drawing}
