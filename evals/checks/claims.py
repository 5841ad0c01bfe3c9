"""claims: the homework says nothing about inspection, grades, outcomes or evidence that nobody can stand behind."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.wording import lines
from generator.models import Finding, Severity

INSPECTION = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate)\b[^.!?]{0,40}?\b(?:requires?|required|demands?|expects?|expected|wants?"
    r"|insists?"
    r"|looks? for|needs? to see|mandates?|approv\w+|recommends?|prefers?|(?:will|would|likes?|loves?)\b)|"
    r"\b(?:required|expected|demanded|approved|recommended|endorsed|mandated|needed) (?:by|for) (?:ofsted|(?:the "
    r")?inspect\w+)|"
    r"\b(?:ofsted|inspectors?|inspectorate|hmi)\b[^.!?]{0,30}?\b(?:is|are|will be|was|were) (?:currently |now |"
    r"always )?(?:looking|checking|asking|hoping|searching)\b|"
    r"\b(?:for|before|ready for|in) (?:the |our |your |an? )?(?:next |coming |ofsted )?(?:inspection|"
    r"ofsted)\b[^.!?]{0,30}?\b(?:file|folder|evidence|book|prepare|needed|show)|"
    r"\b(?:made|written|prepared|kept|collected|filed) (?:specially |especially )?for (?:ofsted|(?:the |"
    r"an )?inspect\w+)|\bdeep dives? (?:ready|requires?)|"
    r"\bofsted[- ](?:ready|approved|compliant|proof|friendly|standard|criteria)\b|"
    r"\b(?:meets?|satisf(?:y|ies)|fulfils?) (?:the )?(?:ofsted|inspect\w+)",
    re.I,
)
JUDGED = r"(?:teaching|teachers?|lessons?|schools?|practice|progress|provision|homework|departments?|grades?|ratings?)"
GRADE = re.compile(
    rf"\b(?:rated|graded|judged|deemed|ofsted)(?: as)? [‘'\"“]?(?:outstanding|good|inadequate|requires improvement)|"
    rf"\b(?i:outstanding) (?i:{JUDGED})\b|\b(?i:good (?:or|to|and) outstanding)\b|(?<=[a-z,;] "
    rf")[‘'\"“]?Outstanding\b(?! Natural)|"
    r"\b(?i:an? outstanding (?:grade|judge?ment|rating))\b|(?<=[a-z,;] )[‘'\"“]?Requires Improvement\b|"
    r"\b(?i:requires improvement (?:grade|judge?ment|rating))"
)
OUTCOMES = r"(?:progress|success|results?|grades?|marks|attainment|outcomes?|improvements?|achievement|mastery|scores?)"
PROMISE = re.compile(
    rf"\bguarantee[sd]?\b[^.!?]{{0,50}}?\b{OUTCOMES}\b|\b{OUTCOMES} (?:is|are) guaranteed\b|\bguaranteed (?:\w+ "
    rf")?{OUTCOMES}\b|"
    rf"\b(?:will|is certain to|is sure to|are sure to) (?:\w+ )?(?:raise|boost|improve|increase|accelerate|double"
    rf"|transform)\b"
    rf"[^.!?]{{0,40}}?\b{OUTCOMES}\b|"
    rf"\b(?:proven|shown|certain|sure) to (?:\w+ )?(?:raise|boost|improve|increase|accelerate|double)\b[^.!?]{{0,40}}?"
    rf"\b{OUTCOMES}\b|\bproven to work\b|"
    rf"\b(?:pupils|students|learners|children|classes|they|you)\b[^.!?]{{0,40}}?\b(?:move|moves|go|goes|jump|jumps|"
    rf"rise|rises|climb|climbs|gain|gains|improve|improves) "
    rf"(?:up )?(?:by )?(?:a|an|one|two|three|half a|at least \w+|\d+) (?:whole |full )?(?:grades?|levels?|"
    rf"sub-?levels?)\b|"
    rf"\b(?:works?|effective|succeeds?) (?:for|with|in) (?:all|every|any|each) (?:\w+ )?(?:children|pupils?|"
    rf"students?|learners?|schools?|class(?:es)?|subjects?)\b|"
    rf"\bensures? (?:that )?(?:all |every |your )?(?:\w+ )?(?:make )?(?:\w+ )?(?:progress|success)\b",
    re.I,
)
FIGURE = re.compile(
    r"\+ ?\d+ months?\b|\b(?:\d+|two|three|four|five|six|seven|eight) (?:additional |extra |more |further "
    r")?months?['’]?"
    r" (?:of )?(?:additional |extra |more |further )?progress|\beffect size\b[^.!?]{0,20}\d|\bd ?= ?0?\.\d|"
    r"\b(?:research|studies|evidence|trials?)\b[^.!?]{0,60}?\b(?:shows?|showed|says?|proves?|proved|found|finds?"
    r"|suggests?)\b"
    r"[^.!?]{0,80}?\d+(?:\.\d+)? ?(?:%|per ?cent|times|months)",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SOURCE = re.compile(
    r"\b(?:EEF|Education Endowment|NFER|Ofsted|DfE|Department for Education|Rosenshine|Hattie|et al|doi)\b", re.I
)
STYLES = re.compile(
    r"\b(?:visual|auditory|aural|kinaesthetic|kinesthetic|tactile|read[- ]?(?:ing)?/writ(?:e|ing))[- ]?(?:,? (?:and"
    r"|or|/) ?\w+ )?"
    r"(?:learners?|learning)\b|\blearning styles?\b|\b(?:VAK|VARK)\b|\bkin(?:a?e)sthetic\b[^.!?]{0,30}\blearn|"
    r"\b(?:left|right)[- ]brain(?:ed)?(?: (?:pupils?|learners?|thinkers?|children|people|activit\w+))?\b",
    re.I,
)

NO_PROMISE = "it promises an outcome that no homework can promise"
# A king may guarantee success in a history question; there the promise counts only when pupils or their work are in it.
SUBJECT_MATTER = ("printed side", "answer.canonical", "marking.model_answer")
ABOUT_PUPILS = re.compile(r"\b(?:pupils?|students?|learners?|homework|worksheet|you|your|teachers?|school)\b", re.I)
# The signs are words without which the pattern cannot match: most texts are read once, for these.
KINDS = (
    (
        ("ofsted", "inspect"),
        INSPECTION,
        "the inspectorate requires no kind of homework and approves no tool",
        "say what the work is for",
    ),
    (
        ("outstanding", "rated", "graded", "judged", "deemed", "ofsted", "requires improvement"),
        GRADE,
        "it names a grade of inspection; the single-word grades have ended",
        "say what is good about it",
    ),
    (
        (
            "guarantee",
            "will",
            "certain",
            "sure",
            "proven",
            "shown",
            "grade",
            "level",
            "works",
            "work ",
            "effective",
            "succeed",
        ),
        PROMISE,
        NO_PROMISE,
        "say what the work practises",
    ),
    (
        ("learn", "vak", "vark", "brain"),
        STYLES,
        "learning styles have no support in evidence (ITTECF 5.6)",
        "leave the label out and say what helps",
    ),
)
SIGNS_OF_FIGURES = ("month", "effect size", "d =", "d=", "research", "studies", "evidence", "trial")
UNDATED = (
    "an evidence figure without its source and date",
    "name the source and the year in the same sentence, or leave the figure out",
)


class Claims(HomeworkCheck):
    """Cost of a miss: a school repeats in a letter what no inspector said and no trial found."""

    id = "claims"
    severity = Severity.BLOCK
    purpose = (
        "no 'Ofsted requires', retired grades, outcome promise, undated evidence figure or learning-styles language"
    )

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for text, where, task in every_text(evidence):
            for found, why, mend in claims_in(text):
                if why is NO_PROMISE and task and where in SUBJECT_MATTER and not ABOUT_PUPILS.search(text):
                    continue
                yield self.failed(f"{quote(found)}: {why}", mend, task=task, where=where)


@lru_cache(maxsize=20_000)
def claims_in(text: str) -> tuple[tuple[str, str, str], ...]:
    """Each claim in a text that may not be made: its words, why not, and what to do."""
    found = []
    low = text.lower()
    for signs, pattern, why, mend in KINDS:
        match = pattern.search(text) if any(sign in low for sign in signs) else None
        if match:
            found.append((match[0], why, mend))
    if any(sign in low for sign in SIGNS_OF_FIGURES):
        for line in lines(text):
            figure = FIGURE.search(line)
            if figure and not (YEAR.search(line) and SOURCE.search(line)):
                found.append((figure[0], *UNDATED))
    return tuple(found)
