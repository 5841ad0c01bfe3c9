"""What stands on every page: paper and margins, the licence line with 'Page n of m', the watermark of a draft."""

from xml.sax.saxutils import quoteattr

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from service.documents.content import Document, Sheet
from service.documents.word.elements import Element, element
from service.documents.word.reference import PAPERS
from service.documents.word.text import said

EDGE_MM = 9
PAGES_OF_SHEET = """SECTIONPAGES \\# "' of '0\""""
WORD_2013 = "15"
WATERMARK = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
<v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt={text} style="position:absolute;\
margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#e0e0e0" stroked="f">
<v:textpath style="font-family:Arial;font-size:1pt" string={text}/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>"""
WATERMARK_PT = (460, 52)


def furnish(word: WordFile, document: Document) -> None:
    """Sets paper, footer and watermark in the one section that pandoc makes."""
    paper = PAPERS[document.layout]
    section = word.sections[0]
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(paper.margin)
    section.header_distance = section.footer_distance = Mm(min(EDGE_MM, paper.margin / 2))
    if paper.width > paper.height:
        word.element.body.find(f"{qn('w:sectPr')}/{qn('w:pgSz')}").set(qn("w:orient"), "landscape")
    several = any(isinstance(block, Sheet) for block in document.blocks)
    foot = section.footer.paragraphs[0]._p
    foot.extend(_footer(said(document.footer), several))
    if document.watermark:
        text = quoteattr(said(document.watermark))
        width, height = WATERMARK_PT
        section.header.paragraphs[0]._p.append(parse_xml(WATERMARK.format(text=text, width=width, height=height)))
    _settle(word.settings.element)


def _footer(licence: str, several: bool) -> list[Element]:
    """Each of several sheets counts its own pages; a program that cannot do so prints the number of the page alone."""
    total = _field(PAGES_OF_SHEET, "") if several else [_run(" of "), *_field("NUMPAGES", "1")]
    return [_run(licence), _tab(), _run("Page "), *_field("PAGE", "1"), *total]


def _run(text: str) -> Element:
    words = element("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("w:r", words)


def _tab() -> Element:
    return element("w:r", element("w:tab"))


def _field(code: str, shown: str) -> list[Element]:
    """A field that Word fills in when it lays the pages out, and what it shows until then."""
    instruction = element("w:instrText")
    instruction.text = code
    begun, ended = element("w:fldChar", fldCharType="begin"), element("w:fldChar", fldCharType="end")
    parted = element("w:fldChar", fldCharType="separate")
    return [element("w:r", inside) for inside in (begun, instruction, parted)] + [_run(shown), element("w:r", ended)]


def _settle(settings: Element) -> None:
    """Word opens the file as its own and not in the mode for old files; British English is its language."""
    language = settings.find(qn("w:themeFontLang"))
    if language is not None:
        language.set(qn("w:val"), "en-GB")
    mode = element(
        "w:compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=WORD_2013
    )
    place = settings.find(qn("w:compat"))
    if place is not None:
        settings.remove(place)
    anchor = settings.find(qn("w:rsids"))
    compat = element("w:compat", mode)
    if anchor is None:
        anchor = settings.find(qn("m:mathPr"))
    anchor.addprevious(compat)
