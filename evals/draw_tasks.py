"""Draws tasks at random from a folder of homeworks, laid out for a teacher of the subject to read one by one.

    python -m evals.draw_tasks FOLDER [--seed 1] [--count 40] > reading.md

The reader writes a verdict under each (set / mend / refuse) and why; the readings are kept in `evals/reading/`.
"""

import argparse
import random
from pathlib import Path

from generator.models import Homework, Task
from generator.pupil_view import PupilTask, pupil_task


def draw_tasks(homeworks: list[Homework], seed: int, count: int) -> list[tuple[Homework, Task]]:
    """Distinct tasks from all tiers and starters; a task that two tiers share counts once."""
    seen: set[tuple[str, str]] = set()
    pool: list[tuple[Homework, Task]] = []
    for homework in homeworks:
        for task in (*homework.tiers.all(), *homework.starter):
            if task.id.startswith("extension") and task.derived_from:
                continue
            if (homework.id, task.id) not in seen:
                seen.add((homework.id, task.id))
                pool.append((homework, task))
    return random.Random(seed).sample(pool, min(count, len(pool)))


def as_reading(number: int, homework: Homework, task: Task) -> str:
    """One task as a teacher would judge it: what pupils see, then the key and the guidance."""
    unit = homework.unit
    objectives = {o.id: o.statement for o in homework.objectives}
    lines = [
        f"## {number}. {unit.title} ({unit.subject}, key stage {unit.key_stage}; {task.id}; {task.item_model})",
        f"Objective: {'; '.join(objectives.get(name, name) for name in task.objective_ids) or 'earlier learning'}",
        "",
        *(f"> {line}" for line in _printed(pupil_task(task, str(number)))),
        "",
        f"Key: {task.answer.canonical}" + (f" (accept: {'; '.join(task.answer.accept)})" if task.answer.accept else ""),
        *(
            f"- [{p.marks}{p.code or ''}] {p.text}"
            + (f"; accept {'; '.join(p.accept)}" if p.accept else "")
            + (f"; reject {'; '.join(p.reject)}" if p.reject else "")
            for p in task.marking.points
        ),
        *(f"- error: {e.error} → {e.reply}" for e in task.marking.common_errors),
        f"Rationale: {task.rationale}",
        "",
        "Verdict: ",
        "",
    ]
    return "\n".join(lines)


def _printed(task: PupilTask) -> list[str]:
    space = task.answer
    lines = [stimulus.text for stimulus in task.stimulus]
    lines += task.stem.splitlines()
    lines += [f"   left: {text}" for text in space.left]
    lines += [f"   {chr(65 + i)}: {text}" for i, text in enumerate(space.right or space.items)]
    lines += [f"   headings: {' | '.join(space.headings)}"] if space.headings else []
    lines += [f"   row: {' | '.join(cell or '____' for cell in row)}" for row in space.rows]
    lines += [f"   support: {support.title}: {support.text}" for support in task.supports]
    return [*lines, f"[{task.marks} marks]"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    arguments = parser.parse_args()
    paths = [path for path in sorted(arguments.folder.glob("*.json")) if not path.name.startswith("hundred-units")]
    homeworks = [Homework.model_validate_json(path.read_text(encoding="utf-8")) for path in paths]
    print(f"# Reading: {arguments.count} tasks, seed {arguments.seed}\n")
    for number, (homework, task) in enumerate(draw_tasks(homeworks, arguments.seed, arguments.count), 1):
        print(as_reading(number, homework, task))


if __name__ == "__main__":
    main()
