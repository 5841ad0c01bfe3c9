"""Meaning matched by vectors: the protocol of a store, and the exact one that needs no server."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from curriculum.retrieval.embedding import Vectors
from curriculum.retrieval.passage import Kind
from curriculum.retrieval.shelf import Rows
from curriculum.retrieval.vectors import VECTORS


@dataclass(frozen=True)
class Shelves:
    """Where a search looks: the filter in words, and the rows of each kind that pass it."""

    rows: dict[Kind, Rows]
    subjects: Collection[str] | None = None
    key_stages: Collection[int] | None = None


class DenseStore(Protocol):
    """Holds one vector a row; all are unit vectors, so nearness is the cosine."""

    def nearest(self, vector: Vectors, shelves: Shelves, limit: int) -> dict[Kind, tuple[Rows, NDArray[np.float32]]]:
        """Rows of each kind that pass the filter, with their cosine: about the `limit` nearest or more, unordered."""
        ...


class Matrix:
    """Every vector compared, in one memory-mapped matrix: exact, and quick enough for a hundred thousand rows."""

    def __init__(self, folder: Path) -> None:
        self._vectors = np.load(folder / VECTORS, mmap_mode="r")

    def nearest(self, vector: Vectors, shelves: Shelves, limit: int) -> dict[Kind, tuple[Rows, NDArray[np.float32]]]:
        return {kind: (rows, self._cosines(rows, vector)) for kind, rows in shelves.rows.items() if len(rows)}

    def _cosines(self, rows: Rows, vector: Vectors) -> NDArray[np.float32]:
        first, last = int(rows[0]), int(rows[-1]) + 1
        # A gather copies; past a third of the run, multiplying the whole run is the cheaper way.
        if len(rows) * 3 > last - first:
            cosines: NDArray[np.float32] = (self._vectors[first:last] @ vector)[rows - first]
        else:
            cosines = self._vectors[rows] @ vector
        return cosines
