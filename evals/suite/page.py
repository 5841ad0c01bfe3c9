"""The report as one HTML page with charts: plain SVG, no scripts, nothing fetched."""

from collections.abc import Iterable
from html import escape

from evals.suite.report import Alarms, Report, RuleScore
from evals.suite.tell import BARS, LEAST_OF_A_RULE, NAMES, alarms_line

ROW, LABEL, WIDE = 22, 190, 420
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1b }
svg { max-width: 100%; height: auto } svg text { font: 13px system-ui, sans-serif; fill: #1d1d1b }
table { border-collapse: collapse } td, th { padding: .2rem .6rem; border-bottom: 1px solid #bbb; text-align: left }
.caught { fill: #2a6f97 } .undecided { fill: #c9a227 } .missed { fill: #d9d9d9 } .bar { stroke: #a4161a; stroke-width: 2 }
"""


def as_page(report: Report) -> str:
    """One page that can be opened from a folder, printed, or read aloud: each chart has its numbers beside its bars."""
    parts = ["<h1>What the checks catch</h1>", f"<p>Code {escape(report.code)}.</p>"]
    if report.rules:
        for severity, title in (("block", "Rules that block"), ("warn", "Rules that warn")):
            rows = [row for row in report.rules if row.severity == severity]
            share = report.severity_share(severity)
            parts += [f"<h2>{title}: {share:.1%} of planted defects caught</h2>", _chart(rows, BARS[severity], title)]
        parts += [
            "<p>Blue: caught. Yellow: told as undecided. Grey: missed. "
            f"The line is the bar for all of them together; no rule should be under {LEAST_OF_A_RULE:.0%}.</p>",
            _confusion(report.rules),
        ]
    if report.labelled:
        parts += ["<h2>Alarms on tasks that a reader passed</h2>", f"<p>{escape(alarms_line(report.labelled))}</p>"]
    if report.unread:
        parts += ["<h2>Alarms on what nobody read, before repair</h2>", _alarms(report.unread.items())]
    body = "\n".join(parts)
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>What the checks catch</title>'
        f"<style>{STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _chart(rows: list[RuleScore], bar: float, title: str) -> str:
    """A bar a rule, with its count as text."""
    height = ROW * len(rows) + 8
    said = "; ".join(f"{row.rule} {row.caught} of {row.planted}" for row in rows)
    lines = [
        f'<svg role="img" viewBox="0 0 {LABEL + WIDE + 130} {height}" width="{LABEL + WIDE + 130}" height="{height}">',
        f"<title>{escape(title)}</title><desc>{escape(said)}</desc>",
    ]
    for n, row in enumerate(rows):
        y, of = n * ROW + 4, max(1, row.planted)
        caught, undecided = WIDE * row.caught / of, WIDE * row.unscored / of
        lines += [
            f'<text x="{LABEL - 8}" y="{y + 14}" text-anchor="end">{escape(row.rule)}</text>',
            f'<rect class="missed" x="{LABEL}" y="{y}" width="{WIDE}" height="{ROW - 6}"/>',
            f'<rect class="caught" x="{LABEL}" y="{y}" width="{caught:.1f}" height="{ROW - 6}"/>',
            f'<rect class="undecided" x="{LABEL + caught:.1f}" y="{y}" width="{undecided:.1f}" height="{ROW - 6}"/>',
            f'<text x="{LABEL + WIDE + 8}" y="{y + 14}">{row.share:.0%} ({row.caught} of {row.planted})</text>',
        ]
    x = LABEL + WIDE * bar
    return "\n".join([*lines, f'<line class="bar" x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{height}"/>', "</svg>"])


def _confusion(rules: Iterable[RuleScore]) -> str:
    rows = [
        f"<tr><th>{escape(row.rule)}</th><td>{row.planted - row.caught}</td><td>"
        + escape(", ".join(f"{name or 'nothing'} {count}" for name, count in row.instead.items()))
        + "</td></tr>"
        for row in rules
        if row.caught < row.planted
    ]
    head = "<tr><th>Planted for</th><th>Missed</th><th>Fired instead</th></tr>"
    return f"<h2>What fires instead</h2><table>{head}{''.join(rows)}</table>" if rows else ""


def _alarms(groups: Iterable[tuple[str, Alarms]]) -> str:
    items = "".join(f"<li>{escape(NAMES.get(name, name))}: {escape(alarms_line(found))}</li>" for name, found in groups)
    return f"<ul>{items}</ul>"
