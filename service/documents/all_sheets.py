"""Every pupil sheet of a homework in one document, for the copier: each starts on the front of a new sheet of paper."""

from collections.abc import Sequence

from generator.models import Homework, Tier
from service.documents.content import Document, Sheet
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.marks import USUAL_MARKS, Marks
from service.documents.pupil_sheet import AS_IT_FITS, pupil_sheet
from service.documents.sheet import SheetOptions


def all_sheets(
    homework: Homework,
    marks: Marks = USUAL_MARKS,
    options: SheetOptions = AS_IT_FITS,
    tiers: Sequence[Tier] = tuple(Tier),
) -> Document:
    """The sheets of `tiers` as they are printed alone, one after the other under their own marks."""
    sheets = [pupil_sheet(homework, tier, marks[tier], options) for tier in tiers]
    return Document(
        title=homework.title,
        file_name=file_name(homework, "all-sheets"),
        audience="pupil",
        layout="sheet",
        watermark=watermark(options.draft),
        footer=licence_line(homework),
        blocks=tuple(
            Sheet(
                title=sheet.title, over_title=sheet.over_title, facts=sheet.facts, mark=sheet.mark, blocks=sheet.blocks
            )
            for sheet in sheets
        ),
    )
