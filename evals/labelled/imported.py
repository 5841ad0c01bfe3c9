"""The part of the labelled set that is an imported curriculum's: made anew from a library, known by digests of its texts."""

from pathlib import Path

from curriculum.errors import CurriculumError
from curriculum.library import Library
from evals.checks import run_checks
from evals.labelled.labels import IMPORTED, read_verdicts
from evals.labelled.measure import Check, Measured, measure_homeworks
from evals.suite.case import Case
from evals.suite.run_case import without_repair
from generator.errors import GeneratorError
from generator.models import Homework


def measure_imported(library: Library, verdicts: Path = IMPORTED, check: Check = run_checks) -> Measured:
    """Alarms on its passed tasks, before repair; a task whose text has changed is unread, a unit that is gone left out."""
    rows = read_verdicts(verdicts)
    made: dict[str, Homework] = {}
    for name in dict.fromkeys(row.homework for row in rows):
        try:
            homework = without_repair(Case(unit=name.removeprefix("oak:"), source="oak"), library)
        except (CurriculumError, GeneratorError):
            continue
        made |= {name: homework} if homework else {}
    return measure_homeworks(made, rows, check)
