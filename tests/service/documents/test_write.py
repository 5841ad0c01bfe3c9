"""The files of a homework, whose names say nothing of versions."""

from pathlib import Path

import pytest

from generator.models import Homework, Tier
from service.documents import Mark, write_documents

STARTS = {"html": b"<!doctype html>", "pdf": b"%PDF-", "docx": b"PK"}


def test_files_are_named_by_marks(homework: Homework, tmp_path: Path) -> None:
    marks = {Tier.CORE: Mark.CROSS, Tier.SCAFFOLDED: Mark.SQUARE, Tier.EXTENSION: Mark.DIAMOND}
    paths = write_documents(homework, tmp_path / "new" / "folder", marks=marks)
    assert [path.name for path in paths] == [
        "sheet-cross.html",
        "sheet-square.html",
        "sheet-diamond.html",
        "all-sheets.html",
        "missed-lesson.html",
        "teacher-pack.html",
        "self-marking.html",
        "feedback-slip.html",
        "starter.html",
        "mark-sheet.html",
    ]
    assert all(path.is_file() for path in paths)


@pytest.mark.parametrize("name", ["html", "pdf", "docx"])
def test_each_format_is_written_as_what_it_is(homework: Homework, tmp_path: Path, name: str) -> None:
    paths = write_documents(homework, tmp_path, [Tier.CORE], formats=[name])
    assert paths
    for path in paths:
        assert path.suffix == f".{name}"
        assert path.read_bytes().startswith(STARTS[name])


def test_only_the_versions_asked_for_are_written(homework: Homework, tmp_path: Path) -> None:
    names = [path.name for path in write_documents(homework, tmp_path, [Tier.CORE])]
    assert [name for name in names if "sheet" in name] == ["sheet-square.html", "mark-sheet.html"]
