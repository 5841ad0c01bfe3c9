"""Every starter pack gives homeworks that no rule faults, as long as they were asked to be, from any seed."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from curriculum.models import Unit
from evals.checks import run_checks
from generator.grounding import Library
from generator.models import Homework, HomeworkRequest, MarkedBy, Outcome, Task, Tier
from generator.pipeline import generate_homework
from generator.selection import SELF_MARKED_SHARE, SHARE_OF_ONE_MODEL
from generator.timing import task_minutes, tier_minutes

NEAR = 0.2


def sheets(homework: Homework) -> Iterator[tuple[Task, ...]]:
    for tier in Tier:
        yield getattr(homework.tiers, tier.value)


def failed(homework: Homework) -> list[str]:
    return [f"{f.rule}: {f.message}" for f in homework.findings if f.outcome is Outcome.FAILED]


def is_near(homework: Homework, minutes: int) -> bool:
    lengths = [tier_minutes(tasks, homework.unit.key_stage) for tasks in sheets(homework)]
    return all((1 - NEAR) * minutes <= length <= (1 + NEAR) * minutes for length in lengths)


def test_no_rule_faults_45_minutes(three: list[Homework]) -> None:
    for homework in three:
        assert failed(homework) == []
        assert homework.capacity.minutes == 45
        assert homework.capacity.limited_by is None
        assert is_near(homework, 45)


@pytest.mark.parametrize("chosen", ["first", "every"])
def test_one_objective_or_all_of_them_make_a_sound_homework(
    packs: dict[str, Unit], library: Callable[..., Library], slug: str, chosen: str
) -> None:
    unit = packs[slug]
    names = tuple(objective.id for objective in unit.objectives)
    request = HomeworkRequest(unit_id=slug, objective_ids=names[:1] if chosen == "first" else names, minutes=20)
    made = generate_homework(request, unit, library(unit), run_checks)
    assert failed(made) == []
    assert is_near(made, made.capacity.minutes)


@pytest.mark.parametrize("minutes", [10, 15])
def test_a_short_homework_keeps_to_its_minutes(homework: Callable[..., Homework], slug: str, minutes: int) -> None:
    made = homework(slug, minutes)
    assert failed(made) == []
    assert made.capacity.minutes == minutes
    assert is_near(made, minutes)


def test_a_long_homework_is_full_or_says_why_it_is_shorter(homework: Callable[..., Homework], slug: str) -> None:
    made = homework(slug, 90)
    assert failed(made) == []
    assert is_near(made, made.capacity.minutes)
    assert made.pupil_brief.minutes == made.capacity.minutes
    if made.capacity.minutes < 90:
        assert made.capacity.limited_by
        assert made.capacity.mend


def test_earlier_learning_comes_first_and_then_demand_rises(three: list[Homework]) -> None:
    for homework in three:
        for tasks in sheets(homework):
            earlier = [bool(task.retrieves) for task in tasks]
            assert earlier == sorted(earlier, reverse=True)
            assert any(earlier)
            added = [task.tier is Tier.EXTENSION and task.derived_from is None for task in tasks]
            assert added == sorted(added), "deeper questions come last: their numbers count on"
            for deeper in (False, True):
                run = zip(tasks, added, strict=True)
                demands = [task.demand for task, own in run if own is deeper and not task.retrieves]
                assert demands == sorted(demands)


def test_every_objective_is_practised_in_every_tier(three: list[Homework]) -> None:
    for homework in three:
        for tasks in sheets(homework):
            assert {name for task in tasks for name in task.objective_ids} == set(homework.request.objective_ids)
        for row in homework.coverage:
            served = tuple(task.id for task in homework.tiers.all() if row.objective_id in task.objective_ids)
            assert row.task_ids == served


def test_pupils_mark_most_of_it_themselves(three: list[Homework]) -> None:
    for homework in three:
        for tasks in sheets(homework):
            marked = [task for task in tasks if task.marked_by is MarkedBy.TEACHER]
            assert len(marked) <= 1
            total = sum(task.marks for task in tasks)
            assert sum(task.marks for task in marked) <= (1 - SELF_MARKED_SHARE) * total


def test_no_sheet_cites_one_thing_twice_or_asks_one_thing_twice(three: list[Homework]) -> None:
    for homework in three:
        for tasks in sheets(homework):
            cited = Counter(cite for task in tasks for cite in task.cites if not cite.startswith("skill:"))
            assert [cite for cite, times in cited.items() if times > 1] == []
            assert len({task.stem for task in tasks if task.response.kind != "match"}) == len(
                [task for task in tasks if task.response.kind != "match"]
            )


def test_no_kind_of_task_is_more_than_about_a_quarter(three: list[Homework]) -> None:
    for homework in three:
        core = homework.tiers.core
        kinds = Counter(task.item_model for task in core)
        assert max(kinds.values()) <= -(-len(core) // SHARE_OF_ONE_MODEL) + 1


def test_every_estimate_is_that_of_the_one_function(three: list[Homework]) -> None:
    for homework in three:
        for task in (*homework.tiers.core, *homework.tiers.scaffolded):
            assert task.minutes == task_minutes(task, homework.unit.key_stage)
