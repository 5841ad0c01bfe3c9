"""What belongs together on the page: questions kept whole and set in, slides and sheets begun anew, keys in two columns.

pandoc brackets each run with a pair of bookmarks, named by its kind; they go once the run is finished.
"""

from collections.abc import Iterator
from copy import deepcopy

from docx.oxml.ns import qn

from service.documents.word.elements import Element, element, paragraph_properties, put_in_order
from service.documents.word.nodes import COLUMNS, QUESTION, SHEET, SLIDE, TOGETHER
from service.documents.word.reference import style_id, twips
from service.documents.word.styles import BODY_INDENT, LIST_INDENT, PARAGRAPHS

KINDS = (QUESTION, TOGETHER, COLUMNS, SLIDE, SHEET)
LABELLED = (style_id("Question"), style_id("Question With Line"))
STYLES = {style_id(style.name): style for style in PARAGRAPHS}
COLUMN_GAP = 8.0


def finish_runs(body: Element) -> None:
    """Finishes every run of the body and takes the bookmarks away."""
    runs = [*_runs(body)]
    for marker in [child for child in body if child.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
        body.remove(marker)
    _break_pages(body)
    for kind, blocks in runs:
        if kind == QUESTION:
            _set_in(blocks)
        if kind in (QUESTION, TOGETHER):
            _keep_together(blocks)
        if kind == COLUMNS:
            _keep_lines(blocks)
        if kind == SLIDE and blocks[0] is not body[0]:
            put_in_order(paragraph_properties(blocks[0]), element("w:pageBreakBefore"))
    _divide(body, [(kind, blocks) for kind, blocks in runs if kind in (COLUMNS, SHEET)])


def _runs(body: Element) -> Iterator[tuple[str, list[Element]]]:
    """Each run with its paragraphs and tables, in the order in which they begin."""
    children = list(body)
    for place, child in enumerate(children):
        if child.tag != qn("w:bookmarkStart") or child.get(qn("w:name")) not in KINDS:
            continue
        number = child.get(qn("w:id"))
        inside: list[Element] = []
        for other in children[place + 1 :]:
            if other.tag == qn("w:bookmarkEnd") and other.get(qn("w:id")) == number:
                break
            if other.tag in (qn("w:p"), qn("w:tbl")):
                inside.append(other)
        if inside:
            yield child.get(qn("w:name")), inside


def _set_in(blocks: list[Element]) -> None:
    """Everything under a question's number stands to the right of it."""
    for block in blocks:
        if block.tag == qn("w:tbl"):
            continue
        properties = paragraph_properties(block)
        style = properties.find(qn("w:pStyle"))
        name = style.get(qn("w:val")) if style is not None else ""
        if name in LABELLED:
            continue
        usual = STYLES.get(name, STYLES["BodyText"])
        left, hanging = usual.left, usual.hanging
        level = properties.find(f"{qn('w:numPr')}/{qn('w:ilvl')}")
        if level is not None:
            left, hanging = LIST_INDENT * (int(level.get(qn("w:val"))) + 1), LIST_INDENT
        place = element(
            "w:ind", left=str(twips(BODY_INDENT + left)), hanging=str(twips(hanging)), right=str(twips(usual.right))
        )
        put_in_order(properties, place)


def _keep_together(blocks: list[Element]) -> None:
    """Each paragraph stays with the next, but for those of the last row or the last paragraph."""
    rows = [row for block in blocks for row in (block.findall(qn("w:tr")) if block.tag == qn("w:tbl") else [block])]
    for row in rows:
        for paragraph in [row] if row.tag == qn("w:p") else row.iter(qn("w:p")):
            properties = paragraph_properties(paragraph)
            put_in_order(properties, element("w:keepLines"))
            if row is not rows[-1]:
                put_in_order(properties, element("w:keepNext"))


def _keep_lines(paragraphs: list[Element]) -> None:
    """No answer goes on in the next column."""
    for paragraph in paragraphs:
        put_in_order(paragraph_properties(paragraph), element("w:keepLines"))


def _break_pages(body: Element) -> None:
    """What follows a page break starts on the new page; the break leaves no empty line unless a table follows."""
    for paragraph in body.findall(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is None or style.get(qn("w:val")) != style_id("Page Break"):
            continue
        following = paragraph.getnext()
        target = following if following is not None and following.tag == qn("w:p") else paragraph
        put_in_order(paragraph_properties(target), element("w:pageBreakBefore"))
        if target is not paragraph:
            body.remove(paragraph)


def _divide(body: Element, runs: list[tuple[str, list[Element]]]) -> None:
    """Sections: a sheet starts on the front of a sheet of paper with page 1; a key stands in two columns."""
    begun: dict[Element, tuple[str, int]] = {}
    for kind, blocks in runs:
        begun[blocks[0]] = ("oddPage", 1) if kind == SHEET else ("continuous", 2)
        following = blocks[-1].getnext()
        if kind == COLUMNS and following.tag != qn("w:sectPr"):
            begun.setdefault(following, ("continuous", 1))
    page = body.find(qn("w:sectPr"))
    kind, columns = begun.get(body[0], ("", 1))
    for child in list(body)[1:]:
        if child in begun:
            _section_end(child).append(_section(page, kind, columns))
            kind, columns = begun[child]
    body.replace(page, _section(page, kind, columns))


def _section_end(following: Element) -> Element:
    """The properties of the paragraph that ends a section before an element."""
    last = following.getprevious()
    if last.tag != qn("w:p"):
        last = element("w:p", element("w:pPr", element("w:pStyle", val=style_id("Page Break"))))
        following.addprevious(last)
    return paragraph_properties(last)


def _section(page: Element, kind: str, columns: int) -> Element:
    section = deepcopy(page)
    start = 0
    for place, child in enumerate(section):
        if child.tag in (qn("w:headerReference"), qn("w:footerReference"), qn("w:footnotePr")):
            start = place + 1
    if kind:
        section.insert(start, element("w:type", val=kind))
    if kind == "oddPage":
        section.append(element("w:pgNumType", start="1"))
    if columns > 1:
        section.append(element("w:cols", num=str(columns), space=str(twips(COLUMN_GAP))))
    return section
