"""Shows what a planted defect does to a homework file, line by line.

python -m evals.planted                                  the table
python -m evals.planted RULE NAME HOMEWORK.json          the difference, and what the rules say of it
"""

import argparse
import difflib
from pathlib import Path

from evals.checks import run_checks
from evals.homework_file import load_homework
from evals.planted import PLANTED, NoPlace
from evals.planted.measure import planted
from generator.models import Homework


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rule", nargs="?", choices=PLANTED, metavar="RULE")
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument("file", nargs="?", type=Path, metavar="HOMEWORK.json")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rows = {given.rule: PLANTED[given.rule]} if given.rule else PLANTED
    if given.file is None:
        for rule, plants in rows.items():
            for plant in plants:
                print(f"{rule:20} {plant.level:8} {plant.name:32} {plant.shows}")
        return
    chosen = next((plant for plant in rows[given.rule] if plant.name == given.name), None)
    if chosen is None:
        parser.error(f"{given.rule} has no defect {given.name!r}; `python -m evals.planted {given.rule}` lists them")
    homework = load_homework(given.file)
    try:
        broken = planted(given.rule, chosen, homework, given.file.stem, seed=given.seed)
    except NoPlace as why:
        print(f"no place: {why}")
        return
    print("\n".join(difflib.unified_diff(_lines(homework), _lines(broken), "clean", "planted", lineterm="", n=2)))
    for finding in run_checks(broken):
        print(
            f"{finding.severity}: {finding.rule} ({finding.outcome}): {finding.task_id or finding.where}: {finding.message}"
        )


def _lines(homework: Homework) -> list[str]:
    return homework.model_dump_json(indent=1, exclude_none=True).splitlines()


if __name__ == "__main__":
    main()
