"""What a pupil gives as an answer, by kind: what each kind of response needs, key included.

`generator.models` gives these names on, so that one import serves for a homework and all its parts. A response that
cannot be printed and marked (an order that is no order of its items, a gap without an answer) is refused here, so that
whoever reads one need not look again.
"""

from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from curriculum.models import Frozen

MOST_LETTERED = 26
MOST_LINES = 100
LONGEST_ID = 200


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError("empty; write the text")
    return text


def _named(text: str) -> str:
    # A name is printed in findings and addresses: what no eye sees must not stand in one.
    if not text.strip() or not text.isprintable() or len(text) > LONGEST_ID:
        raise ValueError(f"no id; write 1 to {LONGEST_ID} visible characters on one line")
    return text


Said = Annotated[str, AfterValidator(_said)]
RecordId = Annotated[str, AfterValidator(_named)]
Lines = Annotated[int, Field(ge=1, le=MOST_LINES, description="lines to write on")]
Lettered = Field(min_length=1, max_length=MOST_LETTERED)


class Option(Frozen):
    id: RecordId
    text: Said
    correct: bool
    reason: str = Field("", description="why a wrong option is wrong, and what choosing it reveals")


class Choice(Frozen):
    kind: Literal["choice"] = "choice"
    options: tuple[Option, ...] = Lettered
    shown_order: tuple[str, ...]

    @model_validator(mode="after")
    def _each_option_once(self) -> Self:
        ids = [option.id for option in self.options]
        if len(set(ids)) < len(ids):
            raise ValueError("two options have the same id")
        if sorted(self.shown_order) != sorted(ids):
            raise ValueError("shown_order does not list every option once")
        return self


class Short(Frozen):
    kind: Literal["short"] = "short"
    lines: Lines = 1


class Extended(Frozen):
    kind: Literal["extended"] = "extended"
    lines: Lines
    word_guide: str | None = None


class Gap(Frozen):
    n: int = Field(ge=1)
    answer: Said
    accept: tuple[str, ...] = ()


class Cloze(Frozen):
    kind: Literal["cloze"] = "cloze"
    gaps: tuple[Gap, ...] = Field(min_length=1)
    bank: Annotated[tuple[Said, ...], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _each_gap_once(self) -> Self:
        if len({gap.n for gap in self.gaps}) < len(self.gaps):
            raise ValueError("two gaps have the same number")
        return self


class Match(Frozen):
    """Pairs are (left index, right index); a right side longer than the left holds spares."""

    kind: Literal["match"] = "match"
    left: tuple[Said, ...] = Field(min_length=1)
    right: tuple[Said, ...] = Lettered
    pairs: tuple[tuple[int, int], ...]
    shown_order: tuple[int, ...] = Field(description="order in which the right side is printed")

    @model_validator(mode="after")
    def _inside(self) -> Self:
        for left, right in self.pairs:
            if not (0 <= left < len(self.left) and 0 <= right < len(self.right)):
                raise ValueError(f"pair ({left}, {right}) lies outside the two columns")
        _refuse_disorder(self.shown_order, self.right)
        return self


class Order(Frozen):
    kind: Literal["order"] = "order"
    items: tuple[Said, ...] = Field(min_length=2, max_length=MOST_LETTERED, description="in the right order")
    shown_order: tuple[int, ...]

    @model_validator(mode="after")
    def _each_item_once(self) -> Self:
        _refuse_disorder(self.shown_order, self.items)
        return self


class ClassifyItem(Frozen):
    text: Said
    group: Said


class Classify(Frozen):
    kind: Literal["classify"] = "classify"
    groups: tuple[Said, ...] = Field(min_length=1)
    items: tuple[ClassifyItem, ...] = Field(min_length=1)
    shown_order: tuple[int, ...]

    @model_validator(mode="after")
    def _known_groups(self) -> Self:
        for item in self.items:
            if item.group not in self.groups:
                raise ValueError(f"{item.group[:60]!r} is none of the groups")
        _refuse_disorder(self.shown_order, self.items)
        return self


class TrueFalse(Frozen):
    kind: Literal["true_false"] = "true_false"
    answer: bool
    correction: str | None = None


class Numeric(Frozen):
    kind: Literal["numeric"] = "numeric"
    value: Said = Field(description="exact, as text: '3/4', '0.125', '2*sqrt(3)'")
    unit: str | None = None
    tolerance: str | None = Field(None, description="absolute, as text")
    form: str | None = Field(
        None, description="fraction, mixed, decimal, percentage, standard-form, surd, integer, expression or equation"
    )


class Working(Frozen):
    kind: Literal["working"] = "working"
    lines: Lines
    final: Numeric


class Table(Frozen):
    kind: Literal["table"] = "table"
    columns: tuple[str, ...] = Field(min_length=1)
    rows: tuple[tuple[str, ...], ...] = Field(
        min_length=1, description="complete rows; the blanks say which cells pupils fill"
    )
    blanks: tuple[tuple[int, int], ...] = Field(
        min_length=1, description="(row, column) of each cell left empty on the sheet"
    )

    @model_validator(mode="after")
    def _blanks_inside(self) -> Self:
        for n, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                raise ValueError(f"row {n} has {len(row)} cells under {len(self.columns)} columns")
        for row_, column in self.blanks:
            if not (0 <= row_ < len(self.rows) and 0 <= column < len(self.columns)):
                raise ValueError(f"blank ({row_}, {column}) lies outside the table")
            if not self.rows[row_][column].strip():
                raise ValueError(f"blank ({row_}, {column}) has no answer")
        if len(set(self.blanks)) < len(self.blanks):
            raise ValueError("a cell is left blank twice")
        return self


class Draw(Frozen):
    kind: Literal["draw"] = "draw"
    canvas: Said
    expected: Said


Response = Annotated[
    Choice | Short | Extended | Cloze | Match | Order | Classify | TrueFalse | Numeric | Working | Table | Draw,
    Field(discriminator="kind"),
]


def _refuse_disorder(shown: Sequence[int], things: Sequence[object]) -> None:
    if sorted(shown) != list(range(len(things))):
        raise ValueError(
            f"shown_order is no order of {len(things)} things: it lists each of 0 to {len(things) - 1} once"
        )
