"""Every document of a homework in one table: pages, the command line and exports all list them from here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.models import Homework, Tier
from service.documents.all_sheets import all_sheets
from service.documents.content import Document
from service.documents.feedback_slip import feedback_slip
from service.documents.mark_sheet import mark_sheet
from service.documents.marks import USUAL_MARKS, Mark, Marks
from service.documents.missed_lesson import missed_lesson
from service.documents.pupil_sheet import pupil_sheets
from service.documents.self_marking import self_marking
from service.documents.sheet import MISSED, SheetOptions
from service.documents.starter import starter
from service.documents.teacher_pack import teacher_pack


@dataclass(frozen=True)
class Printable:
    """One document that a homework has: a stable `name` for addresses and files, a `label` for people, and its builder.

    `tier` is set for the sheet of one version; it is for the teacher's pages and must not meet a pupil.
    """

    name: str
    label: str
    audience: Literal["pupil", "teacher"]
    build: Callable[[], Document]
    tier: Tier | None = None


def documents_of(
    homework: Homework,
    marks: Marks = USUAL_MARKS,
    options: SheetOptions | None = None,
    tiers: Sequence[Tier] = tuple(Tier),
) -> list[Printable]:
    """The documents of a homework, sheets first; nothing is built until it is asked for.

    Without `options`, everything but an approved homework is a draft. What a homework has no content for is left out.
    """
    options = options or SheetOptions(draft=homework.status != "approved")
    draft = options.draft
    made = cache(lambda: pupil_sheets(homework, marks, options))
    listed = [_sheet(tier, marks[tier], made) for tier in tiers]
    if len(tiers) > 1:
        listed.append(
            Printable(
                "all-sheets", "All sheets", "pupil", lambda: all_sheets(homework, [made()[tier] for tier in tiers])
            )
        )
    if homework.pupil_brief.you_need:
        listed.append(Printable("missed-lesson", MISSED, "pupil", lambda: missed_lesson(homework, draft)))
    listed += [
        Printable("teacher-pack", "Teacher pack", "teacher", lambda: teacher_pack(homework, marks, draft)),
        Printable("self-marking", "Self-marking slide", "teacher", lambda: self_marking(homework, draft)),
        Printable("feedback-slip", "Whole-class feedback slip", "teacher", lambda: feedback_slip(homework, draft)),
    ]
    if homework.starter:
        listed.append(Printable("starter", "Next lesson's starter", "teacher", lambda: starter(homework, draft)))
    listed.append(Printable("mark-sheet", "Mark sheet", "teacher", lambda: mark_sheet(homework, draft, marks)))
    return listed


def _sheet(tier: Tier, mark: Mark, made: Callable[[], dict[Tier, Document]]) -> Printable:
    return Printable(f"sheet-{mark.value}", f"Pupil sheet, {mark.value}", "pupil", lambda: made()[tier], tier)
