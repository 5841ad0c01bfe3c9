"""Proper names of a sentence that stand in none of the texts it may rest on: people, places, peoples, works, months."""

import re
from functools import lru_cache
from typing import NamedTuple

from curriculum.reading.text import COMMON, stem
from evals.checks.wording import plain
from generator.personal_data.lists import curriculum_people, first_names

# A stop, a colon, a bracket, a dash or an arrow begins anew: the capital behind it says nothing.
WORD = re.compile(r"(?P<start>^\W*|^\W*\d+[.)] ?|[.:!?;(→–—|/…]\W*)?(?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*)")
NO_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday i i'm english maths mathematics science mr mrs miss ms dr sir year
    wi-fi internet earth sun moon true false answer pupil teacher key stage
    """.split()  # noqa: SIM905 - a list of words reads better as text
)
# A country and its people begin alike, and no two people.
PEOPLE = re.compile(r"(?:ian|ean|ican|ese|ish|ch)s?$")
LEAST_SHARED = 4


class Name(NamedTuple):
    """A word with a capital that its place does not explain; `first` where it is a first name alone."""

    word: str
    first: bool


@lru_cache(maxsize=20_000)
def names_in(text: str) -> tuple[Name, ...]:
    """The proper names of a text, word by word; words in capitals and single letters are none."""
    line = plain(text)
    found = [
        (match["word"].removesuffix("'s").removesuffix("'"), match["start"] is not None)
        for match in WORD.finditer(line)
    ]
    names = []
    for n, (word, begins) in enumerate(found):
        low = word.lower()
        if not word[0].isupper() or word.isupper() or low in NO_NAMES or low in COMMON:
            continue
        after = found[n + 1][0] if n + 1 < len(found) and not found[n + 1][1] else ""
        before = found[n - 1][0] if n and not begins else ""
        if begins and not _known_name(low, after):
            continue
        alone = not _capital(after) and not _capital(before)
        names.append(Name(word, alone and low in first_names().all))
    return tuple(names)


@lru_cache(maxsize=20_000)
def strange_names(text: str, known: frozenset[str]) -> tuple[Name, ...]:
    """The names of a text that `known`, words in small letters and their stems, holds in no form: 'Norwegian' goes with 'Norway'."""
    return tuple(name for name in names_in(text) if not _held(name.word, known))


def is_first_name(text: str) -> bool:
    """Whether a sentence begins with a first name alone: 'Priya reads ...'."""
    found = WORD.findall(text)[:2]
    return (
        bool(found) and found[0][1].lower() in first_names().all and not _capital(found[1][1] if len(found) > 1 else "")
    )


@lru_cache(maxsize=500)
def forms_in(texts: tuple[str, ...]) -> frozenset[str]:
    """What `forms_of` gives of several texts together."""
    return frozenset().union(*map(forms_of, texts))


@lru_cache(maxsize=5_000)
def forms_of(text: str) -> frozenset[str]:
    """The words of a text as names are looked up among them: in small letters, their stems, the beginnings of those with a capital."""
    forms = set()
    for match in WORD.finditer(plain(text)):
        word = match["word"].removesuffix("'s").removesuffix("'")
        for part in {word, *word.split("-")}:
            forms |= {part.lower(), stem(part)}
            if part[:1].isupper() and len(part) >= LEAST_SHARED:
                forms.add(f"{part[:LEAST_SHARED].lower()}~")
                if PEOPLE.search(part):
                    forms.add(f"{part[:LEAST_SHARED].lower()}*")
    return frozenset(forms)


def _held(word: str, known: frozenset[str]) -> bool:
    return all(_part_held(part, known) for part in word.split("-") if part[:1].isupper())


def _part_held(part: str, known: frozenset[str]) -> bool:
    if part.lower() in known or stem(part) in known:
        return True
    beginning = part[:LEAST_SHARED].lower()
    return len(part) >= LEAST_SHARED and (
        f"{beginning}*" in known or (PEOPLE.search(part) is not None and f"{beginning}~" in known)
    )


def _known_name(low: str, after: str) -> bool:
    """Whether a word that begins a sentence is a name: somebody the curriculum knows, or a first name before a surname."""
    if low in curriculum_people().single:
        return True
    return low in first_names().all and low not in first_names().doubtful and _capital(after)


def _capital(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()
