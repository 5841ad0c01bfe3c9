"""Stage `assemble`: the homework as one self-contained value, with everything that travels with its tasks."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime

from generator.authors.calls import Usage
from generator.brief import class_feedback, peer_assessment, pupil_brief, self_assessment
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer
from generator.models import (
    CoverageRow,
    Finding,
    Homework,
    HomeworkRequest,
    KeyLine,
    MarkedBy,
    ObjectiveHead,
    ParityRow,
    Provenance,
    Stage,
    Task,
    Tier,
    Tiers,
    UnitHead,
)
from generator.plan import Blueprint
from generator.pupil_view import question_labels
from generator.sources import cited_sources

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
        title=f"{unit.title} homework" if unit.title.endswith("?") else f"{unit.title}: homework",
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
        self_marking=marking_slide(tiers),
        class_feedback=class_feedback(ground),
        self_assessment=self_assessment(ground),
        peer_assessment=peer_assessment(),
        exemplar=choose_exemplar(tiers),
        coverage=cover_objectives([g.id for g in ground.requested], tiers),
        sources=cited_sources(ground, [*tiers.all(), *starter]),
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


def with_authorship(homework: Homework, model: str, prompts: Sequence[str], usage: Usage) -> Homework:
    """The same homework with the model that wrote it, by which prompts, and what that took."""
    provenance = homework.provenance.model_copy(
        update={
            "author": "model",
            "model": model,
            "prompts": tuple(prompts),
            "tokens": usage.tokens_in + usage.tokens_out,
            "cost": None if usage.pence is None else f"{usage.pence:.2f}p",
        }
    )
    return homework.model_copy(update={"provenance": provenance})


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


def marking_slide(tiers: Tiers) -> tuple[KeyLine, ...]:
    """One line for each self-marked question: those of the core sheet, then the deeper ones of the extension."""
    labels = question_labels(tiers)
    deeper = [task for task in tiers.extension if task.derived_from is None and task.marks]
    asked = [task for task in (*tiers.core, *deeper) if task.marked_by is MarkedBy.SELF]
    return tuple(KeyLine(n=labels[task.id], answer=_slide_answer(task)) for task in asked)


def choose_exemplar(tiers: Tiers) -> str | None:
    """The model answer of the one answer that takes most writing, to show what good looks like."""
    longest = max(tiers.core, key=lambda task: (task.marked_by is MarkedBy.TEACHER, task.demand, task.marks))
    if longest.demand == 1:
        return None
    return f"Question {question_labels(tiers)[longest.id]}: {longest.marking.model_answer}"


def cover_objectives(objective_ids: Sequence[str], tiers: Tiers) -> tuple[CoverageRow, ...]:
    """For each requested objective the tasks that practise it, in sheet order, and at which stages."""
    rows = []
    for name in objective_ids:
        tasks = [task for task in tiers.all() if name in task.objective_ids]
        stages = tuple(dict.fromkeys(stage.value for stage in Stage if any(t.stage is stage for t in tasks)))
        rows.append(CoverageRow(objective_id=name, task_ids=tuple(t.id for t in tasks), stages=stages))
    return tuple(rows)


def _reteach(grounded: GroundedObjective, offer: Offer) -> str:
    lesson = grounded.objective.lesson or grounded.objective.statement.rstrip(".")
    return f"If many miss this, reteach ‘{lesson}’ with this line: {offer.reteach or offer.task.marking.model_answer}"


def _slide_answer(task: Task) -> str:
    marks = f" [{task.marks}]" if task.marks > 1 else ""
    return f"{task.answer.canonical}{marks}"
