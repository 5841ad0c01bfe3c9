"""What deserves a teacher's eye first: a list to get through in two minutes, the most urgent first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from curriculum.models import Badge, Frozen
from generator.models import Finding, Homework, MarkedBy, Outcome, Severity, Task, Tier
from generator.pupil_view import SUPPORT_TITLES, question_labels
from service.desk.places import once_a_question, place_of, say_questions, with_numbers
from service.store.records import Version

Weight = Literal["stop", "look", "note"]
# The change of the store that takes an approval away and leaves the content as it is.
WITHDRAWN = "withdrawn"


class ReviewItem(Frozen):
    """One thing to look at. `weight`: stop (it blocks approval), look, note. `tab` and `anchor` say where it is."""

    weight: Weight
    text: str
    tab: str
    anchor: str = ""


def review_list(homework: Homework, versions: Sequence[Version]) -> tuple[ReviewItem, ...]:
    """Everything that stands out, most urgent first; empty where nothing does. `versions` come newest first."""
    found = once_a_question(homework, homework.findings)
    failed = [f for f in found if f.outcome is Outcome.FAILED]
    return (
        *(_finding(homework, f, "stop") for f in failed if f.severity is Severity.BLOCK),
        *(_finding(homework, f, "look") for f in failed if f.severity is Severity.WARN),
        *(_finding(homework, f, "look") for f in found if f.outcome is Outcome.UNSCORED),
        *_since_review(versions),
        *_unchecked(homework),
        *_shorter(homework),
        *_for_the_teacher(homework),
        *_measured_otherwise(homework),
    )


def _finding(homework: Homework, finding: Finding, weight: Weight) -> ReviewItem:
    place = place_of(homework, finding)
    number = homework.findings.index(finding)
    undecided = "Could not be decided: " if finding.outcome is Outcome.UNSCORED else ""
    text = (
        f"{place.words}: {undecided}{with_numbers(homework, finding.message)}"
        if place.words
        else (undecided + with_numbers(homework, finding.message))
    )
    return ReviewItem(
        weight=weight,
        text=text[:1].upper() + text[1:],
        tab=place.tab or "checks",
        anchor=place.anchor or f"finding-{number}",
    )


def _since_review(versions: Sequence[Version]) -> Iterator[ReviewItem]:
    """What was changed after somebody had read or approved it: that reading no longer covers it."""
    if not versions or versions[0].status != "draft":
        return
    read = next((place for place, version in enumerate(versions) if version.status != "draft"), None)
    if not read:
        return
    changes = [version.change for version in reversed(versions[:read]) if version.change != WITHDRAWN]
    if not changes:
        return
    was = "approved" if versions[read].status == "approved" else "read"
    yield ReviewItem(
        weight="look",
        text=f"Changed since {versions[read].by} {was} it: {'; '.join(changes)}",
        tab="history",
    )


def _unchecked(homework: Homework) -> Iterator[ReviewItem]:
    for badge, words in (
        (Badge.MODEL_WRITTEN, "written by a language model: read the question and its answer"),
        (Badge.SOURCED, "from imported material that nobody has checked: do the facts and answers hold?"),
    ):
        tasks = [task for task in _once(homework) if task.badge is badge]
        if tasks:
            yield ReviewItem(weight="look", text=f"{say_questions(homework, tasks)}: {words}", **_at(tasks[0]))


def _shorter(homework: Homework) -> Iterator[ReviewItem]:
    capacity = homework.capacity
    if capacity.minutes < homework.request.minutes:
        yield ReviewItem(
            weight="look",
            text=f"Enough for {capacity.minutes} of the {homework.request.minutes} minutes asked for",
            tab="why",
            anchor="capacity",
        )


def _for_the_teacher(homework: Homework) -> Iterator[ReviewItem]:
    by_label: dict[str, Task] = {}
    labels = question_labels(homework)
    for task in _once(homework):
        if task.marked_by is MarkedBy.TEACHER:
            by_label.setdefault(labels[task.id], task)
    for label, task in by_label.items():
        yield ReviewItem(
            weight="note",
            text=f"Question {label} is the answer you mark yourself ({task.marks} marks)",
            tab="marking",
            anchor=f"key-{task.id}",
        )


def _measured_otherwise(homework: Homework) -> Iterator[ReviewItem]:
    """Supports that make of a question something else than was asked, one line for each kind of them."""
    helped: dict[tuple[str, str], list[Task]] = defaultdict(list)
    for task in homework.tiers.scaffolded:
        for support in task.supports:
            if support.changes:
                helped[SUPPORT_TITLES.get(support.kind, "Help"), support.changes].append(task)
    for (title, changes), tasks in helped.items():
        yield ReviewItem(
            weight="note",
            text=f"‘{title}’ on {say_questions(homework, tasks).lower()} of the scaffolded sheet: {changes}",
            **_at(tasks[0]),
        )


def _once(homework: Homework) -> Iterator[Task]:
    """Every question once: those of the core sheet, and those that stand on another sheet alone."""
    core = {task.id for task in homework.tiers.core}
    yield from homework.tiers.core
    for tier in (Tier.SCAFFOLDED, Tier.EXTENSION):
        yield from (task for task in getattr(homework.tiers, tier.value) if task.derived_from not in core)


def _at(task: Task) -> dict[str, str]:
    return {"tab": task.tier.value, "anchor": f"q-{task.id}"}
