"""lo-coverage: the tasks practise what was asked for, all of it, on the core and on the supported sheet."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity, Stage, Task, Tier

BOTH_SHEETS = (Tier.CORE, Tier.SCAFFOLDED)


class LoCoverage(HomeworkCheck):
    """Cost of a miss: pupils practise something else, or supported pupils never meet an objective and fall behind."""

    id = "lo-coverage"
    severity = Severity.BLOCK
    purpose = (
        "every task serves a requested objective or names what it retrieves; core and scaffolded practise them all"
    )

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.tasks:
            yield from self._task(task, evidence)
        for tier in BOTH_SHEETS:
            practised = {name for task in evidence.tier(tier) for name in task.objective_ids}
            for name in evidence.requested:
                if name not in practised:
                    yield self.failed(
                        f"objective {name} ({quote(evidence.statements.get(name, 'not listed'))}) has no task on the "
                        f"{tier} sheet",
                        f"add a task on it to the {tier} sheet, or take the objective out of the request",
                        where=f"tiers.{tier}",
                    )
        yield from self._table(evidence)

    def _task(self, task: Task, evidence: Evidence) -> Iterator[Finding]:
        if set(task.objective_ids) & set(evidence.requested):
            return
        named = [text for text in task.retrieves or () if text.strip()]
        if task.stage is Stage.RETRIEVAL and named:
            return
        tags = ", ".join(task.objective_ids) or "no objective"
        yield self.failed(
            f"the task is tagged with {tags}, none of it requested, and it does not say what earlier learning it "
            f"retrieves",
            "tag it with a requested objective, or make it a retrieval task and name what it brings back",
            task=task,
            where="objective_ids",
        )

    def _table(self, evidence: Evidence) -> Iterator[Finding]:
        rows = {row.objective_id: row for row in evidence.homework.coverage}
        for name in evidence.requested:
            if name not in rows:
                yield self.failed(
                    f"the coverage table has no row for objective {name}",
                    "add the row with its tasks",
                    where="coverage",
                )
        for row in rows.values():
            tagged = {task.id for task in evidence.tasks if row.objective_id in task.objective_ids}
            for name in row.task_ids:
                if name not in tagged:
                    yield self.failed(
                        f"the coverage table counts task {name} for objective {row.objective_id}, which that task does "
                        "not practise",
                        "take the task out of the row, or tag the task",
                        where="coverage",
                    )
