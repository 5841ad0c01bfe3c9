"""Words of a claim beside the words of a sentence: how they are read, and how near the two are."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from curriculum.reading.text import COMMON
from evals.checks.opposites import are_opposites, has_opposite, trunk
from evals.checks.wording import plain

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,]\d+)*%?")
NUMBER_WORDS = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(2, 13),
        strict=True,
    )
)


class Word(NamedTuple):
    """A word as it stands, in small letters, and as it is lined up."""

    shown: str
    low: str
    key: str

    @property
    def number(self) -> bool:
        return self.key[:1].isdigit()


@lru_cache(maxsize=20_000)
def read(text: str, terms: frozenset[str]) -> tuple[Word, ...]:
    """The words of a text in order; a key term of several words is one."""
    line = plain(text)
    pattern = _of_several_words(terms)
    if pattern:
        line = pattern.sub(lambda found: found[0].replace(" ", "-"), line)
    return tuple(map(_word, WORD.findall(line)))


@lru_cache(maxsize=50_000)
def _word(shown: str) -> Word:
    low = shown.lower()
    key = str(NUMBER_WORDS[low]) if low in NUMBER_WORDS else trunk(low) if low[0].isalpha() else low.replace(",", "")
    return Word(shown, low, key)


@lru_cache(maxsize=200)
def _of_several_words(terms: frozenset[str]) -> re.Pattern[str] | None:
    several = sorted((term for term in terms if " " in term), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, several))})\b", re.I) if several else None


def keys_of(texts: Iterable[str]) -> frozenset[str]:
    """How the words of texts are lined up: what a claim may take its numbers and names from."""
    return frozenset().union(*map(_keys_in, texts))


@lru_cache(maxsize=20_000)
def _keys_in(text: str) -> frozenset[str]:
    return frozenset(word.key for word in read(text, frozenset()))


def meant(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.low not in COMMON or has_opposite(word.low)]


def nearness(said: Sequence[Word], told: Sequence[Word]) -> float:
    """How many of a claim's words a sentence holds, an opposite, a number or a name in place of another counted as held."""
    here = meant(said)
    keys = {word.key for word in told}
    lost = [word for word in here if word.key not in keys]
    spare = len({word.key for word in told if word.number} - {word.key for word in here})
    numbers = min(spare, sum(word.number for word in lost))
    turned_round = sum(
        1 for word in lost if has_opposite(word.low) and any(are_opposites(word.low, other.low) for other in told)
    )
    return (len(here) - len(lost) + numbers + turned_round) / len(here)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Likeness of two word orders, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
