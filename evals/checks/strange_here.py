"""Which meanings have nothing to do with what the homework itself says of the word: the decision of `sense` on them."""

from evals.checks.definitions import Definition
from evals.checks.evidence import Evidence
from evals.checks.meanings import Reading
from evals.checks.subject_fit import subject_fit
from evals.checks.subject_neighbours import NEIGHBOURS
from evals.checks.term_fit import Surroundings
from evals.thresholds import (
    FAR_FROM_HOMEWORK,
    LISTED_ELSEWHERE_COUNTS,
    NO_MEANING_LISTED,
    OF_ANOTHER_UNIT,
    SPOKEN_OF_HERE,
    STRANGE_BESIDE_STORED,
    TAUGHT_AND_FAR,
)


def strange_here(found: Definition, reading: Reading | None, here: Surroundings, evidence: Evidence, home: str) -> bool:
    """Whether a meaning has nothing to do with what the homework itself says of the term, and of its topic."""
    if not found.firm or not here.speaks_of(found.term):
        return False
    nearer = 0.0
    if reading and (reading.own is not None or reading.best not in NEIGHBOURS.get(home, ())):
        nearer = max(0.0, reading.foreign - (NO_MEANING_LISTED if reading.own is None else reading.own))
    listed = LISTED_ELSEWHERE_COUNTS * nearer
    taught = here.taught(found.term, found.meaning)
    strange = None if taught else here.strangeness(found.term, found.meaning)
    if strange is not None:
        return _with_list(strange, listed) > STRANGE_BESIDE_STORED
    if taught and not nearer:
        return False
    far = here.distance(found.term, found.meaning, subject_fit(found, evidence, home).margin)
    return far is not None and _with_list(far, listed) > (TAUGHT_AND_FAR if taught else FAR_FROM_HOMEWORK)


def _with_list(strangeness: float, listed: float) -> float:
    """A list of meanings is never whole: it adds nothing where the homework itself speaks of the matter."""
    return strangeness + listed if strangeness > SPOKEN_OF_HERE else strangeness


def of_another_unit(found: Definition, here: Surroundings) -> bool:
    """Whether a meaning that is right in the subject is not the one that the passages give for the word in this unit."""
    if not found.firm or here.taught(found.term, found.meaning):
        return False
    strange = here.strangeness(found.term, found.meaning)
    return strange is not None and strange > OF_ANOTHER_UNIT
