"""Finds the one word a fact can spare: a gap that only that word fills.

Rules 7-9 of item-model selection. The gap is a key term of the unit (or a year, in history). It stands in the sentence once, and the
sentence must point to it: it shares meaning with the term's definition, and with no other term's definition as much.
"""

import re

from curriculum.models import Term
from curriculum.reading.text import stem, stems, words_in

YEAR = re.compile(r"(?<![\d-])(1[0-9]\d\d|20[0-2]\d)(?![\d-])")
LEAST_WORDS_AROUND = 5


def find_gap(text: str, own_terms: list[Term], unit_terms: list[Term], subject: str) -> str | None:
    """The words to leave out of the text, or None when no gap would have exactly one answer."""
    best: tuple[int, str] | None = None
    for term in own_terms:
        spelled = _spelled_once(term.term, text)
        if spelled is None:
            continue
        rest = text.replace(spelled, " ", 1)
        if words_in(rest) < LEAST_WORDS_AROUND or stems(term.term) & stems(rest):
            continue
        pointing = len(_pointing(term, rest))
        rivals = [other for other in unit_terms if other.term.lower() != term.term.lower()]
        strongest = max((len(_pointing(other, rest)) for other in rivals), default=0)
        if pointing >= 2 and pointing > strongest and (best is None or pointing > best[0]):
            best = (pointing, spelled)
    if best:
        return best[1]
    return _year(text) if subject == "history" else None


def _pointing(term: Term, rest: str) -> frozenset[str]:
    return stems(term.definition) & stems(rest)


def _spelled_once(term: str, text: str) -> str | None:
    """The term as the text spells it, plural or not, when it stands there once as whole words; else None."""
    # Most terms stand nowhere in a given text, and a pattern costs far more to compile than a look.
    if term.lower() not in text.lower():
        return None
    pattern = rf"(?<![\w-]){re.escape(term)}(?![\w-])"
    found = re.findall(pattern, text, flags=re.I)
    if len(found) == 1:
        return str(found[0])
    return None


def _year(text: str) -> str | None:
    years = YEAR.findall(text)
    if len(years) != 1 or re.search(r"\b(c\.|circa|around|about)\s*\d", text):
        return None
    rest = text.replace(years[0], " ")
    names = re.findall(r"(?<!^)\b[A-Z][a-z]+", rest)
    return str(years[0]) if names and words_in(rest) >= LEAST_WORDS_AROUND else None


def occurs(word: str, text: str) -> bool:
    """Whether a word, or one of its family, stands in the text."""
    return stem(word) in stems(text)
