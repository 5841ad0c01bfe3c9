"""sense: a definition is the one of the subject it is used in."""

from collections.abc import Iterator

from curriculum.reading.lists import senses
from evals.checks.base import HomeworkCheck, quote
from evals.checks.definitions import Definition, definitions
from evals.checks.evidence import Evidence
from evals.checks.meanings import Reading, listed_word, read
from evals.checks.strange_here import of_another_unit, strange_here
from evals.checks.subject_fit import Fit, at_home, nearest_here, strangeness, subject_fit
from evals.checks.subject_neighbours import NEIGHBOURS, WIDE
from evals.checks.subject_words import FAMILY, SUBJECT_WORDS
from evals.checks.term_fit import Surroundings
from evals.checks.wording import words
from evals.thresholds import (
    AT_HOME_COUNTS,
    FAR_BEHIND,
    FITS_ITS_OWN,
    FITS_LISTED_MEANING,
    LIKE_NOTHING_HERE,
    NEARER_ITS_OWN,
    OF_ANOTHER_SUBJECT,
    PERHAPS_ANOTHER_MEANING,
    SLIGHTLY_OF_ANOTHER_SUBJECT,
    STATED_IN_ANOTHER_MEANING,
    SURELY_ANOTHER_MEANING,
)
from generator.models import Finding, Severity

AT_HOME = 0.7
FITS_BETTER = 0.03
DEARER = 0.15
NEARLY = 0.02
FITS_FAR_BETTER = 0.2
READS_STRANGE = 0.25


class Sense(HomeworkCheck):
    """Cost of a miss: a biology class learns that a cell is a box in a spreadsheet.

    A word whose meanings are listed by subject (curriculum/lists/meanings.yaml) is wrong here where its definition is
    clearly nearer to a meaning of another subject than to its own, and more like that subject than like this homework.
    Measured on Oak's definitions of such words: of 401 put into a homework of a subject in which the word means something
    else, two in three are accused (many of the rest do no harm); of 217 in their own homeworks one is, and it is another
    subject's (gaps of the list were filled from these, so expect more elsewhere). Of 30 foreign meanings written before
    the list, each in one form (options, columns, gaps, supports, model answers, passages), 20 were accused at first
    sight and 26 once gaps, headed lists and plain statements were read, 2 are unscored; of 59 right ones in other words
    1 is accused.

    A meaning of any word that the homework uses is laid beside what the homework itself says (`term_fit`): the other meanings
    that its passages give for the word or, where they give none, all the rest. Set on 123 foreign and 96 right meanings of the
    terms of 12 packs, of which it is the judge of those that the list leaves; of 427 clean homeworks none is accused by it. Of 12
    foreign meanings written afterwards, in feedback, hints, replies, stems and questions, 8 are found; of 6 right ones none.
    Plants of another author, whose words are among the 123: 31 % before, 78 % with it and with meanings read wherever
    a word is set off, so expect less elsewhere.

    Any other definition is suspect when its word is on the list of words that change their sense between subjects
    (senses.yaml), or when its words belong to another subject and hardly any to this homework. A suspect is compared in
    meaning with this homework and with every subject. Measured on 2,634 uses of Oak's definitions, before there was a list
    of meanings: of listed words, 45 of the 77 uses with another subject's definition are found and none of 16 right uses
    is accused; of all other words, 56 of 960 are found and 1 of 1,581 is accused. The importer judged which are right, and
    the thresholds were set on these same uses, so expect less elsewhere.
    """

    id = "sense"
    severity = Severity.BLOCK
    purpose = "a definition fits the subject it is used in"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        subject = evidence.homework.unit.subject
        home = FAMILY.get(subject, subject)
        suspects: list[Definition] = []
        here = Surroundings(evidence)
        for found in definitions(evidence):
            word = listed_word(found.term)
            reading = read(word, found.meaning, subject, home) if word else None
            if reading:
                verdict = _of_another_meaning(found, reading, evidence, home)
                if verdict is not None:
                    # History and English tell of anything, of hammers too: there a word needs a meaning of their own to be mistaken.
                    used = found.task is not None or found.where != "sources"
                    certain = verdict and used and (reading.own is not None or home not in WIDE)
                    yield from self._read_elsewhere(found, reading, subject, certain=certain)
                    continue
                fits = reading.own is not None and (
                    reading.own > FITS_ITS_OWN or reading.own - reading.foreign > NEARER_ITS_OWN
                )
                if fits and not of_another_unit(found, here):
                    continue
            if home in SUBJECT_WORDS and strange_here(found, reading, here, evidence, home):
                yield self.failed(
                    f"{quote(found.meaning)} is given as the meaning of {quote(found.term)}; what the homework says of it "
                    "and of its topic is something else",
                    f"give the meaning that {quote(found.term)} has in this unit",
                    task=found.task,
                    where=found.where,
                )
                continue
            if found.firm and _suspect(found, evidence, subject, home):
                suspects.append(found)
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
            yield from self._by_subject(found, evidence, subject, home)

    def _by_subject(self, found: Definition, evidence: Evidence, subject: str, home: str) -> Iterator[Finding]:
        """The finding on a suspect that is compared with whole subjects."""
        fit = subject_fit(found, evidence, home)
        listed = _listed(found.term, subject, home)
        message = (
            f"{quote(found.meaning)} is given as the meaning of {quote(found.term)} in {subject}; it reads like "
            f"{fit.best.replace('-', ' ')}"
        )
        mend = f"give the meaning that {quote(found.term)} has in {subject}"
        # The more of its words are at home here, the clearer the difference has to be.
        enough = FITS_BETTER + DEARER * at_home(found, evidence, home) - strangeness(found, evidence, home)
        certain = fit.margin > enough if listed else _certain(fit, home)
        if not certain and _ambiguous(found.term) and fit.margin > OF_ANOTHER_SUBJECT:
            certain = nearest_here(found, evidence) < LIKE_NOTHING_HERE
        if certain:
            yield self.failed(message, mend, task=found.task, where=found.where)
        elif fit.margin > enough - NEARLY if listed else _strange(fit, home):
            yield self.unscored(f"{message} (not certain)", mend, task=found.task, where=found.where)

    def _read_elsewhere(self, found: Definition, reading: Reading, subject: str, *, certain: bool) -> Iterator[Finding]:
        where = "everyday life" if reading.best == "everyday" else reading.best.replace("-", " ")
        message = (
            f"{quote(found.meaning)} is given as the meaning of {quote(found.term)} in {subject}; it is nearer to what "
            f"the word means in {where}"
        )
        mend = f"give the meaning that {quote(found.term)} has in {subject}"
        if certain:
            yield self.failed(message, mend, task=found.task, where=found.where)
        else:
            yield self.unscored(f"{message} (not certain)", mend, task=found.task, where=found.where)


def _of_another_meaning(found: Definition, reading: Reading, evidence: Evidence, home: str) -> bool | None:
    """Whether a definition is nearer to a listed meaning of another subject: surely, perhaps (False) or not (None).

    What speaks for another: how much nearer its meaning is, and how much more the definition is like its subject than like
    this homework. What speaks against: a text of the homework that says the same, and words that are at home here.
    """
    if reading.own is not None and (reading.own > FITS_ITS_OWN or reading.foreign < reading.own - FAR_BEHIND):
        return None
    if reading.own is None and reading.foreign < FITS_LISTED_MEANING:
        return None
    margin = subject_fit(found, evidence, home).margin if home in SUBJECT_WORDS else 0.0
    if reading.own is None:
        foreign = margin > SLIGHTLY_OF_ANOTHER_SUBJECT and nearest_here(found, evidence) < LIKE_NOTHING_HERE
        return True if foreign else None
    elsewhere = reading.foreign - reading.own + margin - AT_HOME_COUNTS * at_home(found, evidence, home)
    if elsewhere > PERHAPS_ANOTHER_MEANING:
        elsewhere -= nearest_here(found, evidence)
    if elsewhere > (SURELY_ANOTHER_MEANING if found.firm else STATED_IN_ANOTHER_MEANING):
        return True
    return False if found.firm and elsewhere > PERHAPS_ANOTHER_MEANING else None


def _listed(term: str, subject: str, home: str) -> bool:
    listed = senses().get(" ".join(words(term)))
    return listed is not None and bool({subject, home} & listed.misfits)


def _ambiguous(term: str) -> bool:
    """Whether a word is listed for any subject: where its own sense is safe, a strange definition of it is still another's."""
    return " ".join(words(term)) in senses()


def _suspect(found: Definition, evidence: Evidence, subject: str, home: str) -> bool:
    """The cheap tests, by words alone."""
    if _ambiguous(found.term):
        return at_home(found, evidence, home) < AT_HOME
    if found.term[:1].isupper():
        # Places, people and peoples belong to no subject.
        return False
    return strangeness(found, evidence, home) > 0


def _certain(fit: Fit, home: str) -> bool:
    return home not in WIDE and fit.best not in NEIGHBOURS[home] and fit.margin > FITS_FAR_BETTER


def _strange(fit: Fit, home: str) -> bool:
    return fit.best not in NEIGHBOURS.get(home, WIDE | {"geography"}) and fit.margin > READS_STRANGE
