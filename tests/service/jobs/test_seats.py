"""Seats: one name for one living process, free again the moment that it dies."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from service.jobs import seats
from service.jobs.seats import NoSeat, Seats, lowest_free, seats_of

ROOT = str(Path(__file__).parents[3])
TAKE_AND_WAIT = """
import sys, pathlib, time
from service.jobs.seats import lowest_free, seats_of
seats = seats_of(sys.argv[1], pathlib.Path(sys.argv[2]))
print(lowest_free(seats), flush=True)
time.sleep(600)
"""


@pytest.fixture
def two(database_url: str, home: Path) -> Iterator[tuple[Seats, Seats]]:
    """The seats of one workflow database as two processes see them."""
    yield (pair := (seats_of(database_url, home), seats_of(database_url, home)))
    for one in pair:
        for number in (1, 2):
            one.leave(number)


def test_each_takes_the_lowest_free_seat(two: tuple[Seats, Seats]) -> None:
    first, second = two
    assert (lowest_free(first), lowest_free(second)) == (1, 2)
    assert not second.take(1)
    assert first.take(1)
    first.leave(1)
    assert second.take(1)


def test_a_killed_process_leaves_its_seat(two: tuple[Seats, Seats], database_url: str, home: Path) -> None:
    command = [sys.executable, "-c", TAKE_AND_WAIT, database_url, str(home)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": ROOT}, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "1\n"
        assert not two[0].take(1)
        other.kill()
        other.wait()
    while not two[0].take(1):
        # The database server sees the end of a process a moment after the kernel does.
        pass


def test_no_seat_is_left_when_all_are_taken(two: tuple[Seats, Seats], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seats, "MOST_SEATS", 1)
    assert lowest_free(two[0]) == 1
    with pytest.raises(NoSeat, match="1 processes work on these jobs already; stop one of them"):
        lowest_free(two[1])


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_lost_connection_takes_its_seat_anew_or_says_that_it_is_gone(
    two: tuple[Seats, Seats], database_url: str
) -> None:
    def cut() -> None:
        with psycopg.connect(database_url, autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where datname = current_database() and pid <> pg_backend_pid()"
            )

    first, second = two
    assert first.take(1)
    cut()
    assert first.take(1)
    cut()
    assert second.take(1)
    assert not first.take(1)
