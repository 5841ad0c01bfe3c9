"""Where the library lies on disk: one folder a version, and a pointer to the one that is current.

A version holds the units (SQLite, one JSON document a unit) and their search index. It is built beside the current
one and moved into place whole, so a reader never sees half an import and a crash loses nothing.
"""

import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from curriculum.models import Frozen, Quarantined, Statement, Unit

UNITS, INDEX, POINTER, LOCK = "units.sqlite", "index", "current", "lock"
BUILDING = "building-"
FORMAT = 1
SCHEMA = """
create table units (id text primary key, slug text, origin text, subject text, key_stage integer, title text,
                    years text, objectives integer, badge text, document text);
create index units_slug on units (slug);
create table statements (id text primary key, document text);
create table quarantined (position integer primary key, document text);
create table about (name text primary key, value text);
"""


class Holding(Frozen):
    """One unit with the source it came by: `packs`, `oak` or `own`."""

    origin: str
    unit: Unit


class Contents(Frozen):
    """Everything one version holds."""

    holdings: tuple[Holding, ...]
    statements: tuple[Statement, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    packs_digest: str = ""

    def digest(self) -> str:
        """The curriculum version: the same contents give the same name, whenever and however often imported."""
        digest = hashlib.sha256(f"format {FORMAT}".encode())
        for holding in sorted(self.holdings, key=lambda h: (h.origin, h.unit.id)):
            digest.update(holding.origin.encode() + holding.unit.model_dump_json().encode())
        for piece in (*self.statements, *self.quarantined):
            digest.update(piece.model_dump_json().encode())
        digest.update(self.packs_digest.encode())
        return digest.hexdigest()[:16]


def current_version(home: Path) -> Path | None:
    """The folder of the current version; None before the first."""
    pointer = home / "curriculum" / POINTER
    if not pointer.exists():
        return None
    folder = home / "curriculum" / pointer.read_text(encoding="utf-8").strip()
    return folder if (folder / UNITS).exists() else None


@contextmanager
def one_writer(home: Path) -> Iterator[None]:
    """Wait until no other import is writing: each reads what is there and adds to it, so two at once would lose one."""
    root = home / "curriculum"
    root.mkdir(parents=True, exist_ok=True)
    with (root / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def write_version(
    home: Path, contents: Contents, totals: dict[str, object], build_index: Callable[[Path], None]
) -> Path:
    """Build a version and make it current; when it exists already only the pointer is set.

    `build_index` fills a folder. To be called by `one_writer`.
    """
    root = home / "curriculum"
    root.mkdir(parents=True, exist_ok=True)
    name = contents.digest()
    folder = root / name
    if not (folder / UNITS).exists():
        building = Path(tempfile.mkdtemp(prefix=BUILDING, dir=root))
        try:
            _write_units(building / UNITS, contents, totals)
            build_index(building / INDEX)
            if not folder.exists():
                building.rename(folder)
        finally:
            shutil.rmtree(building, ignore_errors=True)
    _point_to(root, name)
    _sweep(root, name)
    return folder


def _write_units(path: Path, contents: Contents, totals: dict[str, object]) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(SCHEMA)
        database.executemany(
            "insert into units values (?,?,?,?,?,?,?,?,?,?)", (_row(holding) for holding in contents.holdings)
        )
        database.executemany(
            "insert into statements values (?,?)", ((s.id, s.model_dump_json()) for s in contents.statements)
        )
        database.executemany(
            "insert into quarantined (document) values (?)", ((q.model_dump_json(),) for q in contents.quarantined)
        )
        about = {"packs": contents.packs_digest, "totals": json.dumps(totals)}
        database.executemany("insert into about values (?,?)", about.items())


def _row(holding: Holding) -> tuple[object, ...]:
    unit = holding.unit
    return (
        unit.id,
        unit.slug,
        holding.origin,
        unit.subject,
        unit.key_stage,
        unit.title,
        json.dumps(unit.years),
        len(unit.objectives),
        unit.badge.value,
        unit.model_dump_json(exclude_defaults=True),
    )


@contextmanager
def open_units(folder: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection to a version's units."""
    with closing(sqlite3.connect(f"file:{folder / UNITS}?mode=ro&immutable=1", uri=True)) as database:
        yield database


def read_contents(folder: Path, without: Iterable[str] = ()) -> Contents:
    """A version's contents, leaving out whole origins."""
    skipped = set(without)
    with open_units(folder) as database:
        rows = database.execute("select origin, document from units order by rowid").fetchall()
        holdings = tuple(
            Holding(origin=origin, unit=Unit.model_validate_json(document))
            for origin, document in rows
            if origin not in skipped
        )
        if "oak" in skipped:
            return Contents(holdings=holdings)
        statements = database.execute("select document from statements order by rowid").fetchall()
        quarantined = database.execute("select document from quarantined order by position").fetchall()
    return Contents(
        holdings=holdings,
        statements=tuple(Statement.model_validate_json(row[0]) for row in statements),
        quarantined=tuple(Quarantined.model_validate_json(row[0]) for row in quarantined),
    )


def _point_to(root: Path, name: str) -> None:
    fresh = root / f"{POINTER}.{os.getpid()}"
    fresh.write_text(name, encoding="utf-8")
    fresh.replace(root / POINTER)


def _sweep(root: Path, current: str) -> None:
    """Old versions go, but for the newest one before: a reader that opened it may still be reading.

    Half-built folders, left by a machine that was switched off, go too.
    """
    others = [path for path in root.iterdir() if path.is_dir() and path.name != current]
    unfinished = [path for path in others if path.name.startswith(BUILDING)]
    older = sorted((path for path in others if path not in unfinished), key=lambda path: path.stat().st_mtime)
    for path in (*unfinished, *older[:-1]):
        shutil.rmtree(path, ignore_errors=True)
