"""What a check is, and how it says what it found.

A check looks at one homework through `Evidence` and yields findings. One that cannot decide says so with an `unscored`
finding: it neither passes in silence nor fails, so nobody takes an unread task for a good one.
"""

from collections.abc import Iterable
from typing import Literal, Protocol

from evals.checks.evidence import Evidence
from evals.checks.hidden_characters import visible
from generator.models import Finding, Outcome, Severity, Task

LONGEST_QUOTE = 110


class Check(Protocol):
    """One rule of the contract. The docstring of each says what its error costs when nobody catches it.

    `purpose` completes "holds when ..." in one line. `scope` says what the check reads: the homework's JSON, or the
    bytes of a printed document.
    """

    id: str
    severity: Severity
    purpose: str
    scope: Literal["homework", "document"]

    def look(self, evidence: Evidence) -> Iterable[Finding]:
        """Every breach of the rule, in sheet order; nothing when the rule holds."""
        ...


class HomeworkCheck:
    """The common half of a check on a homework's JSON: how it words a finding."""

    id: str
    severity: Severity
    purpose: str
    scope: Literal["homework", "document"] = "homework"

    def failed(self, message: str, mend: str, *, task: Task | None = None, where: str | None = None) -> Finding:
        """The rule is broken here."""
        return self._finding(Outcome.FAILED, message, mend, task, where)

    def unscored(self, message: str, mend: str, *, task: Task | None = None, where: str | None = None) -> Finding:
        """The rule could not be decided here."""
        return self._finding(Outcome.UNSCORED, message, mend, task, where)

    def _finding(self, outcome: Outcome, message: str, mend: str, task: Task | None, where: str | None) -> Finding:
        return Finding(
            rule=self.id,
            severity=self.severity,
            outcome=outcome,
            task_id=task.id if task else None,
            where=where,
            message=message,
            mend=mend,
        )


def quote(text: str) -> str:
    """The text in quotation marks on one line, shortened where a finding would grow too long to read.

    Hidden characters are written out, so that a finding shows what a screen would not.
    """
    line = visible(" ".join(text.split()))
    return f"‘{line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 3].rstrip() + '...'}’"
