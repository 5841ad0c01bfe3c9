"""A school's own unit, from YAML (the form of the starter packs), or a knowledge organiser in Markdown or CSV.

    markdown, table    the file as lines of knowledge, with line numbers       Outline
    outline            lines of knowledge placed under objectives and read     ReadUnit
"""

from pathlib import Path

from curriculum.errors import BadPack
from curriculum.importers.own.markdown import read_markdown
from curriculum.importers.own.outline import ReadUnit, unit_from
from curriculum.importers.own.table import read_table
from curriculum.pack import LARGEST_FILE_BYTES, load_pack

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
        raise BadPack(f"{path}: a {ending or 'nameless'} file cannot be read as a unit; give .yaml, .md or .csv")
    if path.stat().st_size > LARGEST_FILE_BYTES:
        raise BadPack(f"{path}: larger than 2 MB; one unit a file is enough")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadPack(f"{path}:{line}: not UTF-8 text; save the file as UTF-8") from error
    return unit_from(readers[ending](text, str(path)), str(path), ORIGIN, LICENCE)
