"""The files of a homework, whose names say nothing of versions."""

from pathlib import Path

from generator.models import Homework, Tier
from service.documents import Mark, write_documents


def test_files_are_named_by_marks(homework: Homework, tmp_path: Path) -> None:
    marks = {Tier.CORE: Mark.CROSS, Tier.SCAFFOLDED: Mark.SQUARE, Tier.EXTENSION: Mark.DIAMOND}
    paths = write_documents(homework, tmp_path / "new" / "folder", marks=marks)
    assert [path.name for path in paths] == [
        "sheet-cross.html",
        "sheet-square.html",
        "sheet-diamond.html",
        "missed-lesson.html",
        "teacher-pack.html",
        "self-marking.html",
        "starter.html",
    ]
    assert all(path.read_text(encoding="utf-8").startswith("<!doctype html>") for path in paths)


def test_only_the_versions_asked_for_are_written(homework: Homework, tmp_path: Path) -> None:
    names = [path.name for path in write_documents(homework, tmp_path, [Tier.CORE])]
    assert [name for name in names if name.startswith("sheet-")] == ["sheet-square.html"]
