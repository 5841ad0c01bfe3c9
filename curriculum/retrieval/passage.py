"""What a search looks through and what it gives back."""

from enum import StrEnum

from pydantic import Field

from curriculum.models import Frozen


class Kind(StrEnum):
    """What a passage is; the order is the order on the shelf."""

    UNIT = "unit"
    LESSON = "lesson"
    FACT = "fact"
    TERM = "term"
    MISCONCEPTION = "misconception"
    STATEMENT = "statement"


class Passage(Frozen):
    """One thing that can be found. `title` says it in a line, `summary` what it is about, `text` the rest."""

    id: str = Field(description="unique within its kind")
    kind: Kind
    slug: str = Field("", description="its address, where it has one: units and lessons")
    title: str
    summary: str = ""
    text: str = ""
    subjects: tuple[str, ...]
    key_stages: tuple[int, ...]
    years: tuple[int, ...] = ()
    unit_ids: tuple[str, ...] = Field((), description="every unit it stands in")
    source_id: str


class Hit(Passage):
    """A passage found, with a score from 0 to 1 that orders hits of one search and nothing else."""

    score: float


class SearchAnswer(Frozen):
    """What one search gave, best first."""

    query: str
    corrected: str | None = Field(None, description="the query after spelling repair, where it changed")
    results: tuple[Hit, ...]
