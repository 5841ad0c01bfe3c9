"""The count over many units: what was drawn, what came of it, and a table that hides nothing."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import evals.hundred_units
from curriculum.library import Library, UnitSummary
from curriculum.models import Badge, Knowledge, Objective, Source, Term, Unit
from evals.hundred_units import Drawn, as_table, draw_units, main, try_unit
from generator.models import Finding, Homework, Severity

WORDS = {
    "anchor": "a heavy iron dropped from ships",
    "basket": "a woven bag for carrying eggs",
    "candle": "a stick of wax around burning string",
    "dragon": "a winged beast breathing flames",
    "hammer": "a heavy tool for driving nails",
    "falcon": "a hunting bird with curved talons",
    "garlic": "a strong smelling kitchen bulb",
    "helmet": "a hard hat worn by cyclists",
}


def unit(name: str, words: dict[str, str], badge: Badge = Badge.SOURCED) -> Unit:
    near = tuple(f"{name}:{word}" for word in words)
    terms = tuple(
        Term(id=f"{name}:{word}", term=word, definition=meaning, near=near) for word, meaning in words.items()
    )
    objective = Objective(id="LO1", statement="Name the goods of a harbour market.", knowledge=Knowledge(terms=terms))
    source = Source(id="s", title="S", licence="MIT", version="1")
    return Unit(
        id=name, slug=name, title=name, subject="history", key_stage=3, source=source, badge=badge,
        objectives=(objective,),
    )  # fmt: skip


class Shelf(Library):
    """A library in memory."""

    def __init__(self, *units: Unit) -> None:
        self.version = "1"
        self._units = {unit.id: unit for unit in units}

    def unit(self, name: str) -> Unit:
        return self._units[name]

    def units(self, *_: Any) -> list[UnitSummary]:
        wanted = set(UnitSummary.model_fields)
        return [
            UnitSummary(**unit.model_dump(include=wanted - {"objectives"}), objectives=len(unit.objectives))
            for unit in self._units.values()
        ]


RICH, POOR = unit("rich", WORDS), unit("poor", dict(list(WORDS.items())[:2]))
OWN = unit("own", WORDS, Badge.CURATED)
SHELF = Shelf(RICH, POOR, OWN)


def test_only_what_was_imported_is_drawn_and_each_once() -> None:
    assert sorted(draw_units(SHELF, seed=1)) == ["poor", "rich"]


def test_the_same_seed_draws_the_same_units() -> None:
    shelf = Shelf(*(unit(f"u{n}", {}) for n in range(30)))
    assert draw_units(shelf, 7, count=10) == draw_units(shelf, 7, count=10)
    assert draw_units(shelf, 7, count=10) != draw_units(shelf, 8, count=10)
    assert len(set(draw_units(shelf, 7, count=10))) == 10


def test_a_shorter_homework_says_how_long_it_is_and_why() -> None:
    drawn, homework = try_unit(SHELF, "rich")
    assert drawn.outcome == "shorter"
    assert homework is not None
    assert 8 <= drawn.minutes == homework.capacity.minutes < 30
    assert drawn.note == homework.capacity.limited_by
    assert sum(drawn.item_models.values()) == len(homework.tiers.core)
    assert (drawn.blocked_first, drawn.blocked_last) == ((), ())


def test_a_refusal_keeps_its_reason() -> None:
    drawn, homework = try_unit(SHELF, "poor")
    assert drawn.outcome == "refused"
    assert homework is None
    assert "too little for a homework" in drawn.note


def test_a_crash_is_counted_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Homework:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(evals.hundred_units, "generate_homework", fail)
    drawn, _ = try_unit(SHELF, "rich")
    assert (drawn.outcome, drawn.note) == ("crashed", "ZeroDivisionError: by nought")


def test_what_blocks_before_and_after_repair_is_kept_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Homework] = []

    def check(homework: Homework) -> tuple[Finding, ...]:
        seen.append(homework)
        sense = Finding(rule="sense", severity=Severity.BLOCK, task_id="core-1", message="-", mend="-")
        ramped = Finding(rule="ramped", severity=Severity.WARN, message="-", mend="-")
        return (sense, ramped) if len(seen) == 1 else (ramped,)

    monkeypatch.setattr(evals.hundred_units, "run_checks", check)
    drawn, _ = try_unit(SHELF, "rich")
    assert drawn.blocked_first == ("sense",)
    assert drawn.blocked_last == ()
    assert drawn.warned == {"ramped": 1}


def test_the_table_adds_up_and_lists_every_refusal() -> None:
    head = {"subject": "history", "key_stage": 3}
    rows = [
        Drawn(slug="a", outcome="full", minutes=30, item_models={"cloze": 2}, blocked_first=("sense",), **head),
        Drawn(slug="b", outcome="full", minutes=30, item_models={"cloze": 1}, blocked_last=("claims",), **head),
        Drawn(slug="c", outcome="refused", note="too little", **head),
    ]
    table = as_table(rows)
    assert table.startswith("3 units: 2 full, 1 refused.\n")
    assert "Blocked before repair: 1. Blocked after repair: 1." in table
    assert "Item models: cloze 3." in table
    assert table.count("| history | 3 |") == 3
    assert table.endswith("- c: too little\n")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], int]:
    monkeypatch.setattr(Library, "open", classmethod(lambda cls, home: SHELF))
    monkeypatch.setattr(sys, "argv", ["hundred_units", "--home", str(tmp_path), "--out", str(tmp_path / "out")])
    return main


def test_a_run_writes_the_table_the_rows_and_the_homeworks(
    run: Callable[[], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 0
    out = tmp_path / "out"
    assert (out / "hundred-units-seed-20.md").read_text("utf-8") in capsys.readouterr().out
    rows = json.loads((out / "hundred-units-seed-20.json").read_text("utf-8"))
    assert {row["slug"]: row["outcome"] for row in rows} == {"rich": "shorter", "poor": "refused"}
    assert Homework.model_validate_json((out / "rich.json").read_text("utf-8")).unit.id == "rich"


@pytest.mark.parametrize(
    ("last", "code"),
    [({"outcome": "crashed"}, 1), ({"outcome": "full", "blocked_last": ("claims",)}, 1), ({"outcome": "refused"}, 0)],
    ids=["crashed", "blocked", "refused"],
)
def test_a_crash_or_a_block_fails_the_run(
    run: Callable[[], int], monkeypatch: pytest.MonkeyPatch, last: dict[str, Any], code: int
) -> None:
    row = Drawn(slug="x", subject="history", key_stage=3, **last)
    monkeypatch.setattr(evals.hundred_units, "try_unit", lambda *_: (row, None))
    monkeypatch.setattr(sys, "argv", ["hundred_units"])
    assert run() == code
