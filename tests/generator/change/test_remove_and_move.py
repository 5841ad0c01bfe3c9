"""A question leaves every sheet, or takes another place on all of them; the numbers and what names them follow."""

import pytest

from generator.change import find_family, move_task, remove_task
from generator.errors import BadChange, UnknownTask
from generator.models import Homework, Tier, Tiers
from generator.pupil_view import question_labels


def only_for_one_objective(homework: Homework) -> tuple[Homework, str]:
    """The homework with a single core task for its first objective, and that task's id."""
    name = homework.objectives[0].id
    left = next(task.id for task in homework.tiers.core if task.objective_ids == (name,))
    core = tuple(t for t in homework.tiers.core if name not in t.objective_ids or t.id == left)
    there = {task.id for task in core}
    tiers = Tiers(
        core=core,
        scaffolded=tuple(task for task in homework.tiers.scaffolded if task.derived_from in there),
        extension=homework.tiers.extension,
    )
    return homework.model_copy(update={"tiers": tiers}), left


def test_a_question_goes_from_every_sheet_and_the_others_close_up(cells: Homework) -> None:
    gone = find_family(cells, "core-4")
    after = remove_task(cells, "core-4").homework
    assert not gone.ids & {task.id for task in after.tiers.all()}
    assert question_labels(after)["core-5"] == "4"
    assert not any("core-4" in row.task_ids for row in after.coverage)
    assert not any(row.core_id == "core-4" for row in after.parity)
    removed = cells.self_marking[3]
    assert removed.answer not in [line.answer for line in after.self_marking if line.n == "4"]
    alone = set(gone.first.cites) - {cite for task in after.tiers.all() for cite in task.cites}
    assert alone
    assert not alone & {passage.id for source in after.sources for passage in source.passages}


def test_a_version_stands_for_the_question(cells: Homework) -> None:
    copy = next(task for task in cells.tiers.extension if task.derived_from)
    assert remove_task(cells, copy.id) == remove_task(cells, copy.derived_from or "")


def test_a_deeper_question_goes_alone_and_its_rows_point_elsewhere(cells: Homework) -> None:
    deeper = [task for task in cells.tiers.extension if task.derived_from is None]
    after = remove_task(cells, deeper[0].id).homework
    assert (after.tiers.core, after.tiers.scaffolded) == (cells.tiers.core, cells.tiers.scaffolded)
    assert question_labels(after)[deeper[1].id] == str(len(after.tiers.core) + 1)
    pointed = [row for row in cells.parity if row.extension_id == deeper[0].id]
    assert pointed
    assert all(row.extension_id != deeper[0].id for row in after.parity)
    untouched = [row for row in cells.parity if row.extension_id != deeper[0].id]
    assert all(row in after.parity for row in untouched)


def test_the_last_question_of_an_objective_stays(cells: Homework) -> None:
    made, last = only_for_one_objective(cells)
    with pytest.raises(BadChange) as refused:
        remove_task(made, last)
    assert made.objectives[0].statement in str(refused.value)
    assert "replace it, or add another" in str(refused.value)


def test_the_last_question_of_an_objective_on_the_supported_sheet_stays(cells: Homework) -> None:
    name = cells.objectives[0].id
    left = next(task for task in cells.tiers.scaffolded if task.objective_ids == (name,))
    kept = tuple(t for t in cells.tiers.scaffolded if name not in t.objective_ids or t is left)
    made = cells.model_copy(update={"tiers": cells.tiers.model_copy(update={"scaffolded": kept})})
    with pytest.raises(BadChange, match="last one on the supported sheet"):
        remove_task(made, left.derived_from or "")


def test_the_last_question_of_the_extension_sheet_stays(cells: Homework) -> None:
    deeper = next(task for task in cells.tiers.extension if task.derived_from is None)
    made = cells.model_copy(update={"tiers": cells.tiers.model_copy(update={"extension": (deeper,)})})
    with pytest.raises(BadChange, match=r"question \d+ is the only one on the extension sheet"):
        remove_task(made, deeper.id)


def test_versions_follow_a_question_to_its_new_place(cells: Homework) -> None:
    after = move_task(cells, "core-3", 4).homework
    assert [task.id for task in after.tiers.core][:8] == [f"core-{n}" for n in (1, 2, 4, 5, 6, 7, 3, 8)]
    place = {task.id: n for n, task in enumerate(after.tiers.core)}
    for tier in (Tier.SCAFFOLDED, Tier.EXTENSION):
        before, tasks = getattr(cells.tiers, tier.value), getattr(after.tiers, tier.value)
        assert {task.id for task in tasks} == {task.id for task in before}
        order = [place[task.derived_from] for task in tasks if task.derived_from]
        assert order == sorted(order)
        own = [(n, task.id) for n, task in enumerate(before) if task.derived_from is None]
        assert own == [(n, task.id) for n, task in enumerate(tasks) if task.derived_from is None]
    assert question_labels(after)["core-3"] == question_labels(after)["scaffolded-3"] == "7"
    assert [row.core_id for row in after.parity] == [task.id for task in after.tiers.core]


def test_moving_there_and_back_changes_nothing(cells: Homework) -> None:
    there = move_task(cells, "core-2", 5).homework
    assert there != cells
    assert move_task(there, "core-2", -5).homework == cells


def test_a_question_moves_as_far_as_its_sheet_goes(cells: Homework) -> None:
    last = move_task(cells, "core-2", 500).homework
    assert last.tiers.core[-1].id == "core-2"
    for places, said in ((3, "already the last"), (0, "other than 0")):
        with pytest.raises(BadChange, match=said):
            move_task(last, "core-2", places)
    with pytest.raises(BadChange, match="question 1 is already the first"):
        move_task(cells, "core-1", -1)
    with pytest.raises(UnknownTask):
        move_task(cells, "starter-1", 1)


def test_a_deeper_question_moves_on_its_own_sheet(cells: Homework) -> None:
    deeper = [task.id for task in cells.tiers.extension if task.derived_from is None]
    shared = [task for task in cells.tiers.extension if task.derived_from]
    after = move_task(cells, deeper[0], 1).homework
    assert [task.id for task in after.tiers.extension if not task.derived_from][:2] == [deeper[1], deeper[0]]
    assert [task for task in after.tiers.extension if task.derived_from] == shared
    assert after.tiers.core == cells.tiers.core
    with pytest.raises(BadChange, match="already the first"):
        move_task(cells, deeper[0], -1)


def last_to_do(homework: Homework) -> int:
    said = homework.pupil_brief.minimum.rstrip(".").rsplit(" ", 1)[-1]
    return int(said) if said.isdigit() else len(homework.tiers.core)


def test_the_least_to_do_follows_the_order(cells: Homework) -> None:
    after = move_task(cells, "core-1", 500).homework
    last = last_to_do(after)
    practised = {name for task in after.tiers.core[:last] for name in task.objective_ids}
    assert practised == set(cells.request.objective_ids)
    before = {name for task in after.tiers.core[: last - 1] for name in task.objective_ids}
    assert before != practised
