"""How a pupil's sheet has to be printed, by what its reader needs. The numbers and their sources stand in `evals.thresholds`."""

from enum import StrEnum
from typing import NamedTuple

from evals.thresholds import (
    BDA_LETTER_GAP,
    BDA_MOST_CHARACTERS,
    BDA_POINTS,
    BDA_SPACING,
    BDA_WORD_GAP,
    LARGE_POINTS,
    LARGE_SPACING,
    STANDARD_MARGIN_MM,
    STANDARD_POINTS,
    STANDARD_SPACING,
)


class Profile(StrEnum):
    """What a sheet is printed for."""

    STANDARD = "standard"
    DYSLEXIA = "dyslexia"
    LARGE_PRINT = "large-print"


class Numbers(NamedTuple):
    """The least of each: points of the type, line spacing and letter spacing as shares, margins in mm. None: any will do.

    `strict` forbids what the British Dyslexia Association's guide forbids: italics, runs of capitals, justified lines, a white
    background, red beside green.
    """

    points: float
    spacing: float
    margin: float = STANDARD_MARGIN_MM
    bold: bool = False
    letter_gap: float | None = None
    word_gap: float | None = None
    most_characters: int | None = None
    strict: bool = False


NUMBERS = {
    Profile.STANDARD: Numbers(STANDARD_POINTS, STANDARD_SPACING),
    Profile.DYSLEXIA: Numbers(
        BDA_POINTS,
        BDA_SPACING,
        letter_gap=BDA_LETTER_GAP,
        word_gap=BDA_WORD_GAP,
        most_characters=BDA_MOST_CHARACTERS,
        strict=True,
    ),
    Profile.LARGE_PRINT: Numbers(LARGE_POINTS, LARGE_SPACING, bold=True),
}
