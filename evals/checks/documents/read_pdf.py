"""What a PDF prints: every character with its face, size, place and colour, and the areas that are filled behind it.

Lengths are millimetres from the left and the bottom of the page, sizes are points. Colours are red, green and blue, 0 to 1. What
is marked as an artifact (page numbers, a watermark, rules) is told apart, as readers that speak do.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

MM = 25.4 / 72
Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
# Words for those who hear the page stand in type that nobody sees.
UNSEEN_POINTS = 1.0


class Glyph(NamedTuple):
    """One printed character: `left` and `right` edge and `base` line in mm, `size` in points."""

    text: str
    face: str
    size: float
    left: float
    right: float
    base: float
    upright: bool
    colour: Colour
    artifact: bool


class Area(NamedTuple):
    """A filled area."""

    left: float
    bottom: float
    right: float
    top: float
    colour: Colour


class Page(NamedTuple):
    """One page: its width and height, what is printed on it in drawing order, and the areas under it."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    areas: tuple[Area, ...]

    @property
    def written(self) -> tuple[Glyph, ...]:
        """What is there to read, spaces among it: no artifacts, nothing unseen."""
        return tuple(glyph for glyph in self.glyphs if not glyph.artifact and glyph.size >= UNSEEN_POINTS)


class Printed(NamedTuple):
    """A PDF: its pages, and what it says about itself."""

    pages: tuple[Page, ...]
    tagged: bool
    language: str
    title: str


class Unreadable(ValueError):
    """Bytes that are no PDF that can be read; `str(error)` says why in one line."""


def read_pdf(data: bytes) -> Printed:
    """A PDF with its pages in order. Raises `Unreadable`."""
    # Loaded with the first PDF: every other check does without it.
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import dict_value, resolve1
    from pdfminer.psexceptions import PSException

    manager = PDFResourceManager()
    device = _device(manager)
    try:
        document = PDFDocument(PDFParser(BytesIO(data)))
        for page in PDFPage.create_pages(document):
            PDFPageInterpreter(manager, device).process_page(page)
        catalog = document.catalog
        marked = bool(resolve1(dict_value(catalog.get("MarkInfo", {})).get("Marked")))
        language = _text(resolve1(catalog.get("Lang", "")))
        title = next((_text(resolve1(info["Title"])) for info in document.info if "Title" in info), "")
    except (PDFException, PSException, ValueError, KeyError, TypeError, AttributeError, AssertionError) as error:
        raise Unreadable(f"the file cannot be read as a PDF ({type(error).__name__})") from error
    if not device.pages:
        raise Unreadable("the file has no page")
    return Printed(tuple(device.pages), marked, language, title)


def _text(value: Any) -> str:
    if not isinstance(value, bytes):
        return str(value)
    return value.decode("utf-16" if value[:2] in (b"\xfe\xff", b"\xff\xfe") else "latin-1")


def _device(manager: Any) -> Any:
    from pdfminer.pdfdevice import PDFTextDevice
    from pdfminer.utils import apply_matrix_pt

    class Reader(PDFTextDevice):
        """Takes down what a page draws."""

        def __init__(self) -> None:
            super().__init__(manager)
            self.pages: list[Page] = []

        def begin_page(self, page: Any, ctm: Any) -> None:
            self.set_ctm(ctm)
            left, bottom, right, top = page.mediabox
            self._size = (right - left) * MM, (top - bottom) * MM
            self._glyphs: list[Glyph] = []
            self._areas: list[Area] = []
            self._marks: list[bool] = []

        def end_page(self, page: Any) -> None:
            self.pages.append(Page(*self._size, tuple(self._glyphs), tuple(self._areas)))

        def begin_tag(self, tag: Any, props: Any = None) -> None:
            self._marks.append(tag.name == "Artifact")

        def end_tag(self) -> None:
            if self._marks:
                self._marks.pop()

        def render_char(
            self,
            matrix: Any,
            font: Any,
            fontsize: float,
            scaling: float,
            rise: float,
            cid: int,
            ncs: Any,
            graphicstate: Any,
        ) -> float:
            advance = float(font.char_width(cid) * fontsize * scaling)
            try:
                text = font.to_unichr(cid)
            except Exception:
                text = "\ufffd"
            a, b, c, d, _, _ = matrix
            x, y = apply_matrix_pt(matrix, (0, rise))
            end, _ = apply_matrix_pt(matrix, (advance, rise))
            size = fontsize * (c * c + d * d) ** 0.5
            upright = abs(b) < 1e-6 and abs(c) < 1e-6 and a > 0
            colour = as_rgb(graphicstate.ncolor)
            face = str(font.fontname).split("+")[-1]
            self._glyphs.append(Glyph(text, face, size, x * MM, end * MM, y * MM, upright, colour, any(self._marks)))
            return advance

        def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
            points = [apply_matrix_pt(self.ctm, step[-2:]) for step in path if len(step) > 2] if self.ctm else []
            if fill and points:
                xs, ys = [x * MM for x, _ in points], [y * MM for _, y in points]
                self._areas.append(Area(min(xs), min(ys), max(xs), max(ys), as_rgb(graphicstate.ncolor)))

    return Reader()


def as_rgb(colour: Any) -> Colour:
    """A colour of grey, of red, green and blue, or of four inks; black for a pattern."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(part, int | float) for part in parts):
        return BLACK
    match [min(1.0, max(0.0, float(part))) for part in parts]:
        case [grey]:
            return grey, grey, grey
        case [red, green, blue]:
            return red, green, blue
        case [cyan, magenta, yellow, key]:
            return (1 - cyan) * (1 - key), (1 - magenta) * (1 - key), (1 - yellow) * (1 - key)
    return BLACK
