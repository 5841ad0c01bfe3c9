"""A small curriculum in the shape of Oak's, and one starter pack in the place of the twelve."""

from pathlib import Path

import pytest

import curriculum.library
import curriculum.pack
from curriculum.importers.oak import OakCurriculum, read_oak
from curriculum.retrieval.embedding import PackagedEmbedder

SMALL_PACK = """\
id: geography-ks3-rivers
title: Rivers
subject: geography
key_stage: 3
years: [7]
statements: [how rivers shape the land]
objectives:
  - statement: Explain how a river wears away its bed.
    terms:
      - {term: erosion, definition: the wearing away of land by water or wind}
    facts:
      - A river carries stones that scrape along its bed and deepen it.
    misconceptions:
      - {claim: Rivers flow only southwards., reply: Rivers flow downhill in any direction.}
"""


@pytest.fixture(scope="session")
def small_oak() -> Path:
    """A folder of Turtle files: three units, four lessons, one of them in two units."""
    return Path(__file__).parent / "small_oak"


@pytest.fixture(scope="session")
def read_small_oak(small_oak: Path) -> OakCurriculum:
    return read_oak(small_oak, PackagedEmbedder().embed, lambda _: None)


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one small starter pack, which the library takes for its own while the test runs."""
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "geography-ks3-rivers.yaml").write_text(SMALL_PACK, encoding="utf-8")
    monkeypatch.setattr(curriculum.pack, "PACKS", folder)
    monkeypatch.setattr(curriculum.library, "PACKS", folder)
    return folder
