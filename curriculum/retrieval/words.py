"""Text as the words an index counts: accents folded, stop words out, endings stemmed."""

import re
import unicodedata
from functools import lru_cache
from threading import Lock
from typing import cast

_STOP_WORDS = """
a about an and are as at be been but by can do does for from had has have how i if in into is it its of on or our s so
some such than that the their them then there these they this those to use using was we were what when where which
while who why will with you your
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
# A stemmer keeps state between letters: the vendor asks for one caller at a time.
_one_at_a_time = Lock()


def words_of(text: str) -> list[str]:
    """The words in lower case without accents ('être' gives 'etre'), in order, stop words included."""
    folded = unicodedata.normalize("NFKD", text.lower().replace("’", "'").replace("'s", ""))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9]+", plain)


def stems_of(text: str) -> list[str]:
    """The stems of the words that carry meaning; of a text of stop words alone, all of them."""
    words = words_of(text)
    return [stem(word) for word in words if word not in STOP_WORDS] or [stem(word) for word in words]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem: 'fractions' and 'fraction' meet, 'apple' and 'apply' do not."""
    with _one_at_a_time:
        return cast(str, _stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]  # the vendor has no types
    import Stemmer

    return Stemmer.Stemmer("english")
