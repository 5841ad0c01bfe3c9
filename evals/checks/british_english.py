"""british-english: spelling and school words are those of England."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.american import COMPUTING, PHRASES, respelt, spellings
from evals.checks.american_terms import american_terms_in
from evals.checks.base import HomeworkCheck, quote
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence, Printed
from evals.checks.false_friends import false_friends_in
from evals.checks.keys import final_value
from evals.checks.wording import without_quotations
from generator.models import Finding, Severity

CODE = re.compile(r"```.*?```|`[^`]*`|\$[^$]*\$|https?://\S+|\b\S+\.(?:com|org|net|html|edu|gov)\S*", re.S)
ABOUT_CODE = re.compile(
    r"[=;{}<>()`]|\b(?:CSS|HTML|SVG|code|propert(?:y|ies)|attributes?|tags?|selectors?|styles?|style ?sheets?|keywords?|functions?|"
    r"variables?|library|module|import|syntax|hex|RGB)\b",
    re.I,
)
CODE_WORDS = frozenset({"color", "colors", "center", "centered", "gray", "math"})
WORD = re.compile(r"[A-Za-z]+")
COMPUTERS = re.compile(
    r"\b(?:computers?|software|apps?|laptops?|tablets?|spreadsheets?|servers?|files?|hard (?:disk|drive)|websites?|online|digital|"
    r"program(?:s|med|ming|mer)? (?:that |which )?(?:runs?|prints?|counts?|sorts?|reads?|stores?|loops?|stops?|crash(?:es)?))\b",
    re.I,
)
"""Where a text is about computers, a program is no programme, whatever the subject."""
PHRASE_SIGNS = ("iz", "grade", "meter", "liter", "schooler")
SENTENCE_ENDS = ".!?:\n•"


class BritishEnglish(HomeworkCheck):
    """Cost of a miss: pupils copy a spelling that loses them marks, and teachers stop trusting the rest."""

    id = "british-english"
    severity = Severity.WARN
    purpose = "spelling and terms are British; quotations, names and code keep theirs"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        subject = evidence.homework.unit.subject.lower()
        computing = "comput" in subject
        quoted = {
            stimulus.text for task in evidence.all_tasks for stimulus in task.stimulus if stimulus.source_id is not None
        }
        reported: set[tuple[str, str | None]] = set()
        for text, where, task in (*every_text(evidence), *_ours_too(evidence)):
            if text in quoted:
                continue
            for found, british in (*american_words(text, computing=computing), *_friends(text, subject)):
                place = (found.lower(), task.id if task else where)
                if place not in reported:
                    reported.add(place)
                    yield self.failed(
                        f"{quote(found)} is the American form", f"write {quote(british)}", task=task, where=where
                    )


def _ours_too(evidence: Evidence) -> Iterator[Printed]:
    """What is said about pupils' errors, and the units that are printed: wrong on purpose, but not in their spelling."""
    for task in evidence.all_tasks:
        for n, slip in enumerate(task.marking.common_errors):
            yield Printed(slip.error, f"marking.common_errors[{n}].error", task)
        number = final_value(task)
        if number is not None and number.unit:
            yield Printed(f"in {number.unit}", "response.unit", task)


@lru_cache(maxsize=20_000)
def american_words(text: str, *, computing: bool) -> list[tuple[str, str]]:
    """Each American word or phrase of a text with the British one."""
    low = text.lower()
    known = _words(
        computing or (("program" in low or "dis" in low or "log" in low) and COMPUTERS.search(text) is not None),
        computing and ABOUT_CODE.search(text) is not None,
    )
    # Most texts hold none, so quotations and code are cut out only of those that might.
    if not any(sign in low for sign in PHRASE_SIGNS) and known.keys().isdisjoint(WORD.findall(low)):
        return []
    text = without_quotations(CODE.sub(" ", text))
    found = []
    for match in WORD.finditer(text):
        british = known.get(match[0].lower()) or respelt(match[0].lower())
        if british and not _is_name(text, match):
            found.append((match[0], british))
    for pattern, british in PHRASES.items():
        found += [(match[0], british) for match in re.finditer(pattern, text, re.I)]
    return found


@lru_cache(maxsize=20_000)
def _friends(text: str, subject: str) -> list[tuple[str, str]]:
    """Words in an American sense that the list of words does not hold."""
    found = (*false_friends_in(text, subject), *american_terms_in(text, subject))
    if not found:
        return []
    ours = without_quotations(CODE.sub(" ", text))
    listed = {found.lower() for found, _ in american_words(text, computing="comput" in subject)}
    again = (*false_friends_in(ours, subject), *american_terms_in(ours, subject))
    return [pair for pair in again if pair[0].lower() not in listed]


@lru_cache(maxsize=4)
def _words(computing: bool, code: bool) -> dict[str, str]:
    if computing:
        return {word: british for word, british in spellings().items() if not code or word not in CODE_WORDS}
    return spellings() | COMPUTING


def _is_name(text: str, match: re.Match[str]) -> bool:
    """A capital inside a sentence is a proper name: the World Trade Center."""
    if not match[0][0].isupper():
        return False
    before = text[: match.start()].rstrip(" *_(")
    return bool(before) and before[-1] not in SENTENCE_ENDS
