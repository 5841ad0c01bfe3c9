"""What is written on: lines, boxes, tables to fill, options to tick. Heights stand after the name of a style, in millimetres."""

from string import ascii_uppercase

from service.documents.content import (
    Canvas,
    FillTable,
    FinalAnswer,
    LetterBoxes,
    Lettered,
    MatchColumns,
    NameLine,
    SortTable,
    TickOptions,
    TickTable,
    Verdict,
    WorkingSpace,
    WriteLines,
)
from service.documents.word.nodes import Node, listing, paragraph, plain, strong, tab, table, words
from service.documents.word.passages import WIDE_BLANK, WIDER_BLANK, parted
from service.documents.word.styles import ANSWER_LINE
from service.documents.word.text import blank, line

BOX = "☐"
FIRM_BLANK = "\u00a0"
NAME_LENGTHS = (26, 12)
ANSWER_LENGTH = 18
BOX_MM = 8.5
TICK_SHARE = 10
CELL_LINES = 1.6
SHORT_ITEM = 30
TICK_HEADINGS = ("Tick what you can do", "Tick when you have finished")
MATCH_SHARES = (50, 10, 4, 8, 98)
LETTERS = [*ascii_uppercase, *(f"A{letter}" for letter in ascii_uppercase)]


def name_nodes(block: NameLine) -> list[Node]:
    """Labels with a blank after each; the first has the longest."""
    lengths = (NAME_LENGTHS[0], *(NAME_LENGTHS[1] for _ in block.labels[1:]))
    fields = [[*line(label), words(" "), blank(length)] for label, length in zip(block.labels, lengths, strict=False)]
    return [paragraph("Name Line", parted(fields, WIDE_BLANK))]


def tick_table_nodes(block: TickTable) -> list[Node]:
    """A statement a row, a box a word of the scale."""
    headings = [[words(TICK_HEADINGS[len(block.scale) > 1])], *(line(word) for word in block.scale)]
    rows = [[line(statement), *([words(BOX)] for _ in block.scale)] for statement in block.statements]
    shares = (max(TICK_SHARE, 100 - TICK_SHARE * len(block.scale)), *(TICK_SHARE for _ in block.scale))
    return [table("Ticks", rows, headings=headings, shares=shares)] if rows else []


def write_line_nodes(block: WriteLines) -> list[Node]:
    """Empty paragraphs with a rule under each."""
    guide = [paragraph("Quiet Text", line(block.guide))] if block.guide else []
    return [*guide, *ruled(block.count, block.pitch)]


def ruled(count: int, pitch: float) -> list[Node]:
    """So many lines to write on."""
    return [paragraph(f"{ANSWER_LINE} {pitch:g} mm", []) for _ in range(count)]


def working_nodes(block: WorkingSpace) -> list[Node]:
    """A frame to work in."""
    return [table(f"Room-{block.lines * block.pitch:g}", [[[words("space for working")]]])]


def canvas_nodes(block: Canvas) -> list[Node]:
    """A frame to draw in."""
    return [table(f"Room-{block.height:g}", [[line(block.alt)]])]


def final_answer(unit: str) -> list[Node]:
    """'Answer: ____ cm'."""
    before, after = ([*line(unit), words(" ")], []) if unit == "£" else ([], [words(" "), *line(unit)] if unit else [])
    return [words("Answer: "), *before, blank(ANSWER_LENGTH), *after]


def final_nodes(block: FinalAnswer) -> list[Node]:
    """The place of the answer, at the right."""
    return [paragraph("Final Answer", final_answer(block.unit))]


def option_nodes(block: TickOptions) -> list[Node]:
    """A lettered list with a box in front of each option."""
    return [
        listing([[plain([words(f"{BOX}{FIRM_BLANK}"), *line(text)])] for text in block.options], style="UpperAlpha")
    ]


def lettered_nodes(block: Lettered) -> list[Node]:
    """A lettered list; across or in two columns, lines with the letters in them."""
    labelled = [
        [strong(words(letter)), words(FIRM_BLANK), *line(text)]
        for letter, text in zip(LETTERS, block.items, strict=False)
    ]
    if block.across:
        return [paragraph("Lettered Line", parted(map(_unbroken, labelled), WIDER_BLANK))]
    if block.columns == 1:
        return [listing([[plain(line(text))] for text in block.items], style="UpperAlpha")]
    pairs = [labelled[n : n + 2] for n in range(0, len(labelled), 2)]
    return [paragraph("Lettered Line", [*pair[0], *([tab(), *pair[1]] if pair[1:] else [])]) for pair in pairs]


def _unbroken(inlines: list[Node]) -> list[Node]:
    """A short item that stays on one line with its letter."""
    length = sum(len(text) for node in inlines if isinstance(text := node["c"], str))
    if length > SHORT_ITEM:
        return inlines
    return [words(text.replace(" ", FIRM_BLANK)) if isinstance(text := node["c"], str) else node for node in inlines]


def match_nodes(block: MatchColumns) -> list[Node]:
    """A row a pair of lines: the item, its box, then a letter and what it stands for."""
    height = max(len(block.left), len(block.right))
    left = [line(text) for text in block.left] + [[]] * (height - len(block.left))
    right = [[strong(words(letter))] for letter in LETTERS[: len(block.right)]] + [[]] * (height - len(block.right))
    texts = [line(text) for text in block.right] + [[]] * (height - len(block.right))
    rows = [[item, [], [], letter, text] for item, letter, text in zip(left, right, texts, strict=True)]
    return [table("Match", rows, shares=MATCH_SHARES)] if rows else []


def letter_box_nodes(block: LetterBoxes) -> list[Node]:
    """A row of square cells."""
    return [table(f"Boxes-{BOX_MM}", [[[] for _ in range(block.count)]])]


def sort_nodes(block: SortTable) -> list[Node]:
    """Headings over empty room."""
    headings = [line(heading) for heading in block.headings]
    return [table(f"Fill-{block.lines * block.pitch:g}", [[[] for _ in headings]], headings=headings)]


def fill_nodes(block: FillTable) -> list[Node]:
    """A table with empty cells that leave room to write."""
    rows = [[[] if cell is None else line(cell) for cell in row] for row in block.rows]
    headings = [line(heading) for heading in block.headings] if any(block.headings) else []
    return [table(f"Fill-{block.pitch * CELL_LINES:g}-heads", rows, headings=headings)]


def verdict_nodes(block: Verdict) -> list[Node]:
    """Two boxes, then lines to put the statement right on."""
    boxes = parted([[words(f"{BOX}{FIRM_BLANK}True")], [words(f"{BOX}{FIRM_BLANK}False")]], WIDER_BLANK)
    return [paragraph("Tick Line", boxes), *ruled(block.lines, block.pitch)]
