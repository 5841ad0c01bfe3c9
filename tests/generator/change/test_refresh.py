"""What is made anew after a change, and what somebody may have written and is left alone."""

from collections.abc import Callable

import pytest

from generator.change import (
    TaskEdit,
    add_task,
    additions,
    alternatives,
    edit_task,
    refresh_homework,
    remove_task,
    swap_task,
)
from generator.errors import BadChange
from generator.grounding import Grounding
from generator.models import Homework, Tier


def test_a_homework_as_it_was_made_stays_the_same(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding], slug: str
) -> None:
    made = homework(slug)
    assert refresh_homework(made, made.tiers).homework == made
    assert refresh_homework(made, made.tiers, grounding(made)).homework == made


def test_new_passages_come_with_their_text_and_digest(
    homework: Callable[..., Homework], grounding: Callable[[Homework], Grounding], slug: str
) -> None:
    made = homework(slug)
    held = {p.id: p for source in made.sources for p in source.passages}
    choice = next(c for n in range(9) for c in additions(made, Tier.CORE, grounding(made), seed=n))
    after = add_task(made, choice, grounding(made)).homework
    passages = {p.id: p for source in after.sources for p in source.passages}
    assert set(choice.task.cites) <= set(passages)
    assert all(passages[name] == passage for name, passage in held.items())
    assert all(passage.text and len(passage.sha256) == 64 for passage in passages.values())


def test_the_source_of_an_objective_stays_when_nothing_cites_it(cells: Homework) -> None:
    bare = cells.tiers.core[3].model_copy(update={"cites": ()})
    tiers = cells.tiers.model_copy(update={"core": (bare,), "scaffolded": (), "extension": ()})
    after = refresh_homework(cells.model_copy(update={"starter": ()}), tiers).homework
    assert [(source.id, source.passages) for source in after.sources] == [(cells.objectives[0].source_id, ())]


def test_a_starter_question_that_now_stands_on_the_sheet_is_taken_out(cells: Homework) -> None:
    repeated = cells.starter[1]
    target = next(task for task in cells.tiers.core if task.response.kind == repeated.response.kind)
    twin = repeated.model_copy(update={"id": target.id, "tier": Tier.CORE, "stage": target.stage})
    tiers = cells.tiers.model_copy(update={"core": tuple(twin if t is target else t for t in cells.tiers.core)})
    changed = refresh_homework(cells, tiers)
    assert changed.homework.starter == (cells.starter[0], *cells.starter[2:])
    assert any("taken out of the starter" in note for note in changed.notes)


def test_a_lesson_fact_that_answers_a_new_question_is_no_longer_printed(
    cells: Homework, grounding: Callable[[Homework], Grounding]
) -> None:
    ground = grounding(cells)
    choice = next(
        c
        for task in cells.tiers.core
        for c in alternatives(cells, task.id, ground, seed=6)
        if any(f.id in c.task.cites for g in ground.requested for f in g.knowledge.facts)
    )
    told = next(f.text for g in ground.requested for f in g.knowledge.facts if f.id in choice.task.cites)
    written = "My own words, which answer nothing."
    brief = cells.pupil_brief.model_copy(update={"you_need": (told, written)})
    place = next(task.id for task in cells.tiers.core if choice in alternatives(cells, task.id, ground, seed=6))
    changed = swap_task(cells.model_copy(update={"pupil_brief": brief}), place, choice, ground)
    assert changed.homework.pupil_brief.you_need == (written,)
    assert any(told in note and "what you need" in note for note in changed.notes)


def test_what_a_teacher_wrote_around_the_tasks_is_kept(cells: Homework) -> None:
    brief = cells.pupil_brief.model_copy(update={"what": "Do this.", "you_need": ("A pen.",)})
    mine = cells.model_copy(update={"pupil_brief": brief, "title": "Mine", "self_assessment": ("How was it?",)})
    rated = edit_task(mine, "core-7", TaskEdit(rationale="I want this asked.")).homework
    after = remove_task(rated, "core-3").homework
    kept = ("title", "self_assessment", "peer_assessment", "class_feedback", "capacity", "provenance", "request")
    assert [getattr(after, name) for name in kept] == [getattr(mine, name) for name in kept]
    assert (after.pupil_brief.what, after.pupil_brief.you_need) == ("Do this.", ("A pen.",))
    assert next(t for t in after.tiers.core if t.id == "core-7").rationale == "I want this asked."


def test_a_supported_question_without_a_core_one_has_no_alternatives(
    cells: Homework, grounding: Callable[[Homework], Grounding]
) -> None:
    stray = cells.tiers.scaffolded[2].model_copy(update={"id": "scaffolded-own", "derived_from": None})
    tiers = cells.tiers.model_copy(update={"scaffolded": (*cells.tiers.scaffolded, stray)})
    with pytest.raises(BadChange, match="stands on the supported sheet alone"):
        alternatives(cells.model_copy(update={"tiers": tiers}), "scaffolded-own", grounding(cells), seed=1)
