"""Whatever is done to one question, every other task stays as it was, byte for byte, and what is derived still agrees."""

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from evals.checks import run_checks
from generator.change import (
    TaskEdit,
    add_task,
    additions,
    edit_task,
    find_family,
    move_task,
    regenerate_task,
    remove_task,
)
from generator.errors import BadChange, NoKnowledge
from generator.grounding import Grounding
from generator.models import Homework, Outcome, Severity, Tier
from generator.pupil_view import question_labels

EVERY = 4

Change = tuple[str, frozenset[str], Homework]


def every_change(made: Homework, ground: Grounding, seed: int) -> Iterator[Change]:
    """Each way to change each question, with the ids that it may touch."""
    deeper = [task for task in made.tiers.extension if task.derived_from is None]
    for n, task in enumerate((*made.tiers.core, *deeper)):
        family = find_family(made, task.id).ids
        yield f"edit {task.id}", family, edit_task(made, task.id, TaskEdit(stem=f"{task.stem} Take care.")).homework
        with suppress(BadChange):
            yield f"remove {task.id}", family, remove_task(made, task.id).homework
        with suppress(BadChange):
            yield f"move {task.id}", frozenset(), move_task(made, task.id, 2).homework
        with suppress(BadChange):
            yield f"move {task.id} up", frozenset(), move_task(made, task.id, -1).homework
        if n % EVERY == seed % EVERY:
            with suppress(NoKnowledge):
                yield f"regenerate {task.id}", family, regenerate_task(made, task.id, ground, seed=seed).homework
    for tier in (Tier.CORE, Tier.EXTENSION):
        for choice in additions(made, tier, ground, seed=seed, limit=3):
            yield f"add to {tier}", frozenset(), add_task(made, choice, ground, tier=tier).homework


@pytest.fixture(scope="module")
def changes(grounding: Callable[[Homework], Grounding]) -> Callable[[Homework], list[Change]]:
    """Every change to a homework, made once."""
    made: dict[str, list[Change]] = {}

    def make(homework: Homework) -> list[Change]:
        if homework.id not in made:
            made[homework.id] = list(every_change(homework, grounding(homework), homework.request.seed + 10))
        return made[homework.id]

    return make


@pytest.mark.parametrize("seed", [1, 2])
def test_every_task_outside_the_question_is_byte_identical(
    homework: Callable[..., Homework],
    changes: Callable[[Homework], list[Change]],
    task_bytes: Callable[[Homework], dict[str, str]],
    slug: str,
    seed: int,
) -> None:
    made = homework(slug, 45, seed)
    before = task_bytes(made)
    for name, family, after in changes(made):
        new = task_bytes(after)
        if not name.startswith("add"):
            assert set(new) - set(before) == set(), name
        assert {i: new.get(i) for i in before if i not in family} == {
            i: text for i, text in before.items() if i not in family
        }, name
        assert after.starter == made.starter, name
        assert after != made, name
    assert len(changes(made)) > 3 * len(made.tiers.core)


def test_what_is_derived_agrees_with_the_sheets(
    homework: Callable[..., Homework], changes: Callable[[Homework], list[Change]], slug: str
) -> None:
    for name, _, after in changes(homework(slug, 45, 1)):
        tiers, labels = after.tiers, question_labels(after)
        assert [row.core_id for row in after.parity] == [task.id for task in tiers.core], name
        assert {row.extension_id for row in after.parity} - {None} <= {task.id for task in tiers.extension}, name
        place = {task.id: n for n, task in enumerate(tiers.core)}
        for tasks in (tiers.scaffolded, tiers.extension):
            order = [place[task.derived_from] for task in tasks if task.derived_from]
            assert order == sorted(order), name
        assert {line.n for line in after.self_marking} <= set(labels.values()), name
        assert [labels[task.id] for task in tiers.core] == [str(n + 1) for n in range(len(tiers.core))], name
        cited = {cite for task in (*tiers.all(), *after.starter) for cite in task.cites}
        assert {passage.id for source in after.sources for passage in source.passages} == cited, name


def test_no_change_brings_a_question_that_a_check_blocks(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding], slug: str
) -> None:
    """Removing, moving, regenerating and adding; a sheet that grows too long or too short is for the page to show."""
    made = homework(slug, 45, 1)
    ground = grounding(made)
    changed = [move_task(made, "core-2", 3).homework, remove_task(made, "core-5").homework]
    for task in (*made.tiers.core[::4], *made.tiers.extension[-1:]):
        with suppress(NoKnowledge):
            changed.append(regenerate_task(made, task.id, ground, seed=7, check=run_checks).homework)
    for tier in (Tier.CORE, Tier.EXTENSION):
        for choice in additions(made, tier, ground, seed=7, limit=1, check=run_checks):
            changed.append(add_task(made, choice, ground, tier=tier).homework)
    assert len(changed) > 4
    for after in changed:
        blocked = [f for f in run_checks(after) if f.severity is Severity.BLOCK and f.outcome is Outcome.FAILED]
        assert [f.message for f in blocked if f.rule != "time-budget"] == []
