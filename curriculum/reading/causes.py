"""Reads an explicit cause and its effect out of a learning point: 'X because Y', and nothing less explicit."""

import re

from curriculum.models import Frozen
from curriculum.reading.text import stems, words_in

JOINS = re.compile(r",?\s+\bbecause\b(?! of)\s+", re.I)
LEAST_EFFECT, LEAST_CAUSE = 4, 3
NAMED = re.compile(r"\b(?:called|known as|named)\b", re.I)
VALUED = re.compile(r"\b(?:is|are|was|were)(?: (?:a|an|the|called|known as|very|so|also|often))* [\w-]+$", re.I)
POINTS_BACK = re.compile(r"^(this|that|these|those|of|not|there)\b", re.I)


class ReadCause(Frozen):
    """Two clauses: what happens, and why."""

    cause: str
    effect: str


def read_cause(text: str) -> ReadCause | None:
    """The two clauses of a sentence with one 'because'; None where either is too thin to ask about."""
    parts = JOINS.split(text.rstrip("."))
    if len(parts) != 2:
        return None
    effect, cause = parts[0].strip(), parts[1].strip()
    if words_in(effect) < LEAST_EFFECT or words_in(cause) < LEAST_CAUSE or POINTS_BACK.match(cause):
        return None
    if not stems(cause) - stems(effect) or VALUED.search(effect) or NAMED.search(effect):
        return None
    return ReadCause(cause=cause, effect=effect)
