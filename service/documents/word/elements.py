"""Elements of Word's own markup, made by name."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

__all__ = ["PARAGRAPH_ORDER", "Element", "element", "paragraph_properties", "put_in_order", "words_in"]

PARAGRAPH_ORDER = tuple(
    qn(f"w:{name}")
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "spacing",
        "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
    )
)  # fmt: skip


def element(tag: str, /, *inside: Element, **attributes: str) -> Element:
    """An element such as `w:spacing`; its attributes have the prefix `w`."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(inside)
    return made


def words_in(parent: Element) -> str:
    """The words in a paragraph, a cell or a table, equations left out."""
    return " ".join("".join(text.text or "" for text in parent.iter(qn("w:t"))).split())


def paragraph_properties(paragraph: Element) -> Element:
    """The properties of a paragraph, made where it has none."""
    properties: Element | None = paragraph.find(qn("w:pPr"))
    if properties is None:
        properties = element("w:pPr")
        paragraph.insert(0, properties)
    return properties


def put_in_order(properties: Element, child: Element) -> None:
    """Puts a property where the schema of Word wants it; one of the same name is replaced."""
    for old in properties.findall(child.tag):
        properties.remove(old)
    rank = PARAGRAPH_ORDER.index(child.tag)
    before = [other for other in properties if other.tag in PARAGRAPH_ORDER[:rank]]
    properties.insert(len(before), child)
