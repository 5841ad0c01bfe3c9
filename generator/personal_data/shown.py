"""How a place is shown to the teacher, and in a log, without repeating it whole."""

import re

from generator.personal_data.models import Personal

_WORD = re.compile(r"\w[\w'’@.+-]*\w|\w")
_KEPT = 3


def shown(text: str, found: Personal, around: int = 30) -> str:
    """One line: the place in its surroundings (`around` characters to each side), names and numbers in it cut short.

    >>> text = "Jayden Moore has ADHD"
    >>> shown(text, Personal(kind="health", start=0, end=21, text=text))
    '‘Jay… Moo… has ADHD’'
    """
    before, after = text[max(found.start - around, 0) : found.start], text[found.end : found.end + around]
    start = "…" if found.start > around else ""
    end = "…" if found.end + around < len(text) else ""
    line = f"{start}{_masked(before)}{_masked(found.text[:120])}{_masked(after)}{end}"
    return f"‘{' '.join(line.split())}’"


def _masked(part: str) -> str:
    return _WORD.sub(lambda word: _short(word.group()), part)


def _short(word: str) -> str:
    """Addresses, numbers and words with a capital are cut; plain words and short forms (ADHD) stay."""
    if "@" in word or any(character.isdigit() for character in word):
        return f"{word[: min(_KEPT, len(word) // 2)]}…" if len(word) > 2 else word
    if word[0].isupper() and not word.isupper() and len(word) > 1:
        return f"{word[: min(_KEPT, len(word) - 1)]}…"
    return word
