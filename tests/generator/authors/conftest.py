"""A model's server, a shelf in memory, and a homework asked of them."""

import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from curriculum.models import Unit
from curriculum.pack import starter_packs
from evals.checks import run_checks
from generator.authors.author import ModelAuthor
from generator.authors.calls import Call, Caller, CallRecord, Gone, ModelSettings, Tell, never_gone, tell_nobody
from generator.authors.door import ModelDoor
from generator.authors.wire import CoreAnswer
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework
from tests.model_server.asking import context_of, slot_line
from tests.model_server.server import ModelServer

MODEL = "openai/anything"
CELLS = "science-ks3-cells-and-organisation"
TEACHER = Caller(by="AB", homework="7f3a")


class MemoryShelf:
    """Keeps calls as the store does, as long as a test lasts."""

    def __init__(self) -> None:
        self.records: list[CallRecord] = []
        self._lock = threading.Lock()

    def answer(self, key: str) -> str | None:
        with self._lock:
            return next((r.answer for r in reversed(self.records) if r.key == key and r.answer is not None), None)

    def keep(self, record: CallRecord) -> None:
        with self._lock:
            self.records.append(record)

    def spent(self, *, by: str | None = None, homework: str | None = None) -> Decimal:
        with self._lock:
            counted = [r for r in self.records if by in (None, r.caller.by) and homework in (None, r.caller.homework)]
        return sum((r.usage.pence or Decimal(0) for r in counted), Decimal(0))

    @property
    def outcomes(self) -> list[str]:
        return [record.outcome for record in self.records]


@pytest.fixture(scope="session")
def _warm() -> None:
    """LiteLLM's first request loads for seconds, which short time-outs of tests do not bear."""
    with ModelServer() as server:
        settings = ModelSettings(models=(MODEL,), api_base=server.base_url, timeout_s=120)
        ModelDoor(settings).ask(core_call("A warm-up."), CoreAnswer, TEACHER)


@pytest.fixture
def server(_warm: None) -> Iterator[ModelServer]:
    with ModelServer() as started:
        yield started


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf()


@pytest.fixture
def settings(server: ModelServer) -> Callable[..., ModelSettings]:
    """Settings that lead to the server, in haste; named ones replace what is usual."""

    def make(**named: Any) -> ModelSettings:
        usual: dict[str, Any] = {"models": (MODEL,), "api_base": server.base_url, "first_wait_s": 0.01, "timeout_s": 20}
        return ModelSettings(**(usual | named))

    return make


Ask = Callable[..., Any]


@pytest.fixture
def ask(settings: Callable[..., ModelSettings], shelf: MemoryShelf) -> Ask:
    """Asks for core tasks through a door of its own: the answer, and what was paid for it."""

    def send(
        call: Call | None = None,
        *,
        caller: Caller = TEACHER,
        tell: Tell = tell_nobody,
        gone: Gone = never_gone,
        **named: Any,
    ) -> Any:
        return ModelDoor(settings(**named), shelf).ask(call or core_call(), CoreAnswer, caller, tell, gone)

    return send


def core_call(start: str = "Write the core tasks.", **named: Any) -> Call:
    """A call that the server answers with two tasks on cells."""
    lines = "\n".join([start, slot_line("S1", "O1", 1, "short", 1), slot_line("S2", "O2", 1, "choice", 1)])
    usual: dict[str, Any] = {
        "kind": "core",
        "system": "You write homework.",
        "shared": (_cells_context(),),
        "asked": f'{lines}\n\nJSON: {{"tasks": [ ... ]}}',
        "prompts": ("core@1",),
    }
    return Call(**(usual | named))


@cache
def _cells_context() -> str:
    return context_of(next(unit for unit in starter_packs() if unit.slug == CELLS))[0]


Write = Callable[..., Homework]


@pytest.fixture
def write(
    packs: dict[str, Unit],
    library: Callable[..., Any],
    settings: Callable[..., ModelSettings],
    shelf: MemoryShelf,
) -> Write:
    """A checked homework written through the server."""

    def make(
        slug: str = CELLS, minutes: int = 45, seed: int = 1, request: HomeworkRequest | None = None, **named: Any
    ) -> Homework:
        author = ModelAuthor(ModelDoor(settings(**named), shelf), TEACHER)
        asked = request or HomeworkRequest(unit_id=slug, objective_ids=(), minutes=minutes, seed=seed, author="model")
        return generate_homework(asked, packs[slug], library(*packs.values()), run_checks, author=author)

    return make


def plays(server: ModelServer) -> list[str]:
    """What the server did, call by call."""
    return [one.play for one in server.calls]
