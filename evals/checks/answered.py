"""Lays an answer beside what the lesson says in reply to the same question: is it what the lesson says of something else?

A question is about the sentence of a passage that holds most of its words. Its answer is at odds with the lesson where it is the
opposite of a word there, another number, the name of another thing, or the very phrase that a listed misconception has instead. An answer
that merely uses other words than the lesson is left alone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from curriculum.reading.text import likeness
from evals.checks.base import quote
from evals.checks.frames import unframed
from evals.checks.lesson_record import Record, Said
from evals.checks.lined_up import NUMBER_WORDS
from evals.checks.opposites import are_opposites, denies
from evals.checks.wording import MATHS, content, holds_phrase, numbers, plain, share, words
from evals.thresholds import (
    ABOUT_THE_SAME,
    ALL_OF_IT,
    AS_GOOD,
    BESIDE_ANOTHER,
    FEWEST_WORDS,
    FURTHER_FROM_OWN,
    GIVES_MEANING,
    HALF_OF_IT,
    LONGEST_NAMED,
    LONGEST_SHORT_KEY,
    MISTAKEN_WORDS,
    MOST_OF_IT,
    MOSTLY_THE_CLAIM,
    SAME_MATTER,
    SAME_QUESTION,
    SAYS_THE_CLAIM,
    STATES_MEANING,
    UNHEARD_OF,
)
from generator.models import Passage

# Words in which questions and answers are put, whatever the subject.
ASKING = content(
    "which what who whom whose why when where how name named names call called state give gives say said explain describe "
    "identify part parts kind kinds type types word term key thing things reason reasons example one two three mean means "
    "meaning does did done used use uses happen happens make makes made become becomes come comes way ways many much "
    "lesson class card quiz pupil answer sentence full because cannot without idea ideas tick choose circle best "
    "write complete find show shows following"
)
ASKS_FOR_THE_WRONG = re.compile(
    r"\b(?:wrong|mistaken?|mistakes|incorrect|false|except|never|misconceptions?|errors?)\b|"
    r"\bnot (?:true|correct|right|an?|one|needed|part|belong)\b",
    re.I,
)
EITHER_OR = re.compile(r"\b(?:(?:an?|the) )?([\w-]+),? or (?:(?:an?|the) )?([\w-]+)(?= *[?,.]|$)", re.I)
SAYS_NO = re.compile(r"^\W*(?:yes|no|nobody|nothing|none)\b[,.;:]?\s*(?:because\s+)?", re.I)
PROPER = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]{2,}\b")
YES_NO = re.compile(r"^\W*(yes|no)\b[,.;:]?\s*", re.I)
ASKS_WHETHER = re.compile(r"^(?:is|are|was|were|do|does|did|can|could|has|have|had|should|will|would|must)\b", re.I)
HOW_MANY = re.compile(
    r"\b(?:how (?:many|much|long|old|far|often)|which (?:number|year|date|century)|what (?:number|year|date)|when)\b",
    re.I,
)
WHY = re.compile(r"\b(?:why|reason|explain|how)\b", re.I)
LAST_QUESTION = re.compile(r"[^.?!\n]+\?")


@lru_cache(maxsize=20_000)
def matter(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, and every formula and figure as it stands."""
    formulas = {"".join(formula.split()) for formula in MATHS.findall(text)}
    return content(text) | formulas | frozenset(word for word in words(text) if word.isdigit())


class Lesson(NamedTuple):
    """What the lesson records, and in how many of its sentences each stem stands."""

    record: Record
    spread: dict[str, int]
    texts: tuple[tuple[str, str], ...]

    def weight(self, stems: frozenset[str]) -> float:
        """What words tell apart: one that stands in every sentence tells little."""
        return sum(1 / self.spread[stem] ** 0.5 if stem in self.spread else UNHEARD_OF for stem in stems)

    def share(self, wanted: frozenset[str], held: frozenset[str]) -> float:
        whole = self.weight(wanted)
        return self.weight(wanted & held) / whole if whole else 0.0


def lesson_of(passages: tuple[Passage, ...], record: Record) -> Lesson:
    """The record with the spread of its words."""
    spread: dict[str, int] = {}
    for text in sentences(record):
        for stem in matter(text.text):
            spread[stem] = spread.get(stem, 0) + 1
    return Lesson(record, spread, tuple((passage.id, passage.text) for passage in passages))


def sentences(record: Record) -> Iterator[Said]:
    """Every true sentence: meanings, facts, replies, and each side of a comparison."""
    yield from record.said
    for listed in record.listed:
        if listed.aspect:
            yield Said(f"{listed.heading} {listed.text}", (), listed.passage, listed.heading)


def at_odds(question: str, answer: str, lesson: Lesson) -> str | None:
    """Why an answer is not what the lesson says in reply to a question; None where it is, or where that cannot be told."""
    if not answer.strip() or "=" in answer or ASKS_FOR_THE_WRONG.search(plain(question)):
        return None
    either = EITHER_OR.search(question)
    if either:
        # "Is it wet or dry?" leaves both words open.
        question = f"{question[: either.start()]} {question[either.end() :]}"
    asked = matter(question) - ASKING
    if not asked:
        return None
    answer = unframed(answer.strip())
    if _taken_before(question, answer, lesson):
        return None
    return (
        _asked_before(question, asked, answer, lesson)
        or _yes_or_no(question, asked, answer, lesson)
        or _mistaken(question, asked, answer, lesson)
        or _other_side(question, asked, answer, lesson)
        or _another_meaning(asked, answer, lesson)
        or _another_term(question, answer, lesson)
        or _otherwise(question, asked, answer, lesson)
    )


def _taken_before(question: str, answer: str, lesson: Lesson) -> bool:
    """Whether the lesson asks this question and takes this answer."""
    line = asked_of(question)
    return any(
        likeness(line, known.question) >= SAME_QUESTION
        and any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in known.answers)
        for known in lesson.record.answered
    )


def _asked_before(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The lesson asks the same question, and takes other answers."""
    line = asked_of(question)
    for known in lesson.record.answered:
        held = matter(known.question)
        if bool(WHY.search(line)) != bool(WHY.search(known.question)):
            continue
        same = likeness(line, known.question) >= SAME_QUESTION or (
            WHY.search(line) and min(share(held - ASKING, asked), share(matter(line) - ASKING, held)) >= SAME_MATTER
        )
        if not same:
            continue
        told = frozenset().union(*(matter(text) for text in known.answers)) - held
        own = matter(answer) - held - ASKING
        if any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in known.answers):
            return None
        if (
            not own <= told
            and share(own, told) < HALF_OF_IT
            and share(told, own) <= HALF_OF_IT
            and (own or numbers(answer))
        ):
            return f"the lesson answers this question with {quote(known.answers[0])} ({known.passage})"
        return opposite(answer, known.answers[0], question) or _other_person(answer, known.answers[0], question)
    return None


def _yes_or_no(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """'Can it?' 'Yes' beside a sentence that says it cannot."""
    verdict = YES_NO.match(answer)
    line = asked_of(question)
    if verdict is None or not ASKS_WHETHER.match(line):
        return None
    told = [(said.text, True, said.passage) for said in lesson.record.said if not said.term]
    told += [(known.claim, False, known.passage) for known in lesson.record.mistaken]
    wanted = matter(line) - ASKING
    for text, true, passage in told:
        main = re.split(r"\bbecause\b|,", text)[0]
        held = matter(main)
        near = min(share(wanted, held), share(held - ASKING, wanted))
        if near < ALL_OF_IT or (len(wanted) < FEWEST_WORDS and wanted != held):
            continue
        turned = (sum(map(denies, words(main))) + sum(map(denies, words(line)))) % 2 == 1
        if any(are_opposites(one, other) for one in words(line) for other in words(main)):
            turned = not turned
        if (verdict[1].lower() == "yes") != (true != turned):
            return f"the lesson {'says' if true else 'lists as a misconception'} {quote(text)} ({passage})"
    return None


def _other_side(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """Of two things that the lesson compares, the question is about one and the answer says what is so of the other."""
    rows = [row for row in lesson.record.listed if row.aspect]
    own = matter(answer) - asked
    for one, other in zip(rows[::2], rows[1::2], strict=False):
        for mine, yours in ((one, other), (other, one)):
            here, there = matter(mine.heading), matter(yours.heading)
            alone, elsewhere = matter(mine.text) - matter(yours.text), matter(yours.text) - matter(mine.text)
            about = bool(here - there) and here - there <= asked and not (there - here) & asked
            if about and elsewhere and share(elsewhere, own) >= MOST_OF_IT and not alone & own:
                return f"the lesson says this of {quote(yours.heading)} ({yours.passage})"
            named = bool(there - here) and there - here <= own and not (here - there) & (own | asked)
            if named and alone and lesson.share(alone, asked) >= MOST_OF_IT and not elsewhere & asked:
                return f"the lesson says this of {quote(mine.heading)} ({mine.passage})"
    return None


def support(question: str, answer: str, lesson: Lesson) -> float | None:
    """How much of an answer stands in what the lesson says on a question, 0 to 1; None where it says nothing on it."""
    asked = matter(question) - ASKING
    near = [(_about(said, asked, lesson), said) for said in sentences(lesson.record)]
    best = max((value for value, _ in near), default=0.0)
    own = matter(answer) - asked
    if best < ABOUT_THE_SAME or not own:
        return None
    return max(share(own, matter(said.text)) for value, said in near if value >= best - AS_GOOD)


def _mistaken(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The answer has the phrase by which a listed misconception differs from the truth."""
    line = SAYS_NO.sub("", answer) if len(words(answer)) > FEWEST_WORDS else answer
    own = matter(line)
    denied = sum(map(denies, words(line))) % 2
    for known in lesson.record.mistaken:
        claim = matter(known.claim)
        wrong, right = matter(known.wrong), matter(known.right)
        reply = matter(known.reply)
        if wrong - right:
            about = claim - wrong - ASKING
            telling = wrong - right - matter(question)
            if (
                telling
                and telling <= own
                and not (right - wrong) & own
                and lesson.share(about, asked) >= MISTAKEN_WORDS
                and denied == sum(map(denies, words(known.wrong))) % 2
            ):
                return f"this is what the misconception {quote(known.claim)} says ({known.passage})"
        telling = (own & claim) - asked - reply - ASKING
        said = asked | own
        if (
            telling
            and lesson.share(claim - ASKING, said) >= SAYS_THE_CLAIM
            and share(own - asked - ASKING, claim) >= MOSTLY_THE_CLAIM
            and denied == sum(map(denies, words(known.claim))) % 2
        ):
            return f"this is what the misconception {quote(known.claim)} says ({known.passage})"
    return None


def _otherwise(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    near = sorted(((_about(said, asked, lesson), said) for said in sentences(lesson.record)), key=lambda pair: -pair[0])
    near = [(value, said) for value, said in near if value >= ABOUT_THE_SAME]
    if not near:
        return None
    best = near[0][0]
    own = matter(answer) - asked - ASKING
    beside = [said for value, said in near if value >= best - AS_GOOD]
    if any(own & matter(said.text) and not _turned(answer, said.text, question) for said in beside):
        return None
    for said in beside:
        why = (
            _turned(answer, said.text, question)
            or _number(answer, said, question)
            or _name(answer, said, asked, lesson, question)
        )
        if why:
            return f"{why} ({said.passage}: {quote(said.text)})"
    return None


def _about(said: Said, asked: frozenset[str], lesson: Lesson) -> float:
    """How much of a question a sentence speaks of."""
    return lesson.share(asked, matter(said.text))


def opposite(answer: str, sentence: str, question: str) -> str | None:
    """A word of the answer whose opposite stands in the sentence, where neither stands on both sides nor in the question."""
    own, told, asked = set(words(answer)), set(words(sentence)), set(words(question))
    if sum(map(denies, own)) % 2 != sum(map(denies, told)) % 2:
        return None
    for word in own - told - asked:
        for other in told - own - asked:
            if are_opposites(word, other):
                return f"it says ‘{word}’ where the lesson says ‘{other}’"
    return None


def _turned(answer: str, sentence: str, question: str) -> str | None:
    return opposite(answer, sentence, question) or _other_person(answer, sentence, question)


def _other_person(answer: str, sentence: str, question: str) -> str | None:
    """A name in the answer, and another in the sentence, where the rest of the answer stands in the sentence."""
    own, told, asked = set(PROPER.findall(answer)), set(PROPER.findall(sentence)), plain(question)
    mine = {name for name in own if name not in sentence and name not in asked}
    theirs = {name for name in told if name not in answer and name not in asked}
    rest = matter(answer) - matter(" ".join(mine))
    if mine and theirs and rest and share(rest, matter(sentence)) >= MOST_OF_IT:
        return f"it says ‘{sorted(mine)[0]}’ where the lesson says ‘{sorted(theirs)[0]}’"
    return None


def _number(answer: str, said: Said, question: str) -> str | None:
    """A number in the answer, and another in the sentence that the question leaves open."""
    if not HOW_MANY.search(question):
        return None
    own = set(_numbers(answer)) - set(_numbers(question))
    told = set(_numbers(said.text)) - set(_numbers(question))
    if (
        own
        and told
        and not own & told
        and len(told) == 1
        and not any(n in m for n in own for m in told)
        and len(words(answer)) <= LONGEST_SHORT_KEY
    ):
        return f"it says {sorted(own)[0]} where the lesson says {sorted(told)[0]}"
    return None


@lru_cache(maxsize=5_000)
def _numbers(text: str) -> tuple[str, ...]:
    found = [str(NUMBER_WORDS[word]) for word in words(text) if word in NUMBER_WORDS]
    return (*numbers(text), *found, *(["1"] if text.strip().lower() == "one" else []))


def _name(answer: str, said: Said, asked: frozenset[str], lesson: Lesson, question: str) -> str | None:
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
    # Where the question names the term itself, it asks for the rest of the sentence.
    fits = lesson.share(meaning, asked) >= STATES_MEANING if not blank <= asked else not said.term and not own & meaning
    if not fits or not _known(own, said, lesson) or (not said.term and own & asked):
        return None
    return (
        f"the lesson calls this {quote(said.answers[0])}"
        if not blank <= asked
        else "the lesson says something else of this"
    )


def _known(own: frozenset[str], said: Said, lesson: Lesson) -> bool:
    """Whether the answer names something that the lesson speaks of elsewhere."""
    return any(own <= matter(text) for passage, text in lesson.texts if passage != said.passage)


def _another_meaning(asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The question is about one term, and the answer is the meaning of another."""
    terms = [said for said in lesson.record.said if said.term]
    named = [said for said in terms if matter(said.term) <= asked and matter(said.term)]
    own = matter(answer) - ASKING
    if len(named) != 1 or len(asked - matter(named[0].term)) > 1 or len(own) < 2:
        return None
    mine = share(own, matter(" ".join([named[0].text, *named[0].answers])))
    for other in terms:
        theirs = share(own, matter(other.text))
        if other is not named[0] and theirs >= BESIDE_ANOTHER and theirs - mine >= FURTHER_FROM_OWN:
            return f"the lesson says this of {quote(other.term)} ({other.passage})"
    return None


def _another_term(question: str, answer: str, lesson: Lesson) -> str | None:
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


@lru_cache(maxsize=5_000)
def asked_of(stem: str) -> str:
    """The question of a stem, without what leads up to it and what tells pupils how to answer."""
    found = LAST_QUESTION.findall(plain(stem))
    return found[-1].strip(" ?") if found else plain(stem)
