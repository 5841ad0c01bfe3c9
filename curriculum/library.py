"""The library: every unit at hand (starter packs, imported curriculum, the school's own) and the search over them."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from curriculum.errors import CurriculumError, UnknownUnit
from curriculum.models import Frozen, Objective, Quarantined, Unit
from curriculum.pack import PACKS, starter_packs
from curriculum.reading.text import stems
from curriculum.shelves import (
    INDEX,
    Contents,
    Holding,
    current_version,
    one_writer,
    open_units,
    read_contents,
    write_version,
)

if TYPE_CHECKING:
    from curriculum.retrieval import Index, Kind, SearchAnswer

LENDS = 0.7
LEAST_SHARED = 2
LONGEST_QUOTED = 80

Progress = Callable[[str], None]


class UnitSummary(Frozen):
    """A unit in a list."""

    id: str
    slug: str
    title: str
    subject: str
    key_stage: int
    years: tuple[int, ...]
    objectives: int
    badge: str


class Library:
    """Reads one version of the library; open it anew after an import."""

    def __init__(self, folder: Path, chroma_url: str | None = None) -> None:
        self.folder = folder
        self.version = folder.name
        self._chroma_url = chroma_url

    @classmethod
    def open(cls, home: Path, chroma_url: str | None = None, progress: Progress = lambda _: None) -> "Library":
        """The current library; the starter packs are shelved on first use and again when they change."""
        folder = current_version(home, progress)
        if folder is None or not _is_fresh(folder):
            with one_writer(home):
                folder = current_version(home)
                if folder is None or not _is_fresh(folder):
                    progress("shelving the starter packs")
                    kept = read_contents(folder, without=["packs"]) if folder else Contents(holdings=())
                    folder = _build(home, kept, progress)
        return cls(folder, chroma_url)

    def units(self, subject: str | None = None, key_stages: Collection[int] = ()) -> list[UnitSummary]:
        """Units in the order they were shelved, starter packs first. Raises `UnknownSubject`."""
        from curriculum.subjects import subjects_named

        wanted = subjects_named(subject) if subject else None
        columns = "id, slug, title, subject, key_stage, years, objectives, badge"
        with open_units(self.folder) as database:
            summaries = [
                UnitSummary(
                    id=row[0],
                    slug=row[1],
                    title=row[2],
                    subject=row[3],
                    key_stage=row[4],
                    years=tuple(json.loads(row[5])),
                    objectives=row[6],
                    badge=row[7],
                )
                for row in database.execute(f"select {columns} from units order by rowid")
            ]
        return [
            unit
            for unit in summaries
            if (wanted is None or unit.subject in wanted) and (not key_stages or unit.key_stage in key_stages)
        ]

    def totals(self) -> dict[str, object]:
        """Counts over the whole library, and by source."""
        with open_units(self.folder) as database:
            row = database.execute("select value from about where name = 'totals'").fetchone()
            totals: dict[str, object] = json.loads(row[0] if row else "")
        return totals

    def unit(self, name: str) -> Unit:
        """The unit with this id or slug. Raises `UnknownUnit` with the nearest matches."""
        with open_units(self.folder) as database:
            # An id before a slug: a school's own unit may be called as one of Oak's is addressed.
            query = "select document from units where id = ?1 or slug = ?1 order by id <> ?1, rowid limit 1"
            row = database.execute(query, (name,)).fetchone()
            if row:
                return Unit.model_validate_json(row[0])
            names = [slug for (slug,) in database.execute("select slug from units")]
        name = name[:LONGEST_QUOTED]
        near = get_close_matches(name, names, n=3, cutoff=0.4)
        hint = f"nearest: {', '.join(near)}" if near else "see threefold curriculum list"
        raise UnknownUnit(f"no unit {name!r}; {hint}")

    def quarantined(self) -> list[Quarantined]:
        """What was held back at import, in reading order."""
        with open_units(self.folder) as database:
            rows = database.execute("select document from quarantined order by position")
            return [Quarantined.model_validate_json(row[0]) for row in rows]

    def search(
        self,
        query: str,
        *,
        subject: str | None = None,
        key_stages: Collection[int] = (),
        kinds: Collection["Kind"] = (),
        limit: int = 10,
    ) -> "SearchAnswer":
        """Best matches over units, lessons, facts, terms, misconceptions and statements."""
        return self.index.search(
            query, subject=subject, key_stages=set(key_stages) or None, kinds=set(kinds) or None, limit=limit
        )

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> tuple[Unit, Objective] | None:
        """The lesson whose own text holds most of what the statement says; None when no lesson holds enough."""
        from curriculum.retrieval import Kind

        wanted = stems(statement)
        if len(wanted) < LEAST_SHARED:
            return None
        found = self.search(statement, subject=subject, key_stages=[key_stage], kinds=[Kind.LESSON], limit=3)
        for hit in found.results:
            held = stems(f"{hit.title} {hit.summary} {hit.text}")
            if len(wanted & held) >= max(LEAST_SHARED, LENDS * len(wanted)) and hit.unit_ids:
                unit = self.unit(hit.unit_ids[0])
                lesson = next((o for o in unit.objectives if hit.id in (o.id, f"{unit.id}:{o.id}")), None)
                if lesson:
                    return unit, lesson
        return None

    @cached_property
    def index(self) -> "Index":
        from curriculum.retrieval import Index

        folder = self.folder / INDEX
        if self._chroma_url:
            from curriculum.retrieval.chroma import open_on_chroma

            return open_on_chroma(folder, self._chroma_url)
        return Index.open(folder)


def import_oak(home: Path, path: Path, progress: Progress = lambda _: None) -> Library:
    """Import Oak's curriculum from a folder or archive, in the place of an earlier import of it."""
    from curriculum.importers.oak import read_oak
    from curriculum.retrieval.embedding import PackagedEmbedder

    oak = read_oak(path, PackagedEmbedder().embed, progress)
    with one_writer(home):
        folder = current_version(home, progress)
        own = read_contents(folder, without=["packs", "oak"]).holdings if folder else ()
        holdings = (*_free("oak", oak.units, own, progress), *own)
        contents = Contents(holdings=holdings, statements=oak.statements, quarantined=oak.quarantined)
        return Library(_build(home, contents, progress))


def import_unit(home: Path, unit: Unit, progress: Progress = lambda _: None) -> Library:
    """Shelve a school's own unit, in the place of an earlier one of the same id."""
    with one_writer(home):
        return Library(_build(home, _with_own(home, unit, progress), progress))


def _with_own(home: Path, unit: Unit, progress: Progress) -> Contents:
    """All but the packs, with this unit of the school's own."""
    folder = current_version(home, progress)
    kept = read_contents(folder, without=["packs"]) if folder else Contents(holdings=())
    clash = next((h for h in kept.holdings if h.unit.id == unit.id and h.origin != "own"), None)
    packs = {pack.id for pack in starter_packs()}
    if clash or unit.id in packs:
        raise CurriculumError(
            f"unit id {unit.id[:LONGEST_QUOTED]!r} is taken by another source; give the unit an id of its own"
        )
    holdings = (*(h for h in kept.holdings if h.unit.id != unit.id), Holding(origin="own", unit=unit))
    return kept.model_copy(update={"holdings": holdings})


def _build(home: Path, contents: Contents, progress: Progress) -> Path:
    """Shelve the starter packs with the contents, index everything and make it current."""
    packs = _free("packs", starter_packs(), contents.holdings, progress)
    whole = contents.model_copy(update={"holdings": packs + contents.holdings, "packs_digest": _packs_digest()})
    previous = current_version(home)

    def build_index(folder: Path) -> None:
        from curriculum.retrieval import Index, passages_of

        years = {statement.id: statement.years for statement in whole.statements if statement.years}
        passages = passages_of((h.unit for h in whole.holdings), whole.statements, years)
        Index.build(passages, folder, reuse_vectors_from=previous / INDEX if previous else None, progress=progress)

    return write_version(home, whole, _count(whole), build_index)


def _free(origin: str, units: Iterable[Unit], kept: Iterable[Holding], progress: Progress) -> tuple[Holding, ...]:
    """Holdings of the units whose id is free: a unit that the school shelved first is never pushed out by a new one."""
    taken = {holding.unit.id for holding in kept}
    units = list(units)
    for unit in units:
        if unit.id in taken:
            progress(f"passed over {unit.id!r} of {origin}: a unit of this id is on the shelf already")
    return tuple(Holding(origin=origin, unit=unit) for unit in units if unit.id not in taken)


def _count(contents: Contents) -> dict[str, object]:
    """Totals: a lesson is counted once however many units it stands in; a listed objective of a pack is no lesson."""
    return {
        **_tally([h.unit for h in contents.holdings]),
        "statements": len(contents.statements),
        "quarantined": len(contents.quarantined),
        "by_source": {
            origin: _tally([h.unit for h in contents.holdings if h.origin == origin])
            for origin in dict.fromkeys(h.origin for h in contents.holdings)
        },
        "quarantined_by_reason": dict(
            sorted(Counter(f"{q.kind}: {q.reason}" for q in contents.quarantined).items(), key=lambda item: -item[1])
        ),
    }


def _tally(units: Sequence[Unit]) -> dict[str, int]:
    objectives = {(o.id if o.slug else (unit.id, o.id)): o for unit in units for o in unit.objectives}
    known = [objective.knowledge for objective in objectives.values()]
    return {
        "units": len(units),
        "lessons": sum(1 for objective in objectives.values() if objective.slug),
        "objectives": len(objectives),
        "facts": sum(len(k.facts) for k in known),
        "terms": sum(len(k.terms) for k in known),
        "misconceptions": sum(len(k.misconceptions) for k in known),
    }


def _is_fresh(folder: Path) -> bool:
    """Whether a version holds the packs as they are now, and an index, damaged or not."""
    with open_units(folder) as database:
        row = database.execute("select value from about where name = 'packs'").fetchone()
    return row == (_packs_digest(),) and (folder / INDEX).is_dir()


def _packs_digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(PACKS.glob("*.yaml")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]
