"""How often lo-match sees a task with the wrong objective, and how often it accuses a right one.

    python -m evals.lo_match [--home FOLDER]

Homeworks of the starter packs (three seeds) and of every imported unit, half of the units to set thresholds on (development), half to
report (held out; the halves are drawn by a hash of the unit's id, so that they stay what they are). Each defect is put into a homework
without leaving traces, that is with the reasons of the tasks rewritten to fit, unless its name says otherwise.
"""

import argparse
import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from curriculum.library import Library
from curriculum.models import Badge
from evals.checks.evidence import Evidence
from evals.checks.lo_match import LoMatch
from generator.errors import NoKnowledge
from generator.models import Homework, HomeworkRequest, Outcome, Task, Tiers
from generator.pipeline import generate_homework

MINUTES = 30
Plant = Callable[[Homework, Homework, random.Random], Homework | None]


class Caught(NamedTuple):
    """What one defect came to: how many homeworks had it, and in how many the rule spoke of it."""

    planted: int
    caught: int


def is_held_out(unit_id: str) -> bool:
    """Which half of the units a unit is in."""
    return hashlib.sha256(unit_id.encode()).digest()[1] % 2 == 1


def homeworks(library: Library, packs: bool) -> Iterator[Homework]:
    """One unchecked 30-minute homework of each unit that has enough knowledge for one; of the packs, or of all others."""
    for summary in library.units():
        if (summary.badge != Badge.SOURCED) is packs:
            unit = library.unit(summary.id)
            for seed in (1, 2, 3) if packs else (1,):
                request = HomeworkRequest(unit_id=unit.id, objective_ids=(), minutes=MINUTES, seed=seed)
                try:
                    yield generate_homework(request, unit, library)
                except NoKnowledge:
                    break


def alarms(homework: Homework) -> int:
    """Warnings of the rule on one homework."""
    return sum(finding.outcome is Outcome.FAILED for finding in LoMatch().look(Evidence(homework)))


def swapped_tag(homework: Homework, other: Homework, chance: random.Random) -> Homework | None:
    """One task, on every sheet, tagged with another listed objective."""
    return _swap(homework, chance, rewrite=True)


def swapped_tag_alone(homework: Homework, other: Homework, chance: random.Random) -> Homework | None:
    """The same, its reason left as it was."""
    return _swap(homework, chance, rewrite=False)


def swapped_tag_no_ids(homework: Homework, other: Homework, chance: random.Random) -> Homework | None:
    """The same without traces, in a file whose passage ids say nothing."""
    swapped = _swap(homework, chance, rewrite=True)
    return _without_ids(swapped) if swapped else None


def other_objective(homework: Homework, other: Homework, chance: random.Random) -> Homework | None:
    """One objective says what another unit's says, and so do the reasons of its tasks and what the class is told."""
    old, new = chance.choice(homework.objectives), chance.choice(other.objectives).statement
    listed = tuple(one.model_copy(update={"statement": new}) if one is old else one for one in homework.objectives)
    told = tuple(
        row.model_copy(update={"secure": f"You can {new}"}) if row.objective_id == old.id else row
        for row in homework.class_feedback
    )
    changed = homework.model_copy(update={"objectives": listed, "class_feedback": told})
    return _each(changed, lambda task: _reason(task, old.statement, new))


def other_objective_alone(homework: Homework, other: Homework, chance: random.Random) -> Homework | None:
    """One objective says what another unit's says, and nothing else of the homework does."""
    old, new = chance.choice(homework.objectives), chance.choice(other.objectives).statement
    listed = tuple(one.model_copy(update={"statement": new}) if one is old else one for one in homework.objectives)
    return homework.model_copy(update={"objectives": listed})


def other_task(homework: Homework, other: Homework, chance: random.Random) -> Homework | None:
    """One task, on every sheet, is another unit's, with its passages; tag and reason are of this homework."""
    here, there = _tasks(homework), _tasks(other)
    if not here or not there:
        return None
    old, new = chance.choice(here), chance.choice(there)
    statements = {one.id: one.statement for one in other.objectives}
    own = {one.id: one.statement for one in homework.objectives}
    reason = new.rationale.replace(statements[new.objective_ids[0]].rstrip("."), own[old.objective_ids[0]].rstrip("."))
    held = {"id", "tier", "objective_ids", "derived_from", "stage", "demand"}
    values = {name: value for name, value in new if name not in held} | {"rationale": reason, "supports": ()}
    changed = _each(homework, lambda task: task.model_copy(update=values) if task.stem == old.stem else task)
    known = {source.id for source in homework.sources}
    brought = tuple(
        source.model_copy(
            update={
                "id": f"{source.id}-2" if source.id in known else source.id,
                "passages": tuple(passage for passage in source.passages if passage.id in new.cites),
            }
        )
        for source in other.sources
    )
    return changed.model_copy(update={"sources": (*homework.sources, *brought)})


PLANTS: tuple[Plant, ...] = (
    swapped_tag_alone,
    swapped_tag,
    swapped_tag_no_ids,
    other_objective_alone,
    other_objective,
    other_task,
)


def measure(made: Sequence[Homework], plant: Plant, others: Sequence[Homework], seed: int = 1) -> Caught:
    """One defect in each homework that has room for it; it is caught where the rule has more to say than before."""
    chance = random.Random(seed)
    planted = caught = 0
    for homework in made:
        same = [one for one in others if one.unit.subject == homework.unit.subject and one.unit.id != homework.unit.id]
        spoilt = plant(homework, chance.choice(same or others), chance)
        if spoilt is not None:
            planted += 1
            caught += alarms(spoilt) > alarms(homework)
    return Caught(planted, caught)


def report(name: str, made: Sequence[Homework], others: Sequence[Homework]) -> Iterator[str]:
    """The lines of one set of homeworks: alarms on clean ones, then what was caught of each defect."""
    spoken = [alarms(homework) for homework in made]
    yield f"{name}: {len(made)} homeworks, {sum(spoken)} false alarms ({sum(spoken) / max(1, len(made)):.3f} a homework)"
    for plant in PLANTS:
        found = measure(made, plant, others)
        # As many clean homeworks as spoilt ones: of all that are accused, how many are rightly.
        precision = found.caught / max(1, found.caught + sum(map(bool, spoken)) * found.planted / max(1, len(made)))
        yield (
            f"    {plant.__name__:20} recall {found.caught / max(1, found.planted):.2f}"
            f" ({found.caught} of {found.planted}), precision {precision:.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, default=Path("~/.threefold").expanduser())
    library = Library.open(parser.parse_args().home)
    packs, imported = list(homeworks(library, packs=True)), list(homeworks(library, packs=False))
    for name, made in (("packs", packs), ("imported", imported)):
        for half, held in (("development", False), ("held out", True)):
            chosen = [homework for homework in made if is_held_out(homework.unit.id) is held]
            print("\n".join(report(f"{name}, {half}", chosen, made)))


def _tasks(homework: Homework) -> list[Task]:
    return [task for task in homework.tiers.core if len(task.objective_ids) == 1 and not task.retrieves]


def _each(homework: Homework, change: Callable[[Task], Task]) -> Homework:
    sheets = {name: tuple(map(change, tasks)) for name, tasks in homework.tiers}
    return homework.model_copy(update={"tiers": Tiers(**sheets)})


def _reason(task: Task, old: str, new: str) -> Task:
    return task.model_copy(update={"rationale": task.rationale.replace(old.rstrip("."), new.rstrip("."))})


def _swap(homework: Homework, chance: random.Random, rewrite: bool) -> Homework | None:
    tasks, statements = _tasks(homework), {one.id: one.statement for one in homework.objectives}
    if not tasks or len(statements) < 2:
        return None
    old = chance.choice(tasks)
    own = old.objective_ids[0]
    wrong = chance.choice([name for name in statements if name != own])

    def change(task: Task) -> Task:
        if task.stem != old.stem or task.objective_ids != old.objective_ids:
            return task
        tagged = task.model_copy(update={"objective_ids": (wrong,)})
        return _reason(tagged, statements[own], statements[wrong]) if rewrite else tagged

    return _each(homework, change)


def _without_ids(homework: Homework) -> Homework:
    ids = {p.id: f"passage {n}" for n, p in enumerate(p for source in homework.sources for p in source.passages)}
    sources = tuple(
        source.model_copy(update={"passages": tuple(p.model_copy(update={"id": ids[p.id]}) for p in source.passages)})
        for source in homework.sources
    )
    changed = homework.model_copy(update={"sources": sources})
    return _each(changed, lambda task: task.model_copy(update={"cites": tuple(ids.get(c, c) for c in task.cites)}))


if __name__ == "__main__":
    main()
