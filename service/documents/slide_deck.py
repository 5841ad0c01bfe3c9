"""Deals numbered lines and questions onto slides that can be read from the back of a room."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from math import ceil
from typing import TypeVar

from service.documents.content import Block, KeyList, Slide

# A column of answers: lines of type on one slide, and characters of a line, as the PDF sets them.
KEY_LINES = 15
KEY_LINE_CHARACTERS = 38
BETWEEN_ANSWERS = 0.12
COLUMNS = 2
UNSHOWN = re.compile(r"\\[a-z]+|[${}*]")
FRACTION, LINE_OF_FRACTIONS = r"\frac", 1.6

T = TypeVar("T")


def key_slides(title: str, lines: Sequence[tuple[str, str]]) -> tuple[Slide, ...]:
    """Numbered answers in two columns of large type, on as few slides as hold them, filled alike; no answer is split."""

    def columns(most: int) -> list[list[tuple[str, str]]]:
        return dealt(lines, most, lambda line: lines_of(line[1], KEY_LINE_CHARACTERS) + BETWEEN_ANSWERS)

    def slides(made: Sequence[object]) -> int:
        return ceil(len(made) / COLUMNS)

    fewest = slides(columns(KEY_LINES))
    shares = next(made for most in range(1, KEY_LINES + 1) if slides(made := columns(most)) <= fewest)
    pairs = [shares[place : place + COLUMNS] for place in range(0, len(shares), COLUMNS)]
    return titled(title, [(KeyList(lines=tuple(chain(*pair)), first=len(pair[0])),) for pair in pairs])


def titled(title: str, slides: Sequence[Sequence[Block]]) -> tuple[Slide, ...]:
    """A slide for each group of blocks; where there are several, the title counts them."""
    counted = [f"{title} ({n} of {len(slides)})" if len(slides) > 1 else title for n in range(1, len(slides) + 1)]
    return tuple(Slide(title=name, blocks=tuple(blocks)) for name, blocks in zip(counted, slides, strict=True))


def dealt(items: Iterable[T], most: int, height: Callable[[T], float]) -> list[list[T]]:
    """The items in order, in as few groups as keep each at no more than `most` lines; an item is never split."""
    groups: list[list[T]] = []
    used: float = most
    for item in items:
        if used + height(item) > most:
            groups.append([])
            used = 0
        groups[-1].append(item)
        used += height(item)
    return groups


def lines_of(text: str, characters: int) -> int:
    """Lines of type that a text takes at so many characters a line, its markup left out; one at least."""
    heights = [ceil(len(UNSHOWN.sub("", part)) / characters) * _height(part) for part in text.split("\n")]
    return max(1, ceil(sum(heights)))


def _height(text: str) -> float:
    return LINE_OF_FRACTIONS if FRACTION in text else 1
