"""What the store gives out: frozen records, never a row of the database.

Times are aware and in UTC. Ids of homeworks and jobs and the tokens of links are random and safe in an address;
`Homework.id` hashes the content and is never used as a key.
"""

from datetime import datetime
from typing import Literal

from curriculum.models import Frozen, Unit
from generator.models import Homework, HomeworkRequest, Tier

Status = Literal["draft", "reviewed", "approved"]
JobStatus = Literal["waiting", "running", "done", "failed"]


class Card(Frozen):
    """A homework as the library lists it: all that is known without reading its tasks."""

    id: str
    title: str
    unit_id: str
    unit_title: str
    subject: str
    key_stage: int
    years: tuple[int, ...]
    objectives: tuple[str, ...]
    minutes: int
    status: Status
    author: str
    class_label: str | None = None
    due: str | None = None
    number: int
    approved_version: int | None = None
    created_at: datetime
    updated_at: datetime
    updated_by: str
    archived: bool = False


class Version(Frozen):
    """One step in the life of a homework; `undoes` names the change that this one took back.

    An undo from here would go back to `goes_back_to`; None: there is nothing to undo.
    """

    number: int
    change: str
    by: str
    at: datetime
    status: Status
    goes_back_to: int | None = None
    undoes: int | None = None


class Stored(Frozen):
    """A homework as it was at one version, with the card as it is now; `unit` where the teacher brought it along."""

    card: Card
    homework: Homework
    version: Version
    unit: Unit | None = None


class LibraryQuery(Frozen):
    """What to look for; each filter narrows, an empty one does not. Every word of `words` must stand somewhere."""

    words: str = ""
    subject: str | None = None
    year: int | None = None
    key_stage: int | None = None
    unit_id: str | None = None
    objective: str = ""
    status: Status | None = None
    author: str | None = None
    archived: bool = False
    page: int = 1
    per_page: int = 20


class Cards(Frozen):
    """One page of the library, the latest change first; `pages` is at least 1."""

    cards: tuple[Card, ...]
    total: int
    page: int
    pages: int


class Link(Frozen):
    """An address that opens one tier of one homework to pupils, until it is revoked."""

    token: str
    homework_id: str
    tier: Tier
    by: str
    created_at: datetime
    revoked_at: datetime | None = None


class JobStage(Frozen):
    """The latest start of a job's n-th stage; `seconds` and `count` once it has ended ("12 questions").

    `note` says how far it has come while it runs.
    """

    n: int
    stage: str
    started_at: datetime
    seconds: float | None = None
    count: str = ""
    note: str = ""


class JobProblem(Frozen):
    """Why a job failed: a kind for programs, one line for people, an HTTP status."""

    kind: str
    detail: str
    status: int


class Job(Frozen):
    """A homework that was asked for, and how far it has come. Stages stand in the order of n."""

    id: str
    request: HomeworkRequest
    unit: Unit | None = None
    by: str
    status: JobStatus
    homework_id: str | None = None
    problem: JobProblem | None = None
    stages: tuple[JobStage, ...] = ()
    created_at: datetime
    finished_at: datetime | None = None


class AuditLine(Frozen):
    """Who did what, when, to which homework."""

    at: datetime
    by: str
    action: str
    homework_id: str | None = None
    detail: str = ""
