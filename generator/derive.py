"""Stage `derive`: the scaffolded and the extension sheet, task by task, from the core sheet.

Scaffolded keeps the objective, the demand, the final answer and the marks of its core task and adds supports. Supported pupils read more
and write slower, so their sheet may hold a priority part of the core tasks that still covers every objective. Extension puts
deeper tasks on the same objectives in the place of some core tasks; it is never core and then more.
"""

import random

from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import MarkedBy, ParityRow, Task, Tier, Tiers
from generator.plan import Blueprint, in_sheet_order, verbs_of
from generator.selection import SELF_MARKED_SHARE, Sheet, grow
from generator.timing import task_minutes, tier_minutes

DEEP = 3
DEEPER_SHARE = 0.5
LEAST_SHARE = 0.85
MOST_OVER = 1.12
SAME_QUESTION = "The question is the same; the support beside it is withdrawn as the answer is secured."
HELD = ("objective", "demand", "final answer", "marks")


def number_core(blueprint: Blueprint) -> tuple[Task, ...]:
    """The core tasks with their ids, in sheet order."""
    return tuple(offer.task.model_copy(update={"id": f"core-{n}"}) for n, offer in enumerate(blueprint.core, 1))


def derive_tiers(blueprint: Blueprint, ground: Grounding, seed: int) -> tuple[Tiers, tuple[ParityRow, ...]]:
    """The three sheets and the parity table, one row for each core task."""
    core = number_core(blueprint)
    scaffolded = _priority_part(
        [scaffold_task(task, offer, ground.key_stage) for task, offer in zip(core, blueprint.core, strict=True)],
        blueprint,
        ground,
    )
    extension, replaced = _extension(blueprint, core, ground, random.Random(f"extension:{seed}"))
    tiers = Tiers(core=core, scaffolded=scaffolded, extension=extension)
    return tiers, parity_rows(tiers, replaced)


def scaffold_task(task: Task, offer: Offer, key_stage: int) -> Task:
    """The supported version of a core task: the same question with the supports of the offer that it was made from."""
    number = task.id.removeprefix("core-")
    scaffold = offer.scaffold
    changed = task.model_copy(
        update={
            "id": f"scaffolded-{number}",
            "tier": Tier.SCAFFOLDED,
            "stem": scaffold.stem or task.stem,
            "response": scaffold.response or task.response,
            "supports": scaffold.supports,
            "derived_from": task.id,
            "rationale": f"{task.rationale} {SAME_QUESTION}" if scaffold.supports else task.rationale,
        }
    )
    return changed.model_copy(update={"minutes": task_minutes(changed, key_stage)})


def _priority_part(tasks: list[Task], blueprint: Blueprint, ground: Grounding) -> tuple[Task, ...]:
    """Leave out tasks until the sheet fits the minutes.

    Never the last one of an objective, nor the only retrieval, nor one by which pupils could mark too little themselves.
    """
    kept = list(tasks)
    while tier_minutes(tuple(kept), ground.key_stage) > MOST_OVER * blueprint.minutes and len(kept) > 3:
        spare = [
            task for task in kept if _can_spare(task, kept) and not _leaves_too_little(task, kept, blueprint, ground)
        ]
        if not spare:
            return tuple(_with_one_support(task, ground) for task in kept)
        kept.remove(min(spare, key=lambda task: _priority(task, kept)))
    return tuple(kept)


def _with_one_support(task: Task, ground: Grounding) -> Task:
    """The task with its first support alone: less to read, where no task can be left out."""
    plain = task.model_copy(update={"supports": task.supports[:1]})
    return plain.model_copy(update={"minutes": task_minutes(plain, ground.key_stage)})


def _can_spare(task: Task, kept: list[Task]) -> bool:
    others = [other for other in kept if other is not task]
    covered = {name for other in others for name in other.objective_ids}
    if not set(task.objective_ids) <= covered:
        return False
    if task.retrieves and not any(other.retrieves for other in others):
        return False
    own = sum(other.marks for other in others if other.marked_by is MarkedBy.SELF)
    return own >= SELF_MARKED_SHARE * sum(other.marks for other in others)


def _leaves_too_little(task: Task, kept: list[Task], blueprint: Blueprint, ground: Grounding) -> bool:
    left = tuple(other for other in kept if other is not task)
    return tier_minutes(left, ground.key_stage) < LEAST_SHARE * blueprint.minutes


def _priority(task: Task, kept: list[Task]) -> tuple[int, int, float]:
    """Low is left out first: an objective that has many tasks, a kind of task that comes again, a long one."""
    same_objective = min((sum(name in other.objective_ids for other in kept) for name in task.objective_ids), default=9)
    same_kind = sum(other.item_model == task.item_model for other in kept)
    return (-same_kind, -same_objective, -task.minutes)


def _extension(
    blueprint: Blueprint, core: tuple[Task, ...], ground: Grounding, rng: random.Random
) -> tuple[tuple[Task, ...], dict[str, str]]:
    """Deeper tasks first, then the core tasks that leave room, highest demand first; and which task each core task gave way to."""
    chosen = {offer.key for offer in blueprint.core}
    deeper = [offer for offer in blueprint.offers if offer.task.demand >= DEEP and offer.key not in chosen]
    sheet = Sheet()
    for offer in blueprint.core:
        if offer.earlier:
            sheet.add(offer)
            break
    budget = max(blueprint.minutes * DEEPER_SHARE, 6.0)
    bearable = [o for o in deeper if o.task.marked_by is MarkedBy.SELF or _bears_marking(o, blueprint)]
    grow(sheet, bearable, budget, rng, verbs=verbs_of(ground), expected=len(core))
    _fill_from_core(sheet, blueprint)
    if sheet.minutes < LEAST_SHARE * blueprint.minutes:
        # Deeper tasks on so little knowledge leave no room for the rest: keep the core sheet, with room to go deeper once.
        sheet = Sheet()
        _fill_from_core(sheet, blueprint, spare=min((offer.task.minutes for offer in bearable), default=0.0))
        grow(sheet, bearable, blueprint.minutes * MOST_OVER, rng, verbs=verbs_of(ground), expected=len(core))
    added = [offer for offer in sheet.chosen if offer.key not in chosen]
    numbers = {offer.key: task.id.removeprefix("core-") for offer, task in zip(blueprint.core, core, strict=True)}
    tasks: list[Task] = []
    labels: dict[str, str] = {}
    # Deeper questions come last, for their numbers count on after those of the core sheet.
    for offer in sorted(in_sheet_order(sheet.chosen, ground), key=lambda offer: offer.key not in numbers):
        number = numbers.get(offer.key)
        if number is None:
            number = f"E{len(labels) + 1}"
            labels[offer.key] = number
        tasks.append(
            offer.task.model_copy(
                update={
                    "id": f"extension-{number}",
                    "tier": Tier.EXTENSION,
                    "derived_from": f"core-{number}" if offer.key in numbers else None,
                }
            )
        )
    return tuple(tasks), _given_way(core, tuple(tasks), [labels[offer.key] for offer in added if offer.key in labels])


def _bears_marking(offer: Offer, blueprint: Blueprint) -> bool:
    """Whether an answer may be the one that the teacher marks: short enough, and no shallower than the core sheet's own."""
    own = max((o.task.demand for o in blueprint.core if o.task.marked_by is MarkedBy.TEACHER), default=0)
    return offer.task.marks <= 0.15 * blueprint.minutes and offer.task.demand >= own


def _fill_from_core(sheet: Sheet, blueprint: Blueprint, spare: float = 0.0) -> None:
    """Add core tasks, those of highest demand first, while they fit and the sheet grows no longer than the core sheet.

    `spare` minutes are kept free.

    They stand together on the core sheet, so each is only held against the deeper tasks.
    """
    deeper = Sheet(chosen=list(sheet.chosen), used=set(sheet.used))
    for offer in sorted(blueprint.core, key=lambda o: (-o.task.demand, o.key)):
        fits = sheet.minutes + offer.task.minutes <= blueprint.minutes * MOST_OVER - spare
        if offer not in sheet.chosen and fits and deeper.takes(offer) and len(sheet.chosen) <= len(blueprint.core):
            sheet.add(offer)


def _given_way(core: tuple[Task, ...], extension: tuple[Task, ...], labels: list[str]) -> dict[str, str]:
    """For each core task its partner on the extension sheet: itself, or a deeper task on the same objective; else none."""
    by_id = {task.id: task for task in extension}
    deeper = [by_id[f"extension-{label}"] for label in labels if f"extension-{label}" in by_id]
    partners: dict[str, str] = {}
    for task in core:
        same = f"extension-{task.id.removeprefix('core-')}"
        if same in by_id:
            partners[task.id] = same
            continue
        alike = next((other for other in deeper if set(other.objective_ids) & set(task.objective_ids)), None)
        if alike is not None:
            partners[task.id] = alike.id
    return partners


def parity_rows(tiers: Tiers, partners: dict[str, str]) -> tuple[ParityRow, ...]:
    """A row for each core task, in sheet order; `partners` names the extension task that stands in its place."""
    scaffolded = {task.derived_from: task for task in tiers.scaffolded}
    deeper = {task.id: task for task in tiers.extension}
    rows = []
    for task in tiers.core:
        version = scaffolded.get(task.id)
        partner = deeper.get(partners.get(task.id, ""))
        changed = (
            [f"{s.kind}: {s.changes or 'adds a way in, changes nothing that is measured'}" for s in version.supports]
            if version
            else []
        )
        if version is None:
            what = "its objective" if task.objective_ids else "earlier learning"
            changed.append(f"not on the supported sheet: {what} is practised by other tasks")
        if partner is not None and partner.derived_from is None:
            changed.append(f"deeper: demand {task.demand} to {partner.demand}{_kind(partner)}")
        rows.append(
            ParityRow(
                core_id=task.id,
                scaffolded_id=version.id if version else None,
                extension_id=partner.id if partner else None,
                objective_ids=task.objective_ids,
                held=HELD,
                changed=tuple(changed),
            )
        )
    return tuple(rows)


def _kind(task: Task) -> str:
    """The item model as a remark; a language model's tasks are of no named kind."""
    name = (task.item_model or "").split(":")[0]
    return "" if name in ("", "model") else f", by ‘{name.replace('-', ' ')}’"
