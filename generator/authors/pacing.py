"""How many calls run at once at a provider, and how many start in a minute."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

from generator.authors.calls import Gone
from generator.authors.errors import Cancelled

MINUTE_S = 60.0
LOOK_EVERY_S = 0.2


class Pace:
    """One provider's doorway: at most `at_once` calls inside, at most `a_minute` through it (None: no limit)."""

    def __init__(self, at_once: int, a_minute: int | None) -> None:
        self._inside = threading.BoundedSemaphore(at_once)
        self._a_minute = a_minute
        self._started: deque[float] = deque()
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, gone: Gone) -> Iterator[None]:
        """Wait for a turn, and give it back at the end. Raises `Cancelled` when nobody waits for it any more."""
        while not self._inside.acquire(timeout=LOOK_EVERY_S):
            _end_if(gone)
        try:
            while (wait := self._wait()) > 0:
                _end_if(gone)
                sleep(min(wait, LOOK_EVERY_S))
            yield
        finally:
            self._inside.release()

    def _wait(self) -> float:
        """Seconds until the next call may start; at 0 it counts as started."""
        with self._lock:
            now = monotonic()
            while self._started and now - self._started[0] >= MINUTE_S:
                self._started.popleft()
            if self._a_minute is not None and len(self._started) >= self._a_minute:
                return MINUTE_S - (now - self._started[0])
            self._started.append(now)
            return 0.0


def _end_if(gone: Gone) -> None:
    if gone():
        raise Cancelled("the call was ended before its turn because nobody waits for it any more")
