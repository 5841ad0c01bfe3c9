"""Runs one case through the production pipeline, as it is served, and once more without repair."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from curriculum.importers.own import read_own_unit
from curriculum.library import Library
from curriculum.models import Unit
from evals.checks import run_checks
from evals.suite.case import Case, CaseResult, Kind
from evals.suite.writers import NO_SERVER, model_author
from generator.authors.author import ModelAuthor
from generator.errors import NoKnowledge
from generator.models import Homework, HomeworkRequest, Outcome, Severity
from generator.pipeline import Checked, StageDone, generate_homework


class Ran(NamedTuple):
    """A result with its homework, where there is one."""

    result: CaseResult
    homework: Homework | None


def run_case(case: Case, library: Library) -> Ran:
    """What the case gives. Nothing is raised: a crash is a result, as this is what is measured."""
    start = perf_counter()
    try:
        unit = _unit(case, library)
    except Exception as error:
        outcome: Kind = "refused" if case.source == "own" else "skipped"
        return Ran(CaseResult(case=case, name=case.name, outcome=outcome, note=f"{error}"), None)
    head = {"case": case, "name": case.name, "subject": unit.subject, "key_stage": unit.key_stage}
    if case.author == "items":
        return _generate(case, unit, library, None, head, start)
    with model_author() as author:
        if author is None:
            return Ran(CaseResult(**head, outcome="skipped", note=NO_SERVER), None)
        return _generate(case, unit, library, author, head, start)


def without_repair(case: Case, library: Library) -> Homework | None:
    """The same homework with no rule asked: the first thing that was written."""
    unit = _unit(case, library)
    request = _request(case, unit)
    if case.author == "items":
        return generate_homework(request, unit, library)
    with model_author() as author:
        return generate_homework(request, unit, library, author=author) if author else None


def _generate(
    case: Case, unit: Unit, library: Library, author: ModelAuthor | None, head: dict[str, object], start: float
) -> Ran:
    first: list[str] = []

    def listen(event: StageDone | Checked) -> None:
        if isinstance(event, Checked) and event.attempt == 0:
            first.extend(event.blocking)

    try:
        homework = generate_homework(_request(case, unit), unit, library, run_checks, listen, author=author)
        seconds = round(perf_counter() - start, 3)
        raw = without_repair(case, library)
    except NoKnowledge as error:
        return Ran(CaseResult.model_validate({**head, "outcome": "refused", "note": str(error)}), None)
    except Exception as error:
        note = f"{type(error).__name__}: {error}"
        return Ran(CaseResult.model_validate({**head, "outcome": "crashed", "note": note}), None)
    failed = [f for f in homework.findings if f.outcome is Outcome.FAILED]
    blocked = any(f.severity is Severity.BLOCK for f in failed)
    outcome: Kind = "blocked" if blocked else "full" if homework.capacity.minutes >= case.minutes else "shorter"
    more = {
        "outcome": outcome,
        "minutes": homework.capacity.minutes,
        "tasks": len(homework.tiers.all()) + len(homework.starter),
        "seconds": seconds,
        "first": tuple(first),
        "findings": homework.findings,
        "unrepaired": run_checks(raw) if raw else (),
        "unrepaired_tasks": len(raw.tiers.all()) + len(raw.starter) if raw else 0,
        "note": homework.capacity.limited_by or "",
    }
    return Ran(CaseResult.model_validate({**head, **more}), homework)


def _request(case: Case, unit: Unit) -> HomeworkRequest:
    chosen = tuple(unit.objectives[n].id for n in case.objectives if n < len(unit.objectives))
    return HomeworkRequest(
        unit_id=unit.id, objective_ids=chosen, minutes=case.minutes, seed=case.seed, author=case.author
    )


def _unit(case: Case, library: Library) -> Unit:
    if not case.markdown:
        return library.unit(case.unit)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{case.unit}.md"
        path.write_text(case.markdown, encoding="utf-8")
        return read_own_unit(path).unit
