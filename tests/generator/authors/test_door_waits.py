"""The door while an answer is late: what is tried again and how long it waits, how a caller leaves, how many run at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep
from typing import Any

import pytest

from generator.authors import door
from generator.authors.calls import ModelSettings, Told
from generator.authors.door import ModelDoor
from generator.authors.errors import (
    AnswerTooLong,
    Cancelled,
    ModelBusy,
    ModelMisconfigured,
    ModelRefused,
    ModelTooSlow,
    ModelUnreachable,
)
from generator.authors.wire import CoreAnswer
from tests.generator.authors.conftest import TEACHER, MemoryShelf, core_call, plays
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
