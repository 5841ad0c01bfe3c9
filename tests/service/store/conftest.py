"""A homework to store, made once from a starter pack."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pytest
from sqlalchemy import Engine, create_engine

from curriculum.models import Unit
from curriculum.pack import starter_packs
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework

T = TypeVar("T")


class OnePack:
    """A library of one unit, which lends nothing."""

    version = "1"

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def unit(self, name: str) -> Unit:
        return self._unit

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> None:
        return None


@pytest.fixture(scope="session")
def unit() -> Unit:
    return next(unit for unit in starter_packs() if unit.slug == "science-ks3-cells-and-organisation")


@pytest.fixture(scope="session")
def homework(unit: Unit) -> Homework:
    request = HomeworkRequest(unit_id=unit.slug, objective_ids=(), minutes=30, class_label="8B", due="2026-12-04")
    return generate_homework(request, unit, OnePack(unit))


@pytest.fixture(scope="session")
def titled(homework: Homework) -> Callable[[str], Homework]:
    """The homework under another title."""
    return lambda title: homework.model_copy(update={"title": title})


@pytest.fixture
def at_once() -> Callable[[Sequence[Callable[[], T]]], list[T | Exception]]:
    """Run calls in threads that all begin together; what each gave, or raised."""

    def run(calls: Sequence[Callable[[], T]]) -> list[T | Exception]:
        start = Barrier(len(calls))

        def one(call: Callable[[], T]) -> T | Exception:
            start.wait()
            try:
                return call()
            except Exception as error:  # the test says which error it expects
                return error

        with ThreadPoolExecutor(len(calls)) as threads:
            return list(threads.map(one, calls))

    return run


@pytest.fixture
def console(database_url: str) -> Iterator[Engine]:
    """A connection of somebody who goes past the store."""
    engine = create_engine(database_url.replace("postgresql:", "postgresql+psycopg:"))
    yield engine
    engine.dispose()
