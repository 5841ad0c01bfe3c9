"""What makes a text easy or hard to read, counted: long sentences, rare words, and for the baseline long words.

The share of different words orders windows of news still better (92 % of any two windows), and says nothing of a worksheet,
which repeats itself to be clear and would look easy for it: a sheet in the language of lawyers passed. So it is left out.
"""

import re
from collections.abc import Callable, Sequence
from math import log
from statistics import mean

from curriculum.models import Frozen
from evals.readability.frequency import rarity
from evals.readability.syllables import syllables

LEAST_WORDS = 200
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NUMBER_OR_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"'*_)]*\s+(?=[*_(\"“‘']*[A-Z0-9])")
TAUGHT_RARITY = 0.75
"""What a word that was taught counts for: about the middle of the words with meaning in the easiest articles (0.79)."""


class Features(Frozen):
    """Of one text. `sentence` is the natural logarithm of the mean words in a sentence; `syllables` and `rarity` are means
    over its words, names left out."""

    words: int
    sentence: float
    syllables: float
    rarity: float

    def values(self) -> tuple[float, float]:
        """What is weighted. Syllables say nothing more once rarity is known; they serve the baseline."""
        return self.sentence, self.rarity


def sentences_of(text: str) -> list[str]:
    """The sentences of running text; a line break inside one is no end of it."""
    return [part for part in SENTENCE_END.split(" ".join(text.split())) if WORD.search(part)]


def features_of(sentences: Sequence[str], taught: Callable[[str], bool] = lambda word: False) -> Features | None:
    """The features of a text that is given as its sentences; None where there is no word to judge.

    A word that was `taught` is neither easy nor hard: its syllables do not count, and its rarity is a middling one.
    """
    words = [WORD.findall(sentence) for sentence in sentences]
    lengths = [len(NUMBER_OR_WORD.findall(sentence)) for sentence in sentences]
    names = {word for each in words for word in each[1:] if word[0].isupper()}
    known = {word for each in words for word in each if taught(word)}
    met = [word for each in words for word in each if word in known or word not in names]
    judged = [word for word in met if word not in known]
    if not judged:
        return None
    return Features(
        words=sum(lengths),
        sentence=log(sum(lengths) / len(lengths)),
        syllables=mean([syllables(word) for word in judged]),
        rarity=mean([TAUGHT_RARITY if word in known else rarity(word) for word in met]),
    )
