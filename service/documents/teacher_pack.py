"""The teacher pack: which sheet is which, how to mark, what to say back, what to do next lesson, and why it is so."""

from collections.abc import Iterator

from generator.models import Finding, Homework, MarkedBy, Outcome, Severity, Tier
from generator.pupil_view import question_labels
from service.dates import said_date
from service.documents import pack_background as background
from service.documents.content import Block, Bullets, Document, Facts, Grid, Heading, Paragraph
from service.documents.letterhead import file_name, licence_line, subject_line, watermark
from service.documents.marking_table import marking_table
from service.documents.marks import USUAL_MARKS, Marks

OVER_TITLE = "teacher pack, with answers: not for pupils"


def teacher_pack(homework: Homework, marks: Marks = USUAL_MARKS, draft: bool = False) -> Document:
    """For the teacher alone: it names the versions and holds every answer. Marking comes first, background last.

    `marks` says which shape stands on which version; a version without one raises `KeyError`.
    """
    labels = question_labels(homework)
    return Document(
        title=f"Teacher pack: {homework.title}",
        file_name=file_name(homework, "teacher-pack"),
        audience="teacher",
        layout="pack",
        over_title=f"{subject_line(homework)} · {OVER_TITLE}",
        facts=_facts(homework),
        watermark=watermark(draft),
        footer=licence_line(homework),
        blocks=(
            *_at_a_glance(homework, marks),
            *_findings(homework, labels),
            Heading(text="Marking"),
            marking_table(homework, labels),
            *_exemplar(homework),
            *_feedback(homework),
            *_next_lesson(homework, labels),
            *background.reasons(homework, labels),
            *background.supports(homework, labels, marks),
            *background.parity(homework, labels, marks),
            *background.coverage(homework, labels, marks),
            *background.sources(homework),
            *background.making(homework),
        ),
    )


def _facts(homework: Homework) -> tuple[str, ...]:
    brief = homework.pupil_brief
    return tuple(
        text for text in (f"Due {said_date(brief.due)}" if brief.due else "", f"Status: {homework.status}") if text
    )


def _at_a_glance(homework: Homework, marks: Marks) -> Iterator[Block]:
    capacity, core = homework.capacity, homework.tiers.core
    limit = f" Limited by: {capacity.limited_by}." if capacity.limited_by else ""
    mend = f" To lift it: {capacity.mend}." if capacity.mend else ""
    own, total = sum(task.marks for task in core if task.marked_by is MarkedBy.SELF), sum(task.marks for task in core)
    asked = f"{homework.request.minutes} minutes asked. This fills {capacity.minutes} minutes."
    rows = (
        ("Unit", f"{homework.unit.title}. {homework.unit.intent}".strip()),
        ("Length", f"{asked}{limit}{mend}"),
        ("Marking", f"{own} of {total} marks are marked by pupils from the self-marking slide."),
    )
    yield Facts(rows=rows)
    yield Heading(text="Objectives")
    yield Bullets(items=tuple(head.statement for head in homework.objectives), ordered=True)
    yield Grid(
        caption="Which sheet is which: nothing else on a sheet or in its file name tells the versions apart",
        headings=("Mark in the corner", "Version", "Questions", "Marks", "Minutes"),
        rows=tuple(_version_row(marks[tier].value, tier, homework) for tier in Tier),
    )
    if _asked_on(homework, Tier.EXTENSION) == _asked_on(homework, Tier.CORE):
        one, other = marks[Tier.EXTENSION].value, marks[Tier.CORE].value
        yield Paragraph(text=f"The {one} sheet asks the same questions as the {other}: print one of them.")


def _asked_on(homework: Homework, tier: Tier) -> tuple[object, ...]:
    """What a pupil reads on one sheet, but for its name."""
    return tuple((task.stem, task.stimulus, task.response) for task in getattr(homework.tiers, tier.value))


def _version_row(mark: str, tier: Tier, homework: Homework) -> tuple[str, ...]:
    tasks = getattr(homework.tiers, tier.value)
    minutes = round(sum(task.minutes for task in tasks))
    return mark, tier.value, str(len(tasks)), str(sum(task.marks for task in tasks)), str(minutes)


def _findings(homework: Homework, labels: dict[str, str]) -> Iterator[Block]:
    yield Heading(text="What the checks found")
    if homework.findings:
        rows = tuple(_in_plain_words(finding, labels) for finding in homework.findings)
        yield Grid(headings=("Verdict", "What, and how to mend it"), rows=rows, shares=(1, 4))
    else:
        yield Paragraph(text="No problems found.")


def _in_plain_words(finding: Finding, labels: dict[str, str]) -> tuple[str, str]:
    """A verdict and a sentence that a teacher can act on."""
    if finding.outcome is Outcome.OVERRULED and finding.overruled:
        verdict = f"Overruled by {finding.overruled.by}: {finding.overruled.reason}"
    elif finding.outcome is Outcome.UNSCORED:
        verdict = "Could not be decided"
    else:
        verdict = "Put right before use" if finding.severity is Severity.BLOCK else "Worth a look"
    number = labels.get(finding.task_id or "")
    place = f"Question {number}: " if number else ""
    return verdict, f"{place}{finding.message} {finding.mend}".strip()


def _exemplar(homework: Homework) -> Iterator[Block]:
    if homework.exemplar:
        yield Heading(text="What a good answer looks like")
        yield Paragraph(text=homework.exemplar)


def _feedback(homework: Homework) -> Iterator[Block]:
    numbers = {head.id: str(n) for n, head in enumerate(homework.objectives, 1)}
    rows = tuple(
        (numbers.get(stem.objective_id, stem.objective_id), stem.secure, stem.next) for stem in homework.class_feedback
    )
    yield Heading(text="Feedback by objective")
    yield Grid(headings=("Objective", "If secure", "If not yet"), rows=rows, shares=(4, 11, 16))


def _next_lesson(homework: Homework, labels: dict[str, str]) -> Iterator[Block]:
    if homework.starter:
        rows = tuple((labels[task.id], task.answer.canonical, task.rationale) for task in homework.starter)
        yield Heading(text="Next lesson: the starter")
        yield Grid(headings=("No.", "Answer", "If many miss it"), rows=rows, shares=(2, 10, 20))
