"""teacher-talk: pupils read what is said to pupils."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence, Printed
from evals.checks.wording import plain
from generator.models import Finding, MarkedBy, Severity

CLASS = r"(?:pupils|students|learners|the class)"
THINK = r"(?:think|believe|assume|confuse|struggle|misunderstand|forget|mix up|find (?:it|this)|hold the)"
TALK = re.compile(
    rf"\b{CLASS}(?:,? (?:often|sometimes|also))? (?:should|must|need to|needs to|have to|ought to|will|can|could|may"
    rf"|might) "
    rf"(?:be |also |then |all |now |still |often )*(?:reminded|know|understand|recogni[sz]e|reali[sz]e|able to"
    rf"|practi[sc]e|learn|"
    rf"aware|encouraged|taught|shown|asked|given|told|identify|explain|describe|appreciate|remember|see that|write"
    rf"|complete)\b|"
    rf"\b(?:{CLASS}|children) (?:(?:may|might|can|could|will|often|sometimes|commonly|tend to|also|incorrectly|wrongly|"
    rf"mistakenly) )+{THINK}\b|\bchildren should be reminded\b|"
    rf"\b(?:the|this|each|today's|next) lesson (?:will |also |then )?(?:explores?|covers?|introduces?|builds?"
    rf"|begins?|starts?"
    rf"|addresses|emphasi[sz]es|focuses|uses|provides?|highlights?|teaches|models|allows|aims|explains|looks|recaps"
    rf"|ensures)\b|"
    rf"\b(?:remind|encourage|ask|tell|prompt|support|help|allow|get|invite|challenge|show|give) {CLASS}\b|"
    rf"\b(?:ensure|check|make sure|stress|emphasi[sz]e|explain|highlight|note)(?: to)? (?:that )?{CLASS}\b|"
    rf"\blearning cycle\b|\bteachers? (?:should|must|may|might|could|need to)\b|"
    rf"\bdraw (?:\w+ )?attention to\b|\bmake it (?:clear|explicit) (?:that|to)\b|\bbe explicit (?:about|that)\b|"
    rf"\bopportunit(?:y|ies) for {CLASS}\b|\b(?:address|tackle|challenge|pre-?empt) (?:this|these|the) "
    rf"misconceptions?\b|"
    rf"\bthis misconception\b|\bslide \d|\bthe (?:slide deck|additional materials)\b",
    re.I,
)
ORDER_TO_TEACHER = re.compile(
    r"(?:^|(?<=[.!?] ))(?:Emphasi[sz]e|Stress|Reinforce|Reiterate|Clarify|Highlight|Encourage|Remind|Ensure|Model"
    r"|Address|Elicit"
    r"|Recap|Reteach|Demonstrate|Explain|Teach|Discuss|Draw out|Point out|Make (?:it )?clear)"
    r"(?: (?:the (?:language|idea|point|fact|importance|use|word|vocabulary)|that|how to|this misconception|with|to "
    r"the))\b"
)
PUPIL_MAY_BE_TOLD = re.compile(r"^(?:Explain|Discuss|Demonstrate|Clarify|Highlight) (?:that|how to|the|with)\b")


class TeacherTalk(HomeworkCheck):
    """Cost of a miss: the sheet tells a child what children get wrong, and the whole class reads it aloud.

    Half of the corrections in imported curricula speak to a teacher (design, section 5). Mark points count too: pupils
    mark themselves by them.
    """

    id = "teacher-talk"
    severity = Severity.BLOCK
    purpose = "nothing addressed to a teacher on a pupil sheet or as a mark point"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for text, where, task in (*evidence.printed, *_marking(evidence)):
            found = spoken_to_teacher(text, as_key=where != "printed side")
            if found:
                yield self.failed(
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
    talk = TALK.search(line)
    if talk:
        return talk[0]
    order = ORDER_TO_TEACHER.search(line)
    if order and (as_key or not PUPIL_MAY_BE_TOLD.match(order[0].strip())):
        return order[0].strip()
    return None


def _marking(evidence: Evidence) -> Iterator[Printed]:
    for task in evidence.all_tasks:
        for n, point in enumerate(task.marking.points):
            yield Printed(point.text, f"marking.points[{n}]", task)
        if task.marked_by is MarkedBy.SELF and task.marks:
            yield Printed(task.answer.canonical, "answer.canonical", task)
            yield Printed(task.marking.model_answer, "marking.model_answer", task)
    for n, line in enumerate(evidence.homework.self_marking):
        yield Printed(line.answer, f"self_marking[{n}]", None)
