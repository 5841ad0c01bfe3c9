"""A play: one way to answer a request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from tests.model_server.reading import CALLS, Call

if TYPE_CHECKING:
    from tests.model_server.exchange import Exchange

Sort = Literal["good", "busy", "refused", "broken", "form", "content", "attack"]
ALL_CALLS = CALLS
WITH_TASKS: tuple[Call, ...] = ("core", "extension", "repair")
WITH_SUPPORTS: tuple[Call, ...] = ("scaffolded", "repair")


@dataclass(frozen=True)
class Play:
    """`serve` answers; `calls` are the kinds of call in which it differs from a good answer."""

    name: str
    sort: Sort
    about: str
    serve: "Callable[[Exchange], None]"
    calls: tuple[Call, ...] = ALL_CALLS

    def __str__(self) -> str:
        return self.name


def spoil(
    name: str,
    about: str,
    change: Callable[[dict[str, Any]], None],
    *,
    sort: Sort = "content",
    calls: tuple[Call, ...] = WITH_TASKS,
) -> Play:
    """A play that gives the good answer after a change to it, in place."""

    def serve(exchange: "Exchange") -> None:
        change(exchange.answer)
        exchange.say(exchange.text())

    return Play(name, sort, about, serve, calls)
