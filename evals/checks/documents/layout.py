"""layout: a sheet is printed as its profile asks, measured in the PDF by its real type, spacing, margins and colours."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median, quantiles

from evals.checks.documents.base import DocumentCheck
from evals.checks.documents.colours import background, contrast, is_green, is_red, paper
from evals.checks.documents.lines import Line, body_size, letter_gaps, lines_of, spacings
from evals.checks.documents.profiles import NUMBERS, Numbers, Profile
from evals.checks.documents.read_pdf import MM, Glyph, Page, Printed
from evals.thresholds import (
    A4_MM,
    FEW_CHARACTERS,
    LARGER_HEADING,
    LEAST_CONTRAST,
    LEAST_CONTRAST_LARGE,
    MOST_SMALL_PRINT,
    ROUNDING_MM,
    ROUNDING_POINTS,
    ROUNDING_SPACING,
    SMALLEST_PRINT,
)
from generator.models import Finding, Severity

SANS = re.compile(
    r"sans|arial|helvetica|verdana|tahoma|calibri|carlito|lexend|dyslexi|trebuchet|centurygothic|comic|aptos|roboto|inter\b",
    re.I,
)
MATHS = re.compile(r"math|symbol|cmsy|cmmi", re.I)
BOLD = re.compile(r"bold|black|heavy", re.I)
ITALIC = re.compile(r"italic|oblique|[-,](?:bold)?it\b", re.I)
CAPITALS = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b")
MOSTLY = 0.9
LARGE_POINTS_OF_TEXT = 18
LONGEST_SCRIPT = 6
WRAPPED = 0.85


class PrintLayout(DocumentCheck):
    """Cost of a miss: a pupil who cannot read the print does another homework than the rest, alone.

    The numbers of each profile are those of facts/accessibility.md, "Print" (British Dyslexia Association style guide 2023; practice
    of exam boards for large print). Maths may set a fraction smaller, page numbers and the watermark are no text to read.
    """

    id = "layout"
    severity = Severity.BLOCK
    purpose = "type, spacing, margins and colours are those of the profile, measured in the PDF"

    def look(self, printed: Printed, profile: Profile) -> Iterator[Finding]:
        numbers = NUMBERS[profile]
        lines = [line for page in printed.pages for line in lines_of(page)]
        if not lines:
            yield self.unscored("the file holds no text, only drawings or scans", "make it from the homework")
            return
        size = body_size(lines)
        yield from self._type(printed, numbers, profile)
        yield from self._spacing(lines, size, numbers)
        for n, page in enumerate(printed.pages, 1):
            yield from self._page(page, n, numbers)
        if numbers.strict:
            yield from self._strict(printed, lines, size)
        yield from self._spoken(printed)

    def _type(self, printed: Printed, numbers: Numbers, profile: Profile) -> Iterator[Finding]:
        least = numbers.points - ROUNDING_POINTS
        runs = [run for page in printed.pages for run in _runs(page, least)]
        glyphs = [glyph for run in runs for glyph in run]
        if not glyphs:
            return
        small = [glyph for glyph in glyphs if glyph.size < least]
        tiny = [glyph for glyph in glyphs if glyph.size < SMALLEST_PRINT * numbers.points]
        if len(small) > max(FEW_CHARACTERS, MOST_SMALL_PRINT * len(glyphs)) or tiny:
            shown = min(tiny or small, key=lambda glyph: glyph.size).size
            yield self.failed(
                f"{len(small) / len(glyphs):.0%} of the print is smaller than {numbers.points:g} points, down to {shown:.1f}",
                f"set it in {numbers.points:g} points or more, as the {profile} layout asks",
            )
        sans = [glyph for glyph in glyphs if SANS.search(glyph.face)]
        if len(sans) < MOSTLY * len(glyphs):
            face = next(glyph.face for glyph in glyphs if not SANS.search(glyph.face))
            yield self.failed(
                f"the print is set in {face}, which has no plain letters", "set it in a sans-serif typeface"
            )
        if numbers.bold and sum(bool(BOLD.search(glyph.face)) for glyph in glyphs) < MOSTLY * len(glyphs):
            yield self.failed("large print is not bold", "set it in bold, as papers for large print are")

    def _spacing(self, lines: Sequence[Line], size: float, numbers: Numbers) -> Iterator[Finding]:
        found = spacings(lines, size)
        if len(found) >= 3 and median(found) < numbers.spacing - ROUNDING_SPACING:
            yield self.failed(
                f"lines stand {median(found):.2f} of the type size apart, less than {numbers.spacing:g}",
                f"set a line spacing of {numbers.spacing:g}",
            )
        if numbers.letter_gap is None or numbers.word_gap is None or numbers.most_characters is None:
            return
        added, width, between = letter_gaps([line for line in lines if abs(line.size - size) < ROUNDING_POINTS])
        if width and added < numbers.letter_gap * width:
            yield self.failed(
                f"letters stand {max(0.0, added / width):.0%} of a letter apart, less than {numbers.letter_gap:.0%}",
                "add to the space between letters",
            )
        elif between and between < numbers.word_gap * added:
            yield self.failed(
                f"words stand {between / added:.1f} times as far apart as letters, less than {numbers.word_gap:g}",
                "add to the space between words as well",
            )
        lengths = [len(line.text) for line in lines if abs(line.size - size) < ROUNDING_POINTS]
        longest = quantiles(lengths, n=20)[-1] if len(lengths) > 1 else max(lengths, default=0)
        if longest > numbers.most_characters:
            yield self.failed(
                f"lines hold up to {longest:.0f} characters, more than {numbers.most_characters}",
                "set the text in a narrower column",
            )

    def _page(self, page: Page, n: int, numbers: Numbers) -> Iterator[Finding]:
        short, long = sorted((page.width, page.height))
        if abs(short - A4_MM[0]) > 1 or abs(long - A4_MM[1]) > 1:
            yield self.failed(f"the page is {page.width:.0f} by {page.height:.0f} mm, not A4", "print on A4", page=n)
        seen = [glyph for glyph in page.written if glyph.text.strip()]
        if not seen:
            return
        sides = {
            "left": min(glyph.left for glyph in seen),
            "right": page.width - max(glyph.right for glyph in seen),
            "top": page.height - max(glyph.base + 0.7 * glyph.size * MM for glyph in seen),
            "bottom": min(glyph.base - 0.2 * glyph.size * MM for glyph in seen),
        }
        narrow = {side: room for side, room in sides.items() if room < numbers.margin - ROUNDING_MM}
        if narrow:
            side = min(narrow, key=lambda name: narrow[name])
            yield self.failed(
                f"the {side} margin is {narrow[side]:.0f} mm, less than {numbers.margin:g}",
                f"leave {numbers.margin:g} mm of white on every side",
                page=n,
            )
        faint = [
            (glyph, ratio)
            for glyph in seen
            if (ratio := contrast(glyph.colour, background(page, glyph))) < _least(glyph)
        ]
        if faint:
            glyph, ratio = min(faint, key=lambda pair: pair[1])
            words = "".join(one.text for one, _ in faint)[:30]
            yield self.failed(
                f"‘{words}’ has a contrast of {ratio:.1f} to 1, less than {_least(glyph):g}", "print it darker", page=n
            )

    def _strict(self, printed: Printed, lines: Sequence[Line], size: float) -> Iterator[Finding]:
        glyphs = [glyph for line in lines for glyph in line.glyphs if glyph.text.strip()]
        slanted = next((g.face for g in glyphs if ITALIC.search(g.face) and not MATHS.search(g.face)), None)
        if slanted:
            yield self.failed(f"there are italics ({slanted})", "set them upright; bold, if they are to stand out")
        shouted = next((found[0] for line in lines if (found := CAPITALS.search(line.text))), None)
        if shouted:
            yield self.failed(f"‘{shouted}’ is a run of capitals", "write it in small letters")
        if max(glyph.size for glyph in glyphs) < LARGER_HEADING * size - ROUNDING_POINTS:
            yield self.failed("no heading is a fifth larger than the text", "set headings a fifth larger")
        usual = [line for line in lines if abs(line.size - size) < ROUNDING_POINTS]
        widest = max((line.right for line in usual), default=0.0)
        wrapped = [line.right for line in usual if line.right > WRAPPED * widest]
        if len(wrapped) >= 5 and sum(widest - right < ROUNDING_MM for right in wrapped) > MOSTLY * len(wrapped):
            yield self.failed("lines are set to one length", "align them on the left alone, with even spaces")
        colours = {glyph.colour for glyph in glyphs} | {area.colour for page in printed.pages for area in page.areas}
        if any(map(is_red, colours)) and any(map(is_green, colours)):
            yield self.failed("red and green stand side by side", "use two colours that all pupils tell apart")
        for n, page in enumerate(printed.pages, 1):
            under = paper(page)
            if under == (1.0, 1.0, 1.0) or min(under) < 0.6:
                yield self.failed(
                    f"the background is {'white' if min(under) == 1 else 'dark'}",
                    "print on a light, not white, background",
                    page=n,
                )
                break

    def _spoken(self, printed: Printed) -> Iterator[Finding]:
        if not printed.tagged:
            yield self.failed(
                "the PDF is not tagged, so nobody can have it read aloud in order", "make a tagged PDF (PDF/UA-1)"
            )
        if not printed.language.lower().startswith("en"):
            yield self.failed(
                f"the PDF says that its language is {printed.language or 'not known'}",
                "say en-GB, so that it is read aloud right",
            )


def _runs(page: Page, least: float) -> Iterator[list[Glyph]]:
    """What is written on a page in runs of usual and of smaller type; exponents and fractions, which are short, are left out."""
    text = (glyph for glyph in page.written if glyph.text.strip() and not MATHS.search(glyph.face))
    for small, run in groupby(text, key=lambda glyph: glyph.size < least):
        found = list(run)
        if not small or len(found) > LONGEST_SCRIPT:
            yield found


def _least(glyph: Glyph) -> float:
    return LEAST_CONTRAST_LARGE if glyph.size >= LARGE_POINTS_OF_TEXT else LEAST_CONTRAST
