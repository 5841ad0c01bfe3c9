"""Options for a term among its siblings: where a definition comes from imported text, an open question would let in words
that nobody foresaw, and a pupil would be marked wrong for knowing one."""

import random
import re

from curriculum.models import Term
from curriculum.reading.text import likeness, stems
from generator.items.base import shuffled
from generator.items.terms import is_name
from generator.items.wording import clause
from generator.models import Choice, Option

DISTRACTORS = 3
TOO_ALIKE = 0.2
NOUN = re.compile(r"^(?:an?|the|one|any|all|some(?:one|thing)?|people|things?|part|group|when)\b", re.I)
PERSON = re.compile(
    r"^(?:someone|people|a person|the person|a (?:man|woman|member|leader|worker|ruler|king|poet|writer)|anyone)\b",
    re.I,
)
QUALITY = re.compile(
    r"^(?:relating|having|being|done|made|able|full|not|very|belonging|connected|showing|existing)\b", re.I
)
ACTION = re.compile(r"^to\s", re.I)


def options_for(term: Term, siblings: list[Term], rng: random.Random) -> Choice | None:
    """The term among the three siblings nearest in meaning that are of its sort, in a seeded order; None when there are too few."""
    chosen: list[Term] = []
    near = {term_id: place for place, term_id in enumerate(term.near)}
    for other in sorted((s for s in siblings if s.id in near), key=lambda s: near[s.id]):
        words = {one.term.lower() for one in (term, *chosen)}
        if (
            other.term.lower() not in words
            and _sort(other) == _sort(term)
            and all(_apart(other, one) for one in (term, *chosen))
        ):
            chosen.append(other)
        if len(chosen) == DISTRACTORS:
            break
    if len(chosen) < DISTRACTORS:
        return None
    options = [Option(id="right", text=term.term, correct=True)]
    options += [
        Option(
            id=f"wrong-{n}", text=other.term, correct=False, reason=f"That is the word for: {clause(other.definition)}."
        )
        for n, other in enumerate(chosen, 1)
    ]
    return Choice(options=tuple(options), shown_order=tuple(shuffled([option.id for option in options], rng)))


def letter_of(choice: Choice) -> str:
    """The letter under which the right option is printed."""
    right = next(option.id for option in choice.options if option.correct)
    return chr(ord("A") + choice.shown_order.index(right))


def _apart(one: Term, other: Term) -> bool:
    """Neither word is part of the other or of its meaning, and the meanings share little."""
    words, meanings = (stems(one.term), stems(other.term)), (stems(one.definition), stems(other.definition))
    named = words[0] & words[1] or words[0] <= meanings[1] or words[1] <= meanings[0]
    return not named and likeness(one.definition, other.definition) < TOO_ALIKE


def _sort(term: Term) -> tuple[bool, str]:
    """A name or not; a person, an action, a quality or a thing, by the way its definition opens."""
    if is_name(term):
        return True, "name"
    kinds = (("person", PERSON), ("action", ACTION), ("quality", QUALITY), ("noun", NOUN))
    kind = next((kind for kind, opening in kinds if opening.match(term.definition)), "other")
    return term.term.endswith("s") and not term.term.endswith("ss"), kind
