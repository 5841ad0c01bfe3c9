"""A pupil sheet as one self-contained HTML file that prints on A4."""

from generator.models import Homework, Tier
from service.documents.marks import Mark
from service.documents.measure import is_quick
from service.documents.page import render_page
from service.documents.sheet import IN_BOOK, MISSED_APART
from service.documents.sheet_content import sheet_content


def pupil_sheet_html(homework: Homework, tier: Tier, mark: Mark) -> str:
    """The sheet of one tier under a neutral mark: 12 pt sans, line spacing 1.3, margins 20 mm, grey only.

    The layout holds up to 30 minutes of work on one sheet, printed on both sides.
    """
    return render_page(
        "pupil-sheet.html.j2",
        sheet=sheet_content(homework, tier, mark),
        is_quick=is_quick,
        in_book=IN_BOOK,
        missed_apart=MISSED_APART,
    )
