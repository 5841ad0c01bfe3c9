"""A stranger's markup goes from the form to pupils as plain characters in all three media, or is refused in a line."""

import io
import re
import subprocess
import time
import zipfile
from collections.abc import Callable
from html import unescape

import pikepdf
import pytest
from httpx import Response
from starlette.testclient import TestClient

from generator.models import Tier
from service.desk import Desk
from service.store.records import Stored

Approved = Callable[..., Stored]
Paste = Callable[..., Response]
LONGEST_S = 20  # of a machine that is busy with other tests; a hang takes longer
OPENS_A_DOOR = re.compile(
    r"<script(?![^>]*\ssrc=\"/static/)|<[^>\"]+\son\w+=|<(?:iframe|object|embed|base)\b"
    r"|\s(?:href|src|action)=\"(?!/|#|\?|http://127\.0\.0\.1:8000/p/|https://www\.nationalarchives)"
)
WORD_DOORS = re.compile(r"INCLUDETEXT(?=[^<]*</w:instrText)|w:altChunk|w:object|TargetMode=\"External\"")
PLAIN = {
    "word field": '{ INCLUDETEXT "/etc/passwd" }',
    "pandoc": "::: {custom-style=Title}",
    "path": "../../etc/passwd",
}
REFUSED = {
    "script": "<script>alert(1)</script>",
    "event": "<img src=x onerror=alert(1)>",
    "quote": "\"'><b onclick=x>",
    "end of data": "]]> <!-- x",
    "entity": "&lt;script&gt;alert(1)",
    "link": "[x](javascript:alert(1))",
    "picture": "![a](file:///etc/passwd)",
    "template": "{{7*7}}{% raw %}",
    "typst": '#read("/etc/passwd")',
    "typst import": '#import "@preview/x:1.0.0"',
    "latex": r"\input{/etc/passwd}",
    "sheet formula": '=HYPERLINK("http://x")',
}


def squeezed(text: str) -> str:
    """Without what a medium may put between words: spaces, line breaks, places where a word may break, and hyphens."""
    return re.sub(r"[\s\u200b\u00ad-]+", "", text).replace("’", "'").replace("“", '"').replace("”", '"').lower()


def shown(html: str) -> str:
    return squeezed(unescape(re.sub(r"<[^>]+>", " ", html)))


def word_xml(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        return "".join(file.read(name).decode() for name in file.namelist() if name.endswith((".xml", ".rels")))


@pytest.mark.parametrize("name", list(PLAIN))
def test_markup_reaches_pupils_as_plain_characters(
    client: TestClient, desk: Desk, approved_with: Approved, name: str
) -> None:
    text = PLAIN[name]
    start = time.perf_counter()
    stored = approved_with(text)
    token = desk.store.links.create(stored.card.id, Tier.CORE, by="AB").token
    path = f"/homeworks/{stored.card.id}"
    wanted = squeezed(unescape(text))

    pupil = client.get(f"/p/{token}").text
    assert wanted in shown(pupil)
    pages = [
        client.get(f"{path}/{tab}") for tab in ("core", "scaffolded", "marking", "why", "checks", "sources", "history")
    ]
    html = client.get(f"{path}/documents/sheet-square.html").text
    assert wanted in shown(html)
    for page in (pupil, html, *(page.text for page in pages)):
        assert not OPENS_A_DOOR.search(page)
    assert {page.status_code for page in pages} == {200}

    pdf = client.get(f"/p/{token}/sheet.pdf").content
    said = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert wanted in squeezed(said)
    assert "root:x:0" not in said
    with pikepdf.open(io.BytesIO(pdf)) as read:
        assert "/OpenAction" not in read.Root
        assert [page for page in read.pages if "/Annots" in page] == []

    xml = word_xml(client.get(f"{path}/documents/sheet-square.docx").content)
    assert wanted in shown(xml)
    assert not WORD_DOORS.search(xml)
    assert "root:x:0" not in xml
    assert time.perf_counter() - start < LONGEST_S


@pytest.mark.parametrize("field", ["title", "lines", "terms", "facts", "misconceptions"])
@pytest.mark.parametrize("name", list(REFUSED))
def test_markup_that_no_sheet_may_hold_is_refused_beside_its_field(
    paste: Paste, desk: Desk, name: str, field: str
) -> None:
    answer = paste(REFUSED[name], field)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.text
    assert "write plain text" in answer.text or "take it out" in answer.text
    assert not OPENS_A_DOOR.search(answer.text)
    assert desk.store.jobs.recent(1) == ()


@pytest.mark.parametrize("text", ["\x00", "\x1b[2J", "\u202e", "\u2066x\u2069", "\x7f"])
@pytest.mark.parametrize("field", ["title", "lines", "terms", "facts", "misconceptions"])
def test_a_hidden_character_is_refused_beside_its_field(paste: Paste, desk: Desk, text: str, field: str) -> None:
    answer = paste(text, field)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.text
    assert desk.store.jobs.recent(1) == ()


@pytest.mark.parametrize("field", ["lines", "terms", "facts", "misconceptions"])
def test_a_line_without_end_is_refused_with_its_length(paste: Paste, field: str) -> None:
    answer = paste("w" * 100_000, field)
    assert answer.status_code == 422
    assert "write at most 2000 on a line" in answer.text


def test_a_megabyte_is_refused_at_once(paste: Paste) -> None:
    start = time.perf_counter()
    answer = paste("", facts="Rivers flow.\n" * 100_000)
    assert answer.status_code == 413
    assert time.perf_counter() - start < 5


def test_three_hundred_objectives_with_a_thousand_facts_are_read(paste: Paste) -> None:
    start = time.perf_counter()
    many = "\n".join(f"Explain how river {n} erodes its bed and carries stones." for n in range(300))
    facts = "\n".join(f"River {n} erodes its bed by abrasion in winter." for n in range(1000))
    assert paste("", lines=many, facts=facts, do="check").status_code == 200
    assert time.perf_counter() - start < LONGEST_S


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "CON", '"; filename="x.exe', "a\r\nSet-Cookie: x=1", "ﬁle ‮ é", "w" * 120]
)
def test_the_name_of_a_file_is_safe_whatever_the_title(
    client: TestClient, desk: Desk, paste: Paste, title: str
) -> None:
    answer = paste("", title=title)
    if answer.status_code == 422:
        assert '<a href="#title">' in answer.text
        return
    homework = desk.store.jobs.recent(1)[0].homework_id
    for name in ("sheet-square.html", "everything.zip"):
        headers = client.get(f"/homeworks/{homework}/documents/{name}").headers
        assert re.fullmatch(r'(?:inline|attachment); filename="[a-z0-9-]{1,90}\.\w+"', headers["content-disposition"])
        assert "set-cookie" not in headers
