"""Where a defect is put, and how the rest of the homework is made to agree with it."""

import hashlib
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeVar

from evals.planted.plant import NoPlace
from generator.assemble import choose_exemplar, cover_objectives, marking_slide
from generator.models import CitedSource, Homework, ObjectiveHead, Passage, Task, Tiers
from generator.timing import task_minutes

Change = Callable[[Task], Task]
T = TypeVar("T")


def pick(rng: Random, places: Sequence[T], missing: str) -> T:
    """One of the places, drawn; raises `NoPlace` where there is none, naming what is missing."""
    if not places:
        raise NoPlace(f"it has {missing}")
    return rng.choice(list(places))


def core(homework: Homework, test: Callable[[Task], bool] = lambda task: True) -> list[Task]:
    """The core tasks that pass a test."""
    return [task for task in homework.tiers.core if test(task)]


def scaffolded(homework: Homework, test: Callable[[Task], bool] = lambda task: True) -> list[Task]:
    return [task for task in homework.tiers.scaffolded if test(task)]


def deeper(homework: Homework, test: Callable[[Task], bool] = lambda task: True) -> list[Task]:
    """The tasks that only the extension sheet holds."""
    return [task for task in homework.tiers.extension if task.derived_from is None and test(task)]


def rewrite(homework: Homework, task_id: str, change: Change) -> Homework:
    """A core task changed on every sheet that it stands on, and all else made to agree."""
    return settle(_changed(homework, lambda task: task_id in (task.id, task.derived_from), change))


def rewrite_one(homework: Homework, task_id: str, change: Change) -> Homework:
    """One task changed on its own sheet alone, and all else made to agree."""
    return settle(_changed(homework, lambda task: task.id == task_id, change))


def rewrite_all(homework: Homework, change: Change) -> Homework:
    """Every task of the three sheets changed, and all else made to agree."""
    return settle(_changed(homework, lambda task: True, change))


def rewrite_loose(homework: Homework, task_id: str, change: Change) -> Homework:
    """One task changed, and nothing else: for defects that are a disagreement."""
    return _changed(homework, lambda task: task.id == task_id, change)


def with_sheets(homework: Homework, **sheets: Sequence[Task]) -> Homework:
    """Other tasks on the named sheets; rows of the parity table for tasks that are gone go too."""
    tiers = homework.tiers.model_copy(update={name: tuple(tasks) for name, tasks in sheets.items()})
    there = {task.id for task in tiers.all()}
    rows = []
    for row in homework.parity:
        if row.core_id in there:
            gone = {name: None for name in ("scaffolded_id", "extension_id") if getattr(row, name) not in there}
            rows.append(row.model_copy(update=gone))
    return settle(homework.model_copy(update={"tiers": tiers, "parity": tuple(rows)}))


def settle(homework: Homework) -> Homework:
    """The homework with minutes, slide, exemplar, coverage and parity table as its tasks have them."""
    stage = homework.unit.key_stage

    def timed(tasks: Sequence[Task]) -> tuple[Task, ...]:
        return tuple(task.model_copy(update={"minutes": task_minutes(task, stage)}) for task in tasks)

    tiers = Tiers(
        core=timed(homework.tiers.core),
        scaffolded=timed(homework.tiers.scaffolded),
        extension=timed(homework.tiers.extension),
    )
    names = [row.objective_id for row in homework.coverage]
    tags = {task.id: task.objective_ids for task in tiers.core}
    parity = [
        row.model_copy(update={"objective_ids": tags.get(row.core_id, row.objective_ids)}) for row in homework.parity
    ]
    return homework.model_copy(
        update={
            "tiers": tiers,
            "starter": timed(homework.starter),
            "self_marking": marking_slide(tiers),
            "exemplar": choose_exemplar(tiers) if tiers.core else homework.exemplar,
            "coverage": cover_objectives(names, tiers),
            "parity": tuple(parity),
        }
    )


def with_passage(homework: Homework, name: str, text: str) -> Homework:
    """One more passage in the first source, with its digest."""
    source = homework.sources[0]
    passage = Passage(id=name, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    first: CitedSource = source.model_copy(update={"passages": (*source.passages, passage)})
    return homework.model_copy(update={"sources": (first, *homework.sources[1:])})


def with_objective(homework: Homework, name: str, statement: str) -> Homework:
    """One more objective that the homework knows and was not asked for."""
    head = ObjectiveHead(id=name, statement=statement, source_id=homework.objectives[0].source_id)
    asked = homework.request.objective_ids or tuple(objective.id for objective in homework.objectives)
    request = homework.request.model_copy(update={"objective_ids": asked})
    return homework.model_copy(update={"objectives": (*homework.objectives, head), "request": request})


def say_instead(task: Task, old: str, new: str, *fields: str) -> Task:
    """The task with other words wherever the old ones stand whole in the named fields (response, answer, marking ...)."""
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.I)
    dumped = task.model_dump(mode="json")
    for name in fields:
        dumped[name] = _replaced(dumped[name], pattern, new)
    return Task.model_validate(dumped)


def asks_short(task: Task) -> bool:
    """Whether a task asks for a few words that pupils find themselves."""
    return task.response.kind == "short" and task.marks > 0 and len(task.answer.canonical.split()) <= 4


def _changed(homework: Homework, which: Callable[[Task], bool], change: Change) -> Homework:
    tiers = homework.tiers
    sheets = {
        name: tuple(change(task) if which(task) else task for task in getattr(tiers, name))
        for name in ("core", "scaffolded", "extension")
    }
    return homework.model_copy(update={"tiers": Tiers(**sheets)})


def _replaced(value: Any, pattern: re.Pattern[str], new: str) -> Any:
    if isinstance(value, str):
        return pattern.sub(lambda found: _as_cased(found[0], new), value)
    if isinstance(value, list):
        return [_replaced(item, pattern, new) for item in value]
    if isinstance(value, dict):
        return {key: item if key in ("kind", "id") else _replaced(item, pattern, new) for key, item in value.items()}
    return value


def _as_cased(found: str, new: str) -> str:
    return new[:1].upper() + new[1:] if found[:1].isupper() else new
