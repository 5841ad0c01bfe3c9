"""Words matched exactly: BM25 over up to three fields of every kind.

Each kind is weighed against its own sort (a word rare in lessons may be common in facts, and their lengths differ),
and the score is a share of the best a passage could reach for the query, so kinds can be ranked together. The wider
fields hold the title too: titles that say the query exactly rise, and the widest field finds what no title says.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from curriculum.retrieval.passage import Kind, Passage
from curriculum.retrieval.shelf import Shelf
from curriculum.retrieval.words import stems_of

# Titles are all of much the same length, and a long one is not a wordy one.
TITLE_LENGTH_PENALTY, TEXT_LENGTH_PENALTY = 0.3, 0.75
Field = Callable[[Passage], str]
TITLE: Field = lambda p: p.title  # noqa: E731 - a table of fields reads best in one line each
ABOUT: Field = lambda p: f"{p.title} {p.summary}"  # noqa: E731
WHOLE: Field = lambda p: f"{p.title} {p.summary} {p.text}"  # noqa: E731
FIELDS: dict[Kind, tuple[Field, ...]] = {
    Kind.UNIT: (TITLE, ABOUT, WHOLE),
    Kind.LESSON: (TITLE, ABOUT, WHOLE),
    Kind.FACT: (WHOLE,),
    Kind.TERM: (TITLE, WHOLE),
    Kind.MISCONCEPTION: (TITLE, WHOLE),
    Kind.STATEMENT: (WHOLE,),
}


class Lexical:
    """BM25 scores by kind, read from the folder that `write_lexical` filled."""

    def __init__(self, folder: Path, shelf: Shelf) -> None:
        import bm25s

        self._fields: dict[Kind, list[Any]] = {
            kind: [
                bm25s.BM25.load(_field_folder(folder, kind, number), mmap=True, show_progress=False)
                for number, _ in enumerate(FIELDS[kind])
            ]
            for kind in shelf.runs
        }

    def scores(self, query: str, kind: Kind) -> NDArray[np.float32]:
        """For each passage of the kind, in row order, from 0 (no word) to about 1 (every word, said often)."""
        fields = self._fields[kind]
        stems = list(dict.fromkeys(stems_of(query)))
        total = np.zeros(fields[0].scores["num_docs"], dtype=np.float32)
        for field in fields:
            known = field.get_tokens_ids(stems)
            best = sum(_weight_of(field, number) for number in known)
            best += (len(stems) - len(known)) * _weight(field.scores["num_docs"], 0)
            if known:
                total += field.get_scores_from_ids(known) / best
        return (total / len(fields)).astype(np.float32)


def write_lexical(passages: Sequence[Passage], runs: dict[Kind, range], folder: Path) -> None:
    """Index the passages of every kind under `folder`."""
    import bm25s

    for kind, run in runs.items():
        for number, field in enumerate(FIELDS[kind]):
            penalty = TITLE_LENGTH_PENALTY if field is TITLE else TEXT_LENGTH_PENALTY
            index = bm25s.BM25(method="lucene", b=penalty)
            index.index([stems_of(field(passages[row])) for row in run], show_progress=False)
            index.save(_field_folder(folder, kind, number), show_progress=False)


def _field_folder(folder: Path, kind: Kind, number: int) -> Path:
    return folder / "lexical" / f"{kind.value}-{number}"


def _weight_of(field: Any, word: int) -> float:
    ends = field.scores["indptr"]
    return _weight(field.scores["num_docs"], int(ends[word + 1] - ends[word]))


def _weight(passages: int, holding: int) -> float:
    """Lucene's inverse document frequency: the most one word can add to a score."""
    return float(np.log1p((passages - holding + 0.5) / (holding + 0.5)))
