"""How much a definition belongs to a subject and to a homework: by its words' stems, and in meaning (cosines)."""

from functools import lru_cache
from typing import NamedTuple

from evals.checks.definitions import Definition
from evals.checks.evidence import Evidence
from evals.checks.meanings import Vectors, embedder, vector
from evals.checks.subject_words import SUBJECT_WORDS
from evals.checks.wording import content, share, words

STRANGE = 0.4
FOREIGN_WORD = 0.08


class Fit(NamedTuple):
    """The other subject that a definition is most like, and by how much more than this homework (cosines)."""

    best: str
    margin: float


def subject_fit(found: Definition, evidence: Evidence, home: str) -> Fit:
    """The definition against the words of every subject, and against this homework's."""
    subjects, rows = _subject_rows()
    meaning, here = vector(found.meaning), vector(" ".join(_context(found, evidence)))
    likeness = dict(zip(subjects, (rows @ meaning).tolist(), strict=True))
    own = max(likeness[home], float(meaning @ here))
    best = max((name for name in subjects if name != home), key=lambda name: likeness[name])
    return Fit(best, likeness[best] - own)


def nearest_here(found: Definition, evidence: Evidence) -> float:
    """How near the nearest single text of the homework comes to the definition in meaning."""
    meaning = vector(found.meaning)
    return max(float(meaning @ vector(text)) for text in _context(found, evidence))


def at_home(found: Definition, evidence: Evidence, home: str) -> float:
    """How much of a definition is made of words of its subject or of this homework, 0 to 1."""
    meaning = content(found.meaning) - content(found.term)
    return share(meaning, _here(found, evidence, home)) if meaning else 0.0


def strangeness(found: Definition, evidence: Evidence, home: str) -> float:
    """What a word of another subject adds to the likeness, where few words are of this one; 0 where it adds nothing."""
    foreign = frozenset().union(*(stems for name, stems in _subject_stems().items() if name != home))
    strange = content(found.meaning) & foreign - _here(found, evidence, home)
    return FOREIGN_WORD if strange and at_home(found, evidence, home) < STRANGE else 0.0


def _here(found: Definition, evidence: Evidence, home: str) -> frozenset[str]:
    """Stems of the subject's words and of all else that the homework says."""
    return _subject_stems().get(home, frozenset()).union(*(content(text) for text in _context(found, evidence)))


def _context(found: Definition, evidence: Evidence) -> list[str]:
    """What else the homework says: its unit, objectives and the passages that are not about this term."""
    unit = evidence.homework.unit
    own = content(found.term)
    others = [p.text for p in evidence.passages.values() if not own & content(" ".join(words(p.text)[:4]))]
    return [unit.title, unit.intent, *evidence.statements.values(), *others]


@lru_cache(maxsize=1)
def _subject_stems() -> dict[str, frozenset[str]]:
    return {name: content(text) for name, text in SUBJECT_WORDS.items()}


@lru_cache(maxsize=1)
def _subject_rows() -> tuple[tuple[str, ...], Vectors]:
    return tuple(SUBJECT_WORDS), embedder().embed(list(SUBJECT_WORDS.values()))
