"""A knowledge organiser in CSV, with a row for each piece.

Columns: `kind` (title, subject, key stage, year, intent, objective, term, fact, misconception), `text`, `detail` (a
term's meaning, a misconception's reply) and, if wanted, `objective` (its number, from 1).
"""

import csv
import io
import re

from curriculum.errors import BadPack
from curriculum.importers.own.outline import KINDS, Line, Outline
from curriculum.reading.text import fold

ABOUT = ("id", "title", "subject", "key stage", "year", "years", "intent")
OTHER_NAMES = {"keyword": "term", "key term": "term", "vocabulary": "term", "lo": "objective", "knowledge": "fact"}


def read_table(text: str, name: str) -> Outline:
    """Read the rows into an outline. Raises `BadPack` with the line."""
    # Strict, or a quote that is never closed would swallow the rest of the file in silence.
    rows = csv.DictReader(io.StringIO(text), strict=True)
    about: dict[str, str] = {}
    lines: list[Line] = []
    try:
        columns = [column.strip().lower() for column in rows.fieldnames or []]
        if "kind" not in columns or "text" not in columns:
            raise BadPack(
                f"{name}:1: columns are {', '.join(columns)[:60] or 'missing'}; "
                "the first row must be kind,text,detail,objective"
            )
        for row in rows:
            number = rows.line_num
            cells = {str(key).strip().lower(): fold(value or "") for key, value in row.items() if not _spare(value)}
            kind = OTHER_NAMES.get(cells["kind"].lower(), cells["kind"].lower())
            if not any(cells.values()):
                continue
            if kind in ABOUT:
                about[kind] = cells["text"]
                continue
            if kind not in KINDS:
                raise BadPack(f"{name}:{number}: kind {cells['kind'][:60]!r} is not known; use {', '.join(KINDS)}")
            if not cells["text"]:
                raise BadPack(f"{name}:{number}: the text of this {kind} is empty; fill it or delete the row")
            lines.append(
                Line(
                    number=number,
                    kind=kind,
                    first=cells["text"],
                    second=cells.get("detail", ""),
                    objective=_objective(cells.get("objective", ""), name, number),
                )
            )
    except csv.Error as error:
        # line_num is still that of the last good row: the broken one starts after it.
        broken = rows.line_num + 1
        raise BadPack(f"{name}:{broken}: {error}; save the table as CSV with quotes around commas") from error
    most = sum(line.kind == "objective" for line in lines)
    for line in lines:
        if line.objective > most:
            raise BadPack(f"{name}:{line.number}: objective {line.objective} is not in the file, which lists {most}")
    return Outline(about=about, lines=tuple(lines))


def _spare(cell: object) -> bool:
    """Whether these are the cells of a row beyond its last column, which the reader gives as a list."""
    return isinstance(cell, list)


def _objective(cell: str, name: str, number: int) -> int:
    """The number in the cell, from 1; 0 where the cell is empty."""
    digits = cell.upper().removeprefix("LO").strip()
    if not digits:
        return 0
    if not re.fullmatch(r"[0-9]{1,4}", digits) or int(digits) == 0:
        raise BadPack(f"{name}:{number}: objective {cell[:60]!r} is no number of one; count the objectives from 1")
    return int(digits)
