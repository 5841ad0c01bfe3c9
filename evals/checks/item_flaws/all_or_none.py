"""All of the above, none of the above, 'A and B': half knowledge is enough for one, and nobody knows what the other shows."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

OTHERS = r"(?: \w+)? (?:of )?(?:the )?(?:above|these|them|other\w*|options|answers|below|two|three|four)\b"
ALL = re.compile(
    rf"^(?:all|both|each|any){OTHERS}|^all (?:are|of them)\b|^both$",
    re.I,
)
NONE = re.compile(
    rf"^(?:none|neither|no one){OTHERS}|^(?:none|neither)\.?$",
    re.I,
)
DON_T_KNOW = re.compile(r"^(?:i |we )?(?:do not|don't|cannot|can't) (?:know|say|tell|be sure)\b|^not sure\b", re.I)
LABEL = r"\(?(?:[A-H]|[1-6]|i{1,3}|iv)\)?"
COMBINED = re.compile(rf"^(?:only |both )?{LABEL}(?:\s*,\s*{LABEL})*\s*(?:and|&|or|,)\s*{LABEL}(?: only)?\.?$", re.I)


def all_of_the_above(asked: AskedChoice) -> Iterator[Flaw]:
    for option in asked.options:
        if ALL.match(option):
            yield Flaw(
                f"{quote(option)}: two known options give it away",
                "write an option that stands for itself, or leave it out",
            )


def none_of_the_above(asked: AskedChoice) -> Iterator[Flaw]:
    for option in asked.options:
        if NONE.match(option) or DON_T_KNOW.match(option):
            yield Flaw(
                f"{quote(option)} shows what a pupil rejects and not what a pupil knows",
                "write an option that pupils really believe, or leave it out",
            )


def combined_options(asked: AskedChoice) -> Iterator[Flaw]:
    """K-type: options made of other options."""
    for option in asked.options:
        if COMBINED.match(option) and not _about_figures(asked):
            yield Flaw(f"{quote(option)} is made of other options", "ask for each by itself, or ask pupils to tick two")
            return


def _about_figures(asked: AskedChoice) -> bool:
    """Whether all options are pairs of figures, as in 'between which numbers': they are then answers."""
    return all(COMBINED.match(option) for option in asked.options) and not re.search(
        r"\b(?:A|i|ii)\b", " ".join(asked.options)
    )
