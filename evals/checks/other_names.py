"""Answers that name or describe another thing of the lesson than the one that is asked about."""

from evals.checks.asked import ASKING, WHY, YES_NO, Lesson, asked_of, matter
from evals.checks.base import quote
from evals.checks.lesson_record import Said
from evals.checks.wording import holds_phrase, share, words
from evals.thresholds import (
    AS_GOOD,
    BESIDE_ANOTHER,
    FURTHER_FROM_OWN,
    GIVES_MEANING,
    LONGEST_NAMED,
    LONGEST_SHORT_KEY,
    MOST_OF_IT,
    NEARLY_ALL,
    STATES_MEANING,
)


def named_otherwise(answer: str, said: Said, asked: frozenset[str], lesson: Lesson, question: str) -> str | None:
    """A short answer that names something else than the term whose meaning is asked, or than the words left out of a fact."""
    if len(words(answer)) > LONGEST_SHORT_KEY or WHY.search(question) or YES_NO.match(answer) or not said.answers:
        return None
    if len(words(said.answers[0])) > LONGEST_NAMED:
        return None
    if any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in said.answers):
        return None
    blank = matter(said.answers[0])
    own = matter(answer) - ASKING
    if not own or own & blank or not blank:
        return None
    meaning = matter(said.text) - blank - ASKING
    nearly = min(lesson.share(meaning, asked), lesson.share(asked, matter(said.text))) >= NEARLY_ALL
    # Where the question names the term itself, it asks for the rest of the sentence.
    fits = lesson.share(meaning, asked) >= STATES_MEANING if not blank <= asked else not said.term and not own & meaning
    if not fits or not _known(own, said, lesson) or (not said.term and own & asked and not nearly):
        return None
    return (
        f"the lesson calls this {quote(said.answers[0])}"
        if not blank <= asked
        else "the lesson says something else of this"
    )


def _known(own: frozenset[str], said: Said, lesson: Lesson) -> bool:
    """Whether the answer is the name of something else in the lesson, and not words of which names are made."""
    named = [name for other in lesson.record.said if other is not said for name in (other.term, *other.answers)]
    named += [listed.heading for listed in lesson.record.listed]
    return any(name and len(words(name)) <= LONGEST_NAMED and own == matter(name) - ASKING for name in named)


def another_meaning(asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The question is about one term, and the answer is the meaning of another."""
    terms = [said for said in lesson.record.said if said.term]
    named = [said for said in terms if matter(said.term) <= asked and matter(said.term)]
    own = matter(answer) - ASKING
    if any(own <= matter(said.term) for said in terms):
        return None
    if len(named) != 1 or len(asked - matter(named[0].term)) > 1 or len(own) < 2:
        return None
    mine = share(own, matter(" ".join([named[0].text, *named[0].answers])))
    for other in terms:
        theirs = share(own, matter(other.text))
        if other is not named[0] and theirs >= BESIDE_ANOTHER and theirs - mine >= FURTHER_FROM_OWN:
            return f"the lesson says this of {quote(other.term)} ({other.passage})"
    return None


def another_term(question: str, answer: str, lesson: Lesson) -> str | None:
    """The question gives the meaning of one term, and the answer is the name of another."""
    if WHY.search(asked_of(question)) or len(words(answer)) > LONGEST_SHORT_KEY:
        return None
    asked, own = matter(question), matter(answer) - ASKING
    terms = [said for said in lesson.record.said if said.term]
    fits = sorted(
        ((lesson.share(matter(said.text) - matter(said.term), asked), said) for said in terms), key=lambda p: -p[0]
    )
    if not fits or fits[0][0] < GIVES_MEANING or (len(fits) > 1 and fits[1][0] > fits[0][0] - AS_GOOD):
        return None
    right = fits[0][1]
    if matter(right.term) <= asked or own & matter(" ".join([right.text, *right.answers])) or not own:
        return None
    if any(own <= matter(said.term) | matter(" ".join(said.answers[1:3])) for said in terms if said is not right):
        return f"the lesson calls this {quote(right.term)} ({right.passage})"
    return None


def _told_of(heading: str, lesson: Lesson) -> frozenset[str]:
    """Every word that the lesson says of one of the things that it compares."""
    rows = [row.text for row in lesson.record.listed if row.heading == heading]
    told = [" ".join([said.text, *said.answers]) for said in lesson.record.said if holds_phrase(heading, said.term)]
    return matter(" ".join([*rows, *told]))


def other_side(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """Of two things that the lesson compares, the question is about one and the answer says what is so of the other."""
    rows = [row for row in lesson.record.listed if row.aspect]
    own = matter(answer) - asked
    for one, other in zip(rows[::2], rows[1::2], strict=False):
        for mine, yours in ((one, other), (other, one)):
            here, there = matter(mine.heading), matter(yours.heading)
            # What the lesson says of both, in whatever row or meaning, tells them not apart.
            alone = matter(mine.text) - _told_of(yours.heading, lesson)
            elsewhere = matter(yours.text) - _told_of(mine.heading, lesson)
            about = bool(here - there) and here - there <= asked and not (there - here) & asked
            if about and elsewhere and share(elsewhere, own) >= MOST_OF_IT and not alone & own:
                return f"the lesson says this of {quote(yours.heading)} ({yours.passage})"
            named = bool(there - here) and there - here <= own and not (here - there) & (own | asked)
            if named and alone and lesson.share(alone, asked) >= MOST_OF_IT and not elsewhere & asked:
                return f"the lesson says this of {quote(mine.heading)} ({mine.passage})"
    return None
