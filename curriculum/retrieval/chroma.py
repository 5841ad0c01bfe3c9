"""Vectors in a Chroma server, for schools that share one library between machines.

One collection a kind, named for the index's fingerprint: a new import fills new collections beside the old ones, and
an open index never sees a half-filled one. Chroma's own filters cost several times a search, so a filtered search asks
for more than it needs and keeps what passes; rows that did not come back count as equally far, and their words count.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from curriculum.errors import CurriculumError
from curriculum.retrieval.dense import Shelves
from curriculum.retrieval.embedding import Embedder, Vectors
from curriculum.retrieval.index import Index
from curriculum.retrieval.passage import Kind
from curriculum.retrieval.shelf import Rows, Shelf
from curriculum.retrieval.vectors import VECTORS

PREFIX = "threefold"
AT_ONCE = 2000
# A subject and key stage hold about a fiftieth of the passages, but far more of what is near a query of theirs.
OVER_FETCH = 4


def open_on_chroma(
    folder: Path, url: str, embedder: Embedder | None = None, progress: Callable[[str], None] = lambda _: None
) -> Index:
    """Open a built index with its vectors on the server at `url`, sending them first where they are missing."""
    index = Index.open(folder, embedder)
    store = Chroma(url, index.fingerprint)
    store.fill(index.shelf, np.load(folder / VECTORS, mmap_mode="r"), progress)
    return Index.open(folder, embedder, store)


class Chroma:
    """A dense store on the server at `url` (http://host:port). Raises `CurriculumError` where none answers."""

    def __init__(self, url: str, fingerprint: str) -> None:
        self._url = url
        self._fingerprint = fingerprint
        self._client = _connect(url)
        self._collections: dict[Kind, Any] = {}

    def fill(self, shelf: Shelf, vectors: Vectors, progress: Callable[[str], None] = lambda _: None) -> None:
        """Copy an index's vectors to the server, unless they are there already."""
        for kind, run in shelf.runs.items():
            collection = self._client.get_or_create_collection(
                self._name(kind), embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
            if collection.count() == len(run):
                continue
            for start in range(run.start, run.stop, AT_ONCE):
                rows = range(start, min(start + AT_ONCE, run.stop))
                collection.upsert(
                    ids=[str(row) for row in rows],
                    embeddings=np.asarray(vectors[rows.start : rows.stop]),
                )
            progress(f"sent {len(run)} vectors of kind {kind.value}")

    def forget_others(self) -> None:
        """Drop the vectors of every other import: once no process has an older index open."""
        for old in self._client.list_collections():
            if old.name.startswith(f"{PREFIX}-") and not old.name.startswith(f"{PREFIX}-{self._fingerprint}-"):
                self._client.delete_collection(old.name)

    def nearest(self, vector: Vectors, shelves: Shelves, limit: int) -> dict[Kind, tuple[Rows, NDArray[np.float32]]]:
        found: dict[Kind, tuple[Rows, NDArray[np.float32]]] = {}
        filtered = shelves.subjects is not None or shelves.key_stages is not None
        for kind, rows in shelves.rows.items():
            if len(rows):
                ids, cosines = self._query(kind, vector, limit * OVER_FETCH if filtered else limit)
                passing = np.isin(ids, rows, assume_unique=True)
                found[kind] = (ids[passing], cosines[passing])
        return found

    def _query(self, kind: Kind, vector: Vectors, limit: int) -> tuple[Rows, NDArray[np.float32]]:
        try:
            if kind not in self._collections:
                self._collections[kind] = self._client.get_collection(self._name(kind), embedding_function=None)
            answer = self._collections[kind].query(query_embeddings=[vector], n_results=limit, include=["distances"])
        # The client lets its own errors and its HTTP library's through; all mean the same here.
        except Exception as error:
            raise CurriculumError(
                f"{self._url}: the Chroma server does not give this library ({error}); "
                "start it, or send the library again"
            ) from error
        ids, distances = answer["ids"][0], answer["distances"][0]
        return np.array(ids, dtype=np.int64), 1.0 - np.array(distances, dtype=np.float32)

    def _name(self, kind: Kind) -> str:
        return f"{PREFIX}-{self._fingerprint}-{kind.value}"


def _connect(url: str) -> Any:
    import chromadb
    from chromadb.config import Settings

    address = urlsplit(url)
    secure = address.scheme == "https"
    try:
        return chromadb.HttpClient(
            host=address.hostname or "127.0.0.1",
            port=address.port or (443 if secure else 8000),
            ssl=secure,
            settings=Settings(anonymized_telemetry=False),
        )
    except Exception as error:
        raise CurriculumError(f"{url}: no Chroma server answers; start it or unset THREEFOLD_CHROMA_URL") from error
