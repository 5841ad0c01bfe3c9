"""Seats: the name that a process works under for as long as it lives.

The workflow database notes which seat began a piece of work. A process that is killed leaves its seat at once, because
the kernel or the database server lets go of its lock; whoever takes the seat next takes on the work left there. So no two
living processes share a name, and no work is lost with the process or the machine that began it.
"""

import fcntl
from pathlib import Path
from typing import IO, Protocol
from zlib import crc32

import psycopg
from sqlalchemy import make_url

MOST_SEATS = 64
# Advisory locks are pairs of numbers; the first keeps ours apart from anybody else's.
OURS = crc32(b"threefold seats") >> 1


class NoSeat(Exception):
    """Every seat is taken."""


class Seats(Protocol):
    """The seats of one workflow database, as one process sees them."""

    def take(self, number: int) -> bool:
        """Whether the seat is held here now. A seat held here already is still held, unless its lock was lost."""
        ...

    def leave(self, number: int) -> None: ...


def seats_of(jobs_url: str, folder: Path) -> Seats:
    """Seats on the PostgreSQL server of the workflow database, or in a folder beside its SQLite file."""
    return ServerSeats(jobs_url) if jobs_url.startswith("postgresql") else FolderSeats(folder / "seats")


def lowest_free(seats: Seats) -> int:
    """Takes the lowest free seat, from 1. Raises `NoSeat`."""
    for number in range(1, MOST_SEATS + 1):
        if seats.take(number):
            return number
    raise NoSeat(f"{MOST_SEATS} processes work on these jobs already; stop one of them")


class FolderSeats:
    """One locked file a seat, on one machine."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._held: dict[int, IO[str]] = {}

    def take(self, number: int) -> bool:
        if number in self._held:
            return True
        file = (self._folder / f"{number}.lock").open("w")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._held[number] = file
        return True

    def leave(self, number: int) -> None:
        file = self._held.pop(number, None)
        if file:
            file.close()


class ServerSeats:
    """One advisory lock a seat, for machines that share a PostgreSQL server; one connection holds them all."""

    def __init__(self, url: str) -> None:
        self._address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.Connection | None = None
        self._held: set[int] = set()

    def take(self, number: int) -> bool:
        try:
            return self._ask(number)
        except psycopg.OperationalError:
            # A lost connection has let go of every seat: take this one anew, if nobody else has.
            self._connection, self._held = None, set()
            return self._ask(number)

    def leave(self, number: int) -> None:
        self._held.discard(number)
        if not self._connection or self._connection.closed:
            return
        if self._held:
            self._connection.execute("select pg_advisory_unlock(%s, %s)", (OURS, number))
        else:
            self._connection.close()

    def _ask(self, number: int) -> bool:
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(self._address, autocommit=True)
            self._held = set()
        if number in self._held:
            self._connection.execute("select 1")
            return True
        row = self._connection.execute("select pg_try_advisory_lock(%s, %s)", (OURS, number)).fetchone()
        if row == (True,):
            self._held.add(number)
        return number in self._held
