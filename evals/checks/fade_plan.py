"""fade-plan: every support says how it will be taken away."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.wording import plain, words
from evals.thresholds import LEAST_FADE_WORDS
from generator.models import Finding, Severity

# A plan says what is less next time, when the help goes, or what the pupil does in its place.
LESS = (
    r"remov\w+|tak(?:e|en|ing)\b.{0,60}\b(?:away|off|out)|withdr[ae]w\w*|omit\w*|drop\w*|cut\w*"
    r"|hid(?:e|den|ing)|cover\w*"
    r"|rub\w* out|strip\w*|skip\w*|reduc\w+|replac\w+|swap\w*|blank\w*"
    r"|fold\w*|leav(?:e|ing) [^.;]{0,60}\b(?:out|empty|to)"
    r"|left out|keep [^.;]{0,60}\bback|hold\w* back|wait\w*|do(?:es|ing)? without|fewer|less|shorter"
    r"|half|halve|smaller"
    r"|fad(?:e|es|ed|ing) (?:to|by|from|out|line|step|word|one)|stop\w*|only|alone|just|without"
    r"|with no|no|none|nobody|unaided|eras\w+|shrink\w*|gone"
    r"|one (?:\w+ )?out of"
    r"|empty|bare|goes|uncovered|turn\b[^.;]{1,40}\binto"
)
WHEN = r"once|until|unless|when|after|from the|then|if asked|next \w+|before|fortnight|each time|in the next"
IN_ITS_PLACE = (
    r"instead|own|themselves|itself|independently|by heart|from memory|in their heads?|ask (?:pupils|them|for|the)"
    r"|(?:let|expect|get|have) (?:the )?(?:pupils?|them)|pupils? (?:says?|writes?|chooses?|finds?"
    r"|makes?|names?|draws?)"
)
A_CHANGE = re.compile(rf"\b(?:{LESS}|{IN_ITS_PLACE})\b", re.I)
A_TIME = re.compile(rf"\b(?:{WHEN})\b", re.I)
NO_PLAN = re.compile(
    r"\b(?:do not|don't|never|not|cannot|can't|mustn't|shouldn't|no need to)(?: \w+){0,2} (?:remov"
    r"|tak|withdr|drop|cut|fad"
    r"|reduc|do without|chang|stop)\w*"
    r"|\bno (?:plan|change|fad\w+|withdrawal|need)\b|\b(?:nothing|nowhere) (?:to be |is "
    r"|will be )?(?:tak|remov|chang|left)\w*|\bunchanged\b"
    r"|\bnot (?:needed|necessary|applicable|planned|decided|yet)\b"
    r"|\bto be (?:decided|confirmed|agreed|planned|added)\b|\bas (?:above|before|usual|it is)\b|^see \b"
    r"|\bsame \w+ again\b|\bsame (?:support|help|again|as|sheet)\b|\bfor good\b|\bpermanent\w*|\bindefinitely\b",
    re.I,
)
KEPT = re.compile(
    r"\b(?:keep|leave|give|use|print|provide|offer|stays?|remains?)\b.*\b(?:always|every|each|again"
    r"|in place|on the sheet)\b"
    r"|\balways\b|\bstays?\b|\bremains?\b",
    re.I,
)


class FadePlan(HomeworkCheck):
    """Cost of a miss: a support that nobody plans to withdraw becomes the work itself (ITTECF 4c)."""

    id = "fade-plan"
    severity = Severity.WARN
    purpose = "every support says how it will be withdrawn"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            for n, support in enumerate(task.supports):
                if no_plan(support.fade, support.text):
                    yield self.failed(
                        f"support {quote(support.text)} says {quote(support.fade or 'nothing')} about being withdrawn",
                        "say what is left out next time, and when",
                        task=task,
                        where=f"supports[{n}].fade",
                    )


@lru_cache(maxsize=20_000)
def no_plan(fade: str, support: str) -> bool:
    """Whether a fade note leaves the help as it is: it is empty, repeats the help, keeps it, or names no change."""
    line = plain(fade)
    if len(words(fade)) < LEAST_FADE_WORDS or NO_PLAN.search(line):
        return True
    if words(fade) == words(support):
        return True
    return not A_CHANGE.search(line) and (not A_TIME.search(line) or bool(KEPT.search(line)))
