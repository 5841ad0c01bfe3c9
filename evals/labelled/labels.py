"""Homeworks read by a teacher's eye, task by task, and the verdicts: what the rules must leave alone.

The homeworks stand in `homeworks/` as they were first written, before any repair, so that the set stays the same when the
generator changes. Tasks of an imported curriculum are named by unit and task, with a digest of their text: the text is
not ours to copy.
"""

import hashlib
import json
from pathlib import Path
from typing import Literal

from curriculum.models import Frozen
from generator.models import Homework, Task
from generator.pupil_view import pupil_task

FOLDER = Path(__file__).parent
HOMEWORKS = FOLDER / "homeworks"
VERDICTS = FOLDER / "verdicts.jsonl"
# Verdicts on tasks of imported units, which are made anew from a library (30 minutes, seed 1).
IMPORTED = FOLDER / "imported.jsonl"
UNBOUND = {"id", "tier", "derived_from", "minutes", "item_model"}


class Verdict(Frozen):
    """What the reader said of one task: would I set it as it is? `reason` says why not, or what was weighed."""

    homework: str
    task: str
    digest: str
    verdict: Literal["pass", "fail"]
    reason: str


def digest_of_task(task: Task) -> str:
    """A digest of all that is said in a task; its number and sheet are no part of it."""
    said = json.dumps(task.model_dump(mode="json", exclude=UNBOUND), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def read_homeworks(folder: Path = HOMEWORKS) -> dict[str, Homework]:
    """The kept homeworks by name; empty where the package is installed without them."""
    paths = sorted(folder.glob("*.json"))
    return {path.stem: Homework.model_validate_json(path.read_text(encoding="utf-8")) for path in paths}


def read_verdicts(path: Path = VERDICTS) -> list[Verdict]:
    if not path.is_file():
        return []
    return [Verdict.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_verdicts(verdicts: list[Verdict], path: Path = VERDICTS) -> None:
    """One line a task, by homework and task."""
    rows = sorted(verdicts, key=lambda row: (row.homework, row.task))
    path.write_text("".join(f"{row.model_dump_json()}\n" for row in rows), encoding="utf-8")


def tasks_to_read(homework: Homework) -> list[Task]:
    """Every task of its own text, in sheet order: core, supported, deeper, starter; copies of a core task once."""
    seen: dict[str, Task] = {}
    for task in (*homework.tiers.all(), *homework.starter):
        seen.setdefault(digest_of_task(task), task)
    return list(seen.values())


def as_lines(homework: Homework, task: Task, n: int) -> list[str]:
    """A task as its reader sees it: what is printed, then the key, the scheme and the reason."""
    printed = pupil_task(task, "")
    space, said = printed.answer, {o.id: o.statement for o in homework.objectives}
    lines = [f"[{n}] {task.id}; {task.response.kind}, {task.marks} marks, demand {task.demand}, {task.command_word}"]
    lines += [f"  for: {said.get(name, name)}" for name in task.objective_ids]
    lines += [f"  from before: {name}" for name in task.retrieves or ()]
    lines += [f"  stimulus: {s.text}" + (f" (alt: {s.alt})" if s.alt else "") for s in task.stimulus]
    lines += [f"  {line}" for line in task.stem.splitlines() if line]
    lines += [f"  left: {text}" for text in space.left]
    lines += [f"  {chr(65 + i)}: {text}" for i, text in enumerate(space.right or space.items)]
    lines += [f"  row: {' | '.join(cell or '___' for cell in row)}" for row in space.rows]
    lines += [f"  help ({s.rung}): {' / '.join(s.text.splitlines())} [fade: {s.fade}]" for s in task.supports]
    lines.append(
        f"  key: {task.answer.canonical}" + (f" (or {'; '.join(task.answer.accept)})" if task.answer.accept else "")
    )
    for point in task.marking.points:
        more = f" (or {'; '.join(point.accept)})" if point.accept else ""
        lines.append(
            f"  - {point.marks}: {point.text}{more}" + (f" (not {'; '.join(point.reject)})" if point.reject else "")
        )
    if task.marking.model_answer != task.answer.canonical:
        lines.append(f"  model: {task.marking.model_answer}")
    lines += [f"  error: {e.error} -> {e.reply}" for e in task.marking.common_errors]
    return [*lines, f"  why: {task.rationale}"]
