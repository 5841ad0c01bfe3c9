"""Options of unlike form: a sentence among words, a figure among names, a 'because' among 'to ...'."""

import re
from collections import Counter
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

OPENINGS = (
    ("to", re.compile(r"^(?:so as |in order )?to [a-z]", re.I)),
    ("because", re.compile(r"^because\b", re.I)),
    ("by", re.compile(r"^by\b", re.I)),
    ("so that", re.compile(r"^so that\b", re.I)),
)
SENTENCE = re.compile(r"^[A-Z].*[.?!]$", re.S)
FIGURE = re.compile(r"^(?:about |nearly |more than |less than |exactly )?[£$]?[-−]?\d[\d,./:×^ ]*\s*\S{0,12}$", re.I)


def unlike_form(asked: AskedChoice) -> Iterator[Flaw]:
    forms = [_form(option) for option in asked.options]
    common, count = Counter(forms).most_common(1)[0]
    if count != len(forms) - 1 or len(forms) < 3:
        return
    odd = next(option for option, form in zip(asked.options, forms, strict=True) if form != common)
    yield Flaw(
        f"one option has another form than the others: {quote(odd)}",
        "write all options in one form: all words, all sentences or all figures",
    )


def _form(option: str) -> str:
    if SENTENCE.match(option):
        return "sentence"
    opening = next((name for name, pattern in OPENINGS if pattern.match(option)), None)
    if opening:
        return opening
    return "figure" if FIGURE.match(option) else "words"
