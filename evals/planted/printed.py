"""layout and print-fit: defects of the printed sheet, put into its PDF.

They rewrite the drawing commands of a PDF of ours, which are always of one form, so that what is measured is the print and not the
data. pikepdf does the writing; it is one of the tools for development, and without it these defects have no place.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

from evals.planted.plant import Level, NoPlace

if TYPE_CHECKING:
    from pikepdf import Pdf

TYPE_SIZE = re.compile(rb"(/f\d+ )(\d+(?:\.\d+)?)( Tf)")
PLACE = re.compile(rb"(1 0 0 -1 )(-?\d+(?:\.\d+)?)( )(-?\d+(?:\.\d+)?)( cm)")
DARK = re.compile(rb"\b0(?:\.[0-3]\d*)? scn")
LETTER = (0, 0, 612, 792)
TOP = 790.0
LARGEST_BODY = 13.0


@dataclass(frozen=True)
class PrintedPlant:
    """One way to print a sheet badly: `put` takes the bytes of a PDF and gives back others."""

    name: str
    level: Level
    shows: str
    put: Callable[[bytes, Random], bytes]


def drawn(change: Callable[[bytes], bytes]) -> Callable[[bytes, Random], bytes]:
    """A change to the drawing commands of every page."""

    def put(pdf: bytes, rng: Random) -> bytes:
        def pages(opened: "Pdf") -> None:
            for page in opened.pages:
                page.Contents = opened.make_stream(change(page.Contents.read_bytes()))

        return _with(pdf, pages)

    return put


def smaller(times: float, *, share: float = 1.0) -> Callable[[bytes], bytes]:
    """Type so many times the size; the first `share` of the runs of a page."""

    def change(commands: bytes) -> bytes:
        runs = len(TYPE_SIZE.findall(commands))
        seen = 0

        def sized(found: re.Match[bytes]) -> bytes:
            nonlocal seen
            seen += 1
            if seen > share * runs or float(found[2]) > LARGEST_BODY:
                return found[0]
            return found[1] + f"{float(found[2]) * times:.2f}".encode() + found[3]

        return TYPE_SIZE.sub(sized, commands)

    return change


def closer(commands: bytes) -> bytes:
    """Every line nearer to the top by a quarter of its way."""
    return PLACE.sub(lambda m: m[1] + m[2] + m[3] + f"{TOP - (TOP - float(m[4])) * 0.75:.3f}".encode() + m[5], commands)


def shifted(commands: bytes) -> bytes:
    """All of it 14 mm to the left."""
    return PLACE.sub(lambda m: m[1] + f"{float(m[2]) - 40:.3f}".encode() + m[3] + m[4] + m[5], commands)


def pale(grey: str) -> Callable[[bytes], bytes]:
    return lambda commands: DARK.sub(f"{grey} scn".encode(), commands)


def without_tags(pdf: bytes, rng: Random) -> bytes:
    def change(opened: "Pdf") -> None:
        for name in ("/MarkInfo", "/StructTreeRoot"):
            if name in opened.Root:
                del opened.Root[name]

    return _with(pdf, change)


def without_language(pdf: bytes, rng: Random) -> bytes:
    def change(opened: "Pdf") -> None:
        if "/Lang" in opened.Root:
            del opened.Root["/Lang"]

    return _with(pdf, change)


def on_letter_paper(pdf: bytes, rng: Random) -> bytes:
    def change(opened: "Pdf") -> None:
        for page in opened.pages:
            page.MediaBox = list(LETTER)

    return _with(pdf, change)


def more_pages(count: int) -> Callable[[bytes, Random], bytes]:
    """The last page so many times more."""

    def put(pdf: bytes, rng: Random) -> bytes:
        def change(opened: "Pdf") -> None:
            last = opened.pages[-1]
            if len(opened.pages) + count <= 2:
                raise NoPlace("it is so short that more pages still fit")
            for _ in range(count):
                opened.pages.append(last)

        return _with(pdf, change)

    return put


def a_line_on_a_third_page(pdf: bytes, rng: Random) -> bytes:
    """The last page once more with only its first lines."""

    def change(opened: "Pdf") -> None:
        if len(opened.pages) < 2:
            raise NoPlace("it has one page")
        opened.pages.append(opened.pages[-1])
        commands = opened.pages[-1].Contents.read_bytes()
        ends = [found.end() for found in re.finditer(rb"EMC", commands)]
        kept = commands[: ends[min(5, len(ends) - 1)]]
        opened.pages[-1].Contents = opened.make_stream(kept)

    return _with(pdf, change)


def _with(pdf: bytes, change: "Callable[[Pdf], None]") -> bytes:
    try:
        from pikepdf import open as open_pdf
    except ImportError:
        raise NoPlace("pikepdf is not installed") from None
    out = BytesIO()
    with open_pdf(BytesIO(pdf)) as opened:
        change(opened)
        opened.save(out)
    return out.getvalue()


PRINTED: dict[str, tuple[PrintedPlant, ...]] = {
    "print-fit": (
        PrintedPlant(
            "four pages more", "blatant", "A homework of half an hour takes three sheets of paper.", more_pages(4)
        ),
        PrintedPlant(
            "three pages more", "blatant", "A homework of half an hour takes two or three sheets.", more_pages(3)
        ),
        PrintedPlant("two pages more", "plain", "A second sheet for every pupil.", more_pages(2)),
        PrintedPlant("one page more", "plain", "A third page.", more_pages(1)),
        PrintedPlant("a line on a third page", "subtle", "A third page for a line or two.", a_line_on_a_third_page),
    ),
    "layout": (
        PrintedPlant("tiny type", "blatant", "Everything is set in 8 points.", drawn(smaller(0.67))),
        PrintedPlant("small type", "plain", "Everything is set in 10 points.", drawn(smaller(0.83))),
        PrintedPlant(
            "small type in part",
            "subtle",
            "A third of each page is set in 10 points.",
            drawn(smaller(0.83, share=0.34)),
        ),
        PrintedPlant("lines too close", "plain", "The lines stand too close.", drawn(closer)),
        PrintedPlant("no margin", "plain", "The text begins at the edge of the paper.", drawn(shifted)),
        PrintedPlant("pale", "blatant", "Light grey on white.", drawn(pale("0.8"))),
        PrintedPlant("paler than it should be", "subtle", "Middle grey on white.", drawn(pale("0.6"))),
        PrintedPlant("no tags", "plain", "A reader that speaks finds no order in it.", without_tags),
        PrintedPlant(
            "no language", "subtle", "A reader that speaks does not know that it is English.", without_language
        ),
        PrintedPlant("letter paper", "plain", "It is set for American paper.", on_letter_paper),
    ),
}
"""Each document rule's id with the ways in which its defect is planted."""
