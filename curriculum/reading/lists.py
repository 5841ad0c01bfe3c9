"""The lists that people keep by reading: hurtful claims, known errors, senses of words."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field

from curriculum.models import Frozen
from curriculum.reading.text import stem, stems

LISTS = Path(__file__).parent.parent / "lists"


class Erratum(Frozen):
    """Words that together mark a known error, and what is wrong."""

    holds: tuple[str, ...]
    reason: str


class Senses(Frozen):
    """In which subjects a stored definition of a word misleads, and the right sense where we wrote one."""

    misfits: frozenset[str]
    senses: dict[str, str] = Field(default_factory=dict)


def _read(name: str) -> Any:
    return yaml.load((LISTS / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@lru_cache(maxsize=1)
def _hurtful() -> re.Pattern[str]:
    words = [word for group in _read("safeguarding.yaml").values() for word in group]
    parts = [re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.I)


@lru_cache(maxsize=1)
def _errata() -> tuple[Erratum, ...]:
    return tuple(Erratum.model_validate(entry) for entry in _read("errata.yaml"))


@lru_cache(maxsize=1)
def senses() -> dict[str, Senses]:
    """By keyword, lower case: the words whose stored definition belongs to another subject."""
    return {str(name).lower(): Senses.model_validate(entry) for name, entry in (_read("senses.yaml") or {}).items()}


@lru_cache(maxsize=1)
def meanings() -> dict[str, dict[str, tuple[str, ...]]]:
    """By word, lower case, and subject (`everyday`: outside lessons): what the word means there, in our own words."""
    return {
        str(word): {subject: tuple(part.strip() for part in text.split(";")) for subject, text in entry.items()}
        for word, entry in _read("meanings.yaml").items()
    }


@lru_cache(maxsize=1)
def _topics() -> dict[str, dict[str, str]]:
    """By subject: the stem of each topic word, and the word."""
    return {subject: {stem(word): word for word in words} for subject, words in _read("topics.yaml").items()}


def topic_elsewhere(definition: str, subject: str, unit_stems: frozenset[str]) -> str | None:
    """The topic word of a definition that the unit never uses; None when there is none."""
    topics = _topics().get(subject, {})
    return next((topics[s] for s in sorted(stems(definition)) if s in topics and s not in unit_stems), None)


def hurtful_word(text: str) -> str | None:
    """The word that makes a claim one about people, bodies, beliefs or harm; None when there is none."""
    found = _hurtful().search(text)
    return found[0] if found else None


@lru_cache(maxsize=1)
def _errors() -> tuple[re.Pattern[str], list[tuple[list[str], str]]]:
    """A pattern that any known error matches, and the words of each in small letters with what is wrong."""
    entries = [([word.lower() for word in erratum.holds], erratum.reason) for erratum in _errata()]
    return re.compile("|".join(re.escape(words[0]) for words, _ in entries)), entries


def known_error(text: str) -> str | None:
    """Why a text is known to be wrong; None when it is not on the list."""
    anything, entries = _errors()
    low = text.lower()
    if not anything.search(low):
        return None
    return next((reason for words, reason in entries if all(word in low for word in words)), None)
