"""The corpus's own vocabulary: finds slips of the pen in a text, and how a term is usually written.

A rare small-letter word that no dictionary knows and that is one dropped, doubled or swapped letter away from a common one
is taken for a slip. The dictionary is American, so a word that it knows is a slip all the same where the corpus nearly
always writes it in the British way ('behavior'). The text that holds a slip is held back: a misspelt key embarrasses.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

SMALL_WORD = re.compile(r"(?<![\w'’‘\[-])[a-z]{5,}(?![\w'’\]-])")
ANY_WORD = re.compile(r"[A-Za-z][a-z]+")
RARE, COMMON_ENOUGH = 2, 15
EVERYDAY = 8_000  # uses in 1.6 thousand million words of film dialogue
UNCOMMON, TIMES_COMMONER = 15, 20
ENDINGS = ("s", "es", "ed", "d", "r", "er", "y", "ly", "al", "e", "n", "t", "ing")
AMERICAN = (
    ("or", "our"),
    ("er$", "re"),
    ("iz", "is"),
    ("yz", "ys"),
    ("og$", "ogue"),
    ("el(?=ed|ing)", "ell"),
    ("luminum", "luminium"),
    ("ense$", "ence"),
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Vocabulary:
    """Counts of words as they are spelled, over all texts of a corpus."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._small: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        for text in texts:
            self._small.update(SMALL_WORD.findall(text))
            self._inside.update(word for word in ANY_WORD.findall(text)[1:])
        self._judged: dict[str, str | None] = {}

    def slip_in(self, text: str) -> str | None:
        """'vauable (valuable)' when the text holds a likely slip; None when it does not."""
        for word in SMALL_WORD.findall(text):
            if self._small[word] <= UNCOMMON:
                if word not in self._judged:
                    self._judged[word] = self._meant(word)
                if self._judged[word]:
                    return f"{word} ({self._judged[word]})"
        return None

    def usual_case(self, term: str) -> str:
        """A capitalised common word in small letters, when the corpus writes it so inside sentences."""
        first = term.split(" ", 1)[0]
        if not first[:1].isupper() or not first[1:].islower() or term[1:] != term[1:].lower():
            return term
        small, capital = self._inside[first.lower()], self._inside[first]
        return term[0].lower() + term[1:] if small > capital else term

    def usual_opening(self, text: str) -> str:
        """A text that opens with a capitalised common word, with a small letter instead."""
        first = text.split(" ", 1)[0]
        if not first[:1].isupper() or not first[1:].islower():
            return text
        return text[0].lower() + text[1:] if self._inside[first.lower()] > self._inside[first] else text

    def is_everyday(self, term: str) -> bool:
        """Whether a single word is so common in ordinary speech that its meaning is no question for a pupil."""
        return term.isalpha() and self._speller.word_frequency[term.lower()] > EVERYDAY

    @cached_property
    def _speller(self) -> Any:
        from spellchecker import SpellChecker

        return SpellChecker(distance=1)

    @cached_property
    def _known(self) -> Callable[[list[str]], set[str]]:
        known: Callable[[list[str]], set[str]] = self._speller.known
        return known

    def _meant(self, word: str) -> str | None:
        seen = self._small[word]
        enough = COMMON_ENOUGH if seen <= RARE else TIMES_COMMONER * seen
        if self._known([word]):
            likely = [other for other in _british(word) if self._small[other] > seen]
        else:
            near = _one_letter_off(word)
            likely = [other for other in near if self._small[other] >= enough and not _family(word, other)]
        return max(likely, key=lambda other: (self._small[other], other)) if likely else None


def _one_letter_off(word: str) -> set[str]:
    """The word with one letter dropped, put in or swapped with its neighbour."""
    near = {word[:i] + word[i + 1 :] for i in range(len(word))}
    near |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    return near | {word[:i] + letter + word[i:] for i in range(1, len(word)) for letter in LETTERS}


def _british(word: str) -> set[str]:
    """What an American spelling could be in Britain."""
    return {re.sub(american, british, word) for american, british in AMERICAN if re.search(american, word)}


def _family(word: str, other: str) -> bool:
    """Whether two spellings are forms of one word, so that the rare one is no slip."""
    short, long = sorted((word, other), key=len)
    return any(long == short + ending for ending in ENDINGS) or short[:-1] == long[:-2] or short == long[1:]
