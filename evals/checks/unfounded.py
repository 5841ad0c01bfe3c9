"""Sentences that rest on nothing: with a name or a figure that no text holds, or of whose words hardly one stands anywhere.

A sentence may rest on what its task cites and on what the lesson's other passages say, on the unit's intent and the objectives;
outside the stem also on stem and stimulus. What only sets a scene ("Sofia has measured ...", "A farmer ...") claims nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from curriculum.models import Badge
from evals.checks.assertions import Assertion, assertions
from evals.checks.carriers import CARRIERS
from evals.checks.evidence import Evidence
from evals.checks.ground import Ground
from evals.checks.quantities import strange_quantity
from evals.checks.strange_names import forms_in, names_in, strange_names
from evals.checks.strange_words import MANNER, most_strangeness, share_strange, stems_of, strange_words, strangeness
from evals.checks.wording import content
from evals.thresholds import (
    ALL_BUT_COPIED,
    ASKED_FROM,
    HEARD_SAY,
    MOSTLY_STRANGE,
    ONE_STRANGE,
    SHORT_HINT,
    STRANGE,
    STRANGE_IN_OWN_WORDS,
)
from generator.models import Task

# Teachers put these in words of their own, where the badge does not say that the task is the source's.
OWN_WORDS = frozenset({"the reply to an error", "the help", "the stem", "the text", "an accepted answer"})
# Taken over from the source one by one.
LISTED = frozenset({"the item", "the cell", "the pair", "the step"})
HINTS = frozenset({"the reply to an error", "the help"})
TRANSCRIBED = frozenset({Badge.CURATED, Badge.SOURCED})
# What somebody unnamed is said to have found.
HEARSAY = re.compile(
    r"\b(?:experts?|scientists|researchers?|historians|scholars|stud(?:y|ies)|surveys?|research|reports?|statistics|examiners|critics)\b"
    r"(?: \w+){0,3} (?:agrees?|shows?|showed|says?|said|finds?|found|proves?|proved|believes?|thinks?|knows?|estimates?|suggests?)\b",
    re.I,
)


class Unfounded(NamedTuple):
    """A sentence without support, and why."""

    said: Assertion
    why: str


def unfounded(task: Task, evidence: Evidence) -> Iterator[Unfounded]:
    """The sentences of a task that rest on nothing, each for its first reason."""
    ground = Ground(task, evidence)
    for said in dict.fromkeys(assertions(task)):
        why = _why(said, ground)
        if why:
            yield Unfounded(said, why)


def _why(said: Assertion, ground: Ground) -> str | None:
    named = _name(said, ground) or _figure(said, ground)
    if said.asks:
        # A question takes for granted what it is made from; a case may ask about anything.
        if not said.scene or not ground.copies(said, ASKED_FROM):
            return None
        return named or _exchanged(said, ground)
    if named:
        return None if ground.sets_a_scene(said) else named
    return _exchanged(said, ground) or _strange(said, ground)


def _name(said: Assertion, ground: Ground) -> str | None:
    if not names_in(said.text):
        return None
    found = strange_names(said.text, forms_in(ground.under(said)))
    if not found or _short_hint(said):
        return None
    return f"nothing there has the name ‘{found[0].word}’"


def _figure(said: Assertion, ground: Ground) -> str | None:
    found = strange_quantity(said.text, ground.under(said), ground.given(said))
    return f"nothing there has the number ‘{found}’" if found else None


def _exchanged(said: Assertion, ground: Ground) -> str | None:
    """A strange word in what is the source's own wording otherwise."""
    if ground.task.badge not in TRANSCRIBED or said.what in OWN_WORDS - {"the stem"}:
        return None
    listed = said.what in LISTED or (said.text[:1].isupper() and len(content(said.text) - MANNER) == 1)
    if not listed and not ground.copies(said, ALL_BUT_COPIED):
        return None
    for word in strange_words(said.text, stems_of(ground.under(said))):
        if most_strangeness((word,)) >= ONE_STRANGE and (
            listed or strangeness((word,), ground.under(said)) >= ONE_STRANGE
        ):
            return f"nothing there speaks of ‘{word}’"
    return None


def _strange(said: Assertion, ground: Ground) -> str | None:
    strange = strange_words(said.text, stems_of(ground.under(said)))
    if not strange or share_strange(said.text, strange) < MOSTLY_STRANGE or _short_hint(said):
        return None
    own = said.what in OWN_WORDS and ground.task.badge not in TRANSCRIBED
    enough = (STRANGE_IN_OWN_WORDS if own else STRANGE) - (HEARD_SAY if HEARSAY.search(said.text) else 0)
    if most_strangeness(strange) < enough or ground.sets_a_scene(said):
        return None
    if strangeness(strange, ground.under(said)) < enough:
        return None
    return f"nothing there speaks of {', '.join(f'‘{word}’' for word in strange[:4])}"


def _short_hint(said: Assertion) -> bool:
    return said.what in HINTS and len(content(said.text) - CARRIERS - MANNER) < SHORT_HINT
