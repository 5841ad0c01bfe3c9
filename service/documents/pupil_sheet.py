"""A pupil sheet: the printed side of one version of a homework, under a neutral mark."""

from collections.abc import Mapping
from math import ceil

from generator.models import Homework, Tier
from service.documents.content import Document
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.marks import Mark
from service.documents.paper import PAGES_A_SHEET, fit_to_paper, what_gives_way
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
    """The sheet of one version, which only its mark tells from the others.

    Unless it is for a screen, it is made to fit one sheet of A4, printed on both sides, for each 30 minutes of work. A page
    of supports that stands apart comes on top of that.
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

    def pages_of(content: SheetContent) -> int:
        return page_count(document(content))

    def pages_of_questions(content: SheetContent) -> int:
        return pages_of(_without_supports(content) if content.supports == "apart" else content)

    places = PLACES[options.supports]
    content = sheet_content(homework, tier, mark, places[0])
    if options.for_screen:
        return document(content)
    pages = ceil(homework.pupil_brief.minutes / MINUTES_A_SHEET) * PAGES_A_SHEET
    content = fit_to_paper(content, what_gives_way(content, places[1:]), pages, pages_of_questions)
    if content.supports == "apart" and options.supports != "back":
        # One printed page serves two pupils where it holds two strips to cut.
        twice = content.model_copy(update={"strips": 2})
        content = twice if pages_of(twice) == pages_of(content) else content
    # A page of its own on the back of the questions is only had where they leave the back free.
    elif content.supports == "back" and pages_of(_without_supports(content)) == 1:
        content = content.model_copy(update={"on_back": True})
    return document(content)


def _without_supports(content: SheetContent) -> SheetContent:
    return content.model_copy(update={"supports": "none"})
