"""marking-load: pupils can mark nearly all of it themselves, and the teacher reads one answer a pupil at most."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from generator.models import Finding, MarkedBy, Severity, Tier

LEAST_SELF_MARKED = 0.8
MOST_TEACHER_ANSWERS = 1
MOST_TEACHER_MARKS = 6


class MarkingLoad(HomeworkCheck):
    """Cost of a miss: a thousand marks a week for one class, and a homework that is set once (item-model facts, "
    ""Marking")."""

    id = "marking-load"
    severity = Severity.WARN
    purpose = "at least 80 % of marks self-marked; at most one teacher-marked answer, at most 6 marks"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for tier in Tier:
            tasks = evidence.tier(tier)
            read = [task for task in tasks if task.marked_by is MarkedBy.TEACHER]
            total, by_teacher = sum(task.marks for task in tasks), sum(task.marks for task in read)
            where = f"tiers.{tier}"
            if len(read) > MOST_TEACHER_ANSWERS:
                yield self.failed(
                    f"the teacher has to mark {len(read)} answers of the {tier} sheet: "
                    f"{', '.join(task.id for task in read)}",
                    "keep one, and make the others self-marked",
                    where=where,
                )
            for task in read:
                if task.marks > MOST_TEACHER_MARKS:
                    yield self.failed(
                        f"one teacher-marked answer carries {task.marks} marks",
                        f"ask for less: at most {MOST_TEACHER_MARKS} marks",
                        task=task,
                        where="marks",
                    )
            if total and total - by_teacher < LEAST_SELF_MARKED * total:
                yield self.failed(
                    f"pupils can mark {total - by_teacher} of {total} marks of the {tier} sheet themselves, fewer than "
                    f"{LEAST_SELF_MARKED:.0%}",
                    "add short answers with a key, or shorten what the teacher marks",
                    where=where,
                )
