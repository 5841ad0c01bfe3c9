"""One request from top to bottom: ground, offer, plan, derive, check, repair, assemble.

Each stage is one function in one file: a typed value in, a new value out. The checks are given to the pipeline, so that
what generates never knows what judges; so is the runner of stages, so that it never knows whether they are stored.
"""

import random
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TypeVar

from curriculum.models import Frozen, Unit
from generator.assemble import assemble_homework, with_findings
from generator.authors.author import ModelAuthor
from generator.authors.slots import plan_slots
from generator.derive import derive_tiers
from generator.grounding import Grounding, Library, ground_request
from generator.items import ITEM_MODELS, Offer
from generator.model_pipeline import write_with_model
from generator.models import Finding, Homework, HomeworkRequest
from generator.plan import Blueprint, plan_homework
from generator.request import check_request
from generator.stages import (
    ASSEMBLE,
    CHECK,
    DERIVE,
    GROUND,
    OFFER,
    PLAN,
    REQUEST,
    SLOTS,
    RunStage,
    WorkStage,
    blocking_findings,
    run_now,
)

ROUNDS_OF_REPAIR = 2

T = TypeVar("T")
Check = Callable[[Homework], Sequence[Finding]]


class StageDone(Frozen):
    """Progress: a stage has ended, after so many seconds, with so much made ("84 possible tasks")."""

    stage: str
    seconds: float
    count: str


class Checked(Frozen):
    """Progress: the checks ran over an attempt (0 is the first, before any repair); the rules that block it."""

    attempt: int
    blocking: tuple[str, ...]


Progress = Callable[[StageDone | Checked], None]


def generate_homework(
    request: HomeworkRequest,
    unit: Unit,
    library: Library,
    check: Check = lambda homework: (),
    progress: Progress = lambda done: None,
    run: RunStage = run_now,
    author: ModelAuthor | None = None,
) -> Homework:
    """A checked homework of three tiers; written by the model of `author`, where the request does not want item models.

    Raises `BadRequest`, `UnknownObjective`, `NoKnowledge`, `ModelError` or `NotSent`, and then writes nothing.
    """
    clock = _Clock(progress, run)
    asked = clock.time(REQUEST, lambda: check_request(request, unit, model_at_hand=author is not None))
    writer = author if asked.author == "model" else None
    ground = clock.time(GROUND, lambda: ground_request(asked, unit, library, bare=writer is not None))
    offers = clock.time(OFFER, lambda: gather_offers(ground, asked.seed))
    attempt = _Attempts(asked, ground, check, clock, progress)
    slots = clock.time(SLOTS, lambda: plan_slots(asked, ground, offers)) if writer else None
    if writer and slots and slots.core:
        homework, findings = write_with_model(asked, ground, offers, slots, writer, clock, attempt)
    else:
        homework, findings = _write_from_items(asked, ground, offers, clock, attempt)
    return with_findings(homework, findings, clock.seconds)


def gather_offers(ground: Grounding, seed: int) -> list[Offer]:
    """Every task that any item model can honestly make, in the order of the table of item models.

    The unit is part of the seed: two units of one seed would otherwise mix their steps into the same key.
    """
    drawn = f"{ground.unit.id}:{seed}"
    return [offer for model in ITEM_MODELS for offer in model.offers(ground, random.Random(f"{model.name}:{drawn}"))]


def _write_from_items(
    request: HomeworkRequest, ground: Grounding, offers: list[Offer], clock: "_Clock", attempt: "_Attempts"
) -> tuple[Homework, tuple[Finding, ...]]:
    """The best choice among the offers of the item models; what a check blocks is left out and planned again."""
    blueprint = clock.time(PLAN, lambda: plan_homework(request, ground, offers))
    homework, findings = attempt(blueprint)
    for _ in range(ROUNDS_OF_REPAIR):
        faulty = _faulty_stems(homework, findings)
        if not faulty:
            break
        left = offers = [offer for offer in offers if offer.task.stem not in faulty]
        blueprint = clock.time(PLAN, lambda: plan_homework(request, ground, left))  # noqa: B023
        homework, findings = attempt(blueprint)
    return homework, findings


class _Attempts:
    """Derives the sheets of a blueprint, puts the homework together and checks it; tells which rules block each attempt."""

    def __init__(
        self, request: HomeworkRequest, ground: Grounding, check: Check, clock: "_Clock", progress: Progress
    ) -> None:
        self._request, self._ground, self._check = request, ground, check
        self._clock, self._progress = clock, progress
        self._made = 0

    def __call__(self, blueprint: Blueprint) -> tuple[Homework, tuple[Finding, ...]]:
        time, request, ground = self._clock.time, self._request, self._ground
        tiers, parity = time(DERIVE, lambda: derive_tiers(blueprint, ground, request.seed))
        homework = time(ASSEMBLE, lambda: assemble_homework(request, ground, blueprint, tiers, parity))
        findings = time(CHECK, lambda: tuple(self._check(homework)))
        self._progress(Checked(attempt=self._made, blocking=_blocking(findings)))
        self._made += 1
        return homework, findings


def _blocking(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    return tuple(f.rule for f in blocking_findings(findings))


def _faulty_stems(homework: Homework, findings: tuple[Finding, ...]) -> set[str]:
    """The stems of tasks that a check blocks: repair leaves them out and plans again."""
    blocked = {f.task_id for f in blocking_findings(findings) if f.task_id}
    everything = (*homework.tiers.all(), *homework.starter)
    return {task.stem for task in everything if task.id in blocked}


class _Clock:
    """Runs stages and adds up their seconds by stage, over rounds."""

    def __init__(self, progress: Progress, run: RunStage) -> None:
        self._progress, self._run = progress, run
        self.seconds: dict[str, float] = {}

    def time(self, stage: WorkStage[T], work: Callable[[], T]) -> T:
        start = perf_counter()
        result = self._run(stage, work)
        spent = perf_counter() - start
        self.seconds[stage.name] = round(self.seconds.get(stage.name, 0.0) + spent, 4)
        self._progress(StageDone(stage=stage.name, seconds=round(spent, 4), count=stage.count(result)))
        return result
