"""misconception-mapped: a wrong answer tells the teacher what its pupil believes."""

from collections.abc import Iterator

from curriculum.reading.text import words_in
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.statements import is_misconception, pieces
from evals.checks.wording import content, same_words, share, words
from evals.thresholds import LEAST_REASON, MET
from generator.models import Choice, Finding, Option, Passage, Severity, Task

# Words with which a reason only says that the option is wrong.
EMPTY = content(
    "wrong incorrect answer option choice right correct pupil guess guesses mistake error distractor true false because"
)


class MisconceptionMapped(HomeworkCheck):
    """Cost of a miss: half the class chooses C, and nobody can say what to teach again.

    Wrong options come from what pupils really believe (ITTECF 6f; facts on pedagogy, "Multiple choice"), so each has a reason
    of its own. A misconception that the sources list is met by a task that cites
    it, or by any where none does: asked about, offered, or answered in the guidance.
    """

    id = "misconception-mapped"
    severity = Severity.WARN
    purpose = "each wrong option has its reason, and a cited misconception is met"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            for where, choice in _choices(task):
                yield from self._reasons(task, where, choice)
        yield from self._met(evidence)

    def _reasons(self, task: Task, where: str, choice: Choice) -> Iterator[Finding]:
        mend = "write what a pupil who chooses it believes, or replace it by something that pupils do believe"
        wrong = [(n, option) for n, option in enumerate(choice.options) if not option.correct]
        first: dict[tuple[str, ...], str] = {}
        for n, option in wrong:
            place = f"{where}.options[{n}]"
            why = _says_nothing(option)
            if why:
                yield self.failed(f"the wrong option {quote(option.text)} {why}", mend, task=task, where=place)
                continue
            said = words(option.reason)
            if said in first:
                message = f"{quote(option.text)} and {quote(first[said])} have the same reason: {quote(option.reason)}"
                yield self.failed(message, mend, task=task, where=place)
            first.setdefault(said, option.text)

    def _met(self, evidence: Evidence) -> Iterator[Finding]:
        for passage in filter(is_misconception, evidence.passages.values()):
            citing = [task for task in evidence.all_tasks if passage.id in task.cites]
            if not any(_meets(task, passage) for task in citing or evidence.all_tasks):
                yield self.failed(
                    f"the misconception {quote(pieces(passage.text)[0])} is listed among the sources, and no task puts it to pupils "
                    "or answers it",
                    "offer it as a wrong option, have pupils put it right, or list it among the common errors",
                    task=citing[0] if citing else None,
                    where="cites" if citing else "sources",
                )


def _choices(task: Task) -> Iterator[tuple[str, Choice]]:
    responses = [("response", task.response)]
    responses += [(f"parts[{n}].response", part.response) for n, part in enumerate(task.parts or ())]
    for where, response in responses:
        if isinstance(response, Choice):
            yield where, response


def _says_nothing(option: Option) -> str | None:
    """Why the reason of a wrong option names no belief; None where it does."""
    if not option.reason.strip():
        return "has no reason"
    if same_words(option.reason, option.text):
        return "has itself for a reason"
    said = content(option.reason) - content(option.text)
    if words_in(option.reason) < LEAST_REASON - 1 or not (content(option.reason) - EMPTY) or not said - EMPTY:
        return f"has a reason that says only that it is wrong: {quote(option.reason)}"
    return None


def _meets(task: Task, passage: Passage) -> bool:
    """Whether most of what is wrongly believed, or of its reply, stands in what a task prints and how it is marked."""
    parts = pieces(passage.text)
    held = _held(task)
    if any(error.misconception_id == passage.id for error in task.marking.common_errors):
        return True
    return share(content(parts[0]), held) >= MET


def _held(task: Task) -> frozenset[str]:
    texts = [task.stem, task.marking.model_answer, *(part.stem for part in task.parts or ())]
    texts += [stimulus.text for stimulus in task.stimulus]
    texts += [f"{error.error} {error.reply}" for error in task.marking.common_errors]
    for _, choice in _choices(task):
        texts += [f"{option.text} {option.reason}" for option in choice.options]
    return frozenset().union(*map(content, texts))
