"""The blocks of a document in which pupils answer: lines, boxes, tables to fill, room to draw. Lengths are millimetres."""

from typing import Literal

from pydantic import Field

from curriculum.models import Frozen


class WriteLines(Frozen):
    """Ruled lines to write on, `pitch` apart; `guide` says how much to write."""

    kind: Literal["write_lines"] = "write_lines"
    count: int = Field(ge=0)
    pitch: float = 7.5
    guide: str = ""


class WorkingSpace(Frozen):
    """Empty room to work in, as high as `lines` ruled lines, framed faintly."""

    kind: Literal["working_space"] = "working_space"
    lines: int = Field(ge=1)
    pitch: float = 7.5


class FinalAnswer(Frozen):
    """'Answer: ____ cm', the place of a short final answer; a pound sign goes before the line."""

    kind: Literal["final_answer"] = "final_answer"
    unit: str = ""


class TickOptions(Frozen):
    """Lettered options, each with a box to tick."""

    kind: Literal["tick_options"] = "tick_options"
    options: tuple[str, ...]


class Lettered(Frozen):
    """Lettered items: A, B, C ..., in so many columns; `across` sets them one after the other in a line."""

    kind: Literal["lettered"] = "lettered"
    items: tuple[str, ...]
    columns: Literal[1, 2] = 1
    across: bool = False


class MatchColumns(Frozen):
    """Two columns to match: a box for a letter stands at each item on the left, letters at those on the right."""

    kind: Literal["match_columns"] = "match_columns"
    left: tuple[str, ...]
    right: tuple[str, ...]


class LetterBoxes(Frozen):
    """A row of boxes, one letter in each."""

    kind: Literal["letter_boxes"] = "letter_boxes"
    count: int = Field(ge=1)


class SortTable(Frozen):
    """Empty columns under headings to sort letters into, `lines` high."""

    kind: Literal["sort_table"] = "sort_table"
    headings: tuple[str, ...]
    lines: int = 2
    pitch: float = 7.5


class FillTable(Frozen):
    """A table in which None is a cell that the pupil fills."""

    kind: Literal["fill_table"] = "fill_table"
    headings: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    pitch: float = 7.5


class Verdict(Frozen):
    """Boxes for true and for false, with lines to correct the statement on."""

    kind: Literal["verdict"] = "verdict"
    lines: int = 2
    pitch: float = 7.5


class Canvas(Frozen):
    """Framed room to draw in; `alt` says what for."""

    kind: Literal["canvas"] = "canvas"
    alt: str
    height: float = 52


class Bank(Frozen):
    """Words to choose from."""

    kind: Literal["bank"] = "bank"
    words: tuple[str, ...]
