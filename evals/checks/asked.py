"""What a question asks about and what the lesson says on it: words that carry matter, sentences that are near, words that oppose."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from curriculum.reading.text import COMMON
from evals.checks.lesson_record import Record, Said
from evals.checks.lined_up import NUMBER_WORDS
from evals.checks.opposites import are_opposites, denies
from evals.checks.wording import MATHS, content, numbers, plain, share, words
from evals.thresholds import LONGEST_SHORT_KEY, MOST_OF_IT, UNHEARD_OF
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
    r"\b(?:wrong(?:ly)?|mistaken(?:ly)?|mistakes?|incorrect|false|except|never|misconceptions?|errors?)\b|"
    r"\bnot (?:true|correct|right|an?|one|needed|part|belong)\b",
    re.I,
)
EITHER_OR = re.compile(r"\b(?:(?:an?|the) )?([\w-]+),? or (?:(?:an?|the) )?([\w-]+)(?= *[?,.]|$)", re.I)
SAYS_NO = re.compile(r"^\W*(?:yes|no|nobody|nothing|none)\b[,.;:]?\s*(?:because\s+)?", re.I)
SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
PROPER = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]{2,}\b")
YES_NO = re.compile(r"^\W*(yes|no)\b[,.;:]?\s*", re.I)
ASKS_WHETHER = re.compile(r"^(?:is|are|was|were|do|does|did|can|could|has|have|had|should|will|would|must)\b", re.I)
HOW_MANY = re.compile(
    r"\b(?:how (?:many|much|long|old|far|often)|which (?:number|year|date|century)|what (?:number|year|date)|when)\b",
    re.I,
)
# "Explain three ways ...", "Give two reasons ..." asks for more than one answer, as a question on one sentence does not.
SEVERAL = re.compile(r"\b(two|three|four|five|several)\b(?= (?:[a-z]+ )?[a-z]+s\b)", re.I)
WHY = re.compile(r"\b(?:why|reason|explain|how)\b", re.I)
LAST_QUESTION = re.compile(r"[^.?!\n]+\?")


@lru_cache(maxsize=20_000)
def matter(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, and every formula and figure as it stands."""
    formulas = {"".join(formula.split()) for formula in MATHS.findall(text)}
    shouted = {word for word in SHOUTED.findall(text) if word.lower() in COMMON}
    return content(text) | formulas | shouted | frozenset(word for word in words(text) if word.isdigit())


class Lesson(NamedTuple):
    """What the lesson records, its sentences, and how much each stem tells apart in them."""

    record: Record
    weights: dict[str, float]
    texts: tuple[tuple[str, str], ...]
    sentences: tuple[Said, ...]

    def weight(self, stems: frozenset[str]) -> float:
        """What words tell apart: one that stands in every sentence tells little."""
        return sum([self.weights.get(stem, UNHEARD_OF) for stem in stems])

    def share(self, wanted: frozenset[str], held: frozenset[str]) -> float:
        """How much of what is wanted is held, by weight, 0 to 1."""
        both = wanted & held
        return self.weight(both) / self.weight(wanted) if both else 0.0


def lesson_of(passages: tuple[Passage, ...], record: Record) -> Lesson:
    """The record with its sentences, and its words by how few of these they stand in."""
    told = tuple(sentences(record))
    spread: dict[str, int] = {}
    for said in told:
        for stem in matter(said.text):
            spread[stem] = spread.get(stem, 0) + 1
    weights = {stem: 1 / times**0.5 for stem, times in spread.items()}
    return Lesson(record, weights, tuple((passage.id, passage.text) for passage in passages), told)


def sentences(record: Record) -> Iterator[Said]:
    """Every true sentence: meanings, facts, replies, and each side of a comparison."""
    yield from record.said
    for listed in record.listed:
        if listed.aspect:
            yield Said(f"{listed.heading} {listed.text}", (), listed.passage, listed.heading)


def about(said: Said, asked: frozenset[str], lesson: Lesson) -> float:
    """How much of a question a sentence speaks of."""
    return lesson.share(asked, matter(said.text))


@lru_cache(maxsize=5_000)
def asked_of(stem: str) -> str:
    """The question of a stem, without what leads up to it and what tells pupils how to answer."""
    found = LAST_QUESTION.findall(plain(stem))
    return found[-1].strip(" ?") if found else plain(stem)


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


def turned_from(answer: str, sentence: str, question: str) -> str | None:
    return opposite(answer, sentence, question) or other_person(answer, sentence, question)


def other_person(answer: str, sentence: str, question: str) -> str | None:
    """A name in the answer, and another in the sentence, where the rest of the answer stands in the sentence."""
    own, told, asked = set(PROPER.findall(answer)), set(PROPER.findall(sentence)), plain(question)
    mine = {name for name in own if name not in sentence and name not in asked}
    theirs = {name for name in told if name not in answer and name not in asked}
    rest = matter(answer) - matter(" ".join(mine))
    if mine and theirs and rest and share(rest, matter(sentence)) >= MOST_OF_IT:
        return f"it says ‘{sorted(mine)[0]}’ where the lesson says ‘{sorted(theirs)[0]}’"
    return None


def other_number(answer: str, said: Said, question: str) -> str | None:
    """A number in the answer, and another in the sentence that the question leaves open."""
    if not HOW_MANY.search(question):
        return None
    own = set(numbers_of(answer)) - set(numbers_of(question))
    told = set(numbers_of(said.text)) - set(numbers_of(question))
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
def numbers_of(text: str) -> tuple[str, ...]:
    found = [str(NUMBER_WORDS[word]) for word in words(text) if word in NUMBER_WORDS]
    return (*numbers(text), *found, *(["1"] if text.strip(" .").lower() in ("one", "only one", "just one") else []))
