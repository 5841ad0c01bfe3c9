"""The vectors of all passages: made once for each text, and carried over from the index before."""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from curriculum.retrieval.embedding import Embedder, Vectors, unit_rows
from curriculum.retrieval.passage import Passage

VECTORS, DIGESTS = "vectors.npy", "digests.npy"
AT_ONCE = 4096


def write_vectors(
    passages: Sequence[Passage],
    embedder: Embedder,
    folder: Path,
    reuse_from: Path | None,
    progress: Callable[[str], None],
) -> None:
    """Write one vector a passage, in order; texts that `reuse_from` has embedded are copied."""
    digests = np.array([_digest(passage, embedder.name) for passage in passages], dtype=np.uint64)
    vectors = np.lib.format.open_memmap(
        folder / VECTORS, mode="w+", dtype=np.float32, shape=(len(passages), embedder.dimensions)
    )
    _take_room(folder / VECTORS)
    missing = np.arange(len(passages))
    if reuse_from is not None and (reuse_from / DIGESTS).exists():
        missing = _copy_known(digests, vectors, reuse_from)
    for start in range(0, len(missing), AT_ONCE):
        rows = missing[start : start + AT_ONCE]
        vectors[rows] = _embed([passages[row] for row in rows], embedder)
        progress(f"embedded {start + len(rows)} of {len(missing)} passages")
    vectors.flush()
    np.save(folder / DIGESTS, digests)


def _take_room(path: Path) -> None:
    """Have the disk set the file's space aside: where it ran out later, writing to mapped memory would end the process."""
    if hasattr(os, "posix_fallocate"):
        with path.open("r+b") as file:
            os.posix_fallocate(file.fileno(), 0, path.stat().st_size)


def _embed(passages: Sequence[Passage], embedder: Embedder) -> Vectors:
    """The middle of what the title means and what the whole means: a title is short, and says what matters."""
    wanted = [(passage.title, _whole(passage)) for passage in passages]
    rows = {text: row for row, text in enumerate(dict.fromkeys(text for pair in wanted for text in pair))}
    vectors = embedder.embed(list(rows))
    titles, wholes = [rows[title] for title, _ in wanted], [rows[whole] for _, whole in wanted]
    return unit_rows(vectors[titles] + vectors[wholes])


def _whole(passage: Passage) -> str:
    return " ".join(part for part in (passage.title, passage.summary, passage.text) if part)


def _digest(passage: Passage, embedder: str) -> int:
    text = "\x1f".join((embedder, passage.title, passage.summary, passage.text))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")


def _copy_known(digests: NDArray[np.uint64], vectors: Vectors, reuse_from: Path) -> NDArray[np.int64]:
    """Fill the rows whose text was embedded before; returns the rows that are still missing.

    What cannot be read is as good as missing: an import is how a damaged index is made whole.
    """
    try:
        old_digests, old_vectors = np.load(reuse_from / DIGESTS), np.load(reuse_from / VECTORS, mmap_mode="r")
    except (OSError, EOFError, ValueError):
        return np.arange(len(digests))
    if not len(old_digests) or old_vectors.shape != (len(old_digests), vectors.shape[1]):
        return np.arange(len(digests))
    order = np.argsort(old_digests)
    places = order[np.clip(np.searchsorted(old_digests, digests, sorter=order), 0, len(order) - 1)]
    known = old_digests[places] == digests
    vectors[known] = old_vectors[places[known]]
    return np.flatnonzero(~known)
