"""The meanings of a word by school subject, and which of them a definition is nearest to."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from curriculum.reading.lists import meanings
from curriculum.subjects import SCIENCES
from evals.checks.wording import content, words

if TYPE_CHECKING:
    from curriculum.retrieval.embedding import PackagedEmbedder

Vectors = NDArray[np.float32]
SHARED_STEMS = 0.15
PLURALS = (("ies", "y"), ("es", ""), ("s", ""), ("ices", "ex"), ("ices", "ix"), ("i", "us"))
# Whose meanings are at home in a subject too: they teach the same words with the same sense.
KIN: dict[str, frozenset[str]] = {
    "english": frozenset({"languages"}),
    "languages": frozenset({"english"}),
    "history": frozenset({"citizenship", "religious-education"}),
    "citizenship": frozenset({"history"}),
    "religious-education": frozenset({"citizenship"}),
    "art-and-design": frozenset({"design-and-technology"}),
    "design-and-technology": frozenset({"art-and-design", "physics", "science"}),
    "physical-education": frozenset({"biology", "science"}),
    "food-and-nutrition": frozenset({"biology", "science"}),
    "science": SCIENCES,
    "biology": frozenset({"science"}),
    "chemistry": frozenset({"science", "physics"}),
    "physics": frozenset({"science", "chemistry"}),
}


NOWHERE = -1.0


class Reading(NamedTuple):
    """How near a definition comes to the listed meanings of its word, as a cosine and what shared stems add.

    `own`: to the nearest of its own subject's, None where it has none there. `foreign`: to the nearest of another's, which
    `best` names; -1 where the word has no meaning elsewhere.
    """

    own: float | None
    foreign: float
    best: str


def listed_word(term: str) -> str | None:
    """The listed word that a term is, in any number; None where it is not listed."""
    said = " ".join(words(term))
    return next((word for word in (said, *_singulars(said)) if word in meanings()), None)


@lru_cache(maxsize=5_000)
def read(word: str, meaning: str, subject: str, home: str) -> Reading:
    """The nearest meanings of a listed word to a definition, in a subject and its family (`science` for biology)."""
    names, texts = _listed(word)
    kin = {subject, home} | KIN.get(subject if home in SCIENCES else home, frozenset())
    if kin & SCIENCES and "science" in names:
        # What all sciences share, a single science only says again.
        kin |= SCIENCES
    scores: dict[str, float] = {}
    said, stems = vector(meaning), content(meaning)
    for name, text, row in zip(names, texts, _rows(word), strict=True):
        held = content(text)
        shared = len(stems & held) / max(1, min(len(stems), len(held)))
        scores[name] = max(scores.get(name, NOWHERE), float(row @ said) + SHARED_STEMS * shared)
    own = [score for name, score in scores.items() if name in kin]
    foreign = {name: score for name, score in scores.items() if name not in kin}
    best = max(foreign, key=lambda name: foreign[name], default="")
    return Reading(max(own) if own else None, foreign.get(best, NOWHERE), best)


@lru_cache(maxsize=1_000)
def _rows(word: str) -> Vectors:
    return embedder().embed(_listed(word)[1])


@lru_cache(maxsize=1_000)
def _listed(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The subjects and the meanings of a word, side by side."""
    rows = [(name, text) for name, texts in meanings()[word].items() for text in texts]
    return tuple(name for name, _ in rows), tuple(text for _, text in rows)


def _singulars(said: str) -> Iterator[str]:
    """What a word may be the plural of; words of one stem may differ in sense (relative, relatable)."""
    for ending, singular in PLURALS:
        if said.endswith(ending):
            yield said[: -len(ending)] + singular


@lru_cache(maxsize=5_000)
def vector(text: str) -> Vectors:
    """The unit vector of a text."""
    row: Vectors = embedder().embed([text])[0]
    return row


@lru_cache(maxsize=1)
def embedder() -> "PackagedEmbedder":
    # Its model takes a second to load, and most homeworks hold no suspect.
    from curriculum.retrieval.embedding import PackagedEmbedder

    return PackagedEmbedder()
