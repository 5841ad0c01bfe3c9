"""The teacher pack: what the homework is, how to mark it, what to say back and what to do next lesson."""

from curriculum.models import Badge, Frozen
from generator.models import Finding, Homework, MarkedBy, Outcome, Severity, Task, Tier
from generator.pupil_view import label_of
from service.documents.marks import Marks
from service.documents.page import render_page
from service.documents.sheet_content import HEADINGS, subject_line

BADGES = {
    Badge.COMPUTED: "computed and checked",
    Badge.CURATED: "curated",
    Badge.SOURCED: "imported, unchecked",
    Badge.MODEL_WRITTEN: "written by a language model, read it before use",
}
OAK_BADGE = "from Oak, unchecked"


class PackTask(Frozen):
    """One question with its version that carries supports, if there is one."""

    label: str
    task: Task
    supported: Task | None
    badge: str
    sources: tuple[str, ...]
    objectives: tuple[str, ...]


def teacher_pack_html(homework: Homework, marks: Marks) -> str:
    """One self-contained HTML file for the teacher alone: it names the versions and holds every answer.

    `marks` says which shape stands on which version; a version without one raises `KeyError`.
    """
    return render_page(
        "teacher-pack.html.j2",
        homework=homework,
        subject_line=subject_line(homework),
        versions=[(marks[tier], tier, getattr(homework.tiers, tier.value)) for tier in Tier],
        mark_of={tier.value: marks[tier] for tier in Tier},
        questions=_questions(homework),
        deeper=_deeper(homework),
        findings=[_in_plain_words(finding) for finding in homework.findings],
        load=_marking_load(homework),
        statements={head.id: head.statement for head in homework.objectives},
        headings={stage.value: heading for stage, heading in HEADINGS.items()},
        label_of=label_of,
    )


def badge_words(homework: Homework, task: Task) -> str:
    """How far a task can be trusted, in words."""
    if task.badge is Badge.SOURCED and any("Oak" in title for title in _source_titles(homework, task)):
        return OAK_BADGE
    return BADGES[task.badge]


def _questions(homework: Homework) -> list[PackTask]:
    supported = {task.derived_from: task for task in homework.tiers.scaffolded}
    return [_pack_task(homework, task, supported.get(task.id)) for task in homework.tiers.core]


def _deeper(homework: Homework) -> list[PackTask]:
    """The questions that stand on no other version."""
    own = [task for task in homework.tiers.extension if task.derived_from is None]
    return [_pack_task(homework, task, None) for task in own]


def _pack_task(homework: Homework, task: Task, supported: Task | None) -> PackTask:
    statements = {head.id: head.statement for head in homework.objectives}
    return PackTask(
        label=label_of(task.id),
        task=task,
        supported=supported,
        badge=badge_words(homework, task),
        sources=_source_titles(homework, task),
        objectives=tuple(statements.get(name, name) for name in task.objective_ids),
    )


def _source_titles(homework: Homework, task: Task) -> tuple[str, ...]:
    cited = set(task.cites)
    return tuple(s.title for s in homework.sources if cited & {passage.id for passage in s.passages})


def _in_plain_words(finding: Finding) -> tuple[str, str]:
    """A verdict and a sentence that a teacher can act on."""
    if finding.outcome is Outcome.OVERRULED and finding.overruled:
        verdict = f"Overruled by {finding.overruled.by}: {finding.overruled.reason}"
    elif finding.outcome is Outcome.UNSCORED:
        verdict = "Could not be decided"
    else:
        verdict = "Put right before use" if finding.severity is Severity.BLOCK else "Worth a look"
    place = f"Question {label_of(finding.task_id)}: " if finding.task_id else ""
    return verdict, f"{place}{finding.message} {finding.mend}".strip()


def _marking_load(homework: Homework) -> tuple[int, int]:
    """Marks of the core sheet that pupils mark themselves, and all its marks."""
    core = homework.tiers.core
    return sum(task.marks for task in core if task.marked_by is MarkedBy.SELF), sum(task.marks for task in core)
