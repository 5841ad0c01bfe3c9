"""The depth of a question: the deepest of what its words ask for, held down or raised by how the task is built.

The signs are verbs of the published lists of command words and forms of question. They tell what a question asks, not what
a class was taught: an explanation that stood on the board is recall. So a reading is evidence beside a planner's tag, never
a replacement for it.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from evals.demand.command_words import one_line
from evals.demand.signs import OPENERS, SETTLED, SIGNS
from generator.models import Choice, Classify, Cloze, Match, Order, Task, TrueFalse

SELECTED = (Choice, Classify, Cloze, Match, Order, TrueFalse)
CLAUSE = re.compile(r"[.?!;:,]\s+|\band (?:then )?|\n")
CASE_WORDS = 8  # words of set-up before the question from which on a case is put, not a fact asked for


class Reading(NamedTuple):
    """A depth from 1 to 4 and the words that told it; nothing told where `because` is empty."""

    depth: int
    because: str


@lru_cache(maxsize=20_000)
def depth_of(question: str) -> Reading:
    """The depth that a question's words ask for."""
    text = one_line(question).lower().strip()
    for pattern, depth in SETTLED:
        found = pattern.search(text)
        if found:
            return Reading(depth, found[0].strip())
    # What is asked, by clauses; a verb inside one may only describe what is asked about.
    asked = [reading for clause in CLAUSE.split(text) if (reading := _opening(clause.strip()))]
    if asked:
        return max(asked)
    held = [Reading(depth, found[0].strip()) for pattern, depth in SIGNS if (found := pattern.search(text))]
    return max(held, default=Reading(1, ""))


def _opening(clause: str) -> Reading | None:
    return next(
        (Reading(depth, found[0].strip()) for pattern, depth in OPENERS if (found := pattern.match(clause))), None
    )


def task_depth(task: Task) -> Reading:
    """The depth of a task: of its question, raised by an unseen case, held at 2 where pupils only sort what is printed."""
    asked = " ".join([task.stem, *(part.stem for part in task.parts or ())])
    reading = depth_of(asked)
    if _puts_a_case(task) and reading.depth < 3:
        reading = Reading(reading.depth + 1, reading.because or "a case to think through")
    if isinstance(task.response, SELECTED) and not _puts_a_case(task):
        return Reading(min(reading.depth, 2), reading.because)
    return reading


def _puts_a_case(task: Task) -> bool:
    """Whether something is set up that pupils have to think through: a stimulus, or sentences before the question."""
    if any(stimulus.text for stimulus in task.stimulus):
        return True
    parts = [part for part in re.split(r"(?<=[.!?])\s+", one_line(task.stem)) if part]
    if len(parts) < 2:
        return False
    # The question or instruction itself comes last; what stands before it is the case.
    return len(" ".join(parts[:-1]).split()) >= CASE_WORDS
