"""A convergence cue: each wrong option was made by changing one part of the right one, which therefore has most in common."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import content

PARTS = re.compile(r"\s*(?:,| and | but | with | then |;)\s*")


def convergence_cue(asked: AskedChoice) -> Iterator[Flaw]:
    if len(asked.options) < 3 or sum(asked.right) != 1:
        return
    parts = {
        option: [frozenset(content(part)) for part in PARTS.split(option) if content(part)] for option in asked.options
    }
    if any(len(found) < 2 for found in parts.values()):
        return
    counts = {
        option: [sum(part in others for others in parts.values()) for part in found] for option, found in parts.items()
    }
    key = counts.pop(asked.key, [])
    # Every part of the key is met again, and no wrong option can say so.
    if key and min(key) > 1 and all(min(count) == 1 for count in counts.values()):
        yield Flaw(
            f"every part of the right option stands in another option too, and no other is like that: {quote(asked.key)}",
            "let two wrong options share a part that the right one has not",
        )
