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
from evals.checks.lesson_record import Record, Said
from evals.checks.lined_up import NUMBER_WORDS
from evals.checks.opposites import are_opposites, denies
from evals.checks.wording import content, holds_phrase, numbers, plain, share, words
from evals.thresholds import (
    ABOUT_THE_SAME,
    ALL_OF_IT,
    AS_GOOD,
    HALF_OF_IT,
    LONGEST_SHORT_KEY,
    MISTAKEN_WORDS,
    MOST_OF_IT,
    SAME_MATTER,
    SAME_QUESTION,
    SAYS_THE_CLAIM,
    STATES_MEANING,
)
from generator.models import Passage

# Words in which questions and answers are put, whatever the subject.
ASKING = content(
    "which what who whom whose why when where how name named names call called state give gives say said explain describe "
    "identify part parts kind kinds type types word term key thing things reason reasons example one two three mean means "
    "meaning does did done used use uses happen happens make makes made become becomes come comes way ways many much "
    "lesson class card quiz pupil answer sentence full because idea ideas true false tick choose circle best correct right "
    "write complete find show shows following"
)
ASKS_FOR_THE_WRONG = re.compile(
    r"\b(?:not|wrong|mistake|mistaken|incorrect|false|except|never|misconception|error)\b", re.I
)
YES_NO = re.compile(r"^\W*(yes|no)\b[,.;:]?\s*", re.I)
ASKS_WHETHER = re.compile(r"^(?:is|are|was|were|do|does|did|can|could|has|have|had|should|will|would|must)\b", re.I)
HOW_MANY = re.compile(
    r"\b(?:how (?:many|much|long|old|far|often)|which (?:number|year|date|century)|what (?:number|year|date)|when)\b",
    re.I,
)
WHY = re.compile(r"\b(?:why|reason|explain|how)\b", re.I)
LAST_QUESTION = re.compile(r"[^.?!\n]+\?")


class Lesson(NamedTuple):
    """What the lesson records, and in how many of its sentences each stem stands."""

    record: Record
    spread: dict[str, int]
    texts: tuple[tuple[str, str], ...]

    def weight(self, stems: frozenset[str]) -> float:
        """What words tell apart: one that stands in every sentence tells little."""
        return sum(1 / max(1, self.spread.get(stem, 1)) ** 0.5 for stem in stems)

    def share(self, wanted: frozenset[str], held: frozenset[str]) -> float:
        whole = self.weight(wanted)
        return self.weight(wanted & held) / whole if whole else 0.0


def lesson_of(passages: tuple[Passage, ...], record: Record) -> Lesson:
    """The record with the spread of its words."""
    spread: dict[str, int] = {}
    for text in sentences(record):
        for stem in content(text.text):
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
    asked = content(question) - ASKING
    if not asked:
        return None
    return (
        _asked_before(question, asked, answer, lesson)
        or _yes_or_no(question, asked, answer, lesson)
        or _mistaken(question, asked, answer, lesson)
        or _other_side(question, asked, answer, lesson)
        or _otherwise(question, asked, answer, lesson)
    )


def _asked_before(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The lesson asks the same question, and takes other answers."""
    line = asked_of(question)
    for known in lesson.record.answered:
        held = content(known.question)
        same = likeness(line, known.question) >= SAME_QUESTION or (
            WHY.search(line)
            and WHY.search(known.question)
            and min(share(held - ASKING, asked), share(content(line) - ASKING, held)) >= SAME_MATTER
        )
        if not same:
            continue
        told = frozenset().union(*(content(text) for text in known.answers)) - held
        own = content(answer) - held - ASKING
        if any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in known.answers):
            return None
        if (
            not own <= told
            and share(own, told) < HALF_OF_IT
            and share(told, own) < HALF_OF_IT
            and (own or numbers(answer))
        ):
            return f"the lesson answers this question with {quote(known.answers[0])} ({known.passage})"
        return opposite(answer, known.answers[0], question)
    return None


def _yes_or_no(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """'Can it?' 'Yes' beside a sentence that says it cannot."""
    verdict = YES_NO.match(answer)
    line = asked_of(question)
    if verdict is None or not ASKS_WHETHER.match(line):
        return None
    told = [(said.text, True, said.passage) for said in lesson.record.said if not said.term]
    told += [(known.claim, False, known.passage) for known in lesson.record.mistaken]
    wanted = content(line) - ASKING
    for text, true, passage in told:
        main = re.split(r"\bbecause\b|,", text)[0]
        held = content(main)
        if share(wanted, held) < ALL_OF_IT or share(held - ASKING, wanted) < MOST_OF_IT:
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
    own = content(answer) - asked
    for one, other in zip(rows[::2], rows[1::2], strict=False):
        for mine, yours in ((one, other), (other, one)):
            here, there = content(mine.heading), content(yours.heading)
            alone, elsewhere = content(mine.text) - content(yours.text), content(yours.text) - content(mine.text)
            about = bool(here - there) and here - there <= asked and not (there - here) & asked
            if about and elsewhere and share(elsewhere, own) >= MOST_OF_IT and not alone & own:
                return f"the lesson says this of {quote(yours.heading)} ({yours.passage})"
            named = bool(there - here) and there - here <= own and not (here - there) & (own | asked)
            if named and alone and lesson.share(alone, asked) >= MOST_OF_IT and not elsewhere & asked:
                return f"the lesson says this of {quote(mine.heading)} ({mine.passage})"
    return None


def support(question: str, answer: str, lesson: Lesson) -> float | None:
    """How much of an answer stands in what the lesson says on a question, 0 to 1; None where it says nothing on it."""
    asked = content(question) - ASKING
    near = [(_about(said, asked, lesson), said) for said in sentences(lesson.record)]
    best = max((value for value, _ in near), default=0.0)
    own = content(answer) - asked
    if best < ABOUT_THE_SAME or not own:
        return None
    return max(share(own, content(said.text)) for value, said in near if value >= best - AS_GOOD)


def _mistaken(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The answer has the phrase by which a listed misconception differs from the truth."""
    own = content(YES_NO.sub("", answer))
    denied = sum(map(denies, words(answer))) % 2
    for known in lesson.record.mistaken:
        claim = content(known.claim)
        wrong, right = content(known.wrong), content(known.right)
        reply = content(known.reply)
        if wrong - right:
            about = claim - wrong - ASKING
            telling = wrong - right - content(question)
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
            and own - asked - ASKING <= claim
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
    own = content(answer) - asked - ASKING
    beside = [said for value, said in near if value >= best - AS_GOOD]
    if any(own & content(said.text) and not opposite(answer, said.text, question) for said in beside):
        return None
    for said in beside:
        why = (
            opposite(answer, said.text, question)
            or _number(answer, said, question)
            or _name(answer, said, asked, lesson, question)
        )
        if why:
            return f"{why} ({said.passage}: {quote(said.text)})"
    return None


def _about(said: Said, asked: frozenset[str], lesson: Lesson) -> float:
    """How much of a question a sentence speaks of."""
    return lesson.share(asked, content(said.text))


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
    if any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in said.answers):
        return None
    blank = content(said.answers[0])
    own = content(answer) - ASKING
    if not own or own & blank or blank <= asked or not blank:
        return None
    meaning = content(said.text) - blank - ASKING
    if lesson.share(meaning, asked) < STATES_MEANING or not _known(answer, said, lesson):
        return None
    return f"the lesson calls this {quote(said.answers[0])}"


def _known(answer: str, said: Said, lesson: Lesson) -> bool:
    """Whether the answer names something that the lesson speaks of elsewhere."""
    name = re.sub(r"^(?:the|an?|its|it is|they are)\s+", "", plain(answer).strip(" ."), flags=re.I)
    rest = (text for passage, text in lesson.texts if passage != said.passage)
    return any(holds_phrase(text, name) for text in rest)


@lru_cache(maxsize=5_000)
def asked_of(stem: str) -> str:
    """The question of a stem, without what leads up to it and what tells pupils how to answer."""
    found = LAST_QUESTION.findall(plain(stem))
    return found[-1].strip(" ?") if found else plain(stem)
