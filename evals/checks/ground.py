"""What the sentences of one task may rest on, and whether a sentence only sets a scene."""

import re
from dataclasses import dataclass
from functools import cached_property

from curriculum.reading.text import stem
from evals.checks.assertions import Assertion
from evals.checks.evidence import Evidence
from evals.checks.strange_names import forms_in, is_first_name, names_in, strange_names
from evals.checks.wording import content, plain, share, words
from evals.thresholds import ALL_BUT_COPIED, NEARLY_COPIED
from generator.models import Task

# Somebody or something new ("a farmer", "two pupils"); the reader, a place, a time.
NEW = re.compile(r"^\W*(?:an?|another|one|two|three|four|some) ", re.I)
SCENE = re.compile(
    r"^\W*(?:somebody|someone|you|your|imagine|suppose|there (?:is|are|was|were|has|have)|it is|at|this is)\b", re.I
)


@dataclass(frozen=True)
class Ground:
    """The texts that speak for one task, by how near they stand to it."""

    task: Task
    evidence: Evidence

    @cached_property
    def cited(self) -> tuple[str, ...]:
        return tuple(passage.text for passage in self.evidence.cited(self.task))

    @cached_property
    def taught(self) -> tuple[str, ...]:
        """The unit's title and intent, the objectives and every passage of the homework."""
        unit, passages = self.evidence.homework.unit, self.evidence.passages.values()
        return (unit.title, unit.intent, *self.evidence.statements.values(), *(passage.text for passage in passages))

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """Stem, parts and stimulus: what an answer may take its names and figures from."""
        task = self.task
        return (task.stem, *(stimulus.text for stimulus in task.stimulus), *(part.stem for part in task.parts or ()))

    @cached_property
    def marked(self) -> tuple[str, ...]:
        """The key and the marking, in which the things of a case come up again."""
        marking = self.task.marking
        return (self.task.answer.canonical, marking.model_answer, *(point.text for point in marking.points))

    def under(self, said: Assertion) -> tuple[str, ...]:
        """The texts that a sentence may rest on: no sentence of the stem rests on the stem."""
        return self.taught if said.of_stem else self._taught_and_asked

    @cached_property
    def _taught_and_asked(self) -> tuple[str, ...]:
        return (*self.taught, *self.asked)

    def given(self, said: Assertion) -> tuple[str, ...]:
        """The numbers that a sentence may be worked out from."""
        return self.cited if said.of_stem else (*self.asked, *self.cited)

    def copies(self, said: Assertion, enough: float) -> bool:
        """Whether one cited passage holds so many of its words that the sentence was made from it."""
        wanted = content(said.text)
        return any(share(wanted, content(passage)) >= enough for passage in self.cited)

    def sets_a_scene(self, said: Assertion) -> bool:
        """Whether a sentence of the stem only invents a case: who or what it brings in is new, or comes up again in the key."""
        if not said.scene or self.copies(said, ALL_BUT_COPIED):
            return False
        if any(name.first for name in names_in(said.text)) or is_first_name(plain(said.text)):
            return True
        if self.copies(said, NEARLY_COPIED):
            return False
        known = forms_in(self.taught)
        if NEW.match(plain(said.text)):
            # "A farmer ..." is a case; "A microscope ..." is what the lesson is about.
            noun = words(said.text)[1:2]
            return bool(noun) and noun[0] not in known and stem(noun[0]) not in known
        if SCENE.match(plain(said.text)):
            return True
        again = forms_in(self.marked)
        return any(name.word.lower() in again for name in strange_names(said.text, known))
