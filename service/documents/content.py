"""What a printed document holds, before any medium: blocks in reading order, the same on a page, in a PDF and in Word.

Every string is homework text: a Markdown subset with LaTeX maths between dollar signs and gaps written `{{gap:1}}`; what a
medium makes of it is that medium's affair. Lengths are millimetres. A new block is one class here and one function in each
medium.
"""

from typing import Annotated, Literal

from pydantic import Field

from curriculum.models import Frozen
from service.documents.answer_room import (
    Bank as Bank,
    Canvas as Canvas,
    FillTable as FillTable,
    FinalAnswer as FinalAnswer,
    LetterBoxes as LetterBoxes,
    Lettered as Lettered,
    MatchColumns as MatchColumns,
    SortTable as SortTable,
    TickOptions as TickOptions,
    Verdict as Verdict,
    WorkingSpace as WorkingSpace,
    WriteLines as WriteLines,
)
from service.documents.marks import Mark


class Heading(Frozen):
    """A heading; level 1 is the title of the document, so blocks use 2 and 3."""

    kind: Literal["heading"] = "heading"
    level: Literal[2, 3] = 2
    text: str


class Paragraph(Frozen):
    """Running text: paragraphs, lists and tables of the Markdown subset. `quiet` is small print."""

    kind: Literal["paragraph"] = "paragraph"
    text: str
    tone: Literal["plain", "strong", "quiet"] = "plain"


class Figure(Frozen):
    """What cannot be drawn is described: the description is printed in a frame."""

    kind: Literal["figure"] = "figure"
    description: str


class Bullets(Frozen):
    """A list; `ordered` numbers it."""

    kind: Literal["bullets"] = "bullets"
    items: tuple[str, ...]
    ordered: bool = False


class Facts(Frozen):
    """Pairs of a label and a text: 'How long: about 30 minutes'. `run_in` sets them one after the other in one box."""

    kind: Literal["facts"] = "facts"
    rows: tuple[tuple[str, str], ...]
    run_in: bool = False


class Grid(Frozen):
    """A table. `headings` may be empty strings over a column without a name; the first cell of a row heads the row."""

    kind: Literal["grid"] = "grid"
    caption: str = ""
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_heads: bool = True
    shares: tuple[int, ...] = Field((), description="relative widths of the columns; none: as the text needs")


class NameLine(Frozen):
    """Labelled lines to fill in by hand: name, class, date."""

    kind: Literal["name_line"] = "name_line"
    labels: tuple[str, ...]


class TickTable(Frozen):
    """Statements with the same few words to tick beside each."""

    kind: Literal["tick_table"] = "tick_table"
    statements: tuple[str, ...]
    scale: tuple[str, ...]


class Help(Frozen):
    """A support in a frame of its own: its title, then its text."""

    kind: Literal["help"] = "help"
    title: str
    text: str


class KeyList(Frozen):
    """Numbered answers for the front of the room, in two columns of large type; the first holds `first` of them."""

    kind: Literal["key_list"] = "key_list"
    lines: tuple[tuple[str, str], ...]
    first: int = Field(ge=0)


class PageBreak(Frozen):
    """What follows starts on a new page."""

    kind: Literal["page_break"] = "page_break"


class CutLine(Frozen):
    """A dashed line across the page to cut along; `label` names what is cut off."""

    kind: Literal["cut_line"] = "cut_line"
    label: str


class Question(Frozen):
    """One question: it is never split across pages. `beside` says that its short answer stands on the line of the question.

    `marks` of 0 prints none. `blocks` are the stimulus, the stem, supports and answer spaces in reading order.
    """

    kind: Literal["question"] = "question"
    label: str
    marks: int = Field(ge=0)
    blocks: tuple["Block", ...]
    beside: bool = False


class Part(Frozen):
    """A lettered part of a question."""

    kind: Literal["part"] = "part"
    label: str
    marks: int = Field(ge=0)
    blocks: tuple["Block", ...]


class Together(Frozen):
    """Blocks that stay on one page."""

    kind: Literal["together"] = "together"
    blocks: tuple["Block", ...]


class Slide(Frozen):
    """One screenful of large type; on paper one landscape page. Only in a document of layout `slides`."""

    kind: Literal["slide"] = "slide"
    title: str
    blocks: tuple["Block", ...]


class Sheet(Frozen):
    """One sheet of a document that holds several: it starts on the front of a new sheet of paper, under a title block of
    its own. A document of sheets holds nothing else, and its own title block is not printed."""

    kind: Literal["sheet"] = "sheet"
    title: str
    over_title: str = ""
    facts: tuple[str, ...] = ()
    mark: Mark | None = None
    blocks: tuple["Block", ...]


Block = Annotated[
    Heading
    | Paragraph
    | Figure
    | Bullets
    | Facts
    | Grid
    | NameLine
    | TickTable
    | WriteLines
    | WorkingSpace
    | FinalAnswer
    | TickOptions
    | Lettered
    | MatchColumns
    | LetterBoxes
    | SortTable
    | FillTable
    | Verdict
    | Canvas
    | Bank
    | Help
    | KeyList
    | PageBreak
    | CutLine
    | Question
    | Part
    | Together
    | Slide
    | Sheet,
    Field(discriminator="kind"),
]


Layout = Literal["sheet", "pack", "landscape", "slides"]


class Document(Frozen):
    """One printed document. `mark` is the neutral shape in its corner; `watermark` lies across every page of a draft.

    `file_name` has no ending and, for pupils, no word that tells the versions apart. `facts` stand in the header under the
    title: class, due date, minutes, marks. A `landscape` is a pack on its side. `footer` is the licence line; the media add 'Page n of m'.
    """

    title: str
    file_name: str
    audience: Literal["pupil", "teacher"]
    layout: Layout
    over_title: str = ""
    facts: tuple[str, ...] = ()
    mark: Mark | None = None
    watermark: str = ""
    footer: str = ""
    blocks: tuple[Block, ...]


for model in (Question, Part, Together, Slide, Sheet, Document):
    model.model_rebuild()
