"""What the suite found, as one value: by rule, by subject, by author; the same that is committed as `evals/report.json`."""

from typing import Literal

from pydantic import Field

from curriculum.models import Frozen


class RuleScore(Frozen):
    """One rule on planted defects. Counts are of pairs of a defect and a homework that had a place for it."""

    rule: str
    severity: Literal["block", "warn"]
    there: bool = Field(True, description="whether the rule is in the table of checks")
    planted: int = 0
    caught: int = 0
    unscored: int = 0
    levels: dict[str, tuple[int, int]] = Field(default_factory=dict, description="caught and planted by level")
    authors: dict[str, tuple[int, int]] = Field(default_factory=dict, description="the same by who wrote the homework")
    subjects: dict[str, tuple[int, int]] = Field(default_factory=dict, description="the same by subject")
    instead: dict[str, int] = Field(
        default_factory=dict, description="what fired where this rule was silent; '' nothing"
    )
    weakest: dict[str, tuple[int, int]] = Field(
        default_factory=dict, description="defects not always caught, worst first"
    )

    @property
    def share(self) -> float:
        return self.caught / self.planted if self.planted else 0.0


class Alarms(Frozen):
    """What rules say of homeworks without a planted defect, before any repair."""

    homeworks: int = 0
    tasks: int = 0
    blocked_tasks: int = 0
    warnings: int = 0
    rules: dict[str, int] = Field(default_factory=dict, description="failed findings by rule")

    @property
    def blocked_share(self) -> float:
        return self.blocked_tasks / self.tasks if self.tasks else 0.0

    @property
    def warnings_each(self) -> float:
        return self.warnings / self.homeworks if self.homeworks else 0.0


class Group(Frozen):
    """Cases of one subject, author or source, and how they ended."""

    cases: int = 0
    full: int = 0
    shorter: int = 0
    refused: int = 0
    blocked: int = 0
    crashed: int = 0
    first_blocked: int = Field(0, description="homeworks of which a rule blocked the first attempt")
    warnings: int = 0


class Surprise(Frozen):
    """A case that did not end as a right product ends it."""

    name: str
    outcome: str
    reason: str = ""
    note: str = ""


class Report(Frozen):
    """Everything that the suite found. `oak`: whether an imported library was at hand; reports are compared where that agrees."""

    code: str
    suite: str
    oak: bool
    seconds: float
    rules: tuple[RuleScore, ...] = ()
    labelled: Alarms | None = Field(None, description="on tasks that a reader passed")
    unread: dict[str, Alarms] = Field(default_factory=dict, description="on what nobody read, by who wrote it")
    subjects: dict[str, Group] = Field(default_factory=dict)
    authors: dict[str, Group] = Field(default_factory=dict)
    surprises: tuple[Surprise, ...] = ()

    def severity_share(self, severity: str) -> float:
        """Caught of planted over all rules of one severity."""
        rows = [row for row in self.rules if row.severity == severity]
        planted = sum(row.planted for row in rows)
        return sum(row.caught for row in rows) / planted if planted else 0.0
