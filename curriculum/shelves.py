"""Where the library lies on disk: one folder a version, and a pointer to the one that is current.

A version holds the units (SQLite, one JSON document a unit) and their search index. It is built beside the current
one and moved into place whole, so a reader never sees half an import and a crash loses nothing. Where the pointer is
lost, the newest whole version is current; a version with units of a school's own that no newer one holds is kept.
"""

import errno
import fcntl
import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from curriculum.errors import CurriculumError
from curriculum.models import Frozen, Quarantined, Statement, Unit

UNITS, INDEX, POINTER, LOCK = "units.sqlite", "index", "current", "lock"
BUILDING = "building-"
VERSION = re.compile(r"[0-9a-f]{16}")
# Raised whenever a version of before could not be read as one of now.
FORMAT = 2
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
SCHEMA = """
create table units (id text primary key, slug text, origin text, subject text, key_stage integer, title text,
                    years text, objectives integer, badge text, document text);
create index units_slug on units (slug);
create table statements (id text primary key, document text);
create table quarantined (position integer primary key, document text);
create table about (name text primary key, value text);
"""


class DamagedLibrary(CurriculumError):
    """A version that cannot be read: cut, overwritten, or made by another release."""


class DiskFull(CurriculumError):
    """No room to write a version; the one before is still current."""


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


def current_version(home: Path, progress: Callable[[str], None] = lambda _: None) -> Path | None:
    """The folder of the current version; None before the first. `progress` is told where the pointer is no guide."""
    root = home / "curriculum"
    pointer = root / POINTER
    named = pointer.read_bytes().decode("utf-8", "replace").strip() if pointer.is_file() else ""
    if VERSION.fullmatch(named) and (root / named).is_dir():
        return root / named
    versions = _versions(root)
    whole = next((folder for folder in versions if _is_whole(folder)), None)
    if whole:
        progress(f"{pointer} names no version: reading the newest whole one, {whole.name}")
        return whole
    # Reading it tells what is wrong with it; to begin anew would hide the units it holds.
    return versions[0] if versions else None


def _versions(root: Path) -> list[Path]:
    """Folders of versions, the one that was current last first."""
    folders = [path for path in root.iterdir() if VERSION.fullmatch(path.name)] if root.is_dir() else []
    return sorted((path for path in folders if (path / UNITS).is_file()), key=lambda p: p.stat().st_mtime, reverse=True)


def _is_whole(folder: Path) -> bool:
    """Whether a version can be read from end to end, its index too."""
    from curriculum.retrieval import Index

    try:
        with open_units(folder) as database:
            if database.execute("pragma quick_check(1)").fetchone() != ("ok",):
                return False
    except (CurriculumError, OSError):
        return False
    return Index.is_whole(folder / INDEX)


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
    name = contents.digest()
    folder = root / name
    with _room_at(root):
        root.mkdir(parents=True, exist_ok=True)
        if not _is_whole(folder):
            building = Path(tempfile.mkdtemp(prefix=BUILDING, dir=root))
            try:
                _write_units(building / UNITS, contents, totals)
                build_index(building / INDEX)
                _move_into_place(building, folder)
            finally:
                shutil.rmtree(building, ignore_errors=True)
        # The newest is the one that was current last, also where it was there before.
        os.utime(folder)
        _point_to(root, name)
    _sweep(root, name)
    return folder


def _move_into_place(building: Path, folder: Path) -> None:
    """Make what was built the version; of one that is damaged, put the new parts in the place of the old."""
    if not folder.exists():
        # A temporary folder is for its maker alone; a library may be read by others.
        building.chmod(0o755)
        building.rename(folder)
        return
    (building / UNITS).replace(folder / UNITS)
    if (folder / INDEX).exists():
        (folder / INDEX).rename(building / "damaged")
    (building / INDEX).rename(folder / INDEX)


@contextmanager
def _room_at(root: Path) -> Iterator[None]:
    """Name the folder where there was no room: neither SQLite nor numpy, whose error has no number, does."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None and error.errno not in FULL:
            raise
        raise DiskFull(f"the disk is full at {root}; free space and try again") from error


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
        about = {"format": str(FORMAT), "packs": contents.packs_digest, "totals": json.dumps(totals)}
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
    """A read-only connection to a version's units. Raises `DamagedLibrary` for what is wrong while it is open.

    Documents are to be read while it is open, so that a damaged one is told as such.
    """
    path = (folder / UNITS).absolute()
    try:
        # SQLite would not say why a file cannot be opened: `PermissionError` does.
        path.open("rb").close()
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            found = database.execute("select value from about where name = 'format'").fetchone()
            if found != (str(FORMAT),):
                raise DamagedLibrary(f"{folder}: made by another release; move it aside and import again")
            yield database
    except (sqlite3.Error, ValueError, FileNotFoundError) as error:
        said = str(error).partition("\n")[0][:80]
        raise DamagedLibrary(f"{folder}: damaged ({said}); move it aside and import again") from error


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
    """Set the pointer so that a power cut leaves the old one or the new one, never an empty one."""
    fresh = root / f"{POINTER}.{os.getpid()}"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(name)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(root / POINTER)
    descriptor = os.open(root, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(root: Path, current: str) -> None:
    """Old versions go, but for the newest one before: a reader that opened it may still be reading.

    Half-built folders, left by a machine that was switched off, go too. A version stays that cannot be read, or that
    holds a unit of the school's own which the current one lacks: it may be the only copy.
    """
    own = _own_units(root / current)
    older = [path for path in _versions(root) if path.name != current]
    unfinished = [path for path in root.iterdir() if path.name.startswith(BUILDING)]
    for path in (*unfinished, *(path for path in older[1:] if _is_spare(path, own))):
        shutil.rmtree(path, ignore_errors=True)


def _is_spare(folder: Path, own: frozenset[str]) -> bool:
    try:
        return _own_units(folder) <= own
    except (CurriculumError, OSError):
        return False


def _own_units(folder: Path) -> frozenset[str]:
    """Ids of the school's own units."""
    with open_units(folder) as database:
        return frozenset(id_ for (id_,) in database.execute("select id from units where origin = 'own'"))
