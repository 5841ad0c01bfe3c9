"""Homeworks for 100 units drawn at random from an imported curriculum: does any crash, pad, or break a rule?

    python -m evals.hundred_units [--home FOLDER] [--seed 20] [--out evals/results]

Every unit gets a 30-minute homework on its first three objectives. The table says for each the minutes it got, the item
models it used, what blocked it before and after repair, or why it was refused. Exits with 1 when one crashes or stays blocked.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pydantic import Field

from curriculum.library import Library
from curriculum.models import Badge, Frozen
from evals.checks import run_checks
from generator.errors import NoKnowledge
from generator.models import Homework, HomeworkRequest, Outcome, Severity
from generator.pipeline import Checked, StageDone, generate_homework

MINUTES = 30
UNITS = 100


class Drawn(Frozen):
    """What one unit gave: a homework (full or shorter), a refusal, or a crash."""

    slug: str
    subject: str
    key_stage: int
    outcome: str
    minutes: int = 0
    item_models: dict[str, int] = Field(default_factory=dict)
    blocked_first: tuple[str, ...] = ()
    blocked_last: tuple[str, ...] = ()
    warned: dict[str, int] = Field(default_factory=dict)
    note: str = ""


def draw_units(library: Library, seed: int, count: int = UNITS) -> list[str]:
    """Ids of units drawn at random from what was imported, every subject and key stage alike."""
    names = [unit.id for unit in library.units() if unit.badge == Badge.SOURCED]
    return random.Random(seed).sample(names, min(count, len(names)))


def try_unit(library: Library, name: str, seed: int = 1) -> tuple[Drawn, Homework | None]:
    """One homework and what there is to say of it; a crash is caught and reported, as this is what is measured."""
    unit = library.unit(name)
    first: list[str] = []

    def listen(event: StageDone | Checked) -> None:
        if isinstance(event, Checked) and event.attempt == 0:
            first.extend(event.blocking)

    head = {"slug": unit.slug, "subject": unit.subject, "key_stage": unit.key_stage}
    request = HomeworkRequest(unit_id=unit.id, objective_ids=(), minutes=MINUTES, seed=seed)
    try:
        homework = generate_homework(request, unit, library, run_checks, listen)
    except NoKnowledge as error:
        return Drawn(**head, outcome="refused", note=str(error)), None
    except Exception as error:
        return Drawn(**head, outcome="crashed", note=f"{type(error).__name__}: {error}"), None
    failed = [f for f in homework.findings if f.outcome is Outcome.FAILED]
    return (
        Drawn(
            **head,
            outcome="full" if homework.capacity.minutes >= MINUTES else "shorter",
            minutes=homework.capacity.minutes,
            item_models=dict(Counter((t.item_model or "").split(":")[0] for t in homework.tiers.core)),
            blocked_first=tuple(first),
            blocked_last=tuple(f.rule for f in failed if f.severity is Severity.BLOCK),
            warned=dict(Counter(f.rule for f in failed if f.severity is Severity.WARN)),
            note=homework.capacity.limited_by or "",
        ),
        homework,
    )


def as_table(drawn: Sequence[Drawn]) -> str:
    """A Markdown table, with the sums that decide above it."""
    outcomes = Counter(row.outcome for row in drawn)
    before = sum(1 for row in drawn if row.blocked_first)
    after = sum(1 for row in drawn if row.blocked_last)
    models: Counter[str] = Counter()
    for row in drawn:
        models.update(row.item_models)
    lines = [
        f"{len(drawn)} units: {', '.join(f'{n} {name}' for name, n in outcomes.most_common())}.",
        f"Blocked before repair: {before}. Blocked after repair: {after}.",
        f"Item models: {', '.join(f'{name} {n}' for name, n in models.most_common())}.",
        "",
        "| unit | subject | key stage | outcome | minutes | item models | blocked first | blocked last | warnings |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in drawn:
        used = ", ".join(f"{name} {n}" for name, n in row.item_models.items())
        warned = ", ".join(f"{name} {n}" for name, n in row.warned.items())
        lines.append(
            f"| {row.slug} | {row.subject} | {row.key_stage} | {row.outcome} | {row.minutes} | {used} | "
            f"{', '.join(row.blocked_first)} | {', '.join(row.blocked_last)} | {warned} |"
        )
    # Statements stay in the curriculum they come from: the table names objectives by id alone.
    refused = [
        f"- {row.slug}: {re.sub(r' [(].*?[)](?=;|:| apart)', '', row.note)}"
        for row in drawn
        if row.outcome in ("refused", "crashed")
    ]
    return "\n".join([*lines, "", "Refused, and why:", "", *refused]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, default=Path("~/.threefold").expanduser())
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--out", type=Path, default=None)
    arguments = parser.parse_args()
    library = Library.open(arguments.home)
    drawn = []
    for name in draw_units(library, arguments.seed):
        row, homework = try_unit(library, name)
        drawn.append(row)
        if arguments.out and homework:
            arguments.out.mkdir(parents=True, exist_ok=True)
            (arguments.out / f"{row.slug}.json").write_text(homework.model_dump_json(indent=1, exclude_none=True))
    table = as_table(drawn)
    print(table)
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
        (arguments.out / f"hundred-units-seed-{arguments.seed}.md").write_text(table, encoding="utf-8")
        rows = [row.model_dump(mode="json") for row in drawn]
        path = arguments.out / f"hundred-units-seed-{arguments.seed}.json"
        path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 1 if any(row.outcome == "crashed" or row.blocked_last for row in drawn) else 0


if __name__ == "__main__":
    sys.exit(main())
