"""ramped: a sheet begins with what most pupils can do and ends with what makes them think.

The extension sheet has two runs, the questions it shares with the core sheet and then deeper ones: each is a ramp.
"""

from collections.abc import Iterator
from itertools import pairwise

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity, Tier

FEWEST_TASKS = 4
MOST_FALLS = 1
STEEP = 2


class Ramped(HomeworkCheck):
    """Cost of a miss: a pupil meets the hardest question first and puts the pen down."""

    id = "ramped"
    severity = Severity.WARN
    purpose = "demand rises inside a tier"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for tier in Tier:
            tasks = evidence.tier(tier)
            demands = [task.demand for task in tasks]
            runs = [demands]
            if tier is Tier.EXTENSION:
                runs = [
                    [task.demand for task in tasks if bool(task.derived_from) is shared] for shared in (True, False)
                ]
            fault = next((fault for run in runs if (fault := _fault(run, begins_deep=tier is Tier.EXTENSION))), "")
            if fault:
                shown = ", ".join(map(str, demands))
                yield self.failed(
                    f"demand on the {tier} sheet is {shown}: {fault}",
                    "order the tasks from recall to reasoning, and end with the deepest",
                    where=f"tiers.{tier}",
                )


def _fault(demands: list[int], *, begins_deep: bool) -> str:
    """What keeps a row of demands from being a ramp; empty when it is one."""
    falls = [before - after for before, after in pairwise(demands) if after < before]
    if any(fall >= STEEP for fall in falls) or len(falls) > MOST_FALLS:
        return "it falls back on the way"
    if falls and demands[-1] < max(demands):
        return "it does not end with its deepest task"
    if len(demands) >= FEWEST_TASKS and len(set(demands)) == 1 and not begins_deep:
        return "it never rises"
    return ""
