"""The key terms of a lesson: each with a meaning that fits the lesson and the age, or held back with the reason.

Where the stored definition does not hold, the lesson's own sentence ("A suffix is ...") may: it has the right sense. A
word that the lesson only mentions, that younger pupils learn, or that everybody uses is kept for lists and marked so.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from curriculum.importers.oak.records import Records
from curriculum.importers.oak.structure import LANGUAGES
from curriculum.models import Term
from curriculum.reading.definitions import definition_in, read_definition
from curriculum.reading.learning_points import PE_PREFIX
from curriculum.reading.lists import known_error
from curriculum.reading.senses import SenseJudge
from curriculum.reading.spelling import Vocabulary
from curriculum.reading.text import stems

LANGUAGE_FORM = re.compile(r"[‘’'\"\[\]éèêàçñáíóúüöäß]|\b(?:French|German|Spanish|mean(?:s|ing)?|SFC|SFe)\b|[A-Z]{2}")

Hold = Callable[[str, str, str, str], None]
"""Takes keyword id, text, reason and detail of what is held back."""


class Lesson(NamedTuple):
    """Where a keyword stands: one lesson of a unit, with its outcome and learning points."""

    id: str
    subject: str
    key_stage: int
    outcome: str
    points: list[str]


class TermReader:
    """Reads the keywords of any lesson."""

    def __init__(self, records: Records, judge: SenseJudge, vocabulary: Vocabulary) -> None:
        self._records = records
        self._judge = judge
        self._vocabulary = vocabulary

    def terms(self, lesson: Lesson, hold: Hold) -> Iterator[Term]:
        """The usable terms in the lesson's order; none for a lesson of movement, whose words are cues."""
        if any(PE_PREFIX.match(text) for text in lesson.points):
            return
        for name in self._records.all(lesson.id, "hasKeyword"):
            spelled = self._vocabulary.usual_case(self._records.one(name, "name"))
            term = self._term(name, spelled, lesson, hold)
            if term:
                yield term.model_copy(
                    update={
                        "central": self._is_central(name, spelled, lesson),
                        "everyday": self._vocabulary.is_everyday(spelled),
                    }
                )

    def _term(self, name: str, spelled: str, lesson: Lesson, hold: Hold) -> Term | None:
        stored = self._records.one(name, "description")
        sense = self._judge.sense(name, spelled, lesson.subject, lesson.id)
        if sense.replacement:
            hold(name, f"{spelled}: {stored}", "another sense", "our own words stand in its place")
            return Term(id=f"{name}@{lesson.subject}", term=spelled, definition=sense.replacement)
        wrong = known_error(stored)
        read = read_definition(spelled, stored)
        slip = self._vocabulary.slip_in(read.text) if read.text else None
        foreign = lesson.subject in LANGUAGES and LANGUAGE_FORM.search(f"{spelled} {read.text}")
        reasons = (
            (sense.misfit, "another sense", sense.misfit),
            (wrong, "known error", wrong or ""),
            (read.reason, read.reason, ""),
            (foreign, "a form of the language", ""),
            (slip, "spelling slip", slip or ""),
        )
        for applies, reason, detail in reasons:
            if applies:
                hold(name, f"{spelled}: {stored}", reason, detail)
                return self._from_lesson(name, spelled, lesson)
        text = self._vocabulary.usual_opening(read.text or "")
        return Term(id=name, term=spelled, definition=text, shares_a_word=read.shares_a_word)

    def _from_lesson(self, name: str, spelled: str, lesson: Lesson) -> Term | None:
        """The lesson's own sentence ('A suffix is ...') where the stored definition does not hold."""
        told = definition_in(spelled, lesson.points)
        if not (told and told.text) or self._vocabulary.slip_in(told.text) or known_error(told.text):
            return None
        return Term(id=f"{name}@{lesson.id}", term=spelled, definition=told.text)

    def _is_central(self, name: str, spelled: str, lesson: Lesson) -> bool:
        """Whether the lesson is about the word: it stands in the outcome or a learning point, and suits the age."""
        known = stems(spelled)
        taught = stems(lesson.outcome)
        if lesson.subject not in LANGUAGES:
            taught = stems(" ".join([lesson.outcome, *lesson.points]))
        return known <= taught and not self._judge.is_for_younger(name, lesson.key_stage)
