"""The content of a pupil sheet, roomy as it is before it is made to fit paper.

No version of the homework is named here. Tasks come through `generator.pupil_view`, so nothing of a key can pass.
"""

from itertools import groupby

from generator.models import Homework, Stage, Tier
from generator.pupil_view import PupilTask, pupil_sheet
from service.documents.letterhead import sheet_facts, subject_line
from service.documents.marks import Mark
from service.documents.sheet import ASK_FOR_MISSED, Place, SheetContent, SheetSection

HEADINGS = {Stage.RETRIEVAL: "Remember", Stage.APPLICATION: "Use", Stage.EXTENSION: "Think further"}
WRITING_LINE_MM = {1: 10.0, 2: 8.5}
USUAL_WRITING_LINE_MM = 7.5
WORD_BANK = "Word bank"


def sheet_content(homework: Homework, tier: Tier, mark: Mark, supports: Place = "beside") -> SheetContent:
    """Everything that one pupil gets, with all its lines."""
    tasks = pupil_sheet(homework, tier)
    brief = homework.pupil_brief
    scale, looking_back = _criteria_scale(homework)
    return SheetContent(
        mark=mark,
        title=homework.title,
        facts=(subject_line(homework), *sheet_facts(homework, sum(task.marks for task in tasks))),
        brief=_brief_lines(homework),
        success_criteria=brief.success_criteria,
        criteria_scale=scale,
        sections=_sections(homework, tier, tasks),
        self_assessment=looking_back,
        peer_assessment=homework.peer_assessment,
        line_mm=WRITING_LINE_MM.get(homework.unit.key_stage, USUAL_WRITING_LINE_MM),
        supports=supports,
    )


def stage_in_words(stage: str) -> str:
    """The heading under which questions of a stage stand; a stage that has none by its name."""
    return HEADINGS[Stage(stage)] if stage in set(Stage) else stage


def _brief_lines(homework: Homework) -> tuple[tuple[str, str], ...]:
    """Labels and lines. How long and until when stands above them, in the facts under the title."""
    brief = homework.pupil_brief
    lines = (
        ("What", brief.what),
        ("Why", brief.why),
        ("Time", f"{brief.minimum} {brief.stop_note}"),
        ("Where", brief.record_in),
        ("Help", brief.help),
        *((ASK_FOR_MISSED,) if brief.you_need else ()),
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
