"""Who is named: a first name common in England, with its surname or initial; whether it is somebody of a lesson."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.personal_data.lists import curriculum_people, first_names, word_list, works

_SURNAME = re.compile(
    r"(?:[ \t]+(?:[A-Z][^\W\d_]*[a-z](?:['\-][^\W\d_]+)*|[A-Z]'[A-Z][a-z]+|van|von|de|bin|al|le|[A-Z](?![\w'])\.?(?=\W|$))){1,3}"
)
_TITLED = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Sir)\.?[ \t]+(?:and[ \t]+Mrs[ \t]+)?[A-Z][^\W\d_]+(?:['\-][A-Z][^\W\d_]+)*"
)
# A capital here may be that of a sentence, or of a place or a month.
_DOUBT = re.compile(r"(?:^|[.!?:\n]\W*|\b(?:in|to|from|of|at|the|by|since|on|and) )$")
_SMALL_INITIAL = re.compile(r" [a-z](?![\w'])")
_NUMBER = re.compile(r" (?:I{1,3}|IV|VI{0,3}|IX|X{1,2}(?:I{1,3}|IV|VI{0,3})?)(?!\w|'(?!s))")
_ROYAL = word_list("rulers.txt")
_SMALL_WORDS = word_list("small_words.txt")
_NO_SURNAME = word_list("no_surnames.txt")


@dataclass(frozen=True)
class Person:
    """A name on a page. `known`: of a lesson (a scientist, a character). `doubtful`: it may be no name here at all."""

    start: int
    end: int
    first: str
    more: str = ""
    titled: bool = False
    known: bool = False
    doubtful: bool = False

    @property
    def initial(self) -> bool:
        """A surname cut to its letter, as in a teacher's own notes: "Jayden M"."""
        return len(self.more.rstrip(".")) == 1

    @property
    def whole(self) -> bool:
        """A first name with a surname."""
        return len(self.more) > 2


def find_people(text: str, words: Iterable[re.Match[str]]) -> Iterator[Person]:
    """All people named in a plain text of these words, in order; names that are ordinary words count where they are capitals."""
    names = first_names()
    characters: frozenset[str] | None = None
    done = 0
    for word in words:
        said = word.group()
        small = said.lower()
        head = small
        if small not in names.all:
            if small.isalpha():
                # "jaydens adhd": a possessive typed in haste.
                if not (said.islower() and small.endswith("s") and small[:-1] in names.all and len(small) > 5):
                    continue
                head = small[:-1]
            head = head.removesuffix("'s")
            if head not in names.all and head.partition("-")[0] not in names.all:
                continue
        if (
            word.start() < done
            or (said.islower() and (head in names.doubtful or head in _SMALL_WORDS))
            or (said.isupper() and len(said) < 3)
        ):
            continue
        if characters is None:
            characters = find_characters(text)
        more = "" if small != head else _surname(text, word.end(), said.islower())
        end = word.start() + len(head) + len(more)
        before = text[max(word.start() - 10, 0) : word.start()]
        titled = bool(re.search(r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Lady|King|Queen|Saint|St)\.? $", before))
        done = end
        yield Person(
            word.start(),
            end,
            head,
            more.strip(),
            titled=titled,
            known=is_royal(text, word.start(), end) or _known(text[word.start() : end], head, more, characters, before),
            doubtful=head in names.doubtful
            and not more
            and bool(_DOUBT.search(text[max(word.start() - 8, 0) : word.start()]))
            and not re.match(
                r"(?:'s)? (?:has|is|been|got|needs|gets|can't|cannot|wears|hasn't|isn't) ", text[end : end + 12]
            ),
        )


def find_titled(text: str) -> Iterator[Person]:
    """People named by a title and a surname: "Mrs Khan"."""
    people = curriculum_people()
    for found in _TITLED.finditer(text):
        surname = found.group().split()[-1]
        yield Person(
            found.start(), found.end(), surname.casefold(), titled=True, known=surname.casefold() in people.single
        )


def is_royal(text: str, start: int, end: int) -> bool:
    """A ruler with a number: "George VI", "Elizabeth I"."""
    return bool(_NUMBER.match(text, end)) and text[start:end].casefold() in _ROYAL


def _surname(text: str, end: int, small: bool) -> str:
    if small:
        found = _SMALL_INITIAL.match(text, end)
        return found.group() if found and found.group() not in {" a", " i"} else ""
    found = _SURNAME.match(text, end)
    if found is None:
        return ""
    kept = ""
    for part in re.findall(r"[ \t]+[^ \t]+", found.group()):
        if part.strip().casefold() in _NO_SURNAME or part.strip() == "I":
            break
        kept += part
    kept = kept.removesuffix("'s")
    kept = kept.removesuffix("'s")
    return (
        "" if kept.strip() in {"de", "le", "al", "van", "von", "bin"} else kept.rstrip(".") if len(kept) > 3 else kept
    )


def _known(whole: str, head: str, more: str, characters: frozenset[str], before: str) -> bool:
    people = curriculum_people()
    rest = [part.casefold().strip(".") for part in more.split()]
    if re.search(r"\b(?:Lady|King|Queen|Saint|St|Christmas)\.? $", before):
        return True
    if not rest:
        return head in characters  # alone, a first name is known by the work that the text is about
    if re.fullmatch(r"[IVX]+", more.strip()):
        return True
    return " ".join(whole.casefold().split()) in people.whole or any(part in people.single for part in rest)


def find_characters(text: str) -> frozenset[str]:
    """The first names of the characters of every work that a text speaks of, in small letters."""
    small = text.casefold()
    found: set[str] = set()
    for titles, names in works():
        if any(title in small for title in titles):
            found |= names
    return frozenset(found)
