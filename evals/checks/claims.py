"""claims: the homework says nothing about inspection, grades, outcomes or evidence that nobody can stand behind."""

from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.claim_patterns import (
    ABOUT_PUPILS,
    ABOUT_WORK,
    EFFECT,
    FIGURE,
    FOR_INSPECTION,
    HONEST,
    INSPECTORATE,
    KINDS,
    NOT_OURS_TO_SAY,
    OF_SCHOOLS,
    SCHOOLING,
    SIGNS_OF_FIGURES,
    SMALL_GRADE,
    SOURCE,
    SUBJECT_MATTER,
    UNDATED,
    YEAR,
)
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.sentences.kinds import sentence_of_kind
from evals.checks.wording import lines
from evals.thresholds import CLAIMS_MARGIN
from generator.models import Finding, Severity


class Claims(HomeworkCheck):
    """Cost of a miss: a school repeats in a letter what no inspector said and no trial found."""

    id = "claims"
    severity = Severity.BLOCK
    purpose = (
        "no 'Ofsted requires', retired grades, outcome promise, undated evidence figure or learning-styles language"
    )

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for text, where, task in every_text(evidence):
            for found, why, mend in claims_in(text):
                if why in ABOUT_WORK and task and where.startswith(SUBJECT_MATTER) and not ABOUT_PUPILS.search(text):
                    continue
                yield self.failed(f"{quote(found)}: {why}", mend, task=task, where=where)


@lru_cache(maxsize=20_000)
def claims_in(text: str) -> tuple[tuple[str, str, str], ...]:
    """Each claim in a text that may not be made: its words, why not, and what to do."""
    found = []
    low = text.lower()
    for signs, patterns, why, mend in KINDS:
        if not any(sign in low for sign in signs):
            continue
        match = next((match for pattern in patterns if (match := pattern.search(text))), None)
        if match and not _of_another_world(match[0], match.start(), text):
            found.append((match[0], why, mend))
    if any(sign in low for sign in SIGNS_OF_FIGURES):
        for line in lines(text):
            figure = FIGURE.search(line) or EFFECT.search(line)
            if figure and not (YEAR.search(line) and SOURCE.search(line)):
                found.append((figure[0], *UNDATED))
    said = None if found else sentence_of_kind("claims", text, -CLAIMS_MARGIN)
    if said and ((YEAR.search(said) and SOURCE.search(said)) or HONEST.search(said)):
        # Evidence with its source and year may be named, and what practice is for.
        said = None
    return tuple(found) if said is None else ((said, *NOT_OURS_TO_SAY),)


def _of_another_world(found: str, start: int, text: str) -> bool:
    """Whether an inspector or a rating belongs to food, factories or films, or the inspectorate's words are dated."""
    low = found.lower()
    if INSPECTORATE.fullmatch(found) or FOR_INSPECTION.fullmatch(found):
        return bool(YEAR.search(text))
    if SMALL_GRADE.match(found):
        return not SCHOOLING.search(text)
    return low.startswith("inspector") and not OF_SCHOOLS.search(text)
