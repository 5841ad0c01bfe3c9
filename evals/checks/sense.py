"""sense: a definition is the one of the subject it is used in."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from curriculum.reading.lists import senses
from evals.checks.base import HomeworkCheck, quote
from evals.checks.definitions import Definition, definitions
from evals.checks.evidence import Evidence
from evals.checks.subject_words import FAMILY, SUBJECT_WORDS
from evals.checks.wording import content, share, words
from evals.thresholds import LIKE_NOTHING_HERE, OF_ANOTHER_SUBJECT
from generator.models import Finding, Severity

if TYPE_CHECKING:
    from curriculum.retrieval.embedding import PackagedEmbedder

AT_HOME = 0.7
STRANGE = 0.4
FITS_BETTER = 0.03
DEARER = 0.15
NEARLY = 0.02
FOREIGN_WORD = 0.08
FITS_FAR_BETTER = 0.2
READS_STRANGE = 0.25
# Their texts may be about anything, and they share their words: a strange definition may be right there.
WIDE = frozenset({"english", "languages", "history", "religious-education", "citizenship", "music", "art-and-design"})
NEIGHBOURS = {
    "science": frozenset(
        {"design-and-technology", "food-and-nutrition", "physical-education", "geography", "mathematics"}
    ),
    "geography": WIDE | {"science", "mathematics"},
    "design-and-technology": frozenset({"science", "art-and-design", "food-and-nutrition", "computing", "mathematics"}),
    "food-and-nutrition": frozenset({"science", "design-and-technology", "physical-education"}),
    "physical-education": frozenset({"science", "music", "art-and-design"}),
    "mathematics": frozenset({"science", "computing", "art-and-design", "design-and-technology"}),
    "computing": frozenset({"mathematics", "design-and-technology", "science"}),
}


class Sense(HomeworkCheck):
    """Cost of a miss: a biology class learns that a cell is a box in a spreadsheet.

    A definition is suspect when its word is on the list of words that change their sense between subjects, or when its
    words belong to another subject and hardly any to this homework. A suspect is compared in meaning with this homework
    and with every subject. Measured on 2,634 uses of Oak's definitions: of listed words, 45 of the 77 uses with another
    subject's definition are found (many of the rest do no harm) and none of 16 right uses is accused; of all other
    words, 56 of 960 are found and 1 of 1,581 is accused. The importer judged which are right, and the thresholds were
    set on these same uses, so expect less elsewhere. A word that is on the list for another subject is accused where
    its definition is also like no single text of the homework: of 79 right uses in Oak's units none is, and of 31 with
    another subject's definition 11 are.
    """

    id = "sense"
    severity = Severity.BLOCK
    purpose = "a definition fits the subject it is used in"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        subject = evidence.homework.unit.subject
        home = FAMILY.get(subject, subject)
        suspects = [found for found in definitions(evidence) if _suspect(found, evidence, subject, home)]
        if home not in SUBJECT_WORDS:
            if suspects:
                yield self.unscored(
                    f"{len(suspects)} definitions, such as {quote(suspects[0].meaning)}: the check does not know "
                    f"{subject!r}",
                    "read them against the subject",
                    task=suspects[0].task,
                )
            return
        for found in suspects:
            fit = _fit(found, evidence, home)
            listed = _listed(found.term, subject, home)
            message = (
                f"{quote(found.meaning)} is given as the meaning of {quote(found.term)} in {subject}; it reads like "
                f"{fit.best.replace('-', ' ')}"
            )
            mend = f"give the meaning that {quote(found.term)} has in {subject}"
            # The more of its words are at home here, the clearer the difference has to be.
            enough = FITS_BETTER + DEARER * _at_home(found, evidence, home) - _strangeness(found, evidence, home)
            certain = fit.margin > enough if listed else _certain(fit, home)
            if not certain and _ambiguous(found.term) and fit.margin > OF_ANOTHER_SUBJECT:
                certain = _like_nothing_here(found, evidence)
            if certain:
                yield self.failed(message, mend, task=found.task, where=_where(found))
            elif fit.margin > enough - NEARLY if listed else _strange(fit, home):
                yield self.unscored(f"{message} (not certain)", mend, task=found.task, where=_where(found))


def _where(found: Definition) -> str:
    return "definition" if found.task else "pupil_brief"


class Fit(NamedTuple):
    """The other subject that a definition is most like, and by how much more than this homework (cosines)."""

    best: str
    margin: float


def _listed(term: str, subject: str, home: str) -> bool:
    listed = senses().get(" ".join(words(term)))
    return listed is not None and bool({subject, home} & listed.misfits)


def _ambiguous(term: str) -> bool:
    """Whether a word is listed for any subject: where its own sense is safe, a strange definition of it is still another's."""
    return " ".join(words(term)) in senses()


def _suspect(found: Definition, evidence: Evidence, subject: str, home: str) -> bool:
    """The cheap tests, by words alone."""
    at_home = _at_home(found, evidence, home)
    if _ambiguous(found.term):
        return at_home < AT_HOME
    if found.term[:1].isupper():
        # Places, people and peoples belong to no subject.
        return False
    return _strangeness(found, evidence, home) > 0


def _strangeness(found: Definition, evidence: Evidence, home: str) -> float:
    """What a word of another subject adds to the likeness, where few words are of this one; 0 where it adds nothing."""
    foreign = frozenset().union(*(stems for name, stems in _subject_stems().items() if name != home))
    strange = content(found.meaning) & foreign - _here(found, evidence, home)
    return FOREIGN_WORD if strange and _at_home(found, evidence, home) < STRANGE else 0.0


def _at_home(found: Definition, evidence: Evidence, home: str) -> float:
    """How much of a definition is made of words of its subject or of this homework, 0 to 1."""
    meaning = content(found.meaning) - content(found.term)
    return share(meaning, _here(found, evidence, home)) if meaning else 0.0


def _here(found: Definition, evidence: Evidence, home: str) -> frozenset[str]:
    """Stems of the subject's words and of all else that the homework says."""
    return _subject_stems().get(home, frozenset()).union(*(content(text) for text in _context(found, evidence)))


def _certain(fit: Fit, home: str) -> bool:
    return home not in WIDE and fit.best not in NEIGHBOURS[home] and fit.margin > FITS_FAR_BETTER


def _strange(fit: Fit, home: str) -> bool:
    return fit.best not in NEIGHBOURS.get(home, WIDE | {"geography"}) and fit.margin > READS_STRANGE


def _context(found: Definition, evidence: Evidence) -> list[str]:
    """What else the homework says: its unit, objectives and the passages that are not about this term."""
    unit = evidence.homework.unit
    own = content(found.term)
    others = [p.text for p in evidence.passages.values() if not own & content(" ".join(words(p.text)[:4]))]
    return [unit.title, unit.intent, *evidence.statements.values(), *others]


def _fit(found: Definition, evidence: Evidence, home: str) -> Fit:
    subjects, rows = _subject_rows()
    meaning, here = _embedder().embed([found.meaning, " ".join(_context(found, evidence))])
    likeness = dict(zip(subjects, (rows @ meaning).tolist(), strict=True))
    own = max(likeness[home], float(meaning @ here))
    best = max((name for name in subjects if name != home), key=lambda name: likeness[name])
    return Fit(best, likeness[best] - own)


def _like_nothing_here(found: Definition, evidence: Evidence) -> bool:
    """Whether no single text of the homework comes near the definition in meaning."""
    meaning, *texts = _embedder().embed([found.meaning, *_context(found, evidence)])
    return max(float(meaning @ text) for text in texts) < LIKE_NOTHING_HERE


@lru_cache(maxsize=1)
def _subject_stems() -> dict[str, frozenset[str]]:
    return {name: content(text) for name, text in SUBJECT_WORDS.items()}


@lru_cache(maxsize=1)
def _subject_rows():  # type: ignore[no-untyped-def]
    return tuple(SUBJECT_WORDS), _embedder().embed(list(SUBJECT_WORDS.values()))


@lru_cache(maxsize=1)
def _embedder() -> "PackagedEmbedder":
    # Its model takes a second to load, and most homeworks hold no suspect.
    from curriculum.retrieval.embedding import PackagedEmbedder

    return PackagedEmbedder()
