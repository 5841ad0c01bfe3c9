"""The demand tagger against 600 questions that carry Bloom's levels, beside chance and a list of keywords.

The levels are those of the first taxonomy, in the data's order: knowledge, comprehension, application, analysis, synthesis,
evaluation. Bloom names kinds of thinking and Webb how far it has to go, so no translation is exact. Taken here: knowledge is
depth 1; comprehension and application 2; analysis and evaluation 3; synthesis 4. Some comprehension is recall and some
analysis a routine, so part of the error is the translation's. The first half (every other question of a level, in the order of
the file) may be looked at when signs are written; the other half may not, and is what counts.
"""

import csv
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from evals.demand.depth import depth_of

DEPTH_OF_LEVEL = {"BT1": 1, "BT2": 2, "BT3": 2, "BT4": 3, "BT5": 4, "BT6": 3}
QUESTIONS = Path("demand") / "bloom-questions.csv"
# Bloom's own illustrative verbs (Bloom 1956, as reprinted in every list), one level after another, first match counts.
KEYWORDS: dict[str, int] = {
    verb: depth
    for depth, verbs in (
        (1, "define list name state recall recite label identify match what who when where which"),
        (2, "describe explain summarize paraphrase classify discuss interpret translate restate rewrite outline"),
        (2, "apply calculate solve demonstrate use show construct compute predict illustrate sketch modify"),
        (3, "analyze analyse compare contrast differentiate distinguish examine investigate inspect"),
        (4, "compose create design develop devise invent combine plan formulate propose write"),
        (3, "evaluate assess judge justify defend critique appraise decide recommend rate"),
    )
    for verb in verbs.split()
}


class Labelled(NamedTuple):
    question: str
    level: str

    @property
    def depth(self) -> int:
        return DEPTH_OF_LEVEL[self.level]


class Score(NamedTuple):
    """Macro-F1 over the four depths, the share told right, and how many of each true depth were read as each."""

    macro_f1: float
    right: float
    confusion: dict[tuple[int, int], int]


def halves(data: Path) -> tuple[list[Labelled], list[Labelled]]:
    """(development, held out): the even and the odd questions of each level, in the order of the file.

    `data` is the folder of shared data. Raises OSError where it does not hold the questions.
    """
    with (data / QUESTIONS).open(encoding="utf-8", errors="replace", newline="") as file:
        rows = [Labelled(row["Questions"], row["Category"].strip()) for row in csv.DictReader(file)]
    by_level: dict[str, list[Labelled]] = {}
    for row in rows:
        by_level.setdefault(row.level, []).append(row)
    both: tuple[list[Labelled], list[Labelled]] = ([], [])
    for _, questions in sorted(by_level.items()):
        both[0].extend(questions[::2])
        both[1].extend(questions[1::2])
    return both


def measure(questions: Sequence[Labelled], tell: Callable[[str], int]) -> Score:
    """How well a way to tell depth does on labelled questions."""
    return score([question.depth for question in questions], [tell(question.question) for question in questions])


def score(true: Sequence[int], told: Sequence[int]) -> Score:
    """Macro-F1 and the confusion of two equally long rows of depths."""
    confusion = Counter(zip(true, told, strict=True))
    f1s = []
    for depth in sorted(set(true)):
        hit = confusion[depth, depth]
        wanted, given = list(true).count(depth), list(told).count(depth)
        f1s.append(2 * hit / (wanted + given) if wanted + given else 0.0)
    right = sum(n for (a, b), n in confusion.items() if a == b) / len(true)
    return Score(sum(f1s) / len(f1s), right, dict(confusion))


def by_tagger(question: str) -> int:
    return depth_of(question).depth


def by_keyword(question: str) -> int:
    """The depth of the first of Bloom's verbs in the question; recall where there is none."""
    words = question.lower().replace("?", " ").replace(",", " ").replace(".", " ").split()
    return next((KEYWORDS[word] for word in words if word in KEYWORDS), 1)


def by_chance(questions: Sequence[Labelled], draws: int = 200) -> float:
    """Mean macro-F1 of depths drawn by their share in the data."""
    true = [question.depth for question in questions]
    dice = random.Random(1)
    return sum(score(true, dice.choices(true, k=len(true))).macro_f1 for _ in range(draws)) / draws
