"""Options that mean the same in other words: two wrong ones are one, and a wrong one that means the key makes two right answers.

Meaning is the cosine of the packaged vectors. Opposites are as near to each other as paraphrases, and so are sentences in which one
word is exchanged; so options that say the same words in the same order, and those with words that are opposites, are left to a reader.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.item_flaws.duplicate_options import NEGATION
from evals.checks.meanings import embedder
from evals.checks.opposites import are_opposites
from evals.checks.wording import MATHS, words
from evals.thresholds import LINED_UP_WORDS, MEANS_THE_SAME, NEARER_THAN_OTHERS, SHORTEST_PARAPHRASE


def same_meaning(asked: AskedChoice) -> Iterator[Flaw]:
    long = [option for option in asked.options if len(words(option)) >= SHORTEST_PARAPHRASE]
    if len(set(asked.options)) < 3 or len(set(long)) < 2:
        return
    rows = dict(zip(asked.options, embedder().embed(list(asked.options)), strict=True))
    pairs = combinations(rows, 2)
    near = sorted(((float(rows[one] @ rows[other]), one, other) for one, other in pairs), reverse=True)
    (nearest, one, other), (following, *_) = near[:2]
    if min(len(words(one)), len(words(other))) < SHORTEST_PARAPHRASE:
        return
    # What pupils are known to believe may speak of the same things as the key, and is not the key.
    known = {option for option, listed in zip(asked.options, asked.listed, strict=False) if listed}
    if asked.key in (one, other) and known & {one, other}:
        return
    if nearest >= MEANS_THE_SAME and nearest - following >= NEARER_THAN_OTHERS and _in_other_words(one, other):
        again = other if one == asked.key else one
        yield Flaw(
            f"{quote(again)} is the right answer in other words: {quote(asked.key)}"
            if asked.key in (one, other)
            else f"two options say the same in other words: {quote(one)} and {quote(other)}",
            "replace one of them by another thing that pupils believe",
        )


def _in_other_words(one: str, other: str) -> bool:
    if MATHS.search(one) or MATHS.search(other) or bool(NEGATION.search(one)) != bool(NEGATION.search(other)):
        return False
    left, right = words(one), words(other)
    turned = any(are_opposites(word, another) for word in left for another in right)
    return not turned and SequenceMatcher(None, left, right, autojunk=False).ratio() <= LINED_UP_WORDS
