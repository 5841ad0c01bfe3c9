"""What we produce: a homework, its tasks and everything that travels with them.

The JSON names are the stable surface (schema_version 1). Text is a Markdown subset with LaTeX maths between dollar
signs and gaps written `{{gap:1}}`; a task never stores HTML. Minutes are minutes of a pupil's time, marks are whole.
"""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from curriculum.models import Badge, Frozen
from generator.responses import (
    LONGEST_ID,
    RecordId,
    Said,
)
from generator.responses import (
    Choice as Choice,
)
from generator.responses import (
    Classify as Classify,
)
from generator.responses import (
    ClassifyItem as ClassifyItem,
)
from generator.responses import (
    Cloze as Cloze,
)
from generator.responses import (
    Draw as Draw,
)
from generator.responses import (
    Extended as Extended,
)
from generator.responses import (
    Gap as Gap,
)
from generator.responses import (
    Match as Match,
)
from generator.responses import (
    Numeric as Numeric,
)
from generator.responses import (
    Option as Option,
)
from generator.responses import (
    Order as Order,
)
from generator.responses import (
    Response as Response,
)
from generator.responses import (
    Short as Short,
)
from generator.responses import (
    Table as Table,
)
from generator.responses import (
    TrueFalse as TrueFalse,
)
from generator.responses import (
    Working as Working,
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


# --- a task ----------------------------------------------------------------------------------------------------------


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


# --- a homework ------------------------------------------------------------------------------------------------------


class HomeworkRequest(Frozen):
    unit_id: str
    objective_ids: tuple[str, ...]
    minutes: int
    purpose: str = "consolidate"
    seed: int = 1
    author: str = "auto"
    due: str | None = None
    class_label: str | None = None


class UnitHead(Frozen):
    id: RecordId
    title: str
    subject: str
    key_stage: int = Field(ge=1, le=5)
    years: tuple[int, ...] = ()
    intent: str = ""


class ObjectiveHead(Frozen):
    id: RecordId
    statement: str
    source_id: RecordId


class PupilBrief(Frozen):
    what: str
    why: str
    you_need: tuple[str, ...]
    success_criteria: tuple[str, ...]
    minutes: Minutes
    minimum: str
    record_in: str
    due: str | None = None
    help: str
    stop_note: str


class Capacity(Frozen):
    """Minutes of honest work in the knowledge at hand; when less than asked, what limits it and what to add."""

    minutes: Minutes
    limited_by: str | None = None
    mend: str | None = None


class ParityRow(Frozen):
    core_id: TaskId
    scaffolded_id: TaskId | None = None
    extension_id: TaskId | None = None
    objective_ids: tuple[str, ...]
    held: tuple[str, ...]
    changed: tuple[str, ...]


class KeyLine(Frozen):
    n: str
    answer: str


class FeedbackStem(Frozen):
    objective_id: RecordId
    secure: str
    next: str


class CoverageRow(Frozen):
    objective_id: RecordId
    task_ids: tuple[TaskId, ...]
    stages: tuple[str, ...]


class Passage(Frozen):
    id: RecordId
    text: str
    sha256: str


class CitedSource(Frozen):
    id: RecordId
    title: str
    url: str | None = None
    licence: str
    version: str
    attribution: str | None = None
    passages: tuple[Passage, ...] = ()


class Severity(StrEnum):
    BLOCK = "block"
    WARN = "warn"


class Outcome(StrEnum):
    FAILED = "failed"
    UNSCORED = "unscored"
    OVERRULED = "overruled"


class Overruling(Frozen):
    by: str
    at: str
    reason: str


class Finding(Frozen):
    """What a check reports: the rule, where, why, and how to mend it."""

    rule: str
    severity: Severity
    outcome: Outcome = Outcome.FAILED
    overruled: Overruling | None = None
    task_id: str | None = None
    where: str | None = None
    message: str
    mend: str


class Provenance(Frozen):
    author: str
    model: str | None = None
    prompts: tuple[str, ...] = ()
    seed: int
    tokens: int | None = None
    cost: str | None = None
    timings: dict[str, Seconds] = Field(default_factory=dict, description="seconds by stage")
    versions: dict[str, str] = Field(default_factory=dict)


class Tiers(Frozen):
    core: tuple[Task, ...]
    scaffolded: tuple[Task, ...]
    extension: tuple[Task, ...]

    def all(self) -> tuple[Task, ...]:
        """Every task of the three tiers, in sheet order."""
        return (*self.core, *self.scaffolded, *self.extension)


class Homework(Frozen):
    """One homework: three tiers from one source, with guidance and provenance."""

    schema_version: Literal[1] = 1
    id: TaskId = Field(min_length=1)
    title: str
    created_at: str
    request: HomeworkRequest
    unit: UnitHead
    objectives: tuple[ObjectiveHead, ...]
    pupil_brief: PupilBrief
    capacity: Capacity
    tiers: Tiers
    parity: tuple[ParityRow, ...]
    starter: tuple[Task, ...]
    self_marking: tuple[KeyLine, ...]
    class_feedback: tuple[FeedbackStem, ...]
    self_assessment: tuple[str, ...]
    peer_assessment: tuple[str, ...]
    exemplar: str | None = None
    coverage: tuple[CoverageRow, ...]
    sources: tuple[CitedSource, ...]
    findings: tuple[Finding, ...] = ()
    status: Literal["draft", "reviewed", "approved"] = "draft"
    provenance: Provenance

    @model_validator(mode="after")
    def _granted_and_placed(self) -> Self:
        # A call may ask for any length, and `check_request` answers it; a file holds what was granted.
        if not 1 <= self.request.minutes <= MOST_MINUTES:
            raise ValueError(f"request.minutes is {self.request.minutes}; write 1 to {MOST_MINUTES}")
        unplaced = next((task for task in (*self.tiers.all(), *self.starter) if not task.id), None)
        if unplaced:
            raise ValueError(f"the task {unplaced.stem[:60]!r} has no id; number it")
        return self
