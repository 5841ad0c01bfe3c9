"""A grammatical cue: the stem and the options fit together only where the answer is right."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from generator.items.wording import VOWEL_SOUND

ARTICLE = re.compile(r"\b(an?)\s*(?:\.\.\.|…+|:)?\s*[.?]?$", re.I)
BE_OPEN = re.compile(r"\b(is|are|was|were)\s*(?:called|known as|named)?\s*(?:\.\.\.|…+|:)?\s*[.]?$", re.I)
PLURAL = re.compile(r"(?:[^su]s|[^aeiou]ies|people|children|bacteria)$", re.I)


def grammatical_cue(asked: AskedChoice) -> Iterator[Flaw]:
    stem = asked.stem.strip()
    article = ARTICLE.search(stem)
    if article:
        vowel = article[1].lower() == "an"
        misfits = [option for option in asked.options if (VOWEL_SOUND.match(option) is not None) != vowel]
        if misfits:
            yield Flaw(
                f"the stem ends in {quote(article[1])}, which does not fit {quote(misfits[0])}",
                "put the article into each option, or write ‘a/an’ in the stem",
                "stem",
            )
        return
    verb = BE_OPEN.search(stem)
    if not verb or stem.endswith("?"):
        return
    plural = verb[1].lower() in ("are", "were")
    fits = [(PLURAL.search(option) is not None) == plural for option in asked.options]
    if plural and 0 < sum(fits) < len(fits) and all(fit == right for fit, right in zip(fits, asked.right, strict=True)):
        yield Flaw(
            f"only {quote(asked.key)} fits the verb {quote(verb[1])} of the stem",
            "give all options the number that the verb asks for",
            "stem",
        )
