"""Runs every check over a changed homework and says what the change broke and what it mended."""

import re
from collections.abc import Sequence

from curriculum.models import Frozen
from evals.checks import run_checks
from generator.models import Finding, Homework, Outcome

FIGURE = re.compile(r"\d+(?:\.\d+)?")


class Judged(Frozen):
    """The homework with its findings, those that are new and those that are gone."""

    homework: Homework
    broke: tuple[Finding, ...]
    mended: tuple[Finding, ...]


def judge(before: Homework, after: Homework) -> Judged:
    """Check `after`; a finding that a teacher had overruled stays overruled where it comes again word for word."""
    overruled = {_same(f): f for f in before.findings if f.outcome is Outcome.OVERRULED}
    findings = tuple(overruled.get(_same(found), found) for found in run_checks(after))
    broke, mended = compare_findings(before.findings, findings)
    return Judged(homework=after.model_copy(update={"findings": findings}), broke=broke, mended=mended)


def compare_findings(
    before: Sequence[Finding], after: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What is new and what is gone. A finding that came before with other figures ("61 minutes, not 45") still stands."""
    old, new = {_alike(f) for f in before}, {_alike(f) for f in after}
    broke = tuple(f for f in after if _alike(f) not in old)
    return broke, tuple(f for f in before if _alike(f) not in new)


def _same(finding: Finding) -> tuple[str, str | None, str | None, str]:
    return finding.rule, finding.task_id, finding.where, finding.message


def _alike(finding: Finding) -> tuple[str, str | None, str | None, str]:
    return finding.rule, finding.task_id, finding.where, FIGURE.sub("0", finding.message)
