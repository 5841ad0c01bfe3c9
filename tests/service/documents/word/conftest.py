"""A document that holds every block, and what a Word file holds, read back from its own markup."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from service.documents.content import (
    Bank,
    Block,
    Bullets,
    Canvas,
    CutLine,
    Document,
    Facts,
    Figure,
    FillTable,
    FinalAnswer,
    Grid,
    Heading,
    Help,
    KeyList,
    LetterBoxes,
    Lettered,
    MatchColumns,
    NameLine,
    PageBreak,
    Paragraph,
    Part,
    Question,
    Sheet,
    Slide,
    SortTable,
    TickOptions,
    TickTable,
    Together,
    Verdict,
    WorkingSpace,
    WriteLines,
)
from service.documents.marks import Mark
from service.documents.word import document_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

BLOCKS: tuple[Block, ...] = (
    NameLine(labels=("Name", "Class", "Date")),
    Facts(rows=(("What", "Answer the questions."), ("Stuck?", "Ask at school.")), run_in=True),
    TickTable(statements=("I can name the parts.", "I can explain them."), scale=("not yet", "yes")),
    Heading(text="Remember"),
    Question(
        label="1",
        marks=1,
        blocks=(Paragraph(text="Write $\\frac{17}{23}$ as words."), WriteLines(count=1)),
        beside=True,
    ),
    Question(label="2", marks=1, blocks=(Paragraph(text="How long is it?"), FinalAnswer(unit="cm")), beside=True),
    Question(
        label="3",
        marks=4,
        blocks=(
            Paragraph(text="A passage stands first.\n\nIt has two paragraphs."),
            Figure(description="A plan of the castle"),
            Paragraph(text="Stem after the picture:\n\n| size | use |\n|---|---|\n| large | keep |"),
            Help(title="Steps", text="1. Look.\n2. Choose."),
            Help(title="Hint", text="It has $x^{2}$ in it."),
            WorkingSpace(lines=3),
            FinalAnswer(unit="£"),
        ),
    ),
    Question(label="4", marks=1, blocks=(Paragraph(text="Choose."), TickOptions(options=("alive", "dead")))),
    Question(
        label="5",
        marks=3,
        blocks=(Paragraph(text="Order."), Lettered(items=("first", "next", "last")), LetterBoxes(count=3)),
    ),
    Question(label="6", marks=3, blocks=(Paragraph(text="Order."), Lettered(items=("red", "blue", "grey"), columns=2))),
    Question(
        label="7",
        marks=2,
        blocks=(
            Paragraph(text="Sort."),
            Lettered(items=("sea wall", "dune"), across=True),
            SortTable(headings=("hard", "soft")),
            Bank(words=("nucleus", "wall")),
        ),
    ),
    Question(
        label="8",
        marks=2,
        blocks=(
            Paragraph(text="Match."),
            MatchColumns(left=("heir", "oath"), right=("promise", "castle", "next ruler")),
        ),
    ),
    Question(
        label="9",
        marks=2,
        blocks=(
            Paragraph(text="Fill in."),
            FillTable(headings=("", "left", "right"), rows=(("depth", None, "shallow"),)),
        ),
    ),
    Question(label="10", marks=2, blocks=(Paragraph(text="It is {{gap:1}} or not."), Verdict(pitch=8.5))),
    Question(
        label="E1",
        marks=0,
        blocks=(
            Paragraph(text="In parts."),
            Part(
                label="a",
                marks=1,
                blocks=(Paragraph(text="Name it."), WriteLines(count=2, pitch=8.5, guide="One sentence.")),
            ),
            Part(label="b", marks=1, blocks=(Paragraph(text="Draw it."), Canvas(alt="room for a labelled cell"))),
        ),
    ),
    Together(
        blocks=(Heading(level=3, text="Look back"), Bullets(items=("I was careful.", "I checked."), ordered=True))
    ),
    CutLine(label="Cut here"),
    Grid(
        caption="Which is which",
        headings=("Mark", "Marks"),
        rows=(("square", "12"), ("circle", "$\\sqrt{49}$")),
        shares=(1, 3),
    ),
    Facts(rows=(("Unit", "Castles"),)),
    PageBreak(),
    Paragraph(text="- quiet\n- list\n\n**and** text", tone="quiet"),
    Paragraph(text="Strong words", tone="strong"),
    KeyList(lines=(("1", "words"), ("2", "$0.5$")), first=1),
)


SHEET = Document(
    title="Castles & cells: homework",
    file_name="castles-sheet-hexagon",
    audience="pupil",
    layout="sheet",
    over_title="History · Year 7",
    facts=("About 30 minutes", "24 marks"),
    mark=Mark.HEXAGON,
    watermark="Draft: not approved",
    footer="Castles: OGL 3.0.",
    blocks=BLOCKS,
)
SLIDES = Document(
    title="Castles: mark your work",
    file_name="castles-self-marking",
    audience="teacher",
    layout="slides",
    blocks=(
        Slide(
            title="Castles: mark (1 of 2)",
            blocks=(KeyList(lines=tuple((str(n), f"answer {n}") for n in range(1, 9)), first=4),),
        ),
        Slide(title="Castles: mark (2 of 2)", blocks=(Paragraph(text="The end."),)),
    ),
)
SHEETS = Document(
    title="Castles",
    file_name="castles-all-sheets",
    audience="pupil",
    layout="sheet",
    footer="Castles: OGL 3.0.",
    blocks=(
        Sheet(
            title="First", mark=Mark.CIRCLE, blocks=(Paragraph(text="One page."), PageBreak(), Paragraph(text="Two."))
        ),
        Sheet(title="Second", mark=Mark.CROSS, blocks=(Paragraph(text="Another."),)),
        Sheet(title="Third", mark=Mark.DIAMOND, blocks=(SortTable(headings=("a", "b")),)),
    ),
)


@dataclass(frozen=True)
class WordFile:
    """A Word file as it is read back."""

    docx: bytes

    def xml(self, name: str = "word/document.xml") -> str:
        with zipfile.ZipFile(io.BytesIO(self.docx)) as file:
            return file.read(name).decode()

    def parts(self) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(self.docx)) as file:
            return file.namelist()

    def words(self, name: str = "word/document.xml") -> str:
        """The words of a part, a paragraph a line."""
        return "\n".join("".join(map(_shown, paragraph.iter())) for paragraph in self.tree(name).iter(f"{W}p"))

    def tree(self, name: str = "word/document.xml") -> ElementTree.Element:
        return ElementTree.fromstring(self.xml(name))

    def styled(self, style: str) -> list[str]:
        """The words of each paragraph in a style."""
        found = []
        for paragraph in self.tree().iter(f"{W}p"):
            named = paragraph.find(f"{W}pPr/{W}pStyle")
            if named is not None and named.get(f"{W}val") == style:
                found.append("".join(map(_shown, paragraph.iter())))
        return found


def _shown(element: ElementTree.Element) -> str:
    if element.tag == f"{W}tab" and not element.attrib:
        return "\t"
    return (element.text or "") if element.tag in (f"{W}t", f"{M}t") else ""


@pytest.fixture
def written() -> Callable[[Document], WordFile]:
    """The Word file of a document."""
    return lambda document: WordFile(document_docx(document))


@pytest.fixture
def text_written() -> Callable[[str], WordFile]:
    """The Word file of one paragraph of homework text."""

    def write(text: str) -> WordFile:
        blocks = (Paragraph(text=text), Heading(text="End"))
        return WordFile(
            document_docx(Document(title="T", file_name="t", audience="pupil", layout="sheet", blocks=blocks))
        )

    return write


@pytest.fixture
def sheet() -> Document:
    """Every block that stands on a sheet or in a pack, under every part of a title block."""
    return SHEET


@pytest.fixture
def slides() -> Document:
    """Two slides, the first a key in two columns."""
    return SLIDES


@pytest.fixture
def sheets() -> Document:
    """Three sheets in one document."""
    return SHEETS


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What LibreOffice shows of the three documents, page by page: one start for all tests, since it takes seconds."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    names = {"sheet": SHEET, "slides": SLIDES, "sheets": SHEETS}
    for name, document in names.items():
        (folder / f"{name}.docx").write_bytes(document_docx(document))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in names]
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {name: _pages(folder / f"{name}.pdf") for name in names}


def _pages(pdf: Path) -> list[str]:
    read = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return read.stdout.split("\f")[:-1]
