"""fade-plan: every support says how it will be taken away."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.wording import words
from generator.models import Finding, Severity

LEAST_WORDS = 3


class FadePlan(HomeworkCheck):
    """Cost of a miss: a support that nobody plans to withdraw becomes the work itself (ITTECF 4c)."""

    id = "fade-plan"
    severity = Severity.WARN
    purpose = "every support says how it will be withdrawn"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            for n, support in enumerate(task.supports):
                if len(words(support.fade)) < LEAST_WORDS:
                    yield self.failed(
                        f"support {quote(support.text)} says {quote(support.fade or 'nothing')} about being withdrawn",
                        "say what is left out next time, and when",
                        task=task,
                        where=f"supports[{n}].fade",
                    )
