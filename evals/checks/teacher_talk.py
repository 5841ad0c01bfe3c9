"""teacher-talk: pupils read what is said to pupils."""

from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence, Printed
from evals.checks.sentences.kinds import sentence_of_kind
from evals.checks.statements import claims_of
from evals.checks.teacher_talk_patterns import (
    ADDRESSED,
    ANSWERS,
    AT_HOME,
    ORDER_TO_TEACHER,
    PUPIL_MAY_BE_TOLD,
    SAID_OF_THEM,
)
from evals.checks.wording import plain
from evals.thresholds import CLAIM_SLACK
from generator.models import Finding, MarkedBy, Severity, Task


class TeacherTalk(HomeworkCheck):
    """Cost of a miss: the sheet tells a child what children get wrong, and the whole class reads it aloud.

    Half of the corrections in imported curricula speak to a teacher (design, section 5). Mark points count too: pupils
    mark themselves by them.
    """

    id = "teacher-talk"
    severity = Severity.BLOCK
    purpose = "nothing addressed to a teacher on a pupil sheet or as a mark point"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for text, where, task in (*evidence.printed, *answers(evidence), *_stated(evidence)):
            found = spoken_to_teacher(text, as_key=where != "printed side")
            if found:
                yield self._spoken(found, text, where, task)
        for task in evidence.all_tasks:
            for claim in claims_of(task):
                found = spoken_to_teacher(claim.text, as_key=True) or sentence_of_kind(self.id, claim.text, CLAIM_SLACK)
                if found:
                    yield self._spoken(found, claim.text, claim.where, task)

    def _spoken(self, found: str, text: str, where: str, task: Task | None) -> Finding:
        return self.failed(
            f"{quote(found)} speaks to a teacher, in {quote(text)}",
            "say it to the pupil, as a statement about the subject, or move it to the rationale",
            task=task,
            where=where,
        )


@lru_cache(maxsize=20_000)
def spoken_to_teacher(text: str, *, as_key: bool = False) -> str | None:
    """The words that speak to a teacher; None when there are none.

    A pupil may be told to explain or show something in a question, and nobody is in a key (`as_key`).
    """
    line = plain(text)
    for pattern in (*ADDRESSED, *((ANSWERS,) if as_key else ())):
        talk = pattern.search(line)
        if talk:
            return str(talk[0]).strip()
    said = SAID_OF_THEM.search(line)
    if said and not AT_HOME.search(line):
        return said[0].strip()
    # Nobody is told to do anything where a text states what is so.
    order = ORDER_TO_TEACHER.search(line[:1].upper() + line[1:] if as_key else line)
    if order and (as_key or not PUPIL_MAY_BE_TOLD.match(order[0].strip())):
        return order[0].strip()
    return sentence_of_kind("teacher-talk", text)


def _stated(evidence: Evidence) -> Iterator[Printed]:
    """The texts that pupils are given to read: nobody is told to do anything there."""
    for task in evidence.all_tasks:
        yield from (Printed(one.text, f"stimulus[{n}]", task) for n, one in enumerate(task.stimulus) if one.text)


def answers(evidence: Evidence) -> Iterator[Printed]:
    """Every mark point, the answers that pupils mark themselves by, and the lines of their slide."""
    for task in evidence.all_tasks:
        for n, point in enumerate(task.marking.points):
            yield Printed(point.text, f"marking.points[{n}]", task)
        if task.marked_by is MarkedBy.SELF and task.marks:
            yield Printed(task.answer.canonical, "answer.canonical", task)
            yield Printed(task.marking.model_answer, "marking.model_answer", task)
    for n, line in enumerate(evidence.homework.self_marking):
        yield Printed(line.answer, f"self_marking[{n}]", None)
