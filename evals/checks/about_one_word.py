"""A question about one word: what is left of it, without the words that any such question is made of."""

import re
from functools import lru_cache

from evals.checks.wording import content, plain, words

# What a question about a word may hold beside the word; it asks for a meaning only where it names one of ASKS_MEANING.
FRAME = content(
    "what which word words key term terms name phrase vocabulary mean means meaning meanings meant define defines definition "
    "explain explanation describe say state give write tell show choose tick circle select pick underline find match complete "
    "recall use using spell say one two right best correct exact short full own sentence line lines answer option letter box "
    "topic unit subject lesson sheet homework class notes this these your pupil friend younger add what's think remember learn "
    "glossary list following below here given clear clearly simple idea called call fit fits belong belongs described explained"
)
ASKS_MEANING = re.compile(
    r"\b(?:mean(?:s|t|ing|ings)?|defin\w+|explain\w*|explanation|describ\w+|(?:key )?(?:word|term)|what (?:is|are))\b",
    re.I,
)
ASKS_WORD = re.compile(r"\b(?:word|term|name|phrase|vocabulary|call(?:ed)?)\b", re.I)
SET_OFF = re.compile(r"\*\*([^*\n]+)\*\*|[‘“\"]([^‘’“”\"*\n]+(?:’\w[^‘’“”\"*\n]*)*)[’”\"]")
LAST_CLAUSE = re.compile(r"(?:[:–—]|[.?!]\s+(?:it|they) (?:means?|is|are)\b)\s*(.{10,}?)[.?!]*$", re.I | re.S)
LONGEST_TERM = 4
LEAST_MEANING = 3


@lru_cache(maxsize=5_000)
def word_asked(stem: str) -> str | None:
    """The word whose meaning a question asks for: 'Explain the key word **bias** in one line'; None for other questions."""
    if not ASKS_MEANING.search(plain(stem)):
        return None
    marked = [text.strip(" .?:") for text in _marked(stem)]
    terms = [text for text in marked if len(words(text)) <= LONGEST_TERM and content(text) - FRAME]
    if len(terms) != 1 or content(plain(stem)) - content(terms[0]) - FRAME:
        return None
    return terms[0]


@lru_cache(maxsize=5_000)
def meaning_asked(stem: str) -> str | None:
    """The meaning whose word a question asks for: 'One key word means “...”. Which one?'; None for other questions."""
    if not ASKS_WORD.search(plain(stem)):
        return None
    last = LAST_CLAUSE.search(plain(stem))
    for text in (*_marked(stem), *([last[1]] if last else [])):
        meaning = plain(text).strip(" .?:'\"")
        if len(words(meaning)) >= LEAST_MEANING and not content(plain(stem)) - content(meaning) - FRAME:
            return meaning
    return None


def _marked(stem: str) -> list[str]:
    return [next(group for group in found.groups() if group) for found in SET_OFF.finditer(stem)]
