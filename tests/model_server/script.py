"""What the server does with the requests it gets: a list of plays in the order they come, good answers after them."""

import threading
from collections.abc import Sequence

from tests.model_server.plays import PLAYS, Play
from tests.model_server.reading import CALLS, Call

Named = Play | str


class Script:
    """Plays for requests in the order they come; those for one kind of call go first. Safe between threads.

    >>> Script("busy", repair=["malformed"])   # the first request is told to wait, the first repair gets broken JSON
    >>> Script(always="unavailable")           # and so for ever, in place of good answers
    """

    def __init__(
        self,
        *plays: Named,
        core: Sequence[Named] = (),
        scaffolded: Sequence[Named] = (),
        extension: Sequence[Named] = (),
        repair: Sequence[Named] = (),
        always: Named = "good",
    ) -> None:
        given = dict(zip(CALLS, (core, scaffolded, extension, repair), strict=True))
        self._plays = [_play(name) for name in plays]
        self._by_call = {call: [_play(name) for name in names] for call, names in given.items()}
        self._always = _play(always)
        self._lock = threading.Lock()

    def next_play(self, call: Call) -> Play:
        """The play for the request that has just come."""
        with self._lock:
            if self._by_call[call]:
                return self._by_call[call].pop(0)
            return self._plays.pop(0) if self._plays else self._always


def _play(named: Named) -> Play:
    if isinstance(named, Play):
        return named
    if named not in PLAYS:
        raise KeyError(f"no play is called {named!r}; there are {', '.join(PLAYS)}")
    return PLAYS[named]
