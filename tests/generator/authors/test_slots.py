"""The plan of a model-written homework, over all starter packs, lengths and seeds."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest

from curriculum.models import Fact, Group, Knowledge, Sorting, Unit
from curriculum.pack import starter_packs
from generator.authors.slots import MOST_OF_A_KIND, SlotPlan, capacity_with_model, plan_slots, slot_minutes
from generator.errors import NoKnowledge
from generator.grounding import Grounding, ground_request
from generator.items.computed import skills_of
from generator.models import HomeworkRequest, MarkedBy
from generator.pipeline import gather_offers
from generator.plan import LEAST_MINUTES
from generator.request import check_request
from generator.selection import MOST_TEACHER_MARKED, MOST_TEACHER_MARKS, SELF_MARKED_SHARE

MINUTES, SEEDS = (15, 20, 30, 45, 60, 90), (1, 2)
SLUGS = sorted(unit.slug for unit in starter_packs())
Make = Callable[..., Any]


class Plan:
    """One plan, and all that it was made from."""

    def __init__(self, unit: Unit, units: Any, minutes: int, seed: int) -> None:
        asked = HomeworkRequest(unit_id=unit.slug, objective_ids=(), minutes=minutes, seed=seed, author="model")
        self.request = check_request(asked, unit, model_at_hand=True)
        self.ground: Grounding = ground_request(self.request, unit, units, bare=True)
        self.plan: SlotPlan = plan_slots(self.request, self.ground, gather_offers(self.ground, seed))

    @property
    def wanted(self) -> set[str]:
        return {grounded.id for grounded in self.ground.requested}

    @property
    def computed(self) -> set[str]:
        found = [g for g in self.ground.requested if skills_of(g, self.ground.key_stage)]
        return {g.id for g in found} if self.ground.subject == "mathematics" else set()

    @property
    def minutes(self) -> float:
        slots = sum(slot_minutes(s.demand, s.kind, s.marks, self.ground.key_stage) for s in self.plan.core)
        return slots + sum(offer.task.minutes for offer in self.plan.fixed)


@pytest.fixture(scope="session")
def plans(packs: dict[str, Unit], library: Make) -> Callable[[str], list[Plan]]:
    """Every plan of a pack; each is made once."""
    units = library(*packs.values())

    @cache
    def make(slug: str) -> list[Plan]:
        return [Plan(packs[slug], units, minutes, seed) for minutes, seed in product(MINUTES, SEEDS)]

    return make


@pytest.fixture(params=SLUGS)
def each(request: pytest.FixtureRequest, plans: Callable[[str], list[Plan]]) -> list[Plan]:
    return plans(request.param)


def written(each: list[Plan]) -> Iterator[Plan]:
    yield from (one for one in each if one.plan.core)


def test_minutes_are_near_what_was_asked(each: list[Plan]) -> None:
    for one in written(each):
        assert 0.85 * one.plan.minutes <= one.minutes <= 1.15 * one.plan.minutes + 2, one.request
        assert one.plan.minutes == one.request.minutes or one.plan.capacity.limited_by


def test_every_objective_is_served(each: list[Plan]) -> None:
    for one in written(each):
        served = {name for slot in one.plan.core for name in slot.objective_ids}
        served |= {name for offer in one.plan.fixed for name in offer.task.objective_ids}
        assert served == one.wanted, one.request


def test_at_most_one_answer_is_marked_by_the_teacher(each: list[Plan]) -> None:
    for one in written(each):
        by_teacher = [slot.marks for slot in one.plan.core if slot.kind == "extended"]
        by_teacher += [o.task.marks for o in one.plan.fixed if o.task.marked_by is MarkedBy.TEACHER]
        assert len(by_teacher) <= MOST_TEACHER_MARKED
        assert sum(by_teacher) <= MOST_TEACHER_MARKS
        count = len(one.plan.core) + len(one.plan.fixed)
        assert count - len(by_teacher) >= SELF_MARKED_SHARE * count, one.request


def test_kinds_are_asked_for_only_where_knowledge_bears_them(each: list[Plan]) -> None:
    for one in written(each):
        known = {grounded.id: grounded.knowledge for grounded in one.ground.requested}
        for slot in one.plan.slots:
            for name in slot.objective_ids:
                assert slot.kind != "order" or known[name].sequences
                assert slot.kind != "classify" or known[name].sortings
                assert slot.kind != "match" or len([t for t in known[name].terms if t.definition]) >= 5
                assert slot.kind != "numeric" or known[name].worked_examples


def test_labels_are_in_the_order_of_the_sheet(each: list[Plan]) -> None:
    for one in written(each):
        assert [slot.label for slot in one.plan.core] == [f"S{n}" for n in range(1, len(one.plan.core) + 1)]
        assert [slot.label for slot in one.plan.deeper] == [f"D{n}" for n in range(1, len(one.plan.deeper) + 1)]
        demands = [slot.demand for slot in one.plan.core if not slot.retrieves]
        assert demands == sorted(demands)
        assert all(slot.demand >= 3 for slot in one.plan.deeper)


def test_computed_objectives_are_left_to_the_skills(each: list[Plan]) -> None:
    for one in each:
        asked = {name for slot in one.plan.slots for name in slot.objective_ids}
        assert not asked & one.computed
        if one.wanted == one.computed:
            assert not one.plan.slots


def test_kinds_take_turns(each: list[Plan]) -> None:
    for one in written(each):
        kinds = Counter(slot.kind for slot in one.plan.core)
        if len(one.plan.core) >= 6:
            assert len(kinds) >= 3, one.request


def test_of_some_kinds_a_sheet_soon_has_enough(each: list[Plan]) -> None:
    for one in written(each):
        kinds = Counter(slot.kind for slot in one.plan.core)
        assert all(kinds[kind] <= most for kind, most in MOST_OF_A_KIND.items()), one.request


def test_another_seed_is_another_plan_and_the_same_seed_the_same(
    packs: dict[str, Unit], library: Make, plans: Callable[[str], list[Plan]]
) -> None:
    slug = "science-ks3-cells-and-organisation"
    made = plans(slug)
    assert len({str(one.plan.core) for one in made if one.request.minutes == 45}) == len(SEEDS)
    again = Plan(packs[slug], library(*packs.values()), 45, 1)
    assert again.plan == next(one.plan for one in made if (one.request.minutes, one.request.seed) == (45, 1))


def plan_of(ground: Grounding, minutes: int = 45, seed: int = 1) -> SlotPlan:
    request = HomeworkRequest(unit_id="made", objective_ids=(), minutes=minutes, seed=seed)
    return plan_slots(request, ground, ())


def facts(count: int, start: str = "f") -> tuple[Fact, ...]:
    return tuple(Fact(id=f"{start}{n}", text=f"Fact number {n} of {start} is true.") for n in range(count))


def test_a_bare_objective_bears_a_short_homework(ground: Make) -> None:
    plan = plan_of(ground(Knowledge(), Knowledge(facts=facts(1))))
    assert plan.minutes == 15
    assert plan.capacity.limited_by
    assert plan.capacity.mend
    assert {name for slot in plan.core for name in slot.objective_ids} == {"LO1", "LO2"}


def test_too_little_for_any_homework_is_refused(ground: Make) -> None:
    with pytest.raises(NoKnowledge, match="too little for a homework"):
        plan_of(ground(Knowledge()))


def test_what_is_known_limits_the_minutes_and_never_lengthens_them(ground: Make) -> None:
    thin, rich = ground(Knowledge(facts=facts(4))), ground(Knowledge(facts=facts(40)))
    assert LEAST_MINUTES <= capacity_with_model(45, thin).minutes < 45
    assert capacity_with_model(45, rich).minutes == 45
    assert capacity_with_model(15, rich) == capacity_with_model(15, thin)


def test_earlier_learning_opens_the_sheet_where_nothing_at_hand_does(ground: Make) -> None:
    plan = plan_of(ground(Knowledge(facts=facts(3, "e")), Knowledge(facts=facts(20)), earlier_lessons=1))
    assert plan.core[0].objective_ids == ()
    assert "Lesson 1" in plan.core[0].retrieves
    assert all(slot.objective_ids for slot in plan.core[1:])


def test_a_stored_sorting_brings_a_sorting_task(ground: Make) -> None:
    groups = (Group(name="animal", members=("a fox", "an owl")), Group(name="plant", members=("a fern", "an oak")))
    sorting = Sorting(id="s1", instruction="Sort the living things.", groups=groups)
    kinds = {slot.kind for slot in plan_of(ground(Knowledge(facts=facts(20), sortings=(sorting,)))).core}
    assert "classify" in kinds
    assert not kinds & {"order", "match"}


def test_young_children_get_short_easy_tasks(ground: Make) -> None:
    plan = plan_of(ground(Knowledge(facts=facts(20)), key_stage=1), minutes=30)
    assert plan.deeper == ()
    assert all(slot.demand <= 2 and slot.marks <= 2 and slot.kind != "extended" for slot in plan.core)
