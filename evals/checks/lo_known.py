"""lo-known: every objective and every source is a record that somebody can look up, with a version and a licence.

A version holds a figure: "latest" was another version last year.
A name that stands for two things can be looked up no more than one that stands for none, so ids given twice are found
here, those of tasks among them.
"""

import re
from collections import Counter
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity

# What a field says that says nothing: words of absence and doubt, and the names of the fields themselves.
ABSENT = frozenset(
    """none nil null na n/a unknown unclear uncertain undefined unspecified unstated unrecorded unnamed unlicensed unversioned untitled
    missing lost blank empty pending later tbc tbd tba todo no not never without nobody ask""".split()  # noqa: SIM905
)
BESIDE = frozenset(
    """a an the is it be to of in on for by from at this yet any been has was we i you do does know known given stated named found recorded
    confirmed specified provided supplied available applicable added written decided checked agreed filled set versioned licensed licenced
    dated numbered information info details data value field source licence license version title statement copyright permission date
    number follow see author owner school sure clear come""".split()  # noqa: SIM905
)
DOUBTED = re.compile(
    r"^\W*(?:see|refer to|check|ask|consult|visit|look (?:at|on))\b"
    r"|\b(?:probably|presumably|perhaps|maybe|possibly|assumed|likely|not sure|unsure|i think|should be (?:ok|okay|fine|open|free)|"
    r"check (?:this|with|later|before)|to (?:check|confirm|follow|add|do)|all rights reserved|no permission|without permission|"
    r"not (?:for|to be) (?:use|copied|shared|redistributed|reproduced))\b",
    re.I,
)


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
                undated = field == "version" and not re.search(r"\d", value)
                if _nothing(value) or undated or (field == "licence" and DOUBTED.search(value)):
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
    """Whether a field is empty, or holds only words that say it is."""
    said = re.findall(r"[a-z]+(?:/[a-z]+)?", text.lower())
    if not said:
        return not any(letter.isalnum() for letter in text)
    to_come = re.match(r"\W*to (?:be|come|follow|do)\b", text, re.I) is not None
    return (to_come or not ABSENT.isdisjoint(said)) and set(said) <= ABSENT | BESIDE
