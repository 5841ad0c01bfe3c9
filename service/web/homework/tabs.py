"""What stands in each tab of a homework, as typed contexts on top of the frame."""

from collections.abc import Mapping, Sequence

from generator.models import Homework, MarkedBy, Task, Tier
from generator.pupil_view import pupil_task, question_labels
from generator.timing import tier_minutes
from service.desk.edits import Edit
from service.desk.measure import SheetMeasured
from service.desk.places import name_of, say_questions
from service.documents.marks import USUAL_MARKS
from service.documents.pack_background import making_rows
from service.documents.sheet_content import stage_in_words
from service.store.records import Stored, Version
from service.web.homework.found import found, found_in, rules_of_print, rules_over
from service.web.homework.frame import Frame, capacity_line
from service.web.homework.said import said_time
from service.web.homework.tab_contexts import (
    ChecksTab,
    CoverageLine,
    FeedbackLine,
    HistoryTab,
    KeyEntry,
    MarkingTab,
    ParityLine,
    PrintedSheet,
    SourceLine,
    SourcesTab,
    TierTab,
    VersionLine,
    WhyTab,
)
from service.web.homework.task_cards import TaskCard, task_cards
from service.web.homework.words import DEMANDS

LEADS = {
    Tier.CORE: "",
    Tier.SCAFFOLDED: "The same questions with ways in. Wording and order follow the core sheet; edit the supports here.",
    Tier.EXTENSION: "Fewer of the core questions, and deeper ones in their place, numbered on from the last core question.",
}


def tier_tab(
    frame: Frame, homework: Homework, tier: Tier, changed: frozenset[str], edits: Mapping[str, Edit]
) -> TierTab:
    """One sheet; `changed` names the tasks of the last change, `edits` are those of a teacher."""
    tasks = getattr(homework.tiers, tier.value)
    findings = found_in(homework)
    return TierTab(
        **dict(frame),
        tier=tier.value,
        tier_name=tier.value.capitalize(),
        mark=USUAL_MARKS[tier],
        minutes=round(tier_minutes(tasks, homework.unit.key_stage)),
        marks=sum(task.marks for task in tasks),
        lead=LEADS[tier],
        about_sheet=tuple(one for one in findings if one.tab == tier.value and not one.task_id),
        cards=(cards := task_cards(homework, tier, changed, edits)),
        legend=_legend(cards),
    )


def marking_tab(frame: Frame, homework: Homework) -> MarkingTab:
    """Keys, feedback and the next lesson's starter."""
    labels = question_labels(homework)
    core = {task.id for task in homework.tiers.core}
    listed = [
        *homework.tiers.core,
        *(t for t in homework.tiers.all() if t.id not in core and t.derived_from not in core),
    ]
    statements = _statements(homework)
    return MarkingTab(
        **dict(frame),
        loads=tuple(_load(homework, tier) for tier in Tier),
        keys=tuple(
            KeyEntry(label=labels[task.id], task=task, by_teacher=task.marked_by is MarkedBy.TEACHER) for task in listed
        ),
        exemplar=homework.exemplar or "",
        feedback=tuple(
            FeedbackLine(
                objective=statements.get(stem.objective_id, stem.objective_id), secure=stem.secure, next=stem.next
            )
            for stem in homework.class_feedback
        ),
        starter=tuple((pupil_task(task, labels[task.id]), task.answer.canonical) for task in homework.starter),
    )


def why_tab(frame: Frame, homework: Homework) -> WhyTab:
    """Reasons, earlier learning, coverage and parity."""
    tiers, labels = homework.tiers, question_labels(homework)
    statements = _statements(homework)
    by_id = {task.id: task for task in tiers.all()}
    retrieved = dict.fromkeys(words for task in tiers.core for words in task.retrieves or ())
    return WhyTab(
        **dict(frame),
        intent=homework.unit.intent,
        brief_why=homework.pupil_brief.why,
        minimum=homework.pupil_brief.minimum,
        capacity_line=capacity_line(homework),
        prior=tuple(
            (words, say_questions(homework, [task for task in tiers.core if words in (task.retrieves or ())]))
            for words in retrieved
        ),
        coverage=tuple(
            CoverageLine(
                objective=statements.get(row.objective_id, row.objective_id),
                questions=tuple(
                    ", ".join(labels[name] for name in row.task_ids if name in by_id and by_id[name].tier is tier)
                    for tier in Tier
                ),
                stages=", ".join(map(stage_in_words, row.stages)),
            )
            for row in homework.coverage
        ),
        parity=tuple(
            ParityLine(
                core=labels.get(row.core_id, row.core_id),
                scaffolded=_supported(by_id.get(row.scaffolded_id or "")),
                extension=labels.get(row.extension_id, "") if row.extension_id else "left out",
                held=", ".join(row.held),
                changed=row.changed,
            )
            for row in homework.parity
        ),
        reasons=tuple(
            (name_of(homework, task), task.rationale)
            for task in tiers.all()
            if task.tier is Tier.CORE or task.derived_from is None
        ),
    )


def checks_tab(
    frame: Frame,
    homework: Homework,
    errors: dict[str, str] | None = None,
    typed_reason: str = "",
    measured: Sequence[SheetMeasured] = (),
) -> ChecksTab:
    """Findings, and every rule; `errors` and `typed_reason` where an overruling was refused, `measured` what print showed."""
    return ChecksTab(
        **dict(frame),
        found=found_in(homework),
        rules=rules_over(homework),
        rules_of_print=rules_of_print(homework),
        sheets=tuple(
            PrintedSheet(
                name=f"{sheet.name.capitalize()} sheet",
                found=tuple(found(homework, finding, number) for number, finding in enumerate(sheet.findings)),
            )
            for sheet in measured
        ),
        errors=errors or {},
        typed_reason=typed_reason,
    )


def sources_tab(frame: Frame, homework: Homework) -> SourcesTab:
    """Every source with its licence, and the passages that questions cite."""
    everything = homework.tiers.all()

    def source_line(place: int) -> SourceLine:
        source = homework.sources[place]
        passages = tuple(
            (passage.text, say_questions(homework, citing) if citing else "")
            for passage in source.passages
            for citing in [[task for task in everything if passage.id in task.cites]]
        )
        link = source.url if source.url and source.url.startswith(("https://", "http://")) else ""
        return SourceLine(
            title=source.title,
            link=link,
            licence=source.licence,
            version=source.version,
            attribution=source.attribution or "",
            passages=passages,
        )

    lines = tuple(source_line(place) for place in range(len(homework.sources)))
    return SourcesTab(**dict(frame), sources=lines, making=making_rows(homework))


def history_tab(frame: Frame, stored: Stored, versions: tuple[Version, ...]) -> HistoryTab:
    """Every version of it, newest first."""
    return HistoryTab(
        **dict(frame),
        rows=tuple(
            VersionLine(number=v.number, change=v.change, by=v.by, at=said_time(v.at), status=v.status)
            for v in versions
        ),
    )


def _load(homework: Homework, tier: Tier) -> tuple[str, str]:
    """'Extension' and 'pupils mark 18 of 24 marks themselves, you mark question 14'."""
    tasks = getattr(homework.tiers, tier.value)
    own = sum(task.marks for task in tasks if task.marked_by is MarkedBy.SELF)
    yours = [task for task in tasks if task.marked_by is MarkedBy.TEACHER]
    line = f"pupils mark {own} of {sum(task.marks for task in tasks)} marks themselves"
    return tier.value.capitalize(), f"{line}, you mark {say_questions(homework, yours).lower()}" if yours else line


def _legend(cards: Sequence[TaskCard]) -> tuple[tuple[str, str], ...]:
    """The short words that stand on these questions, each with what it says."""
    badges = {card.badge: card.badge_says for card in cards}
    by = {card.edit.by for card in cards if card.edit}
    edited = {"changed by ...": "a teacher reworded the question or its answer since it was made"} if by else {}
    demand = "; ".join(f"{number} {word}" for number, word in DEMANDS.items())
    return (("Demand", demand), *(badges | edited).items())


def _supported(task: Task | None) -> str:
    if task is None:
        return "left out"
    return "with supports" if task.supports else "as it is"


def _statements(homework: Homework) -> dict[str, str]:
    return {head.id: head.statement for head in homework.objectives}
