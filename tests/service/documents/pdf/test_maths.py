"""The notation of school is drawn as equations, each with its words; no dollar and no command is left on the page."""

import subprocess
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from generator.skills import SKILLS, Skill
from service.documents.content import Document, Paragraph
from service.documents.maths import SIGNS
from service.documents.pdf import document_pdf

Make = Callable[..., Document]
DRAWS = 4
SCHOOL = (
    r"2\frac{1}{3}", r"\frac{x + 1}{12{,}000}", r"3x^{2} - 5", r"10^{-3}", "x_1^2", "^2", r"65^\circ", r"65^{\circ}",
    r"\sqrt{3}", r"\sqrt[3]{27}", r"\dot{3}", r"0.1\dot{6}", r"\text{area} = 5 \text{ cm}", "£12.50", r"\left(\frac{1}{2}\right)^2",
    "[0, 5)", "f'(x)", r"\frac{\frac{1}{2}}{3}", r"x = 3 \quad y = 4", "{a}{b}", "5!",
)  # fmt: skip


def text_of(pdf: bytes) -> str:
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("one", SKILLS, ids=lambda one: one.id)
def test_the_notation_of_every_skill_is_drawn(
    make_document: Make, read_pdf: Callable[[bytes], Any], one: Skill
) -> None:
    drawn = [one.draw(Random(seed), level) for level in one.levels for seed in range(DRAWS)]
    texts = [
        text for it in drawn for text in (it.stem, it.shown, it.prompt, it.clue, it.lead, *(s.text for s in it.steps))
    ]
    pdf = document_pdf(make_document(*(Paragraph(text=text) for text in texts if text)))
    shown = text_of(pdf)
    assert "$" not in shown
    assert "\\" not in shown
    formulas = [tag for tag in read_pdf(pdf).tags if tag.kind == "Formula"]
    assert len(formulas) >= sum(text.count("$") // 2 for text in texts if "{{" not in text)
    assert all(tag.alt for tag in formulas)


def test_everything_in_the_grammar_can_be_drawn(make_document: Make, read_pdf: Callable[[bytes], Any]) -> None:
    maths = [*SCHOOL, *(f"3 {sign} x" for sign in SIGNS)]
    pdf = document_pdf(make_document(*(Paragraph(text=f"${latex}$") for latex in maths)))
    assert sum(tag.kind == "Formula" for tag in read_pdf(pdf).tags) == len(maths)


def test_letters_are_variables_and_numbers_stand_upright(make_document: Make) -> None:
    shown = text_of(document_pdf(make_document(Paragraph(text="$3(x+2)$"))))
    assert "3(𝑥 + 2)" in " ".join(shown.split())


def test_maths_in_a_title_is_said_in_the_name_of_the_file(
    make_document: Make, read_pdf: Callable[[bytes], Any]
) -> None:
    read = read_pdf(document_pdf(make_document(Paragraph(text="x"), title=r"Adding $\frac{1}{2}$")))
    with read.pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Adding 1 over 2"
