"""Every fault that the model's server can play: what it costs, and how it ends.

The play stands at the first core call (at the first call for supports, where it spoils only those); good answers follow. Three
requests are a homework without a fault. Asked again with the same shelf, nothing that was stored is bought again.
"""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

import pytest

from generator.authors.errors import AnswerTooLong, AnswerUnusable, ModelBusy, ModelMisconfigured, ModelRefused
from generator.errors import GeneratorError
from generator.models import Homework, Outcome
from generator.stages import blocking_findings
from service.faults import fault_of
from tests.generator.authors.conftest import MemoryShelf
from tests.model_server.plays import PLAYS
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

Write = Callable[..., Homework]
GOOD = 3


class Row(NamedTuple):
    """A play, how many requests the homework takes in all, and how it ends: None is a homework that nothing blocks."""

    play: str
    requests: int
    ends: type[GeneratorError] | None = None
    status: int = 0


TABLE = (
    Row("good", 3),
    # Tried again, once they have passed.
    Row("slow", 4),
    Row("busy", 4),
    Row("busy-until", 4),
    Row("busy-silent", 4),
    Row("server-error", 4),
    Row("bad-gateway", 4),
    Row("unavailable", 4),
    Row("hung-up", 4),
    Row("half", 4),
    Row("stalled", 4),
    Row("silent", 4),
    Row("no-choices", 4),
    Row("no-json", 4),
    Row("sign-in-page", 4),
    Row("refusal", 4),
    Row("empty", 4),
    Row("null", 4),
    # Nothing is won by asking again: one clear error.
    Row("busy-for-long", 1, ModelBusy, 503),
    Row("no-quota", 1, ModelBusy, 503),
    Row("unauthorised", 1, ModelMisconfigured, 502),
    Row("forbidden", 1, ModelMisconfigured, 502),
    Row("no-such-model", 1, ModelMisconfigured, 502),
    Row("context-too-long", 1, AnswerTooLong, 502),
    Row("content-policy", 1, ModelRefused, 502),
    Row("content-filter", 1, ModelRefused, 502),
    Row("filtered-midway", 1, ModelRefused, 502),
    Row("enormous", 1, AnswerTooLong, 502),
    Row("echo", 1, AnswerTooLong, 502),
    # Costs nothing.
    Row("no-schemas", 3),
    Row("fenced", 3),
    Row("trailing-comma", 3),
    Row("prose-around", 3),
    Row("control-characters", 3),
    Row("task-twice", 3),
    Row("unknown-slot", 3),
    Row("no-reason", 3),
    # Read as no answer, and asked for once more with what is wrong.
    Row("sorry", 4),
    Row("malformed", 4),
    Row("bare-list", 4),
    Row("other-fields", 4),
    Row("wrong-types", 4),
    Row("nested-deep", 4),
    Row("prints-prompt", 4),
    Row("ignored-rules", 4),
    # Single tasks or supports are mended.
    Row("truncated", 5),
    Row("task-missing", 4),
    Row("same-question", 4),
    Row("invented", 4),
    Row("key-in-stem", 4),
    Row("key-in-support", 4),
    Row("two-right", 4),
    Row("none-right", 5),
    Row("american", 4),
    Row("teacher-talk", 4),
    Row("no-supports", 4),
    Row("other-question", 3),
    Row("prompt-in-task", 4),
    # No task asks for a calculation here; see below for one that does.
    Row("wrong-working", 3),
    # Every task is written again, and one of the new ones takes a second round; what it cannot mend is left out.
    Row("no-tasks", 5),
    Row("no-cites", 5),
    Row("unknown-passage", 5),
    Row("gap-too-many", 5),
    Row("html", 5),
    Row("typst", 5),
    Row("latex", 5),
    Row("marks-off", 5),
    Row("negative-marks", 5),
    Row("no-points", 5),
    Row("bare", 5),
    Row("ignored-in-tasks", 5),
    Row("answers-on-sheet", 5),
    Row("asks-for-data", 5),
)
# Shorter than the play takes, and long enough for a good answer on a busy machine.
TIMEOUT_S = {"slow": 1.0, "stalled": 5.0, "silent": 5.0}
LONG_S = 30.0


def test_the_table_names_every_play_once() -> None:
    assert Counter(row.play for row in TABLE) == Counter(PLAYS.keys())


def script_of(row: Row) -> Script:
    calls = PLAYS[row.play].calls
    return Script(core=[row.play]) if "core" in calls else Script(scaffolded=[row.play])


@pytest.mark.parametrize("row", TABLE, ids=[row.play for row in TABLE])
def test_each_fault_costs_and_ends_as_the_table_says(
    row: Row, server: ModelServer, shelf: MemoryShelf, write: Write
) -> None:
    timeout = TIMEOUT_S.get(row.play, LONG_S)
    server.play(script_of(row))
    if row.ends is None:
        _a_good_homework(write(timeout_s=timeout))
    else:
        with pytest.raises(row.ends) as raised:
            write(timeout_s=timeout)
        _one_clear_error(raised.value, row.status)
    assert len(server.calls) == row.requests, [(one.call, one.play) for one in server.calls]
    answered = shelf.outcomes.count("answered")
    assert len(shelf.records) == row.requests, "every request is in the log"

    server.clear()
    _a_good_homework(write(timeout_s=LONG_S))
    assert len(server.calls) == (0 if row.ends is None else GOOD - answered), "what was stored is not bought again"


ALWAYS: dict[str, tuple[int, type[GeneratorError], int]] = {
    "server-error": (3, GeneratorError, 502),
    "busy-silent": (3, ModelBusy, 503),
    "half": (3, GeneratorError, 502),
    "refusal": (3, AnswerUnusable, 502),
    "sorry": (2, AnswerUnusable, 502),
    "wrong-types": (2, AnswerUnusable, 502),
    "no-tasks": (2, AnswerUnusable, 502),
    "no-cites": (2, AnswerUnusable, 502),
    "html": (2, AnswerUnusable, 502),
    "bare": (2, AnswerUnusable, 502),
    "ignored-in-tasks": (2, AnswerUnusable, 502),
}


@pytest.mark.parametrize("play", ALWAYS)
def test_a_fault_without_end_is_one_clear_error(play: str, server: ModelServer, write: Write) -> None:
    requests, error, status = ALWAYS[play]
    server.play(Script(always=play))
    with pytest.raises(error) as raised:
        write()
    _one_clear_error(raised.value, status)
    assert len(server.calls) == requests


@pytest.mark.parametrize("play", ["key-in-stem", "invented", "teacher-talk", "same-question", "key-in-support"])
def test_single_tasks_that_stay_faulty_are_left_out(play: str, server: ModelServer, write: Write) -> None:
    server.play(Script(always=play))
    homework = write()
    _a_good_homework(homework)
    assert len(server.calls) <= GOOD + 2
    assert {name for task in homework.tiers.core for name in task.objective_ids} == set(homework.request.objective_ids)


def test_a_call_for_depth_that_fails_keeps_what_the_others_gave(
    server: ModelServer, shelf: MemoryShelf, write: Write
) -> None:
    server.play(Script(extension=["unauthorised"]))
    with pytest.raises(ModelMisconfigured):
        write()
    assert sorted(shelf.outcomes) == ["ModelMisconfigured", "answered", "answered"]
    server.clear()
    _a_good_homework(write())
    assert [one.call for one in server.calls] == ["extension"]


def test_the_same_request_and_answers_give_the_same_bytes(
    server: ModelServer, shelf: MemoryShelf, write: Write
) -> None:
    first, again = write(), write()
    assert len(server.calls) == GOOD
    assert _bytes(first) == _bytes(again)
    assert (first.provenance.tokens or 0) > 1000
    assert first.provenance.model == "openai/anything"


def test_again_differently_is_a_new_seed_and_buys_new_answers(
    server: ModelServer, shelf: MemoryShelf, write: Write
) -> None:
    first, other = write(seed=1), write(seed=2)
    assert len(server.calls) == 2 * GOOD
    assert len({record.key for record in shelf.records}) == 2 * GOOD
    assert [t.stem for t in first.tiers.core] != [t.stem for t in other.tiers.core]


def _a_good_homework(homework: Homework) -> None:
    assert [f"{f.rule}: {f.message}" for f in blocking_findings(homework.findings)] == []
    assert not [f for f in homework.findings if f.rule == "british-english" and f.outcome is Outcome.FAILED]
    minutes = sum(task.minutes for task in homework.tiers.core)
    assert 0.85 * 45 <= minutes <= 1.15 * 45
    assert homework.tiers.scaffolded
    assert homework.tiers.extension


def _one_clear_error(error: Exception, status: int) -> None:
    fault = fault_of(error)
    assert (fault.status, fault.exit_code) == (status, 4)
    assert "\n" not in str(error)
    assert "; " in str(error), "it says what to do"
    assert len(str(error)) < 450


def _bytes(homework: Homework) -> str:
    provenance = homework.provenance.model_copy(update={"timings": {}, "tokens": None, "cost": None})
    return homework.model_copy(update={"provenance": provenance, "created_at": ""}).model_dump_json()
