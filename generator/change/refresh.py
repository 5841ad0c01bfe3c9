"""Makes anew what is derived from the tasks, and leaves alone what a teacher may have written."""

from generator.assemble import choose_exemplar, cover_objectives, marking_slide
from generator.brief import least_to_do, tells_an_answer
from generator.change.changed import Changed
from generator.change.kept_sheet import words_asked
from generator.derive import parity_rows
from generator.grounding import Grounding
from generator.models import CitedSource, Homework, Task, Tiers
from generator.pupil_view import question_labels
from generator.sources import cited_sources


def refresh_homework(
    homework: Homework, tiers: Tiers, ground: Grounding | None = None, notes: tuple[str, ...] = ()
) -> Changed:
    """The homework on other sheets: parity, coverage, slide, exemplar, the least to do and the sources follow them.

    The grounding is needed for tasks that were not on the sheets before: it holds the passages they cite. A starter
    question that a new task repeats, and a line of 'what you need' that answers one, are taken out, with a note.
    """
    labels = question_labels(tiers)
    before = {task.id: task for task in homework.tiers.all()}
    new = [task for task in tiers.core if task != before.get(task.id)]
    new += [task for task in tiers.extension if task.derived_from is None and task != before.get(task.id)]
    starter, repeated = _without_repeats(homework, tiers)
    you_need, told = _without_answers(homework.pupil_brief.you_need, new, ground, labels)
    objective_ids = tuple(objective.id for objective in homework.objectives)
    brief = homework.pupil_brief.model_copy(
        update={"minimum": least_to_do(tiers.core, objective_ids), "you_need": you_need}
    )
    fresh = homework.model_copy(
        update={
            "tiers": tiers,
            "starter": starter,
            "pupil_brief": brief,
            "parity": parity_rows(tiers, _partners(homework, tiers)),
            "self_marking": marking_slide(tiers),
            "exemplar": choose_exemplar(tiers),
            "coverage": cover_objectives(objective_ids, tiers),
            "sources": _sources(homework, (*tiers.all(), *starter), ground),
        }
    )
    return Changed(homework=fresh, notes=(*notes, *repeated, *told))


def _partners(homework: Homework, tiers: Tiers) -> dict[str, str]:
    """For each core task the extension task in its place: its own copy, the one it had, else a deeper one that is alike."""
    had = {row.core_id: row.extension_id for row in homework.parity}
    there = {task.id: task for task in tiers.extension}
    copies = {task.derived_from: task.id for task in tiers.extension if task.derived_from}
    deeper = [task for task in tiers.extension if task.derived_from is None]
    partners: dict[str, str] = {}
    for task in tiers.core:
        kept = there.get(had.get(task.id) or "")
        if task.id in copies:
            partners[task.id] = copies[task.id]
        elif kept is not None and kept.derived_from is None:
            partners[task.id] = kept.id
        else:
            alike = next((other for other in deeper if set(other.objective_ids) & set(task.objective_ids)), None)
            if alike is not None:
                partners[task.id] = alike.id
    return partners


def _without_repeats(homework: Homework, tiers: Tiers) -> tuple[tuple[Task, ...], list[str]]:
    before = {words_asked(task) for task in homework.tiers.all()}
    asked = {words_asked(task) for task in tiers.all()} - before
    kept = tuple(task for task in homework.starter if words_asked(task) not in asked)
    gone = len(homework.starter) - len(kept)
    note = (
        f"{_count(gone, 'question')} of the next lesson's starter now {'stands' if gone == 1 else 'stand'} on the sheet"
    )
    return kept, [f"{note} and {'was' if gone == 1 else 'were'} taken out of the starter."] if gone else []


def _without_answers(
    you_need: tuple[str, ...], new: list[Task], ground: Grounding | None, labels: dict[str, str]
) -> tuple[tuple[str, ...], list[str]]:
    """Lines that came from the lessons' facts may not answer a new question; other lines are somebody's own words."""
    if ground is None:
        return you_need, []
    facts = {fact.text: fact.id for grounded in ground.requested for fact in grounded.knowledge.facts}
    notes: list[str] = []
    kept: list[str] = []
    for text in you_need:
        answered = _answered_by(text, facts[text], new) if text in facts else None
        if answered is None:
            kept.append(text)
        else:
            notes.append(f"‘{text}’ was taken out of ‘what you need’: it answers question {labels[answered.id]}.")
    return tuple(kept), notes


def _answered_by(text: str, fact_id: str, new: list[Task]) -> Task | None:
    return next((task for task in new if fact_id in task.cites or tells_an_answer(text, (task,))), None)


def _sources(homework: Homework, tasks: tuple[Task, ...], ground: Grounding | None) -> tuple[CitedSource, ...]:
    """The sources as they were, without passages that nobody cites any more, and then what is newly cited."""
    cited = {cite for task in tasks for cite in task.cites}
    held = {passage.id for source in homework.sources for passage in source.passages}
    lacking = [task for task in tasks if set(task.cites) - held] if ground else []
    found = cited_sources(ground, lacking) if ground and lacking else ()
    added = {s.id: [p for p in s.passages if p.id not in held] for s in found}
    own = {objective.source_id for objective in homework.objectives}
    sources = []
    for source in homework.sources:
        passages = (*(p for p in source.passages if p.id in cited), *added.pop(source.id, ()))
        if passages or source.id in own:
            sources.append(source.model_copy(update={"passages": passages}))
    sources += [s.model_copy(update={"passages": tuple(added[s.id])}) for s in found if added.get(s.id)]
    return tuple(sources)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
