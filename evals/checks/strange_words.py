"""Words of a sentence that stand in none of the texts it may rest on, and how strange they are there."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from curriculum.reading.text import COMMON, stem
from evals.checks.carriers import CARRIERS
from evals.checks.wording import content, words
from evals.readability.frequency import rarity
from evals.thresholds import ALIKE, EACH_WORD, UNLIKE

if TYPE_CHECKING:
    from curriculum.retrieval.embedding import PackagedEmbedder, Vectors

# How an answer may be given, and how a lesson is spoken of: in no passage, and no claim.
MANNER = content(
    "labelled sketch diagram drawing spelling slip wording equivalent alternative correct same idea own half halves order "
    "everyday sensible judgement judgment reason pair case cases join joins begins starts letter letters full short long "
    "clear plain sentence disagree agree sure unsure cannot although yet still together everything nothing nobody everybody "
    "anything anywhere everywhere stay stays keep keeps help helps happen happens come comes came back now new card worth "
    "revision sheet book best fit level levels below above band descriptor mark marks judgements"
)


@lru_cache(maxsize=20_000)
def strange_words(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """The words of meaning, figures aside, whose stems `known` does not hold."""
    found = dict.fromkeys(words(text))
    return tuple(
        word
        for word in found
        if len(word) > 2 and word not in COMMON and not word[0].isdigit() and stem(word) not in known
    )


def share_strange(text: str, strange: Iterable[str]) -> float:
    """How much of what a sentence says is strange, 0 to 1."""
    return len({stem(word) for word in strange}) / max(len(content(text) - CARRIERS - MANNER), 1)


def most_strangeness(strange: Iterable[str]) -> float:
    """How strange the words are where nothing is like them: rare words count more."""
    return sum(EACH_WORD + rarity(word) for word in strange)


def strangeness(strange: Iterable[str], texts: tuple[str, ...]) -> float:
    """The same, words left out that lie near in meaning to a word of the texts."""
    vocabulary = _vocabulary(texts)
    return sum((EACH_WORD + rarity(word)) * _far(word, vocabulary) for word in strange)


@lru_cache(maxsize=500)
def stems_of(texts: tuple[str, ...]) -> frozenset[str]:
    """The stems of texts, with the words that carry any question."""
    return frozenset().union(*map(content, texts)) | CARRIERS | MANNER


@lru_cache(maxsize=20)
def _vocabulary(texts: tuple[str, ...]) -> "Vectors":
    held = sorted({word for text in texts for word in words(text) if len(word) > 2 and word not in COMMON})
    return _embedder().embed(held or [""])


def _far(word: str, vocabulary: "Vectors") -> float:
    """1 for a word like none of the vocabulary, 0 for one that has its like there."""
    nearest = float((vocabulary @ _row(word)).max())
    return min(1.0, max(0.0, (ALIKE - nearest) / (ALIKE - UNLIKE)))


@lru_cache(maxsize=20_000)
def _row(word: str) -> "Vectors":
    found: Vectors = _embedder().embed([word])[0]
    return found


@lru_cache(maxsize=1)
def _embedder() -> "PackagedEmbedder":
    # Its model takes a third of a second to load.
    from curriculum.retrieval.embedding import PackagedEmbedder

    return PackagedEmbedder()
