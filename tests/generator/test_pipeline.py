"""One request from top to bottom: progress, repair at most twice, and what still blocks is never hidden."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from curriculum.models import Unit
from generator.errors import BadRequest
from generator.models import Finding, Homework, HomeworkRequest, Outcome, Severity
from generator.pipeline import ROUNDS_OF_REPAIR, Checked, StageDone, generate_homework

PACK = "geography-ks3-weather-and-climate"
STAGES = ["request", "ground", "offer", "plan", "derive", "assemble", "check"]


@pytest.fixture
def generate(packs: dict[str, Unit], library: Callable[..., Any]) -> Callable[..., Homework]:
    def make(check: Any, progress: Any = lambda event: None, minutes: int = 15) -> Homework:
        request = HomeworkRequest(unit_id=PACK, objective_ids=(), minutes=minutes)
        return generate_homework(request, packs[PACK], library(packs[PACK]), check, progress)

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
