"""One case of the suite: a request to the production pipeline, why it is asked, and what came of it."""

import hashlib
from typing import Literal

from pydantic import Field

from curriculum.models import Frozen
from generator.models import Finding

Source = Literal["packs", "oak", "own"]
Author = Literal["items", "model"]
Kind = Literal["full", "shorter", "blocked", "refused", "crashed", "skipped"]


class Case(Frozen):
    """A request. `reason` says why a hard case exists; `expects` what a right product answers.

    `objectives`: numbers of the unit's objectives, from 0; none for its first three.
    """

    unit: str
    source: Source = "packs"
    minutes: int = 30
    seed: int = 1
    author: Author = "items"
    objectives: tuple[int, ...] = ()
    reason: str = ""
    expects: Literal["homework", "refusal", "either"] = "homework"
    markdown: str = Field("", description="the unit itself, where the case brings its own")

    @property
    def name(self) -> str:
        """A name for people and for files: unit, objectives, minutes, author, seed."""
        chosen = f"-lo{'+'.join(str(n + 1) for n in self.objectives)}" if self.objectives else ""
        return f"{self.unit}{chosen}-{self.minutes}min-{self.author}-{self.seed}"

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


class CaseResult(Frozen):
    """What one case gave. `first` are the rules that blocked the first attempt; `findings` stand after repair."""

    case: Case
    name: str
    outcome: Kind
    subject: str = ""
    key_stage: int = 0
    minutes: int = 0
    tasks: int = 0
    seconds: float = 0.0
    first: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    unrepaired: tuple[Finding, ...] = Field((), description="what the rules say of the same homework without repair")
    unrepaired_tasks: int = 0
    note: str = ""

    @property
    def as_expected(self) -> bool:
        """Whether this is what a right product answers; a skipped case says nothing."""
        if self.outcome == "skipped":
            return True
        if self.outcome in ("crashed", "blocked"):
            return False
        refused = self.outcome == "refused"
        return self.case.expects == "either" or refused == (self.case.expects == "refusal")
