"""What a teacher's query says besides its topic: 'colour theory KS3' names a key stage, 'fractions year 6' a year."""

import re
from dataclasses import dataclass

from curriculum.subjects import STAGE_YEARS

# Characters; a pasted page is cut, for its first paragraphs say what it is about.
LONGEST = 1000
# Letters; the longest words of any subject (names of chemicals aside) have fewer, and nothing is near a longer one.
LONGEST_WORD = 60

_STAGE = re.compile(r"\b(?:ks|key[\s-]*stage)\s*-?([1-4])\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:year|yr|y)\s*(1[01]|[1-9])\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """The topic, and the school years that the query prefers (none: any)."""

    topic: str
    years: frozenset[int] = frozenset()


def read_query(query: str) -> Asked:
    """Part the topic from the key stages and years named beside it; a query of nothing else keeps its words.

    A query without a letter or a digit has no topic.
    """
    query = " ".join(word for word in query[:LONGEST].split() if len(word) <= LONGEST_WORD)
    if not _is_said(query):
        return Asked("")
    years = {year for found in _STAGE.finditer(query) for year in STAGE_YEARS[int(found[1])]}
    named = {int(found[1]) for found in _YEAR.finditer(query)}
    topic = " ".join(_YEAR.sub(" ", _STAGE.sub(" ", query)).split())
    # A year is the narrower wish: 'ks2 fractions year 6' wants year 6.
    return Asked(topic, frozenset(named or years)) if _is_said(topic) else Asked(query)


def _is_said(text: str) -> bool:
    return any(character.isalnum() for character in text)
