"""What we produce: a homework, its tasks and everything that travels with them.

The JSON names are the stable surface (schema_version 1). Text is a Markdown subset with LaTeX maths between dollar
signs and gaps written `{{gap:1}}`; a task never stores HTML. Minutes are minutes of a pupil's time, marks are whole.
"""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from curriculum.models import Frozen
from generator.responses import (
    Choice as Choice,
    Classify as Classify,
    ClassifyItem as ClassifyItem,
    Cloze as Cloze,
    Draw as Draw,
    Extended as Extended,
    Gap as Gap,
    Match as Match,
    Numeric as Numeric,
    Option as Option,
    Order as Order,
    RecordId,
    Response as Response,
    Short as Short,
    Table as Table,
    TrueFalse as TrueFalse,
    Working as Working,
)
from generator.tasks import (
    MOST_MINUTES,
    Answer as Answer,
    CommonError as CommonError,
    Level as Level,
    MarkedBy as MarkedBy,
    Marking as Marking,
    MarkPoint as MarkPoint,
    Minutes,
    Part as Part,
    Seconds,
    Stage as Stage,
    Stimulus as Stimulus,
    Support as Support,
    Task as Task,
    TaskId,
    Tier as Tier,
)


class HomeworkRequest(Frozen):
    """What a teacher asks for. `record_in` is where pupils write, `help` where they get help, as it should be printed.

    `instructions` are a teacher's wishes about topic and wording, for a language model; item models have no use for them.
    """

    unit_id: str
    objective_ids: tuple[str, ...]
    minutes: int
    purpose: str = "consolidate"
    seed: int = 1
    author: str = "auto"
    due: str | None = None
    class_label: str | None = None
    record_in: str = "sheet or book"
    help: str | None = None
    print_only: bool = False
    instructions: str | None = None


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
