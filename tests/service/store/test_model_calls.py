"""The book of calls to models: answers found again, money counted, texts forgotten in time, figures kept."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, text

from generator.authors.calls import Caller, CallRecord, Usage
from service.store import Store


def record(
    key: str = "k1", *, by: str = "AB", homework: str = "h1", pence: str | None = "1.5", **more: Any
) -> CallRecord:
    usual: dict[str, Any] = {
        "key": key,
        "kind": "core",
        "model": "openai/anything",
        "prompts": ("house@1", "core@2"),
        "sent": "Write the core tasks.",
        "answer": '{"tasks": []}',
        "outcome": "answered",
        "usage": Usage(calls=1, tokens_in=900, tokens_out=80, tokens_cached=600, pence=pence and Decimal(pence)),
        "seconds": 2.5,
        "caller": Caller(by=by, homework=homework),
    }
    return CallRecord(**(usual | more))


@pytest.fixture
def age(console: Engine) -> Callable[[int, int], None]:
    """Makes a call so many days older than it is."""

    def make(number: int, days: int) -> None:
        with console.begin() as connection:
            before = datetime.now(UTC) - timedelta(days=days)
            found = connection.execute(text("select at from model_call where id = :id"), {"id": number}).scalar_one()
            moment = before.isoformat(" ") if isinstance(found, str) else before
            connection.execute(text("update model_call set at = :at where id = :id"), {"at": moment, "id": number})

    return make


def test_an_answer_is_found_by_its_key_and_the_latest_counts(store: Store) -> None:
    assert store.calls.answer("k1") is None
    store.calls.keep(record(answer="first"))
    store.calls.keep(record(answer=None, outcome="ModelBusy"))
    assert store.calls.answer("k1") == "first"
    store.calls.keep(record(answer="second"))
    assert store.calls.answer("k1") == "second"
    assert store.calls.answer("k2") is None


def test_a_call_is_kept_in_full(store: Store) -> None:
    store.calls.keep(record())
    (line,) = store.calls.recent(10)
    kept = store.calls.texts(line.id)
    assert kept is not None
    assert (kept.sent, kept.answer) == ("Write the core tasks.", '{"tasks": []}')
    assert kept.model_dump(exclude={"sent", "answer"}) == line.model_dump()
    assert (line.by, line.homework, line.kind, line.model) == ("AB", "h1", "core", "openai/anything")
    assert (line.tokens_in, line.tokens_out, line.tokens_cached, line.millipence) == (900, 80, 600, 1500)
    assert (line.prompts, line.outcome, line.seconds) == (("house@1", "core@2"), "answered", 2.5)
    assert datetime.now(UTC) - line.at < timedelta(minutes=1)
    assert store.calls.texts(line.id + 1) is None


def test_texts_that_no_database_takes_are_kept_without_what_it_refuses(store: Store) -> None:
    store.calls.keep(record(sent="nul\0 half \ud800", answer="cut off\n\x1e é 🙂"))
    (line,) = store.calls.recent(1)
    kept = store.calls.texts(line.id)
    assert kept is not None
    assert (kept.sent, kept.answer) == ("nul half ?", "cut off\n\x1e é 🙂")


def test_the_latest_come_first_and_no_more_than_are_asked_for(store: Store) -> None:
    for n in range(5):
        store.calls.keep(record(f"k{n}", homework=f"h{n % 2}", kind="repair" if n == 4 else "core"))
    assert [line.kind for line in store.calls.recent(2)] == ["repair", "core"]
    assert {line.homework for line in store.calls.recent(10, homework="h1")} == {"h1"}
    assert len(store.calls.recent(10, homework="h1")) == 2


def test_money_is_counted_by_homework_by_person_and_for_all(store: Store) -> None:
    store.calls.keep(record(pence="1.2345"))
    store.calls.keep(record(pence="2", homework="h2"))
    store.calls.keep(record(pence="4", by="CD", homework="h3"))
    store.calls.keep(record(pence=None, by="CD", homework="h3"))
    assert store.calls.spent() == Decimal("7.235")
    assert store.calls.spent(by="AB") == Decimal("3.235")
    assert store.calls.spent(homework="h3") == Decimal(4)
    assert store.calls.spent(by="nobody") == 0


def test_months_are_counted_one_by_one_and_a_homework_over_all(store: Store, age: Callable[[int, int], None]) -> None:
    store.calls.keep(record(pence="5"))
    store.calls.keep(record(pence="1"))
    age(store.calls.recent(1)[0].id, 40)
    assert (store.calls.spent(), store.calls.spent(by="AB")) == (Decimal(5), Decimal(5))
    assert store.calls.spent(homework="h1") == Decimal(6)


def test_old_texts_are_forgotten_and_their_figures_stay(store: Store, age: Callable[[int, int], None]) -> None:
    for key in ("old", "new"):
        store.calls.keep(record(key))
    new, old = store.calls.recent(2)
    age(old.id, 31)
    assert store.calls.forget(0) == 0
    assert store.calls.answer("old") is not None
    assert store.calls.forget(30) == 1
    assert store.calls.forget(30) == 0
    kept = store.calls.texts(old.id)
    assert kept is not None
    assert (kept.sent, kept.answer, kept.tokens_in, kept.outcome) == (None, None, 900, "answered")
    assert store.calls.answer("old") is None
    assert store.calls.answer("new") is not None
    assert store.calls.texts(new.id) is not None


def test_calls_kept_at_once_are_all_kept(store: Store, at_once: Callable[..., list[Any]]) -> None:
    assert at_once([lambda n=n: store.calls.keep(record(f"k{n}")) for n in range(8)]) == [None] * 8
    assert store.calls.spent() == Decimal(12)
    assert len({line.id for line in store.calls.recent(20)}) == 8
