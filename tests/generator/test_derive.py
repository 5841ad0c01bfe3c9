"""The scaffolded and the extension sheet: the same questions with help, and deeper ones instead of some."""

from collections.abc import Callable

from curriculum.models import Unit
from evals.checks import run_checks
from generator.grounding import Library
from generator.models import Homework, HomeworkRequest, Outcome
from generator.pipeline import generate_homework
from generator.pupil_view import question_labels
from generator.timing import tier_minutes

HELD = ("objective_ids", "demand", "answer", "marks", "marked_by", "marking", "command_word", "stimulus", "cites")


def test_scaffolded_keeps_what_is_measured(three: list[Homework]) -> None:
    for homework in three:
        core = {task.id: task for task in homework.tiers.core}
        labels = question_labels(homework)
        for task in homework.tiers.scaffolded:
            assert task.derived_from is not None
            partner = core[task.derived_from]
            assert labels[task.id] == labels[partner.id]
            assert [getattr(task, name) for name in HELD] == [getattr(partner, name) for name in HELD]
            assert task.response.kind == partner.response.kind


def test_scaffolded_gives_help_that_will_be_withdrawn(three: list[Homework]) -> None:
    for homework in three:
        for task in homework.tiers.scaffolded:
            assert task.supports or task.retrieves
            assert all(support.fade and support.text for support in task.supports)
        assert not any(task.supports for task in (*homework.tiers.core, *homework.tiers.extension))


def test_a_priority_part_keeps_earlier_learning_and_every_objective(three: list[Homework]) -> None:
    for homework in three:
        part = homework.tiers.scaffolded
        assert any(task.retrieves for task in part)
        assert {name for task in part for name in task.objective_ids} == set(homework.request.objective_ids)
        assert tier_minutes(part, homework.unit.key_stage) <= 1.2 * homework.capacity.minutes


def test_extension_goes_deeper_in_the_place_of_some_tasks(three: list[Homework]) -> None:
    for homework in three:
        core, extension = homework.tiers.core, homework.tiers.extension
        deeper = [task for task in extension if task.derived_from is None]
        assert deeper
        assert all(task.demand >= 3 for task in deeper)
        assert len(extension) <= len(core) + 1
        assert {task.id for task in core} - {task.derived_from for task in extension}
        assert max(task.demand for task in extension) >= max(task.demand for task in core)


def test_shared_questions_share_their_number_and_their_words(three: list[Homework]) -> None:
    for homework in three:
        core = {task.id: task for task in homework.tiers.core}
        numbers = question_labels(homework.tiers)
        for task in homework.tiers.extension:
            if task.derived_from:
                partner = core[task.derived_from]
                assert (numbers[task.id], task.stem) == (numbers[partner.id], partner.stem)
        labels = [numbers[task.id] for task in homework.tiers.extension if task.derived_from is None]
        assert labels == [str(n) for n in range(len(core) + 1, len(core) + len(labels) + 1)]
        assert all(task.derived_from is None for task in homework.tiers.extension[-len(labels) :])


def test_there_is_a_parity_row_for_each_core_task(three: list[Homework]) -> None:
    for homework in three:
        tiers = homework.tiers
        assert [row.core_id for row in homework.parity] == [task.id for task in tiers.core]
        scaffolded = {task.derived_from: task.id for task in tiers.scaffolded}
        extension = {task.id: task for task in tiers.extension}
        for row, task in zip(homework.parity, tiers.core, strict=True):
            assert row.scaffolded_id == scaffolded.get(task.id)
            partner = extension.get(row.extension_id or "")
            assert row.extension_id is None or partner is not None
            assert (
                partner is None
                or partner.derived_from == task.id
                or set(partner.objective_ids) & set(task.objective_ids)
            )
            assert row.objective_ids == task.objective_ids
            if row.scaffolded_id is None:
                assert any("not on the supported sheet" in change for change in row.changed)


def test_where_no_question_can_be_left_out_each_keeps_one_support(
    packs: dict[str, Unit], library: Callable[..., Library]
) -> None:
    unit = packs["english-ks3-a-midsummer-nights-dream"]
    names = tuple(objective.id for objective in unit.objectives)
    request = HomeworkRequest(unit_id=unit.id, objective_ids=names, minutes=10)
    made = generate_homework(request, unit, library(unit), run_checks)
    supported = [task for task in made.tiers.scaffolded if not task.retrieves]
    assert all(len(task.supports) == 1 for task in supported)
    assert {name for task in supported for name in task.objective_ids} == set(names)
    assert not [found for found in made.findings if found.outcome is Outcome.FAILED]
