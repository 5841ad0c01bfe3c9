"""The forms Oak's archive comes in, and what a broken one says."""

import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from curriculum.errors import BadArchive
from curriculum.importers.oak import archive, records
from curriculum.importers.oak.archive import turtle_files
from curriculum.importers.oak.records import read_records

DATA = "data/subjects/biology/biology-key-stage-4.ttl"
PREFIX = b"@prefix a: <https://example.org/> .\n"


def quiet(_: str) -> None:
    pass


def as_tar(folder: Path, path: Path) -> Path:
    with tarfile.open(path, "w:xz") as bundle:
        for child in sorted(folder.iterdir()):
            bundle.add(child, child.name)
    return path


def as_zip(folder: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for file in sorted(folder.rglob("*.ttl")):
            bundle.write(file, file.relative_to(folder).as_posix())
    return path


def one_line(error: pytest.ExceptionInfo[BadArchive]) -> str:
    text = str(error.value)
    assert "\n" not in text
    assert len(text) < 400
    return text


def test_a_folder_a_tar_and_a_zip_give_the_same_files(small_oak: Path, tmp_path: Path) -> None:
    folder = sorted(turtle_files(small_oak))
    assert [name for name, _ in folder] == [DATA, "data/subjects/computing/computing-key-stage-3.ttl"]
    assert sorted(turtle_files(as_tar(small_oak, tmp_path / "oak.tar.xz"))) == folder
    assert sorted(turtle_files(as_zip(small_oak, tmp_path / "oak.zip"))) == folder


def test_a_folder_called_after_the_ontology_is_read_all_the_same(small_oak: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "oak.zip"
    with zipfile.ZipFile(bundle, "w") as packed:
        packed.write(small_oak / DATA, f"oak-curriculum-ontology/{DATA}")
        packed.writestr("oak-curriculum-ontology/ontology/oak.ttl", "not Turtle")
    assert [name for name, _ in turtle_files(bundle)] == [f"oak-curriculum-ontology/{DATA}"]


def test_the_shadow_files_of_a_mac_are_passed_over(small_oak: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "oak.zip"
    with zipfile.ZipFile(bundle, "w") as packed:
        packed.write(small_oak / DATA, DATA)
        packed.writestr("__MACOSX/data/subjects/biology/._biology-key-stage-4.ttl", b"\x00\x05\x16\x07")
    assert [name for name, _ in turtle_files(bundle)] == [DATA]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadArchive) as error:
        list(turtle_files(tmp_path / "nowhere.tar.xz"))
    assert "nowhere.tar.xz: no such folder or archive; give" in one_line(error)


@pytest.mark.parametrize("kept", [0.2, 0.6, 0.95])
def test_a_tar_that_is_cut_short_is_refused(small_oak: Path, tmp_path: Path, kept: float) -> None:
    path = as_tar(small_oak, tmp_path / "oak.tar.xz")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(BadArchive) as error:
        list(turtle_files(path))
    assert "download it again" in one_line(error)


def test_a_zip_that_is_cut_short_is_refused(small_oak: Path, tmp_path: Path) -> None:
    path = as_zip(small_oak, tmp_path / "oak.zip")
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(BadArchive) as error:
        list(turtle_files(path))
    assert "damaged or not an archive" in one_line(error)


def test_a_zip_with_a_damaged_member_is_refused(small_oak: Path, tmp_path: Path) -> None:
    path = as_zip(small_oak, tmp_path / "oak.zip")
    damaged = bytearray(path.read_bytes())
    damaged[200:260] = b"\xff" * 60
    path.write_bytes(bytes(damaged))
    with pytest.raises(BadArchive) as error:
        list(turtle_files(path))
    assert "damaged or not an archive" in one_line(error)


def test_a_zip_with_a_password_is_refused(small_oak: Path, tmp_path: Path) -> None:
    path = as_zip(small_oak, tmp_path / "oak.zip")
    locked = bytearray(path.read_bytes())
    # The first bit of a member's flags says that it is encrypted, in its own header and in the directory at the end.
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = locked.find(signature)
        while start >= 0:
            locked[start + flags] |= 1
            start = locked.find(signature, start + 4)
    path.write_bytes(bytes(locked))
    with pytest.raises(BadArchive) as error:
        list(turtle_files(path))
    assert "password" in one_line(error) or "encrypted" in one_line(error)


@pytest.mark.parametrize("name", ["notes.txt", "oak.tar.xz", "oak.zip"])
def test_a_file_that_is_no_archive_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("not an archive")
    with pytest.raises(BadArchive, match="damaged or not an archive"):
        list(turtle_files(tmp_path / name))


def test_a_folder_without_turtle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("nothing here")
    (tmp_path / "folder.ttl").mkdir()
    with pytest.raises(BadArchive, match=r"holds no \.ttl files under data/; give"):
        list(turtle_files(tmp_path))


@pytest.mark.parametrize("form", ["folder", "tar", "zip"])
def test_a_huge_member_is_refused_before_it_is_read(
    small_oak: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = {
        "folder": lambda: small_oak,
        "tar": lambda: as_tar(small_oak, tmp_path / "oak.tar.xz"),
        "zip": lambda: as_zip(small_oak, tmp_path / "oak.zip"),
    }[form]()
    monkeypatch.setattr(archive, "LARGEST_FILE_BYTES", 1_000)
    with pytest.raises(BadArchive, match=r"biology-key-stage-4\.ttl is larger than"):
        list(turtle_files(path))


@pytest.mark.parametrize("form", ["folder", "tar", "zip"])
def test_a_huge_whole_is_refused_before_any_of_it_is_read(
    small_oak: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = {
        "folder": lambda: small_oak,
        "tar": lambda: as_tar(small_oak, tmp_path / "oak.tar.xz"),
        "zip": lambda: as_zip(small_oak, tmp_path / "oak.zip"),
    }[form]()
    whole = sum(len(content) for _, content in turtle_files(path))
    monkeypatch.setattr(archive, "LARGEST_TOTAL_BYTES", whole - 1)
    with pytest.raises(BadArchive, match="unpacks to more than 0 MB; not Oak's data"):
        next(turtle_files(path))


def test_what_a_tar_holds_besides_turtle_counts_too(small_oak: Path, tmp_path: Path) -> None:
    path = tmp_path / "oak.tar.xz"
    with tarfile.open(path, "w:xz", preset=0) as bundle:
        bundle.add(small_oak / DATA, DATA)
        for number in range(9):
            padding = tarfile.TarInfo(f"padding-{number}")
            padding.size = 1_000_000
            bundle.addfile(padding, BytesIO(bytes(padding.size)))
    assert [name for name, _ in turtle_files(path)] == [DATA]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive, "LARGEST_TOTAL_BYTES", 9_000_000)
        with pytest.raises(BadArchive, match="unpacks to more than 9 MB"):
            next(turtle_files(path))


def test_too_many_files_are_refused(small_oak: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    with pytest.raises(BadArchive, match="more than 1 Turtle files"):
        list(turtle_files(small_oak))


@pytest.mark.parametrize(
    "wrong",
    [b'a:b a:c "never closed .\n', b"a:b a:c .\n", b"a:b a:c a:d a:e .\n", b'a:b a:c "\xff" .\n', b"\x00\x01\x02"],
)
def test_a_slip_in_the_turtle_is_told_with_file_and_line(tmp_path: Path, wrong: bytes) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "cells.ttl").write_bytes(PREFIX + wrong)
    with pytest.raises(BadArchive) as error:
        read_records(tmp_path, quiet)
    assert f"{tmp_path}: data/cells.ttl:2: " in one_line(error)


def test_turtle_without_units_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_bytes(PREFIX + b'a:b a:c "d" .\n')
    with pytest.raises(BadArchive, match="holds Turtle but no units"):
        read_records(tmp_path, quiet)


def test_a_number_that_is_none_counts_as_nothing() -> None:
    kept = records.Records()
    kept.add("inclusion", "sequencePosition", "third")
    assert kept.number("inclusion", "sequencePosition") == 0
    assert kept.number("unknown", "sequencePosition") == 0
