"""Oak National Academy's open curriculum, from its Turtle files to our units.

archive     the Turtle files of a folder or archive          (name, bytes)
records     their triples as plain records                   Records
structure   programmes, variants, lessons, what came before  Structure
units       lessons read into objectives with knowledge      Unit, Quarantined
"""

from collections.abc import Callable
from pathlib import Path

from curriculum.importers.oak.records import Records, read_records
from curriculum.importers.oak.structure import Structure
from curriculum.importers.oak.units import UnitReader
from curriculum.models import Frozen, Quarantined, Statement, Unit
from curriculum.reading.senses import Embed, SenseJudge, Use
from curriculum.reading.spelling import Vocabulary

__all__ = ["OakCurriculum", "read_oak"]


class OakCurriculum(Frozen):
    """Everything one archive gives."""

    units: tuple[Unit, ...]
    statements: tuple[Statement, ...]
    quarantined: tuple[Quarantined, ...]


def read_oak(path: Path, embed: Embed, progress: Callable[[str], None]) -> OakCurriculum:
    """Read a folder or archive; `embed` turns texts into unit vectors. Raises `BadArchive` with file and line."""
    records = read_records(path, progress)
    structure = Structure(records)
    reader = UnitReader(records, structure, _judge(records, structure, embed), _vocabulary(records))
    units = tuple(reader.units(progress))
    return OakCurriculum(units=units, statements=tuple(reader.statements()), quarantined=tuple(reader.quarantine))


def _judge(records: Records, structure: Structure, embed: Embed) -> SenseJudge:
    definitions = {name: records.one(name, "description") for name in records.of_type("Keyword")}
    lessons = {
        name: " ".join([records.one(name, "label"), *_points(records, name)]) for name in records.of_type("Lesson")
    }
    uses = [
        Use(
            keyword=keyword,
            subject=structure.subject(unit),
            lesson=lesson,
            key_stage=structure.key_stage(unit),
        )
        for unit in records.of_type("Unit")
        for lesson in dict.fromkeys(lesson for v in structure.variants(unit) for lesson in v.objective_ids)
        for keyword in records.all(lesson, "hasKeyword")
    ]
    return SenseJudge(definitions, lessons, uses, embed)


def _vocabulary(records: Records) -> Vocabulary:
    texts = [records.one(name, "label") for name in records.of_type("KeyLearningPoint")]
    texts += [records.one(name, "description") for name in records.of_type("Keyword")]
    for name in records.of_type("Misconception"):
        texts += [records.one(name, "statement"), records.one(name, "correction")]
    return Vocabulary(texts)


def _points(records: Records, lesson: str) -> list[str]:
    return [records.one(point, "label") for point in records.all(lesson, "hasKeyLearningPoint")]
