"""The reference document that gives pandoc its styles: pandoc's own with our styles, made once a layout and process."""

import io
import zipfile
from functools import lru_cache
from xml.sax.saxutils import quoteattr

from curriculum.models import Frozen
from service.documents.content import Layout
from service.documents.word.pandoc import default_reference
from service.documents.word.styles import BODY_PT, FONT, FULL_WIDTH, INK, LINE_PT, PARAGRAPHS, ParagraphStyle

TWIPS_A_MM = 1440 / 25.4
TWIPS_A_POINT = 20
SINGLE_LINE = 1.22


class Paper(Frozen):
    """A page in millimetres; its margin is the same on every side. `scale` is to the sizes of the styles."""

    width: float
    height: float
    margin: float
    scale: float


PAPERS: dict[Layout, Paper] = {
    "sheet": Paper(width=210, height=297, margin=20, scale=1),
    "pack": Paper(width=210, height=297, margin=18, scale=11 / 12),
    "landscape": Paper(width=297, height=210, margin=15, scale=11 / 12),
    "slides": Paper(width=297, height=167, margin=12, scale=1.5),
}
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CHARACTERS = """
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Gap"><w:name w:val="Gap"/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/>
<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr></w:style>"""
TABLES = """
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>
<w:tblCellMar><w:top w:w="20" w:type="dxa"/>
<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableGrid"/></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders>{grid}</w:tblBorders></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>
<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="HelpBox"><w:name w:val="Help Box"/><w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders>{dashes}</w:tblBorders></w:tblPr></w:style>"""


@lru_cache(maxsize=4)
def reference_document(layout: Layout) -> bytes:
    """A .docx without words: British English, our styles, 12 pt on a sheet, larger on slides."""
    with zipfile.ZipFile(io.BytesIO(default_reference())) as pandocs:
        parts = {name: pandocs.read(name) for name in pandocs.namelist()}
    parts["word/styles.xml"] = styles_xml(layout).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as ours:
        for name, content in parts.items():
            ours.writestr(name, content)
    return made.getvalue()


def styles_xml(layout: Layout) -> str:
    """All styles as a styles part."""
    scale = PAPERS[layout].scale
    width = text_width(layout)
    half_points = round(2 * BODY_PT * scale)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/><w:color w:val="{INK}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        f"{''.join(_paragraph_style(style, scale, width) for style in PARAGRAPHS)}{CHARACTERS}"
        f"{TABLES.format(grid=_table_borders('single'), dashes=_table_borders('dashed', inside=False))}</w:styles>"
    )


def text_width(layout: Layout) -> float:
    """Millimetres between the margins."""
    paper = PAPERS[layout]
    return paper.width - 2 * paper.margin


def style_id(name: str) -> str:
    """The id of a style, as pandoc makes it from the name."""
    return name.replace(" ", "")


def twips(millimetres: float) -> int:
    """Word's unit of length: the twentieth of a point."""
    return round(millimetres * TWIPS_A_MM)


def _paragraph_style(style: ParagraphStyle, scale: float, width: float) -> str:
    default = ' w:default="1"' if style.name == "Normal" else ""
    based_on = f"<w:basedOn w:val={quoteattr(style_id(style.based_on))}/>" if style.based_on else ""
    following = f"<w:next w:val={quoteattr(style_id(style.following))}/>" if style.following else ""
    size = round(2 * (style.size or 0) * scale)
    sizes = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId={quoteattr(style_id(style.name))}>'
        f"<w:name w:val={quoteattr(_word_name(style.name))}/>{based_on}{following}<w:qFormat/>"
        f"<w:pPr>{_paragraph_properties(style, scale, width)}</w:pPr><w:rPr>{'<w:b/><w:bCs/>' if style.bold else ''}"
        f"{f'<w:color w:val={quoteattr(style.colour)}/>' if style.colour else ''}{sizes}</w:rPr></w:style>"
    )


def _word_name(name: str) -> str:
    """Word knows its own headings by a small letter."""
    return name.lower() if name.startswith(("Heading", "Header", "Footer")) else name


def _paragraph_properties(style: ParagraphStyle, scale: float, width: float) -> str:
    """In the order that the schema of Word asks for."""
    spacing = {"before": style.before, "after": style.after}
    attributes = [
        f'w:{side}="{round(value * scale * TWIPS_A_POINT)}"' for side, value in spacing.items() if value is not None
    ]
    if style.line is not None:
        attributes.append(f'w:line="{round(240 * style.line * LINE_PT / (SINGLE_LINE * BODY_PT))}" w:lineRule="auto"')
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            f"<w:pBdr>{''.join(_border(side, *border) for side, border in style.borders)}</w:pBdr>"
            if style.borders
            else "",
            f"<w:tabs>{''.join(_tab(place, kind, width) for place, kind in style.tabs)}</w:tabs>" if style.tabs else "",
            f"<w:spacing {' '.join(attributes)}/>" if attributes else "",
            f"<w:ind {_indents(style)}/>" if style.left or style.hanging else "",
            f'<w:jc w:val="{style.align}"/>' if style.align else "",
            f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        )
    )


def _indents(style: ParagraphStyle) -> str:
    return f'w:left="{twips(style.left)}" w:right="{twips(style.right)}" w:hanging="{twips(style.hanging)}"'


def _border(side: str, kind: str, eighths: int, space: int) -> str:
    return f'<w:{side} w:val="{kind}" w:sz="{eighths}" w:space="{space}" w:color="555555"/>'


def _tab(place: float, kind: str, width: float) -> str:
    """Tabs at the right keep their place from the right margin, however wide the page is."""
    if kind == "left":
        return f'<w:tab w:val="left" w:pos="{twips(place)}"/>'
    leader = ' w:leader="underscore"' if kind == "line" else ""
    return f'<w:tab w:val="right"{leader} w:pos="{twips(place + width - FULL_WIDTH)}"/>'


def _table_borders(kind: str, inside: bool = True) -> str:
    sides = ["top", "left", "bottom", "right", *(["insideH", "insideV"] if inside else [])]
    return "".join(_border(side, kind, 4, 0) for side in sides)
