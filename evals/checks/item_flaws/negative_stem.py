"""A negative stem, and worse, a negative option under it: a good pupil misses the 'not' and loses the mark for reading."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

NEGATIVE = re.compile(
    r"\b(?:not|except|least (?:likely|important|accurate|useful|suitable)|never|cannot|false|incorrect|untrue|wrong)\b|n't\b",
    re.I,
)
HARMLESS = re.compile(
    r"\b(?:not only|whether or not|what is wrong|goes wrong|went wrong|if (?:it is |it's )?(?:false|wrong|not))\b", re.I
)
ASKS = re.compile(
    r"\b(?:which|what|who|whose|where|when|choose|tick|pick|circle|select|identify|all of|each of)\b", re.I
)
REASON = re.compile(r"^(?:why|how|explain|give a reason)\b", re.I)
DEFINITION = re.compile(r"(?<=\bmeans: ).+?(?=\?|$)", re.S)
"""A meaning that is printed may say what a thing is not; the question is which word has it."""
IN_OPTION = re.compile(r"\b(?:not|no|never|none|cannot|without|unable)\b|n't\b", re.I)


def negative_stem(asked: AskedChoice) -> Iterator[Flaw]:
    word = _negative(asked.stem)
    if word:
        yield Flaw(
            f"the question asks for what does {quote(word)} fit: {quote(asked.stem)}"
            if word.lower() == "not"
            else f"the question turns on {quote(word)}: {quote(asked.stem)}",
            "ask which one does fit; where that is impossible, set the word in bold",
            "stem",
        )


def double_negative(asked: AskedChoice) -> Iterator[Flaw]:
    word = _negative(asked.stem)
    held = next((option for option in asked.options if IN_OPTION.search(option)), None) if word else None
    if held:
        yield Flaw(
            f"a negative question with a negative option: {quote(word or '')} in the stem and {quote(held)}",
            "keep at most one of the two negatives; better, neither",
        )


def _negative(stem: str) -> str | None:
    """The negative word on which the question turns; None where it only stands in what is set up or asked about."""
    for sentence in re.split(r"(?<=[.!?:])\s+", DEFINITION.sub(" ", stem)):
        text = HARMLESS.sub(" ", sentence)
        asks = ASKS.search(text)
        found = NEGATIVE.search(text)
        if asks and found and not REASON.match(sentence):
            return found[0]
    return None
