"""lo-known: every objective and every source is a record that somebody can look up, with a version and a licence.

A name that stands for two things can be looked up no more than one that stands for none, so ids given twice are found
here, those of tasks among them.
"""

from collections import Counter
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity

NOTHING = frozenset({"", "-", "?", "none", "n/a", "na", "unknown", "tbc", "tbd", "todo", "null"})


class LoKnown(HomeworkCheck):
    """Cost of a miss: a school sets work on an objective that nobody wrote, or from material it has no right to use."""

    id = "lo-known"
    severity = Severity.BLOCK
    purpose = "objectives and sources resolve to a versioned record with a licence"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        yield from self._objectives(evidence)
        yield from self._sources(evidence)
        yield from self._mentions(evidence)
        yield from self._twice(evidence)

    def _objectives(self, evidence: Evidence) -> Iterator[Finding]:
        sources = {source.id for source in evidence.homework.sources}
        for name in evidence.requested:
            if name not in evidence.statements:
                yield self.failed(
                    f"requested objective {name} is not among the homework's objectives",
                    "list it with its statement and source, or take it out of the request",
                    where="request.objective_ids",
                )
        for n, objective in enumerate(evidence.homework.objectives):
            where = f"objectives[{n}]"
            if _nothing(objective.statement):
                yield self.failed(f"objective {objective.id} has no statement", "write its statement", where=where)
            if objective.source_id not in sources:
                yield self.failed(
                    f"objective {objective.id} names source {quote(objective.source_id)}, which the file does not hold",
                    "add the source with its licence and version, or name the right one",
                    where=where,
                )

    def _sources(self, evidence: Evidence) -> Iterator[Finding]:
        for n, source in enumerate(evidence.homework.sources):
            for field, value in (("licence", source.licence), ("version", source.version), ("title", source.title)):
                if _nothing(value):
                    yield self.failed(
                        f"source {source.id} has no {field} (it says {quote(value)})",
                        f"write the {field} of the source; material without one is not used",
                        where=f"sources[{n}].{field}",
                    )

    def _mentions(self, evidence: Evidence) -> Iterator[Finding]:
        sources = {source.id for source in evidence.homework.sources}
        known = evidence.statements
        for task in evidence.all_tasks:
            for name in task.objective_ids:
                if name not in known:
                    yield self.failed(
                        f"objective {name} is not one of this homework's objectives",
                        "tag the task with a listed objective",
                        task=task,
                        where="objective_ids",
                    )
            for stimulus in task.stimulus:
                if stimulus.source_id and stimulus.source_id not in sources:
                    yield self.failed(
                        f"the stimulus names source {quote(stimulus.source_id)}, which the file does not hold",
                        "add the source with its licence and version",
                        task=task,
                        where="stimulus",
                    )
        rows = [("parity", name) for row in evidence.homework.parity for name in row.objective_ids]
        rows += [("coverage", row.objective_id) for row in evidence.homework.coverage]
        rows += [("class_feedback", row.objective_id) for row in evidence.homework.class_feedback]
        for where, name in dict.fromkeys(rows):
            if name not in known:
                yield self.failed(
                    f"objective {name} in {where} is not one of this homework's objectives",
                    "name a listed objective",
                    where=where,
                )

    def _twice(self, evidence: Evidence) -> Iterator[Finding]:
        homework = evidence.homework
        named = (
            ("task", "tiers", [task.id for task in evidence.all_tasks]),
            ("objective", "objectives", [objective.id for objective in homework.objectives]),
            ("source", "sources", [source.id for source in homework.sources]),
            ("passage", "sources", [passage.id for source in homework.sources for passage in source.passages]),
        )
        for kind, where, ids in named:
            for name, count in Counter(ids).items():
                if count > 1:
                    yield self.failed(
                        f"{count} {kind}s have the id {quote(name)}, so nobody can tell which one is meant",
                        f"give each {kind} its own id, or take the repeated one out",
                        where=where,
                    )


def _nothing(text: str) -> bool:
    return text.strip().lower() in NOTHING
