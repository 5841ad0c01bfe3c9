"""marks-add-up: the marks of a task, of its scheme and of what is printed about them are the same number."""

from collections.abc import Iterator
from itertools import pairwise

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.stated_marks import MARKS_ON_SLIDE, sheet_totals, stated_marks
from generator.models import Finding, Severity, Task, Tier


class MarksAddUp(HomeworkCheck):
    """Cost of a miss: pupils mark themselves wrongly, and the total in the mark book means nothing."""

    id = "marks-add-up"
    severity = Severity.BLOCK
    purpose = "item, scheme and sheet totals agree"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            yield from self._scheme(task)
            yield from self._printed(task)
        yield from self._slide(evidence)
        yield from self._totals(evidence)

    def _scheme(self, task: Task) -> Iterator[Finding]:
        points, levels = task.marking.points, task.marking.levels
        total = sum(point.marks for point in points)
        if points and total != task.marks:
            yield self.failed(
                f"the task carries {task.marks} marks and its mark points add up to {total}",
                "change the marks of the task or of its points until they agree",
                task=task,
                where="marking.points",
            )
        for n, point in enumerate(points):
            if point.marks < 1:
                yield self.failed(
                    f"mark point {quote(point.text)} is worth {point.marks} marks",
                    "give it at least one mark, or leave it out",
                    task=task,
                    where=f"marking.points[{n}]",
                )
        if levels and max(level.max for level in levels) != task.marks:
            yield self.failed(
                f"the task carries {task.marks} marks and its highest level ends at "
                f"{max(level.max for level in levels)}",
                "let the highest level end at the marks of the task",
                task=task,
                where="marking.levels",
            )
        for below, above in pairwise(sorted(levels or (), key=lambda level: level.min)):
            if above.min != below.max + 1:
                yield self.failed(
                    f"levels {below.min}-{below.max} and {above.min}-{above.max} leave a gap or overlap",
                    "let each level begin one mark above the one before",
                    task=task,
                    where="marking.levels",
                )
        if task.marks and not points and not levels:
            yield self.failed(
                f"{task.marks} marks and no scheme that awards them",
                "write mark points or levels",
                task=task,
                where="marking",
            )
        if task.parts and sum(part.marks for part in task.parts) != task.marks:
            yield self.failed(
                f"the task carries {task.marks} marks and its parts add up to {sum(part.marks for part in task.parts)}",
                "change the marks of the task or of its parts until they agree",
                task=task,
                where="parts",
            )

    def _printed(self, task: Task) -> Iterator[Finding]:
        stems = [(task.stem, task.marks, "stem")]
        stems += [(part.stem, part.marks, f"parts[{n}].stem") for n, part in enumerate(task.parts or ())]
        for stem, marks, where in stems:
            stated = stated_marks(stem)
            if stated and sum(stated) != marks and set(stated) != {marks}:
                yield self.failed(
                    f"the text states {sum(stated)} marks, the task carries {marks}",
                    "leave marks out of the text; they are printed from the task",
                    task=task,
                    where=where,
                )
        given = 0
        for n, point in enumerate(task.marking.points):
            given += point.marks
            # "Four or five right: 2 marks in all" counts the points before it.
            wrong = set(stated_marks(point.text, alone=True)) - {point.marks, given, task.marks}
            # "One mark each, up to four" speaks of what is under the point.
            if wrong and max(wrong) > 1:
                yield self.failed(
                    f"mark point {quote(point.text)} speaks of {max(wrong)} marks and is worth {point.marks}",
                    "leave marks out of its text; they stand beside it",
                    task=task,
                    where=f"marking.points[{n}]",
                )

    def _slide(self, evidence: Evidence) -> Iterator[Finding]:
        sheets = (*evidence.tier(Tier.EXTENSION), *evidence.tier(Tier.CORE))
        marks = {evidence.labels[task.id]: task.marks for task in sheets}
        for n, line in enumerate(evidence.homework.self_marking):
            stated = MARKS_ON_SLIDE.search(line.answer)
            if stated and int(stated[1]) != marks.get(line.n, int(stated[1])):
                yield self.failed(
                    f"the self-marking slide gives question {line.n} {stated[1]} marks, the task carries "
                    f"{marks[line.n]}",
                    "copy the marks of the task to the slide",
                    where=f"self_marking[{n}]",
                )

    def _totals(self, evidence: Evidence) -> Iterator[Finding]:
        sheets = {sum(task.marks for task in evidence.tier(tier)) for tier in Tier}
        for text, where, _ in evidence.brief:
            for stated in sheet_totals(text):
                if stated not in sheets:
                    yield self.failed(
                        f"{quote(text)}: no sheet carries {stated} marks (they carry "
                        f"{', '.join(map(str, sorted(sheets)))})",
                        "state the total of the sheet",
                        where=where,
                    )
