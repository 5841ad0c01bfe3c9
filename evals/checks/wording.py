"""How texts are compared: without markup, by whole words, by the stems of the words that carry meaning."""

import re
from functools import lru_cache

from curriculum.reading.text import COMMON, WORD, sentences, stem, stems

GAP = re.compile(r"\{\{gap:(\d+)\}\}")
MATHS = re.compile(r"\$([^$]+)\$")
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
QUOTED = re.compile(r"[‘“][^‘’“”]*(?:’(?=\w)[^‘’“”]*)*[’”]|\"[^\"\n]*\"")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """The text on one line without emphasis, code marks or gaps, with straight apostrophes."""
    text = GAP.sub(" ", text).replace("’", "'").replace("‘", "'")
    return " ".join(re.sub(r"[*_`#|]+", " ", text).split())


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """Every word and number, lower case, in order."""
    return tuple(word.lower() for word in WORD.findall(plain(text)))


@lru_cache(maxsize=20_000)
def _stem_line(text: str) -> str:
    return f" {' '.join(stem(word) for word in words(text))} "


@lru_cache(maxsize=20_000)
def _word_line(text: str) -> str:
    return f" {' '.join(words(text))} "


def holds_words(text: str, phrase: str) -> bool:
    """Whether the phrase stands in the text word for word."""
    return bool(words(phrase)) and _word_line(phrase) in _word_line(text)


def holds_phrase(text: str, phrase: str) -> bool:
    """Whether the phrase stands in the text as whole words, in any number or tense."""
    return bool(words(phrase)) and _stem_line(phrase) in _stem_line(text)


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for capitals, stops and markup; mathematics is compared as it is written."""
    if words(one) != words(other):
        return False
    return "".join(MATHS.findall(one)).split() == "".join(MATHS.findall(other)).split()


@lru_cache(maxsize=20_000)
def content(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, numbers among them."""
    return stems(plain(text))


def share(wanted: frozenset[str], held: frozenset[str]) -> float:
    """How much of what is wanted is held, 0 to 1; nothing wanted is all held."""
    return len(wanted & held) / len(wanted) if wanted else 1.0


@lru_cache(maxsize=20_000)
def numbers(text: str) -> tuple[str, ...]:
    """Every number as written, in order, without thousands commas."""
    return tuple(number.replace(",", "") for number in NUMBER.findall(plain(text)))


@lru_cache(maxsize=20_000)
def lines(text: str) -> tuple[str, ...]:
    """The sentences of a text, list items and paragraphs apart."""
    parts = [part for block in re.split(r"\n+", text) for part in sentences(plain(block))]
    return tuple(part for part in parts if part)


def distinctive(phrase: str) -> bool:
    """Whether a phrase is more than common words, so that meeting it elsewhere can mean something."""
    return any(word not in COMMON and len(word) > 2 for word in words(phrase))


def without_quotations(text: str) -> str:
    """The text with quoted words left out: they are somebody else's."""
    return QUOTED.sub(" ", text)
