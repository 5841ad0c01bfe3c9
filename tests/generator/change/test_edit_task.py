"""A teacher's words in a question: versions follow, marks add up, proofs are not claimed any more."""

from collections.abc import Callable

import pytest

from curriculum.models import Badge
from generator.change import Changed, ErrorEdit, PointEdit, TaskEdit, edit_task, find_family
from generator.errors import BadChange, UnknownTask
from generator.models import Homework, Task, Tier
from generator.timing import task_minutes


def first(homework: Homework, kind: str, points: int | None = None) -> Task:
    return next(
        task
        for task in homework.tiers.core
        if task.response.kind == kind and points in (None, len(task.marking.points)) and not task.retrieves
    )


def now(changed: Changed, task_id: str) -> Task:
    return next(task for task in changed.homework.tiers.all() if task.id == task_id)


def test_versions_with_the_same_words_follow(cells: Homework) -> None:
    for task in cells.tiers.core:
        family = find_family(cells, task.id)
        changed = edit_task(cells, task.id, TaskEdit(stem=f"{task.stem} Look closely."))
        for version in (family.core, family.scaffolded, family.extension):
            if version is not None and version.stem == task.stem:
                new = now(changed, version.id)
                assert new.stem == f"{task.stem} Look closely."
                assert new.minutes == task_minutes(new, cells.unit.key_stage)


def test_a_version_with_words_of_its_own_keeps_them_and_the_teacher_is_told(cells: Homework) -> None:
    own = cells.tiers.scaffolded[3]
    core_id = own.derived_from or ""
    rewritten = edit_task(cells, own.id, TaskEdit(stem="A plainer question?")).homework
    assert next(task for task in rewritten.tiers.core if task.id == core_id) in cells.tiers.core
    changed = edit_task(rewritten, core_id, TaskEdit(stem="A new question?"))
    assert now(changed, own.id).stem == "A plainer question?"
    assert now(changed, core_id).stem == "A new question?"
    assert any("supported version" in note and "keeps it" in note for note in changed.notes)


def test_an_edit_of_the_extension_copy_is_one_of_the_question(cells: Homework) -> None:
    copy = next(task for task in cells.tiers.extension if task.derived_from)
    changed = edit_task(cells, copy.id, TaskEdit(stem="Asked anew?"))
    assert now(changed, copy.derived_from or "").stem == now(changed, copy.id).stem == "Asked anew?"


def test_a_deeper_question_is_edited_alone(cells: Homework) -> None:
    deeper = next(task for task in cells.tiers.extension if task.derived_from is None)
    changed = edit_task(cells, deeper.id, TaskEdit(stem="Go further?", model_answer="Further still."))
    assert now(changed, deeper.id).marking.model_answer == "Further still."
    assert (changed.homework.tiers.core, changed.homework.tiers.scaffolded) == (
        cells.tiers.core,
        cells.tiers.scaffolded,
    )


def test_supports_are_edited_on_the_supported_sheet_alone(cells: Homework) -> None:
    supported = next(task for task in cells.tiers.scaffolded if len(task.supports) == 1)
    changed = edit_task(cells, supported.id, TaskEdit(supports=("Look at the picture first.",)))
    new = now(changed, supported.id)
    assert new.supports == (supported.supports[0].model_copy(update={"text": "Look at the picture first."}),)
    assert changed.homework.tiers.core == cells.tiers.core
    with pytest.raises(BadChange, match="supported version"):
        edit_task(cells, supported.derived_from or "", TaskEdit(supports=("x",)))
    with pytest.raises(BadChange, match="1 support; give as many texts"):
        edit_task(cells, supported.id, TaskEdit(supports=("x", "y")))
    with pytest.raises(BadChange, match="the marks and the answer of the core question"):
        edit_task(cells, supported.id, TaskEdit(answer="x"))


def test_one_point_follows_the_marks_and_several_are_asked_for(cells: Homework) -> None:
    doubled = {task.derived_from for task in cells.tiers.scaffolded}
    single = next(task for task in cells.tiers.core if len(task.marking.points) == 1 and task.id in doubled)
    changed = edit_task(cells, single.id, TaskEdit(marks=3))
    supported = find_family(changed.homework, single.id).scaffolded
    for task in (now(changed, single.id), supported):
        assert task is not None
        assert (task.marks, [point.marks for point in task.marking.points]) == (3, [3])
    line = next(line for line in changed.homework.self_marking if line.answer.endswith("[3]"))
    assert line.answer.startswith(single.answer.canonical)
    several = next(task for task in cells.tiers.core if len(task.marking.points) == 3)
    with pytest.raises(BadChange, match=r"3 mark points \(1 \+ 1 \+ 1\); give points that add up to 5"):
        edit_task(cells, several.id, TaskEdit(marks=5))
    points = (PointEdit(marks=2, text="names it"), PointEdit(marks=3, text="explains it"))
    new = now(edit_task(cells, several.id, TaskEdit(marks=5, points=points)), several.id)
    assert [(point.marks, point.text) for point in new.marking.points] == [(2, "names it"), (3, "explains it")]
    with pytest.raises(BadChange, match="add up to 5 marks and the question is to carry 4"):
        edit_task(cells, several.id, TaskEdit(marks=4, points=points))


def test_a_point_that_is_rewritten_accepts_what_it_is_told_to(cells: Homework) -> None:
    task = next(t for t in cells.tiers.core if len(t.marking.points) == 1 and t.marking.points[0].accept)
    old = task.marking.points[0]
    kept = now(edit_task(cells, task.id, TaskEdit(points=(PointEdit(marks=2, text=old.text),))), task.id)
    assert kept.marking.points[0] == old.model_copy(update={"marks": 2})
    new = now(edit_task(cells, task.id, TaskEdit(points=(PointEdit(marks=1, text="an egg"),))), task.id)
    assert new.marking.points[0].accept == ()
    told = TaskEdit(points=(PointEdit(marks=1, text="an egg", accept=("ovum",)),))
    assert now(edit_task(cells, task.id, told), task.id).marking.points[0].accept == ("ovum",)


def test_an_edited_computed_question_claims_no_proof_any_more(algebra: Homework) -> None:
    task = next(t for t in algebra.tiers.core if t.badge is Badge.COMPUTED and t.response.kind == "working")
    assert task.verified
    changed = edit_task(algebra, task.id, TaskEdit(stem="Solve $x + 1 = 3$.", answer="$x = 2$", value="2"))
    for version in (find_family(changed.homework, task.id).core, find_family(changed.homework, task.id).scaffolded):
        assert version is not None
        assert (version.verified, version.badge, version.item_model) == (None, Badge.CURATED, task.item_model)
        assert version.response.kind == "working"
        assert version.response.final.value == "2"
    replies = tuple(ErrorEdit(error=e.error, reply="Check the sign.") for e in task.marking.common_errors)
    proved = now(edit_task(algebra, task.id, TaskEdit(errors=replies)), task.id)
    assert (proved.verified, proved.badge) == (task.verified, Badge.COMPUTED)
    assert {error.reply for error in proved.marking.common_errors} == {"Check the sign."}


def test_an_edit_that_changes_nothing_gives_the_same_homework(cells: Homework) -> None:
    task = cells.tiers.core[3]
    same = TaskEdit(stem=task.stem, marks=task.marks, model_answer=task.marking.model_answer)
    assert edit_task(cells, task.id, same) == Changed(homework=cells)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (TaskEdit(), "nothing to change"),
        (TaskEdit(stem="  "), "the question is empty"),
        (TaskEdit(model_answer="\n"), "the model answer is empty"),
        (TaskEdit(stem="x" * 5000), "5000 characters long"),
        (TaskEdit(stem="a\u202eb"), r"U\+202E"),
        (TaskEdit(marks=0), "1 to 30 marks, not 0"),
        (TaskEdit(marks=1000), "1 to 30 marks, not 1000"),
        (TaskEdit(points=()), "at least one mark point"),
        (TaskEdit(points=(PointEdit(marks=1, text=" "),)), "a mark point is empty"),
        (TaskEdit(points=(PointEdit(marks=-1, text="x"),)), "not -1"),
        (TaskEdit(accept=("",)), "a wording to accept is empty"),
        (TaskEdit(accept=("x",) * 41), "41 entries are too many"),
        (TaskEdit(rationale=""), "the rationale is empty"),
    ],
)
def test_an_absurd_edit_is_refused_in_one_line(cells: Homework, edit: TaskEdit, said: str) -> None:
    with pytest.raises(BadChange, match=said) as refused:
        edit_task(cells, "core-3", edit)
    assert "\n" not in str(refused.value)


def test_an_unknown_task_is_refused_with_what_there_is(cells: Homework) -> None:
    with pytest.raises(UnknownTask, match=r"no task 'core-99'; it has core-1, core-2, .*extension-E1"):
        edit_task(cells, "core-99", TaskEdit(stem="x"))


def test_only_what_is_edited_is_new(homework: Callable[..., Homework], slug: str) -> None:
    made = homework(slug)
    task = made.tiers.core[2]
    changed = edit_task(made, task.id, TaskEdit(rationale="This task opens the topic."))
    new = now(changed, task.id)
    assert new == task.model_copy(update={"rationale": "This task opens the topic."})
    supported = next((t for t in changed.homework.tiers.scaffolded if t.derived_from == task.id), None)
    assert supported is None or supported.rationale.startswith("This task opens the topic.")
    assert supported is None or supported.tier is Tier.SCAFFOLDED
