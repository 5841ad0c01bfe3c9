"""Changes at the desk: saved on the version they were made from, judged, with what to tell."""

from collections.abc import Callable

import pytest

from generator.change import TaskEdit
from generator.errors import BadChange
from generator.models import Finding, Homework, Outcome, Overruling, Severity, Tier
from service.desk import Desk, change
from service.desk.judge import compare_findings, judge
from service.desk.what_changed import undo_takes_back, what_changed
from service.store.errors import EditedMeanwhile
from service.store.records import Stored


def finding(message: str, task_id: str | None = "core-2") -> Finding:
    return Finding(rule="sense", severity=Severity.BLOCK, task_id=task_id, message=message, mend="mend")


def test_an_edit_is_saved_with_what_it_broke_and_an_edit_back_mends_it(desk: Desk, stored: Stored) -> None:
    task = stored.homework.tiers.core[3]
    name = stored.card.id
    american = TaskEdit(stem="What color is this? Describe its behavior.")
    broken = change.edit(desk, name, task.id, american, base=1, by="KL")
    assert {(f.rule, f.task_id) for f in broken.broke} >= {("british-english", task.id)}
    assert broken.mended == ()
    assert (broken.stored.version.by, broken.stored.version.number) == ("KL", 2)
    assert broken.stored.version.change.startswith("edited question 4")
    mended = change.edit(desk, name, task.id, TaskEdit(stem=task.stem), base=2, by="KL")
    assert {f.rule for f in mended.mended} >= {"british-english"}
    assert mended.broke == ()


def test_what_a_teacher_should_read_after_an_edit_is_kept_in_the_history(desk: Desk, stored: Stored) -> None:
    supported = next(task for task in stored.homework.tiers.scaffolded if task.supports)
    core = supported.derived_from or ""
    done = change.edit(desk, stored.card.id, core, TaskEdit(stem="Say it in words of your own."), base=1, by="KL")
    assert done.notes
    assert all(note in done.stored.version.change for note in done.notes)


@pytest.mark.parametrize("action", ["edit", "swap", "add", "move", "remove"])
def test_no_change_is_made_on_a_version_that_is_no_longer_current(desk: Desk, stored: Stored, action: str) -> None:
    name = stored.card.id
    choice = change.choices(desk, stored, "core-4", seed=1)[0]
    extra = change.choices_to_add(desk, stored, Tier.CORE, seed=1)[0]
    desk.store.homeworks.save(name, stored.homework, base=1, by="OP", change="something")
    late: dict[str, Callable[[], object]] = {
        "edit": lambda: change.edit(desk, name, "core-4", TaskEdit(stem="Another?"), base=1, by="KL"),
        "swap": lambda: change.swap(desk, name, "core-4", choice.key, seed=1, base=1, by="KL"),
        "add": lambda: change.add(desk, name, Tier.CORE, extra.key, seed=1, base=1, by="KL"),
        "move": lambda: change.move(desk, name, "core-4", 1, base=1, by="KL"),
        "remove": lambda: change.remove(desk, name, "core-4", base=1, by="KL"),
    }
    with pytest.raises(EditedMeanwhile, match="OP"):
        late[action]()
    assert desk.store.homeworks.get(name).card.number == 2


def test_a_unit_that_the_teacher_brought_along_is_what_its_homework_is_grounded_in(
    desk: Desk, stored: Stored, made: Homework
) -> None:
    unit = desk.library().unit(made.request.unit_id)
    request = made.request.model_copy(update={"unit_id": "mine"})
    own = desk.store.homeworks.create(
        made.model_copy(update={"request": request}), by="AB", unit=unit.model_copy(update={"id": "mine"})
    )
    cited = {name for choice in change.choices(desk, own, "core-4", seed=1) for name in choice.offer.task.cites}
    assert cited
    known = {name for choice in change.choices(desk, stored, "core-4", seed=2) for name in choice.offer.task.cites}
    assert cited & known


def test_a_key_of_another_list_is_refused(desk: Desk, stored: Stored) -> None:
    with pytest.raises(BadChange, match="choose from the list again"):
        change.swap(desk, stored.card.id, "core-4", "0123456789ab", seed=1, base=1, by="KL")


def test_an_overruled_finding_stays_overruled_where_it_comes_again(made: Homework) -> None:
    american = made.tiers.core[0].model_copy(update={"stem": "What color is it?"})
    tiers = made.tiers.model_copy(update={"core": (american, *made.tiers.core[1:])})
    first = judge(made, made.model_copy(update={"tiers": tiers}))
    spelling = next(f for f in first.broke if f.rule == "british-english")
    settled = spelling.model_copy(
        update={"outcome": Outcome.OVERRULED, "overruled": Overruling(by="AB", at="2026-11-22", reason="a quotation")}
    )
    findings = tuple(settled if f == spelling else f for f in first.homework.findings)
    again = judge(first.homework.model_copy(update={"findings": findings}), made.model_copy(update={"tiers": tiers}))
    assert settled in again.homework.findings
    assert again.broke == again.mended == ()


def test_a_finding_with_other_figures_is_the_same_finding() -> None:
    before, after = [finding("about 61 minutes, not 45")], [finding("about 61.5 minutes, not 45")]
    assert compare_findings(before, after) == ((), ())
    assert compare_findings(before, []) == ((), tuple(before))
    assert compare_findings([], after) == (tuple(after), ())
    elsewhere = [finding("about 61 minutes, not 45", "core-3")]
    assert compare_findings(before, elsewhere) == (tuple(elsewhere), tuple(before))


def test_the_tasks_that_a_change_touched_are_told_from_the_versions(desk: Desk, stored: Stored) -> None:
    moved = change.move(desk, stored.card.id, "core-4", 1, base=1, by="KL").stored
    assert what_changed(stored.homework, moved.homework).task_ids == frozenset()
    removed = change.remove(desk, stored.card.id, "core-4", base=2, by="KL").stored
    back = desk.store.homeworks.undo(stored.card.id, base=3, by="KL")
    assert "core-4" in what_changed(removed.homework, back.homework).task_ids
    assert "core-5" not in what_changed(removed.homework, back.homework).task_ids


def test_an_undo_says_beforehand_what_it_takes_back(desk: Desk, stored: Stored) -> None:
    shelf, name = desk.store.homeworks, stored.card.id

    def next_undo() -> str:
        return undo_takes_back(shelf.versions(name))

    assert next_undo() == ""
    for number in (1, 2, 3):
        shelf.save(name, stored.homework, base=number, by="AB", change=f"change {number}")
    assert next_undo() == "change 3"
    shelf.set_status(name, "reviewed", base=4, by="AB")
    assert next_undo() == "change 3"
    assert shelf.undo(name, base=5, by="AB").version.change == "undone: change 3"
    assert next_undo() == "change 2"
    shelf.save(name, stored.homework, base=6, by="AB", change="change 4")
    assert next_undo() == "change 4"
    shelf.undo(name, base=7, by="AB")
    assert next_undo() == "change 2"
    shelf.restore(name, 3, base=8, by="AB")
    assert next_undo() == "restored version 3"
