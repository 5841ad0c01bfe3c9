"""What stands round a claim and says nothing of its matter: 'In this topic, ...', 'We learnt that ...', '..., as a rule'."""

import re
from functools import lru_cache

from evals.checks.opposites import denies
from evals.checks.wording import content, words

LONGEST_FRAME = 7
HEAD = re.compile(r"^([^,.;:?!]{1,60}?)(?:,| that)\s+(?=\S)")
TAIL = re.compile(r",\s+([^,.;:?!]{1,60})(?=[.!]?$)")
# Words in which people speak of a lesson, of a text or of how sure they are, whatever the subject.
LESSON = content(
    "topic lesson unit subject course chapter page passage text source class book textbook notes homework teacher "
    "learn learnt learned taught teach teaches study studied said says say shows show shown states stated know known "
    "according true correct fact indeed reality truth clear clearly remember recall seen saw"
)
# They weaken a claim: what is true stays true, but a wrong claim may become right.
HEDGES = content("rule general generally usually normally broadly speaking mostly typically whole")


@lru_cache(maxsize=5_000)
def unframed(text: str, hedges: bool = True) -> str:
    """The claim without frames at its beginning and end; `hedges`: whether words that weaken it count as frames."""
    frame = LESSON | HEDGES if hedges else LESSON
    head = HEAD.match(text)
    while head and _says_nothing(head[1], frame):
        text = text[head.end() :]
        head = HEAD.match(text)
    tail = TAIL.search(text)
    if tail and _says_nothing(tail[1], frame):
        text = text[: tail.start()] + text[tail.end() :]
    return text


def _says_nothing(part: str, frame: frozenset[str]) -> bool:
    said = content(part)
    plain = not any(denies(word) for word in words(part))
    return bool(said) and said <= frame and plain and len(words(part)) <= LONGEST_FRAME
