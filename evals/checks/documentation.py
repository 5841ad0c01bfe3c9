"""documentation: a teacher who did not write the homework can set it, mark it and act on it."""

from collections import Counter
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.guidance_for_pupils import brief_gaps, feedback_gaps
from evals.checks.hidden_characters import hidden_character, places
from evals.checks.keys import key_texts
from evals.checks.specific import Specific, empty
from evals.checks.wording import content, plain, words
from generator.authors.foreign import COMPUTING, foreign_words
from generator.models import CommonError, Finding, Severity, Task

LEAST_RATIONALE = 7
MOST_ALIKE = 2
WRITTEN = ("short", "extended", "true_false")
ANY_ERROR = content(
    "wrong incorrect false mistake error slip answer response misunderstand misunderstanding misconception get pupil student question "
    "confused confusion fail unsure blank nothing gap general common various typical"
)
"""Stems of what may be said of any slip."""
A_VERDICT = 4
"""Words; a shorter reply that fits any task only says that something is wrong."""


class Documentation(HomeworkCheck):
    """Cost of a miss: a cover teacher sets work that nobody can explain, and marks it by guesswork."""

    id = "documentation"
    severity = Severity.BLOCK
    purpose = "rationale, marking guidance, feedback stems and pupil brief are present and specific"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        own = Specific(evidence)
        for gap in (*brief_gaps(evidence, own), *feedback_gaps(evidence, own)):
            yield self.failed(gap.says, gap.mend, where=gap.where)
        for task in evidence.all_tasks:
            yield from self._task(task, evidence, own)
        if not any(task.marking.common_errors for task in evidence.tasks):
            yield self.failed(
                "no task names a common error with its reply",
                "name the likeliest wrong answers and what to say to them",
                where="marking.common_errors",
            )
        yield from self._copied(evidence)
        yield from self._hidden(evidence)
        yield from self._foreign(evidence)

    def _task(self, task: Task, evidence: Evidence, own: Specific) -> Iterator[Finding]:
        about = content(
            " ".join([task.stem, *key_texts(task), *(s.text for s in task.stimulus), *(task.retrieves or ())])
        )
        about |= evidence.topic | content(" ".join(passage.text for passage in evidence.cited(task)))
        short = empty(task.rationale) or len(words(task.rationale)) < LEAST_RATIONALE
        if short or not own.says_why(task, about):
            yield self.failed(
                f"the rationale {quote(task.rationale or 'nothing')} does not say why this task is set",
                "name the objective, why this task serves it, and what a wrong answer would show",
                task=task,
                where="rationale",
            )
        marking = task.marking
        asked = content(" ".join(key_texts(task)))
        # Marks for a choice, gaps or rows are for how many are right; what an answer in words must hold is to be said.
        written = task.response.kind in WRITTEN and not task.parts

        def idle(text: str) -> bool:
            return empty(text) or (written and own.says_nothing(text) and not content(text) & asked)

        if idle(marking.model_answer):
            yield self.failed(
                f"the model answer is {quote(marking.model_answer or 'empty')}",
                "write the answer that earns every mark",
                task=task,
                where="marking.model_answer",
            )
        for n, point in enumerate(marking.points):
            if empty(point.text) or (not point.accept and idle(point.text)):
                yield self.failed(
                    f"mark point {quote(point.text or 'nothing')} says nothing about what earns the mark",
                    "write the idea that earns it",
                    task=task,
                    where=f"marking.points[{n}]",
                )
        for n, level in enumerate(marking.levels or ()):
            # Boards word their levels for any question; then the indicative content says what this one wants.
            if empty(level.descriptor) or (not level.indicative and own.says_nothing(level.descriptor)):
                yield self.failed(
                    f"level {quote(level.descriptor or 'nothing')} does not say what an answer of this level holds",
                    "describe it, or list its content",
                    task=task,
                    where=f"marking.levels[{n}]",
                )
        for n, slip in enumerate(marking.common_errors):
            if empty(slip.error) or empty(slip.reply) or _idle_reply(slip, own):
                yield self.failed(
                    f"common error {quote(slip.error or 'nothing')} has the reply {quote(slip.reply or 'nothing')}",
                    "say what pupils do wrong and what to reply, or leave the entry out",
                    task=task,
                    where=f"marking.common_errors[{n}]",
                )

    def _copied(self, evidence: Evidence) -> Iterator[Finding]:
        """One reason under many different questions is no reason for any of them."""
        own = {plain(task.stem): task for task in evidence.tasks if task.derived_from is None}
        for text, count in Counter(plain(task.rationale) for task in own.values()).items():
            serves = {task.objective_ids for task in own.values() if plain(task.rationale) == text}
            # Draws of one skill for one objective honestly share their reason.
            many = count > MOST_ALIKE and (len(serves) > 1 or count > len(own) / 2)
            if many and not empty(text) and not _names_what_it_retrieves(text, evidence):
                yield self.failed(
                    f"{count} different tasks share the rationale {quote(text)}",
                    "say of each what it does for its objective",
                    where="rationale",
                )

    def _hidden(self, evidence: Evidence) -> Iterator[Finding]:
        """What is printed must be what is written: the file is read on screens that obey what no eye sees."""
        for place, text in places(evidence.homework):
            hidden = hidden_character(text)
            if hidden:
                yield self.failed(
                    f"{quote(text)} holds the hidden character {hidden}",
                    "delete it, or write the text again",
                    where=place,
                )

    def _foreign(self, evidence: Evidence) -> Iterator[Finding]:
        """An address, markup or words to a machine got in from somebody's material; no teacher wrote them for pupils."""
        computing = evidence.homework.unit.subject == COMPUTING
        in_head = False
        for text, where, task in every_text(evidence):
            found = foreign_words(text, computing=computing)
            in_head = in_head or bool(found and task is None)
            # A reason repeats its objective: no task is at fault for that.
            if found and not (in_head and where == "rationale"):
                what, _, mend = found.rpartition("; ")
                yield self.failed(f"{quote(text)} holds {what}", mend, task=task, where=where)


def _idle_reply(slip: CommonError, own: Specific) -> bool:
    """Whether a reply says only that something is wrong, or neither the slip nor its reply is one of this task."""
    told_off = len(words(slip.reply)) < A_VERDICT and not slip.reply.rstrip().endswith("?")
    return own.says_nothing(slip.reply) and (told_off or content(slip.error) <= ANY_ERROR)


def _names_what_it_retrieves(rationale: str, evidence: Evidence) -> bool:
    """Several retrieval tasks from one earlier lesson honestly share their reason."""
    return any(plain(place) in rationale for task in evidence.tasks for place in task.retrieves or ())
