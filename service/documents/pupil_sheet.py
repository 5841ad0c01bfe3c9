"""A pupil sheet: the printed side of one version of a homework, under a neutral mark."""

from math import ceil

from generator.models import Homework, Tier
from service.documents.content import Document
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.marks import Mark
from service.documents.paper import PAGES_A_SHEET, fit_to_paper, tighter_and_tighter
from service.documents.pdf import page_count
from service.documents.sheet import SheetContent, SheetOptions
from service.documents.sheet_blocks import sheet_blocks
from service.documents.sheet_content import sheet_content

MINUTES_A_SHEET = 30
AS_IT_FITS = SheetOptions()


def pupil_sheet(homework: Homework, tier: Tier, mark: Mark, options: SheetOptions = AS_IT_FITS) -> Document:
    """The sheet of one version, which only its mark tells from the others.

    Unless it is for a screen, it is made to fit one sheet of A4, printed on both sides, for each 30 minutes of work.
    """

    def document(content: SheetContent) -> Document:
        return Document(
            title=content.title,
            file_name=file_name(homework, "sheet", content.mark),
            audience="pupil",
            layout="sheet",
            over_title=content.over_title,
            facts=content.facts,
            mark=content.mark,
            watermark=watermark(options.draft),
            footer=licence_line(homework),
            blocks=sheet_blocks(content),
        )

    def pages_of(content: SheetContent) -> int:
        return page_count(document(content))

    content = sheet_content(homework, tier, mark, options.supports or "beside")
    if not options.for_screen:
        pages = ceil(homework.pupil_brief.minutes / MINUTES_A_SHEET) * PAGES_A_SHEET
        variants = tuple(tighter_and_tighter(content, free_supports=options.supports is None))
        content = fit_to_paper(variants, pages, pages_of)
        # A page of its own for the supports is only had where the questions leave the back free.
        if options.supports == "back" and pages_of(content.model_copy(update={"supports": "none"})) == 1:
            content = content.model_copy(update={"on_back": True})
    return document(content)
