"""The door: what is sent and what never is, what is never bought twice, and who answers where the first model does not."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.authors.calls import Caller, ModelSettings, Usage
from generator.authors.door import address
from generator.authors.errors import (
    AnswerUnusable,
    ModelMisconfigured,
    PersonalDataFound,
)
from generator.authors.wire import CoreAnswer, strict_schema
from tests.generator.authors.conftest import TEACHER, MemoryShelf, core_call
from tests.model_server.exchange import Exchange
from tests.model_server.play import Play
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

Ask = Callable[..., Any]


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
