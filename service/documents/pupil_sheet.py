"""The pupil sheets: the printed side of each version of a homework, under its neutral mark."""

from collections.abc import Mapping
from functools import cache, reduce
from math import ceil

from generator.models import Homework, Tier
from service.documents.content import Document
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.marks import Mark, Marks
from service.documents.paper import MOST_PAGES, PAGES_A_SHEET, Sheets, fit_to_paper, what_gives_way
from service.documents.pdf import page_count
from service.documents.sheet import Place, SheetContent, SheetOptions, Supports
from service.documents.sheet_blocks import sheet_blocks
from service.documents.sheet_content import sheet_content

MINUTES_A_SHEET = 30
AS_IT_FITS = SheetOptions()
# Where supports may stand, by what the teacher chose; the first place for which the paper has room is taken.
PLACES: Mapping[Supports | None, tuple[Place, ...]] = {
    None: ("beside", "strip", "apart"),
    "beside": ("beside",),
    "strip": ("strip", "apart"),
    "back": ("back", "apart"),
}


def pupil_sheet(homework: Homework, tier: Tier, mark: Mark, options: SheetOptions = AS_IT_FITS) -> Document:
    """The sheet of one version, which only its mark tells from the others."""
    return pupil_sheets(homework, dict.fromkeys(Tier, mark), options)[tier]


def pupil_sheets(homework: Homework, marks: Marks, options: SheetOptions = AS_IT_FITS) -> dict[Tier, Document]:
    """The sheets of all versions. They are made together, so that a question has the same room on each of them.

    Unless it is for a screen, each is made to fit one sheet of A4, printed on both sides, for each 30 minutes of work. A
    page of supports that stands apart comes on top of that.
    """

    def document(content: SheetContent) -> Document:
        return Document(
            title=content.title,
            file_name=file_name(homework, "sheet", content.mark),
            audience="pupil",
            layout="sheet",
            facts=content.facts,
            mark=content.mark,
            watermark=watermark(options.draft),
            footer=licence_line(homework),
            blocks=sheet_blocks(content),
        )

    @cache
    def pages_of(content: SheetContent) -> int:
        return page_count(document(content))

    def pages_of_questions(content: SheetContent) -> int:
        return pages_of(_without_supports(content) if content.supports == "apart" else content)

    def placed(content: SheetContent) -> SheetContent:
        if content.supports == "apart" and options.supports != "back":
            # One printed page serves two pupils where it holds two strips to cut.
            twice = content.model_copy(update={"strips": 2})
            return twice if pages_of(twice) == pages_of(content) else content
        # A page of its own on the back of the questions is only had where they leave the back free.
        if content.supports == "back" and pages_of(_without_supports(content)) == 1:
            return content.model_copy(update={"on_back": True})
        return content

    places = PLACES[options.supports]
    sheets = tuple(sheet_content(homework, tier, marks[tier], places[0]) for tier in Tier)
    if not options.for_screen:
        pages = ceil(homework.pupil_brief.minutes / MINUTES_A_SHEET) * PAGES_A_SHEET
        steps = what_gives_way(sheets, places[1:])
        tightest = reduce(lambda made, step: step(made), (*steps.gentle, *steps.hard), sheets)
        # A sheet that no step makes fit has a sheet of paper more, and takes none of the room of the others.
        rooms = [_sheets_for(pages, pages_of_questions(content)) for content in tightest]

        def pages_over(made: Sheets) -> int:
            return max(pages_of_questions(content) - room for content, room in zip(made, rooms, strict=True))

        if max(rooms) <= MOST_PAGES:
            fitted = fit_to_paper(sheets, steps, 0, pages_over)
            sheets = tuple(map(placed, fitted))
    return {tier: document(content) for tier, content in zip(Tier, sheets, strict=True)}


def _sheets_for(pages: int, needed: int) -> int:
    """The pages of as many sheets of paper as are needed, and no fewer than are meant."""
    return max(pages, ceil(needed / PAGES_A_SHEET) * PAGES_A_SHEET)


def _without_supports(content: SheetContent) -> SheetContent:
    return content.model_copy(update={"supports": "none"})
