"""The contexts of the templates homework/core.html.j2 ... homework/history.html.j2: each is the frame and its own tab."""

from curriculum.models import Frozen
from generator.models import Task
from generator.pupil_view import PupilTask
from service.documents.marks import Mark
from service.web.homework.found import Found, Rule
from service.web.homework.frame import Frame
from service.web.homework.task_cards import TaskCard


class TierTab(Frame):
    """homework/tier.html.j2: one sheet. `about_sheet` holds findings on the sheet as a whole; `lead` may be empty.

    `legend` pairs the short words on the cards with what they say.
    """

    tier: str
    tier_name: str
    mark: Mark
    minutes: int
    marks: int
    lead: str
    about_sheet: tuple[Found, ...]
    cards: tuple[TaskCard, ...]
    legend: tuple[tuple[str, str], ...]


class KeyEntry(Frozen):
    """A question with its key."""

    label: str
    task: Task
    by_teacher: bool


class FeedbackLine(Frozen):
    """What to say on one objective to a pupil who has it, and to one who has not yet."""

    objective: str
    secure: str
    next: str


class MarkingTab(Frame):
    """homework/marking.html.j2. `loads` pairs each sheet with who marks how much of it; `exemplar` may be empty.

    `starter` pairs the next lesson's questions with their answers.
    """

    loads: tuple[tuple[str, str], ...]
    keys: tuple[KeyEntry, ...]
    exemplar: str
    feedback: tuple[FeedbackLine, ...]
    starter: tuple[tuple[PupilTask, str], ...]


class CoverageLine(Frozen):
    """The questions of the core, scaffolded and extension sheet that practise one objective."""

    objective: str
    questions: tuple[str, ...]
    stages: str


class ParityLine(Frozen):
    """One core question: its partners, what is the same and what differs."""

    core: str
    scaffolded: str
    extension: str
    held: str
    changed: tuple[str, ...]


class WhyTab(Frame):
    """homework/why.html.j2. `prior` pairs earlier learning with the questions that bring it back."""

    intent: str
    brief_why: str
    minimum: str
    capacity_line: str
    prior: tuple[tuple[str, str], ...]
    coverage: tuple[CoverageLine, ...]
    parity: tuple[ParityLine, ...]
    reasons: tuple[tuple[str, str], ...]


class PrintedSheet(Frozen):
    """One printed sheet ("Core sheet") and what was found in it."""

    name: str
    found: tuple[Found, ...]


class ChecksTab(Frame):
    """homework/checks.html.j2. `errors` is a field's id and what to put right in it; `typed_reason` stood in it.

    `sheets` is empty until the printed sheets are measured.
    """

    found: tuple[Found, ...]
    rules: tuple[Rule, ...]
    rules_of_print: tuple[Rule, ...]
    sheets: tuple[PrintedSheet, ...]
    errors: dict[str, str]
    typed_reason: str


class SourceLine(Frozen):
    """A source; `passages` pairs each text with the questions that stand on it. `link` is empty or a web address."""

    title: str
    link: str
    licence: str
    version: str
    attribution: str
    passages: tuple[tuple[str, str], ...]


class SourcesTab(Frame):
    """homework/sources.html.j2. `making` are labels and texts on who wrote it, and what that took."""

    sources: tuple[SourceLine, ...]
    making: tuple[tuple[str, str], ...]


class VersionLine(Frozen):
    """One version as the history lists it."""

    number: int
    change: str
    by: str
    at: str
    status: str


class HistoryTab(Frame):
    """homework/history.html.j2: the versions, newest first."""

    rows: tuple[VersionLine, ...]
