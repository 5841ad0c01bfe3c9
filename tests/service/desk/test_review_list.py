"""What deserves a teacher's eye first, in that order, each with its place."""

from datetime import UTC, datetime

import pytest

from curriculum.models import Badge
from generator.models import Finding, Homework, MarkedBy, Outcome, Severity, Task, Tiers
from service.desk.review_list import ReviewItem, review_list
from service.store.records import Status, Version

AT = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


def version(number: int, change: str = "made", by: str = "AB", status: Status = "draft") -> Version:
    return Version(number=number, change=change, by=by, at=AT, status=status)


def plain(homework: Homework) -> Homework:
    """The homework with nothing to remark on: no supports, nothing marked by the teacher."""

    def bare(tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        return tuple(task.model_copy(update={"supports": (), "marked_by": MarkedBy.SELF}) for task in tasks)

    tiers = homework.tiers
    return homework.model_copy(
        update={
            "tiers": Tiers(core=bare(tiers.core), scaffolded=bare(tiers.scaffolded), extension=bare(tiers.extension)),
            "findings": (),
        }
    )


def with_core(homework: Homework, place: int, **fields: object) -> Homework:
    core = homework.tiers.core
    changed = core[place].model_copy(update=fields)
    tiers = homework.tiers.model_copy(update={"core": (*core[:place], changed, *core[place + 1 :])})
    return homework.model_copy(update={"tiers": tiers})


def finding(message: str, severity: Severity = Severity.BLOCK, outcome: Outcome = Outcome.FAILED) -> Finding:
    return Finding(rule="sense", severity=severity, outcome=outcome, task_id="core-2", message=message, mend="mend it")


def test_nothing_stands_out_in_a_plain_homework(made: Homework) -> None:
    assert review_list(plain(made), [version(1)]) == ()


def test_findings_come_first_and_those_that_block_before_the_others(made: Homework) -> None:
    found = (
        finding("undecided", outcome=Outcome.UNSCORED),
        finding("worth a look", Severity.WARN),
        finding("core-2 is wrong"),
        finding("settled", outcome=Outcome.OVERRULED),
    )
    items = review_list(made.model_copy(update={"findings": found}), [version(1)])
    assert items[0] == ReviewItem(weight="stop", text="Question 2: question 2 is wrong", tab="core", anchor="q-core-2")
    assert [(item.weight, item.text) for item in items[1:3]] == [
        ("look", "Question 2: worth a look"),
        ("look", "Question 2: Could not be decided: undecided"),
    ]
    assert not any("settled" in item.text for item in items)


@pytest.mark.parametrize(
    ("badge", "words"), [(Badge.SOURCED, "nobody has checked"), (Badge.MODEL_WRITTEN, "language model")]
)
def test_what_nobody_has_checked_is_named_once_with_its_numbers(made: Homework, badge: Badge, words: str) -> None:
    homework = with_core(with_core(plain(made), 1, badge=badge), 4, badge=badge)
    (item,) = review_list(homework, [version(1)])
    assert item.text.startswith("Questions 2 and 5: ")
    assert words in item.text
    assert (item.tab, item.anchor) == ("core", f"q-{homework.tiers.core[1].id}")


def test_the_answer_that_the_teacher_marks_is_named_once(made: Homework) -> None:
    homework = with_core(plain(made), 6, marked_by=MarkedBy.TEACHER)
    (item,) = review_list(homework, [version(1)])
    assert item.text.startswith("Question 7 is the answer you mark yourself")
    assert (item.tab, item.anchor) == ("marking", f"key-{homework.tiers.core[6].id}")


def test_supports_that_change_what_is_measured_are_named_with_what_they_change(made: Homework) -> None:
    changing = {s.changes for task in made.tiers.scaffolded for s in task.supports if s.changes}
    assert changing
    items = review_list(made, [version(1)])
    told = [item for item in items if "of the scaffolded sheet" in item.text]
    assert {item.text.rsplit(": ", 1)[1] for item in told} == changing
    assert all(item.tab == "scaffolded" and item.anchor.startswith("q-scaffolded-") for item in told)


def test_a_homework_shorter_than_asked_says_so(made: Homework) -> None:
    less = made.capacity.model_copy(update={"minutes": 20, "limited_by": "few facts"})
    (item,) = review_list(plain(made).model_copy(update={"capacity": less}), [version(1)])
    assert item.text == "Enough for 20 of the 30 minutes asked for"


def test_changes_since_somebody_read_it_are_named(made: Homework) -> None:
    read = [version(2, "marked as reviewed", "KL", "reviewed"), version(1)]
    (item,) = review_list(plain(made), [version(4, "moved question 2 up"), version(3, "edited question 1"), *read])
    assert item.text == "Changed since KL read it: edited question 1; moved question 2 up"
    assert item.tab == "history"
    assert review_list(plain(made), read) == ()
    assert review_list(plain(made), [version(3, "withdrawn"), *read]) == ()
