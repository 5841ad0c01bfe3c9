"""How far a person and a fact in one sentence are a real person's data: a sum of plain signs for and against.

A sum of `ENOUGH` or more is refused. The sizes say which sign outweighs which: a school's own words outweigh a
question; a made-up case or a biography outweighs a teacher's tone; an initial instead of a surname is a teacher's note.
"""

from generator.personal_data.facts import PLAN
from generator.personal_data.frames import ASKED, BIOGRAPHY, CLASSROOM, OWN, REQUEST, STAGED, is_foreign
from generator.personal_data.page import Page, Sentence
from generator.personal_data.people import Person

ENOUGH = 2
INITIAL, NOTE, TEACHER, ROOM, RECORDED, WHOLE = 3, 3, 4, 2, 2, 1
KNOWN, QUESTION, STORY, LIFE, TITLED, DOUBTFUL = -3, -4, -5, -5, 0, -2


def weigh(page: Page, sentence: Sentence, person: Person | None, start: int, note: bool = False) -> int:
    """The sum for a person (None: a name that no list holds) in a sentence, from what the fact itself weighs."""
    text = sentence.text
    total = start + NOTE * note
    if person is not None:
        total += INITIAL * person.initial + WHOLE * person.whole + KNOWN * person.known + DOUBTFUL * person.doubtful
        total += TITLED * (person.titled and not person.known)
    total += RECORDED * bool(PLAN.search(text))
    after, before = page.after(sentence), page.before(sentence)
    if REQUEST.search(text) or OWN.search(text):
        total += TEACHER
    elif CLASSROOM.search(text) or any(near and REQUEST.search(near.text) for near in (before, after)):
        total += ROOM
    if ASKED.search(text) or any(_asks_on(part, person) for part in page.following(sentence)):
        total += QUESTION
    if is_foreign(text) or any(near and STAGED.search(near.text) for near in (before, sentence, after)):
        total += STORY
    if BIOGRAPHY.search(text) or (after and _goes_on(after, person) and BIOGRAPHY.search(after.text)):
        total += LIFE
    return total


def _asks_on(part: Sentence, person: Person | None) -> bool:
    """A sentence after it is a question or an order, or has one about the same person."""
    start = part.text.lstrip(" *-")
    return (
        part.text.endswith("?")
        or bool(ASKED.match(start))
        or (_goes_on(part, person) and bool(ASKED.search(part.text)))
    )


def _goes_on(after: Sentence, person: Person | None) -> bool:
    """The next sentence is about the same person."""
    words = set(after.text.casefold().replace("'", " ").replace("?", " ").replace(".", " ").split())
    return bool(words & {"he", "she", "they", "his", "her", "their", "him", "them"}) or (
        person is not None and person.first in words
    )
