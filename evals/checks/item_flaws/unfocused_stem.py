"""An unfocused stem: pupils learn what is asked only from the options."""

import re
from collections.abc import Iterator

from curriculum.reading.text import words_in
from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

ASKS = re.compile(
    r"\?|\.\.\.|…|\b(?:which|what|who|whose|where|when|why|how|choose|tick|pick|circle|select|identify|find|name|complete|"
    r"work out|calculate|solve|give|state|match|decide|is|are|was|were|means?|has|have|does|called|by|because|to|that|of)\b",
    re.I,
)
VERB_END = re.compile(
    r"\b(?:is|are|was|were|has|have|can|does|do|will|means?|causes?|because|by|to|called|that|of|an?|the|in|from|with|when|if)\s*[:….]*$",
    re.I,
)
EMPTY = re.compile(
    r"^(?:which|what)(?: one)?(?: of (?:these|the following|them))?(?: \w+)? (?:is|are) (?:true|correct|right|the answer)\s*\??$|"
    r"^(?:choose|tick|pick|circle|select) (?:the )?(?:correct|right|best|one)(?: \w+){0,2}\.?$|^which(?: one)?\??$",
    re.I,
)


def unfocused_stem(asked: AskedChoice) -> Iterator[Flaw]:
    stem = re.sub(r"\s*\b(?:Tick|Circle|Choose) (?:one|two|three|a letter)(?: \w+)?\.?\s*$", "", asked.stem.strip())
    statement = EMPTY.match(stem) and "statement" not in stem.lower() and "sentence" not in stem.lower()
    lone_topic = not stem.endswith("?") and not ASKS.search(stem) and words_in(stem) <= 6
    verb_only = VERB_END.search(stem) is not None and words_in(stem) <= 3 and not stem.endswith("?")
    if statement or lone_topic or verb_only:
        yield Flaw(
            f"the stem asks nothing by itself: {quote(asked.stem)}",
            "put the whole question into the stem, so that a pupil could answer it with the options covered",
            "stem",
        )
