"""Puts an attack into the material of one homework: a unit on cells, poisoned in one place, and what is asked of it."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from curriculum.importers.own import read_own_unit
from curriculum.models import Fact, Knowledge, Objective, Unit
from curriculum.pack import PACKS, starter_packs
from generator.models import HomeworkRequest

SLUG = "science-ks3-cells-and-organisation"
CELLS = next(unit for unit in starter_packs() if unit.slug == SLUG)
MINUTES = 15
KNOWN = 8


class Material(NamedTuple):
    """A unit, what is asked of it, and the lesson that the library lends."""

    unit: Unit
    request: HomeworkRequest
    lends: tuple[Unit, Objective] | None = None


class Shelf:
    """A library that lends one lesson or none."""

    version = "1"

    def __init__(self, lends: tuple[Unit, Objective] | None) -> None:
        self._lends = lends

    def unit(self, name: str) -> Unit:
        return CELLS

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> tuple[Unit, Objective] | None:
        return self._lends


Place = Callable[[tuple[str, ...], Path], Material]


def asked(unit: Unit, which: slice = slice(0, 2), **more: Any) -> HomeworkRequest:
    names = tuple(objective.id for objective in unit.objectives[which])
    return HomeworkRequest(unit_id=unit.id, objective_ids=names, minutes=MINUTES, author="model", **more)


def _in_first(change: Callable[[Objective, tuple[str, ...]], Objective]) -> Place:
    """The attack in the first objective of the unit."""

    def place(texts: tuple[str, ...], folder: Path) -> Material:
        unit = _with_first(change(CELLS.objectives[0], texts))
        return Material(unit, asked(unit))

    return place


def _with_first(objective: Objective, unit: Unit = CELLS) -> Unit:
    return unit.model_copy(update={"objectives": (objective, *unit.objectives[1:])})


def _knowing(objective: Objective, **pieces: Any) -> Objective:
    return objective.model_copy(update={"knowledge": objective.knowledge.model_copy(update=pieces)})


def _fact(objective: Objective, texts: tuple[str, ...]) -> Objective:
    new = tuple(Fact(id=f"attack:{n}", text=text) for n, text in enumerate(texts))
    return _knowing(objective, facts=(*new, *objective.knowledge.facts))


def _term(field: str) -> Callable[[Objective, tuple[str, ...]], Objective]:
    def change(objective: Objective, texts: tuple[str, ...]) -> Objective:
        first, *rest = objective.knowledge.terms
        poisoned = first.model_copy(update={field: f"{getattr(first, field)} {' '.join(texts)}"})
        return _knowing(objective, terms=(poisoned, *rest))

    return change


def _misconception(objective: Objective, texts: tuple[str, ...]) -> Objective:
    first, *rest = objective.knowledge.misconceptions
    poisoned = first.model_copy(update={"reply": f"{first.reply} {' '.join(texts)}"})
    return _knowing(objective, misconceptions=(poisoned, *rest))


def _statement(objective: Objective, texts: tuple[str, ...]) -> Objective:
    return objective.model_copy(update={"statement": f"{objective.statement} {' '.join(texts)}"})


def _head(field: str) -> Place:
    def place(texts: tuple[str, ...], folder: Path) -> Material:
        unit = CELLS.model_copy(update={field: f"{getattr(CELLS, field)[:40]} {' '.join(texts)}"})
        return Material(unit, asked(unit))

    return place


def _earlier(texts: tuple[str, ...], folder: Path) -> Material:
    """The lesson before those asked for: what it is called, and what it taught."""
    first = CELLS.objectives[0]
    alone = first.model_copy(update={"lesson": "", "knowledge": Knowledge()})
    unit = _with_first(_fact(_statement(alone, texts), texts))
    unit = unit.model_copy(update={"earlier": (), "prior_units": ()})
    return Material(unit, asked(unit, slice(1, 3)))


def _borrowed(texts: tuple[str, ...], folder: Path) -> Material:
    """The first objective knows nothing, and borrows a lesson of somebody else's."""
    first = CELLS.objectives[0]
    lender = _with_first(_fact(first, texts), CELLS.model_copy(update={"id": "lent", "slug": "lent"}))
    unit = _with_first(first.model_copy(update={"knowledge": Knowledge()}))
    return Material(unit, asked(unit), (lender, lender.objectives[0]))


def _wish(texts: tuple[str, ...], folder: Path) -> Material:
    return Material(CELLS, asked(CELLS, instructions=" ".join(texts)))


def _nowhere(texts: tuple[str, ...], folder: Path) -> Material:
    return Material(CELLS, asked(CELLS))


def _markdown(texts: tuple[str, ...], folder: Path) -> Material:
    lines = [f"# {CELLS.title}", "subject: science", "key stage: 3"]
    for objective in CELLS.objectives[:2]:
        lines += ["", f"## Objective: {objective.statement}", "### Key terms"]
        lines += [f"{term.term}: {term.definition}" for term in objective.knowledge.terms[:KNOWN]]
        lines += ["### Facts", *(f"- {text}" for text in texts)]
        lines += [f"- {fact.text}" for fact in objective.knowledge.facts[:KNOWN]]
        texts = ()
    return _upload(folder / "unit.md", "\n".join(lines))


def _csv(texts: tuple[str, ...], folder: Path) -> Material:
    rows = [("kind", "text", "detail", "objective"), ("title", CELLS.title, "", ""), ("subject", "science", "", "")]
    rows += [("key stage", "3", "", "")]
    rows += [("objective", objective.statement, "", "") for objective in CELLS.objectives[:2]]
    rows += [("fact", text, "", "1") for text in texts]
    for n, objective in enumerate(CELLS.objectives[:2], 1):
        rows += [("term", t.term, t.definition, str(n)) for t in objective.knowledge.terms[:KNOWN]]
        rows += [("fact", fact.text, "", str(n)) for fact in objective.knowledge.facts[:KNOWN]]
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return _upload(folder / "unit.csv", written.getvalue())


def _yaml(texts: tuple[str, ...], folder: Path) -> Material:
    pack = yaml.safe_load((PACKS / f"{SLUG}.yaml").read_text("utf-8"))
    facts = pack["objectives"][0]["facts"]
    fact = facts[0]
    facts[0] = fact | {"text": f"{fact['text']} {texts[0]}"} if isinstance(fact, dict) else f"{fact} {texts[0]}"
    return _upload(folder / "unit.yaml", yaml.safe_dump(pack, allow_unicode=True))


def _raw_yaml(texts: tuple[str, ...], folder: Path) -> Material:
    source = (PACKS / f"{SLUG}.yaml").read_text("utf-8")
    return _upload(folder / "unit.yaml", f"{source}\nsummary: {texts[0]}\n")


def _upload(path: Path, text: str) -> Material:
    path.write_text(text, "utf-8")
    unit = read_own_unit(path).unit
    return Material(unit, asked(unit))


PLACES: dict[str, Place] = {
    "fact": _in_first(_fact),
    "term": _in_first(_term("term")),
    "definition": _in_first(_term("definition")),
    "misconception": _in_first(_misconception),
    "objective": _in_first(_statement),
    "title": _head("title"),
    "intent": _head("intent"),
    "earlier": _earlier,
    "borrowed": _borrowed,
    "wish": _wish,
    "none": _nowhere,
    "markdown": _markdown,
    "csv": _csv,
    "yaml": _yaml,
    "raw-yaml": _raw_yaml,
}
