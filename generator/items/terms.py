"""Which terms an item model may use: defined without doubt, and not to be mistaken for a rival."""

from collections.abc import Iterator

from curriculum.models import Term
from curriculum.reading.text import likeness, stems
from generator.grounding import GroundedObjective, Grounding

TOO_ALIKE = 0.45
FULLY_HELD = 0.99
CONFUSABLE = 0.2
HEADS = frozenset(
    stems("process ability material place part way type method person piece form state study group number area")
)


def usable_terms(
    ground: Grounding, *, to_define: bool = False, any_of_lesson: bool = False
) -> Iterator[tuple[GroundedObjective, Term]]:
    """Each requested objective's terms whose definition points to no other term of the unit.

    A definition that uses a word of its term can only be asked for (`to_define`), never asked from. A term that its lesson
    only mentions is no question of its own (`any_of_lesson` takes it all the same, for a list among others).
    """
    rivals = ground.rivals()
    seen: set[str] = set()
    for grounded in ground.requested:
        for term in grounded.knowledge.terms:
            name = term.term.lower()
            wanted = (term.central or any_of_lesson) and (to_define or not term.shares_a_word)
            if name not in seen and wanted and is_clear(term, rivals):
                seen.add(name)
                yield grounded, term


def is_printed(term: Term, ground: Grounding) -> bool:
    """Whether the sheet's own head gives the word away: the title, a lesson's name or a criterion holds it."""
    heads = [ground.unit.title, *(f"{g.objective.lesson} {g.objective.statement}" for g in ground.requested)]
    return any(stems(term.term) <= stems(head) for head in heads)


def is_name(term: Term) -> bool:
    """Whether the term is the name of a person, a place or an event rather than a word with a meaning."""
    words = [word for word in term.term.split() if word not in ("of", "the", "and", "de", "in", "for", "to")]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def is_clear(term: Term, rivals: list[Term]) -> bool:
    """No other term could be answered for this definition: none is defined alike, none is nearly the same word."""
    for other in rivals:
        if other.term.lower() == term.term.lower():
            if likeness(other.definition, term.definition) < TOO_ALIKE and other.id != term.id:
                return False
            continue
        if likeness(other.definition, term.definition) >= TOO_ALIKE:
            return False
        held = stems(term.definition)
        if held and len(held & stems(other.definition)) / len(held) >= FULLY_HELD:
            return False
        if stems(other.term) <= stems(term.definition) and len(held) <= len(stems(other.term)) + 1:
            return False
    return True


def nearest_rival(term: Term, rivals: list[Term]) -> Term | None:
    """A term that pupils may really take for this one: defined somewhat alike, of its category first; else None."""
    likely = [
        (_likeness_of_meaning(other, term), other.term, other)
        for other in rivals
        if other.term.lower() != term.term.lower() and not is_name(other)
    ]
    near = [entry for entry in likely if entry[0] >= CONFUSABLE]
    same = [entry for entry in near if term.category and entry[2].category == term.category]
    best = max(same or near, default=None, key=lambda entry: entry[:2])
    return best[2] if best else None


def _likeness_of_meaning(one: Term, other: Term) -> float:
    """Shared stems of two definitions over all of theirs, leaving out what half of all definitions begin with."""
    left, right = stems(one.definition) - HEADS, stems(other.definition) - HEADS
    return len(left & right) / len(left | right) if left and right else 0.0
