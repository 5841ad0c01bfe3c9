"""`threefold check FILE`: every rule over any homework file, ours or edited by hand, or over a pupil sheet as it was printed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from generator.models import Finding

PRINTED = frozenset({".pdf", ".docx"})


def check(
    file: Annotated[Path, typer.Argument(help="A homework file, or the PDF of a pupil sheet.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document and nothing else.")] = False,
    profile: Annotated[
        str, typer.Option(help="What a PDF was printed for: standard, dyslexia, large-print.")
    ] = "standard",
) -> None:
    """Check a homework file or a printed sheet; leaves with 1 when a rule blocks it."""
    from collections import Counter
    from time import perf_counter

    from evals.checks import run_checks
    from evals.checks.documents import Profile, run_document_checks
    from evals.checks.hidden_characters import visible
    from evals.homework_file import load_homework, read_bytes
    from generator.models import Outcome, Severity

    findings: Sequence[Finding]
    if file.suffix.lower() in PRINTED:
        if profile not in set(Profile):
            raise typer.BadParameter(f"{profile!r} is not one of {', '.join(Profile)}", param_hint="--profile")
        data = read_bytes(file)
        start = perf_counter()
        findings = run_document_checks(data, Profile(profile))
    else:
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
