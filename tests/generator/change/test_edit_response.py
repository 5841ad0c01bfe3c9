"""A new option or gap answer stands wherever the old one was stated."""

from collections.abc import Callable

import pytest

from curriculum.models import Unit
from evals.checks import run_checks
from generator.change import TaskEdit, edit_task, find_family
from generator.errors import BadChange
from generator.models import Choice, Cloze, Homework, Outcome, Task


def gapped(homework: Homework) -> Task:
    return next(task for task in homework.tiers.core if isinstance(task.response, Cloze))


def chosen(homework: Homework) -> Task:
    return next(t for t in homework.tiers.core if isinstance(t.response, Choice))


def new_faults(before: Homework, after: Homework) -> set[str]:
    """Rules about keys and parity that the new homework breaks and the old one did not."""
    rules = {"answer-correct", "marks-add-up", "tier-parity"}
    found = [{f.rule for f in run_checks(h) if f.outcome is Outcome.FAILED} & rules for h in (before, after)]
    return found[1] - found[0]


def test_a_new_gap_answer_stands_in_key_bank_scheme_and_model_answer(
    homework: Callable[..., Homework], slug: str
) -> None:
    made = homework(slug)
    for task in made.tiers.core:
        if isinstance(task.response, Cloze):
            changed = edit_task(made, task.id, TaskEdit(gaps={task.response.gaps[0].n: "wurble"})).homework
            family = find_family(changed, task.id)
            for version in (family.core, family.scaffolded, family.extension):
                if version is not None:
                    assert isinstance(version.response, Cloze)
                    assert version.response.gaps[0].answer == "wurble"
                    assert version.response.gaps[0].accept == ()
                    assert version.answer.canonical.split("; ")[0] == "wurble"
                    assert version.marking.points[0].text == "wurble"
                    assert version.response.bank is None or "wurble" in version.response.bank
            assert new_faults(made, changed) == set()


def test_a_new_option_text_stands_in_the_scheme(homework: Callable[..., Homework], slug: str) -> None:
    made = homework(slug)
    for task in made.tiers.core:
        if isinstance(task.response, Choice):
            right = next(option for option in task.response.options if option.correct)
            changed = edit_task(made, task.id, TaskEdit(options={right.id: "wurble"})).homework
            new = find_family(changed, task.id).first
            assert "wurble" in new.marking.model_answer
            assert right.text not in new.marking.model_answer
            assert new.answer.canonical == task.answer.canonical
            assert new_faults(made, changed) == set()


def test_a_text_without_its_gaps_is_refused(cells: Homework) -> None:
    task = gapped(cells)
    with pytest.raises(BadChange, match=r"must show each of its gaps once; keep \{\{gap:1\}\}"):
        edit_task(cells, task.id, TaskEdit(stem="No gap here."))
    kept = edit_task(cells, task.id, TaskEdit(stem=f"Read first. {task.stem}")).homework
    assert find_family(kept, task.id).first.stem == f"Read first. {task.stem}"


def test_a_key_that_the_kind_of_question_does_not_hold_is_refused(
    homework: Callable[..., Homework], packs: dict[str, Unit]
) -> None:
    choice = next(h for h in map(homework, packs) if {"choice", "cloze"} <= {t.response.kind for t in h.tiers.core})
    task = chosen(choice)
    assert isinstance(task.response, Choice)
    one, other = task.response.options[:2]
    for edit, said in (
        (TaskEdit(answer="Z"), "follows from what is printed"),
        (TaskEdit(value="3"), "not answered by a number"),
        (TaskEdit(gaps={1: "x"}), "has no gaps"),
        (TaskEdit(options={"nowhere": "x"}), "no option 'nowhere'; its options are"),
        (TaskEdit(options={one.id: f" {other.text.upper()}"}), "say the same"),
    ):
        with pytest.raises(BadChange, match=said):
            edit_task(choice, task.id, edit)
    gap = gapped(choice)
    with pytest.raises(BadChange, match="has no gap 9; its gaps are 1"):
        edit_task(choice, gap.id, TaskEdit(gaps={9: "x"}))
    with pytest.raises(BadChange, match="has no options"):
        edit_task(choice, gap.id, TaskEdit(options={"a": "x"}))


def test_a_new_short_answer_is_on_the_slide_and_on_every_version(cells: Homework) -> None:
    supported = {task.derived_from for task in cells.tiers.scaffolded}
    task = next(t for t in cells.tiers.core if t.response.kind == "short" and t.answer.accept and t.id in supported)
    changed = edit_task(cells, task.id, TaskEdit(answer="wurble", accept=("wurbles",))).homework
    family = find_family(changed, task.id)
    for version in (family.core, family.scaffolded):
        assert version is not None
        assert (version.answer.canonical, version.answer.accept) == ("wurble", ("wurbles",))
    assert next(line for line in changed.self_marking if line.n == family.label).answer.startswith("wurble")
