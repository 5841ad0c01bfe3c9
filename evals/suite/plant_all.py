"""Puts every planted defect into clean homeworks of all kinds, several defects at a time, and keeps what was caught."""

from collections.abc import Sequence
from concurrent.futures import as_completed
from functools import cache
from pathlib import Path
from random import Random

from curriculum.models import Frozen
from evals.checks import run_checks
from evals.planted import PLANTED
from evals.planted.measure import Planted, plant_and_check
from evals.suite.case import CaseResult
from evals.suite.kept import Kept, digest_of
from evals.suite.produce import Say, workers
from generator.models import Finding, Homework

# How many homeworks of each kind a defect is counted in, where so many have a place for it.
ITEMS, MODEL, OAK = "items", "model", "oak"
WANTED = {ITEMS: 8, MODEL: 4, OAK: 6}


class PlantResult(Frozen):
    """What came of one planted defect in the homeworks that had a place for it, and in those that had none."""

    rule: str
    plant: str
    level: str
    shows: str
    rows: tuple[Planted, ...]


def plant_all(
    results: Sequence[CaseResult], out: Path, code: str, say: Say, rules: Sequence[str] = ()
) -> list[PlantResult]:
    """One result a defect, in the order of the table. `results` name the homeworks at hand."""
    pool = pool_of(results)
    names = [name for group in WANTED for name in pool[group]]
    todo, done = [], {}
    kept = Kept(out / "planted")
    digest = digest_of(code, *names)
    wanted = [(rule, n) for rule in rules or PLANTED for n in range(len(PLANTED[rule]))]
    for rule, n in wanted:
        found = kept.read(f"{rule}--{PLANTED[rule][n].name}", digest, PlantResult)
        if found:
            done[rule, n] = found
        else:
            todo.append((rule, n))
    if done:
        say(f"{len(done)} of {len(wanted)} planted defects are kept from before")
    with workers(len(todo)) as run:
        waiting = {run.submit(_one, rule, n, pool, out, digest): (rule, n) for rule, n in todo}
        for count, future in enumerate(as_completed(waiting), 1):
            result = future.result()
            done[waiting[future]] = result
            counted = [row for row in result.rows if row.outcome != "no place"]
            caught = sum(row.outcome == "caught" for row in counted)
            say(f"planted {count} of {len(todo)}: {result.rule}: {result.plant}: caught {caught} of {len(counted)}")
    return [done[key] for key in wanted]


def pool_of(results: Sequence[CaseResult]) -> dict[str, list[str]]:
    """Names of the homeworks by who wrote them and from what; a homework that a rule blocks is not clean."""
    pool: dict[str, list[str]] = {ITEMS: [], MODEL: [], OAK: []}
    for result in results:
        if result.outcome in ("full", "shorter") and result.tasks:
            group = OAK if result.case.source == "oak" else MODEL if result.case.author == "model" else ITEMS
            pool[group].append(result.name)
    return pool


def _one(rule: str, n: int, pool: dict[str, list[str]], out: Path, digest: str) -> PlantResult:
    plant = PLANTED[rule][n]
    rows: list[Planted] = []
    for group, names in pool.items():
        placed = 0
        for name in Random(f"{rule}:{plant.name}").sample(names, len(names)):
            if placed == WANTED[group]:
                break
            homework, before = _clean(out, name)
            row = plant_and_check(rule, plant, homework, name, before)
            placed += row.outcome != "no place"
            rows.append(row)
    result = PlantResult(rule=rule, plant=plant.name, level=plant.level, shows=plant.shows, rows=tuple(rows))
    Kept(out / "planted").write(f"{rule}--{plant.name}", digest, result)
    return result


@cache
def _clean(out: Path, name: str) -> tuple[Homework, tuple[Finding, ...]]:
    homework = Kept(out / "cases").homework(name)
    if homework is None:
        raise FileNotFoundError(f"{out / 'cases'} holds no homework {name}; delete the folder and run again")
    return homework, run_checks(homework)
