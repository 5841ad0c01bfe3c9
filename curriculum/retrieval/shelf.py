"""The passages on disk: a file of records read one at a time, and small columns that answer filters without reading.

Rows are sorted by kind, so a kind is a run of rows. A row number is a passage's name inside one index.
"""

import json
import mmap
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from curriculum.retrieval.passage import Kind, Passage

Rows = NDArray[np.int64]
RECORDS, OFFSETS, COLUMNS, NAMES = "passages.jsonl", "offsets.npy", "columns.npy", "shelf.json"
SUBJECTS, STAGES, YEARS = range(3)


class Shelf:
    """Passages by row, read from the folder that `write_shelf` filled."""

    def __init__(self, folder: Path) -> None:
        names = json.loads((folder / NAMES).read_text(encoding="utf-8"))
        self.runs = {Kind(kind): range(start, stop) for kind, (start, stop) in names["runs"].items()}
        self._subjects: dict[str, int] = {subject: 1 << i for i, subject in enumerate(names["subjects"])}
        self._offsets = np.load(folder / OFFSETS, mmap_mode="r")
        self._columns = np.load(folder / COLUMNS)
        with (folder / RECORDS).open("rb") as file:
            self._records = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def passage(self, row: int) -> Passage:
        return Passage.model_validate_json(self._records[int(self._offsets[row]) : int(self._offsets[row + 1])])

    def rows(self, kind: Kind, subjects: Collection[str] | None, key_stages: Collection[int] | None) -> Rows:
        """Rows of one kind filed under any of the subjects and any of the key stages; None means all."""
        run = self.runs.get(kind, range(0))
        columns = self._columns[run.start : run.stop]
        keep = np.ones(len(run), dtype=bool)
        if subjects is not None:
            keep &= (columns[:, SUBJECTS] & sum(self._subjects.get(subject, 0) for subject in subjects)) > 0
        if key_stages is not None:
            keep &= (columns[:, STAGES] & bits(key_stages)) > 0
        return np.flatnonzero(keep) + run.start

    def taught_in(self, rows: Rows, years: Collection[int]) -> NDArray[np.bool_]:
        """Which of the rows are taught in one of the years, or in no year that is known."""
        taught = self._columns[rows, YEARS]
        held: NDArray[np.bool_] = ((taught & bits(years)) > 0) | (taught == 0)
        return held


def write_shelf(passages: Sequence[Passage], folder: Path) -> None:
    """Write passages that are already sorted by kind, in the order of `Kind`."""
    subjects = sorted({subject for passage in passages for subject in passage.subjects})
    bit = {subject: 1 << i for i, subject in enumerate(subjects)}
    columns = np.zeros((len(passages), 3), dtype=np.int64)
    offsets = np.zeros(len(passages) + 1, dtype=np.int64)
    runs: dict[Kind, list[int]] = {}
    with (folder / RECORDS).open("wb") as file:
        for row, passage in enumerate(passages):
            columns[row] = (
                sum(bit[subject] for subject in set(passage.subjects)),
                bits(passage.key_stages),
                bits(passage.years),
            )
            runs.setdefault(passage.kind, [row, row])[1] = row + 1
            file.write(passage.model_dump_json().encode() + b"\n")
            offsets[row + 1] = file.tell()
    np.save(folder / OFFSETS, offsets)
    np.save(folder / COLUMNS, columns)
    (folder / NAMES).write_text(json.dumps({"runs": runs, "subjects": subjects}), encoding="utf-8")


def bits(numbers: Collection[int]) -> int:
    """A set of small numbers as one number with those bits set."""
    return sum(1 << number for number in set(numbers))
