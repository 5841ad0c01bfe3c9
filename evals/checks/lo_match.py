"""lo-match: a task exercises the objective that it is tagged with."""

import re
from collections.abc import Iterator

from curriculum.reading.text import likeness
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.objective_fit import Fits
from evals.checks.wording import content, holds_words, share
from evals.thresholds import (
    CLEARLY_ANOTHER,
    FEWEST_STEMS,
    FOREIGN_OFF_TOPIC,
    HARDLY_PRACTISED,
    LESS_THAN_OTHERS,
    LIKE_ITS_OBJECTIVE,
    MOSTLY_OWNED,
    NOT_PRACTISED,
    OFF_TOPIC,
    SURELY_NOT_PRACTISED,
)
from generator.models import Finding, Severity, Task

ADDRESSES = re.compile(r"\baddresses ‘(.+?)’ (?:because|and ‘)")


class LoMatch(HomeworkCheck):
    """Cost of a miss: a class practises one objective, is recorded as secure in another, and meets that one in the test.

    Evidence, the surest first: the objective that the task's own reason names; the objective whose passages it cites, where
    their ids say so; the words and the meaning of the task against every listed objective. Texts alone tell sibling lessons
    apart only where they differ clearly, so the thresholds leave the rest alone (contract, rules table). Held-out homeworks,
    packs and Oak, by `python -m evals.lo_match`: of tags swapped in one place 100 and 95 % are found; with every reason
    rewritten to fit, 100 and 48 %; by words alone, 42 and 27 %; none of 12 and 22 findings on 204 clean ones.
    """

    id = "lo-match"
    severity = Severity.WARN
    purpose = "the task really exercises the objective it is tagged with"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        fits = Fits(evidence)
        fit = {name: value for name in evidence.statements if (value := fits.practised(name)) is not None}
        strange = _not_practised(fit)
        for name in strange:
            certain = fit[name] < SURELY_NOT_PRACTISED or not _said_in_feedback(name, evidence)
            yield (self.failed if certain else self.unscored)(
                f"the questions tagged {name} do not speak of what it says: {quote(evidence.statements[name])}",
                "write the objective that they practise, or ask questions on this one",
                where=f"objectives[{list(evidence.statements).index(name)}]",
            )
        # A question that stands on three sheets is one question: it is named where it stands first.
        asked = {(task.stem, task.objective_ids, task.cites): task for task in reversed(fits.tasks)}.values()
        rows = [(task, *owners_of(task, evidence)) for task in asked]
        # Where ids say of nearly every question whose it is, one of which they say nothing came from elsewhere.
        cited = [owners for task, owners, _ in rows if not _computed(task)]
        told = sum(map(bool, cited)) >= max(1, MOSTLY_OWNED * len(cited))
        for task, owners, elsewhere in rows:
            if set(task.objective_ids) & set(evidence.statements) - set(strange):
                yield from self._task(task, fits, owners, elsewhere or told)
        for task in evidence.homework.starter:
            if set(task.objective_ids) & set(evidence.statements) and not _computed(task) and fits.asks_elsewhere(task):
                yield self._elsewhere(task, _stated(task, evidence))

    def _task(self, task: Task, fits: Fits, owners: set[str], foreign: bool) -> Iterator[Finding]:
        evidence = fits.evidence
        tags = [name for name in task.objective_ids if name in evidence.statements]
        stated = _stated(task, evidence)
        mend = "tag it with the objective that it exercises, or ask about this one"
        named = named_in_reason(task, evidence)
        if named is not None:
            yield self.failed(
                f"the task is tagged {stated}, and its reason says that it is for {quote(named)}",
                mend,
                task=task,
                where="objective_ids",
            )
        elif owners and not owners & set(tags):
            others = " and ".join(quote(evidence.statements[name]) for name in sorted(owners))
            yield self.failed(
                f"the task is tagged {stated}, and all that it cites was taught for {others}",
                mend,
                task=task,
                where="objective_ids",
            )
        elif not _computed(task) and fits.asks_elsewhere(task):
            yield self._elsewhere(task, stated)
        elif not owners:
            yield from self._by_text(task, fits, stated, foreign)

    def _elsewhere(self, task: Task, stated: str) -> Finding:
        return self.failed(
            f"the task is tagged {stated}, and it asks of something else than what it cites: {quote(task.stem)}",
            "ask about the objective, or take the task out",
            task=task,
            where="stem",
        )

    def _by_text(self, task: Task, fits: Fits, stated: str, foreign: bool) -> Iterator[Finding]:
        # Of a computed task the words are few and say how to calculate, in any lesson.
        computed = _computed(task)
        if len(content(" ".join(fits.texts(task)))) < FEWEST_STEMS and (computed or not foreign):
            # A bare sum says nothing in words; where its reason speaks for it, that is enough.
            if not any(holds_words(task.rationale, text.rstrip(".")) for text in fits.evidence.statements.values()):
                yield self.unscored(
                    f"too few words to tell whether the task exercises {stated}",
                    "read it against the objective",
                    task=task,
                    where="objective_ids",
                )
            return
        other, margin = (None, 0.0) if computed else fits.margin(task)
        if other is not None and margin > CLEARLY_ANOTHER:
            yield self.failed(
                f"the task is tagged {stated}, and its words are much nearer to {quote(fits.evidence.statements[other])}",
                "tag it with the objective that it exercises, or ask about this one",
                task=task,
                where="objective_ids",
            )
        elif fits.asks_for_a_term(task):
            # The lesson explains this word, whatever else it speaks of: a "hoard" belongs to the Bronze Age.
            return
        elif fits.on_topic(task) < (FOREIGN_OFF_TOPIC if foreign and not computed else OFF_TOPIC):
            yield self.failed(
                f"the task is tagged {stated}, and hardly a word of it belongs to this homework: {quote(task.stem)}",
                "ask about the objective, or take the task out",
                task=task,
                where="stem",
            )


def _stated(task: Task, evidence: Evidence) -> str:
    return " and ".join(quote(evidence.statements[name]) for name in task.objective_ids if name in evidence.statements)


def _computed(task: Task) -> bool:
    return all(name.startswith("skill:") for name in task.cites)


def named_in_reason(task: Task, evidence: Evidence) -> str | None:
    """The objective that the task's reason names, where that is none of its tags; None where it names none or the right one."""
    statements = {name: text.rstrip(".") for name, text in evidence.statements.items()}
    named = [name for name, text in statements.items() if holds_words(task.rationale, text)]
    if named:
        return None if set(named) & set(task.objective_ids) else evidence.statements[named[0]]
    found = ADDRESSES.search(task.rationale)
    tagged = [statements[name] for name in task.objective_ids if name in statements]
    if found and max(likeness(found[1], text) for text in tagged) < LIKE_ITS_OBJECTIVE:
        return found[1]
    return None


def owners_of(task: Task, evidence: Evidence) -> tuple[set[str], bool]:
    """The listed objectives whose passages a task cites, as far as ids tell; and whether all it cites is another lesson's."""
    unit, listed = evidence.homework.unit.id, list(evidence.statements)
    shapes = [
        re.compile(_bounded(re.sub(r"\d+", r"\\d+", re.escape(name)))) for name in listed if re.search(r"\d", name)
    ]
    owners: set[str] = set()
    elsewhere = 0
    for passage in evidence.cited(task):
        # A short id, such as LO1, is every unit's: there the unit must be named beside it.
        own = {
            name
            for name in listed
            if re.search(_bounded(re.escape(name)), passage.id) and ("-" in name or passage.id.startswith(unit))
        }
        owners |= own
        elsewhere += not own and any(shape.search(passage.id) for shape in shapes)
    return owners, bool(elsewhere) and not owners


def _bounded(pattern: str) -> str:
    return rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])"


def _not_practised(fit: dict[str, float]) -> list[str]:
    """The objectives that fit neither their tasks nor their unit, or do so far less than the others of the homework."""
    strange = []
    for name, value in fit.items():
        others = [other for one, other in fit.items() if one != name]
        usual = sum(others) / len(others) if others else 0.0
        if value < NOT_PRACTISED or (value < HARDLY_PRACTISED and usual - value > LESS_THAN_OTHERS):
            strange.append(name)
    return strange


def _said_in_feedback(objective: str, evidence: Evidence) -> bool:
    """Whether what the class is told about an objective says what the objective says."""
    wanted = content(evidence.statements[objective])
    told = [row.secure for row in evidence.homework.class_feedback if row.objective_id == objective]
    return any(share(wanted, content(text)) >= LIKE_ITS_OBJECTIVE for text in told)
