"""time-budget: the work on a sheet takes about as long as was asked for."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity, Tier
from generator.timing import LENGTH_TOLERANCE, is_near_in_length, task_minutes

FAR_OFF = 2.0
FAR_OFF_MINUTES = 3.0


class TimeBudget(HomeworkCheck):
    """Cost of a miss: an evening lost to a sheet meant for half an hour, or ten minutes sold as forty-five.

    Minutes are estimated afresh from marks and words; what the file says about its own length is not believed. Yet it
    is read out in class, so minutes stated for a task may not be far from the estimate.
    """

    id = "time-budget"
    severity = Severity.BLOCK
    purpose = "estimated minutes of each tier are within 20 % of the request, or of the capacity when that is less"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        homework = evidence.homework
        asked, capacity = homework.request.minutes, homework.capacity
        target = min(asked, capacity.minutes)
        if target < (1 - LENGTH_TOLERANCE) * asked and not capacity.limited_by:
            yield self.failed(
                f"capacity is {capacity.minutes} of the {asked} minutes asked for, and nothing says what limits it",
                "name what limits it and what to add, or fill the time",
                where="capacity",
            )
        for tier in Tier:
            if not evidence.tier(tier):
                continue
            minutes = evidence.minutes[tier]
            if not is_near_in_length(minutes, target):
                wanted = "take tasks out" if minutes > target else "add tasks, or state a lower capacity"
                yield self.failed(
                    f"the {tier} sheet takes about {minutes:g} minutes, not {target}", wanted, where=f"tiers.{tier}"
                )
        yield from self._stated(evidence)
        brief = homework.pupil_brief.minutes
        if not is_near_in_length(brief, target):
            yield self.failed(
                f"the pupil brief promises {brief} minutes, the homework is planned for {target}",
                "state the planned minutes in the brief",
                where="pupil_brief.minutes",
            )

    def _stated(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            minutes = task_minutes(task, evidence.homework.unit.key_stage)
            low, high = sorted((minutes, task.minutes))
            if high - low > FAR_OFF_MINUTES and high > FAR_OFF * low:
                yield self.failed(
                    f"the task states {task.minutes:g} minutes and takes about {minutes:g}",
                    "state the estimated minutes",
                    task=task,
                    where="minutes",
                )
