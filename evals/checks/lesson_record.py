"""What the passages of a homework record, read by the shape of each: meanings, lists under headings, steps, sides, verdicts, answers.

A passage holds one piece of knowledge, its parts joined by full stops; which part means what follows from its kind. Nothing is guessed:
a passage of a shape that is not known here records sentences only.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from curriculum.reading.text import words_in
from evals.checks.statements import VERDICTS, is_misconception, pieces, stated_by
from evals.checks.wording import content, holds_phrase, same_words
from generator.models import Passage

LONGEST_NAME = 5
SHORTEST_SENTENCE = 5


class Listed(NamedTuple):
    """Something that a passage puts under a heading: a member of a group, or one side of a comparison under an aspect."""

    heading: str
    text: str
    passage: str
    aspect: str = ""


class Sorted(NamedTuple):
    """The parts of a sorting, headings and members, as they follow each other: which are headings the task knows."""

    parts: tuple[str, ...]
    passage: str


class Steps(NamedTuple):
    """The parts of a sequence, in order."""

    steps: tuple[str, ...]
    passage: str


class Judged(NamedTuple):
    """A claim with the verdict that the lesson gives on it: always, sometimes or never true."""

    claim: str
    verdict: str
    passage: str


class Answered(NamedTuple):
    """A question that the lesson asks, and every answer that it takes."""

    question: str
    answers: tuple[str, ...]
    passage: str


class Said(NamedTuple):
    """A sentence that is true, and the words in it that were chosen as its answer, with others that mean the same."""

    text: str
    answers: tuple[str, ...]
    passage: str
    term: str = ""


class Mistaken(NamedTuple):
    """A claim that the lesson calls wrong: its words, the reply, the wrong phrase and what stands in its place."""

    claim: str
    reply: str
    wrong: str
    right: str
    passage: str


class Record(NamedTuple):
    """Everything that the passages record."""

    listed: tuple[Listed, ...]
    sorted_: tuple[Sorted, ...]
    steps: tuple[Steps, ...]
    judged: tuple[Judged, ...]
    answered: tuple[Answered, ...]
    said: tuple[Said, ...]
    mistaken: tuple[Mistaken, ...]


def record(passages: tuple[Passage, ...]) -> Record:
    """What the passages of a homework say, by shape."""
    found = [_read(passage.id, passage.text) for passage in passages]
    return Record(
        tuple(one for part in found for one in part.listed),
        tuple(one for part in found for one in part.sorted_),
        tuple(one for part in found for one in part.steps),
        tuple(one for part in found for one in part.judged),
        tuple(one for part in found for one in part.answered),
        tuple(one for part in found for one in part.said),
        tuple(one for part in found for one in part.mistaken),
    )


@lru_cache(maxsize=5_000)
def _read(name: str, text: str) -> Record:
    parts = tuple(part.rstrip(".").strip() for part in pieces(text))
    passage = Passage(id=name, text=text, sha256="")
    empty = Record((), (), (), (), (), (), ())
    if len(parts) < 1:
        return empty
    if is_misconception(passage):
        return empty._replace(mistaken=_mistaken(parts, name), said=_replies(passage))
    if ":sortings:" in name:
        return empty._replace(sorted_=(Sorted(parts[1:], name),))
    if ":comparisons:" in name:
        return empty._replace(listed=_compared(parts, name))
    if ":sequences:" in name:
        return empty._replace(steps=(Steps(parts[2:], name),))
    if len(parts) > 1 and parts[1].lower() in VERDICTS:
        return empty._replace(judged=(Judged(parts[0], parts[1].lower(), name),))
    if parts[0].endswith("?") and ":cases:" not in name and ":worked" not in name:
        return empty._replace(answered=(Answered(parts[0].rstrip("? "), parts[1:], name),))
    kinds = (":cases:", ":worked_examples:", ":judgements:")
    if any(kind in name for kind in kinds):
        return empty
    return empty._replace(said=_sentences(passage, parts), answered=_asked_in(parts, name))


def under(sorted_: Sorted, headings: tuple[str, ...]) -> tuple[Listed, ...]:
    """The members of a sorting under its headings; none where it has not all of these headings."""
    found, heading, met = [], "", set()
    for part in sorted_.parts:
        known = next((name for name in headings if same_words(name, part)), None)
        if known is not None:
            heading = known
            met.add(known)
        elif heading:
            found.append(Listed(heading, part, sorted_.passage))
    return tuple(found) if met == set(headings) else ()


def _compared(parts: tuple[str, ...], name: str) -> tuple[Listed, ...]:
    one, other = parts[0], parts[1] if len(parts) > 1 else ""
    found = []
    for n in range(2, len(parts) - 2, 3):
        found += [Listed(one, parts[n + 1], name, parts[n]), Listed(other, parts[n + 2], name, parts[n])]
    return tuple(found)


def _mistaken(parts: tuple[str, ...], name: str) -> tuple[Mistaken, ...]:
    sentences = [part for part in parts[1:] if part[:1].isupper() and words_in(part) >= SHORTEST_SENTENCE - 1]
    rest = [part for part in parts[1:] if part not in sentences]
    wrong, right = (rest[-2], rest[-1]) if len(rest) >= 2 and content(rest[-2]) <= content(parts[0]) else ("", "")
    return (Mistaken(parts[0], " ".join(sentences), wrong, right, name),)


def _replies(passage: Passage) -> tuple[Said, ...]:
    return tuple(Said(text, (), passage.id) for text in stated_by(passage))


def _sentences(passage: Passage, parts: tuple[str, ...]) -> tuple[Said, ...]:
    """A term with its meaning, or a sentence with the words that were blanked in it."""
    if len(parts) > 1 and words_in(parts[0]) <= LONGEST_NAME and words_in(parts[0]) < words_in(parts[1]):
        return (Said(f"{parts[0]} {parts[1]}", (parts[0], *parts[2:]), passage.id, parts[0]),)
    if parts[0].endswith("?"):
        return ()
    answers = parts[1:]
    if answers and not holds_phrase(parts[0], answers[0]):
        answers = ()
    return (Said(parts[0], answers, passage.id),)


def _asked_in(parts: tuple[str, ...], name: str) -> tuple[Answered, ...]:
    """'A because B. B. A. Why A?': the question that a fact answers, beside its answer."""
    found = re.search(r"\bbecause (.+)$", parts[0])
    if found is None or not parts[-1].endswith("?"):
        return ()
    return (Answered(parts[-1].rstrip("? "), (found[1], *parts[1:-2]), name),)
