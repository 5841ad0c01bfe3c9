"""Absolute terms: a pupil who knows nothing rules out 'always', 'never' and 'only', and is right to."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

ABSOLUTE = re.compile(
    r"\b(?:always|never|every|everyone|everything|everybody|no ?one|nobody|nothing|none|only|completely|totally|entirely|absolutely|"
    r"impossible|certainly|forever|without exception|under no circumstances|at all times|in every case|must|"
    r"(?<!\bof )(?<!\bat )(?<!\bafter )(?<!\babove )(?<!\bnot )all(?! (?:of )?(?:its|their|his|her|our|your)\b))\b",
    re.I,
)
"""'The widest of all' and 'all their water' rule nothing out."""


def absolute_terms(asked: AskedChoice) -> Iterator[Flaw]:
    if ABSOLUTE.search(asked.key) or not asked.key:
        return
    found = [
        (option, absolute[0])
        for option, right, listed in zip(asked.options, asked.right, asked.listed, strict=True)
        if not right and not listed and (absolute := ABSOLUTE.search(option))
    ]
    if found:
        option, word = found[0]
        yield Flaw(
            f"{quote(word)} makes a wrong option easy to rule out: {quote(option)}",
            "say it without the absolute word, or use one in the right option too",
        )
