"""Documents made when asked for: kept by version, marked as drafts, as the school or the teacher wants them."""

from dataclasses import replace

import pytest

from service.desk import Desk, printing
from service.desk.printing import document_named, everything, printed, sheet_named
from service.documents.content import NameLine
from service.documents.errors import UnknownDocument
from service.store.records import Stored


def test_a_document_is_made_once_for_each_version_format_and_wish(desk: Desk, stored: Stored) -> None:
    first = printed(desk, stored, "sheet-circle", "html")
    assert printed(desk, stored, "sheet-circle", "html") is first
    others = [
        printed(desk, stored, "sheet-circle", "html", "beside"),
        printed(desk, stored, "sheet-square", "html"),
        printed(desk, stored, "sheet-circle", "pdf"),
        printed(
            desk, desk.store.homeworks.set_status(stored.card.id, "approved", base=1, by="AB"), "sheet-circle", "html"
        ),
    ]
    assert len({made.content for made in (first, *others)}) == 5


def test_only_so_many_documents_are_kept(desk: Desk, stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_KEPT", printing.KeptDocuments(2))
    first = printed(desk, stored, "sheet-circle", "html")
    printed(desk, stored, "sheet-square", "html")
    assert printed(desk, stored, "sheet-circle", "html") is first
    printed(desk, stored, "sheet-triangle", "html")
    assert printed(desk, stored, "sheet-circle", "html") is first
    printed(desk, stored, "sheet-square", "html")
    printed(desk, stored, "sheet-triangle", "html")
    assert printed(desk, stored, "sheet-circle", "html") is not first


def test_the_school_says_where_supports_stand_unless_the_teacher_does(desk: Desk, stored: Stored) -> None:
    def has_strip(of: Desk, supports: printing.Supports | None = None) -> bool:
        sheet = document_named(of, stored, "sheet-circle", supports)
        return "Help with the questions" in sheet.model_dump_json()

    school = replace(desk, policy=desk.policy.model_copy(update={"supports": "strip"}))
    assert has_strip(school)
    assert not has_strip(school, "beside")
    assert has_strip(desk, "strip")


def test_a_sheet_for_names_has_a_line_for_one(desk: Desk, stored: Stored) -> None:
    assert isinstance(sheet_named(desk, stored, "sheet-circle").blocks[0], NameLine)
    with pytest.raises(UnknownDocument, match="sheet-circle"):
        sheet_named(desk, stored, "teacher-pack")


def test_the_zip_is_the_same_bytes_again(desk: Desk, stored: Stored) -> None:
    assert everything(desk, stored).content == everything(desk, stored).content
    assert everything(desk, stored).file_name == "cells-and-organisation-homework.zip"
