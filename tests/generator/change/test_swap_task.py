"""Another question in the place of one: what is offered, and what taking it makes of the homework."""

from collections.abc import Callable

import pytest

from generator.change import (
    TaskEdit,
    add_task,
    additions,
    alternatives,
    edit_task,
    find_family,
    pick,
    regenerate_task,
    remove_task,
    swap_task,
)
from generator.errors import BadChange, NoKnowledge
from generator.grounding import Grounding
from generator.models import Finding, Homework, MarkedBy, Severity, Task, Tier
from generator.selection import MOST_TEACHER_MARKED


def deeper(homework: Homework) -> Task:
    return next(task for task in homework.tiers.extension if task.derived_from is None)


def test_what_is_offered_keeps_the_rules_of_a_sheet(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding], slug: str
) -> None:
    made = homework(slug)
    asked = {(task.stem, task.response) for task in made.tiers.core}
    wanted = set(made.request.objective_ids)
    for old in made.tiers.core[1::5]:
        rest = [task for task in made.tiers.core if task.id != old.id]
        teacher = sum(task.marked_by is MarkedBy.TEACHER for task in rest)
        for choice in alternatives(made, old.id, grounding(made), seed=5):
            task = choice.task
            assert (task.stem, task.response) not in asked
            assert set(task.objective_ids) & set(old.objective_ids) or (old.retrieves and task.retrieves)
            assert {name for t in (*rest, task) for name in t.objective_ids} == wanted
            assert teacher + (task.marked_by is MarkedBy.TEACHER) <= max(MOST_TEACHER_MARKED, teacher)
            assert not {c for c in task.cites if not c.startswith("skill:")} & {c for t in rest for c in t.cites}
            same_kind = (task.item_model or "").split(":")[0] == (old.item_model or "").split(":")[0]
            assert choice.other_kind is not same_kind


def test_the_nearest_is_offered_first_and_the_same_seed_offers_the_same(
    cells: Homework, grounding: Callable[[Homework], Grounding]
) -> None:
    ground = grounding(cells)
    old = cells.tiers.core[5]
    offered = alternatives(cells, old.id, ground, seed=3)
    assert offered == alternatives(cells, old.id, ground, seed=3)
    assert offered[0].task.stage is old.stage
    assert len(alternatives(cells, old.id, ground, seed=3, limit=2)) == 2
    assert pick(offered, offered[1].key) == offered[1]
    with pytest.raises(BadChange, match="choose from the list again"):
        pick(offered, "gone")
    seeds = {alternatives(cells, old.id, ground, seed=seed, limit=1)[0].key for seed in range(6)}
    assert len(seeds) > 1


def test_the_new_question_takes_the_place_and_the_ids_of_the_old(
    cells: Homework, grounding: Callable[[Homework], Grounding]
) -> None:
    ground = grounding(cells)
    copied = next(t.derived_from for t in cells.tiers.extension if t.derived_from and not t.retrieves)
    choice = alternatives(cells, copied or "", ground, seed=9)[0]
    after = swap_task(cells, copied or "", choice, ground).homework
    for tier in Tier:
        ids = [[task.id for task in getattr(h.tiers, tier.value)] for h in (cells, after)]
        assert ids[0] == ids[1]
    family = find_family(after, copied or "")
    assert family.core is not None
    assert family.core.stem == choice.task.stem
    assert family.extension == choice.task.model_copy(
        update={"id": f"extension-{family.label}", "tier": Tier.EXTENSION, "derived_from": family.core.id}
    )
    if family.scaffolded is not None:
        assert family.scaffolded.supports == choice.offer.scaffold.supports
        assert family.scaffolded.derived_from == family.core.id
        assert (family.scaffolded.answer, family.scaffolded.marks) == (choice.task.answer, choice.task.marks)


def test_a_deeper_question_gives_way_to_a_deeper_one(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding]
) -> None:
    play = homework("english-ks3-a-midsummer-nights-dream")
    old = deeper(play)
    after = regenerate_task(play, old.id, grounding(play), seed=4).homework
    new = next(task for task in after.tiers.extension if task.id == old.id)
    assert new.stem != old.stem
    assert new.demand >= 3
    assert new.derived_from is None
    assert (after.tiers.core, after.tiers.scaffolded) == (play.tiers.core, play.tiers.scaffolded)


def test_an_edited_question_still_uses_up_its_knowledge(
    cells: Homework, grounding: Callable[[Homework], Grounding]
) -> None:
    edited = cells.tiers.core[4]
    changed = edit_task(cells, edited.id, TaskEdit(stem=f"In your own words. {edited.stem}")).homework
    for task in changed.tiers.core[5:9]:
        for choice in alternatives(changed, task.id, grounding(cells), seed=2):
            assert not set(choice.task.cites) & set(edited.cites)


def test_what_a_check_blocks_is_not_offered(cells: Homework, grounding: Callable[[Homework], Grounding]) -> None:
    ground = grounding(cells)
    best, second = alternatives(cells, "core-6", ground, seed=3, limit=2)

    def check(homework: Homework) -> list[Finding]:
        block = Finding(rule="sense", severity=Severity.BLOCK, task_id="core-6", message="-", mend="-")
        return [block for task in homework.tiers.core if task.stem == best.task.stem]

    assert alternatives(cells, "core-6", ground, seed=3, limit=1, check=check) == (second,)


def test_when_nothing_else_is_known_the_refusal_says_what_to_add(
    cells: Homework, grounding: Callable[[Homework], Grounding]
) -> None:
    ground = grounding(cells)
    bare = ground.model_copy(update={"requested": (), "earlier_lessons": (), "earlier_units": ()})
    with pytest.raises(NoKnowledge, match=r"question 6: .*add key terms and facts"):
        regenerate_task(cells, "core-6", bare, seed=2)


def test_an_added_question_comes_with_its_supported_version_in_its_place(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding], slug: str
) -> None:
    made = homework(slug)
    ground = grounding(made)
    choice = additions(made, Tier.CORE, ground, seed=8, limit=1)[0]
    after = add_task(made, choice, ground).homework
    family = find_family(after, f"core-{choice.key}")
    assert family.scaffolded is not None
    assert family.extension is None
    assert family.scaffolded.supports == choice.offer.scaffold.supports
    demands = [(not task.retrieves, task.demand) for task in after.tiers.core]
    assert demands == sorted(demands)
    with pytest.raises(BadChange, match="already on the sheet"):
        add_task(after, choice, ground)
    removed = remove_task(after, family.first.id).homework
    assert removed.tiers == made.tiers
    assert removed.sources == made.sources


def test_a_question_can_be_added_to_the_extension_sheet_alone(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding]
) -> None:
    play = homework("english-ks3-a-midsummer-nights-dream")
    ground = grounding(play)
    choice = additions(play, Tier.EXTENSION, ground, seed=8, limit=1)[0]
    after = add_task(play, choice, ground, tier=Tier.EXTENSION).homework
    assert (after.tiers.core, after.tiers.scaffolded) == (play.tiers.core, play.tiers.scaffolded)
    added = next(task for task in after.tiers.extension if task.id == f"extension-{choice.key}")
    assert added.demand >= 3
    assert added.derived_from is None
    for refused in (
        lambda: additions(play, Tier.SCAFFOLDED, ground, seed=1),
        lambda: add_task(play, choice, ground, tier=Tier.SCAFFOLDED),
    ):
        with pytest.raises(BadChange, match="add the question there"):
            refused()
