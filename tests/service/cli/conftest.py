"""The command line run in this process: its exit code, what it printed, and a library of its own."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from curriculum.library import Library
from service.cli import main
from service.settings import settings

PACK = "history-ks3-norman-conquest"
OWN_UNIT = """\
# Castles of Wales
subject: history
year: 7

## Objectives
- Describe the parts of a castle.

## Key terms
- moat: a deep ditch full of water around the walls
- keep: the strongest tower, where the lord could hold out longest
- drawbridge: a gate of planks that is raised with chains
- portcullis: a grating of iron that drops to close an entrance
- garrison: the soldiers who live in a fortress to defend it
- siege: a long attack that cuts a place off from food
- dungeon: a dark prison below the ground

## Facts
- Edward I ordered a ring of castles to be built in the north of Wales.
- The castle of Harlech stands on a steep rock above the sea.
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with the starter packs on the shelf: read it, or copy it."""
    home = tmp_path_factory.mktemp("shelved")
    Library.open(home)
    return home


@pytest.fixture
def at_home(shelved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder in which commands run, with a library of the starter packs that the test may change."""
    home = tmp_path / "home"
    shutil.copytree(shelved, home, symlinks=True)
    monkeypatch.setenv("THREEFOLD_HOME", str(home))
    monkeypatch.chdir(tmp_path)
    settings.cache_clear()
    yield tmp_path
    settings.cache_clear()


@pytest.fixture
def threefold(at_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs the command line as its own process would, and returns what that process would leave."""

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["threefold", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        printed = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Ran(left.value.code, printed.out, printed.err)

    return run


@pytest.fixture
def own_unit(at_home: Path) -> Path:
    """A school's own unit: one objective, a knowledge organiser."""
    path = at_home / "castles.md"
    path.write_text(OWN_UNIT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def pack() -> str:
    return PACK
