"""The neutral mark as a drawn shape that a teacher can move or copy, and that is read out by its name."""

from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml

from service.documents.marks import Mark
from service.documents.word.elements import Element

SIZE_MM = 8
EMU_A_MM = 36000
LINE_EMU = 19050
GEOMETRY = {
    Mark.SQUARE: "rect",
    Mark.CIRCLE: "ellipse",
    Mark.TRIANGLE: "triangle",
    Mark.DIAMOND: "diamond",
    Mark.HEXAGON: "hexagon",
    Mark.CROSS: "plus",
}
DRAWING = """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{size}" cy="{size}"/>
<wp:docPr id="{number}" name={name} descr={name}/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/></a:xfrm>
<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom><a:noFill/>
<a:ln w="{line}"><a:solidFill><a:srgbClr val="111111"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>"""


def shape(name: str, number: int) -> Element:
    """The drawing of a mark; `number` is its own in the document."""
    mark = Mark(name)
    drawn = DRAWING.format(
        size=SIZE_MM * EMU_A_MM, line=LINE_EMU, number=number, name=quoteattr(mark.value), geometry=GEOMETRY[mark]
    )
    return parse_xml(drawn)
