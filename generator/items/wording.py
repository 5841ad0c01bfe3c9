"""Small pieces of wording that several item models share, so that a sheet speaks with one voice."""

import re

from curriculum.models import Term
from curriculum.reading.text import WORD

NUMBER_WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


COUNTABLE = re.compile(
    r"^an? (?!lack|way|state|kind|form|method|process|type|measure|feeling|sense|set of|group of)", re.I
)
HEDGE = re.compile(
    r"\b(?:usually|often|sometimes|frequently|rarely|seldom|occasionally|generally|normally|typically|commonly|regularly|"
    r"mostly|tends? to|quite a (?:lot|few)|a lot of the time|as a rule|in some cases|from time to time)\b",
    re.I,
)
VOWEL_SOUND = re.compile(r"^(?:[aeio]|u(?!n[ia]|s[eu]|te|ti|ro)|hour|honest|heir|x-ray)", re.I)
UNSURE_PLURAL = ("on", "um", "a", "i", "o", "f", "fe", "ing", "ness", "ity", "ment", "ism", "ance", "ence", "age")


def listed(words: list[str], joint: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def clause(text: str) -> str:
    """A sentence as a clause: no final stop, unless it is the end of three dots."""
    text = text.strip()
    return text if text.endswith("...") else text.rstrip(".")


def first_letter_clue(answer: str) -> str:
    """'It starts with **c** and has 7 letters.' for one word; by word for a phrase."""
    if any(map(str.isdigit, answer)):
        century = int(answer[:-2]) * 100 if answer.isdigit() and len(answer) == 4 else None
        if not century:
            return "It is written in figures."
        # A year that opens its century would be named by it.
        first = century - 50 if century == int(answer) else century
        return f"It is a year between {first} and {first + 99}."
    words = WORD.findall(answer)
    if len(words) == 1:
        return f"It starts with **{answer[0]}** and has {sum(map(str.isalpha, answer))} letters."
    starts = listed([f"**{word[0]}**" for word in words])
    return f"It is {NUMBER_WORDS.get(len(words), len(words))} words. They start with {starts}."


def spellings(term: Term) -> tuple[str, ...]:
    """Other ways to write a term that earn the mark: those stored, and the plural or singular of a noun."""
    if term.accept:
        return term.accept
    name = term.term
    if not COUNTABLE.match(term.definition) or not name.isalpha() or name != name.lower():
        return ()
    if name.endswith("s"):
        return () if name.endswith(("ss", "us", "is")) else (name[:-1],)
    if name.endswith(UNSURE_PLURAL):
        return ()
    if re.search(r"[^aeiou]y$", name):
        return (f"{name[:-1]}ies",)
    return (f"{name}es",) if name.endswith(("x", "z", "ch", "sh")) else (f"{name}s",)


def tell_apart(wrong: Term, right: Term) -> str:
    """The reply to a pupil who wrote one term for another."""
    return f"‘{wrong.term}’ is the word for: {clause(wrong.definition)}. The word for this meaning is ‘{right.term}’."
