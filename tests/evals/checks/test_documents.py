"""layout and print-fit: what a pupil sheet looks like once it is printed, read from the PDF."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import typst
from typer.testing import CliRunner

from evals.checks.documents import DOCUMENT_CHECKS, Profile, run_document_checks
from evals.checks.documents.colours import contrast
from evals.checks.documents.print_fit import APART
from generator.models import Finding, Homework, Outcome, Severity, Tier
from service.cli import app
from service.documents.content import Canvas, Document, Paragraph
from service.documents.marks import USUAL_MARKS
from service.documents.pdf import document_pdf
from service.documents.pdf.typesetter import FACES
from service.documents.pupil_sheet import pupil_sheets
from service.documents.sheet import SheetOptions
from service.documents.sheet_blocks import SUPPORTS
from service.documents.word import document_docx

Found = Callable[[Homework, str], list[Finding]]
PROSE = (
    "Rain that falls on the high ground runs down to the river, and the river carries it on to the sea with its load. "
    * 3
)
TEXT = f"= Rivers\n{PROSE}\n\n{PROSE}\n\n{PROSE}"
DYSLEXIA = """
#set document(title: "Rivers")
#set page(paper: "a4", margin: (x: 25mm, y: 22mm), fill: rgb("#fdf6e3"))
#set text(font: "Source Sans Pro", size: 13pt, lang: "en", region: "GB", tracking: 0.19em, spacing: 380%, top-edge: 0.8em,
  bottom-edge: -0.2em)
#set par(leading: 0.5em, justify: false)
#show heading: set text(size: 1.25em)
"""
LARGE = """
#set document(title: "Rivers")
#set page(paper: "a4", margin: 20mm)
#set text(font: "Source Sans Pro", size: 18pt, weight: "bold", lang: "en", region: "GB", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: 0.3em)
"""


def typeset(source: str, text: str = TEXT) -> bytes:
    faces = typst.Fonts(include_system_fonts=False, font_paths=[FACES])
    pdf = typst.compile(f"{source}\n{text}".encode(), font_paths=faces, pdf_standards="ua-1")
    assert isinstance(pdf, bytes)
    return pdf


def says(pdf: bytes, profile: Profile) -> str:
    return " ".join(f"[{f.rule}] {f.message}" for f in run_document_checks(pdf, profile) if f.outcome is Outcome.FAILED)


def document(*blocks: Canvas | Paragraph, minutes: int = 30) -> bytes:
    facts = ("Science", f"About {minutes} minutes", "20 marks")
    return document_pdf(
        Document(title="Cells", file_name="cells", audience="pupil", layout="sheet", facts=facts, blocks=blocks)
    )


def test_ids_and_severities_are_those_of_the_contract() -> None:
    assert [(check.id, check.severity) for check in DOCUMENT_CHECKS] == [
        ("layout", Severity.BLOCK),
        ("print-fit", Severity.WARN),
    ]
    assert all("cost of a miss" in (type(check).__doc__ or "").lower() for check in DOCUMENT_CHECKS)


@pytest.mark.parametrize("tier", list(Tier))
@pytest.mark.parametrize("options", [SheetOptions(), SheetOptions(draft=True), SheetOptions(supports="strip")])
def test_our_own_sheets_are_printed_as_they_should_be(homework: Homework, tier: Tier, options: SheetOptions) -> None:
    pdf = document_pdf(pupil_sheets(homework, USUAL_MARKS, options)[tier])

    assert run_document_checks(pdf, Profile.STANDARD) == ()


@pytest.mark.parametrize(("source", "profile"), [(DYSLEXIA, Profile.DYSLEXIA), (LARGE, Profile.LARGE_PRINT)])
def test_a_sheet_set_for_its_profile_passes(source: str, profile: Profile) -> None:
    assert says(typeset(source), profile) == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("size: 13pt", "size: 11pt", "smaller than 12 points"),
        ("leading: 0.5em", "leading: 0.3em", "lines stand 1.30"),
        ("tracking: 0.19em, ", "", "letters stand 0%"),
        ("spacing: 380%", "spacing: 100%", "times as far apart as letters"),
        ("justify: false", "justify: true", "one length"),
        (', fill: rgb("#fdf6e3")', "", "background is white"),
        ('fill: rgb("#fdf6e3")', 'fill: rgb("#203040")', "contrast"),
        ("size: 1.25em", "size: 13pt", "heading"),
        ("margin: (x: 25mm, y: 22mm)", "margin: (x: 12mm, y: 22mm)", "margin is 12 mm"),
        ('"a4"', '"a5"', "not A4"),
    ],
)
def test_what_a_dyslexic_reader_needs_is_measured(old: str, new: str, said: str) -> None:
    assert old in DYSLEXIA
    assert said in says(typeset(DYSLEXIA.replace(old, new)), Profile.DYSLEXIA)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('\n\nThis is #text(style: "italic")[very] old.', "italics"),
        ("\n\nREAD THIS FIRST please.", "run of capitals"),
        ('\n\n#text(fill: red)[hot] and #text(fill: rgb("#118811"))[cold]', "red and green"),
    ],
)
def test_what_a_dyslexic_reader_should_not_meet_is_found(more: str, said: str) -> None:
    assert said in says(typeset(DYSLEXIA, TEXT + more), Profile.DYSLEXIA)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("size: 18pt", "size: 16pt", "smaller than 18 points"),
        ('weight: "bold", ', "", "not bold"),
        ("leading: 0.3em", "leading: 0.1em", "lines stand 1.10"),
    ],
)
def test_large_print_is_large_bold_and_open(old: str, new: str, said: str) -> None:
    assert said in says(typeset(LARGE.replace(old, new)), Profile.LARGE_PRINT)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (f"#text(size: 8pt)[{PROSE}]", "down to 8.0"),
        ("#text(fill: luma(70%))[Too faint to read.]", "contrast"),
        ('#text(font: "Libertinus Serif")[' + PROSE * 4 + "]", "no plain letters"),
    ],
)
def test_small_faint_and_serif_print_is_found(more: str, said: str) -> None:
    standard = LARGE.replace("18pt", "12pt").replace('weight: "bold", ', "")
    assert says(typeset(standard), Profile.STANDARD) == ""
    assert said in says(typeset(standard, f"{TEXT}\n\n{more}"), Profile.STANDARD)


@pytest.mark.parametrize("text", ["Find $x^2 + 3/4$ of it.", "Work out $(2/3 + 5/6)^3$.", "Why is $10^(-6)$ small?"])
def test_exponents_and_fractions_may_be_smaller(text: str) -> None:
    standard = LARGE.replace("18pt", "12pt").replace('weight: "bold", ', "")
    spoken = text.replace("$", '#math.equation(alt: "maths", $', 1).replace("$", "$)", 2).replace("$)", "$", 1)
    assert "smaller" not in says(typeset(standard, f"{TEXT}\n\n{spoken}"), Profile.STANDARD)


def test_a_pdf_that_cannot_be_read_aloud_is_found() -> None:
    pdf = pikepdf.open(BytesIO(typeset(LARGE)))
    del pdf.Root.MarkInfo
    del pdf.Root.Lang
    untagged = BytesIO()
    pdf.save(untagged)

    assert "not tagged" in says(untagged.getvalue(), Profile.LARGE_PRINT)
    assert "language is not known" in says(untagged.getvalue(), Profile.LARGE_PRINT)


@pytest.mark.parametrize(("pages", "minutes"), [(3, 30), (3, 15), (7, 45)])
def test_more_paper_than_the_work_is_worth_is_found(pages: int, minutes: int) -> None:
    room = tuple(Canvas(alt="room", height=200) for _ in range(pages))

    assert f"pages for {minutes} minutes" in says(document(*room, minutes=minutes), Profile.STANDARD)


@pytest.mark.parametrize(("pages", "minutes"), [(1, 30), (2, 30), (4, 45)])
def test_a_sheet_on_its_paper_fits(pages: int, minutes: int) -> None:
    room = tuple(Canvas(alt="room", height=200) for _ in range(pages))

    assert says(document(*room, minutes=minutes), Profile.STANDARD) == ""


def test_larger_print_may_take_more_paper() -> None:
    room = tuple(Canvas(alt="room", height=200) for _ in range(3))

    assert "print-fit" not in says(document(*room), Profile.LARGE_PRINT)


def test_the_page_of_supports_is_known_by_its_heading() -> None:
    assert SUPPORTS.startswith(APART)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing else", b"hello", typeset(LARGE)[:2000]])
def test_what_cannot_be_read_is_left_unscored(data: bytes) -> None:
    assert {f.outcome for f in run_document_checks(data, Profile.STANDARD)} == {Outcome.UNSCORED}


def test_a_word_file_is_left_unscored() -> None:
    word = document_docx(
        Document(title="Cells", file_name="cells", audience="pupil", layout="sheet", blocks=(Paragraph(text="x"),))
    )

    assert [f.outcome for f in run_document_checks(word, Profile.STANDARD)] == [Outcome.UNSCORED] * 2


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((0.4667,) * 3, (1, 1, 1)) == pytest.approx(4.48, abs=0.01)


def test_the_command_checks_a_printed_sheet(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(typeset(LARGE))

    right = CliRunner().invoke(app, ["check", str(path), "--profile", "large-print", "--json"])
    wrong = CliRunner().invoke(app, ["check", str(path), "--profile", "dyslexia"])

    assert (right.exit_code, json.loads(right.stdout)["findings"]) == (0, [])
    assert wrong.exit_code == 1
    assert "layout" in wrong.stdout
    assert CliRunner().invoke(app, ["check", str(path), "--profile", "huge"]).exit_code == 2
