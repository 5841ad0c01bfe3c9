"""What a cue is: a sign that a named person is somebody of a school, or somebody of the lesson.

Weights add up; `pupils.ENOUGH` is the bar. `cues_before` end at a name, `cues_after` begin behind it, and
`cues_around` are read in its sentence and the sentences beside that.
"""

import re
from typing import NamedTuple


class Cue(NamedTuple):
    name: str
    weight: int
    pattern: re.Pattern[str]


def cue(name: str, weight: int, pattern: str) -> Cue:
    return Cue(name, weight, re.compile(pattern))


PUPIL_WORDS = (
    r"pupils?|students?|child(?:ren)?|learners?|boys?|girls?|lads?|kids?|tutees?|daughter|son|"
    r"twins|newcomers?|starters?"
)
