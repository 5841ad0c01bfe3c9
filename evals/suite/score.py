"""Counts results into scores: by rule, by subject, by author."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from evals.checks import CHECKS
from evals.planted.printed import PRINTED
from evals.suite.case import CaseResult
from evals.suite.plant_all import OAK, PlantResult
from evals.suite.report import Alarms, Group, RuleScore, Surprise
from evals.suite.rules import SEVERITIES
from generator.models import Finding, Outcome, Severity

Pairs = dict[str, list[int]]


def rule_scores(planted: Sequence[PlantResult], results: Sequence[CaseResult]) -> tuple[RuleScore, ...]:
    """A score for each rule with planted defects, in the order of the contract."""
    by_rule: dict[str, list[PlantResult]] = defaultdict(list)
    for result in planted:
        by_rule[result.rule].append(result)
    cases = {result.name: result for result in results}
    there = {check.id for check in CHECKS} | PRINTED.keys()
    return tuple(_score(rule, by_rule[rule], cases, rule in there) for rule in SEVERITIES if rule in by_rule)


def alarms(findings: Iterable[tuple[Sequence[Finding], int]]) -> Alarms:
    """Over (findings, number of tasks) of each homework: a task with two blocks counts once, a block on none as one task."""
    homeworks = tasks = blocked = warnings = 0
    rules: Counter[str] = Counter()
    for found, count in findings:
        failed = [finding for finding in found if finding.outcome is Outcome.FAILED]
        homeworks, tasks = homeworks + 1, tasks + count
        blocked += len({f.task_id or f"{f.rule}:{f.where}" for f in failed if f.severity is Severity.BLOCK})
        warnings += sum(finding.severity is Severity.WARN for finding in failed)
        rules.update(finding.rule for finding in failed)
    return Alarms(
        homeworks=homeworks,
        tasks=tasks,
        blocked_tasks=blocked,
        warnings=warnings,
        rules=dict(sorted(rules.items(), key=lambda row: (-row[1], row[0]))),
    )


def unread_alarms(results: Sequence[CaseResult]) -> dict[str, Alarms]:
    """Alarms before repair on what nobody read, by who wrote it and from what."""
    groups: dict[str, list[tuple[Sequence[Finding], int]]] = defaultdict(list)
    for result in results:
        if result.unrepaired_tasks:
            groups[author_of(result)].append((result.unrepaired, result.unrepaired_tasks))
    return {name: alarms(rows) for name, rows in sorted(groups.items())}


def groups_by(results: Sequence[CaseResult], *, author: bool) -> dict[str, Group]:
    """How cases ended, by author or by subject, in alphabetical order."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        if result.outcome == "skipped":
            continue
        count = rows[author_of(result) if author else result.subject or "own unit"]
        count["cases"] += 1
        count[result.outcome] += 1
        count["first_blocked"] += bool(result.first)
        count["warnings"] += sum(f.outcome is Outcome.FAILED and f.severity is Severity.WARN for f in result.findings)
    return {name: Group(**rows[name]) for name in sorted(rows)}


def surprises(results: Sequence[CaseResult]) -> tuple[Surprise, ...]:
    """Cases that ended otherwise than they should."""
    return tuple(
        Surprise(name=r.name, outcome=r.outcome, reason=r.case.reason, note=r.note or _blocks(r))
        for r in results
        if not r.as_expected
    )


def author_of(result: CaseResult) -> str:
    """`items`, `model`, or `oak` for item models over imported units."""
    return OAK if result.case.source == OAK else result.case.author


def _blocks(result: CaseResult) -> str:
    return "; ".join(f"{f.rule}: {f.message}" for f in result.findings if f.severity is Severity.BLOCK)[:300]


def _score(rule: str, plants: Sequence[PlantResult], cases: dict[str, CaseResult], there: bool) -> RuleScore:
    counts: Counter[str] = Counter()
    levels, authors, subjects, weakest = (_pairs() for _ in range(4))
    instead: Counter[str] = Counter()
    for plant in plants:
        for row in plant.rows:
            if row.outcome == "no place":
                continue
            counts["planted"] += 1
            counts[row.outcome] += 1
            case = cases[row.homework]
            for table, name in (
                (levels, plant.level),
                (authors, author_of(case)),
                (subjects, case.subject),
                (weakest, plant.plant),
            ):
                table[name][0] += row.outcome == "caught"
                table[name][1] += 1
            if row.outcome != "caught":
                instead.update(row.fired or ("",))
    missed = sorted((name for name in weakest if weakest[name][0] < weakest[name][1]), key=lambda n: _share(weakest[n]))
    return RuleScore(
        rule=rule,
        severity=SEVERITIES[rule],
        there=there,
        planted=counts["planted"],
        caught=counts["caught"],
        unscored=counts["unscored"],
        levels=_fixed(levels),
        authors=_fixed(authors),
        subjects=_fixed(subjects),
        instead=dict(instead.most_common()),
        weakest={name: (weakest[name][0], weakest[name][1]) for name in missed},
    )


def _pairs() -> Pairs:
    return defaultdict(lambda: [0, 0])


def _fixed(pairs: Pairs) -> dict[str, tuple[int, int]]:
    return {name: (pairs[name][0], pairs[name][1]) for name in sorted(pairs)}


def _share(pair: list[int]) -> float:
    return pair[0] / pair[1]
