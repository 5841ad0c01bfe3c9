"""What stands on a pupil sheet, before any medium: the same words in the same order for a page, a PDF and a Word file.

No version of the homework is named here. Tasks come through `generator.pupil_view`, so nothing of a key can pass.
"""

from itertools import groupby

from curriculum.models import Frozen
from generator.models import Homework, Stage, Tier
from generator.pupil_view import PupilTask, pupil_sheet
from service.documents.marks import Mark

HEADINGS = {Stage.RETRIEVAL: "Remember", Stage.APPLICATION: "Use", Stage.EXTENSION: "Think further"}
WRITING_LINE_MM = {1: 11, 2: 9}
USUAL_WRITING_LINE_MM = 8
WORD_BANK = "Word bank"


class SheetSection(Frozen):
    """A run of questions under one heading that tells pupils how far they have come."""

    heading: str
    tasks: tuple[PupilTask, ...]


class SheetContent(Frozen):
    """One pupil sheet: n tasks in sheet order, in sections; `brief` is pairs of a label and a line."""

    mark: Mark
    title: str
    subject_line: str
    brief: tuple[tuple[str, str], ...]
    success_criteria: tuple[str, ...]
    sections: tuple[SheetSection, ...]
    marks: int
    self_assessment: tuple[str, ...]
    peer_assessment: tuple[str, ...]
    you_need: tuple[str, ...]
    line_mm: int


def sheet_content(homework: Homework, tier: Tier, mark: Mark) -> SheetContent:
    """Everything one pupil gets on paper. What an absent pupil needs comes last, away from the recall questions."""
    tasks = pupil_sheet(homework, tier)
    brief = homework.pupil_brief
    return SheetContent(
        mark=mark,
        title=homework.title,
        subject_line=subject_line(homework),
        brief=_brief_lines(homework, tasks),
        success_criteria=brief.success_criteria,
        sections=_sections(homework, tier, tasks),
        marks=sum(task.marks for task in tasks),
        self_assessment=homework.self_assessment,
        peer_assessment=homework.peer_assessment,
        you_need=brief.you_need,
        line_mm=WRITING_LINE_MM.get(homework.unit.key_stage, USUAL_WRITING_LINE_MM),
    )


def subject_line(homework: Homework) -> str:
    """'Religious education · Year 7 · 7B'."""
    unit = homework.unit
    years = [f"Year {year}" for year in unit.years] or [f"Key stage {unit.key_stage}"]
    subject = unit.subject.replace("-", " ")
    parts = [subject[:1].upper() + subject[1:], " and ".join(years), homework.request.class_label or ""]
    return " · ".join(part for part in parts if part)


def _brief_lines(homework: Homework, tasks: tuple[PupilTask, ...]) -> tuple[tuple[str, str], ...]:
    brief = homework.pupil_brief
    marks = sum(task.marks for task in tasks)
    lines = (
        ("What", brief.what),
        ("Why", brief.why),
        ("How long", f"About {brief.minutes} minutes, for {marks} mark{'' if marks == 1 else 's'}. {brief.stop_note}"),
        ("At least", brief.minimum),
        ("Where", brief.record_in),
        ("Due", brief.due or ""),
        ("Help", brief.help),
    )
    return tuple((label, text) for label, text in lines if text)


def _sections(homework: Homework, tier: Tier, tasks: tuple[PupilTask, ...]) -> tuple[SheetSection, ...]:
    stages = {task.id: task.stage for task in getattr(homework.tiers, tier.value)}
    runs = groupby(map(_without_second_bank, tasks), key=lambda task: stages[task.id])
    return tuple(SheetSection(heading=HEADINGS[stage], tasks=tuple(run)) for stage, run in runs)


def _without_second_bank(task: PupilTask) -> PupilTask:
    """A bank is printed once: as its support where there is one, otherwise with the answer space."""
    if not any(support.title == WORD_BANK for support in task.supports):
        return task
    return task.model_copy(update={"answer": task.answer.model_copy(update={"bank": ()})})
