"""ramped: a sheet begins with what most pupils can do and ends with what makes them think.

The extension sheet has two runs, the questions it shares with the core sheet and then deeper ones: each is a ramp, and
no deeper question stands before an easier shared one. One easier question on the way is a rest; a block of them is no ramp.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from evals.thresholds import FEWEST_TO_RISE, MOST_OUT_OF_PLACE, STEEP_FALL
from generator.models import Finding, Severity, Task, Tier


class Ramped(HomeworkCheck):
    """Cost of a miss: a pupil meets the hardest question first and puts the pen down."""

    id = "ramped"
    severity = Severity.WARN
    purpose = "demand rises inside a tier"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for tier in Tier:
            tasks = evidence.tier(tier)
            demands = [task.demand for task in tasks]
            fault = _fault(demands, begins_deep=False) if tier is not Tier.EXTENSION else _extension_fault(tasks)
            if fault:
                shown = ", ".join(map(str, demands))
                yield self.failed(
                    f"demand on the {tier} sheet is {shown}: {fault}",
                    "order the tasks from recall to reasoning, and end with the deepest",
                    where=f"tiers.{tier}",
                )


def _extension_fault(tasks: Sequence[Task]) -> str:
    """What keeps the extension sheet from being two ramps, one after the other."""
    shared, deeper = ([task for task in tasks if bool(task.derived_from) is kind] for kind in (True, False))
    runs = ([task.demand for task in run] for run in (shared, deeper))
    fault = next((fault for run in runs if (fault := _fault(run, begins_deep=True))), "")
    if fault or not shared or not deeper:
        return fault
    easier = any(
        not one.derived_from and other.derived_from and other.demand < one.demand for one, other in pairwise(tasks)
    )
    return "a deeper question stands before easier ones" if easier else ""


def _fault(demands: list[int], *, begins_deep: bool) -> str:
    """What keeps a row of demands from being a ramp; empty when it is one."""
    falls = [before - after for before, after in pairwise(demands) if after < before]
    if falls and demands[0] > min(demands):
        return "it begins with more than its easiest task"
    if any(fall >= STEEP_FALL for fall in falls) or _out_of_place(demands) > MOST_OUT_OF_PLACE:
        return "it falls back on the way"
    if falls and demands[-1] < max(demands):
        return "it does not end with its deepest task"
    if len(demands) >= FEWEST_TO_RISE and len(set(demands)) == 1 and not begins_deep:
        return "it never rises"
    return ""


def _out_of_place(demands: Sequence[int]) -> int:
    """How many tasks would have to move before demand nowhere falls."""
    rising: list[int] = []
    for demand in demands:
        place = bisect_right(rising, demand)
        rising[place : place + 1] = [demand]
    return len(demands) - len(rising)
