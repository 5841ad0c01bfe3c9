"""grounded: what a task says is so stands in the passages that it cites, and the passages are what they were."""

import hashlib
from collections.abc import Iterator

from curriculum.models import Badge
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.keys import final_value
from evals.checks.support import unsupported
from generator.models import Finding, Severity, Task

SKILL = "skill:"
OAK = ("oak", "thenational.academy")


class Grounded(HomeworkCheck):
    """Cost of a miss: a class learns something that nobody wrote, with a source named under it.

    Every sentence of stem, key, marking and helps is judged by itself (`evals.checks.unfounded`): a proper name or a figure that
    no passage, objective or, for an answer, its own question holds is unsupported; so is a sentence whose words are mostly strange
    there. What sets a scene claims nothing. Words are compared by their stems, rare ones count more, and a word near in meaning to
    one of the evidence counts less. What is said in a passage's own words is lined up with its nearest sentence, and may not turn
    it round (`evals.checks.twisted`); a task whose words another passage holds far better cites the wrong one. Measured: of 112
    plants of another author that the rule was then built on, 108 are found (before: 38 %); of 99 written afterwards, 95, and some
    of those tuned it too; of planted denials in 183 Oak homeworks 97 %, of terms exchanged 72 %. No clean homework of packs, of a
    model or of 387 imported units is accused. A false fact in words that the lesson uses too is left to a reader. Computed tasks
    cite a skill, and `answer-correct` works their key out instead (contract, rules table).
    """

    id = "grounded"
    severity = Severity.BLOCK
    purpose = "each claim in stem, key and guidance is supported by its cited passages"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        yield from self._passages(evidence)
        for task in evidence.all_tasks:
            yield from self._badge(task, evidence)
            if self._computed(task):
                continue
            missing = [name for name in task.cites if name not in evidence.passages and not name.startswith(SKILL)]
            for name in missing:
                yield self.failed(
                    f"the task cites {quote(name)}, and no source of the file holds that passage",
                    "add the passage with its text, or cite another",
                    task=task,
                    where="cites",
                )
            if not task.cites:
                yield self.failed(
                    "the task cites nothing", "cite the passages that its claims rest on", task=task, where="cites"
                )
            elif not missing:
                yield from self._claims(task, evidence)

    def _passages(self, evidence: Evidence) -> Iterator[Finding]:
        for n, source in enumerate(evidence.homework.sources):
            for passage in source.passages:
                if hashlib.sha256(passage.text.encode()).hexdigest() != passage.sha256.lower():
                    yield self.failed(
                        f"passage {passage.id} is not the text that was stored: its digest differs",
                        "restore the passage from its source",
                        where=f"sources[{n}]",
                    )

    def _claims(self, task: Task, evidence: Evidence) -> Iterator[Finding]:
        for gap in unsupported(task, evidence):
            message = f"{gap.what} {quote(gap.text)} is not supported by the cited passages: {gap.why}"
            mend = "say what the passages say, or cite the passage that says this"
            report = self.failed if gap.certain else self.unscored
            yield report(message, mend, task=task, where=gap.where)

    def _badge(self, task: Task, evidence: Evidence) -> Iterator[Finding]:
        if task.badge is Badge.COMPUTED and not task.verified:
            yield self.failed(
                "the task is badged computed, and nothing in it proves its key",
                "badge it by its sources, or write the proof in `verified`",
                task=task,
                where="badge",
            )
        if task.badge is Badge.CURATED:
            unchecked = [
                name
                for name in task.cites
                if name in evidence.source_of
                and _is_imported(evidence.source_of[name].id, evidence.source_of[name].url)
            ]
            if unchecked:
                yield self.failed(
                    f"the task is badged curated, and passage {unchecked[0]} is imported and unchecked",
                    "badge it sourced",
                    task=task,
                    where="badge",
                )

    @staticmethod
    def _computed(task: Task) -> bool:
        """Whether `answer-correct` decides instead: a number that a teacher rewrote has lost its proof, not its kind."""
        numeric = bool(task.verified) or final_value(task) is not None
        return numeric and bool(task.cites) and all(name.startswith(SKILL) for name in task.cites)


def _is_imported(source_id: str, url: str | None) -> bool:
    return source_id.lower().startswith(OAK[0]) or OAK[1] in (url or "")
