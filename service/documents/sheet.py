"""What stands on a pupil sheet, before any medium: the same words in the same order on a page, in a PDF, in Word."""

from curriculum.models import Frozen
from generator.pupil_view import PupilTask
from service.documents.marks import Mark

IN_BOOK = "book"
MISSED_APART = "Ask your teacher for the page with this title. It holds what you need."


class SheetSection(Frozen):
    """A run of questions under one heading that tells pupils how far they have come."""

    heading: str
    tasks: tuple[PupilTask, ...]


class SheetContent(Frozen):
    """One pupil sheet: n tasks in sheet order, in sections; `brief` is pairs of a label and a line.

    `criteria_scale` holds the words to tick beside each criterion. `missed_apart` says that the paper has no room for
    what an absent pupil needs, so that it is printed on a page of its own. A task whose answer space is of kind
    `IN_BOOK` is answered in the exercise book. `line_mm` is the pitch of the lines to write on.
    """

    mark: Mark
    title: str
    subject_line: str
    brief: tuple[tuple[str, str], ...]
    success_criteria: tuple[str, ...]
    criteria_scale: tuple[str, ...]
    sections: tuple[SheetSection, ...]
    marks: int
    self_assessment: tuple[str, ...]
    peer_assessment: tuple[str, ...]
    you_need: tuple[str, ...]
    missed_apart: bool
    line_mm: float
