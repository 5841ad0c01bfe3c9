"""Minutes of a task: more marks, more words or more help never take less time."""

from collections.abc import Callable

import pytest

from curriculum.models import Fact, Knowledge
from generator.items import Offer
from generator.items.cloze import FillTheGap
from generator.models import Short, Stimulus, Support, Task, Tier
from generator.timing import UNMARKED_MINUTES, task_minutes, tier_minutes, words_on_sheet


@pytest.fixture
def task(offers: Callable[..., list[Offer]]) -> Task:
    fact = Fact(id="f", text="Blood is filtered inside the kidney.", gap="kidney")
    return offers(FillTheGap(), Knowledge(facts=(fact,)))[0].task.model_copy(update={"response": Short()})


def minutes(task: Task, key_stage: int = 3, **fields: object) -> float:
    return task_minutes(task.model_copy(update=fields), key_stage)


def test_more_marks_take_longer(task: Task) -> None:
    lengths = [minutes(task, marks=marks) for marks in range(1, 7)]
    assert lengths == sorted(set(lengths))


def test_more_words_take_longer(task: Task) -> None:
    for more in (
        {"stem": f"{task.stem} {'word ' * 60}"},
        {"stimulus": (Stimulus(kind="text", text="word " * 60),)},
        {"supports": (Support(kind="hint", text="word " * 60, fade="-"),)},
    ):
        assert minutes(task, **more) > minutes(task)


def test_younger_pupils_read_slower(task: Task) -> None:
    long = task.model_copy(update={"stem": "word " * 120})
    lengths = [minutes(long, key_stage) for key_stage in (1, 2, 3, 4, 5)]
    assert lengths == sorted(set(lengths), reverse=True)


def test_supported_pupils_write_slower(task: Task) -> None:
    assert minutes(task, tier=Tier.SCAFFOLDED, marks=4) > minutes(task, marks=4)


def test_an_unmarked_task_still_takes_time(task: Task) -> None:
    assert minutes(task, marks=0) >= UNMARKED_MINUTES


def test_a_sheet_is_the_sum_of_its_tasks(task: Task) -> None:
    assert tier_minutes((task, task, task), 3) == pytest.approx(3 * task_minutes(task, 3), abs=0.05)
    assert tier_minutes((), 3) == 0


def test_words_are_counted_where_they_are_printed(task: Task) -> None:
    assert words_on_sheet(task.model_copy(update={"stem": "Name the organ."})) == 3
