"""What pupils are told beside the tasks: gaps of the brief and of the feedback stems."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evals.checks.base import quote
from evals.checks.evidence import Evidence
from evals.checks.specific import Specific, empty
from evals.checks.wording import content, same_words, share, words

LEAST_LINE = 3
LEAST_STEM = 5
ANOTHER_ROW = 0.9
BOILERPLATE = re.compile(
    r"\b(?:good (?:work|job|effort)|well done|keep (?:it up|going|up the)|try harder|great (?:work|job|effort)"
    r"|excellent work|more effort|check your work carefully|lorem ipsum|placeholder|\[insert|\bTODO\b|\bTBC\b)\b",
    re.I,
)


class Gap(NamedTuple):
    """What is missing or says nothing, what to do, and where."""

    says: str
    mend: str
    where: str


def brief_gaps(evidence: Evidence, own: Specific) -> Iterator[Gap]:
    """Lines of the brief that are missing, or that would stand on any homework."""
    brief = evidence.homework.pupil_brief
    for name in ("what", "why", "minimum", "record_in", "help", "stop_note"):
        text: str = getattr(brief, name)
        where = f"pupil_brief.{name}"
        if empty(text) or len(words(text)) < LEAST_LINE:
            yield Gap(
                f"the pupil brief says {quote(text or 'nothing')} under {name!r}", "tell pupils in a sentence", where
            )
        elif name in ("what", "why") and not own.speaks_of_it(text):
            yield Gap(
                f"{quote(text)} under {name!r} would fit any homework",
                "name the lessons" if name == "what" else "say what these lessons are good for",
                where,
            )
    for name in ("you_need", "success_criteria"):
        entries: tuple[str, ...] = getattr(brief, name)
        where = f"pupil_brief.{name}"
        # Where little can be said to an absent pupil, nothing is printed: that is honest, and no gap.
        missing = not entries and name != "you_need"
        if missing or any(empty(text) for text in entries):
            yield Gap(
                f"the pupil brief leaves {name!r} empty",
                "write what an absent pupil needs and how success is known",
                where,
            )
        # One line on neatness or on a pen beside lines on the lesson is a habit of many schools.
        elif entries and sum(not own.speaks_of_it(text) for text in entries) > len(entries) / 2:
            yield Gap(
                f"{quote(entries[0])} under {name!r} would fit any homework", "name what this homework is about", where
            )


def feedback_gaps(evidence: Evidence, own: Specific) -> Iterator[Gap]:
    """Objectives without feedback, and feedback that would fit any objective or speaks of another."""
    rows = {row.objective_id: (n, row) for n, row in enumerate(evidence.homework.class_feedback)}
    for name in evidence.requested:
        if name not in rows:
            yield Gap(f"objective {name} has no feedback stem", "write ‘secure’ and ‘next’ for it", "class_feedback")
            continue
        n, row = rows[name]
        for part, text in (("secure", row.secure), ("next", row.next)):
            dull = BOILERPLATE.search(text) or len(words(text)) < LEAST_STEM or not own.speaks_of_it(text)
            if empty(text) or dull or _of_another(text, name, evidence):
                yield Gap(
                    f"feedback stem {quote(text or 'nothing')} for objective {name} is not specific",
                    "say what of the objective is secure, or what to work on and how",
                    f"class_feedback[{n}].{part}",
                )
        if same_words(row.secure, row.next) and not empty(row.next):
            yield Gap(
                f"the feedback on objective {name} says the same to those who are secure and to those who are not: {quote(row.next)}",
                "say what to work on and how",
                f"class_feedback[{n}].next",
            )


def _of_another(text: str, name: str, evidence: Evidence) -> bool:
    """Whether a feedback stem says the statement of another objective and hardly anything of its own."""
    held = content(text)
    likes = {other: share(content(statement), held) for other, statement in evidence.statements.items()}
    own = likes.pop(name, 1.0)
    return own <= ANOTHER_ROW / 2 and max(likes.values(), default=0.0) >= ANOTHER_ROW
