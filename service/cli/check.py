"""`threefold check FILE.json`: every rule over any homework file, ours or edited by hand."""

import json
from pathlib import Path
from typing import Annotated

import typer


def check(
    file: Annotated[Path, typer.Argument(help="A homework file.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document and nothing else.")] = False,
) -> None:
    """Check a homework file; leaves with 1 when a rule blocks it."""
    from collections import Counter
    from time import perf_counter

    from evals.checks import run_checks
    from evals.checks.hidden_characters import visible
    from evals.homework_file import load_homework
    from generator.models import Outcome, Severity

    homework = load_homework(file)
    start = perf_counter()
    findings = run_checks(homework)
    seconds = round(perf_counter() - start, 3)
    counts = Counter(f"{finding.severity.value}_{finding.outcome.value}" for finding in findings)
    if as_json:
        found = [finding.model_dump(mode="json", exclude_none=True) for finding in findings]
        document = json.dumps({"findings": found, "counts": dict(counts), "seconds": seconds}, ensure_ascii=False)
        print(visible(document))
    else:
        for finding in findings:
            where = finding.task_id or finding.where or "homework"
            outcome = "" if finding.outcome is Outcome.FAILED else f" ({finding.outcome.value})"
            line = f"{finding.severity.value}{outcome}: {finding.rule}: {where}: {finding.message} Mend: {finding.mend}"
            print(visible(" ".join(line.split())))
        print(f"{len(findings)} findings in {seconds} s" if findings else f"no findings in {seconds} s")
    if any(f.severity is Severity.BLOCK and f.outcome is Outcome.FAILED for f in findings):
        raise typer.Exit(1)
