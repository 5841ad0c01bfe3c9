"""A unit written by hand in YAML: the starter packs, and a school's own.

The file mirrors `curriculum.models.Unit`, with the knowledge of an objective written straight under it and with ids
left out: they are made from the unit and the position. `docs/packs.md` shows the whole form.
"""

import hashlib
import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from curriculum.errors import BadPack, UnknownSubject
from curriculum.models import Badge, Knowledge, Source, Unit
from curriculum.subjects import subjects_named
from curriculum.unit_text import LONGEST_QUOTED, line_of, read_yaml, unit_text

PACKS = Path(__file__).parent / "packs"
LICENCE = "MIT"
KNOWLEDGE_FIELDS = tuple(Knowledge.model_fields)
KEY_STAGES = range(1, 6)
ID = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
WHOLE_SUBJECTS = frozenset({"science", "languages"})


def starter_packs() -> list[Unit]:
    """The twelve units written for this project, in file order."""
    return [load_pack(path) for path in sorted(PACKS.glob("*.yaml"))]


def load_pack(path: Path, *, origin: str = "Threefold starter pack", licence: str = LICENCE) -> Unit:
    """Read one unit file; a `BadPack` names the file and the line."""
    return read_pack(unit_text(path), name=str(path), origin=origin, licence=licence)


def subject_slug(given: str) -> str:
    """The one slug that a unit of this subject is filed under. Raises `UnknownSubject`.

    'maths' gives mathematics, 'biology' biology, 'combined science' science, 'MFL' languages.
    """
    given = given[:LONGEST_QUOTED]
    named, plain = subjects_named(given), given.strip().lower().replace(" ", "-")
    return plain if plain in named else min(named & WHOLE_SUBJECTS or named)


def read_pack(text: str, *, name: str, origin: str, licence: str) -> Unit:
    """Read a unit from YAML text; `name` is what errors call it."""
    tree, data = read_yaml(text, name)
    if not isinstance(data, dict):
        raise BadPack(f"{name}:1: a unit file is a mapping that starts with 'title:'; see docs/packs.md")
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    try:
        unit = Unit.model_validate(_shape(data, origin, licence, digest))
    except ValidationError as error:
        first = error.errors()[0]
        where = [part for part in first["loc"] if part != "knowledge"]
        spot = " ".join(".".join(str(part) for part in where).split())[:LONGEST_QUOTED]
        raise BadPack(f"{name}:{line_of(tree, where)}: {spot}: {first['msg'].lower()}; see docs/packs.md") from error
    except UnknownSubject as error:
        raise BadPack(f"{name}:{line_of(tree, ['subject'])}: {error}") from error
    wrong = _unusable(unit)
    if wrong:
        raise BadPack(f"{name}:{line_of(tree, wrong[0])}: {wrong[1]}; see docs/packs.md")
    return unit


def _unusable(unit: Unit) -> tuple[list[Any], str] | None:
    """Where a unit of the right form cannot be set as homework, and why; None when it can."""
    if not ID.fullmatch(unit.id):
        return ["id"], f"id: {unit.id[:LONGEST_QUOTED]!r} is no id; write 'id:' with letters, digits and hyphens"
    if unit.key_stage not in KEY_STAGES:
        return ["key_stage"], f"key_stage: {unit.key_stage} is no key stage; write 1, 2, 3 or 4 (5 for a sixth form)"
    if not unit.objectives:
        return ["objectives"], "objectives: the list is empty; write at least one objective"
    ids = [objective.id for objective in unit.objectives]
    twice = next((position for position, id_ in enumerate(ids) if id_ in ids[:position]), None)
    if twice is not None:
        again = ids[twice][:LONGEST_QUOTED]
        return ["objectives", twice, "id"], f"objectives: two have the id {again!r}; give each its own, or none"
    return None


def _shape(data: dict[str, Any], origin: str, licence: str, digest: str) -> dict[str, Any]:
    """The unit as the model wants it: ids made, knowledge gathered under each objective."""
    unit = dict(data)
    slug = str(unit.get("slug") or unit.get("id") or _slug(str(unit.get("title", ""))))
    unit["id"] = unit["slug"] = slug
    if isinstance(unit.get("subject"), str):
        unit["subject"] = subject_slug(unit["subject"])
    unit["badge"] = Badge.CURATED
    unit["source"] = Source(
        id=f"pack:{slug}", title=f"{unit.get('title', slug)} ({origin})", licence=licence, version=digest
    ).model_dump()
    unit["earlier"] = _numbered(unit.get("earlier"), f"{slug}:earlier")
    unit["statements"] = _numbered(unit.get("statements"), f"{slug}:nc", "text")
    objectives = []
    for position, given in enumerate(_list(unit.get("objectives")), 1):
        if isinstance(given, str):
            given = {"statement": given}
        if not isinstance(given, dict):
            objectives.append(given)
            continue
        objective = {key: value for key, value in given.items() if key not in KNOWLEDGE_FIELDS}
        objective.setdefault("id", f"LO{position}")
        prefix = f"{slug}:{objective['id']}"
        knowledge = {field: _numbered(given.get(field), f"{prefix}:{field}", "text") for field in KNOWLEDGE_FIELDS}
        for misconception in knowledge["misconceptions"]:
            if isinstance(misconception, dict) and misconception.get("fact"):
                misconception["fact"] = f"{prefix}:facts:{misconception['fact']}"
        objective["knowledge"] = knowledge
        objectives.append(objective)
    unit["objectives"] = objectives
    return unit


def _numbered(items: Any, prefix: str, text_field: str | None = None) -> list[Any]:
    """Give every item an id; a plain string stands for an item with that text; marks given as strings become ideas."""
    numbered: list[Any] = []
    for position, item in enumerate(_list(items), 1):
        if isinstance(item, str) and text_field:
            item = {text_field: item}
        if isinstance(item, dict):
            item = {**item, "id": f"{prefix}:{item.get('id', position)}"}
            if "points" in item:
                item["points"] = [{"text": p} if isinstance(p, str) else p for p in _list(item["points"])]
        numbered.append(item)
    return numbered


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
