"""Small, pure steps that clean curriculum text, and the word stems that every rule compares by."""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*", re.UNICODE)
COMMON = frozenset(
    """
    a about above after all also an and another any are as at be because been before being between both but by
    can could did do does doing done due during each either else etc every few for from get gets give given
    gives had has have having he her hers him his how however i if in into is it its itself just kind known like
    made make makes many may me might more most much must my never no nor not of off often on one only onto or
    other our out over own part people same set she should so some someone something sometimes sort such than
    that the their theirs them then there these they thing things this those through to too type under until up
    upon us use used uses using very was way we well were what when where whether which while who whom whose why
    will with within without would you your
    """.split()  # noqa: SIM905 - a list of words reads better as text
)


def fold(text: str) -> str:
    """Collapse line breaks, indentation and odd spaces into single spaces."""
    return " ".join(text.replace("\u200b", " ").replace("\ufeff", " ").split())


def sentence(text: str) -> str:
    """A capital first letter and a full stop at the end, nothing else changed."""
    text = text.strip().rstrip(",;:").strip()
    if not text:
        return text
    if text[0].islower():
        text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?" or text[-2:] in {'."', ".'", ".”", ".’"} else text + "."


def lower_first(text: str) -> str:
    """A small first letter, unless the first word is a name, an abbreviation or the pronoun I."""
    first = text.split(" ", 1)[0]
    if not first or first in {"I", "I'm"} or any(letter.isupper() for letter in first[1:]):
        return text
    return text[0].lower() + text[1:] if first.lower().strip(",.") in OPENING_WORDS else text


OPENING_WORDS = COMMON | {"pupils", "plants", "animals", "particles", "water", "light", "energy", "cells", "different"}


def sentences(text: str) -> list[str]:
    """Split after a full stop, a question mark or an exclamation mark that a capital letter follows."""
    return [part.strip() for part in re.split(r"(?<=[.!?])\s+(?=[A-Z‘'\"“])", text) if part.strip()]


class _Stems(dict[str, str]):
    """Stems by word as it is spelled in small letters, each found once."""

    def __missing__(self, word: str) -> str:
        self[word] = found = str(_stemmer().stemWord(word.removesuffix("'s")))
        return found


_STEMS = _Stems()


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    import Stemmer

    return Stemmer.Stemmer("english")


def stem(word: str) -> str:
    """The stem of one word, lower case."""
    return _STEMS[word.lower().replace("’", "'")]


@lru_cache(maxsize=100_000)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    words = set(WORD.findall(text.lower().replace("’", "'"))) - COMMON
    return frozenset([_STEMS[word] for word in words if len(word) > 1])


def likeness(one: str, other: str) -> float:
    """Shared stems over all stems of the two texts, 0 to 1."""
    left, right = stems(one), stems(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def words_in(text: str) -> int:
    """How many words a pupil reads; a piece of maths counts as two."""
    maths = len(re.findall(r"\$[^$]+\$", text))
    return len(WORD.findall(re.sub(r"\$[^$]+\$", " ", text))) + 2 * maths
