"""Tests each stored definition against the lesson it is used in.

A spelling has one stored definition, whichever lessons use it: the keyword *cell* carries the spreadsheet's sense into
biology. Three tests hold a definition back: a list made by reading; words in it that the subject never uses; and likeness of meaning to the
lessons that use it, subject by subject, against the subject it fits best.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from curriculum.models import Frozen
from curriculum.reading.lists import senses
from curriculum.reading.text import stems

FITS = 0.35
SHARE_OF_BEST = 0.6
LEAST = 0.2
FOREIGN_SEEN = 4
YOUNGER = 2
NEAR, SAME_MEANING = 0.25, 0.75
SUBJECT_LESSONS, SUBJECT_SHARE = 3, 0.8
FAMILIES = {"biology": "science", "chemistry": "science", "physics": "science", "combined-science": "science"}

Embed = Callable[[list[str]], Any]
"""Texts to an array of unit vectors, one row a text."""


class Use(Frozen):
    """One keyword in one lesson of one subject."""

    keyword: str
    subject: str
    lesson: str
    key_stage: int


class Sense(Frozen):
    """Why a definition does not fit, and our own words where we have them; both empty when it fits."""

    misfit: str = ""
    replacement: str = ""


class SenseJudge:
    """Judges definitions by lesson, from all uses of all keywords at once."""

    def __init__(self, definitions: dict[str, str], lessons: dict[str, str], uses: Sequence[Use], embed: Embed) -> None:
        """`definitions` by keyword, `lessons` (title and learning points) by lesson id."""
        self._listed = senses()
        meanings = embed([definitions[name] or " " for name in definitions])
        self._likeness = _likeness_by_use(meanings, definitions, lessons, uses, embed)
        self._by_subject: dict[str, dict[str, float]] = _subject_means(uses, self._likeness)
        self._uses: dict[str, Counter[str]] = defaultdict(Counter)
        self._ages: dict[str, list[int]] = defaultdict(list)
        for use in uses:
            self._uses[use.keyword][use.subject] += 1
            self._ages[use.keyword].append(use.key_stage)
        self._vocabulary = _vocabulary(lessons, uses)
        self._definitions = definitions
        self._rows = {name: row for row, name in enumerate(definitions)}
        self._meanings = meanings

    def sense(self, keyword: str, spelled: str, subject: str, lesson: str) -> Sense:
        """Whether the stored definition fits the keyword in this lesson."""
        listed = self._listed.get(spelled.lower())
        family = FAMILIES.get(subject, subject)
        if listed:
            ours = listed.senses.get(subject) or listed.senses.get(family)
            if ours:
                return Sense(replacement=ours)
            if subject in listed.misfits or family in listed.misfits:
                return Sense(misfit=f"the stored definition of {spelled} is not the one of {subject}")
        return Sense(misfit=self._unlike(keyword, subject, lesson) or self._foreign(keyword, subject))

    def is_of_the_subject(self, keyword: str, subject: str) -> bool:
        """Whether lessons of this subject use the word, and hardly any others: a word worth knowing for its own sake."""
        uses = self._uses[keyword]
        return uses[subject] >= SUBJECT_LESSONS and uses[subject] >= SUBJECT_SHARE * uses.total()

    def near(self, keyword: str, others: Sequence[str]) -> list[str]:
        """The keywords whose stored meanings are near to this one's and not the same, nearest first."""
        if keyword not in self._rows or not others:
            return []
        known = [name for name in others if name in self._rows and name != keyword]
        values = self._meanings[[self._rows[name] for name in known]] @ self._meanings[self._rows[keyword]]
        ranked = sorted(zip(values.tolist(), known, strict=True), reverse=True)
        return [name for value, name in ranked if NEAR <= value < SAME_MEANING]

    def is_for_younger(self, keyword: str, key_stage: int) -> bool:
        """Whether most lessons that use the word are two key stages or more below this one."""
        below = sum(1 for age in self._ages[keyword] if age <= key_stage - YOUNGER)
        return below > len(self._ages[keyword]) / 2

    def _unlike(self, keyword: str, subject: str, lesson: str) -> str:
        means = self._by_subject.get(keyword, {})
        if len(means) < 2:
            return ""
        here = self._likeness.get((keyword, lesson), 1.0)
        mine, best = means.get(subject, here), max(means.values())
        if mine >= FITS or (mine >= LEAST and mine >= SHARE_OF_BEST * best):
            return ""
        return f"fits {max(means, key=lambda name: means[name])} better ({mine:.2f} against {best:.2f})"

    def _foreign(self, keyword: str, subject: str) -> str:
        means = self._by_subject.get(keyword, {})
        if len(means) < 2 or means.get(subject, 0.0) >= FITS:
            return ""
        home = max(means, key=lambda name: means[name])
        own, theirs = self._vocabulary[subject], self._vocabulary[home]
        strange = sorted(s for s in stems(self._definitions[keyword]) if not own[s] and theirs[s] >= FOREIGN_SEEN)
        return f"speaks of '{strange[0]}', a word of {home}" if strange and home != subject else ""


def _likeness_by_use(
    left: Any, definitions: dict[str, str], lessons: dict[str, str], uses: Sequence[Use], embed: Embed
) -> dict[tuple[str, str], float]:
    keywords, names = list(definitions), list(lessons)
    keyword_row = {name: row for row, name in enumerate(keywords)}
    lesson_row = {name: row for row, name in enumerate(names)}
    right = embed([lessons[name] or " " for name in names])
    pairs = sorted({(use.keyword, use.lesson) for use in uses})
    rows = [keyword_row[k] for k, _ in pairs], [lesson_row[lesson] for _, lesson in pairs]
    values = (left[rows[0]] * right[rows[1]]).sum(axis=1)
    return {pair: float(value) for pair, value in zip(pairs, values, strict=True)}


def _subject_means(uses: Sequence[Use], likeness: dict[tuple[str, str], float]) -> dict[str, dict[str, float]]:
    gathered: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for use in uses:
        gathered[use.keyword][use.subject].append(likeness[use.keyword, use.lesson])
    return {
        keyword: {subject: sum(values) / len(values) for subject, values in subjects.items()}
        for keyword, subjects in gathered.items()
    }


def _vocabulary(lessons: dict[str, str], uses: Sequence[Use]) -> dict[str, Counter[str]]:
    """How many lessons of a subject hold each stem."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for subject, lesson in sorted({(use.subject, use.lesson) for use in uses}):
        counts[subject].update(stems(lessons[lesson]))
    return counts
