"""shared-source: the supported sheet is made from the core sheet, and most of its questions read the same."""

from collections.abc import Iterator

from curriculum.reading.text import likeness
from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from evals.checks.wording import plain
from generator.models import Finding, Severity, Tier

LEAST_SHARE = 0.7
SAME_STEM = 0.6


class SharedSource(HomeworkCheck):
    """Cost of a miss: two lessons in one room, and a class that cannot go through its answers together."""

    id = "shared-source"
    severity = Severity.WARN
    purpose = "scaffolded tasks derive from core tasks, and at least 70 % of the stems are shared"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        core = {task.id: task for task in evidence.tier(Tier.CORE)}
        scaffolded = evidence.tier(Tier.SCAFFOLDED)
        pairs = [(core[task.derived_from], task) for task in scaffolded if task.derived_from in core]
        for task in scaffolded:
            if task.derived_from not in core:
                yield self.failed(
                    "the task is derived from no core task",
                    "write it from a core task: the same question with a way in",
                    task=task,
                    where="derived_from",
                )
        if not pairs:
            return
        shared = sum(1 for one, other in pairs if _same_stem(one.stem, other.stem))
        if shared < LEAST_SHARE * len(pairs):
            yield self.failed(
                f"{shared} of {len(pairs)} scaffolded stems read like their core stems, fewer than {LEAST_SHARE:.0%}",
                "keep the core stems and put the help into supports",
                where="tiers.scaffolded",
            )


def _same_stem(core: str, scaffolded: str) -> bool:
    one, other = plain(core), plain(scaffolded)
    # A stem broken into steps still holds the whole question.
    return one in other or likeness(one, other) >= SAME_STEM
