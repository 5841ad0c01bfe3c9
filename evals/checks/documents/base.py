"""What a check of a printed document is: it reads the bytes that a pupil gets, not the data they were made from."""

from collections.abc import Iterable
from typing import Literal, Protocol

from evals.checks.documents.profiles import Profile
from evals.checks.documents.read_pdf import Printed
from generator.models import Finding, Outcome, Severity


class DocumentRule(Protocol):
    """One rule of scope `document`. `purpose` completes "holds when ..." in one line."""

    id: str
    severity: Severity
    purpose: str
    scope: Literal["document"]

    def look(self, printed: Printed, profile: Profile) -> Iterable[Finding]:
        """Every breach of the rule, in page order; nothing when the rule holds."""
        ...

    def unscored(self, message: str, mend: str) -> Finding:
        """The rule could not be decided on this document."""
        ...


class DocumentCheck:
    """The common half of a document rule: how it words a finding."""

    id: str
    severity: Severity
    purpose: str
    scope: Literal["document"] = "document"

    def failed(self, message: str, mend: str, *, page: int | None = None) -> Finding:
        """The rule is broken, on this page where it is one (1 is the first)."""
        return self._finding(Outcome.FAILED, message, mend, page)

    def unscored(self, message: str, mend: str) -> Finding:
        """The rule could not be decided on this document."""
        return self._finding(Outcome.UNSCORED, message, mend, None)

    def _finding(self, outcome: Outcome, message: str, mend: str, page: int | None) -> Finding:
        where = f"page {page}" if page else "document"
        return Finding(rule=self.id, severity=self.severity, outcome=outcome, where=where, message=message, mend=mend)
