"""The door: what is tried again and how long it waits, what is never sent, and what is never bought twice."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep
from typing import Any

import pytest

from generator.authors import door
from generator.authors.calls import Caller, ModelSettings, Told, Usage
from generator.authors.door import ModelDoor, address
from generator.authors.errors import (
    AnswerTooLong,
    AnswerUnusable,
    Cancelled,
    ModelBusy,
    ModelMisconfigured,
    ModelRefused,
    ModelTooSlow,
    ModelUnreachable,
    PersonalDataFound,
)
from generator.authors.wire import CoreAnswer, strict_schema
from tests.generator.authors.conftest import TEACHER, MemoryShelf, core_call
from tests.model_server.exchange import Exchange
from tests.model_server.play import Play
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

Ask = Callable[..., Any]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits between tries, noted and not waited."""
    noted: list[float] = []
    monkeypatch.setattr(door, "_sleep", lambda seconds, gone, model: noted.append(seconds))
    return noted


def plays(server: ModelServer) -> list[str]:
    return [one.play for one in server.calls]


def test_a_good_answer_is_one_request_and_is_put_down(ask: Ask, server: ModelServer, shelf: MemoryShelf) -> None:
    answer, usage = ask()
    assert [task.slot for task in answer.tasks] == ["S1", "S2"]
    assert usage.calls == 1
    assert usage.tokens_in > 100
    assert usage.tokens_out > 100
    (record,) = shelf.records
    assert (record.kind, record.outcome, record.caller, record.usage) == ("core", "answered", TEACHER, usage)
    assert "Write the core tasks." in record.sent
    assert record.answer is not None
    assert record.seconds > 0


def test_an_answer_on_the_shelf_is_not_bought_again(ask: Ask, server: ModelServer) -> None:
    first, _ = ask()
    again, usage = ask()
    assert again == first
    assert usage == Usage()
    assert len(server.calls) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"call": core_call(seed=2)},
        {"call": core_call("Write them.")},
        {"temperature": 0.5},
        {"most_tokens": 9_000},
        {"models": ("openai/another",)},
    ],
    ids=["another seed", "another text", "temperature", "length", "model"],
)
def test_another_question_is_asked_anew(ask: Ask, server: ModelServer, change: dict[str, Any]) -> None:
    ask()
    ask(**change)
    assert len(server.calls) == 2


def test_the_address_of_an_answer_changes_with_all_that_could_change_it(
    settings: Callable[..., ModelSettings],
) -> None:
    usual, call = settings(), core_call()
    assert address(call, "m", None, usual) == address(call, "m", None, usual)
    others = [
        address(call.model_copy(update={"seed": 2}), "m", None, usual),
        address(call.model_copy(update={"system": "x"}), "m", None, usual),
        address(call, "n", None, usual),
        address(call, "m", {"type": "object"}, usual),
        address(call, "m", None, usual.model_copy(update={"api_base": "http://127.0.0.1:1"})),
    ]
    assert len({address(call, "m", None, usual), *others}) == 6


def test_the_key_is_sent_and_not_put_down(ask: Ask, server: ModelServer, shelf: MemoryShelf) -> None:
    ask(api_key="sk-very-secret")
    assert server.calls[0].key
    assert "sk-very-secret" not in repr(shelf.records)


@pytest.mark.parametrize(
    "play", ["busy-silent", "server-error", "bad-gateway", "hung-up", "half", "empty", "no-choices"]
)
def test_a_passing_trouble_is_tried_again(
    ask: Ask, server: ModelServer, shelf: MemoryShelf, waits: list[float], play: str
) -> None:
    server.play(Script(play, play))
    answer, usage = ask()
    assert len(answer.tasks) == 2
    assert usage.calls == 1
    assert plays(server) == [play, play, "good"]
    assert len(waits) == 2
    assert shelf.outcomes[-1] == "answered"
    assert all(outcome != "answered" for outcome in shelf.outcomes[:2])


def test_waits_double_with_bounded_jitter_and_are_capped(ask: Ask, server: ModelServer, waits: list[float]) -> None:
    server.play(Script(always="server-error"))
    with pytest.raises(ModelUnreachable):
        ask(tries=6, first_wait_s=1, longest_wait_s=5)
    assert len(server.calls) == 6
    for wait, usual in zip(waits, (1, 2, 4, 8, 16), strict=True):
        assert min(usual * 0.75, 5) <= wait <= min(usual * 1.25, 5)


def test_retry_after_in_seconds_is_waited_for(ask: Ask, server: ModelServer, waits: list[float]) -> None:
    server.play(Script("busy", "unavailable"))
    ask()
    assert len(waits) == 2
    assert all(1 <= wait <= 1.01 for wait in waits)


def test_retry_after_as_a_date_is_waited_for(ask: Ask, server: ModelServer, waits: list[float]) -> None:
    server.play(Script("busy-until"))
    ask()
    assert len(waits) == 1
    assert 0 <= waits[0] <= 2.1


def test_a_longer_wait_than_is_set_is_not_waited(ask: Ask, server: ModelServer, waits: list[float]) -> None:
    server.play(Script("busy-for-long"))
    with pytest.raises(ModelBusy, match=r"asks to wait 3600 s.*second model in THREEFOLD_MODEL"):
        ask()
    assert (len(server.calls), waits) == (1, [])


def test_a_quota_used_up_is_not_waited_for(ask: Ask, server: ModelServer, waits: list[float]) -> None:
    server.play(Script("no-quota"))
    with pytest.raises(ModelBusy, match="top the account up"):
        ask()
    assert (len(server.calls), waits) == (1, [])


@pytest.mark.parametrize(
    ("play", "error"),
    [
        ("unauthorised", ModelMisconfigured),
        ("forbidden", ModelMisconfigured),
        ("no-such-model", ModelMisconfigured),
        ("context-too-long", AnswerTooLong),
        ("enormous", AnswerTooLong),
        ("content-policy", ModelRefused),
        ("content-filter", ModelRefused),
        ("filtered-midway", ModelRefused),
    ],
)
def test_what_no_second_try_mends_is_not_tried_again(
    ask: Ask, server: ModelServer, shelf: MemoryShelf, play: str, error: type[Exception]
) -> None:
    server.play(Script(always=play))
    with pytest.raises(error) as raised:
        ask()
    assert len(server.calls) == 1
    assert shelf.outcomes == [error.__name__]
    assert "\n" not in str(raised.value)
    assert "litellm" not in str(raised.value).lower()


def test_who_waits_is_told_in_words(ask: Ask, server: ModelServer) -> None:
    told: list[Told] = []
    server.play(Script("busy-silent"))
    ask(tell=told.append)
    assert [one.waiting for one in told if one.waiting] == ["the model is busy; trying again in 0 s"]
    assert any(not one.waiting for one in told)


def test_the_next_model_answers_where_the_first_does_not(ask: Ask, server: ModelServer, shelf: MemoryShelf) -> None:
    server.play(Script("unauthorised"))
    answer, usage = ask(models=("openai/first", "openai/second"))
    assert len(answer.tasks) == 2
    assert usage.calls == 1
    assert [one.body["model"] for one in server.calls if one.body] == ["first", "second"]
    assert [(record.model, record.outcome) for record in shelf.records] == [
        ("openai/first", "ModelMisconfigured"),
        ("openai/second", "answered"),
    ]


def test_unreadable_answers_of_the_first_model_are_counted_and_kept(
    ask: Ask, server: ModelServer, shelf: MemoryShelf
) -> None:
    server.play(Script("sorry", "sorry"))
    two = ("openai/first", "openai/second")
    answer, usage = ask(models=two)
    assert usage.calls == 3
    assert usage.tokens_in == sum(record.usage.tokens_in for record in shelf.records)
    again, nothing = ask(models=two)
    assert (again, nothing) == (answer, Usage())
    assert len(server.calls) == 3


def test_the_error_is_of_the_last_model(ask: Ask, server: ModelServer) -> None:
    server.play(Script("busy-for-long", "unauthorised"))
    with pytest.raises(ModelMisconfigured, match="openai/second"):
        ask(models=("openai/first", "openai/second"))


def test_an_unreadable_answer_is_asked_for_once_more_with_what_is_wrong(ask: Ask, server: ModelServer) -> None:
    server.play(Script("other-fields"))
    answer, usage = ask()
    assert len(answer.tasks) == 2
    assert usage.calls == 2
    first, second = (one.body["messages"][1]["content"] for one in server.calls if one.body)
    assert second.startswith(first)
    assert "tasks: Field required" in second


def test_an_answer_that_is_never_readable_is_one_error(ask: Ask, server: ModelServer) -> None:
    server.play(Script(always="sorry"))
    with pytest.raises(AnswerUnusable, match="cannot be read"):
        ask()
    assert len(server.calls) == 2
    with pytest.raises(AnswerUnusable, match="cannot be read"):
        ask()
    assert len(server.calls) == 2, "both answers were stored, and are not bought again"


def _drip(exchange: Exchange) -> None:
    """A character now and then, for ever: no read ever times out."""
    exchange._start_stream()
    for event in exchange.events(" " * 100_000, "stop", None):
        exchange._event(event)
        exchange.wait(0.05)


DRIP = Play("drip", "broken", "a stream that never ends and never pauses", _drip)


def test_the_time_for_an_answer_is_counted_over_all_of_it(ask: Ask, server: ModelServer) -> None:
    server.play(Script(always=DRIP))
    with pytest.raises(ModelTooSlow, match=r"within 0.5 s; set a longer THREEFOLD_MODEL_TIMEOUT_S"):
        ask(timeout_s=0.5)
    assert len(server.calls) == 2
    assert server.wait_until_idle(2)
    assert all(one.cancelled for one in server.calls)


@pytest.mark.parametrize("play", [DRIP, "silent", "stalled"], ids=str)
def test_a_caller_who_leaves_ends_the_request(ask: Ask, server: ModelServer, shelf: MemoryShelf, play: Any) -> None:
    server.play(Script(always=play))
    left = threading.Event()
    leave = threading.Timer(0.4, left.set)
    leave.start()
    with pytest.raises(Cancelled):
        ask(gone=left.is_set)
    assert server.wait_until_idle(1)
    assert [one.cancelled for one in server.calls] == [True]
    assert shelf.outcomes == ["Cancelled"]


def test_a_caller_who_leaves_while_a_try_is_waited_for_ends_it(ask: Ask, server: ModelServer) -> None:
    server.play(Script(always="server-error"))
    with pytest.raises(Cancelled):
        ask(first_wait_s=60, gone=lambda: bool(server.calls))
    assert len(server.calls) == 1


def test_a_caller_who_leaves_before_the_turn_sends_nothing(
    settings: Callable[..., ModelSettings], server: ModelServer
) -> None:
    server.play(Script("silent"))
    only_one = ModelDoor(settings(at_once=1))
    left = threading.Event()
    with ThreadPoolExecutor() as threads:
        first = threads.submit(only_one.ask, core_call("First."), CoreAnswer, TEACHER, gone=left.is_set)
        while not server.calls:
            sleep(0.01)
        with pytest.raises(Cancelled, match="before its turn"):
            only_one.ask(core_call("Second."), CoreAnswer, TEACHER, gone=lambda: True)
        left.set()
        assert isinstance(first.exception(timeout=10), Cancelled)
    assert len(server.calls) == 1


def _ask(at: ModelDoor, call: Any) -> Any:
    return at.ask(call, CoreAnswer, TEACHER)


def test_no_more_run_at_once_than_are_set(
    settings: Callable[..., ModelSettings], server: ModelServer, shelf: MemoryShelf
) -> None:
    server.seconds = 0.15
    two = ModelDoor(settings(at_once=2), shelf)
    threads = [threading.Thread(target=_ask, args=(two, core_call(f"Number {n}."))) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.calls) == 5
    assert server.most_in_flight == 2


def test_calls_over_the_number_a_minute_wait(
    settings: Callable[..., ModelSettings], server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.authors.pacing.MINUTE_S", 1.0)
    paced = ModelDoor(settings(a_minute=2))
    started = monotonic()
    for n in range(3):
        _ask(paced, core_call(f"Number {n}."))
    assert monotonic() - started >= 1.0


def test_a_person_named_in_what_was_brought_stops_the_call_before_it_is_sent(
    ask: Ask, server: ModelServer, shelf: MemoryShelf
) -> None:
    named = core_call(brought=("Rivers of Wales.", "Write easier ones for my pupil Jakub Nowak, DOB 12/03/2012."))
    with pytest.raises(PersonalDataFound, match=r"nothing was sent") as refused:
        ask(named)
    assert (server.calls, shelf.records) == ([], [])
    assert "12/03/2012" not in str(refused.value)


def test_names_of_lessons_are_sent(ask: Ask, server: ModelServer) -> None:
    ask(core_call(brought=("Robert Hooke saw cells in 1665. Anne Boleyn was crowned in 1533.",)))
    assert len(server.calls) == 1


@pytest.mark.parametrize(
    ("structured", "model", "as_such"),
    [
        ("schema", "openai/anything", True),
        ("prompt", "openai/gpt-4o", False),
        ("auto", "openai/anything", False),
        ("auto", "openai/gpt-4o", True),
    ],
)
def test_a_schema_is_sent_as_such_only_where_it_is_set_or_known(
    ask: Ask, server: ModelServer, structured: str, model: str, as_such: bool
) -> None:
    ask(structured=structured, models=(model,))
    body = server.calls[0].body or {}
    assert ("response_format" in body) is as_such
    assert ("JSON Schema" in body["messages"][1]["content"]) is not as_such
    if as_such:
        described = body["response_format"]["json_schema"]
        assert described["strict"] is True
        assert described["schema"] == strict_schema(CoreAnswer)


def test_a_service_that_takes_no_schema_gets_it_in_the_prompt(ask: Ask, server: ModelServer) -> None:
    server.play(Script(always="no-schemas"))
    answer, usage = ask(models=("openai/gpt-4o",))
    assert len(answer.tasks) == 2
    assert usage.calls == 1
    assert ["response_format" in (one.body or {}) for one in server.calls] == [True, False]


def test_a_schema_that_was_set_and_is_refused_says_what_to_set(ask: Ask, server: ModelServer) -> None:
    server.play(Script(always="no-schemas"))
    with pytest.raises(ModelMisconfigured, match="THREEFOLD_MODEL_STRUCTURED=prompt"):
        ask(structured="schema")
    assert len(server.calls) == 1


def _without_usage(exchange: Exchange) -> None:
    exchange.body.pop("stream_options", None)
    exchange.say(exchange.text())


def test_tokens_that_nobody_counts_are_estimated(ask: Ask, server: ModelServer) -> None:
    server.play(Script(Play("uncounted", "good", "an answer without usage", _without_usage)))
    _, usage = ask(price_in=1_000_000, price_out=1_000_000)
    assert usage.tokens_in > 100
    assert usage.tokens_out > 100
    assert usage.pence == usage.tokens_in + usage.tokens_out


def test_a_caller_is_kept_with_each_call(ask: Ask, shelf: MemoryShelf) -> None:
    ask(caller=Caller(by="CD", homework="h2"))
    assert shelf.records[0].caller == Caller(by="CD", homework="h2")
