"""The search index: one folder, built once, opened read-only by as many processes as like.

asking     the topic and the years a query names       Asked
spelling   its unknown words, repaired                 str
shelf      the rows that pass the filters              Shelves
lexical    exact words, BM25                           scores
dense      meaning, by vectors                         scores
blend      both made one; best first                   SearchAnswer
"""

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from curriculum.errors import CurriculumError
from curriculum.retrieval.asking import read_query
from curriculum.retrieval.blend import Blend, Scores
from curriculum.retrieval.dense import DenseStore, Matrix, Shelves
from curriculum.retrieval.embedding import Embedder, PackagedEmbedder
from curriculum.retrieval.lexical import Lexical, write_lexical
from curriculum.retrieval.passage import Hit, Kind, Passage, SearchAnswer
from curriculum.retrieval.shelf import RECORDS, Rows, Shelf, write_shelf
from curriculum.retrieval.spelling import Speller, count_words
from curriculum.retrieval.statements import years_set_for
from curriculum.retrieval.vectors import write_vectors
from curriculum.subjects import subjects_named

ABOUT, WORDS = "index.json", "words.json"
FORMAT = 2
# A store behind a server returns only the nearest; enough of them to meet whatever the words find.
NEAREST = 200
# What is taught in other years than the query names still answers it, only worse.
OTHER_YEARS = 0.7
ANY_KIND = tuple(Kind)


class Index:
    """Searches one built folder. Safe to share between threads: nothing changes after opening."""

    def __init__(self, folder: Path, embedder: Embedder, dense: DenseStore, about: dict[str, Any]) -> None:
        self.folder = folder
        self.embedder = embedder
        self.fingerprint = str(about["fingerprint"])
        self.shelf = Shelf(folder)
        self._dense = dense
        self._lexical = Lexical(folder, self.shelf)

    @classmethod
    def build(
        cls,
        passages: Sequence[Passage],
        folder: Path,
        reuse_vectors_from: Path | None = None,
        progress: Callable[[str], None] = lambda _: None,
        embedder: Embedder | None = None,
    ) -> "Index":
        """Index the passages in a new folder and open it.

        Never into a folder that is open elsewhere: build beside it, then point to the new one. A build that was cut
        short does not open. `reuse_vectors_from` is an older index, whose vectors of unchanged texts are copied.
        """
        if not passages:
            raise CurriculumError("nothing to index: import a curriculum first")
        maker = embedder or PackagedEmbedder()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ABOUT).unlink(missing_ok=True)
        order = {kind: place for place, kind in enumerate(Kind)}
        placed = sorted(passages, key=lambda passage: order[passage.kind])
        write_shelf(placed, folder)
        progress(f"shelved {len(placed)} passages")
        write_lexical(placed, Shelf(folder).runs, folder)
        progress("indexed the words")
        counts = count_words(f"{passage.title} {passage.summary} {passage.text}" for passage in placed)
        (folder / WORDS).write_text(json.dumps(counts), encoding="utf-8")
        write_vectors(placed, maker, folder, reuse_vectors_from, progress)
        about = {
            "format": FORMAT,
            "embedder": maker.name,
            "passages": len(placed),
            "fingerprint": _digest(folder, maker),
            "files": _listing(folder),
        }
        (folder / ABOUT).write_text(json.dumps(about), encoding="utf-8")
        return cls.open(folder, maker)

    @classmethod
    def open(cls, folder: Path, embedder: Embedder | None = None, dense: DenseStore | None = None) -> "Index":
        """Open a built folder. Raises `CurriculumError` where there is no index, one of another embedding or damage."""
        maker = embedder or PackagedEmbedder()
        if not (folder / ABOUT).exists():
            raise CurriculumError(f"{folder}: no search index here; import a curriculum to make one")
        with _told_if_damaged(folder):
            about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
            if (about["format"], about["embedder"]) != (FORMAT, maker.name):
                raise CurriculumError(
                    f"{folder}: made with {about['embedder']} in format {about['format']}, not {maker.name} in "
                    f"{FORMAT}; import the curriculum again"
                )
            for name, (size, _) in about["files"].items():
                if (folder / name).stat().st_size != size:
                    raise ValueError(f"{name} is cut")
            return cls(folder, maker, dense or Matrix(folder), about)

    @staticmethod
    def is_whole(folder: Path) -> bool:
        """Whether `open` would open the folder and every file is as it was written; reads them all."""
        try:
            about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
            made = (about["format"], about["embedder"], about["files"])
        except (OSError, ValueError, LookupError, TypeError):
            return False
        return made == (FORMAT, PackagedEmbedder.name, _listing(folder))

    def search(
        self,
        query: str,
        *,
        kinds: Collection[Kind] | None = None,
        subject: str | None = None,
        key_stages: Collection[int] | None = None,
        limit: int = 10,
        blend: Blend | None = None,
    ) -> SearchAnswer:
        """The best `limit` passages, best first; an empty answer where nothing passes the filters.

        `subject` is any name a teacher uses; `UnknownSubject` for others. Filters apply before ranking; key stages and
        years named in the query itself only raise what is taught then.
        """
        asked = read_query(query)
        corrected = self._speller.repair(asked.topic)
        topic = corrected or asked.topic
        subjects, key_stages = subjects_named(subject) if subject else None, key_stages or None
        chosen = [kind for kind in ANY_KIND if (not kinds or kind in kinds) and kind in self.shelf.runs]
        shelves = Shelves({kind: self.shelf.rows(kind, subjects, key_stages) for kind in chosen}, subjects, key_stages)
        rows = np.concatenate([*shelves.rows.values(), np.zeros(0, dtype=np.int64)])
        if not topic or not len(rows):
            return SearchAnswer(query=query, results=())
        mix = blend or Blend()
        words = self._by_words(topic, shelves) if mix.lexical else np.zeros(len(rows), dtype=np.float32)
        meaning = self._by_meaning(topic, shelves, limit) if mix.dense else np.zeros(len(rows), dtype=np.float32)
        scores = mix.of(words, meaning)
        with _told_if_damaged(self.folder):
            years = asked.years or years_set_for(topic, self.shelf, self._lexical, subjects, key_stages)
        if years:
            scores = np.where(self.shelf.taught_in(rows, years), scores, scores * OTHER_YEARS)
        return SearchAnswer(query=query, corrected=corrected, results=self._hits(rows, scores, limit))

    @cached_property
    def _speller(self) -> Speller:
        with _told_if_damaged(self.folder):
            return Speller(json.loads((self.folder / WORDS).read_text(encoding="utf-8")))

    def _by_words(self, topic: str, shelves: Shelves) -> Scores:
        found = [
            self._lexical.scores(topic, kind)[rows - self.shelf.runs[kind].start] for kind, rows in shelves.rows.items()
        ]
        return np.concatenate(found)

    def _by_meaning(self, topic: str, shelves: Shelves, limit: int) -> Scores:
        """Cosines in the order of the rows; NaN for rows the store left out."""
        vector = self.embedder.embed([topic])[0]
        near = self._dense.nearest(vector, shelves, max(limit, NEAREST))
        found = []
        for kind, rows in shelves.rows.items():
            cosines = np.full(len(rows), np.nan, dtype=np.float32)
            if kind in near:
                near_rows, near_cosines = near[kind]
                cosines[np.searchsorted(rows, near_rows)] = near_cosines
            found.append(cosines)
        return np.concatenate(found)

    def _hits(self, rows: Rows, scores: Scores, limit: int) -> tuple[Hit, ...]:
        best = np.argpartition(-scores, min(limit, len(scores)) - 1)[:limit] if limit < len(scores) else slice(None)
        rows, scores = rows[best], scores[best]
        # Equal scores keep shelf order, so the same search gives the same list.
        order = np.lexsort((rows, -scores))[:limit]
        with _told_if_damaged(self.folder):
            return tuple(
                Hit(**self.shelf.passage(int(rows[i])).model_dump(), score=round(float(scores[i]), 4))
                for i in order
                if scores[i] > 0
            )


def _digest(folder: Path, embedder: Embedder) -> str:
    """One name for these passages with these vectors."""
    digest = hashlib.blake2b(embedder.name.encode(), digest_size=8)
    digest.update((folder / RECORDS).read_bytes())
    return digest.hexdigest()


def _listing(folder: Path) -> dict[str, list[int | str]]:
    """Every file of the index but the one that lists them: its size, and the digest of what it holds."""
    listing: dict[str, list[int | str]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path != folder / ABOUT:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "blake2b").hexdigest()[:16]
            listing[path.relative_to(folder).as_posix()] = [path.stat().st_size, digest]
    return listing


@contextmanager
def _told_if_damaged(folder: Path) -> Iterator[None]:
    """Tell what files that were cut or overwritten raise, each reader in its own way, as one line."""
    try:
        yield
    except PermissionError:
        raise
    except (OSError, EOFError, ValueError, LookupError, TypeError) as error:
        said = str(error).partition("\n")[0][:80]
        raise CurriculumError(
            f"{folder}: the search index is damaged ({said}); move it aside and import again"
        ) from error
