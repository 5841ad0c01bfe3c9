"""True or false dressed as choice: a stem that asks nothing over statements that have nothing in common."""

import re
from collections.abc import Iterator
from itertools import combinations

from curriculum.reading.text import words_in
from evals.checks.base import quote
from evals.checks.carriers import CARRIERS
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import content

WHICH_IS_TRUE = re.compile(
    r"\b(?:which|choose|tick|pick|select|circle|identify|what)\b.{0,40}\b(?:statements?|sentences?|these|following|ones?|options?|facts?)\b|"
    r"\b(?:is|are) (?:true|correct|right)\b",
    re.I,
)
LEAST_WORDS = 4
VERDICTS = frozenset({"true", "false", "yes", "no", "correct", "incorrect", "right", "wrong"})


def true_false_series(asked: AskedChoice) -> Iterator[Flaw]:
    if {option.lower().rstrip(".") for option in asked.options} <= VERDICTS:
        yield Flaw(
            "the options are only true and false", "ask it as true or false with a correction, or write four answers"
        )
        return
    if not WHICH_IS_TRUE.search(asked.stem) or content(asked.stem) - CARRIERS or len(asked.options) < 3:
        return
    if min(map(words_in, asked.options)) < LEAST_WORDS:
        return
    linked = sum(bool(content(one) & content(other)) for one, other in combinations(asked.options, 2))
    if linked < len(asked.options) - 1:
        yield Flaw(
            f"each option is a statement about something else, so this is true or false {len(asked.options)} times: {quote(asked.stem)}",
            "ask one question that all options answer",
            "stem",
        )
