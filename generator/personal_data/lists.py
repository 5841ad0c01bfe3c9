"""The lists of names, read once: first names in England, people of the curriculum, works and their characters."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class FirstNames:
    """`all` in small letters; `doubtful` are those that are ordinary words or places too."""

    all: frozenset[str]
    doubtful: frozenset[str]


@dataclass(frozen=True)
class CurriculumPeople:
    """In small letters: `single` are surnames and people known by one name, `shared` those of them that many in England
    bear; `whole` are names of two words or more."""

    single: frozenset[str]
    shared: frozenset[str]
    whole: frozenset[str]


@cache
def first_names() -> FirstNames:
    words = [word for line in _lines("first_names.txt") for word in line.split()]
    return FirstNames(
        frozenset(word.rstrip("~") for word in words), frozenset(word[:-1] for word in words if word.endswith("~"))
    )


@cache
def curriculum_people() -> CurriculumPeople:
    names = [name.strip().casefold() for name in " ".join(_lines("curriculum_people.txt")).split(",")]
    return CurriculumPeople(
        frozenset(name.rstrip("~") for name in names if name and " " not in name),
        frozenset(name[:-1] for name in names if name.endswith("~")),
        frozenset(name for name in names if " " in name),
    )


@cache
def works() -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Each work: the words of which one must stand in a text, then the first names of its characters."""
    found = []
    for line in _lines("works.txt"):
        titles, _, names = line.partition(":")
        found.append(
            (
                tuple(title.strip() for title in titles.split(",")),
                frozenset(name.strip().casefold() for name in names.split(",")),
            )
        )
    return tuple(found)


def word_list(name: str) -> frozenset[str]:
    """The words of a list that has no more to it than words."""
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
