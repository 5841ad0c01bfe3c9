"""How rare a word is: from the counts of words in film dialogue that pyspellchecker ships with the package.

Dialogue is the language that pupils hear, so a word that is rare in it is a word of books. Nothing is downloaded: the list
(160,000 words, 1,600 million uses) comes with a library that the importers use already.
"""

from functools import cache
from math import log10
from typing import Any

COMMON, RAREST = 3.5, 6.0
"""Rarity as the power of ten of the words between two uses: every 3,000th word is common; past a million all are alike."""


@cache
def rarity(word: str) -> float:
    """0 for a common word, up to 2.5 for one met less than once in a million words."""
    bare = word.lower().replace("’", "'").split("'")[0]
    uses = _counts().get(bare, 0)
    return min(RAREST, max(COMMON, log10(_total() / (uses + 1)))) - COMMON


@cache
def _counts() -> dict[str, int]:
    # Loaded at the first use: a third of a second that most commands need not spend.
    from spellchecker import SpellChecker

    speller: Any = SpellChecker(distance=1)
    return dict(speller.word_frequency.dictionary)


@cache
def _total() -> int:
    return sum(_counts().values())
