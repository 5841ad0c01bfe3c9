"""How an author of the service tells its progress and hears that it should stop."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authors.calls import Told
from service import model_author
from service.model_author import author_of, open_door, said
from service.settings import Settings
from service.store import open_store


def told(**fields: object) -> Told:
    return Told.model_validate({"kind": "core", "model": "openai/x"} | fields)


def test_progress_is_told_in_words() -> None:
    assert said(told(characters=3200)) == "writing the questions: 3,200 characters so far"
    assert said(told(kind="repair", characters=10)) == "writing what has to be mended: 10 characters so far"
    waiting = "the model is busy; trying again in 3 s"
    assert said(told(waiting=waiting)) == f"{waiting} (openai/x)"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    now = [100.0]
    monkeypatch.setattr(model_author, "monotonic", lambda: now[0])

    def go(seconds: float) -> None:
        now[0] += seconds

    return go


def test_about_one_line_a_second_is_passed_on_and_every_wait(clock: Callable[[float], None]) -> None:
    lines: list[str] = []
    progress = model_author._Progress(lines.append)
    for n in range(30):
        progress(told(characters=n))
        clock(0.1)
    assert len(lines) == 3
    progress(told(waiting="the model is busy"))
    assert lines[-1] == "the model is busy (openai/x)"


def test_whether_to_stop_is_asked_about_once_a_second(clock: Callable[[float], None]) -> None:
    asked: list[int] = []
    seldom = model_author._Seldom(lambda: len(asked) == 3 or bool(asked.append(1)))
    for _ in range(20):
        assert not seldom()
        clock(0.1)
    assert 1 <= len(asked) <= 2
    while len(asked) < 3:
        clock(3)
        assert not seldom()
    clock(3)
    assert seldom()
    assert seldom(), "who has gone has gone"


def test_without_a_model_there_is_no_door(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    assert open_door(Settings(home=tmp_path), store) is None
    door = open_door(Settings(home=tmp_path, model="openai/a, openai/b"), store)
    assert door is not None
    assert door.settings.models == ("openai/a", "openai/b")
    author = author_of(door, by="AB", homework="h1", say=print, stopped=lambda: False)
    assert author.model == "openai/a"
    store.close()
