"""fade-plan: every support says how it will be taken away."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.wording import content, plain, share, words
from evals.thresholds import LEAST_FADE_WORDS, SAME_HINT
from generator.models import Finding, Severity

# A plan says what is less next time, when the help goes, or what the pupil does in its place.
TAKEN = (
    r"remov\w+|(?:tak(?:e|en|ing)|cross\w*|rub\w*|cut|turn\w*)\b.{0,60}\b(?:away|off|out|down|in)|withdr[ae]w\w*|omit\w*|drop\w*|cut\w*"
    r"|phas\w+ (?:\w+ )?(?:out|away)|hid(?:e|den|ing)|cover\w*|strip\w*|skip\w*|reduc\w+|replac\w+|swap\w*|blank\w*|disappear\w*"
    r"|fold\w*|leav(?:e|ing) [^.;]{0,60}\b(?:out|off|empty|to)|left (?:out|off)|keep [^.;]{0,60}\bback|hold\w* back|wait\w*"
    r"|do(?:es|ing)? without|shorten\w*|fad(?:e|es|ed|ing) (?:to|by|from|out|line|step|word|one)|stop\w*|eras\w+|shrink\w*"
)
LESS = (
    r"fewer|less|shorter|half|halve|smaller|weaker|lighter|thinner|last use|missing|alone|without|with no|no|none|nobody|nothing"
    r"|only (?:on|if|when|after|once|where|by"
    r"|for the (?:first|last)|the|one|two|three|half|a|part|its|first|letters?)|just (?:the|one|two|half|a|its)"
    r"|unaided|gone|one (?:\w+ )?out of|off (?:the|for|from|after|in)|empty|bare|goes|uncovered|turn\b[^.;]{1,40}\binto"
    r"|(?:core|plain|unsupported) (?:sheet|question|version|task)s?|on request"
)
TIME = r"once|until|unless|then|fortnight|each time|by the end|(?:after|when|if|as soon as) (?:they|pupils?|asked|it|a pupil|the pupil)"
# Said of pupils who still have the help: 'while pupils write' is no plan that they will write by themselves.
IN_ITS_PLACE = (
    r"instead|own|themselves|itself|independen\w+|by heart|from memory|in their heads?|ask (?:pupils|them|for|the (?:pupils?|class|group))"
    r"|(?:let|expect|get|have) (?:the )?(?:pupils?|them)|(?<!while )(?<!as )(?<!before )pupils? (?:says?|writes?|chooses?|finds?"
    r"|makes?|names?|draws?|decides?)"
)
TAKEN_AWAY = re.compile(rf"\b(?:{TAKEN})\b", re.I)
A_CHANGE = re.compile(rf"\b(?:{LESS}|{IN_ITS_PLACE})\b", re.I)
A_TIME = re.compile(rf"\b(?:{TIME})\b", re.I)
# More help is no plan for less; more gaps, or one more lesson of it, may be.
MORE = re.compile(
    r"\b(?:more|longer|larger|bigger|extra|additional|another|further|fuller|stronger|a second|add(?:s|ed|ing)?|exten(?:d|ds|ded|ding|sion)"
    r"|expand\w*|increas\w+|lengthen\w*|enlarg\w*|build (?:it |this |them )?up|too|as well|also|in addition|follow it with)\b",
    re.I,
)
NO_MORE_HELP = re.compile(
    r"\b(?:no (?:longer|more)|not any ?more|once more|(?:one|two|three|a few) more (?:times?|uses?|lessons?|homeworks?|weeks?)"
    r"|(?:more|extra|another|add(?:ing)?)\b[^,.;]{0,25}\b(?:gaps?|blanks?|empty|missing|independen\w+|left|is taken|to (?:pupils|them)))\b",
    re.I,
)
CLAUSE_END = re.compile(r"[.;:,?!]\s|\band then\b|\bbut\b")
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
    if len(words(fade)) < LEAST_FADE_WORDS or NO_PLAN.search(line) or _echoes(fade, support):
        return True
    clauses = CLAUSE_END.split(line)
    if any(TAKEN_AWAY.search(clause) or (A_CHANGE.search(clause) and not _adds_help(clause)) for clause in clauses):
        return False
    return not A_TIME.search(line) or any(map(_adds_help, clauses)) or bool(KEPT.search(line))


def _adds_help(clause: str) -> bool:
    return bool(MORE.search(NO_MORE_HELP.sub(" ", clause)))


def _echoes(fade: str, support: str) -> bool:
    """Whether the note says the help over again."""
    said, helped = content(fade), content(support)
    return words(fade) == words(support) or (
        len(said) > 2 and share(said, helped) >= SAME_HINT and share(helped, said) >= SAME_HINT
    )
