"""Names by their shape: words with a capital that are no words of a curriculum, whether a list holds them or not.

"Zuzanna Wojciechowska", "Leo-James Hargreaves" and "Mohammed, Grace and Ben" are each one `Names`: people who are
spoken of together share what is said of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.personal_data.lists import curriculum_people, first_names, word_list
from generator.personal_data.people import is_royal

# From a first name of the list with a surname ("whole"; "ordinary" where that is a word too, as Stone or Falls), by
# one that no list holds ("strange"; "odd" where it is a word too, as Ocean), a letter ("letter": P. Sandhu) or a name
# typed small ("small"), to a first name alone, which may be one that no list holds ("unlisted").
Shape = Literal[
    "whole", "ordinary", "strange", "odd", "letter", "initial", "small", "titled", "single", "unlisted", "doubtful"
]
# Of a lesson: for sure, by a surname that many have ("Daniel Okonkwo"), or not at all.
Known = Literal["yes", "perhaps", "no"]

_PART = r"[^\W\d_a-z](?:[^\W\d_]|(?<=[^\W\d_])['\-](?=[^\W\d_])){0,30}"
_SMALL = r"(?:de|da|dos|del|della|van|von|der|den|bin|bint|ibn|al|el|le|la|ul|ur)"
_CAPITALS = re.compile(
    rf"(?<![\w'-]){_PART}(?:(?:(?<!\w[A-Z])(?<=[A-Z])\.)?[ \t]{{1,2}}(?:{_SMALL}[ \t]){{0,2}}{_PART}){{0,4}}\.?"
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\-](?=[^\W\d_]))*")
_LOWER = re.compile(r"(?<![\w'@./-])[a-z]{4,12}(?![\w'@/-]|\.\w)")
_MORE = re.compile(r" ((?:o'|mc)?[a-z]{3,15})(?![\w'@-])")
_SMALL_WORDS = word_list("small_words.txt")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "dos",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "bint",
        "ibn",
        "al",
        "el",
        "le",
        "la",
        "ul",
        "ur",
    ]
)
# No name ends so.
_NOUN = re.compile(r"(?:tion|sion|ment|ness|ity|ism|ology|graphy|ics|ing)s?$")
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])
_HONOURS = word_list("not_before_surnames.txt")
_WORDS = word_list("curriculum_words.txt")
_NO_SURNAME = word_list("no_surnames.txt")
_PLACE = re.compile(
    r"(?:roads?|streets?|avenue|lane|station|school|academy|college|university|hospital|museum|primary|house|hall|bridge|"
    r"island|islands|county|city|town|palace|castle|cathedral|church|theatre|library|river|valley|festival|award|prize)$"
)
_THE = re.compile(r"\b[Tt]he[ \t]$")
# What stands between two names of one list: a mark, a class, a word or two in brackets.
_GAP = re.compile(
    r"(?:[ \t]?[(\[][^()\[\]\n]{0,40}[)\]])?[ \t]*(?:[-:=][ \t]*)?(?P<mark>\d{1,3}(?: ?/ ?\d{1,3}|%|[+=-])?)?[ \t]*"
    r"(?:,[ \t]*and\b|,|;|/|&|\+|\band\b|\n[ \t]*(?:[-*•]|\d{1,2}[.)])?)[ \t]*"
)


@dataclass(frozen=True)
class Name:
    start: int
    end: int
    shape: Shape
    known: Known


@dataclass(frozen=True)
class Names:
    """One name, or several that are spoken of together. `marked`: each is followed by a number."""

    all: tuple[Name, ...]
    marked: bool

    @property
    def start(self) -> int:
        return self.all[0].start

    @property
    def end(self) -> int:
        return self.all[-1].end


def find_names(text: str, characters: frozenset[str] = frozenset()) -> Iterator[Names]:
    """Every name or list of names; `characters` are first names of a work that the text is about."""
    run: list[Name] = []
    marks = 0
    for name in _each(text, characters):
        gap = _GAP.fullmatch(text, run[-1].end, name.start) if run and name.start - run[-1].end < 60 else None
        if run and not gap:
            yield Names(tuple(run), _is_marked(run, marks))
            run, marks = [], 0
        marks += bool(gap and gap["mark"])
        run.append(name)
    if run:
        yield Names(tuple(run), _is_marked(run, marks))


def _is_marked(run: list[Name], marks: int) -> bool:
    return len(run) > 1 and marks == len(run) - 1


def _each(text: str, characters: frozenset[str]) -> Iterator[Name]:
    small = _typed_small(text, characters)
    waiting = next(small, None)
    for name in _capital_names(text, characters):
        while waiting and waiting.start < name.start:
            yield waiting
            waiting = next(small, None)
        yield name
    if waiting:
        yield waiting
        yield from small


def _typed_small(text: str, characters: frozenset[str]) -> Iterator[Name]:
    """First names of the list typed in haste: "sophie", "zara khan", "liam o'brien"."""
    names = first_names()
    for word in _LOWER.finditer(text):
        said = word.group()
        if (
            said not in names.all
            or said in names.doubtful
            or said in _WORDS
            or said in _SMALL_WORDS
            or said in characters
        ):
            continue
        more = _MORE.match(text, word.end())
        if more and more[1] not in _WORDS and more[1] not in _NO_SURNAME:
            rest = [more[1]]
            yield Name(word.start(), more.end(), "small", _known(rest, more.string[word.start() : more.end()]))
        else:
            yield Name(word.start(), word.end(), "single", "no")


def _capital_names(text: str, characters: frozenset[str]) -> Iterator[Name]:
    for capitals in _CAPITALS.finditer(text):
        words = list(_WORD.finditer(text, capitals.start(), capitals.end()))
        at = 0
        while at < len(words):
            name = _name(text, words, at, characters)
            if name is None:
                at += 1
                continue
            yield name
            while at < len(words) and words[at].start() < name.end:
                at += 1


def _name(text: str, words: list[re.Match[str]], at: int, characters: frozenset[str]) -> Name | None:
    """The name that begins at this word of a row of capitals, if one does."""
    first = words[at].group().casefold()
    titled = first in _TITLES
    if words[at].group()[0].islower() or any(word.group().casefold() in _TITLES for word in words[at + 1 : at + 4]):
        return None
    honoured = at > 0 and words[at - 1].group().casefold() in _HONOURS
    head = first.removesuffix("'s")
    owns = head != first
    listed = head in first_names().all or (head.partition("-")[0] in first_names().all and "-" in head)
    doubtful = head in first_names().doubtful
    letter = len(head) == 1 and text[words[at].end() : words[at].end() + 1] == "." and _is_odd(words, at)
    if not titled and not listed and not letter and (head in _NO_SURNAME or head in _HONOURS or len(head) < 3):
        return None
    if head in _HONOURS or (not listed and _NOUN.search(head)):
        return None
    if not titled and not listed and not letter and head in _WORDS and not _is_odd(words, at):
        return None
    if words[at].group().isupper() and not letter and (len(head) < 3 or not listed):
        return None
    end = words[at].start() + len(head)
    rest: list[str] = []
    for word in words[at + 1 : at + 5] if not owns else ():
        part = word.group().casefold()
        bare = part.removesuffix("'s")
        if (
            bare in _NO_SURNAME
            or part == "i"
            or (word.group()[0].islower() and part not in _PARTICLES)
            or (word.group().removesuffix("'s").isupper() and len(bare) > 1 and not words[at].group().isupper())
        ):
            break
        rest.append(bare)
        end = word.start() + len(bare)
        if bare != part:
            break
    shape = "letter" if letter else _shape(titled, listed, doubtful, rest, head in _WORDS)
    if (
        shape is None
        or (rest and not titled and _PLACE.match(rest[-1]))
        or _THE.search(text, max(words[at].start() - 5, 0), words[at].start())
    ):
        return None
    if honoured or (head in characters and not rest) or is_royal(text, words[at].start(), end):
        return Name(words[at].start(), end, shape, "yes")
    return Name(words[at].start(), end, shape, _known(rest, text[words[at].start() : end]))


def _shape(titled: bool, listed: bool, doubtful: bool, rest: list[str], word: bool) -> Shape | None:
    if titled:
        return "whole" if len(rest) > 1 else "titled" if rest else None
    if not rest:
        return "doubtful" if doubtful else "single" if listed else "unlisted"
    if len(rest[-1]) == 1 and len(rest) == 1:
        return "initial" if listed else None
    if listed:
        if all(part in _WORDS or part in _PARTICLES for part in rest):
            return "doubtful" if doubtful else "ordinary"
        return "whole"
    if word:
        return "odd"
    return "ordinary" if all(part in _WORDS for part in rest) else "strange"


def _is_odd(words: list[re.Match[str]], at: int) -> bool:
    """A word before one last word that is none and no first name: "Ocean Vaughan-Hughes"."""
    if len(words) - at != 2:
        return False
    last = words[at + 1].group().casefold().removesuffix("'s")
    return not (last in _WORDS or last in first_names().all or last in _NO_SURNAME)


def _known(rest: list[str], whole: str) -> Known:
    people = curriculum_people()
    if " ".join(whole.casefold().split()) in people.whole or " ".join(rest) in people.whole:
        return "yes"
    famous = [part for part in rest if part in people.single]
    return "no" if not famous else "perhaps" if all(part in people.shared for part in famous) else "yes"
