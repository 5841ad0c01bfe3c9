"""What is asked of a language model, and what is put down of every call."""

from collections.abc import Callable
from decimal import Decimal
from typing import Literal, Protocol

from pydantic import SecretStr

from curriculum.models import Frozen

Kind = Literal["core", "scaffolded", "extension", "repair", "adapt", "judge", "test"]
Structured = Literal["auto", "schema", "prompt"]


class ModelSettings(Frozen):
    """Which models are asked and how. Times in seconds, money in pence, prices in pence for a million tokens.

    `models` are tried in order: the next one when the one before gives nothing. Prices are needed only for models that
    LiteLLM has no price of, and only where a budget is set.
    """

    models: tuple[str, ...]
    api_base: str | None = None
    api_key: SecretStr | None = None
    timeout_s: float = 300
    tries: int = 3
    first_wait_s: float = 1
    longest_wait_s: float = 60
    at_once: int = 16
    a_minute: int | None = None
    structured: Structured = "auto"
    most_tokens: int = 12_000
    temperature: float | None = None
    budget_homework: Decimal | None = None
    budget_person: Decimal | None = None
    budget_month: Decimal | None = None
    pence_per_dollar: Decimal = Decimal(80)
    price_in: Decimal | None = None
    price_out: Decimal | None = None


class Caller(Frozen):
    """On whose behalf a call is made: who asked, for which homework."""

    by: str = ""
    homework: str = ""


class Call(Frozen):
    """One question. `shared` blocks are the same in several calls and come first, so that providers can cache them.

    `brought` holds what people typed or uploaded: it is searched for personal data before anything is sent. `seed` asks for
    another answer to the same question.
    """

    kind: Kind
    system: str
    shared: tuple[str, ...]
    asked: str
    prompts: tuple[str, ...]
    brought: tuple[str, ...] = ()
    seed: int = 1


class Usage(Frozen):
    """Tokens and pence of one or several calls; `pence` is None where a price is not known."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    pence: Decimal | None = Decimal(0)

    def __add__(self, other: "Usage") -> "Usage":
        known = self.pence is not None and other.pence is not None
        return Usage(
            calls=self.calls + other.calls,
            tokens_in=self.tokens_in + other.tokens_in,
            tokens_out=self.tokens_out + other.tokens_out,
            tokens_cached=self.tokens_cached + other.tokens_cached,
            pence=(self.pence or 0) + (other.pence or 0) if known else None,
        )


class CallRecord(Frozen):
    """One request as it goes to the audit log. `answer` is None where none came; `outcome` is "answered" or an error's name."""

    key: str
    kind: Kind
    model: str
    prompts: tuple[str, ...]
    sent: str
    answer: str | None
    outcome: str
    usage: Usage
    seconds: float
    caller: Caller


class Shelf(Protocol):
    """Keeps every call, and gives answers that were bought before."""

    def answer(self, key: str) -> str | None:
        """The answer that was kept under a key."""
        ...

    def keep(self, record: CallRecord) -> None:
        """Store a call before its answer is used."""
        ...

    def spent(self, *, by: str | None = None, homework: str | None = None) -> Decimal:
        """Pence spent on a homework, or this month by a person or by everybody."""
        ...


class NoShelf:
    """Keeps nothing."""

    def answer(self, key: str) -> str | None:
        return None

    def keep(self, record: CallRecord) -> None:
        return None

    def spent(self, *, by: str | None = None, homework: str | None = None) -> Decimal:
        return Decimal(0)


class Told(Frozen):
    """Progress of a call: how many characters have come, or what is waited for."""

    kind: Kind
    model: str
    characters: int = 0
    waiting: str = ""


Tell = Callable[[Told], None]
Gone = Callable[[], bool]


def tell_nobody(told: Told) -> None:
    """For callers without progress."""


def never_gone() -> bool:
    """For callers who wait to the end."""
    return False
