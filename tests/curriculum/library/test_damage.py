"""What a power cut, a full disk or another release leaves of a library: no unit is lost, and one line says what to do."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.errors import CurriculumError
from curriculum.library import Library, import_oak, import_unit
from curriculum.models import Badge, Objective, Source, Unit
from curriculum.retrieval import Index
from curriculum.shelves import DamagedLibrary, DiskFull

pytestmark = pytest.mark.usefixtures("packs")

MEND = "move it aside and import again"


def own_unit(id_: str) -> Unit:
    return Unit(
        id=id_,
        slug=id_,
        title="Our river",
        subject="geography",
        key_stage=3,
        source=Source(id=f"own:{id_}", title="Our river", licence="ours", version="1"),
        badge=Badge.CURATED,
        objectives=(Objective(id="LO1", statement="Explain how our river floods in spring."),),
    )


def ids(library: Library) -> set[str]:
    return {unit.id for unit in library.units()}


def pointer(home: Path) -> Path:
    return home / "curriculum" / "current"


def versions(home: Path) -> set[str]:
    return {path.name for path in (home / "curriculum").iterdir() if path.is_dir()}


def one_line(error: pytest.ExceptionInfo[CurriculumError]) -> str:
    text = str(error.value)
    assert "\n" not in text
    return text


@pytest.mark.parametrize("content", [b"", b"nope", b"../../../../tmp", b"0123456789abcdef", b"\xff\x00"])
def test_a_bad_pointer_loses_nothing(home: Path, content: bytes) -> None:
    import_unit(home, own_unit("one"))
    last = import_unit(home, own_unit("two"))
    pointer(home).write_bytes(content)
    said: list[str] = []
    library = Library.open(home, progress=said.append)
    assert library.version == last.version
    assert said == [f"{pointer(home)} names no version: reading the newest whole one, {last.version}"]
    for name in ("three", "four", "five"):
        library = import_unit(home, own_unit(name))
    assert ids(library) == {"geography-ks3-rivers", "one", "two", "three", "four", "five"}


def test_a_lost_pointer_is_set_again_by_the_next_import(home: Path) -> None:
    import_unit(home, own_unit("one"))
    pointer(home).unlink()
    library = import_unit(home, own_unit("two"))
    assert pointer(home).read_text() == library.version
    assert ids(library) == {"geography-ks3-rivers", "one", "two"}


def test_the_version_that_was_current_last_is_the_newest(home: Path) -> None:
    first = import_unit(home, own_unit("one"))
    import_unit(home, own_unit("one").model_copy(update={"title": "Our brook"}))
    assert import_unit(home, own_unit("one")).version == first.version
    pointer(home).unlink()
    assert Library.open(home).unit("one").title == "Our river"


def test_without_a_pointer_a_damaged_version_is_passed_over(home: Path) -> None:
    whole = import_unit(home, own_unit("one"))
    damaged = import_unit(home, own_unit("two"))
    (damaged.folder / "index" / "words.json").write_text("")
    pointer(home).unlink()
    assert Library.open(home).version == whole.version
    import_unit(home, own_unit("three"))
    import_unit(home, own_unit("four"))
    assert damaged.version in versions(home)  # it holds the only copy of 'two'


def test_without_a_pointer_or_a_whole_version_nothing_is_begun_anew(home: Path) -> None:
    only = import_unit(home, own_unit("one"))
    (only.folder / "units.sqlite").write_bytes(b"half")
    pointer(home).unlink()
    with pytest.raises(DamagedLibrary, match=MEND):
        import_unit(home, own_unit("two"))
    assert versions(home) == {only.version}


def test_no_version_is_swept_away_that_may_be_the_only_copy(home: Path) -> None:
    lost = import_unit(home, own_unit("lost"))
    unreadable = import_unit(home, own_unit("unreadable"))
    (unreadable.folder / "units.sqlite").write_bytes(b"half")
    aside = home / "curriculum" / "moved-aside"
    aside.mkdir()
    # As a restored copy would leave it: the pointer at a version that knows nothing of the others.
    shutil.copytree(Library.open(home.with_name("another")).folder, home / "curriculum" / ("0" * 16))
    pointer(home).write_text("0" * 16)
    for name in ("one", "two", "three"):
        import_unit(home, own_unit(name))
    assert {lost.version, unreadable.version, aside.name} <= versions(home)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database, whatever its name says" * 100),
        lambda path: path.write_bytes(path.read_bytes()[:5_000]),
        lambda path: path.unlink(),
        lambda path: change(path, "drop table about"),
        lambda path: change(path, "drop table units"),
        lambda path: change(path, "update about set value = '1' where name = 'format'"),
        lambda path: change(path, "delete from about where name = 'format'"),
    ],
    ids=["empty", "no-database", "cut", "gone", "no-about", "no-units", "older", "before-formats"],
)
def test_damaged_units_are_told_in_one_line(home: Path, damage: Callable[[Path], object]) -> None:
    folder = import_unit(home, own_unit("one")).folder
    damage(folder / "units.sqlite")
    for call in (lambda: Library.open(home).units(), lambda: import_unit(home, own_unit("two"))):
        with pytest.raises(DamagedLibrary) as error:
            call()
        assert one_line(error).startswith(f"{folder}: ")
        assert one_line(error).endswith(MEND)
    shutil.move(folder, home / "aside")
    assert ids(import_unit(home, own_unit("one"))) == {"geography-ks3-rivers", "one"}


def test_a_document_of_another_form_is_told_in_one_line(home: Path, packs: Path) -> None:
    library = import_unit(home, own_unit("one"))
    change(library.folder / "units.sqlite", """update units set document = '{"extra": 1}' where id = 'one'""")
    with pytest.raises(DamagedLibrary, match=MEND):
        library.unit("one")
    (packs / "another.yaml").write_text((packs / "geography-ks3-rivers.yaml").read_text().replace("id: g", "id: h"))
    with pytest.raises(DamagedLibrary) as error:
        Library.open(home)
    assert one_line(error).startswith(f"{library.folder}: ")


@pytest.mark.parametrize("kept", [0, 50])
def test_a_cut_index_is_told_in_one_line_and_mended_by_the_same_import(home: Path, small_oak: Path, kept: int) -> None:
    folder = import_oak(home, small_oak).folder
    expected = Index.open(folder / "index").search("erosion")
    index_files = sorted(path for path in (folder / "index").rglob("*") if path.is_file())
    for path in index_files:
        path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(CurriculumError) as error:
        Library.open(home).search("erosion")
    assert one_line(error).startswith(f"{folder / 'index'}: ")
    assert one_line(error).endswith(MEND)
    again = import_oak(home, small_oak)
    assert again.folder == folder
    assert Library.open(home).search("erosion") == expected


def test_every_cut_file_of_an_index_is_noticed(home: Path) -> None:
    folder = Library.open(home).folder / "index"
    assert Index.is_whole(folder)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        assert not Index.is_whole(folder), path
        with pytest.raises(CurriculumError, match="the search index is damaged"):
            Library(folder.parent).search("how a river wears away its bed")
        path.write_bytes(content)
    assert Index.is_whole(folder)


@pytest.mark.parametrize("name", ["words.json", "passages.jsonl", "shelf.json", "vectors.npy", "offsets.npy"])
def test_a_file_of_zeros_is_told_in_one_line(home: Path, name: str) -> None:
    folder = Library.open(home).folder
    path = folder / "index" / name
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(CurriculumError, match=MEND):
        Library.open(home).search("how a river wears away its bed")


def test_an_index_that_was_moved_aside_is_made_anew(home: Path) -> None:
    folder = Library.open(home).folder
    shutil.rmtree(folder / "index")
    assert Library.open(home).search("erosion").results


def test_a_version_can_be_read_by_others(home: Path) -> None:
    assert Library.open(home).folder.stat().st_mode & 0o777 == 0o755


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_units_that_may_not_be_read_are_named(home: Path) -> None:
    path = Library.open(home).folder / "units.sqlite"
    path.chmod(0)
    with pytest.raises(PermissionError) as error:
        Library.open(home)
    assert error.value.filename == path


@pytest.mark.parametrize(
    "failure",
    [OSError(28, "No space left on device"), OSError("12 requested and 3 written")],
    ids=["system", "numpy"],
)
def test_a_full_disk_is_named_and_changes_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError
) -> None:
    before = Library.open(home).version

    def fail(*_: object, **__: object) -> None:
        raise failure

    with monkeypatch.context() as patch:
        patch.setattr(Index, "build", fail)
        with pytest.raises(DiskFull) as error:
            import_unit(home, own_unit("one"))
    assert one_line(error) == f"the disk is full at {home / 'curriculum'}; free space and try again"
    assert versions(home) == {before}


def change(path: Path, statement: str) -> None:
    database = sqlite3.connect(path)
    with database:
        database.execute(statement)
    database.close()
