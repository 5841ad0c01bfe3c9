"""The dense store on a real Chroma server, started here on loopback."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from curriculum.errors import CurriculumError
from curriculum.retrieval import Index, Kind
from curriculum.retrieval.chroma import Chroma, open_on_chroma
from curriculum.retrieval.vectors import VECTORS


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = shutil.which("chroma", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("the chroma command is not installed: it comes with the chromadb package")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("chroma")
    command = [program, "run", "--host", "127.0.0.1", "--port", str(port), "--path", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(port: int) -> None:
    for _ in range(150):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"the Chroma server did not start on port {port}")


@pytest.fixture(scope="module")
def shared(index: Index, server: str) -> Index:
    return open_on_chroma(index.folder, server)


@pytest.mark.parametrize("query", ["photosynthesis", "fractions with different denominators", "making food"])
def test_the_server_ranks_as_the_matrix_does(index: Index, shared: Index, query: str) -> None:
    here, there = index.search(query), shared.search(query)
    assert [hit.id for hit in there.results] == [hit.id for hit in here.results]
    assert [hit.score for hit in there.results] == pytest.approx([hit.score for hit in here.results], abs=0.01)


def test_filters_hold_on_the_server(shared: Index) -> None:
    found = shared.search("light", subject="science", key_stages={3}, kinds=[Kind.FACT, Kind.LESSON]).results
    assert found
    assert all(hit.subjects == ("science",) and hit.key_stages == (3,) for hit in found)


def test_a_passage_under_several_units_is_found_under_each(shared: Index) -> None:
    assert shared.search("adding", subject="maths", key_stages={2}, kinds=[Kind.LESSON]).results


def test_only_the_nearest_need_come_back(index: Index, server: str) -> None:
    store = Chroma(server, index.fingerprint)
    store.fill(index.shelf, np.load(index.folder / VECTORS))
    assert len(Index.open(index.folder, dense=store).search("fractions", limit=1).results) == 1


def test_vectors_are_sent_once(index: Index, server: str) -> None:
    sent: list[str] = []
    open_on_chroma(index.folder, server, progress=sent.append)
    assert sent == []


def test_older_imports_can_be_forgotten(index: Index, server: str) -> None:
    older = Chroma(server, "0123456789abcdef")
    older.fill(index.shelf, np.load(index.folder / VECTORS))
    Chroma(server, index.fingerprint).forget_others()
    with pytest.raises(CurriculumError, match="does not give this library"):
        Index.open(index.folder, dense=Chroma(server, "0123456789abcdef")).search("fractions")
    assert open_on_chroma(index.folder, server).search("fractions").results


def test_no_server_says_what_to_do(index: Index) -> None:
    with pytest.raises(CurriculumError, match="no Chroma server answers; start it"):
        Chroma("http://127.0.0.1:9", index.fingerprint)
