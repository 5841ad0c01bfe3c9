"""Whether what is given as a word's meaning has to do with what the homework itself says of the word and of its topic.

Two sums of shares of words and of cosines, above 0 where a meaning is more like one of another subject: one beside the
meanings that the homework's passages give for the word; one, where they give none but this very text, beside all the rest.
"""

from functools import cached_property

import numpy as np

from evals.checks.defining import told
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.meanings import Vectors, embedder, vector
from evals.checks.statements import is_misconception, pieces
from evals.checks.wording import content, plain, share

SAYS_THE_SAME = 0.8
LEAST_WORDS = 2
# Weights of a logistic regression on 12 packs' terms with right and with foreign meanings.
BESIDE_STORED = np.array([8.7, -7.7, -5.6, -3.0, -5.7, -6.5])
BESIDE_THE_REST = np.array([4.9, -3.9, -6.5, -4.1, 5.6])


class Surroundings:
    """What a homework says, to lay a meaning beside; each view is worked out once, when first asked for."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def strangeness(self, term: str, meaning: str) -> float | None:
        """How strange a meaning is beside the others that the passages give for its term; None where they give no other."""
        wanted = content(meaning) - content(term)
        stored = [text for text in self.stored(term) if share(wanted, content(text)) < SAYS_THE_SAME]
        if not stored or len(wanted) < LEAST_WORDS:
            return None
        said = vector(meaning)
        likeness = max(float(vector(text) @ said) for text in stored)
        shared = share(wanted, frozenset().union(*(content(text) for text in stored)))
        here, near, whole = self._rest(wanted, said)
        return float(BESIDE_STORED @ np.array([1.0, likeness, shared, here, near, whole]))

    def distance(self, term: str, meaning: str, elsewhere: float) -> float | None:
        """How far a meaning lies from all the rest of the homework; `elsewhere`: how much more it is like another subject."""
        wanted = content(meaning) - content(term)
        if len(wanted) < LEAST_WORDS:
            return None
        here, near, whole = self._rest(wanted, vector(meaning))
        return float(BESIDE_THE_REST @ np.array([1.0, here, near, whole, elsewhere]))

    def taught(self, term: str, meaning: str) -> bool:
        """Whether a passage gives this very meaning for the term."""
        wanted = content(meaning) - content(term)
        return any(share(wanted, content(text)) >= SAYS_THE_SAME for text in self.stored(term))

    def stored(self, term: str) -> list[str]:
        """What the passages say that a term is."""
        return self._stored.get(content(term), [])

    def speaks_of(self, term: str) -> bool:
        """Whether any text of the homework uses a term as a word, and not only as a name."""
        if term[:1].isupper() and not term.isupper() and not any(term.lower() in text for text in self._texts):
            return False
        return content(term) <= self._stems

    @cached_property
    def _stored(self) -> dict[frozenset[str], list[str]]:
        found: dict[frozenset[str], list[str]] = {}
        for passage in self._evidence.passages.values():
            if is_misconception(passage):
                continue
            parts = pieces(passage.text)
            if len(parts) > 1:
                found.setdefault(content(parts[0]), []).append(" ".join(parts[1:]))
            for one in told(passage.text):
                found.setdefault(content(one.term), []).append(one.meaning)
        return found

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        said = (printed.text for printed in every_text(self._evidence))
        return tuple(dict.fromkeys((*said, *(passage.text for passage in self._evidence.passages.values()))))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset().union(*(content(text) for text in self._texts))

    @cached_property
    def _sentences(self) -> tuple[list[int], Vectors]:
        """The texts that sentences stand in, and the vectors of the sentences, side by side."""
        rows: dict[str, int] = {}
        for n, text in enumerate(self._texts):
            for line in text.split("\n"):
                rows.update((part, n) for part in pieces(plain(line)) if part not in rows and len(content(part)) > 1)
        return list(rows.values()), embedder().embed(list(rows))

    def _rest(self, wanted: frozenset[str], said: Vectors) -> tuple[float, float, float]:
        """The share of a meaning's words that stand elsewhere, the likeness of the nearest sentence there, and of all."""
        kept = [share(wanted, content(text)) < SAYS_THE_SAME for text in self._texts]
        stems = frozenset().union(*(content(text) for text, keep in zip(self._texts, kept, strict=True) if keep))
        places, vectors = self._sentences
        rows = vectors[[kept[place] for place in places]]
        if not len(rows):
            return share(wanted, stems), 0.0, 0.0
        whole = rows.mean(axis=0)
        return (
            share(wanted, stems),
            float((rows @ said).max()),
            float(whole @ said) / max(1e-6, float(np.linalg.norm(whole))),
        )
