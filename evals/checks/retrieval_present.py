"""retrieval-present: some of the work brings back what was learnt before this homework's objectives."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity, Stage, Task, Tier


class RetrievalPresent(HomeworkCheck):
    """Cost of a miss: earlier learning fades, since nothing asks for it again (pedagogy facts, retrieval and "
    "spacing)."""

    id = "retrieval-present"
    severity = Severity.WARN
    purpose = "at least one task retrieves earlier learning"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        if not any(_retrieves(task) for task in evidence.tier(Tier.CORE)):
            yield self.failed(
                "no core task brings back learning from an earlier lesson or unit",
                "open with a short question on earlier learning and name in `retrieves` where it was learnt",
                where="tiers.core",
            )


def _retrieves(task: Task) -> bool:
    return task.stage is Stage.RETRIEVAL and any(text.strip() for text in task.retrieves or ())
