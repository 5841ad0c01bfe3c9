"""The stages of the pipeline: the name of each, the type of value it gives, and that value told as a count.

Every stage goes through a runner. The plain one calls the work; a durable one may store what the work gives and, after a
crash, read it back instead of calling the work again. So each value must be the same after a round trip through JSON.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.authors.slots import SlotPlan
from generator.authors.written import Written
from generator.grounding import Grounding
from generator.items import Offer
from generator.models import Finding, Homework, HomeworkRequest, Outcome, ParityRow, Severity, Tiers
from generator.plan import Blueprint

T = TypeVar("T")


@dataclass(frozen=True)
class WorkStage(Generic[T]):
    """One stage. `count` tells a value to teachers, in a few words: "84 possible tasks"."""

    name: str
    gives: type[T]
    count: Callable[[T], str]


class RunStage(Protocol):
    """Runs the work of a stage, or gives what the same work gave before."""

    def __call__(self, stage: WorkStage[T], work: Callable[[], T]) -> T: ...


def run_now(stage: WorkStage[T], work: Callable[[], T]) -> T:
    """The plain runner: here and now, nothing stored."""
    return work()


def blocking_findings(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What stands in the way of setting the homework; a finding that was unscored or overruled does not."""
    return tuple(f for f in findings if f.severity is Severity.BLOCK and f.outcome is Outcome.FAILED)


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _known(ground: Grounding) -> str:
    pieces = sum(1 for grounded in ground.requested for _ in grounded.knowledge.pieces())
    return f"{_number(pieces, 'thing')} known"


def _chosen(blueprint: Blueprint) -> str:
    return f"{_number(len(blueprint.core), 'question')} for {blueprint.minutes} minutes"


def _slots(plan: SlotPlan) -> str:
    return f"{_number(len(plan.slots), 'question')} to write, {len(plan.fixed)} at hand"


def _written(written: Written) -> str:
    return f"{_number(len(written.offers), 'question')} written"


def _supported(written: Written) -> str:
    return f"{_number(len(written.scaffolds), 'question')} supported, {_number(len(written.offers), 'question')} in all"


def _mended(written: Written) -> str:
    return f"mended in {_number(written.rounds, 'round')}"


def _sheets(derived: tuple[Tiers, tuple[ParityRow, ...]]) -> str:
    tiers, _ = derived
    return f"3 sheets with {len(tiers.core)}, {len(tiers.scaffolded)} and {len(tiers.extension)} questions"


def _cited(homework: Homework) -> str:
    return f"{_number(sum(len(source.passages) for source in homework.sources), 'passage')} cited"


def _found(findings: tuple[Finding, ...]) -> str:
    blocking = len(blocking_findings(findings))
    rest = len(findings) - blocking
    told = f"{_number(blocking, 'fault')} to mend" if blocking else "nothing blocks"
    return f"{told}, {_number(rest, 'remark')}" if rest else told


REQUEST = WorkStage("request", HomeworkRequest, lambda asked: _number(len(asked.objective_ids), "objective"))
GROUND = WorkStage("ground", Grounding, _known)
OFFER = WorkStage("offer", list[Offer], lambda offers: _number(len(offers), "possible task"))
PLAN = WorkStage("plan", Blueprint, _chosen)
SLOTS = WorkStage("slots", SlotPlan, _slots)
WRITE = WorkStage("write", Written, _written)
SUPPORT = WorkStage("support", Written, _supported)
REPAIR = WorkStage("repair", Written, _mended)
DERIVE = WorkStage("derive", tuple[Tiers, tuple[ParityRow, ...]], _sheets)
ASSEMBLE = WorkStage("assemble", Homework, _cited)
CHECK = WorkStage("check", tuple[Finding, ...], _found)
