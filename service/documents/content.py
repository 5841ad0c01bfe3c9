"""What a printed document holds, before any medium: blocks in reading order, the same on a page, in a PDF and in Word.

Every string is homework text: a Markdown subset with LaTeX maths between dollar signs and gaps written `{{gap:1}}`; what a
medium makes of it is that medium's affair. Lengths are millimetres. A new block is one class here and one function in each
medium.
"""

from typing import Annotated, Literal

from pydantic import Field

from curriculum.models import Frozen
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


class WriteLines(Frozen):
    """Ruled lines to write on, `pitch` apart; `guide` says how much to write."""

    kind: Literal["write_lines"] = "write_lines"
    count: int = Field(ge=0)
    pitch: float = 7.5
    guide: str = ""


class WorkingSpace(Frozen):
    """Empty room to work in, as high as `lines` ruled lines, framed faintly."""

    kind: Literal["working_space"] = "working_space"
    lines: int = Field(ge=1)
    pitch: float = 7.5


class FinalAnswer(Frozen):
    """'Answer: ____ cm', the place of a short final answer; a pound sign goes before the line."""

    kind: Literal["final_answer"] = "final_answer"
    unit: str = ""


class TickOptions(Frozen):
    """Lettered options, each with a box to tick."""

    kind: Literal["tick_options"] = "tick_options"
    options: tuple[str, ...]


class Lettered(Frozen):
    """Lettered items: A, B, C ..., in so many columns; `across` sets them one after the other in a line."""

    kind: Literal["lettered"] = "lettered"
    items: tuple[str, ...]
    columns: Literal[1, 2] = 1
    across: bool = False


class MatchColumns(Frozen):
    """Two columns to match: a box for a letter stands at each item on the left, letters at those on the right."""

    kind: Literal["match_columns"] = "match_columns"
    left: tuple[str, ...]
    right: tuple[str, ...]


class LetterBoxes(Frozen):
    """A row of boxes, one letter in each."""

    kind: Literal["letter_boxes"] = "letter_boxes"
    count: int = Field(ge=1)


class SortTable(Frozen):
    """Empty columns under headings to sort letters into, `lines` high."""

    kind: Literal["sort_table"] = "sort_table"
    headings: tuple[str, ...]
    lines: int = 2
    pitch: float = 7.5


class FillTable(Frozen):
    """A table in which None is a cell that the pupil fills."""

    kind: Literal["fill_table"] = "fill_table"
    headings: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    pitch: float = 7.5


class Verdict(Frozen):
    """Boxes for true and for false, with lines to correct the statement on."""

    kind: Literal["verdict"] = "verdict"
    lines: int = 2
    pitch: float = 7.5


class Canvas(Frozen):
    """Framed room to draw in; `alt` says what for."""

    kind: Literal["canvas"] = "canvas"
    alt: str
    height: float = 52


class Bank(Frozen):
    """Words to choose from."""

    kind: Literal["bank"] = "bank"
    words: tuple[str, ...]


class Help(Frozen):
    """A support in a frame of its own: its title, then its text."""

    kind: Literal["help"] = "help"
    title: str
    text: str


class KeyList(Frozen):
    """Numbered answers for the front of the room, in two columns of large type."""

    kind: Literal["key_list"] = "key_list"
    lines: tuple[tuple[str, str], ...]


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


class Document(Frozen):
    """One printed document. `mark` is the neutral shape in its corner; `watermark` lies across every page of a draft.

    `file_name` has no ending and, for pupils, no word that tells the versions apart. `facts` stand in the header under the
    title: class, due date, minutes, marks. `footer` is the licence line; the media add 'Page n of m'.
    """

    title: str
    file_name: str
    audience: Literal["pupil", "teacher"]
    layout: Literal["sheet", "pack", "slides"]
    over_title: str = ""
    facts: tuple[str, ...] = ()
    mark: Mark | None = None
    watermark: str = ""
    footer: str = ""
    blocks: tuple[Block, ...]


for model in (Question, Part, Together, Slide, Sheet, Document):
    model.model_rebuild()
