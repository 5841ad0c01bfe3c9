"""Spelling repair from the words of the curriculum itself, so 'photosinthesis' finds what a dictionary would miss.

A word that occurs anywhere, or whose stem does, is never touched. A repair must be close (one slip in short words, two
in long ones), and among equally close words the commoner wins.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from curriculum.retrieval.words import stem, words_of

SHORTEST = 4
TWO_SLIPS_FROM = 8
# Rarer words are as likely to be slips of the curriculum's own authors as words to repair towards.
USUAL = 3


class Speller:
    """Repairs queries towards the words in `counts` (word to number of occurrences)."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._stems = {stem(word) for word in counts}
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word, count in counts.items():
            if count >= USUAL and word.isalpha():
                self._by_length[len(word)].append(word)
        self._repair = lru_cache(maxsize=10_000)(self._nearest)

    def repair(self, query: str) -> str | None:
        """The query with its unknown words repaired, folded to lower case; None where nothing changed."""
        words = words_of(query)
        repaired = [self._repair(word) for word in words]
        return " ".join(repaired) if repaired != words else None

    def _nearest(self, word: str) -> str:
        if len(word) < SHORTEST or not word.isalpha() or word in self._counts or stem(word) in self._stems:
            return word
        from rapidfuzz.distance import OSA

        slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
        near = [
            (distance, candidate[0] != word[0], -self._counts[candidate], candidate)
            for length in range(len(word) - slips, len(word) + slips + 1)
            for candidate in self._by_length[length]
            if (distance := OSA.distance(word, candidate, score_cutoff=slips)) <= slips
        ]
        return min(near)[3] if near else self._split(word)

    def _split(self, word: str) -> str:
        """'timestables' is two words run together; a cut must leave two usual words."""
        cuts = [
            (min(self._counts.get(word[:i], 0), self._counts.get(word[i:], 0)), f"{word[:i]} {word[i:]}")
            for i in range(SHORTEST, len(word) - SHORTEST + 1)
        ]
        commonest, split = max(cuts, default=(0, word))
        return split if commonest >= USUAL else word


def count_words(texts: Iterable[str]) -> dict[str, int]:
    """How often each word occurs over all texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(words_of(text))
    return dict(counts)
