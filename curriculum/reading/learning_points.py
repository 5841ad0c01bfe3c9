"""Decides which learning points can stand alone in front of a pupil, and mends their punctuation.

Rule 6 of item-model selection. A learning point that cannot stand alone is kept (it still grounds a search, a rationale
and a reply) but never becomes a question.
"""

import re

from curriculum.models import Frozen
from curriculum.reading.grammar import VERB, without_numerals
from curriculum.reading.text import fold, likeness, sentence, sentences, words_in

POINTERS = re.compile(
    r"^(this|these|those|they|it|its|their|another|he|she|his|her|also|however|but|and|then|so|there|here|such|both|other|"
    r"others|as well|in addition|for example|e\.g|similarly|therefore|instead|finally|next|later|eventually|sometimes|"
    r"often|usually|some|many|most|several|each|one|if|how|why|what|when|where|which|who|to|by|through|because|"
    r"understanding|knowing|learning|recognising|being|having)\b",
    re.I,
)
READER = re.compile(r"\b(we|our|us|you|your|yours|i|my|me|let's|ourselves|yourself)\b", re.I)
CLASSROOM = re.compile(
    r"\b(pupils?|students?|lessons?|learn(?:ers?|t|ing|ed)?|teachers?|tasks?|slides?|classroom|worksheet|explain(?:ed)?|"
    r"video|unit|exam|revis(?:e|ion)|starter|plenary)\b",
    re.I,
)
PE_PREFIX = re.compile(r"^(move|think|feel|connect)\s*:", re.I)
POINTING = re.compile(
    r"\b(the (?:text|poem|story|novel|play|image|picture|diagram|graph|table|map|film|song|source|character|"
    r"speaker|writer|author|poet|extract|example|above|below|following)|this|these|those)\b",
    re.I,
)
INSTRUCTION = re.compile(
    r"^(use|add|put|place|change|combine|draw|write|read|look|make|take|keep|check|remember|think|consider|choose|find|"
    r"practise|say|avoid|ensure|try|start|begin|work|multiply|divide|subtract|double|replace|identify|describe|compare|"
    r"do|don't|never|always|hold|move|stand|pass|listen|respond|create|develop|apply|record|measure|label|select|turn)\b",
    re.I,
)
VERB_FORM = re.compile(r"\b[a-z]{2,}(?:s|ed)\b")
LATE_POINTER = re.compile(r"^[A-Z]\w*\b[^,.]{0,60},? (?:it|they|he|she) (?!is |was |are )", re.M)
HEADING = re.compile(r"\bas an example of\b|, (?:and )?how\b|^\w+ing (?:a|an|the|and)\b.{0,60}$", re.I)
HEDGED = re.compile(r"\b(arguably|perhaps|possibly|might suggest|could suggest|seems? to|appears? to)\b", re.I)
LEAST_WORDS, MOST_WORDS = 5, 32
SAME = 0.75
NO_STATEMENTS = frozenset({"mathematics", "languages", "french", "german", "spanish", "latin", "physical-education"})


class ReadPoint(Frozen):
    """A learning point as a sentence, and whether it stands alone off the board."""

    text: str
    standalone: bool
    reason: str = ""


def read_learning_point(stored: str, subject: str) -> ReadPoint:
    """Mend the sentence and say whether a pupil could read it with nothing around it."""
    text = sentence(fold(stored))
    reason = _why_not(text, subject)
    return ReadPoint(text=text, standalone=not reason, reason=reason)


def merge_alike(points: list[str]) -> list[int]:
    """Positions to keep when near-duplicates are merged; of two alike, the longer is kept, at the earlier place."""
    kept: list[int] = []
    for position, text in enumerate(points):
        twin = next((k for k in kept if likeness(points[k], text) >= SAME), None)
        if twin is None:
            kept.append(position)
        elif len(text) > len(points[twin]):
            kept[kept.index(twin)] = position
    return kept


def _why_not(text: str, subject: str) -> str:
    if subject in NO_STATEMENTS:
        return "subject"
    if PE_PREFIX.match(text):
        return "movement note"
    if READER.search(without_numerals(text)):
        return "speaks to the reader"
    if CLASSROOM.search(text):
        return "classroom talk"
    if LATE_POINTER.match(text) and re.match(r"(?:In|By|After|During|From|At|For|With|Over|Since)\b", text):
        return "opens with a pointer or an instruction"
    if POINTERS.match(text) or INSTRUCTION.match(text):
        return "opens with a pointer or an instruction"
    if POINTING.search(text):
        return "points at something not shown"
    if HEDGED.search(text):
        return "hedged"
    if not (VERB.search(text) or VERB_FORM.search(text)) or HEADING.search(text):
        return "a heading"
    if not LEAST_WORDS <= words_in(text) <= MOST_WORDS:
        return "length"
    if len(sentences(text)) > 1:
        return "more than one sentence"
    if text.count("(") != text.count(")") or ":" in text or ";" in text or "..." in text or "?" in text:
        return "fragment or list"
    return ""
