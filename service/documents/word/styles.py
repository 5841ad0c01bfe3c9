"""The styles of a Word document, by the names that a teacher sees in Word's list of styles. Sizes are points, lengths millimetres.

A teacher who changes one style changes every place that has it: the pitch of the answer lines, the size of the questions.
"""

from typing import Literal

from curriculum.models import Frozen

FONT = "Calibri"
BODY_PT = 12.0
LINE_PT = 1.3 * BODY_PT
BODY_INDENT = 9.0
LIST_INDENT = 6.5
FULL_WIDTH = 170.0
ANSWER_LINE = "Answer Line"
INK, GREY = "111111", "555555"

Border = tuple[Literal["single", "dashed"], int, int]
"""How a border is drawn, its width in eighths of a point, and the points between it and the text."""

THIN: Border = ("single", 4, 0)
FRAME: Border = ("single", 6, 3)
DASHED: Border = ("dashed", 4, 3)


class ParagraphStyle(Frozen):
    """One paragraph style. What is None is as in the style that it is based on.

    `borders` are drawn on the sides named; `between` parts paragraphs of one style. `tabs` are places from the left margin
    in millimetres, with how text is set at them. `outline` 2 is a heading of the second level for a screen reader.
    """

    name: str
    based_on: str = "Body Text"
    following: str = ""
    size: float | None = None
    bold: bool = False
    colour: str = ""
    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float = 0
    hanging: float = 0
    right: float = 0
    align: Literal["", "center", "right"] = ""
    tabs: tuple[tuple[float, Literal["left", "right", "line"]], ...] = ()
    borders: tuple[tuple[Literal["top", "left", "bottom", "right", "between"], Border], ...] = ()
    keep_next: bool = False
    outline: int | None = None


def _box(border: Border) -> tuple[tuple[Literal["top", "left", "bottom", "right"], Border], ...]:
    return (("top", border), ("left", border), ("bottom", border), ("right", border))


PARAGRAPHS = (
    ParagraphStyle(name="Normal", based_on="", before=0, after=0.5, line=1.0),
    ParagraphStyle(name="Body Text", based_on="Normal"),
    ParagraphStyle(name="First Paragraph"),
    ParagraphStyle(name="Compact", before=0, after=0.5),
    ParagraphStyle(name="Strong Text", bold=True),
    ParagraphStyle(name="Quiet Text", before=2, size=10, colour=GREY),
    ParagraphStyle(name="Over Title", colour=GREY, after=0, keep_next=True),
    ParagraphStyle(
        name="Title",
        following="Body Text",
        size=17,
        bold=True,
        after=1,
        line=0.9,
        tabs=((FULL_WIDTH, "right"),),
        keep_next=True,
        outline=0,
    ),
    ParagraphStyle(name="Facts Line", after=2),
    ParagraphStyle(
        name="Heading 2",
        following="Body Text",
        size=14.4,
        bold=True,
        before=5,
        after=0,
        line=0.9,
        borders=(("bottom", ("single", 10, 1)),),
        keep_next=True,
        outline=1,
    ),
    ParagraphStyle(
        name="Heading 3", following="Body Text", size=12.5, bold=True, before=6, after=2, keep_next=True, outline=2
    ),
    ParagraphStyle(name="Facts Box", before=2, after=2, borders=_box(FRAME), left=1.2, right=1.2),
    ParagraphStyle(name="Name Line", before=2, after=3),
    ParagraphStyle(
        name="Question",
        following="Body Text",
        before=3,
        left=BODY_INDENT,
        hanging=BODY_INDENT,
        tabs=((BODY_INDENT, "left"), (FULL_WIDTH, "right")),
        outline=2,
    ),
    ParagraphStyle(
        name="Question With Line",
        based_on="Question",
        following="Body Text",
        tabs=((BODY_INDENT, "left"), (FULL_WIDTH - 22, "line"), (FULL_WIDTH, "right")),
    ),
    ParagraphStyle(name="Question Stem", before=0, tabs=((FULL_WIDTH, "right"),)),
    ParagraphStyle(
        name="Question Part", before=3, left=7, hanging=7, tabs=((BODY_INDENT + 7, "left"), (FULL_WIDTH, "right"))
    ),
    ParagraphStyle(name="Marks", align="right", bold=True),
    ParagraphStyle(name="Described Picture", left=3, borders=(("left", ("single", 18, 6)),)),
    ParagraphStyle(name="Help", before=2, after=2, left=1.2, right=1.2, borders=_box(DASHED)),
    ParagraphStyle(name="Word Bank", before=2, after=2, left=1.2, right=1.2, borders=_box(DASHED)),
    ParagraphStyle(name="Lettered Line", after=1, tabs=((90, "left"),)),
    ParagraphStyle(name="Tick Line", before=1, after=1),
    ParagraphStyle(name=ANSWER_LINE, before=0, after=0, borders=(("bottom", THIN), ("between", THIN))),
    ParagraphStyle(name="Final Answer", before=3, after=1, align="right"),
    ParagraphStyle(
        name="Cut Line", size=10, colour=GREY, before=14, after=6, borders=(("top", ("dashed", 8, 4)),), keep_next=True
    ),
    ParagraphStyle(name="Page Break", size=1, after=0),
    ParagraphStyle(name="Key Line", after=2, left=14, hanging=14, tabs=((14, "left"),)),
    ParagraphStyle(name="Slide Title", size=17, bold=True, before=0, after=8, keep_next=True, outline=0),
    ParagraphStyle(name="Table Caption", bold=True, before=4, after=2, keep_next=True),
    ParagraphStyle(name="Header", based_on="Normal"),
    ParagraphStyle(name="Footer", based_on="Normal", size=9, colour=GREY, tabs=((FULL_WIDTH, "right"),)),
)
