"""scheme-convention: mark schemes are written as the exam boards of the subject write them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from curriculum.errors import UnknownSubject
from curriculum.subjects import subjects_named
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from generator.models import Finding, Severity, Task

EXAM_STAGE = 4
# A code typed before or after the words of a point: "M1: expands", "[A1] 7.5", "x = 4 (A1)".
TYPED = re.compile(r"^\W*[MAB]\d(?:ft|dep)?\b(?:\W|$)|[(\[]\s*[MAB]\d\s*[)\]]|\s[MAB]\d\W*$")
CODE = re.compile(r"(?:(?P<kind>[MAB])|SC)\d?(?: ?(?:ft|dep|oe|cao|isw|awrt))*", re.I)


class SchemeConvention(HomeworkCheck):
    """Cost of a miss: two teachers of one department give the same script different marks.

    M is for method; A for accuracy after a method, so it follows an M or is marked implied; B stands alone (pedagogy
    facts, "Marks"). Younger mathematics may use the codes; other subjects mark by points or by levels.
    """

    id = "scheme-convention"
    severity = Severity.BLOCK
    purpose = "M, A and B for key stage 4 mathematics, an A mark after an M or implied; points or levels elsewhere"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        mathematics = _is_mathematics(evidence.homework.unit.subject)
        exams = evidence.homework.unit.key_stage >= EXAM_STAGE
        for task in evidence.all_tasks:
            yield from self._levels(task)
            if mathematics:
                yield from self._codes(task, required=exams)
            else:
                yield from self._no_codes(task)

    def _levels(self, task: Task) -> Iterator[Finding]:
        for below, above in pairwise(sorted(task.marking.levels or (), key=lambda level: level.min)):
            if above.min != below.max + 1:
                yield self.failed(
                    f"between {quote(below.descriptor)} and {quote(above.descriptor)} a mark has no level, or two",
                    "let each level begin one mark above the one before",
                    task=task,
                    where="marking.levels",
                )

    def _codes(self, task: Task, *, required: bool) -> Iterator[Finding]:
        method = False
        for n, point in enumerate(task.marking.points):
            where = f"marking.points[{n}]"
            code = CODE.fullmatch((point.code or "").strip())
            if (point.code and not code) or (required and not point.code):
                yield self.failed(
                    f"mark point {quote(point.text)} has code {quote(point.code or 'none')}, not M, A or B",
                    "give it M for method, A for accuracy or B for a mark that needs no method",
                    task=task,
                    where=where,
                )
                continue
            kind = (code["kind"] or "").upper() if code else ""
            if kind == "A" and not method and not point.implied:
                yield self.failed(
                    f"accuracy mark {quote(point.text)} follows no method mark and is not marked implied",
                    "put a method mark before it, mark it implied, or make it B",
                    task=task,
                    where=where,
                )
            method = method or kind == "M"

    def _no_codes(self, task: Task) -> Iterator[Finding]:
        # "A4" is paper and "B1" a bus: one such word is a code only where every point has one.
        typed = [point for point in task.marking.points if TYPED.search(point.text)]
        coded = [point for point in task.marking.points if point.code]
        if len(typed) == len(task.marking.points):
            coded = coded or typed
        if coded:
            yield self.failed(
                f"the mark points carry codes of a mathematics scheme, such as {quote(coded[0].code or coded[0].text)}",
                "leave the codes out: this subject is marked by points or by levels",
                task=task,
                where="marking.points",
            )


def _is_mathematics(subject: str) -> bool:
    try:
        return "mathematics" in subjects_named(subject)
    except UnknownSubject:
        return False
