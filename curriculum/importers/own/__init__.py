"""A school's own unit, from YAML (the form of the starter packs), or a knowledge organiser in Markdown or CSV.

markdown, table    the file as lines of knowledge, with line numbers       Outline
outline            lines of knowledge placed under objectives and read     ReadUnit
"""

from pathlib import Path

from curriculum.errors import BadPack
from curriculum.importers.own.markdown import read_markdown
from curriculum.importers.own.outline import ReadUnit, unit_from
from curriculum.importers.own.table import read_table
from curriculum.pack import load_pack
from curriculum.unit_text import unit_text

__all__ = ["ReadUnit", "read_own_unit"]

ORIGIN, LICENCE = "the school's own unit", "the school's own material"


def read_own_unit(path: Path) -> ReadUnit:
    """Read a unit file by its ending. Raises `BadPack` with the file, the line and what to do."""
    if not path.is_file():
        raise BadPack(f"{path}: no such unit file; give a .yaml, .md or .csv file")
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml"):
        return ReadUnit(unit=load_pack(path, origin=ORIGIN, licence=LICENCE), held=())
    readers = {".md": read_markdown, ".markdown": read_markdown, ".csv": read_table}
    if ending not in readers:
        raise BadPack(f"{path}: a {ending[:40] or 'nameless'} file cannot be read as a unit; give .yaml, .md or .csv")
    return unit_from(readers[ending](unit_text(path), str(path)), str(path), ORIGIN, LICENCE)
