"""The report in words: a Markdown page, whole or the part of one suite."""

from collections.abc import Iterable, Mapping

from evals.suite.report import Alarms, Group, Report, RuleScore

BARS = {"block": 0.97, "warn": 0.90}
LEAST_OF_A_RULE = 0.85
MOST_BLOCKED = 0.01
MOST_WARNINGS = 0.3
LEVELS = ("blatant", "plain", "subtle")
NAMES = {
    "items": "item models, packs",
    "model": "a model's hand-written answers, packs",
    "oak": "item models, imported units",
}


def as_markdown(report: Report) -> str:
    """The whole report; parts that were not run are left out."""
    oak = "with an imported library" if report.oak else "with the starter packs alone"
    parts = [
        "# What the checks catch",
        f"Made by `threefold evals run` from code `{report.code}`, {oak}, in {report.seconds:.0f} seconds. "
        "docs/evals.md says how far to trust each number.",
    ]
    if report.rules:
        parts += [_bars(report), _rules(report), _confusion(report.rules), _weakest(report.rules)]
    if report.labelled:
        parts += ["## Alarms on tasks that a reader passed", alarms_line(report.labelled), _by_rule(report.labelled)]
    if report.unread:
        parts += ["## Alarms on what nobody read, before repair", _unread(report.unread)]
    if report.authors:
        parts += [
            "## Homeworks as they are served",
            _groups("author", {NAMES.get(k, k): v for k, v in report.authors.items()}),
        ]
        parts += [_groups("subject", report.subjects)]
    if report.surprises:
        rows = [f"- {row.name}: {row.outcome}. {row.reason}: {row.note}" for row in report.surprises]
        parts += ["## Cases that ended otherwise than they should", "\n".join(rows)]
    return "\n\n".join(part for part in parts if part) + "\n"


def alarms_line(found: Alarms) -> str:
    """Blocking alarms and warnings beside their bars."""
    return (
        f"{found.tasks} tasks of {found.homeworks} homeworks. Blocking alarms: {found.blocked_tasks} "
        f"({found.blocked_share:.1%}; bar {MOST_BLOCKED:.0%}). Warnings: {found.warnings} "
        f"({found.warnings_each:.2f} a homework; bar {MOST_WARNINGS})."
    )


def _bars(report: Report) -> str:
    lines = ["## Planted defects", ""]
    for severity, name in (("block", "Blocking rules"), ("warn", "Warnings")):
        share, bar = report.severity_share(severity), BARS[severity]
        lines.append(f"- {name}: {share:.1%} caught; the bar is {bar:.0%}: {_verdict(share >= bar)}.")
    low = [f"{row.rule} {row.share:.0%}" for row in report.rules if row.planted and row.share < LEAST_OF_A_RULE]
    lines.append(f"- Rules under {LEAST_OF_A_RULE:.0%}: {', '.join(low) or 'none'}.")
    bare = [row.rule for row in report.rules if not row.there]
    return "\n".join([*lines, f"- Not in the table of checks yet: {', '.join(bare)}." if bare else ""]).rstrip()


def _rules(report: Report) -> str:
    alarms = report.labelled.rules if report.labelled else {}
    head = ["| rule | severity | caught | share | blatant | plain | subtle | undecided | alarms on passed tasks |"]
    lines = [*head, "|---|---|---|---|---|---|---|---|---|"]
    for row in report.rules:
        levels = " | ".join(_pair(row.levels.get(level)) for level in LEVELS)
        lines.append(
            f"| {row.rule} | {row.severity} | {row.caught} of {row.planted} | {row.share:.0%} | {levels} | "
            f"{row.unscored} | {alarms.get(row.rule, 0)} |"
        )
    return "\n".join(lines)


def _confusion(rules: Iterable[RuleScore]) -> str:
    lines = ["## What fires instead", "", "Where a rule missed its defect: the rules that failed it, or nothing.", ""]
    lines += ["| planted for | missed | fired instead |", "|---|---|---|"]
    for row in rules:
        if row.caught < row.planted:
            fired = ", ".join(f"{name or 'nothing'} {count}" for name, count in row.instead.items())
            lines.append(f"| {row.rule} | {row.planted - row.caught} | {fired} |")
    return "\n".join(lines) if len(lines) > 6 else ""


def _weakest(rules: Iterable[RuleScore]) -> str:
    lines = ["## Defects that are not always caught", ""]
    for row in rules:
        weak = ", ".join(f"{name} {_pair(pair)}" for name, pair in row.weakest.items())
        lines += [f"- {row.rule}: {weak}"] if weak else []
    return "\n".join(lines) if len(lines) > 2 else ""


def _unread(groups: Mapping[str, Alarms]) -> str:
    lines = [
        "| written by | homeworks | tasks | blocked before repair | warnings a homework | rules |",
        "|---|---|---|---|---|---|",
    ]
    for name, found in groups.items():
        rules = ", ".join(f"{rule} {count}" for rule, count in found.rules.items()) or "none"
        lines.append(
            f"| {NAMES.get(name, name)} | {found.homeworks} | {found.tasks} | {found.blocked_tasks} "
            f"({found.blocked_share:.1%}) | {found.warnings_each:.2f} | {rules} |"
        )
    return "\n".join(lines)


def _groups(title: str, groups: Mapping[str, Group]) -> str:
    lines = [f"| {title} | cases | full | shorter | refused | blocked | crashed | mended | warnings |"]
    lines.append("|---|---|---|---|---|---|---|---|---|")
    for name, row in groups.items():
        lines.append(
            f"| {name} | {row.cases} | {row.full} | {row.shorter} | {row.refused} | {row.blocked} | {row.crashed} | "
            f"{row.first_blocked} | {row.warnings} |"
        )
    return "\n".join(lines)


def _by_rule(found: Alarms) -> str:
    return ", ".join(f"{rule} {count}" for rule, count in found.rules.items())


def _pair(pair: tuple[int, int] | None) -> str:
    return f"{pair[0]}/{pair[1]}" if pair else "–"


def _verdict(met: bool) -> str:
    return "met" if met else "not met"
