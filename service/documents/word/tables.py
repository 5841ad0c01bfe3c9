"""Tables: their borders, heights and widths. Header rows are repeated, no row is split across pages.

The style that pandoc was given names the kind of table, then its height in millimetres and `heads` where the first column
heads the rows: 'Fill-12-heads'.
"""

from docx.oxml.ns import qn

from curriculum.models import Frozen
from service.documents.word.elements import Element, element, words_in
from service.documents.word.nodes import QUESTION
from service.documents.word.reference import twips
from service.documents.word.styles import BODY_INDENT

LOOK_BITS = {"firstRow": 0x20, "firstColumn": 0x80, "noHBand": 0x200, "noVBand": 0x400}
CELL_INSET = 85
BOX_MM = 10


class TableKind(Frozen):
    """How a kind of table looks: its style in Word, and whether words in it are a description and not printed."""

    style: str
    described: bool = False
    described_as: str = ""


KINDS = {
    "Grid": TableKind(style="TableGrid"),
    "Facts": TableKind(style="TableGrid"),
    "Ticks": TableKind(style="TableGrid"),
    "Fill": TableKind(style="TableGrid"),
    "Room": TableKind(style="TableGrid", described=True),
    "Boxes": TableKind(style="TableGrid", described_as="boxes, one letter in each"),
    "Match": TableKind(style="TableNormal", described_as="write the letter that goes with each in its box"),
    "Help": TableKind(style="HelpBox"),
}


def finish_tables(body: Element, width: int) -> None:
    """Finishes every table; `width` is that between the margins, in twips."""
    set_in = _in_questions(body)
    for table in body.findall(qn("w:tbl")):
        indent = twips(BODY_INDENT) if table in set_in else 0
        _finish(table, width - indent, indent)
        _tables_inside(table, width - indent)


def _in_questions(body: Element) -> set[Element]:
    found: set[Element] = set()
    inside: str | None = None
    for child in body:
        if child.tag == qn("w:bookmarkStart") and child.get(qn("w:name")) == QUESTION:
            inside = child.get(qn("w:id"))
        elif child.tag == qn("w:bookmarkEnd") and child.get(qn("w:id")) == inside:
            inside = None
        elif child.tag == qn("w:tbl") and inside is not None:
            found.add(child)
    return found


def _tables_inside(table: Element, width: int) -> None:
    for inner in table.iterfind(f".//{qn('w:tbl')}"):
        _finish(inner, width - 4 * CELL_INSET, 0)


def _finish(table: Element, width: int, indent: int) -> None:
    properties = table.find(qn("w:tblPr"))
    style = properties.find(qn("w:tblStyle"))
    name, *rest = style.get(qn("w:val")).split("-")
    kind = KINDS[name]
    heads = "heads" in rest or name == "Facts"
    height = float(rest[0]) if rest and rest[0] != "heads" else 0.0
    described = _taken_out(table) if kind.described else kind.described_as
    shares = [int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid"))]
    widths = [twips(BOX_MM)] * len(shares) if name == "Boxes" else [share * width // sum(shares) for share in shares]
    head = table.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    table.replace(properties, _properties(kind.style, widths, indent, heads, described, head))
    _set_widths(table, widths)
    _set_rows(table, height)
    if name == "Match":
        _box_cells(table)
    if name == "Ticks":
        _centre(table)


def _properties(style: str, widths: list[int], indent: int, heads: bool, described: str, head: bool) -> Element:
    made = element(
        "w:tblPr",
        element("w:tblStyle", val=style),
        element("w:tblW", type="dxa", w=str(sum(widths))),
        element("w:tblInd", type="dxa", w=str(indent)),
        element("w:tblLayout", type="fixed"),
        _look(head, heads),
    )
    if described:
        made.append(element("w:tblDescription", val=described))
    return made


def _look(head: bool, heads: bool) -> Element:
    """Which parts of the style hold, in the words of today's Word and the bits of older programs."""
    parts = {
        "firstRow": head,
        "firstColumn": heads,
        "lastRow": False,
        "lastColumn": False,
        "noHBand": True,
        "noVBand": True,
    }
    bits = sum(bit for part, bit in LOOK_BITS.items() if parts[part])
    return element("w:tblLook", val=f"{bits:04X}", **{part: str(int(holds)) for part, holds in parts.items()})


def _taken_out(table: Element) -> str:
    """The words of a frame to work in, which describe it to those who do not see it."""
    described = words_in(table)
    for paragraph in table.iter(qn("w:p")):
        for child in list(paragraph):
            if child.tag != qn("w:pPr"):
                paragraph.remove(child)
    return described


def _set_widths(table: Element, widths: list[int]) -> None:
    for column, width in zip(table.find(qn("w:tblGrid")), widths, strict=True):
        column.set(qn("w:w"), str(width))
    for row in table.findall(qn("w:tr")):
        for cell, width in zip(row.findall(qn("w:tc")), widths, strict=True):
            cell.find(qn("w:tcPr")).insert(0, element("w:tcW", type="dxa", w=str(width)))


def _set_rows(table: Element, height: float) -> None:
    """Rows stay whole; those under the headings are at least so high, in millimetres."""
    for row in table.findall(qn("w:tr")):
        properties = row.find(qn("w:trPr"))
        if properties is None:
            properties = element("w:trPr")
            row.insert(0, properties)
        head = properties.find(qn("w:tblHeader"))
        properties.insert(0, element("w:cantSplit"))
        if height and head is None:
            properties.insert(1, element("w:trHeight", val=str(twips(height)), hRule="atLeast"))


def _box_cells(table: Element) -> None:
    """A box in the second column wherever the first has an item."""
    for row in table.findall(qn("w:tr")):
        item, box, *_ = row.findall(qn("w:tc"))
        if words_in(item) or item.find(f".//{qn('m:oMath')}") is not None:
            sides = [
                element(f"w:{side}", val="single", sz="6", space="0", color="111111")
                for side in ("top", "left", "bottom", "right")
            ]
            box.find(qn("w:tcPr")).append(element("w:tcBorders", *sides))


def _centre(table: Element) -> None:
    """Words of the scale and boxes stand in the middle of their columns."""
    for row in table.findall(qn("w:tr")):
        for cell in row.findall(qn("w:tc"))[1:]:
            for paragraph in cell.findall(qn("w:p")):
                paragraph.find(qn("w:pPr")).append(element("w:jc", val="center"))
