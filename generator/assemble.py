"""Stage `assemble`: the homework as one self-contained value, with everything that travels with its tasks."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from curriculum.models import Frozen, Source, Unit
from generator.brief import class_feedback, peer_assessment, pupil_brief, self_assessment
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer
from generator.models import (
    CitedSource,
    CoverageRow,
    Finding,
    Homework,
    HomeworkRequest,
    KeyLine,
    MarkedBy,
    ObjectiveHead,
    ParityRow,
    Passage,
    Provenance,
    Stage,
    Task,
    Tier,
    Tiers,
    UnitHead,
)
from generator.plan import Blueprint
from generator.pupil_view import label_of

SKILLS_SOURCE = Source(id="skills", title="Threefold computed skills", licence="MIT", version="1")
STARTER_QUESTIONS = 5
UNBOUND = ("created_at", "status", "findings")
UNBOUND_PROVENANCE = ("timings", "tokens", "cost")


def assemble_homework(
    request: HomeworkRequest, ground: Grounding, blueprint: Blueprint, tiers: Tiers, parity: tuple[ParityRow, ...]
) -> Homework:
    """Everything but the findings. The same request, seed and curriculum version give the same content and id."""
    starter = make_starter(blueprint, ground)
    unit = ground.unit
    homework_id = hashlib.sha256(
        json.dumps([request.model_dump(mode="json"), request.seed, ground.version]).encode()
    ).hexdigest()[:16]
    return Homework(
        id=homework_id,
        title=f"{unit.title}: homework",
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
        request=request,
        unit=UnitHead(
            id=unit.id,
            title=unit.title,
            subject=unit.subject,
            key_stage=unit.key_stage,
            years=unit.years,
            intent=unit.intent,
        ),
        objectives=tuple(
            ObjectiveHead(id=g.id, statement=g.objective.statement, source_id=g.source.id) for g in ground.requested
        ),
        pupil_brief=pupil_brief(request, ground, tiers.core).model_copy(
            update={"minutes": min(request.minutes, blueprint.capacity.minutes)}
        ),
        capacity=blueprint.capacity,
        tiers=tiers,
        parity=parity,
        starter=starter,
        self_marking=_slide(tiers),
        class_feedback=class_feedback(ground),
        self_assessment=self_assessment(ground),
        peer_assessment=peer_assessment(),
        exemplar=_exemplar(tiers),
        coverage=_coverage(ground, tiers),
        sources=_sources(ground, [*tiers.all(), *starter]),
        provenance=Provenance(
            author="items",
            seed=request.seed,
            versions={"curriculum": ground.version, "schema": "1", "threefold": "0.1.0"},
        ),
    )


def with_findings(homework: Homework, findings: Sequence[Finding], timings: dict[str, float]) -> Homework:
    """The same homework with what the checks found and how long each stage took, in seconds."""
    provenance = homework.provenance.model_copy(update={"timings": timings})
    return homework.model_copy(update={"findings": tuple(findings), "provenance": provenance})


def canonical_json(homework: Homework) -> str:
    """The content that must be the same for the same request, seed and curriculum version, with sorted keys."""
    data = homework.model_dump(mode="json")
    for name in UNBOUND:
        del data[name]
    for name in UNBOUND_PROVENANCE:
        del data["provenance"][name]
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def make_starter(blueprint: Blueprint, ground: Grounding) -> tuple[Task, ...]:
    """Five short parallel questions for the next lesson, objective by objective in turn; fewer when the knowledge ends.

    They use what the sheets leave unused first. The rationale is the reteach line.
    """
    chosen = {offer.key for offer in blueprint.core}
    used = {key for offer in blueprint.core for key in offer.uses}
    short = [offer for offer in blueprint.offers if offer.starter and offer.key not in chosen]
    fresh = [offer for offer in short if not offer.uses & used]
    queue = {
        g.id: [o for o in [*fresh, *(o for o in short if o not in fresh)] if g.id in o.task.objective_ids]
        for g in ground.requested
    }
    by_id = {g.id: g for g in ground.requested}
    picked: list[tuple[GroundedObjective, Offer]] = []
    taken: set[str] = set()
    while len(picked) < STARTER_QUESTIONS and any(queue.values()):
        for name, waiting in queue.items():
            offer = next((o for o in waiting if not o.uses & taken), None)
            queue[name] = [o for o in waiting if o is not offer and not o.uses & taken] if offer else []
            if offer and len(picked) < STARTER_QUESTIONS:
                taken |= offer.uses
                picked.append((by_id[name], offer))
    return tuple(
        offer.task.model_copy(
            update={
                "id": f"starter-{n}",
                "tier": Tier.CORE,
                "stage": Stage.RETRIEVAL,
                "rationale": _reteach(grounded, offer),
            }
        )
        for n, (grounded, offer) in enumerate(picked, 1)
    )


def _reteach(grounded: GroundedObjective, offer: Offer) -> str:
    lesson = grounded.objective.lesson or grounded.objective.statement.rstrip(".")
    return f"If many miss this, reteach ‘{lesson}’ with this line: {offer.reteach or offer.task.marking.model_answer}"


def _slide(tiers: Tiers) -> tuple[KeyLine, ...]:
    """One line for each self-marked question; supported sheets keep the core numbers, deeper questions are E1, E2 ..."""
    lines = [
        KeyLine(n=label_of(task.id), answer=_slide_answer(task))
        for task in tiers.core
        if task.marked_by is MarkedBy.SELF
    ]
    lines += [
        KeyLine(n=label_of(task.id), answer=_slide_answer(task))
        for task in tiers.extension
        if task.derived_from is None and task.marked_by is MarkedBy.SELF and task.marks
    ]
    return tuple(lines)


def _slide_answer(task: Task) -> str:
    marks = f" [{task.marks}]" if task.marks > 1 else ""
    return f"{task.answer.canonical}{marks}"


def _exemplar(tiers: Tiers) -> str | None:
    """The model answer of the one answer that takes most writing, to show what good looks like."""
    longest = max(tiers.core, key=lambda task: (task.marked_by is MarkedBy.TEACHER, task.demand, task.marks))
    return f"Question {label_of(longest.id)}: {longest.marking.model_answer}" if longest.demand > 1 else None


def _coverage(ground: Grounding, tiers: Tiers) -> tuple[CoverageRow, ...]:
    rows = []
    for grounded in ground.requested:
        tasks = [task for task in tiers.all() if grounded.id in task.objective_ids]
        stages = tuple(dict.fromkeys(stage.value for stage in Stage if any(t.stage is stage for t in tasks)))
        rows.append(CoverageRow(objective_id=grounded.id, task_ids=tuple(t.id for t in tasks), stages=stages))
    return tuple(rows)


def _sources(ground: Grounding, tasks: Sequence[Task]) -> tuple[CitedSource, ...]:
    """Every source a task cites, with the cited passages in full."""
    cited = dict.fromkeys(cite for task in tasks for cite in task.cites)
    texts: dict[str, tuple[Source, str]] = {}
    for source, piece_id, text in _passages(ground):
        texts.setdefault(piece_id, (source, text))
    for cite in cited:
        if cite.startswith("skill:"):
            texts[cite] = (SKILLS_SOURCE, f"Computed exactly: {cite.removeprefix('skill:').replace('-', ' ')}")
    found: dict[str, tuple[Source, list[Passage]]] = {
        grounded.source.id: (grounded.source, []) for grounded in ground.requested
    }
    for cite in cited:
        source, text = texts[cite]
        digest = hashlib.sha256(text.encode()).hexdigest()
        found.setdefault(source.id, (source, []))[1].append(Passage(id=cite, text=text, sha256=digest))
    return tuple(CitedSource(**source.model_dump(), passages=tuple(passages)) for source, passages in found.values())


def _passages(ground: Grounding) -> Iterator[tuple[Source, str, str]]:
    for grounded in (*ground.requested, *ground.earlier_lessons):
        for piece in grounded.knowledge.pieces():
            yield grounded.source, piece.id, _text_of(piece)  # type: ignore[attr-defined]
    units: Iterable[Unit] = (ground.unit, *ground.earlier_units)
    for unit in units:
        for question in unit.earlier:
            yield unit.source, question.id, _text_of(question)
        for objective in unit.objectives:
            for term in objective.knowledge.terms:
                yield unit.source, term.id, _text_of(term)


def _text_of(piece: Frozen) -> str:
    """All words of a piece of knowledge, field by field, as one passage."""
    parts: list[str] = []

    def gather(value: object) -> None:
        if isinstance(value, str):
            parts.append(value)
        elif isinstance(value, Frozen):
            for name in type(value).model_fields:
                if name not in ("id", "kind", "fact", "command_word", "learnt_in"):
                    gather(getattr(value, name))
        elif isinstance(value, tuple):
            for item in value:
                gather(item)

    gather(piece)
    return ". ".join(part.strip().rstrip(".") for part in dict.fromkeys(parts) if part.strip()) + "."
