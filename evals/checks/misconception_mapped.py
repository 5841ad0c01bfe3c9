"""misconception-mapped: a wrong answer tells the teacher what its pupil believes."""

import re
from collections.abc import Iterator

from curriculum.reading.text import words_in
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.statements import is_misconception, pieces
from evals.checks.wording import content, same_words, share, words
from evals.thresholds import LEAST_REASON, MET, NAMES_THE_KEY
from generator.models import Choice, Finding, Option, Passage, Severity, Task

# Words with which a reason, or a reply, only says that something is wrong, or which answer would have been right.
EMPTY = content(
    "wrong incorrect answer answers option choice right correct pupil guess guesses mistake error distractor true "
    "false because chosen choose chooses pick picked tick ticked select selected want wanted intended needed asked "
    "required written later should best untrue mistaken case statement one try again check work look question "
    "reread read think"
)
PLACEHOLDER = re.compile(r"^\W*(?:n/?a|tb[cd]|to ?do|reason|none|(?:see|as|add|insert|write) .{0,40})\W*$", re.I)


class MisconceptionMapped(HomeworkCheck):
    """Cost of a miss: half the class chooses C, and nobody can say what to teach again.

    Wrong options come from what pupils really believe (ITTECF 6f; facts on pedagogy, "Multiple choice"), so each has a reason
    of its own: what its pupil believes, not which option was right. A misconception that a task cites is one of its wrong options,
    or among its common errors under the misconception's id and with a reply. Of those that the sources list and nobody cites, most
    are met somewhere: asked about, offered, or answered in the guidance; one may wait for another week.
    """

    id = "misconception-mapped"
    severity = Severity.WARN
    purpose = "each wrong option has its reason, and a cited misconception is met"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        listed = {name: passage for name, passage in evidence.passages.items() if is_misconception(passage)}
        for task in evidence.all_tasks:
            for where, choice in _choices(task):
                yield from self._reasons(task, where, choice)
            yield from self._named(task, listed)
        yield from self._met(evidence, listed)

    def _reasons(self, task: Task, where: str, choice: Choice) -> Iterator[Finding]:
        mend = "write what a pupil who chooses it believes, or replace it by something that pupils do believe"
        key = " ".join(option.text for option in choice.options if option.correct)
        wrong = [(n, option) for n, option in enumerate(choice.options) if not option.correct]
        for n, option in wrong:
            why = _says_nothing(option, key)
            if why:
                place = f"{where}.options[{n}]"
                yield self.failed(f"the wrong option {quote(option.text)} {why}", mend, task=task, where=place)
        reasons = {words(option.reason) for _, option in wrong}
        if len(wrong) > 1 and len(reasons) == 1 and any(reasons):
            message = f"all wrong options have the same reason: {quote(wrong[0][1].reason)}"
            yield self.failed(message, mend, task=task, where=f"{where}.options")

    def _named(self, task: Task, listed: dict[str, Passage]) -> Iterator[Finding]:
        """Common errors that come from a misconception: which one is known, and there is a reply to it."""
        for n, slip in enumerate(task.marking.common_errors):
            where = f"marking.common_errors[{n}]"
            if slip.misconception_id and slip.misconception_id not in listed:
                yield self.failed(
                    f"the common error {quote(slip.error)} names the misconception {quote(slip.misconception_id)}, which no source lists",
                    "name a listed misconception, or none",
                    task=task,
                    where=where,
                )
            elif slip.misconception_id and not content(slip.reply) - EMPTY and not _asks(slip.reply):
                yield self.failed(
                    f"the reply to the misconception {quote(slip.error)} is {quote(slip.reply or 'nothing')}",
                    "say what puts it right, or what to ask the pupil who believes it",
                    task=task,
                    where=where,
                )

    def _met(self, evidence: Evidence, listed: dict[str, Passage]) -> Iterator[Finding]:
        waiting = []
        for passage in listed.values():
            citing = [task for task in evidence.all_tasks if passage.id in task.cites]
            for task in citing:
                if not _answers(task, passage):
                    yield self.failed(
                        f"the task rests on the misconception {quote(pieces(passage.text)[0])}, and neither a wrong option nor a common "
                        "error under its id says so",
                        "list it among the common errors with its id and a reply",
                        task=task,
                        where="marking.common_errors",
                    )
            if not citing and not any(_meets(task, passage) for task in evidence.all_tasks):
                waiting.append(passage)
        cited = listed.keys() & {name for task in evidence.all_tasks for name in task.cites}
        if waiting and (not cited or 2 * len(waiting) >= len(listed)):
            yield self.failed(
                f"the misconception {quote(pieces(waiting[0].text)[0])} is listed among the sources, and no task puts it to pupils "
                "or answers it",
                "offer it as a wrong option, have pupils put it right, or list it among the common errors",
                where="sources",
            )


def _choices(task: Task) -> Iterator[tuple[str, Choice]]:
    responses = [("response", task.response)]
    responses += [(f"parts[{n}].response", part.response) for n, part in enumerate(task.parts or ())]
    for where, response in responses:
        if isinstance(response, Choice):
            yield where, response


def _says_nothing(option: Option, key: str) -> str | None:
    """Why the reason of a wrong option names no belief; None where it does."""
    if not option.reason.strip() or not words(option.reason):
        return "has no reason"
    if same_words(option.reason, option.text):
        return "has itself for a reason"
    said = content(option.reason) - content(option.text) - EMPTY
    if words_in(option.reason) < LEAST_REASON - 1 or PLACEHOLDER.match(option.reason) or not said:
        return f"has a reason that says only that it is wrong: {quote(option.reason)}"
    if said <= content(key) and share(content(key), content(option.reason)) >= NAMES_THE_KEY:
        return f"has a reason that says only what is right: {quote(option.reason)}"
    return None


def _asks(reply: str) -> bool:
    """Whether a reply puts a question that is longer than 'Are you sure?'."""
    return reply.rstrip().endswith("?") and len(words(reply)) > LEAST_REASON


def _answers(task: Task, passage: Passage) -> bool:
    """Whether a task that cites a misconception offers it, or replies to it under its id."""
    claim = content(pieces(passage.text)[0])
    for slip in task.marking.common_errors:
        if slip.misconception_id == passage.id or share(claim, content(slip.error)) >= MET:
            return True
    wrong = (option for _, choice in _choices(task) for option in choice.options if not option.correct)
    return any(share(claim, content(option.text)) >= MET for option in wrong)


def _meets(task: Task, passage: Passage) -> bool:
    """Whether most of what is wrongly believed, or of its reply, stands in what a task prints and how it is marked."""
    parts = pieces(passage.text)
    held = _held(task)
    return share(content(parts[0]), held) >= MET


def _held(task: Task) -> frozenset[str]:
    texts = [task.stem, task.marking.model_answer, *(part.stem for part in task.parts or ())]
    texts += [stimulus.text for stimulus in task.stimulus]
    texts += [f"{error.error} {error.reply}" for error in task.marking.common_errors]
    for _, choice in _choices(task):
        texts += [f"{option.text} {option.reason}" for option in choice.options]
    return frozenset().union(*map(content, texts))
