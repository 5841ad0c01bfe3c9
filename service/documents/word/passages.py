"""What is read: headings, running text, facts, tables, supports, keys."""

from collections.abc import Iterable, Sequence

from service.documents.content import Bank, Bullets, Facts, Figure, Grid, Heading, Help, KeyList, Paragraph
from service.documents.read_text import read_text
from service.documents.rich_text import Para
from service.documents.word.nodes import (
    COLUMNS,
    Node,
    framed,
    heading,
    listing,
    paragraph,
    plain,
    run_of,
    strong,
    tab,
    table,
    words,
)
from service.documents.word.text import inlines, line, text_blocks

TONES = {"plain": "Body Text", "strong": "Strong Text", "quiet": "Quiet Text"}
# A line may end at the common blank alone: some programs end none at a wide one, and part a word instead.
WIDE_BLANK, WIDER_BLANK = "\u2003 ", "\u2003\u2003 "
FACT_SHARES = (1, 5)


def heading_nodes(block: Heading) -> list[Node]:
    """A real heading."""
    return [heading(block.level, line(block.text))]


def paragraph_nodes(block: Paragraph) -> list[Node]:
    """Running text in the style of its tone."""
    return text_blocks(block.text, TONES[block.tone])


def figure_nodes(block: Figure) -> list[Node]:
    """The description of a picture, beside a bar."""
    return [paragraph("Described Picture", line(block.description))]


def bullet_nodes(block: Bullets) -> list[Node]:
    """A real list."""
    return [listing([[plain(line(item))] for item in block.items], style="Decimal" if block.ordered else "")]


def fact_nodes(block: Facts) -> list[Node]:
    """Labels and texts: run in, one framed paragraph; otherwise a table."""
    if not block.run_in:
        return [
            table("Facts", [[[strong(*line(label))], line(text)] for label, text in block.rows], shares=FACT_SHARES)
        ]
    facts = [
        [strong(*line(label), words(" " if label.endswith("?") else ": ")), *line(text)] for label, text in block.rows
    ]
    return [paragraph("Facts Box", parted(facts, " "))] if facts else []


def grid_nodes(block: Grid) -> list[Node]:
    """A table under its caption; a row of empty headings is left out."""
    rows = [[line(cell) for cell in row] for row in block.rows]
    headings = [line(text) for text in block.headings] if any(block.headings) else []
    style = "Grid-heads" if block.row_heads else "Grid"
    caption = [paragraph("Table Caption", line(block.caption))] if block.caption else []
    if not rows and not headings:
        return caption
    return [*caption, table(style, rows, headings=headings, shares=block.shares)]


def bank_nodes(block: Bank) -> list[Node]:
    """Words in one framed paragraph."""
    return [paragraph("Word Bank", parted([line(word) for word in block.words], WIDE_BLANK))]


def help_nodes(block: Help) -> list[Node]:
    """A framed paragraph that its title opens; lists and tables need a frame that is a table of one cell."""
    title = [strong(*line(block.title), words("  "))]
    read = read_text(block.text)
    texts = [inlines(node.inside) for node in read if isinstance(node, Para)]
    if len(texts) == len(read):
        first, *others = texts or [[]]
        return [paragraph("Help", [*title, *first]), *(paragraph("Help", text) for text in others)]
    return [framed("Help", [paragraph("Compact", title), *text_blocks(block.text, "Compact")])]


def key_nodes(block: KeyList) -> list[Node]:
    """Numbered answers; the page sets them in two columns."""
    return [run_of(COLUMNS, [paragraph("Key Line", [strong(words(n)), tab(), *line(text)]) for n, text in block.lines])]


def parted(lines: Iterable[Sequence[Node]], gap: str) -> list[Node]:
    """Lines set one after the other, with a gap between them."""
    joined: list[Node] = []
    for inside in lines:
        joined += [*([words(gap)] if joined else []), *inside]
    return joined
