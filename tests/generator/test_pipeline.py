"""One request from top to bottom: progress, repair at most twice, and what still blocks is never hidden."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pytest
from pydantic import TypeAdapter

from curriculum.models import Knowledge, OrderKind, Sequence as Steps, Unit
from generator.assemble import canonical_json
from generator.errors import BadRequest
from generator.grounding import Grounding
from generator.models import Finding, Homework, HomeworkRequest, Outcome, Severity
from generator.pipeline import ROUNDS_OF_REPAIR, Checked, StageDone, gather_offers, generate_homework
from generator.stages import WorkStage, run_now

T = TypeVar("T")
PACK = "geography-ks3-weather-and-climate"
STAGES = ["request", "ground", "offer", "plan", "derive", "assemble", "check"]


@pytest.fixture
def generate(packs: dict[str, Unit], library: Callable[..., Any]) -> Callable[..., Homework]:
    def make(check: Any, progress: Any = lambda event: None, minutes: int = 15, run: Any = run_now) -> Homework:
        request = HomeworkRequest(unit_id=PACK, objective_ids=(), minutes=minutes)
        return generate_homework(request, packs[PACK], library(packs[PACK]), check, progress, run)

    return make


Generate = Callable[..., Homework]


def blocks(task_id: str | None, outcome: Outcome = Outcome.FAILED) -> Finding:
    return Finding(rule="sense", severity=Severity.BLOCK, outcome=outcome, task_id=task_id, message="-", mend="-")


def test_each_stage_is_reported_once_and_timed(generate: Generate) -> None:
    events: list[StageDone | Checked] = []
    made = generate(lambda homework: (), events.append)
    assert [event.stage for event in events if isinstance(event, StageDone)] == STAGES
    assert [event for event in events if isinstance(event, Checked)] == [Checked(attempt=0, blocking=())]
    assert list(made.provenance.timings) == STAGES


def test_a_blocked_task_is_left_out_and_planned_again(generate: Generate) -> None:
    stems: list[str] = []

    def block_once(homework: Homework) -> Sequence[Finding]:
        stems.append(homework.tiers.core[2].stem)
        return [blocks("core-3")] if len(stems) == 1 else []

    made = generate(block_once)
    assert len(stems) == 2
    assert stems[0] not in {task.stem for task in (*made.tiers.all(), *made.starter)}
    assert made.findings == ()


def test_what_still_blocks_after_two_repairs_is_marked(generate: Generate) -> None:
    events: list[StageDone | Checked] = []
    made = generate(lambda homework: [blocks("core-1")], events.append)
    attempts = [event.attempt for event in events if isinstance(event, Checked)]
    assert attempts == list(range(ROUNDS_OF_REPAIR + 1))
    assert made.findings == (blocks("core-1"),)


@pytest.mark.parametrize(
    "finding",
    [
        blocks(None),
        blocks("core-1", Outcome.UNSCORED),
        blocks("core-1").model_copy(update={"severity": Severity.WARN}),
    ],
    ids=["of no task", "unscored", "a warning"],
)
def test_what_no_task_is_to_blame_for_is_not_repaired(generate: Generate, finding: Finding) -> None:
    events: list[StageDone | Checked] = []
    made = generate(lambda homework: [finding], events.append)
    assert len([event for event in events if isinstance(event, Checked)]) == 1
    assert made.findings == (finding,)


def test_a_bad_request_is_refused_before_any_work(generate: Generate) -> None:
    events: list[StageDone | Checked] = []
    with pytest.raises(BadRequest):
        generate(lambda homework: (), events.append, minutes=500)
    assert events == []


def test_every_stage_says_how_much_it_made(generate: Generate) -> None:
    events: list[StageDone | Checked] = []
    made = generate(lambda homework: [blocks(None)], events.append)
    counts = {event.stage: event.count for event in events if isinstance(event, StageDone)}
    core, scaffolded, extension = (len(tier) for tier in (made.tiers.core, made.tiers.scaffolded, made.tiers.extension))
    assert counts["request"] == "3 objectives"
    assert counts["plan"] == f"{core} questions for {made.capacity.minutes} minutes"
    assert counts["derive"] == f"3 sheets with {core}, {scaffolded} and {extension} questions"
    assert counts["check"] == "1 fault to mend"
    assert all(count for count in counts.values())


def test_a_remark_or_nothing_is_no_fault(generate: Generate) -> None:
    def count(findings: list[Finding]) -> str:
        events: list[StageDone | Checked] = []
        generate(lambda homework: findings, events.append)
        return next(event.count for event in events if isinstance(event, StageDone) and event.stage == "check")

    assert count([]) == "nothing blocks"
    assert count([blocks("core-1", Outcome.UNSCORED)]) == "nothing blocks, 1 remark"


class Memory:
    """A durable runner: it keeps what every stage gave as JSON, and works with what it reads back."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, bytes]] = []
        self.worked = 0
        self._place = 0

    def resume(self, keep: int) -> None:
        """As after a crash: the first so many stages are stored, the rest is lost."""
        self.kept, self.worked, self._place = self.kept[:keep], 0, 0

    def __call__(self, stage: WorkStage[T], work: Callable[[], T]) -> T:
        form = TypeAdapter[T](stage.gives)
        if self._place == len(self.kept):
            self.kept.append((stage.name, form.dump_json(work())))
            self.worked += 1
        name, value = self.kept[self._place]
        assert name == stage.name
        self._place += 1
        return form.validate_json(value)


def test_a_stored_result_gives_the_same_bytes_wherever_work_was_cut(generate: Generate) -> None:
    def check(homework: Homework) -> Sequence[Finding]:
        return [blocks("core-1")]

    plain = generate(check)
    memory = Memory()
    assert canonical_json(generate(check, run=memory)) == canonical_json(plain)
    stages = memory.worked
    assert stages == 3 + 4 * (1 + ROUNDS_OF_REPAIR)
    for keep in range(stages + 1):
        memory.resume(keep)
        again = generate(check, run=memory)
        assert memory.worked == stages - keep
        assert canonical_json(again) == canonical_json(plain)
        assert again.findings == plain.findings


def test_two_units_of_one_seed_are_not_mixed_alike(ground: Callable[..., Grounding]) -> None:
    """The unit is part of the seed: one seed alone gave the same letters in four subjects."""
    steps = Steps(
        id="s",
        title="how it goes",
        kind=OrderKind.PROCESS,
        instruction="from first to last",
        steps=("It starts.", "It grows.", "It turns.", "It slows.", "It ends."),
    )
    units = [ground(Knowledge(sequences=(steps,)), id=f"unit-{n}") for n in range(8)]
    keys = {gather_offers(unit, 1)[0].task.answer.canonical for unit in units}
    assert len(keys) > 1
    assert gather_offers(units[0], 1) == gather_offers(units[0], 1), "the same unit and seed give the same offers"
