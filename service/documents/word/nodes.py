"""The nodes of pandoc's tree that our documents need; the names of styles are those of `service.documents.word.styles`."""

from collections.abc import Sequence
from typing import Literal

Node = dict[str, object]
"""One block or inline of pandoc's JSON tree."""

TOGETHER, QUESTION, COLUMNS, SLIDE, SHEET = "together", "question", "columns", "slide", "sheet"
TAB, MARK = "Tab", "Mark"


def words(text: str) -> Node:
    """Characters as they are; blanks are kept."""
    return {"t": "Str", "c": text}


def strong(*inlines: Node) -> Node:
    """Bold."""
    return {"t": "Strong", "c": list(inlines)}


def emphasised(*inlines: Node) -> Node:
    """Italic."""
    return {"t": "Emph", "c": list(inlines)}


def code(text: str) -> Node:
    """Characters of one width."""
    return {"t": "Code", "c": [_attributes(), text]}


def maths(latex: str) -> Node:
    """An equation inside a line."""
    return {"t": "Math", "c": [{"t": "InlineMath"}, latex]}


def line_break() -> Node:
    """A new line inside a paragraph."""
    return {"t": "LineBreak"}


def span(style: str, text: str) -> Node:
    """Words in a character style. Tabs and marks are written so, and become what they stand for at the end."""
    return {"t": "Span", "c": [_attributes(style=style), [words(text)]]}


def tab() -> Node:
    """Goes to the next tab stop."""
    return span(TAB, " ")


def paragraph(style: str, inlines: Sequence[Node]) -> Node:
    """A paragraph in a style."""
    return styled(style, [{"t": "Para", "c": list(inlines)}])


def plain(inlines: Sequence[Node]) -> Node:
    """A line of a list item or a cell."""
    return {"t": "Plain", "c": list(inlines)}


def styled(style: str, blocks: Sequence[Node]) -> Node:
    """Paragraphs in a style."""
    return {"t": "Div", "c": [_attributes(style=style), list(blocks)]}


def run_of(kind: str, blocks: Sequence[Node]) -> Node:
    """Blocks that are finished together: kept on one page, set in as a question, set in columns, begun on a new page."""
    return {"t": "Div", "c": [_attributes(name=kind), list(blocks)]}


def heading(level: int, inlines: Sequence[Node]) -> Node:
    """A heading."""
    return {"t": "Header", "c": [level, _attributes(), list(inlines)]}


def listing(
    items: Sequence[Sequence[Node]], *, style: Literal["", "Decimal", "UpperAlpha"] = "", start: int = 1
) -> Node:
    """A list; without a style it has bullets."""
    inside = [list(item) for item in items]
    if not style:
        return {"t": "BulletList", "c": inside}
    return {"t": "OrderedList", "c": [[start, {"t": style}, {"t": "Period"}], inside]}


def table(
    style: str,
    rows: Sequence[Sequence[Sequence[Node]]],
    *,
    headings: Sequence[Sequence[Node]] = (),
    shares: Sequence[float] = (),
) -> Node:
    """A table of cells that hold inlines; `shares` of the columns are made to fill the width."""
    columns = max(map(len, (headings, *rows)))
    widths = shares or (1,) * columns
    specs = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": width / sum(widths)}] for width in widths]
    head = [_row([[plain(cell)] for cell in headings])] if headings else []
    body = [_row([[plain(cell)] for cell in row]) for row in rows]
    return _table(style, specs, head, body)


def framed(style: str, blocks: Sequence[Node]) -> Node:
    """A table of one cell, for what a bordered paragraph cannot hold."""
    return _table(style, [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": 1}]], [], [_row([list(blocks)])])


def _table(style: str, specs: Sequence[object], head: Sequence[object], body: Sequence[object]) -> Node:
    none: list[object] = []
    return {
        "t": "Table",
        "c": [
            _attributes(style=style),
            [None, none],
            specs,
            [_attributes(), head],
            [[_attributes(), 0, none, body]],
            [_attributes(), none],
        ],
    }


def _row(cells: Sequence[list[Node]]) -> list[object]:
    return [_attributes(), [[_attributes(), {"t": "AlignDefault"}, 1, 1, cell] for cell in cells]]


def _attributes(name: str = "", style: str = "") -> list[object]:
    return [name, [], [["custom-style", style]] if style else []]
