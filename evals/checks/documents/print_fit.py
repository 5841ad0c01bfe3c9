"""print-fit: a pupil sheet is one sheet of paper."""

import re
from collections.abc import Iterator
from math import ceil

from evals.checks.documents.base import DocumentCheck
from evals.checks.documents.lines import Line, lines_of
from evals.checks.documents.profiles import Profile
from evals.checks.documents.read_pdf import Printed
from evals.thresholds import MINUTES_A_SHEET, PAGES_A_SHEET
from generator.models import Finding, Severity

MINUTES = re.compile(r"\bAbout (\d+) minutes\b")
# A page of supports that stands apart is a paper of its own, to be withdrawn.
APART = "Help with the questions"


class PrintFit(DocumentCheck):
    """Cost of a miss: a second sheet for each of thirty pupils, and the last question left in the classroom.

    Pages of supports that stand apart are not counted, nor is the empty back of a sheet. Larger print needs more paper, so only the
    standard layout is held to it (contract, rules table).
    """

    id = "print-fit"
    severity = Severity.WARN
    purpose = (
        "each pupil sheet fits one A4 sheet, printed on both sides, at the standard layout, for 30 minutes of work"
    )

    def look(self, printed: Printed, profile: Profile) -> Iterator[Finding]:
        if profile is not Profile.STANDARD:
            return
        sheets: list[list[list[Line]]] = []
        for page in printed.pages:
            lines = list(lines_of(page))
            # Each sheet of a file that holds several begins with its own title and minutes.
            if not sheets or any(MINUTES.search(line.text) for line in lines[:4]):
                sheets.append([])
            apart = bool(lines) and lines[0].text.startswith(APART)
            # The empty back of a sheet has not even a number.
            if page.glyphs and not apart:
                sheets[-1].append(lines)
        first = 1
        for pages in sheets:
            yield from self._sheet(pages, first)
            first += len(pages)

    def _sheet(self, pages: list[list[Line]], first: int) -> Iterator[Finding]:
        stated = [found for lines in pages[:1] for line in lines[:4] if (found := MINUTES.search(line.text))]
        if not stated and len(pages) <= PAGES_A_SHEET:
            return
        if not stated:
            yield self.unscored("the sheet does not say how long it takes", "print the minutes under its title")
            return
        minutes = int(stated[0][1])
        papers = max(1, ceil(minutes / MINUTES_A_SHEET))
        if len(pages) > papers * PAGES_A_SHEET:
            yield self.failed(
                f"{len(pages)} pages for {minutes} minutes of work, more than {papers} "
                f"{'sheet' if papers == 1 else 'sheets'} of A4 printed on both sides",
                "ask for shorter answers, leave a question out, or let pupils write in their exercise books",
                page=first + papers * PAGES_A_SHEET,
            )
