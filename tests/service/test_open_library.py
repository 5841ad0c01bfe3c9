"""The library of a process: opened once, and anew when another version is current."""

import shutil
from pathlib import Path

import pytest

from curriculum.library import Library, import_unit
from service.open_library import LibraryDoor

PACK = "geography-ks3-weather-and-climate"


@pytest.fixture(scope="module")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with the starter packs."""
    home = tmp_path_factory.mktemp("shelved")
    Library.open(home)
    return home


def test_it_is_opened_once(shelved: Path) -> None:
    library = LibraryDoor(shelved)
    assert library() is library()


def test_an_import_is_seen_at_the_next_look_and_not_before(shelved: Path, home: Path) -> None:
    shutil.copytree(shelved, home, dirs_exist_ok=True)
    library = LibraryDoor(home)
    before = library()
    own = before.unit(PACK).model_copy(update={"id": "own", "slug": "own"})
    import_unit(home, own)
    assert "own" not in {unit.id for unit in before.units()}
    after = library()
    assert after.version != before.version
    assert after.unit("own") == own


def test_the_first_look_shelves_the_starter_packs(home: Path) -> None:
    assert LibraryDoor(home)().unit(PACK) == Library.open(home).unit(PACK)
