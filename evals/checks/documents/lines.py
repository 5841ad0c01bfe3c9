"""The lines of a page and how they are set: their size, what lies between them, between words and between letters."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from evals.checks.documents.read_pdf import MM, Glyph, Page

# Type of one line may sink or rise by so much, for a smaller size or a fraction.
SAME_LINE_MM = 0.3
SAME_EDGE_MM = 0.6
# A gap between two characters that is wider than this multiple of the size parts two columns.
COLUMN_GAP = 1.2
# Lines further apart than this multiple of the size are two paragraphs, whatever the profile.
FARTHEST_LINES = 2.2


class Line(NamedTuple):
    """A run of text on one base line, spaces among it, without a gap as wide as between columns."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs if glyph.text.strip())

    @property
    def base(self) -> float:
        return self.glyphs[0].base

    @property
    def size(self) -> float:
        return median(glyph.size for glyph in self.glyphs)


def lines_of(page: Page) -> Iterator[Line]:
    """The lines of upright text on a page, from top to bottom, each column of a line by itself."""
    waiting = sorted((glyph for glyph in page.written if glyph.upright), key=lambda glyph: -glyph.base)
    while waiting:
        base = waiting[0].base
        row = [glyph for glyph in waiting if base - glyph.base <= SAME_LINE_MM]
        waiting = waiting[len(row) :]
        yield from _columns(sorted(row, key=lambda glyph: glyph.left))


def _columns(row: Sequence[Glyph]) -> Iterator[Line]:
    column: list[Glyph] = []
    for glyph in row:
        if column and glyph.left - column[-1].right > COLUMN_GAP * glyph.size * MM:
            yield from _line(column)
            column = []
        column.append(glyph)
    yield from _line(column)


def _line(column: Sequence[Glyph]) -> Iterator[Line]:
    if any(glyph.text.strip() for glyph in column):
        first = next(n for n, glyph in enumerate(column) if glyph.text.strip())
        yield Line(tuple(column[first:]))


def body_size(lines: Sequence[Line]) -> float:
    """The size in which most characters are set, in points; 0 where there are none."""
    sizes = Counter(round(glyph.size, 1) for line in lines for glyph in line.glyphs)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 0.0


def spacings(lines: Sequence[Line], size: float) -> list[float]:
    """From base line to base line, as a multiple of the size, of lines of one paragraph."""
    usual = [line for line in lines if abs(line.size - size) < 0.3]
    found = []
    for one, other in pairwise(sorted(usual, key=lambda line: (round(line.left / SAME_EDGE_MM), -line.base))):
        gap = (one.base - other.base) / (size * MM)
        if abs(one.left - other.left) < SAME_EDGE_MM and 0.5 < gap < FARTHEST_LINES:
            found.append(gap)
    return found


def letter_gaps(lines: Sequence[Line]) -> tuple[float, float, float]:
    """Medians in mm: the space added between two letters, the width of a letter, the whole space between two words."""
    added, widths, words = [], [], []
    for line in lines:
        for one, other in pairwise(line.glyphs):
            if one.text.isalpha() and other.text.isalpha():
                added.append(other.left - one.right)
                widths.append(one.right - one.left)
        for one, space, other in zip(line.glyphs, line.glyphs[1:], line.glyphs[2:], strict=False):
            if one.text.isalpha() and not space.text.strip() and other.text.isalpha():
                words.append(other.left - one.right)
    return tuple(median(values) if values else 0.0 for values in (added, widths, words))  # type: ignore[return-value]
