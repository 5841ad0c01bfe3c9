"""Budgets: refused before the call, counted with the calls that run, and by what was really paid."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest

from generator.authors.budget import cost_of, likely_cost
from generator.authors.calls import Caller, ModelSettings, Usage
from generator.authors.door import ModelDoor
from generator.authors.errors import BudgetSpent, PriceUnknown
from generator.authors.wire import CoreAnswer
from service.faults import fault_of
from tests.generator.authors.conftest import TEACHER, MemoryShelf, core_call
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

Ask = Callable[..., Any]
# Pence for a million tokens: a call here may cost about 6p, and costs about 2p.
PRICES: dict[str, Decimal] = {"price_in": Decimal(1_000), "price_out": Decimal(1_000)}


def likely(settings: ModelSettings) -> Decimal:
    cost = likely_cost(core_call(), settings.models[0], settings)
    assert cost is not None
    return cost


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("budget_homework", r"this homework is 1.00p; 0.00p are spent.*THREEFOLD_MODEL_BUDGET_HOMEWORK"),
        ("budget_person", r"AB this month is 1.00p.*THREEFOLD_MODEL_BUDGET_PERSON"),
        ("budget_month", r"everybody this month is 1.00p.*THREEFOLD_MODEL_BUDGET_MONTH"),
    ],
)
def test_a_call_that_might_cost_more_is_refused_before_it_is_sent(
    ask: Ask, server: ModelServer, shelf: MemoryShelf, setting: str, said: str
) -> None:
    with pytest.raises(BudgetSpent, match=said) as refused:
        ask(**PRICES, **{setting: Decimal(1)})
    assert (server.calls, shelf.records) == ([], [])
    assert (fault_of(refused.value).status, fault_of(refused.value).exit_code) == (402, 4)


def test_what_was_paid_counts_and_not_what_it_might_have_cost(
    ask: Ask, server: ModelServer, settings: Callable[..., ModelSettings]
) -> None:
    limit = likely(settings(**PRICES)) * Decimal("1.5")
    _, usage = ask(**PRICES, budget_homework=limit)
    assert 0 < usage.pence < limit / 2
    ask(core_call("Another."), **PRICES, budget_homework=limit)
    paid = 2
    while paid < 20:
        try:
            ask(core_call(f"Number {paid}."), **PRICES, budget_homework=limit)
        except BudgetSpent:
            break
        paid += 1
    assert 2 <= paid < 20
    assert len(server.calls) == paid


@pytest.mark.parametrize(
    ("setting", "other"),
    [
        ("budget_homework", Caller(by="AB", homework="another")),
        ("budget_person", Caller(by="CD", homework="7f3a")),
    ],
)
def test_a_budget_counts_its_own_calls_alone(
    ask: Ask, settings: Callable[..., ModelSettings], setting: str, other: Caller
) -> None:
    limit = {setting: likely(settings(**PRICES)) * Decimal("1.1")}
    ask(**PRICES, **limit)
    ask(core_call("Another."), caller=other, **PRICES, **limit)
    with pytest.raises(BudgetSpent):
        ask(core_call("A third."), **PRICES, **limit)


def test_everybodys_month_counts_everybody(ask: Ask, settings: Callable[..., ModelSettings]) -> None:
    limit = {"budget_month": likely(settings(**PRICES)) * Decimal("1.1")}
    ask(**PRICES, **limit)
    with pytest.raises(BudgetSpent, match="everybody"):
        ask(core_call("Another."), caller=Caller(by="CD", homework="h"), **PRICES, **limit)


def test_calls_that_run_count_as_if_they_cost_all_they_might(
    server: ModelServer, settings: Callable[..., ModelSettings], shelf: MemoryShelf
) -> None:
    server.seconds = 0.5
    rich = settings(**PRICES, budget_month=likely(settings(**PRICES)) * Decimal("2.5"))
    one = ModelDoor(rich, shelf)

    def call(n: int) -> str:
        try:
            one.ask(core_call(f"Number {n}."), CoreAnswer, TEACHER)
        except BudgetSpent:
            return "refused"
        return "paid"

    with ThreadPoolExecutor(8) as threads:
        ended = list(threads.map(call, range(8)))
    assert sorted(ended) == ["paid"] * 2 + ["refused"] * 6
    assert len(server.calls) == 2


def test_a_failed_call_gives_back_what_was_held(
    ask: Ask, server: ModelServer, settings: Callable[..., ModelSettings], shelf: MemoryShelf
) -> None:
    limit = likely(settings(**PRICES)) * Decimal("1.1")
    server.play(Script("server-error", "server-error"))
    _, usage = ask(**PRICES, budget_homework=limit)
    assert len(server.calls) == 3
    assert shelf.spent() == usage.pence


def test_a_budget_without_a_price_is_refused(ask: Ask, server: ModelServer) -> None:
    with pytest.raises(PriceUnknown, match=r"THREEFOLD_MODEL_PRICE_IN.*0 for a model of your own") as refused:
        ask(budget_month=Decimal(100))
    assert server.calls == []
    assert fault_of(refused.value).status == 422


def test_a_model_of_ones_own_costs_nothing(ask: Ask) -> None:
    _, usage = ask(price_in=Decimal(0), price_out=Decimal(0), budget_month=Decimal(0))
    assert usage.pence == 0


def test_without_a_budget_no_price_is_needed_and_none_is_made_up(ask: Ask) -> None:
    _, usage = ask()
    assert usage.pence is None


def test_a_price_of_the_list_is_turned_into_pence(settings: Callable[..., ModelSettings]) -> None:
    usage = Usage(calls=1, tokens_in=1_000_000, tokens_out=0)
    cost = cost_of(usage, "openai/gpt-4o", settings(pence_per_dollar=Decimal(80)))
    assert cost == Decimal("200")


def test_an_answer_on_the_shelf_needs_no_budget(ask: Ask, settings: Callable[..., ModelSettings]) -> None:
    ask(**PRICES)
    _, usage = ask(**PRICES, budget_month=Decimal(0))
    assert usage == Usage()
