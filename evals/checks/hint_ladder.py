"""hint-ladder: hints help a little first and more later, and never do the work."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.leaks import BANKS, EXAMPLES, leaks_in_own_text
from evals.checks.wording import content, same_words, share
from evals.thresholds import SAME_HINT
from generator.models import Finding, Severity, Support, Task

RUNGS = ("prompt", "clue", "model")
# Supports that are hints whatever they are called on the sheet; a bank, a frame or a glossary is a tool, not a step of help.
HINTS = frozenset({"hint", "clue", "prompt", "strategy", "steps", "question", "nudge", "reminder"}) | EXAMPLES


class HintLadder(HomeworkCheck):
    """Cost of a miss: the first hint gives everything, and nobody thinks any more.

    The ladder is that of the EEF's guidance on teaching assistants: self-scaffold, prompt, clue, model, correct (facts on pedagogy,
    "Tiers and scaffolds"). Correcting is the teacher's. A hint that states the answer is no rung; so is one that only repeats the
    question or the hint before it.
    """

    id = "hint-ladder"
    severity = Severity.WARN
    purpose = "hints go from prompt to clue to model, and none states the answer"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            if task.supports:
                yield from self._order(task)
                yield from self._steps(task)
                yield from self._answers(task)

    def _order(self, task: Task) -> Iterator[Finding]:
        height = -1
        before = ""
        for n, support in enumerate(task.supports):
            if support.rung is None:
                continue
            rung = RUNGS.index(support.rung)
            if rung < height:
                yield self.failed(
                    f"a {support.rung} comes after a {before}: {quote(support.text)}",
                    "print the prompt first, then the clue, then the model",
                    task=task,
                    where=f"supports[{n}]",
                )
            height, before = max(height, rung), support.rung if rung >= height else before

    def _steps(self, task: Task) -> Iterator[Finding]:
        for n, support in enumerate(task.supports):
            misplaced = _misplaced(support, alone=len(task.supports) == 1)
            if misplaced:
                yield self.failed(*misplaced, task=task, where=f"supports[{n}]")
        hints = [(n, support) for n, support in enumerate(task.supports) if support.kind in HINTS]
        for n, support in hints:
            where = f"supports[{n}]"
            if same_words(support.text, task.stem) or _repeats(support.text, task.stem):
                yield self.failed(
                    f"the {support.kind} only says the question again: {quote(support.text)}",
                    "say where to look, or what to think of first",
                    task=task,
                    where=where,
                )
            twin = next((other for m, other in hints if m < n and _repeats(support.text, other.text)), None)
            if twin:
                yield self.failed(
                    f"two hints say the same: {quote(twin.text)} and {quote(support.text)}",
                    "leave one out, or let the second help more than the first",
                    task=task,
                    where=where,
                )

    def _answers(self, task: Task) -> Iterator[Finding]:
        for where, text, key in leaks_in_own_text(task):
            if where.startswith("supports"):
                yield self.failed(
                    f"a hint states the answer {quote(key)}: {quote(text)}",
                    "say where to find it, or show how on a parallel question",
                    task=task,
                    where=where,
                )


def _misplaced(support: Support, alone: bool) -> tuple[str, str] | None:
    """What is wrong with the rung that a hint names: none where there are several, or one that its kind is not."""
    if support.rung is None and support.kind in HINTS and not alone:
        return (
            f"the {support.kind} {quote(support.text)} does not say whether it is a prompt, a clue or a model",
            "name its rung, so that pupils meet the lightest help first",
        )
    if support.kind in EXAMPLES and support.rung != "model":
        return (
            f"a worked example is called a {support.rung}: {quote(support.text)}",
            "call it a model and print it last",
        )
    if support.kind in BANKS and support.rung == "prompt":
        return f"a list of words is called a prompt: {quote(support.text)}", "call it a clue: it narrows the choice"
    return None


def _repeats(text: str, other: str) -> bool:
    """Whether a text adds nothing to another: hardly a stem of its own, and most of the other's."""
    own, theirs = content(text), content(other)
    return len(own) > 2 and share(own, theirs) >= SAME_HINT and share(theirs, own) >= SAME_HINT
