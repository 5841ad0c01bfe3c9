"""Puts the defects of print into real sheets: homeworks of the suite, printed as they are served."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from evals.planted.measure import Planted
from evals.planted.plant import NoPlace
from evals.planted.printed import PRINTED, PrintedPlant
from evals.suite.case import CaseResult
from evals.suite.kept import Kept, digest_of
from evals.suite.plant_all import PlantResult
from evals.suite.produce import Say
from generator.models import Finding, Homework, Outcome

Print = Callable[[Homework], bytes]
CheckPrint = Callable[[bytes], Sequence[Finding]]
SHEETS = 6


def plant_printed(
    results: Sequence[CaseResult], out: Path, code: str, say: Say, draw: Print, check: CheckPrint
) -> list[PlantResult]:
    """One result a defect. `draw` gives the core sheet of a homework as a PDF, `check` the findings of the document rules."""
    names = _few_of_each(results)
    kept = Kept(out / "planted")
    digest = digest_of(code, "printed", *names)
    wanted = [(rule, plant) for rule, plants in PRINTED.items() for plant in plants]
    held = [kept.read(f"{rule}--{plant.name}", digest, PlantResult) for rule, plant in wanted]
    if all(held):
        return [result for result in held if result]
    cases = Kept(out / "cases")
    sheets = {name: draw(homework) for name in names if (homework := cases.homework(name))}
    before = {name: {(f.rule, f.where) for f in _failed(check(sheet))} for name, sheet in sheets.items()}
    done = []
    for n, (rule, plant) in enumerate(wanted, 1):
        rows = tuple(_one(rule, plant, name, sheet, before[name], check) for name, sheet in sheets.items())
        result = PlantResult(rule=rule, plant=plant.name, level=plant.level, shows=plant.shows, rows=rows)
        kept.write(f"{rule}--{plant.name}", digest, result)
        done.append(result)
        caught = sum(row.outcome == "caught" for row in rows)
        say(f"printed {n} of {len(wanted)}: {rule}: {plant.name}: caught {caught} of {len(rows)}")
    return done


def _one(
    rule: str,
    plant: PrintedPlant,
    name: str,
    sheet: bytes,
    before: set[tuple[str, str | None]],
    check: CheckPrint,
) -> Planted:
    try:
        broken = plant.put(sheet, Random(f"{rule}:{plant.name}:{name}"))
    except NoPlace as why:
        return Planted(homework=name, outcome="no place", note=str(why))
    findings = check(broken)
    failed = [f for f in _failed(findings) if (f.rule, f.where) not in before]
    fired = tuple(dict.fromkeys(finding.rule for finding in failed))
    own = next((finding for finding in failed if finding.rule == rule), None)
    if own:
        return Planted(homework=name, outcome="caught", fired=fired, message=own.message)
    undecided = any(f.rule == rule and f.outcome is Outcome.UNSCORED for f in findings)
    return Planted(homework=name, outcome="unscored" if undecided else "missed", fired=fired)


def _failed(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.outcome is Outcome.FAILED]


def _few_of_each(results: Sequence[CaseResult]) -> list[str]:
    """Half-hour homeworks of different units, in the order of the cases."""
    fit = [r for r in results if r.outcome == "full" and r.case.minutes == 30 and r.case.source == "packs"]
    by_unit = {result.case.unit: result.name for result in reversed(fit)}
    return sorted(by_unit.values())[::2][:SHEETS]
