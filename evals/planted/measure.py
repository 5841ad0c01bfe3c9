"""Puts a defect into clean homeworks and asks the rules: what fires that did not fire before?"""

import hashlib
from collections.abc import Callable, Sequence
from random import Random
from typing import Literal

from curriculum.models import Frozen
from evals.checks import run_checks
from evals.planted.plant import NoPlace, Plant
from generator.models import Finding, Homework, Outcome

Check = Callable[[Homework], Sequence[Finding]]


class Planted(Frozen):
    """What came of one defect in one homework.

    `caught`: its rule failed it; `unscored`: its rule could not decide; `missed`: its rule was silent; `no place`: the defect
    could not be put there, and is not counted. `fired` names every rule that fails it anew, `note` says why there was no place.
    """

    homework: str
    outcome: Literal["caught", "unscored", "missed", "no place"]
    fired: tuple[str, ...] = ()
    message: str = ""
    note: str = ""


def plant_and_check(
    rule: str,
    plant: Plant,
    homework: Homework,
    name: str,
    before: Sequence[Finding],
    *,
    seed: int = 1,
    check: Check = run_checks,
) -> Planted:
    """The outcome of one defect in one homework, whose findings are already known."""
    try:
        broken = planted(rule, plant, homework, name, seed=seed)
    except NoPlace as why:
        return Planted(homework=name, outcome="no place", note=str(why))
    known = {_mark(finding) for finding in before}
    fresh = [finding for finding in check(broken) if _mark(finding) not in known]
    failed = [finding for finding in fresh if finding.outcome is Outcome.FAILED]
    own = [finding for finding in failed if finding.rule in (rule, *plant.also)]
    fired = tuple(dict.fromkeys(finding.rule for finding in failed))
    if own:
        return Planted(homework=name, outcome="caught", fired=fired, message=own[0].message)
    undecided = next((f for f in fresh if f.rule == rule and f.outcome is Outcome.UNSCORED), None)
    if undecided:
        return Planted(homework=name, outcome="unscored", fired=fired, message=undecided.message)
    return Planted(homework=name, outcome="missed", fired=fired)


def planted(rule: str, plant: Plant, homework: Homework, name: str, *, seed: int = 1) -> Homework:
    """The homework with the defect; the same for the same names and seed. Raises `NoPlace`, also where nothing changed."""
    drawn = hashlib.sha256(f"{rule}:{plant.name}:{name}:{seed}".encode()).hexdigest()
    broken = Homework.model_validate_json(plant.put(homework, Random(drawn)).model_dump_json())
    if broken == homework:
        raise NoPlace("it has this already")
    return broken


def _mark(finding: Finding) -> tuple[str, str, str | None, str | None]:
    # Numbers and quotations in a message may shift with the defect: rule, outcome and place tell what is new.
    return finding.rule, finding.outcome.value, finding.task_id, finding.where
