"""/api/checks: every rule over any homework, stored here or not; /api/rules: what the rules are."""

from time import perf_counter

from fastapi import APIRouter

from curriculum.models import Frozen
from evals.checks import CHECKS, run_checks
from generator.models import Finding, Homework
from service.web.api.common import problems

router = APIRouter(tags=["checks"])


class Checked(Frozen):
    """The findings, how many of each severity and outcome ("block_failed"), and the seconds it took."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]
    seconds: float


class Rule(Frozen):
    """A rule: it holds when `purpose`."""

    id: str
    severity: str
    purpose: str


@router.post("/checks", responses=problems())
def check(homework: Homework) -> Checked:
    """Check a homework file; nothing is stored."""
    start = perf_counter()
    findings = run_checks(homework)
    counts: dict[str, int] = {}
    for finding in findings:
        name = f"{finding.severity.value}_{finding.outcome.value}"
        counts[name] = counts.get(name, 0) + 1
    return Checked(findings=findings, counts=counts, seconds=round(perf_counter() - start, 3))


@router.get("/rules", responses=problems())
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order they run."""
    return tuple(Rule(id=rule.id, severity=rule.severity.value, purpose=rule.purpose) for rule in CHECKS)
