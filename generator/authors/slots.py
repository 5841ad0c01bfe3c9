"""Plans a model-written homework without the model: which objective, demand, kind of answer and marks each slot has.

What is computed or brings back earlier learning keeps the tasks of the item models, which are right by construction. The
rest of the minutes become slots. Their kinds follow a progression from recall to reasoning, and only kinds that the
knowledge bears are asked for: an order needs a stored sequence, a match enough terms.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle

from curriculum.models import Frozen
from generator.errors import NoKnowledge
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer
from generator.items.computed import skills_of
from generator.models import Capacity, HomeworkRequest
from generator.plan import LEAST_MINUTES, open_with_earlier, short_capacity
from generator.selection import MOST_TEACHER_MARKS, Sheet, grow
from generator.timing import MINUTES_A_MARK, WORDS_A_MINUTE

WORDS_TO_READ = {
    "short": 24,
    "choice": 45,
    "cloze": 34,
    "true_false": 26,
    "match": 62,
    "order": 52,
    "classify": 42,
    "numeric": 40,
    "extended": 48,
}
# Demand, kind and marks, as they take turns on a sheet; a deeper answer at the end comes on top.
TURNS = (
    (1, "short", 1),
    (2, "short", 2),
    (1, "choice", 1),
    (2, "classify", 3),
    (1, "cloze", 2),
    (2, "choice", 1),
    (2, "true_false", 1),
    (1, "match", 4),
    (2, "short", 3),
    (2, "order", 2),
)
# Of these a sheet soon has enough; of the others there may be as many as the minutes hold.
MOST_OF_A_KIND = {"classify": 2, "order": 1, "match": 1, "true_false": 2, "cloze": 4}
MANY = 1_000
DEEPER = ((3, "short", 3), (3, "short", 2), (3, "choice", 1), (3, "short", 3))
LEAST_TERMS = 5
SHORTEST_WITH_DEPTH = 20
DEEP_SHARE = 0.16
LEAST_DEEP_MARKS = 3
DEEPER_SHARE = 0.45
FULL = 0.97
MOST_MISSED = 8
YOUNG, MOST_DEMAND_YOUNG = 1, 2
# What a model can honestly make of a fact or a term, and of an objective's statement alone.
MINUTES_A_PIECE, MINUTES_AN_OBJECTIVE = 3.0, 6.0


class Slot(Frozen):
    """A place on a sheet that a model fills. `retrieves` names earlier learning, where no requested objective is served."""

    label: str
    objective_ids: tuple[str, ...]
    demand: int
    kind: str
    marks: int
    retrieves: str = ""


class SlotPlan(Frozen):
    """What is already written, and the slots of the core and of the extension sheet.

    `minutes` are those asked for, or fewer, where `capacity` says what limits them.
    """

    fixed: tuple[Offer, ...]
    core: tuple[Slot, ...]
    deeper: tuple[Slot, ...]
    minutes: int
    capacity: Capacity

    @property
    def slots(self) -> tuple[Slot, ...]:
        return (*self.core, *self.deeper)


def plan_slots(request: HomeworkRequest, ground: Grounding, offers: Sequence[Offer]) -> SlotPlan:
    """The slots of one homework; none where a computed skill practises every objective, which no model does better.

    Raises `NoKnowledge` where the material is too thin even for a model to stand on.
    """
    capacity = capacity_with_model(request.minutes, ground)
    minutes = capacity.minutes
    rng = random.Random(f"slots:{request.seed}")
    computed = [g for g in ground.requested if ground.subject == "mathematics" and skills_of(g, ground.key_stage)]
    written = [g for g in ground.requested if g not in computed]
    sheet = Sheet()
    open_with_earlier(sheet, offers, minutes, rng)
    if computed:
        _fill_computed(sheet, computed, offers, minutes, len(computed) / len(ground.requested), rng)
    if not written:
        return SlotPlan(fixed=tuple(sheet.chosen), core=(), deeper=(), minutes=minutes, capacity=capacity)
    left = minutes - sheet.minutes
    core = _core_slots(minutes, ground, written, left, needs_earlier=not any(o.earlier for o in sheet.chosen), rng=rng)
    deeper = _deeper_slots(minutes * len(written) / len(ground.requested), ground, written, rng)
    return SlotPlan(
        fixed=tuple(sheet.chosen), core=tuple(core), deeper=tuple(deeper), minutes=minutes, capacity=capacity
    )


def capacity_with_model(minutes: int, ground: Grounding) -> Capacity:
    """The minutes asked for, or as many as a model can fill without inventing: it writes more from a piece, not from none.

    Raises `NoKnowledge` where that is too little for a homework.
    """
    pieces = sum(1 for grounded in ground.requested for _ in grounded.knowledge.pieces())
    bears = int(MINUTES_A_PIECE * pieces + MINUTES_AN_OBJECTIVE * len(ground.requested))
    if any(grounded.objective.skills or skills_of(grounded, ground.key_stage) for grounded in ground.requested):
        bears = max(bears, minutes)
    if bears >= minutes:
        return Capacity(minutes=minutes)
    capacity = short_capacity(bears, ground)
    if bears < LEAST_MINUTES:
        raise NoKnowledge(f"{capacity.limited_by}, too little for a homework: {capacity.mend}")
    return capacity


def slot_minutes(demand: int, kind: str, marks: int, key_stage: int) -> float:
    """Minutes that a slot is likely to take: answering and reading, as `generator.timing` counts them."""
    reading = WORDS_TO_READ[kind] / WORDS_A_MINUTE[min(5, max(1, key_stage))]
    pace = MINUTES_A_MARK["working" if kind == "numeric" else kind]
    return marks * pace + reading


def _fill_computed(
    sheet: Sheet,
    computed: Sequence[GroundedObjective],
    offers: Sequence[Offer],
    minutes: int,
    share: float,
    rng: random.Random,
) -> None:
    ids = {grounded.id for grounded in computed}
    own = [o for o in offers if o.task.verified and set(o.task.objective_ids) <= ids and not o.extension_only]
    reach = sheet.minutes + (minutes - sheet.minutes) * share
    verbs = {grounded.id: "calculate" for grounded in computed}
    grow(sheet, own, int(reach), rng, verbs=verbs, expected=len(own), strict=False)


def _core_slots(
    asked: int,
    ground: Grounding,
    written: Sequence[GroundedObjective],
    minutes: float,
    *,
    needs_earlier: bool,
    rng: random.Random,
) -> list[Slot]:
    drafts: list[Slot] = []
    stage = ground.key_stage
    spent = 0.0
    if needs_earlier and ground.earlier_lessons:
        lesson = ground.earlier_lessons[-1].objective
        where = f"‘{lesson.lesson or lesson.statement.rstrip('.')}’, earlier in this unit"
        drafts.append(Slot(label="", objective_ids=(), demand=1, kind="short", marks=1, retrieves=where))
        spent += slot_minutes(1, "short", 1, stage)
    deep = _deep_marks(asked, minutes, stage)
    if deep:
        spent += slot_minutes(3, "extended", deep, stage)
        chosen = rng.choice(written)
        drafts.append(Slot(label="", objective_ids=(chosen.id,), demand=3, kind="extended", marks=deep))
    missed = 0
    for slot in _turns(ground, written, rng):
        length = slot_minutes(slot.demand, slot.kind, slot.marks, stage)
        practised = {name for draft in drafts for name in draft.objective_ids}
        if {g.id for g in written} <= practised:
            if spent >= FULL * minutes or missed == MOST_MISSED:
                break
            if spent + length > minutes:
                # A shorter one may still fit.
                missed += 1
                continue
        spent += length
        drafts.append(slot)
    place = {grounded.id: n for n, grounded in enumerate(ground.requested)}
    drafts.sort(key=lambda s: (not s.retrieves, s.demand, place.get(s.objective_ids[0], 0) if s.objective_ids else -1))
    return [slot.model_copy(update={"label": f"S{n}"}) for n, slot in enumerate(drafts, 1)]


def _turns(ground: Grounding, written: Sequence[GroundedObjective], rng: random.Random) -> Iterator[Slot]:
    """Slots without end: objectives take turns, each with its own turn of kinds, begun at another place.

    Whatever the sheet has least of for its share comes first, so that no short sheet is all of one kind; a kind of which the
    sheet has enough is passed over.
    """
    turns = {grounded.id: _rotated(_fitting(grounded, ground), rng) for grounded in written}
    share = Counter(kind for _, kind, _ in TURNS)
    taken: Counter[str] = Counter()
    for grounded in cycle(written):
        own = turns[grounded.id]
        free = [one for one in own if taken[one[1]] < MOST_OF_A_KIND.get(one[1], MANY)]
        turn = min(free, key=lambda one: taken[one[1]] / (share[one[1]] or 1))
        own.remove(turn)
        own.append(turn)
        demand, kind, marks = turn
        taken[kind] += 1
        yield Slot(label="", objective_ids=(grounded.id,), demand=demand, kind=kind, marks=marks)


def _fitting(grounded: GroundedObjective, ground: Grounding) -> list[tuple[int, str, int]]:
    """The turns that what is known of an objective bears, at the age of the pupils."""
    known = grounded.knowledge
    bears = {
        "match": len([t for t in known.terms if t.definition]) >= LEAST_TERMS,
        "order": bool(known.sequences),
        "classify": bool(known.sortings),
    }
    turns = [turn for turn in TURNS if bears.get(turn[1], True)]
    if ground.subject == "mathematics" and known.worked_examples:
        turns.append((2, "numeric", 2))
    if ground.key_stage <= YOUNG:
        turns = [turn for turn in turns if turn[0] <= MOST_DEMAND_YOUNG and turn[2] <= MOST_DEMAND_YOUNG]
    return turns


def _rotated(turns: list[tuple[int, str, int]], rng: random.Random) -> list[tuple[int, str, int]]:
    start = rng.randrange(len(turns))
    return turns[start:] + turns[:start]


def _deep_marks(asked: int, minutes: float, key_stage: int) -> int:
    """Marks of the one answer that the teacher marks; 0 where the homework is too short to bear it."""
    if asked < SHORTEST_WITH_DEPTH or key_stage <= YOUNG:
        return 0
    marks = min(MOST_TEACHER_MARKS, int(DEEP_SHARE * minutes * 0.7))
    return marks if marks >= LEAST_DEEP_MARKS else 0


def _deeper_slots(
    minutes: float, ground: Grounding, written: Sequence[GroundedObjective], rng: random.Random
) -> list[Slot]:
    if ground.key_stage <= YOUNG:
        return []
    slots: list[Slot] = []
    spent = 0.0
    names = [grounded.id for grounded in written]
    start = rng.randrange(len(names))
    for n, (demand, kind, marks) in enumerate(DEEPER):
        length = slot_minutes(demand, kind, marks, ground.key_stage)
        if slots and spent + length > DEEPER_SHARE * minutes:
            break
        spent += length
        name = names[(start + n) % len(names)]
        slots.append(Slot(label=f"D{n + 1}", objective_ids=(name,), demand=demand, kind=kind, marks=marks))
    return slots
