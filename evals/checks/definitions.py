"""The definitions that a homework teaches or asks for, wherever they stand: passages, questions, keys, columns, glossaries."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evals.checks.evidence import Evidence
from evals.checks.statements import pieces
from evals.checks.wording import holds_words, plain, same_words, words
from generator.models import Match, Short, Task

LONGEST_TERM = 4
LEAST_DEFINITION = 3
ASKS_FOR_TERM = re.compile(
    r"\b(?:which|what) (?:key )?(?:term|word|name)\b[^:?]*?(?:means?|is given to|describes|for)\b:?\s*(.+)", re.I | re.S
)
ASKS_FOR_MEANING = re.compile(
    r"^(?:what (?:does|do|is meant by)|define|give the meaning of|explain what)\s+(?:the (?:term|word) )?(?:an? |the )?"
    r"[‘'\"“*]*(.{2,40}?)[’'\"”*]*(?:\s+means?\b|\?|\.|$)",
    re.I,
)
# "‘Cell’ means the smallest unit of life.", "A cell is the word for ...": the term stands first, or first after an article.
EXPLAINS = re.compile(
    r"^(?:the (?:word|term) |an? |the )?[‘'\"“]?(?P<term>[^‘’'\"“”:,.;]{2,40}?)[’'\"”]?\s+"
    r"(?:means|is (?:the|a|our) (?:word|name|term) for|is defined as)\s+(?P<meaning>.+?)[.;]?$",
    re.I,
)
LISTS = re.compile(r"^[-•]?\s*(?P<term>[^:–—.;,]{2,40}?)\s*(?::|\s[–—-])\s+(?P<meaning>[^:]+?)[.;]?$")
GLOSSARIES = frozenset({"glossary"})
PAIRS_MEANINGS = re.compile(r"\b(?:meaning|definition|what (?:it|each) means)\b", re.I)


class Definition(NamedTuple):
    """A term with the meaning that the homework gives it, and the task that uses it; none where the brief explains it."""

    term: str
    meaning: str
    task: Task | None


def definitions(evidence: Evidence) -> Iterator[Definition]:
    """Each different pair of term and meaning, with the first task that uses it."""
    seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for found in _all(evidence):
        pair = words(found.term), words(found.meaning)
        sized = 1 <= len(pair[0]) <= LONGEST_TERM and len(pair[1]) >= LEAST_DEFINITION
        if sized and pair not in seen:
            seen.add(pair)
            yield found


def _all(evidence: Evidence) -> Iterator[Definition]:
    for task in evidence.all_tasks:
        yield from (*_asked(task), *_cited(task, evidence))
        for support in task.supports:
            yield from _explained(support.text, task, listed=support.kind in GLOSSARIES)
    for text, _, _ in evidence.brief:
        yield from _explained(text, None)


def _explained(text: str, task: Task | None, listed: bool = False) -> Iterator[Definition]:
    """What a text tells pupils of its words: 'X means ...'; in a glossary, 'X: ...' too."""
    if not listed and " means " not in text and " for " not in text and " defined " not in text:
        return
    for line in (part for block in text.split("\n") for part in pieces(plain(block))):
        found = EXPLAINS.match(line) or (LISTS.match(line) if listed else None)
        if found:
            yield Definition(found["term"].strip(), found["meaning"].strip(), task)


def _asked(task: Task) -> Iterator[Definition]:
    if isinstance(task.response, Match) and PAIRS_MEANINGS.search(task.stem):
        response = task.response
        for left, right in response.pairs:
            if left < len(response.left) and right < len(response.right):
                yield Definition(response.left[left], response.right[right], task)
    if isinstance(task.response, Short):
        stem = plain(task.stem)
        term = ASKS_FOR_TERM.search(stem)
        if term:
            yield Definition(task.answer.canonical, term[1].strip(" ?."), task)
        meaning = ASKS_FOR_MEANING.search(stem)
        if meaning and not term:
            yield Definition(meaning[1].strip(), task.answer.canonical, task)


def _cited(task: Task, evidence: Evidence) -> Iterator[Definition]:
    for passage in evidence.cited(task):
        parts = pieces(passage.text)
        if len(parts) < 2 or len(words(parts[0])) > LONGEST_TERM:
            continue
        name = parts[0].rstrip(".")
        told = any(mark in passage.id for mark in (":terms:", "keyword"))
        if (
            told
            or same_words(task.answer.canonical, name)
            or (parts[0] != name and holds_words(task.stem, f"{name} mean"))
        ):
            yield Definition(name, parts[1].rstrip("."), task)
