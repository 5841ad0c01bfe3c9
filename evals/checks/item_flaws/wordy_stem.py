"""A wordy stem: what is set up does not bear on the question, and costs reading time."""

import re
from collections.abc import Iterator

from curriculum.reading.text import words_in
from evals.checks.base import quote
from evals.checks.carriers import CARRIERS
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import content
from evals.thresholds import IDLE_SENTENCE_WORDS, LONGEST_CHOICE_STEM

POINTS_BACK = re.compile(
    r"\b(?:it|its|this|these|they|them|their|he|she|his|her|here|there|you|who|what happened)\b", re.I
)


def wordy_stem(asked: AskedChoice) -> Iterator[Flaw]:
    if words_in(asked.stem) > LONGEST_CHOICE_STEM:
        yield Flaw(
            f"the stem has {words_in(asked.stem)} words for one choice: {quote(asked.stem)}",
            "keep only what the answer needs",
            "stem",
        )
        return
    parts = [part for part in re.split(r"(?<=[.!?])\s+", asked.stem) if part]
    if len(parts) < 2 or words_in(parts[0]) < IDLE_SENTENCE_WORDS or "?" in parts[0] or "means:" in parts[0]:
        return
    used = content(" ".join([*parts[1:], *asked.options])) | asked.taught
    if not (content(parts[0]) - CARRIERS) & used and not POINTS_BACK.search(" ".join(parts[1:])):
        yield Flaw(f"this sentence has nothing to do with the question: {quote(parts[0])}", "take it out", "stem")
