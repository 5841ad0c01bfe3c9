"""A logical cue: only the right option is the kind of thing that the question word asks for."""

import re
from collections.abc import Iterator
from re import Pattern

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|none|"
    r"once|twice"
)
KINDS: tuple[tuple[str, Pattern[str], Pattern[str]], ...] = (
    (
        "a number",
        re.compile(r"\bhow (?:many|old|tall|far|long|much)\b", re.I),
        re.compile(rf"\d|\b(?:{NUMBER_WORDS}|all|many|few|more|less)\b", re.I),
    ),
    (
        "a time",
        re.compile(
            r"\b(?:in (?:which|what) (?:year|month|century|season)|what year|which (?:year|month|century|season)|^when)\b",
            re.I,
        ),
        re.compile(
            r"\d|\b(?:century|year|month|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|"
            r"october|november|december|morning|night|before|after|when|while|during|once|as soon as|if|at|in|on|every|until)\b",
            re.I,
        ),
    ),
    ("a reason", re.compile(r"^why\b", re.I), re.compile(r"^(?:because|so that|to|in order to|since|as)\b", re.I)),
)


def logical_cue(asked: AskedChoice) -> Iterator[Flaw]:
    if len(asked.options) < 3 or sum(asked.right) != 1:
        return
    for kind, question, answer in KINDS:
        if question.search(asked.stem):
            fits = [answer.search(option) is not None for option in asked.options]
            if fits == list(asked.right):
                yield Flaw(
                    f"the question asks for {kind}, and only {quote(asked.key)} is one",
                    f"make every option {kind}",
                )
