"""What a pupil gives as an answer, by kind: what each kind of response needs, key included.

`generator.models` gives these names on, so that one import serves for a homework and all its parts.
"""

from typing import Annotated, Literal

from pydantic import Field

from curriculum.models import Frozen


class Option(Frozen):
    id: str
    text: str
    correct: bool
    reason: str = Field("", description="why a wrong option is wrong, and what choosing it reveals")


class Choice(Frozen):
    kind: Literal["choice"] = "choice"
    options: tuple[Option, ...]
    shown_order: tuple[str, ...]


class Short(Frozen):
    kind: Literal["short"] = "short"
    lines: int = 1


class Extended(Frozen):
    kind: Literal["extended"] = "extended"
    lines: int
    word_guide: str | None = None


class Gap(Frozen):
    n: int
    answer: str
    accept: tuple[str, ...] = ()


class Cloze(Frozen):
    kind: Literal["cloze"] = "cloze"
    gaps: tuple[Gap, ...]
    bank: tuple[str, ...] | None = None


class Match(Frozen):
    """Pairs are (left index, right index); a right side longer than the left holds spares."""

    kind: Literal["match"] = "match"
    left: tuple[str, ...]
    right: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    shown_order: tuple[int, ...] = Field(description="order in which the right side is printed")


class Order(Frozen):
    kind: Literal["order"] = "order"
    items: tuple[str, ...] = Field(description="in the right order")
    shown_order: tuple[int, ...]


class ClassifyItem(Frozen):
    text: str
    group: str


class Classify(Frozen):
    kind: Literal["classify"] = "classify"
    groups: tuple[str, ...]
    items: tuple[ClassifyItem, ...]
    shown_order: tuple[int, ...]


class TrueFalse(Frozen):
    kind: Literal["true_false"] = "true_false"
    answer: bool
    correction: str | None = None


class Numeric(Frozen):
    kind: Literal["numeric"] = "numeric"
    value: str = Field(description="exact, as text: '3/4', '0.125', '2*sqrt(3)'")
    unit: str | None = None
    tolerance: str | None = Field(None, description="absolute, as text")
    form: str | None = Field(
        None, description="fraction, mixed, decimal, percentage, standard-form, surd, integer, expression or equation"
    )


class Working(Frozen):
    kind: Literal["working"] = "working"
    lines: int
    final: Numeric


class Table(Frozen):
    kind: Literal["table"] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = Field(description="complete rows; the blanks say which cells pupils fill")
    blanks: tuple[tuple[int, int], ...] = Field(description="(row, column) of each cell left empty on the sheet")


class Draw(Frozen):
    kind: Literal["draw"] = "draw"
    canvas: str
    expected: str


Response = Annotated[
    Choice | Short | Extended | Cloze | Match | Order | Classify | TrueFalse | Numeric | Working | Table | Draw,
    Field(discriminator="kind"),
]
