"""Text from a stranger is printed as text, or refused with the characters named; none of it is ever markup."""

import re
import subprocess
from collections.abc import Callable

import pytest

from service.documents.content import Block, Document, Grid, Help, Paragraph, Question, TickOptions
from service.documents.errors import Unprintable
from service.documents.pdf import document_pdf

Make = Callable[..., Document]
A4_WIDTH_PT = 595.3
HOSTILE = (
    '#import "@preview/x:0.1.0": *',
    '#read("/etc/passwd")',
    "#pagebreak() = Heading <label> @ref",
    "a $5 note, a lone $ and $x",
    r"back\slash and \u{41}",
    r"\input{/etc/passwd}",
    "<script>alert(1)</script>",
    "[link](javascript:alert(1))",
    "![picture](file:///etc/passwd)",
    "{{ 7 * 7 }} {% raw %}",
    "// -- --- ~ ... 'quotes' \"double\"",
    "= not a heading",
    "`code` snake_case @name",
)


def words_of(pdf: bytes) -> str:
    out = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return "".join(out.replace("\u200b", "").split())


def places(text: str) -> tuple[Block, ...]:
    return (
        Paragraph(text=text),
        Question(label="1", marks=1, blocks=(Help(title=text, text=text), TickOptions(options=(text, "b")))),
        Grid(headings=("a", text), rows=(("x", text),)),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_a_stranger_is_printed_as_it_was_typed(make_document: Make, text: str) -> None:
    shown = words_of(
        document_pdf(make_document(*places(text), title=text, footer=text, over_title=text, facts=(text,)))
    )
    assert "".join(text.split()) in shown
    assert "root:x" not in shown


def test_maths_that_reads_files_is_printed_as_it_was_typed(make_document: Make) -> None:
    shown = words_of(document_pdf(make_document(*places(r"Work out $\input{/etc/passwd}$."))))
    assert r"\input{/etc/passwd}" in shown
    assert "root:x" not in shown


def test_marks_that_turn_the_order_of_letters_are_left_out(make_document: Make) -> None:
    shown = words_of(document_pdf(make_document(*places("exam\u202egpj.exe \u2066x\u2069 \u200fz\ufeff\x07"))))
    assert "examgpj.exexz" in shown
    assert "\u202e" not in shown


def test_a_word_without_end_stays_on_the_paper(make_document: Make) -> None:
    pdf = document_pdf(make_document(*places("w" * 2_000)))
    boxes = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert words_of(pdf).count("w") >= 5 * 2_000
    assert max(float(right) for right in re.findall(r'xMax="([\d.]+)"', boxes)) < A4_WIDTH_PT


def test_a_very_long_text_is_printed_whole(make_document: Make) -> None:
    text = "".join(f"word{n} " for n in range(12_000))
    shown = words_of(document_pdf(make_document(Question(label="1", marks=1, blocks=(Paragraph(text=text),)))))
    assert "word0word1word2" in shown
    assert "word11999" in shown


@pytest.mark.parametrize("text", ["中文", "مرحبا", "😀 smile", "été → ≈ ½ ✓", "Ω µ ₂ ⁻¹", "γεια"])
def test_other_scripts_are_printed_or_refused_by_name(make_document: Make, text: str) -> None:
    try:
        shown = words_of(document_pdf(make_document(Paragraph(text=text))))
    except Unprintable as refused:
        shown = str(refused)
        wanted = [f"U+{ord(text[0]):04X}"]
    else:
        wanted = text.split()
    assert all(word in shown for word in wanted)


def test_a_character_that_no_face_has_is_named(make_document: Make) -> None:
    with pytest.raises(Unprintable, match=r"U\+0378"):
        document_pdf(make_document(Paragraph(text="odd \u0378 here")))


def test_half_a_character_is_replaced(make_document: Make) -> None:
    assert "a\ufffdb" in words_of(document_pdf(make_document(Paragraph(text="a\ud800b"))))
