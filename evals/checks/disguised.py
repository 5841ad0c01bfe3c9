"""Keys that a help prints in a thin disguise: with a letter blotted out, in another order of letters, in the order of the gaps."""

import re
from functools import lru_cache

from evals.checks.wording import GAP, holds_words, words
from evals.thresholds import BLOTTED_SHOWN, LEAST_BLOTTED, LEAST_SHUFFLED
from generator.models import Cloze, Task

BLOT = re.compile(r"[_*□]+")
# 'n-u-c-l-e-u-s', 'n u c l _ u s': letters set apart one by one are one word.
SET_APART = re.compile(r"(?<!\S)(?:[^\W\d]|□)(?:[ .-](?:[^\W\d]|□)){2,}(?=[\s.,;:!?)]|$)")
ENTRIES = re.compile(r"\s*[|•;/\n]\s*|,\s+|\s+(?:and|then)\s+|(?:^|\s)\(?[a-h1-9][).]\s+")
JOINED_BY = frozenset({"and", "then", "plus", "with", "+", "-", "–", "&", "...", "/", "|"})
SENTENCE_END = re.compile(r"(?<=[^\W\d]{2}[.!?])\s+")


def disguised(text: str, keys: tuple[str, ...]) -> str | None:
    """The key whose letters a text prints: most of them in their places, or all of them in another order."""
    tokens = _tokens(text)
    for key in keys:
        wanted = tuple(key.lower().replace("’", "'").split())
        size = len(wanted)
        windows = (tokens[start : start + size] for start in range(len(tokens) - size + 1))
        apart = not holds_words(text, key)
        if size == 1 and _in_parts(tokens, wanted[0]):
            return key
        if any(_blotted(w, wanted) or _shuffled(w, wanted) or (apart and w == wanted) for w in windows):
            return key
    return None


def lists_gaps_in_order(text: str, task: Task) -> str | None:
    """The words for the gaps, where a text lists them in the order of the gaps and lists nothing else."""
    if not isinstance(task.response, Cloze) or len(task.response.gaps) < 2:
        return None
    answers = [words(gap.answer) for gap in task.response.gaps]
    for part in SENTENCE_END.split(GAP.sub(" ____ ", text)):
        listed = [words(entry) for entry in ENTRIES.split(part.rsplit(":", 1)[-1])]
        if [entry for entry in listed if entry] == answers:
            return "; ".join(gap.answer for gap in task.response.gaps)
    return None


@lru_cache(maxsize=5_000)
def _tokens(text: str) -> tuple[str, ...]:
    """Words in small letters without stops and emphasis; blots stay, letters set apart are put together."""
    line = GAP.sub(" ", text).replace("**", "").replace("’", "'").lower()
    joined = SET_APART.sub(lambda found: re.sub(r"[ .-]", "", found[0]), line)
    return tuple(token for part in joined.split() if (token := part.strip(".,;:!?()‘'“”\"|")))


def _in_parts(tokens: tuple[str, ...], key: str) -> bool:
    """Whether a word is printed in parts one after the other: 'news' and 'paper'."""
    parts = [token for token in tokens if token not in JOINED_BY]
    if len(key) < LEAST_SHUFFLED or key in parts:
        return False
    for start, part in enumerate(parts):
        end = start + 1
        while part and key.startswith(part) and part != key and end < len(parts):
            part, end = part + parts[end], end + 1
        if part == key:
            return True
    return False


def _blotted(window: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether letters stand in their places and blots for the rest, with most letters shown."""
    printed, key = " ".join(window), " ".join(wanted)
    shown = BLOT.sub("", printed)
    if len(shown) == len(printed) or len(key) < LEAST_BLOTTED or len(shown) < BLOTTED_SHOWN * len(key):
        return False
    return re.fullmatch(".+".join(map(re.escape, BLOT.split(printed))), key) is not None


def _shuffled(window: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether the same letters stand in another order; words in another order are no disguise of letters."""
    printed, key = "".join(window), "".join(wanted)
    if len(printed) != len(key) or not key.isalpha() or sorted(window) == sorted(wanted):
        return False
    return printed == key[::-1] or (len(key) >= LEAST_SHUFFLED and sorted(printed) == sorted(key))
