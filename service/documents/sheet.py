"""What stands on a pupil sheet, and how it is laid out, before it becomes blocks."""

import re
from typing import Literal

from curriculum.models import Frozen
from generator.pupil_view import PupilTask
from service.documents.marks import Mark

MISSED = "If you missed a lesson"
# What an absent pupil needs answers many a question, so it never stands on the sheet itself.
ASK_FOR_MISSED = ("Missed a lesson", f"Ask for the page ‘{MISSED}’.")
STEP = re.compile(r"(\d+)\\?[.)]\s+")
Supports = Literal["beside", "strip", "back"]
Place = Literal["beside", "strip", "back", "apart", "none"]


class SheetOptions(Frozen):
    """What a teacher chooses for a pupil sheet.

    `supports`: beside each question; on a strip to cut off when they are withdrawn; or on the back page. None takes beside
    where it fits the paper, otherwise a strip. A strip or a back for which the paper has no room goes to a page of its own.
    `draft` lays the watermark across it. A sheet `for_screen` is read as a page: it is not made to fit paper.
    """

    supports: Supports | None = None
    draft: bool = False
    for_screen: bool = False


class SheetSection(Frozen):
    """A run of questions under one heading that tells pupils how far they have come."""

    heading: str
    tasks: tuple[PupilTask, ...]


class SheetContent(Frozen):
    """One pupil sheet: n tasks in sheet order, in sections; `brief` is pairs of a label and a line.

    `criteria_scale` holds the words to tick beside each criterion. A task whose answer space is of kind
    `answer_blocks.IN_BOOK` is answered in the exercise book. `line_mm` is the pitch of the lines to write on.
    `short_ending` runs the lines for looking back into one another; `compact` runs the criteria on in the brief, with no
    boxes to tick. `supports` may stand `apart`, on a page after the questions, which holds `strips` copies of them.
    `on_back` says that the supports start a page.
    """

    mark: Mark
    title: str
    facts: tuple[str, ...]
    brief: tuple[tuple[str, str], ...]
    success_criteria: tuple[str, ...]
    criteria_scale: tuple[str, ...]
    sections: tuple[SheetSection, ...]
    self_assessment: tuple[str, ...]
    peer_assessment: tuple[str, ...]
    line_mm: float
    supports: Place = "beside"
    strips: Literal[1, 2] = 1
    short_ending: bool = False
    compact: bool = False
    on_back: bool = False

    def tasks(self) -> tuple[PupilTask, ...]:
        """Every question, in sheet order."""
        return tuple(task for section in self.sections for task in section.tasks)


def run_on(text: str) -> str:
    """A text of several short lines in one paragraph; numbered steps keep a line each, or nobody could follow them."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not any(STEP.match(line) for line in lines):
        return " ".join(lines)
    return "\n\n".join(STEP.sub(r"\1\\. ", line) for line in lines)
