"""The door to language models as the settings want it, and an author for one homework behind it."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from generator.authors.calls import Caller, Told

if TYPE_CHECKING:
    from generator.authors.author import ModelAuthor
    from generator.authors.door import ModelDoor
    from service.settings import Settings
    from service.store import Store

TELL_EVERY_S = 1.0
LOOK_EVERY_S = 1.0
WRITING = {
    "core": "the questions",
    "scaffolded": "the help for them",
    "extension": "the deeper questions",
    "repair": "what has to be mended",
}


def open_door(settings: "Settings", store: "Store") -> "ModelDoor | None":
    """The door, with the store as its shelf; None where no model is set."""
    models = settings.models()
    if models is None:
        return None
    from generator.authors.door import ModelDoor

    return ModelDoor(models, store.calls)


def author_of(
    door: "ModelDoor",
    *,
    by: str,
    homework: str,
    say: Callable[[str], None],
    stopped: Callable[[], bool],
) -> "ModelAuthor":
    """An author for one homework. `say` hears a line of progress now and then; `stopped` is asked now and then."""
    from generator.authors.author import ModelAuthor

    return ModelAuthor(door, Caller(by=by, homework=homework), _Progress(say), _Seldom(stopped))


def said(told: Told) -> str:
    """'writing the questions: 3,200 characters so far', or what is waited for."""
    if told.waiting:
        return f"{told.waiting} ({told.model})"
    if not told.characters:
        return "waiting for the model's first words"
    return f"writing {WRITING.get(told.kind, told.kind)}: {told.characters:,} characters so far"


class _Progress:
    """Passes on about one line a second: each is written where others read it."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say, self._last = say, 0.0

    def __call__(self, told: Told) -> None:
        if told.waiting or monotonic() - self._last >= TELL_EVERY_S:
            self._last = monotonic()
            self._say(said(told))


class _Seldom:
    """Asks about once a second, and answers from memory between."""

    def __init__(self, ask: Callable[[], bool]) -> None:
        self._ask, self._last, self._answer = ask, monotonic(), False

    def __call__(self) -> bool:
        if not self._answer and monotonic() - self._last >= LOOK_EVERY_S:
            self._last, self._answer = monotonic(), self._ask()
        return self._answer
