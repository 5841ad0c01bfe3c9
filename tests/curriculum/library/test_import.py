"""Importing into the library: whole or not at all, once or twice, beside what a school wrote."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from curriculum.errors import BadArchive, CurriculumError
from curriculum.importers.own import read_own_unit
from curriculum.library import Library, import_oak, import_unit
from curriculum.models import Unit
from curriculum.retrieval import Index

pytestmark = pytest.mark.usefixtures("packs")

OWN = """\
# Our river
subject: geography
key stage: 3
## Objectives
- Explain how our river floods.
## Facts
- The river floods its banks in spring because snow melts upstream.
"""


@pytest.fixture
def own_unit(tmp_path: Path) -> Callable[[str], Unit]:
    """A school's own unit with this id."""

    def write(id_: str) -> Unit:
        path = tmp_path / f"{id_}.md"
        path.write_text(OWN.replace("subject:", f"id: {id_}\nsubject:"), encoding="utf-8")
        return read_own_unit(path).unit

    return write


def ids(library: Library) -> list[str]:
    return [unit.id for unit in library.units()]


def files(home: Path) -> dict[str, int]:
    """Every file with the moment it last changed, but for the pointer, which each import sets anew."""
    return {
        path.relative_to(home).as_posix(): path.stat().st_mtime_ns
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name not in {"current", "lock"}
    }


def test_the_first_opening_shelves_the_starter_packs(home: Path) -> None:
    library = Library.open(home)
    assert ids(library) == ["geography-ks3-rivers"]
    assert Library.open(home).version == library.version


def test_an_import_adds_to_the_packs(home: Path, small_oak: Path) -> None:
    Library.open(home)
    assert ids(import_oak(home, small_oak)) == ["geography-ks3-rivers", "unit-1", "unit-2", "unit-3"]
    assert Library.open(home).unit("cells").id == "unit-1"


def test_importing_twice_changes_nothing(home: Path, small_oak: Path) -> None:
    first = import_oak(home, small_oak)
    before = files(home)
    second = import_oak(home, small_oak)
    assert second.version == first.version
    assert files(home) == before


def test_an_own_unit_and_oak_survive_each_other(home: Path, small_oak: Path, own_unit: Callable[[str], Unit]) -> None:
    import_unit(home, own_unit("our-river"))
    everything = ["geography-ks3-rivers", "our-river", "unit-1", "unit-2", "unit-3"]
    after_oak = import_oak(home, small_oak)
    assert sorted(ids(after_oak)) == everything
    after_own = import_unit(home, own_unit("our-hill"))
    assert sorted(ids(after_own)) == sorted([*everything, "our-hill"])
    assert after_own.totals()["statements"] == 1
    assert after_own.quarantined() == after_oak.quarantined()


def test_an_own_unit_takes_the_place_of_its_earlier_self(home: Path, own_unit: Callable[[str], Unit]) -> None:
    import_unit(home, own_unit("our-river"))
    changed = own_unit("our-river").model_copy(update={"title": "Our river in flood"})
    library = import_unit(home, changed)
    assert ids(library) == ["geography-ks3-rivers", "our-river"]
    assert library.unit("our-river").title == "Our river in flood"


@pytest.mark.parametrize("taken", ["geography-ks3-rivers", "unit-1"])
def test_an_id_of_another_source_is_refused_and_nothing_changes(
    home: Path, small_oak: Path, own_unit: Callable[[str], Unit], taken: str
) -> None:
    import_oak(home, small_oak)
    before = files(home)
    with pytest.raises(CurriculumError, match=f"'{taken}' is taken by another source; give the unit an id"):
        import_unit(home, own_unit("x").model_copy(update={"id": taken, "slug": taken}))
    assert files(home) == before


def test_a_unit_of_oak_never_pushes_out_an_own_unit_of_its_id(
    home: Path, small_oak: Path, own_unit: Callable[[str], Unit]
) -> None:
    import_unit(home, own_unit("unit-1"))
    said: list[str] = []
    library = import_oak(home, small_oak, said.append)
    assert library.unit("unit-1").title == "Our river"
    assert any("passed over 'unit-1' of oak" in line for line in said)


def test_a_crash_while_indexing_leaves_the_old_version_current(
    home: Path, small_oak: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Library.open(home)
    kept = files(home)

    def crash(*_: object, **__: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(Index, "build", crash)
        with pytest.raises(MemoryError):
            import_oak(home, small_oak)
    assert files(home) == kept
    after = Library.open(home)
    assert (after.version, ids(after)) == (before.version, ids(before))
    assert after.search("erosion").results


def test_a_damaged_archive_leaves_the_old_version_current(home: Path, tmp_path: Path) -> None:
    before = Library.open(home)
    kept = files(home)
    (tmp_path / "oak.tar.xz").write_bytes(b"\xfd7zXZ\x00 and then nothing")
    with pytest.raises(BadArchive):
        import_oak(home, tmp_path / "oak.tar.xz")
    assert files(home) == kept
    assert Library.open(home).version == before.version


def test_a_half_built_version_is_swept_away_by_the_next_import(home: Path, own_unit: Callable[[str], Unit]) -> None:
    left = home / "curriculum" / "building-left-by-a-power-cut"
    left.mkdir(parents=True)
    (left / "units.sqlite").write_bytes(b"half")
    import_unit(home, own_unit("our-river"))
    assert not left.exists()


def test_two_libraries_are_open_at_once(home: Path, own_unit: Callable[[str], Unit]) -> None:
    old = Library.open(home)
    assert old.search("erosion").results
    new = import_unit(home, own_unit("our-river"))
    assert ids(old) == ["geography-ks3-rivers"]
    assert ids(new) == ["geography-ks3-rivers", "our-river"]
    assert old.search("erosion").results
    assert new.search("snow melts upstream").results[0].unit_ids == ("our-river",)


def test_only_the_current_version_and_the_one_before_are_kept(home: Path, own_unit: Callable[[str], Unit]) -> None:
    for name in ("one", "two", "three"):
        library = import_unit(home, own_unit(name))
    versions = [path for path in (home / "curriculum").iterdir() if path.is_dir()]
    assert len(versions) == 2
    assert library.folder in versions


def test_the_packs_are_shelved_again_when_one_changes(home: Path, packs: Path, small_oak: Path) -> None:
    import_oak(home, small_oak)
    before = Library.open(home)
    pack = packs / "geography-ks3-rivers.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("title: Rivers", "title: Rivers and streams"))
    after = Library.open(home)
    assert after.version != before.version
    assert after.unit("geography-ks3-rivers").title == "Rivers and streams"
    assert ids(after) == ids(before)
    assert after.totals()["statements"] == before.totals()["statements"]
    assert after.quarantined() == before.quarantined()


def test_a_pack_that_is_only_renamed_is_shelved_again_once(home: Path, packs: Path) -> None:
    Library.open(home)
    (packs / "geography-ks3-rivers.yaml").rename(packs / "rivers.yaml")
    said: list[str] = []
    Library.open(home, progress=said.append)
    assert said
    said.clear()
    Library.open(home, progress=said.append)
    assert said == []


def test_a_new_pack_never_pushes_out_an_own_unit_of_its_id(
    home: Path, packs: Path, own_unit: Callable[[str], Unit]
) -> None:
    import_unit(home, own_unit("our-river"))
    pack = (packs / "geography-ks3-rivers.yaml").read_text(encoding="utf-8")
    (packs / "our-river.yaml").write_text(pack.replace("id: geography-ks3-rivers", "id: our-river"))
    library = Library.open(home)
    assert ids(library) == ["geography-ks3-rivers", "our-river"]
    assert library.unit("our-river").title == "Our river"


def test_of_two_imports_at_once_neither_is_lost(home: Path, own_unit: Callable[[str], Unit]) -> None:
    units = [own_unit(name) for name in ("one", "two", "three")]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda unit: import_unit(home, unit), units))
    assert sorted(ids(Library.open(home))) == ["geography-ks3-rivers", "one", "three", "two"]
