"""Leaves out choices that a check would block: a new question is as sound as those that were generated."""

from collections.abc import Callable, Iterable, Iterator

from generator.change.alternative import Alternative
from generator.models import Finding, Homework, Outcome, Severity
from generator.pipeline import Check


def sound_choices(
    homework: Homework, choices: Iterable[Alternative], take: Callable[[Alternative], Homework], check: Check
) -> Iterator[Alternative]:
    """The choices that, once taken, bring no task a blocking finding that it did not have.

    Findings on a whole sheet are no reason: a sheet that grows too long is for the teacher to see and to mend.
    """
    known = _blocking(check(homework))
    for choice in choices:
        if _blocking(check(take(choice))) <= known:
            yield choice


def _blocking(findings: Iterable[Finding]) -> set[tuple[str, str | None, str | None, str]]:
    return {
        (found.rule, found.task_id, found.where, found.message)
        for found in findings
        if found.severity is Severity.BLOCK and found.outcome is Outcome.FAILED and found.task_id
    }
