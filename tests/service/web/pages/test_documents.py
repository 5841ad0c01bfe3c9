"""Documents of a homework: each in three formats, drafts marked, names that tell pupils nothing, and a zip of all."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from httpx import Response
from starlette.testclient import TestClient

from generator.models import Tier
from service.desk import Desk
from service.documents.catalogue import documents_of
from service.store.records import Stored

STARTS = {"html": b"<!doctype html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04"}
TELLING = re.compile("core|scaffold|support|extension|higher|lower|foundation", re.IGNORECASE)


def address(stored: Stored, rest: str) -> str:
    return f"/homeworks/{stored.card.id}/{rest}"


@pytest.fixture
def fetch(client: TestClient, homework: Stored) -> Callable[[str], Response]:
    return lambda rest: client.get(address(homework, f"documents/{rest}"))


def test_every_document_comes_in_every_format(fetch: Callable[[str], Response], homework: Stored) -> None:
    names = [listed.name for listed in documents_of(homework.homework)]
    assert len(names) >= 8
    for name in names:
        for ending, start in STARTS.items():
            answer = fetch(f"{name}.{ending}")
            assert (answer.status_code, answer.content.lstrip()[: len(start)].lower()) == (200, start.lower()), name
            assert "no-store" in answer.headers["cache-control"]


def test_a_file_is_named_safely_and_tells_pupils_nothing_of_other_versions(
    fetch: Callable[[str], Response], homework: Stored
) -> None:
    for listed in documents_of(homework.homework):
        for ending in STARTS:
            said = fetch(f"{listed.name}.{ending}").headers["content-disposition"]
            found = re.fullmatch(r'(inline|attachment); filename="([a-z0-9-]+)\.(html|pdf|docx)"', said)
            assert found, said
            assert found[3] == ending
            assert (found[1] == "attachment") == (ending == "docx")
            assert listed.audience == "teacher" or not TELLING.search(found[2])


def test_a_draft_is_marked_and_an_approved_one_is_not(client: TestClient, desk: Desk, homework: Stored) -> None:
    page = address(homework, "documents/sheet-square.html")
    assert "Draft: not approved" in client.get(page).text
    read = desk.store.homeworks.set_status(homework.card.id, "reviewed", base=1, by="AB")
    assert "Draft: not approved" in client.get(page).text
    desk.store.homeworks.set_status(homework.card.id, "approved", base=read.card.number, by="AB")
    assert "Draft: not approved" not in client.get(page).text


def test_a_document_page_has_a_policy_that_allows_its_own_style_alone(fetch: Callable[[str], Response]) -> None:
    answer = fetch("sheet-circle.html")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert "form-action 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "<script" not in answer.text
    assert not re.search(r"\sstyle=", answer.text)


@pytest.mark.parametrize("supports", ["beside", "strip", "back"])
def test_supports_stand_where_the_teacher_wants_them(
    fetch: Callable[[str], Response], client: TestClient, homework: Stored, supports: str
) -> None:
    text = fetch(f"sheet-circle.html?supports={supports}").text
    assert ("Help with the questions" in text) == (supports != "beside")
    apart = 'class="cut"' in text or 'class="page-break"' in text
    assert apart == (supports != "beside")
    panel = client.get(address(homework, f"core?supports={supports}")).text
    assert f"sheet-circle.pdf?supports={supports}" in panel
    assert f'<option value="{supports}" selected>' in panel
    assert "on a page of their own" in panel


def test_pupils_documents_hold_no_key_of_a_teacher_marked_answer(
    fetch: Callable[[str], Response], homework: Stored
) -> None:
    points = [p.text for t in homework.homework.tiers.all() for p in t.marking.points if len(p.text) > 40]
    assert points
    for listed in documents_of(homework.homework):
        if listed.tier is not None:
            text = fetch(f"{listed.name}.html").text
            assert [point for point in points if point in text] == []


def test_what_is_not_there_is_told_with_what_is(fetch: Callable[[str], Response]) -> None:
    for rest in (
        "answers.pdf",
        "core.pdf",
        "..%2f..%2fetc%2fpasswd.pdf",
        "sheet-square.exe",
        "sheet-square.html?supports=up",
    ):
        assert fetch(rest).status_code in (404, 422), rest
    assert "sheet-square" in fetch("answers.pdf").text


def test_the_zip_holds_every_document_for_pupils_and_for_the_teacher(
    fetch: Callable[[str], Response], homework: Stored
) -> None:
    answer = fetch("everything.zip")
    assert answer.headers["content-disposition"].startswith("attachment;")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    listed = documents_of(homework.homework)
    assert len(names) == len(set(names)) == 2 * len(listed)
    pupils = [name for name in names if name.startswith("for-pupils/")]
    assert len(pupils) == 2 * sum(one.audience == "pupil" for one in listed)
    assert not any(TELLING.search(name) for name in pupils)


def test_the_panel_names_the_versions_for_the_teacher_and_leads_to_each_document(
    client: TestClient, homework: Stored
) -> None:
    panel = client.get(address(homework, "core")).text.split('id="print"')[1].split("</section>")[0]
    for listed in documents_of(homework.homework):
        assert address(homework, f"documents/{listed.name}.docx") in panel
    for tier in Tier:
        assert f"{tier.value.capitalize()} sheet" in panel
    for found in re.findall(r'href="([^"]+)"', panel):
        assert client.get(found).status_code == 200, found


def test_an_approved_version_is_printed_without_a_mark_while_a_later_draft_is_worked_on(
    client: TestClient, desk: Desk, approved: Stored
) -> None:
    number = approved.card.number
    desk.store.homeworks.save(approved.card.id, approved.homework, base=number, by="AB", change="a later draft")
    page = client.get(address(approved, "core")).text
    assert f"Print version {number}, which is approved" in page
    assert "Draft: not approved" in client.get(address(approved, "documents/sheet-square.html")).text
    panel = client.get(address(approved, "core?final=yes")).text.split('id="print"')[1].split("</section>")[0]
    found = re.findall(r'href="(/[^"]+version=[^"]+)"', panel)
    assert len(found) == len(re.findall(r'href="/', panel))
    for rest in (f"documents/sheet-square.html?version={number}", f"print/sheet-square?version={number}"):
        assert address(approved, rest) in found
        assert "Draft: not approved" not in client.get(address(approved, rest)).text
    assert client.get(address(approved, "documents/sheet-square.html?version=99")).status_code == 404
