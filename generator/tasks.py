"""One task: what is asked, how it is answered, why it stands there and how it is marked.

`generator.models` gives these names on, so that one import serves for a homework and all its parts.
"""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from curriculum.models import Badge, Frozen
from generator.responses import (
    LONGEST_ID,
    RecordId,
    Response,
    Said,
)

MOST_MARKS = 100
MOST_MINUTES = 600

TaskId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:-]*$", max_length=LONGEST_ID)]
Marks = Annotated[int, Field(ge=0, le=MOST_MARKS)]
Minutes = Annotated[int, Field(ge=0, le=MOST_MINUTES)]
Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Tier(StrEnum):
    """The three versions of one homework."""

    CORE = "core"
    SCAFFOLDED = "scaffolded"
    EXTENSION = "extension"


class Stage(StrEnum):
    """The progression inside a homework."""

    RETRIEVAL = "retrieval"
    APPLICATION = "application"
    EXTENSION = "extension"


class MarkedBy(StrEnum):
    """Who can mark an answer from the key."""

    SELF = "self"
    TEACHER = "teacher"


class Stimulus(Frozen):
    kind: Literal["text", "table", "figure"]
    text: str
    alt: str = ""
    source_id: str | None = None


class Part(Frozen):
    label: str
    stem: Said
    response: Response
    marks: Marks


class Answer(Frozen):
    canonical: str
    accept: tuple[str, ...] = ()


class Support(Frozen):
    """A scaffold on a task. `changes` says honestly what it turns the question into; `fade` how it is withdrawn."""

    kind: str
    text: str
    rung: Literal["prompt", "clue", "model"] | None = None
    changes: str | None = None
    fade: str


class MarkPoint(Frozen):
    marks: Marks
    code: str | None = None
    text: str
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    implied: bool = False
    follow_through: bool = False


class Level(Frozen):
    min: Marks
    max: Marks
    descriptor: str
    indicative: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"a level runs from {self.min} to {self.max} marks; write the smaller number first")
        return self


class CommonError(Frozen):
    error: str
    reply: str
    misconception_id: str | None = None


class Marking(Frozen):
    points: tuple[MarkPoint, ...] = ()
    levels: tuple[Level, ...] | None = None
    model_answer: str
    common_errors: tuple[CommonError, ...] = ()


class Task(Frozen):
    """One question or activity, tagged with objectives, with its reason and its marking."""

    id: TaskId = Field(description="empty until the task is placed on a sheet")
    tier: Tier
    stage: Stage
    demand: int = Field(ge=1, le=4)
    command_word: str
    objective_ids: tuple[RecordId, ...]
    retrieves: tuple[str, ...] | None = Field(None, description="what a retrieval task brings back, if no requested LO")
    stimulus: tuple[Stimulus, ...] = ()
    stem: Said
    parts: tuple[Part, ...] | None = None
    response: Response
    answer: Answer
    marks: Marks
    minutes: float = Field(ge=0, le=MOST_MINUTES)
    supports: tuple[Support, ...] = ()
    rationale: str
    marking: Marking
    cites: tuple[str, ...] = ()
    badge: Badge
    marked_by: MarkedBy
    derived_from: TaskId | None = None
    item_model: str | None = None
    verified: str | None = Field(None, description="how the key was proved, for computed tasks")
