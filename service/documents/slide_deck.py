"""Deals numbered lines and questions onto slides that can be read from the back of a room."""

import re
from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import TypeVar

from service.documents.content import Block, KeyList, Slide

KEY_LINES = 25
KEY_LINE_CHARACTERS = 38

T = TypeVar("T")


def key_slides(title: str, lines: Sequence[tuple[str, str]]) -> tuple[Slide, ...]:
    """Numbered answers in two columns of large type, on as few slides as hold them, filled alike."""

    def shared(most: int) -> list[list[tuple[str, str]]]:
        return dealt(lines, most, lambda line: lines_of(line[1], KEY_LINE_CHARACTERS))

    fewest = len(shared(KEY_LINES))
    shares = next(made for most in range(1, KEY_LINES + 1) if len(made := shared(most)) <= fewest)
    return titled(title, [(KeyList(lines=tuple(share)),) for share in shares])


def titled(title: str, slides: Sequence[Sequence[Block]]) -> tuple[Slide, ...]:
    """A slide for each group of blocks; where there are several, the title counts them."""
    counted = [f"{title} ({n} of {len(slides)})" if len(slides) > 1 else title for n in range(1, len(slides) + 1)]
    return tuple(Slide(title=name, blocks=tuple(blocks)) for name, blocks in zip(counted, slides, strict=True))


def dealt(items: Iterable[T], most: int, height: Callable[[T], int]) -> list[list[T]]:
    """The items in order, in as few groups as keep each at no more than `most` lines; an item is never split."""
    groups: list[list[T]] = []
    used = most
    for item in items:
        if used + height(item) > most:
            groups.append([])
            used = 0
        groups[-1].append(item)
        used += height(item)
    return groups


def lines_of(text: str, characters: int) -> int:
    """Lines of type that a text takes at so many characters a line, its markup left out; one at least."""
    shown = re.sub(r"\\[a-z]+|[${}*]", "", text)
    return max(1, sum(ceil(len(part) / characters) for part in shown.split("\n")))
