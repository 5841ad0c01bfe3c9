"""Stage `plan`: measures how many minutes of honest work there are, then chooses and orders the core tasks.

The order on the sheet is the progression a pupil meets: earlier learning, then recall, then use, then the one deeper
answer at the end. When the knowledge runs out before the minutes do, the homework is shorter and says why.
"""

import random
from collections.abc import Sequence

from curriculum.models import Frozen
from generator.errors import BadRequest, NoKnowledge
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import Capacity, HomeworkRequest, MarkedBy
from generator.purposes import MEANINGS
from generator.selection import OVERSHOOT, SELF_MARKED_SHARE, SHARE_OF_ONE_MODEL, Sheet, first_verb, grow, model_of

LONGEST = 120
LEAST_MINUTES = 8
ENOUGH_TO_ASK = 4
MINUTES_A_TASK = 2.4
ENOUGH = 0.9
REFILLS = 5
DEEP = 3
COVERING_SHARE = 0.8
TOO_LONG = 1.1


class Blueprint(Frozen):
    """The chosen core tasks in sheet order, every offer there was, and the capacity of the knowledge."""

    core: tuple[Offer, ...]
    offers: tuple[Offer, ...]
    capacity: Capacity
    minutes: int


def plan_homework(request: HomeworkRequest, ground: Grounding, offers: Sequence[Offer]) -> Blueprint:
    """Choose core tasks for the minutes asked, or for as many as the knowledge honestly supports.

    Raises `NoKnowledge` for an objective without a single task, or when there is too little for a homework at all, and
    `BadRequest` when the minutes are too few for the objectives.
    """
    served = {name for offer in offers if not offer.extension_only for name in offer.task.objective_ids}
    _refuse_bare_objectives(ground, offers, served)
    rng = random.Random(f"plan:{request.seed}")
    sheet, relaxed = _fill(request.minutes, ground, offers, rng, MEANINGS[request.purpose].favours)
    _refuse_bare_objectives(ground, offers, set(sheet.objectives()))
    _refuse_too_many_objectives(request.minutes, sheet)
    full = sheet.minutes >= ENOUGH * request.minutes
    reach = request.minutes if full else sheet.minutes
    if int(reach + 0.5) < LEAST_MINUTES:
        raise NoKnowledge(
            f"the chosen objectives of {ground.unit.slug!r} support only {reach:.0f} minutes of work, too little for a "
            f"homework: {what_to_add(ground)}"
        )
    minutes = request.minutes if full else int(reach + 0.5)
    capacity = Capacity(minutes=minutes) if full else short_capacity(minutes, ground)
    if relaxed and full and _is_crowded(sheet):
        capacity = Capacity(
            minutes=minutes, limited_by="one kind of task is over a quarter: the knowledge allows no other"
        )
    return Blueprint(
        core=in_sheet_order(sheet.chosen, ground), offers=tuple(offers), capacity=capacity, minutes=minutes
    )


def in_sheet_order(offers: Sequence[Offer], ground: Grounding) -> tuple[Offer, ...]:
    """Earlier learning first, then by demand; a teacher-marked answer last; objectives in teaching order."""
    place = {grounded.id: position for position, grounded in enumerate(ground.requested)}

    def rank(offer: Offer) -> tuple[bool, int, bool, int, str, str]:
        task = offer.task
        first = min((place.get(name, 0) for name in task.objective_ids), default=0)
        teacher = task.marked_by is MarkedBy.TEACHER
        return (not offer.earlier, task.demand, teacher, first, model_of(offer), offer.key)

    return tuple(sorted(offers, key=rank))


def verbs_of(ground: Grounding) -> dict[str, str]:
    """The verb that each requested objective opens with."""
    return {grounded.id: first_verb(grounded.objective.statement) for grounded in ground.requested}


def _fill(
    minutes: int, ground: Grounding, offers: Sequence[Offer], rng: random.Random, favours: frozenset[str]
) -> tuple[Sheet, bool]:
    """A sheet near the minutes that pupils can mark themselves for the most part, and whether variety had to give way.

    One long task can use up what several short ones would need, so a sheet that falls short is filled anew, a few times
    at most: the longest that serves most objectives is what the knowledge supports.
    """
    best = _fill_bearably(minutes, ground, offers, rng, favours)
    for _ in range(REFILLS):
        if _served_and_long(best[0]) >= (len(ground.requested), ENOUGH * minutes):
            break
        best = max(
            best, _fill_bearably(minutes, ground, offers, rng, favours), key=lambda filled: _served_and_long(filled[0])
        )
    return best


def _served_and_long(sheet: Sheet) -> tuple[int, float]:
    return len(sheet.objectives()), sheet.minutes


def _fill_bearably(
    minutes: int, ground: Grounding, offers: Sequence[Offer], rng: random.Random, favours: frozenset[str]
) -> tuple[Sheet, bool]:
    sheet, relaxed = _fill_once(minutes, ground, offers, rng, favours)
    if sheet.self_marked_share() >= SELF_MARKED_SHARE:
        return sheet, relaxed
    own = [offer for offer in offers if offer.task.marked_by is MarkedBy.SELF]
    return _fill_once(minutes, ground, own, rng, favours)


def _fill_once(
    minutes: int, ground: Grounding, offers: Sequence[Offer], rng: random.Random, favours: frozenset[str]
) -> tuple[Sheet, bool]:
    expected = max(4, round(minutes / MINUTES_A_TASK))
    verbs = verbs_of(ground)
    sheet = Sheet(favours=favours)
    own = [offer for offer in offers if not offer.earlier and not offer.extension_only]
    _cover_objectives(sheet, own, ground, minutes, rng, verbs)
    open_with_earlier(sheet, offers, minutes, rng)
    _close_with_depth(sheet, own, minutes, rng)
    grow(sheet, own, minutes, rng, verbs=verbs, expected=expected, keeps=_not_too_deep)
    if sheet.minutes >= ENOUGH * minutes:
        return sheet, False
    before = len(sheet.chosen)
    grow(sheet, own, minutes, rng, verbs=verbs, expected=expected, strict=False)
    return sheet, len(sheet.chosen) > before


def open_with_earlier(sheet: Sheet, offers: Sequence[Offer], minutes: int, rng: random.Random) -> None:
    """Add one retrieval task for each quarter of an hour, at most three; nearest learning first."""
    wanted = min(3, max(1, round(minutes / 15)))
    earlier = [offer for offer in offers if offer.earlier]
    window = earlier[: max(6, wanted)]
    rng.shuffle(window)
    for offer in [*window, *earlier[len(window) :]]:
        if sum(chosen.earlier for chosen in sheet.chosen) < wanted and sheet.takes(offer):
            sheet.add(offer)


def _cover_objectives(
    sheet: Sheet, own: Sequence[Offer], ground: Grounding, minutes: int, rng: random.Random, verbs: dict[str, str]
) -> None:
    """A task for each objective, beginning with the one that has fewest: it has least room to give way.

    In a short homework a long task on one objective would leave no time for the others: what takes no more than its
    share goes first, then the shortest that is not deep.
    """
    share = COVERING_SHARE * minutes / len(ground.requested)
    choice = {g.id: sum(g.id in offer.task.objective_ids for offer in own) for g in ground.requested}
    for grounded in sorted(ground.requested, key=lambda g: choice[g.id]):
        if not sheet.objectives()[grounded.id]:
            every = [offer for offer in own if grounded.id in offer.task.objective_ids]
            every.sort(key=lambda offer: (offer.task.demand >= DEEP, offer.task.minutes, offer.key))
            short = [offer for offer in every if offer.task.demand < DEEP and offer.task.minutes <= share]
            for pool in (short, *([offer] for offer in every)):
                before = len(sheet.chosen)
                grow(
                    sheet,
                    pool,
                    LONGEST,
                    rng,
                    verbs=verbs,
                    expected=LONGEST,
                    keeps=lambda s, _, count=before: len(s.chosen) == count,  # type: ignore[misc]
                )
                if len(sheet.chosen) > before:
                    break


def _close_with_depth(sheet: Sheet, own: Sequence[Offer], minutes: int, rng: random.Random) -> None:
    """One deeper task for the end of the core sheet: teacher-marked only when the homework is long enough to bear it."""
    deep = [offer for offer in own if offer.task.demand >= DEEP and sheet.takes(offer)]
    rng.shuffle(deep)
    marks = sum(offer.task.marks for offer in sheet.chosen) + minutes * 0.7
    for offer in deep:
        bearable = offer.task.marked_by is MarkedBy.SELF or offer.task.marks <= 0.2 * marks
        fits = offer.task.minutes <= 0.3 * minutes and sheet.minutes + offer.task.minutes <= OVERSHOOT * minutes
        if bearable and fits:
            sheet.add(offer)
            return


def _not_too_deep(sheet: Sheet, offer: Offer) -> bool:
    """The core sheet holds at most two deeper tasks; more of them belong to the extension."""
    deep = sum(1 for chosen in sheet.chosen if chosen.task.demand >= DEEP)
    return offer.task.demand < DEEP or (deep < 2 and offer.task.marked_by is MarkedBy.SELF)


def _is_crowded(sheet: Sheet) -> bool:
    """Whether one kind of task is over a quarter of the sheet."""
    return max(sheet.count(model_of(offer)) for offer in sheet.chosen) > -(-len(sheet.chosen) // SHARE_OF_ONE_MODEL)


def _refuse_bare_objectives(ground: Grounding, offers: Sequence[Offer], served: set[str]) -> None:
    bare = [grounded for grounded in ground.requested if grounded.id not in served]
    if bare:
        names = "; ".join(f"{g.id} ({g.objective.statement!r})" for g in bare)
        shared = {name for offer in offers for name in offer.task.objective_ids} & {g.id for g in bare}
        why = " apart from what the other objectives already ask" if shared else ""
        raise NoKnowledge(
            f"no task can honestly be made for objective {names}{why}: searched unit {ground.unit.slug!r} for key terms, facts, "
            f"misconceptions and skills; {what_to_add(ground)}"
        )


def _refuse_too_many_objectives(minutes: int, sheet: Sheet) -> None:
    """One task for each objective is the least; the supported sheet takes a little longer still."""
    if sheet.minutes > TOO_LONG * minutes:
        raise BadRequest(
            f"a task for each of the chosen objectives takes about {sheet.minutes:.0f} minutes, more than the {minutes} "
            "asked for; choose fewer objectives or more minutes"
        )


def short_capacity(minutes: int, ground: Grounding) -> Capacity:
    """The capacity of knowledge that ends before the minutes do: why, and what to add."""
    count = sum(len(list(grounded.knowledge.pieces())) for grounded in ground.requested)
    chosen = len(ground.requested)
    holders = "the chosen objective holds" if chosen == 1 else f"the {chosen} chosen objectives hold"
    limited = f"{holders} {count} pieces of knowledge, enough for {minutes} minutes"
    return Capacity(minutes=minutes, limited_by=limited, mend=what_to_add(ground))


def what_to_add(ground: Grounding) -> str:
    elsewhere = _richer_objectives(ground)
    hint = f"choose objective {' or '.join(elsewhere)}, of which more is known; or " if elsewhere else ""
    if ground.subject == "mathematics":
        return f"{hint}choose objectives that a computed skill practises, or add terms, facts and worked examples"
    return f"{hint}add key terms and facts (a knowledge organiser), choose more objectives, or configure a model"


def _richer_objectives(ground: Grounding) -> list[str]:
    """Up to three other objectives taught with these, by id in teaching order, that hold most to ask about."""
    asked = {grounded.id for grounded in ground.requested}
    known = [
        (sum(t.central for t in o.knowledge.terms) + sum(bool(f.gap) for f in o.knowledge.facts), number, o.id)
        for number, o in enumerate(ground.taught_together(), 1)
        if o.id not in asked
    ]
    best = sorted((entry for entry in known if entry[0] >= ENOUGH_TO_ASK), key=lambda entry: (-entry[0], entry[1]))[:3]
    return [name for _, _, name in sorted(best, key=lambda entry: entry[1])]
