"""A file is put in place whole, or the old one stays."""

import os
from pathlib import Path

import pytest

from service.write_file import write_file


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "homework.json"
    path.write_text("old")
    write_file(path, "new – £\n")
    assert path.read_bytes() == "new – £\n".encode()
    assert os.listdir(tmp_path) == ["homework.json"]


def test_a_disk_that_fails_midway_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "homework.json"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_file(path, "new")
    assert caught.value.filename == str(path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["homework.json"]


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "homework.json"
    os.mkfifo(path)
    write_file(path, "new")
    assert path.is_file()
    assert path.read_text() == "new"


def test_a_missing_folder_is_named_by_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        write_file(tmp_path / "none" / "homework.json", "new")
    assert caught.value.filename == str(tmp_path / "none" / "homework.json")
