"""Whether a true-or-false question leaves the verdict to the pupil, or says it already."""

import re
from functools import lru_cache

SAID_FALSE = re.compile(r"\b(?:statement|claim|sentence) is (?:false|wrong|not true)\b", re.I)
LETTERED = re.compile(r"^\s*\**([A-H])\**\s*[:.)]\s+(\S.*)$", re.M)


def asks_for_a_verdict(stem: str) -> bool:
    """Whether one statement stands to be judged: not where the stem calls it false, nor where it asks which one is."""
    return not (SAID_FALSE.search(stem) or lettered_statements(stem))


@lru_cache(maxsize=5_000)
def lettered_statements(stem: str) -> dict[str, str]:
    """The statements of a stem that prints several, by letter; empty when it prints none or one."""
    found = {letter: text.strip() for letter, text in LETTERED.findall(stem)}
    return found if len(found) > 1 else {}
