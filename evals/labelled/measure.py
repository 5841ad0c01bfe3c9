"""What the rules say of tasks that a reader passed, before any repair: alarms, true by nobody's reading."""

from collections.abc import Callable, Sequence
from pathlib import Path

from curriculum.models import Frozen
from evals.checks import run_checks
from evals.labelled.labels import (
    HOMEWORKS,
    VERDICTS,
    Verdict,
    digest_of_task,
    read_homeworks,
    read_verdicts,
    tasks_to_read,
)
from generator.models import Finding, Homework, Outcome, Severity

MOST_BLOCKED = 0.01  # share of passed tasks that a rule blocks, in all rules together
MOST_WARNINGS = 0.3  # warnings a homework, in all rules together
Check = Callable[[Homework], Sequence[Finding]]


class Alarm(Frozen):
    """A finding on a passed task, or on a homework as a whole."""

    homework: str
    finding: Finding


class Measured(Frozen):
    """`passed` and `failed` count the read tasks whose text is still the one that was read."""

    homeworks: int
    passed: int
    failed: int
    unread: int
    alarms: tuple[Alarm, ...]
    caught: int

    @property
    def blocked(self) -> int:
        """Passed tasks that a rule blocks; a block on a whole homework counts as one task."""
        return len({(a.homework, a.finding.task_id or a.finding.rule) for a in self.alarms if _blocks(a)})

    @property
    def warnings(self) -> int:
        return sum(not _blocks(alarm) for alarm in self.alarms)

    @property
    def blocked_share(self) -> float:
        return self.blocked / self.passed if self.passed else 0.0

    @property
    def warnings_each(self) -> float:
        return self.warnings / self.homeworks if self.homeworks else 0.0

    @property
    def holds(self) -> bool:
        return self.blocked_share <= MOST_BLOCKED and self.warnings_each <= MOST_WARNINGS


def measure(folder: Path = HOMEWORKS, verdicts: Path = VERDICTS, check: Check = run_checks) -> Measured:
    """Over every kept homework: alarms on passed tasks, and how many failed tasks some rule finds a fault with."""
    return measure_homeworks(read_homeworks(folder), read_verdicts(verdicts), check)


def measure_homeworks(homeworks: dict[str, Homework], verdicts: Sequence[Verdict], check: Check) -> Measured:
    """Over these homeworks, by the verdicts on the texts of their tasks."""
    judged = {row.digest: row for row in verdicts}
    passed = failed = unread = caught = 0
    alarms: list[Alarm] = []
    for name, homework in homeworks.items():
        by_task: dict[str, Verdict | None] = {
            task.id: judged.get(digest_of_task(task)) for task in (*homework.tiers.all(), *homework.starter)
        }
        found = [f for f in check(homework) if f.outcome is Outcome.FAILED]
        own = [judged.get(digest_of_task(task)) for task in tasks_to_read(homework)]
        passed += sum(row is not None and row.verdict == "pass" for row in own)
        failed += sum(row is not None and row.verdict == "fail" for row in own)
        unread += sum(row is None for row in own)
        faulty = {task_id for task_id, row in by_task.items() if row is not None and row.verdict == "fail"}
        caught += len({f.task_id for f in found if f.task_id in faulty})
        alarms += [Alarm(homework=name, finding=f) for f in found if _on_passed(f, by_task)]
    return Measured(
        homeworks=len(homeworks), passed=passed, failed=failed, unread=unread, alarms=tuple(alarms), caught=caught
    )


def _on_passed(finding: Finding, by_task: dict[str, Verdict | None]) -> bool:
    row = by_task.get(finding.task_id or "")
    # What is said of a whole homework is an alarm too: all of it was read.
    return finding.task_id is None or (row is not None and row.verdict == "pass")


def _blocks(alarm: Alarm) -> bool:
    return alarm.finding.severity is Severity.BLOCK
