"""What stands on a pupil sheet, before any medium: the same words in the same order for a page, a PDF and a Word file.

No version of the homework is named here. Tasks come through `generator.pupil_view`, so nothing of a key can pass.
"""

from itertools import groupby
from math import ceil

from generator.models import Homework, Stage, Tier
from generator.pupil_view import PupilTask, pupil_sheet
from service.documents.marks import Mark
from service.documents.paper import PAGES_A_SHEET, fit_to_paper
from service.documents.sheet import SheetContent, SheetSection

HEADINGS = {Stage.RETRIEVAL: "Remember", Stage.APPLICATION: "Use", Stage.EXTENSION: "Think further"}
WRITING_LINE_MM = {1: 10.0, 2: 8.5}
USUAL_WRITING_LINE_MM = 7.5
MINUTES_A_SHEET = 30
WORD_BANK = "Word bank"


def sheet_content(homework: Homework, tier: Tier, mark: Mark) -> SheetContent:
    """Everything one pupil gets on paper, made to fit one sheet for each 30 minutes.

    What an absent pupil needs comes last, away from the recall questions.
    """
    tasks = pupil_sheet(homework, tier)
    brief = homework.pupil_brief
    scale, looking_back = _criteria_scale(homework)
    roomy = SheetContent(
        mark=mark,
        title=homework.title,
        subject_line=subject_line(homework),
        brief=_brief_lines(homework, tasks),
        success_criteria=brief.success_criteria,
        criteria_scale=scale,
        sections=_sections(homework, tier, tasks),
        marks=sum(task.marks for task in tasks),
        self_assessment=looking_back,
        peer_assessment=homework.peer_assessment,
        you_need=brief.you_need,
        missed_apart=False,
        line_mm=WRITING_LINE_MM.get(homework.unit.key_stage, USUAL_WRITING_LINE_MM),
    )
    return fit_to_paper(roomy, ceil(brief.minutes / MINUTES_A_SHEET) * PAGES_A_SHEET)


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


def _criteria_scale(homework: Homework) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Self-assessment that only repeats the criteria becomes boxes beside them; the other lines stay for the end."""
    criteria = {text.rstrip(".") for text in homework.pupil_brief.success_criteria}
    scale: tuple[str, ...] = ()
    others = []
    for text in homework.self_assessment:
        statement, _, words = text.rpartition(":")
        if statement in criteria:
            scale = tuple(word.strip() for word in words.split("/"))
        else:
            others.append(text)
    return scale, tuple(others)


def _without_second_bank(task: PupilTask) -> PupilTask:
    """A bank is printed once: as its support where there is one, otherwise with the answer space."""
    if not any(support.title == WORD_BANK for support in task.supports):
        return task
    return task.model_copy(update={"answer": task.answer.model_copy(update={"bank": ()})})
