"""Measures the rules on the labelled set, before any repair; and keeps the set.

python -m evals.labelled                     alarms on passed tasks; exits with 1 over a bar
python -m evals.labelled --draw              write the homeworks anew; verdicts on unchanged texts stay
python -m evals.labelled --read > unread.txt every task that nobody has read, numbered
python -m evals.labelled --judge FILE        take verdicts: one line a task, `number pass|fail reason`
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from curriculum.library import Library
from evals.labelled.draw import carried, draw, unread
from evals.labelled.imported import measure_imported
from evals.labelled.labels import Verdict, as_lines, digest_of_task, read_homeworks, read_verdicts, write_verdicts
from evals.labelled.measure import MOST_BLOCKED, MOST_WARNINGS, Measured, measure

LINE = re.compile(r"(\d+)(?:-(\d+))?\s+(pass|fail)\s+(.+)")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--draw", action="store_true")
    action.add_argument("--read", action="store_true")
    action.add_argument("--judge", type=Path, metavar="FILE")
    parser.add_argument("--home", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    if given.draw:
        homeworks = draw()
        write_verdicts(carried(homeworks))
        print(f"{len(homeworks)} homeworks; {len(unread(homeworks, read_verdicts()))} tasks to read")
    elif given.read:
        homeworks = read_homeworks()
        for n, (name, task) in enumerate(unread(homeworks, read_verdicts()), 1):
            print("\n".join([f"## {name}", *as_lines(homeworks[name], task, n), ""]))
    elif given.judge:
        take_verdicts(given.judge.read_text(encoding="utf-8"))
    else:
        return tell(measure_imported(Library.open(given.home)) if given.home else measure())
    return 0


def take_verdicts(text: str) -> None:
    """Add verdicts on the unread tasks by their numbers; a range of numbers shares a reason."""
    verdicts = read_verdicts()
    waiting = unread(read_homeworks(), verdicts)
    for line in filter(str.strip, text.splitlines()):
        match = LINE.fullmatch(line.strip())
        if match is None:
            raise SystemExit(f"{line[:60]!r} is no verdict; write: number pass|fail reason")
        for n in range(int(match[1]), int(match[2] or match[1]) + 1):
            name, task = waiting[n - 1]
            verdicts.append(
                Verdict.model_validate(
                    {
                        "homework": name,
                        "task": task.id,
                        "digest": digest_of_task(task),
                        "verdict": match[3],
                        "reason": match[4],
                    }
                )
            )
    write_verdicts(verdicts)


def tell(found: Measured) -> int:
    print(f"{found.homeworks} homeworks; {found.passed} tasks passed, {found.failed} failed, {found.unread} not read")
    print(f"blocking alarms on {found.blocked} passed tasks: {found.blocked_share:.1%} (bar {MOST_BLOCKED:.0%})")
    print(f"warnings: {found.warnings}: {found.warnings_each:.2f} a homework (bar {MOST_WARNINGS})")
    print(f"of {found.failed} failed tasks, a rule finds fault with {found.caught}")
    for rule, count in Counter(alarm.finding.rule for alarm in found.alarms).most_common():
        print(f"  {rule}: {count}")
    for alarm in found.alarms:
        place = alarm.finding.task_id or alarm.finding.where
        print(f"  {alarm.homework}: {place}: {alarm.finding.severity}: {alarm.finding.rule}: {alarm.finding.message}")
    return 0 if found.holds else 1


if __name__ == "__main__":
    sys.exit(main())
