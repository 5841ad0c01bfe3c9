"""The library of a process: opened once, and anew when another version is current."""

import shutil
from pathlib import Path

from curriculum.library import Library, import_unit
from service.jobs.current_library import CurrentLibrary
from service.settings import Settings

PACK = "geography-ks3-weather-and-climate"


def test_it_is_opened_once(shelved: Path) -> None:
    library = CurrentLibrary(Settings(home=shelved))
    assert library.now() is library.now()


def test_an_import_is_seen_at_the_next_look_and_not_before(shelved: Path, home: Path) -> None:
    shutil.copytree(shelved, home, dirs_exist_ok=True)
    library = CurrentLibrary(Settings(home=home))
    before = library.now()
    own = before.unit(PACK).model_copy(update={"id": "own", "slug": "own"})
    import_unit(home, own)
    assert "own" not in {unit.id for unit in before.units()}
    after = library.now()
    assert after.version != before.version
    assert after.unit("own") == own


def test_the_first_look_shelves_the_starter_packs(home: Path) -> None:
    assert CurrentLibrary(Settings(home=home)).now().unit(PACK) == Library.open(home).unit(PACK)
