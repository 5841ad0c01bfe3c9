"""From draft to reviewed to approved: nothing reaches pupils before a teacher has said so."""

from datetime import UTC, datetime

from generator.change import find_family
from generator.models import Finding, Homework, Outcome, Overruling, Severity
from service.desk.desk import Desk
from service.desk.errors import DeskError, Unready
from service.desk.measure import new_in_print
from service.store.errors import EditedMeanwhile
from service.store.records import Stored

SHORTEST_REASON = 10
LONGEST_REASON = 500


def mark_reviewed(desk: Desk, homework_id: str, *, base: int, by: str) -> Stored:
    """A teacher has read it. Raises `EditedMeanwhile`."""
    return desk.store.homeworks.set_status(homework_id, "reviewed", base=base, by=by)


def approve(desk: Desk, homework_id: str, *, base: int, by: str) -> Stored:
    """Release it to pupils. Raises `Unready` while a finding blocks or before it is reviewed, and `EditedMeanwhile`.

    The printed sheets are measured first; what blocks in them is kept as findings of the homework, to be put right or overruled.
    """
    stored = _as_seen(desk, homework_id, base)
    standing = blocking(stored.homework)
    if standing:
        rules = ", ".join(sorted({finding.rule for finding in standing}))
        raise Unready(
            f"{len(standing)} finding{'s' if len(standing) > 1 else ''} must be put right or overruled first ({rules})"
        )
    if stored.version.status == "draft":
        raise Unready("read it first and mark it as reviewed, then approve it")
    in_print = new_in_print(desk, stored)
    if in_print:
        found = stored.homework.model_copy(update={"findings": (*stored.homework.findings, *in_print)})
        desk.store.homeworks.save(homework_id, found, base=base, by=by, change="measured the printed sheets")
        raise Unready("its printed sheets break a rule of print: the checks say which")
    return desk.store.homeworks.set_status(homework_id, "approved", base=base, by=by)


def withdraw(desk: Desk, homework_id: str, *, base: int, by: str) -> Stored:
    """Back to draft; links for pupils stop working."""
    return desk.store.homeworks.withdraw(homework_id, base=base, by=by)


def overrule(desk: Desk, homework_id: str, place: int, reason: str, *, base: int, by: str) -> Stored:
    """Let a failed finding stand, with the reason, which is kept. `place` counts the findings from 0.

    What the same rule says of the other versions of the question is overruled with it.
    Raises `DeskError` for a reason that says nothing and for a finding that is not there, and `EditedMeanwhile`.
    """
    reason = " ".join(reason.split())
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        raise DeskError(f"say in {SHORTEST_REASON} to {LONGEST_REASON} characters why this finding may stand")
    homework = _as_seen(desk, homework_id, base).homework
    if not 0 <= place < len(homework.findings) or homework.findings[place].outcome is not Outcome.FAILED:
        raise DeskError("this finding is no longer there; look at the list again")
    finding = homework.findings[place]
    same = _same_in_family(homework, finding)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    overruled = {"outcome": Outcome.OVERRULED, "overruled": Overruling(by=by, at=at, reason=reason)}
    findings = tuple(
        other.model_copy(update=overruled) if number == place or other in same else other
        for number, other in enumerate(homework.findings)
    )
    changed = homework.model_copy(update={"findings": findings})
    return desk.store.homeworks.save(
        homework_id, changed, base=base, by=by, change=f"overruled {finding.rule}: {reason}"
    )


def _same_in_family(homework: Homework, finding: Finding) -> tuple[Finding, ...]:
    """The open findings of this rule on any version of the question, in the same words but for the task's own name."""
    if finding.task_id not in {task.id for task in homework.tiers.all()}:
        return ()
    ids = find_family(homework, finding.task_id or "").ids

    def words(one: Finding) -> str:
        return one.message.replace(one.task_id or "", "")

    return tuple(
        other
        for other in homework.findings
        if other.rule == finding.rule and other.outcome is Outcome.FAILED and other.task_id in ids
        if words(other) == words(finding)
    )


def blocking(homework: Homework) -> tuple[Finding, ...]:
    """The findings that keep a homework from being approved."""
    return tuple(f for f in homework.findings if f.severity is Severity.BLOCK and f.outcome is Outcome.FAILED)


def _as_seen(desk: Desk, homework_id: str, base: int) -> Stored:
    """The present version, where it is the one that the teacher saw: no other is judged in its place."""
    stored = desk.store.homeworks.get(homework_id)
    if stored.version.number != base:
        raise EditedMeanwhile(stored.version.number, stored.version.by, stored.version.at)
    return stored
