"""A label stands before its text with a colon, unless it asks a question."""

import subprocess

from service.documents.content import Document, Facts
from service.documents.html import document_html
from service.documents.pdf import document_pdf

LABELLED = Document(
    title="t",
    file_name="t",
    audience="pupil",
    layout="sheet",
    blocks=(Facts(rows=(("Where", "Here."), ("Stuck?", "Ask.")), run_in=True),),
)


def test_a_question_takes_no_colon_in_print() -> None:
    page = subprocess.run(
        ["pdftotext", "-", "-"], input=document_pdf(LABELLED), capture_output=True, check=True
    ).stdout.decode()
    assert "Where: Here. Stuck? Ask." in page


def test_a_question_takes_no_colon_on_a_page() -> None:
    page = document_html(LABELLED)
    assert '<dt class="asks">Stuck?</dt>' in page
    assert "<dt>Where</dt>" in page
    assert "dt:not(.asks)::after" in page
