"""Which terms an item model may use: defined without doubt, and not to be mistaken for a rival."""

from collections.abc import Iterator

from curriculum.models import Term
from curriculum.reading.text import likeness, stems
from generator.grounding import GroundedObjective, Grounding

TOO_ALIKE = 0.45
FULLY_HELD = 0.99


def usable_terms(ground: Grounding, *, to_define: bool = False) -> Iterator[tuple[GroundedObjective, Term]]:
    """Each requested objective's terms whose definition points to no other term of the unit.

    A definition that uses a word of its term can only be asked for (`to_define`), never asked from.
    """
    rivals = ground.rivals()
    seen: set[str] = set()
    for grounded in ground.requested:
        for term in grounded.knowledge.terms:
            name = term.term.lower()
            if name not in seen and (to_define or not term.shares_a_word) and is_clear(term, rivals):
                seen.add(name)
                yield grounded, term


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
    """The term most likely to be confused with this one: same category first, then the most alike definition."""
    others = [other for other in rivals if other.term.lower() != term.term.lower()]
    if not others:
        return None
    return max(
        others,
        key=lambda o: (o.category is not None and o.category == term.category, likeness(o.definition, term.definition)),
    )
