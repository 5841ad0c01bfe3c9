"""british-english: spelling and school words are those of England."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.american import COMPUTING, PHRASES, spellings
from evals.checks.base import HomeworkCheck, quote
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.wording import without_quotations
from generator.models import Finding, Severity

CODE = re.compile(r"```.*?```|`[^`]*`|\$[^$]*\$|https?://\S+|\b\S+\.(?:com|org|net|html|edu|gov)\S*", re.S)
CODE_WORDS = frozenset({"color", "colors", "center", "centered", "gray", "math"})
WORD = re.compile(r"[A-Za-z]+")
PHRASE_SIGNS = ("grade", "meter", "liter", "schooler")
SENTENCE_ENDS = ".!?:\n•"


class BritishEnglish(HomeworkCheck):
    """Cost of a miss: pupils copy a spelling that loses them marks, and teachers stop trusting the rest."""

    id = "british-english"
    severity = Severity.WARN
    purpose = "spelling and terms are British; quotations, names and code keep theirs"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        computing = "comput" in evidence.homework.unit.subject.lower()
        quoted = {
            stimulus.text for task in evidence.all_tasks for stimulus in task.stimulus if stimulus.source_id is not None
        }
        reported: set[tuple[str, str | None]] = set()
        for text, where, task in every_text(evidence):
            if text in quoted:
                continue
            for found, british in american_words(text, computing=computing):
                place = (found.lower(), task.id if task else where)
                if place not in reported:
                    reported.add(place)
                    yield self.failed(
                        f"{quote(found)} is the American form", f"write {quote(british)}", task=task, where=where
                    )


@lru_cache(maxsize=20_000)
def american_words(text: str, *, computing: bool) -> list[tuple[str, str]]:
    """Each American word or phrase of a text with the British one."""
    known = _words(computing)
    low = text.lower()
    # Most texts hold none, so quotations and code are cut out only of those that might.
    if known.keys().isdisjoint(WORD.findall(low)) and not any(sign in low for sign in PHRASE_SIGNS):
        return []
    text = without_quotations(CODE.sub(" ", text))
    found = []
    for match in WORD.finditer(text):
        british = known.get(match[0].lower())
        if british and not _is_name(text, match):
            found.append((match[0], british))
    for pattern, british in PHRASES.items():
        found += [(match[0], british) for match in re.finditer(pattern, text, re.I)]
    return found


@lru_cache(maxsize=2)
def _words(computing: bool) -> dict[str, str]:
    if computing:
        return {word: british for word, british in spellings().items() if word not in CODE_WORDS}
    return spellings() | COMPUTING


def _is_name(text: str, match: re.Match[str]) -> bool:
    """A capital inside a sentence is a proper name: the World Trade Center."""
    if not match[0][0].isupper():
        return False
    before = text[: match.start()].rstrip(" *_(")
    return bool(before) and before[-1] not in SENTENCE_ENDS
