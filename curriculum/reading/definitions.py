"""Reads a stored definition into words that can stand as a question: 'Which term means ...?'.

Rules 4 and 5 of item-model selection: the lead-in ("A tissue is ...") is stripped; what still holds the term or its
stem, is a procedure, a sound or a fragment, is held back with the reason.
"""

import re
from functools import lru_cache

from curriculum.models import Frozen
from curriculum.reading.text import COMMON, fold, sentences, stem, stems, words_in

LEAST_WORDS, MOST_WORDS = 3, 32
LEAST_OTHER_WORDS = 3
BARE_VERB = re.compile(r"^[a-z]{3,}s (?:a|an|the|to|how|what|that|which|something|someone|whether|information)\b", re.I)
IST = re.compile(r"ist$", re.I)
PERSON_NOUN = re.compile(
    r"\b(?:someone|person|people|who|believes?|supporter|member|artist|scientist|worker|player)\b", re.I
)
COMPOUND = 7
LOOSE = re.compile(r"\b(?:refers? to|this means|which means|because|must|useful|important)\b", re.I)
PROPERTY = re.compile(r"^an? (?:source|feature|property|example|part|key|good|great|common|way) (?:of|to|for)?\b", re.I)
STRAY_END = re.compile(r"\b(?:it|this|they|these|the|a|and|or)$", re.I)
EMPTY_STEMS = stems(
    "structure language word text part piece person place thing way type form method process object item area"
)
ADJECTIVE = re.compile(r"(?:[^es]ed|ic|ous|ive|able|ible|ful|less|ial|ical|ary|chromatic)$", re.I)
NOUNS = re.compile(
    r"(?:fabric|music|topic|logic|traffic|mosaic|arithmetic|rhetoric|plastic|ceramic|graphic|comic|critic|epic|lyric|relic|"
    r"mechanic|attic|public|republic|statistic|characteristic|narrative|adjective|objective|perspective|motive|archive|"
    r"detective|native|alternative|representative|additive|preservative|infinitive|genitive|locomotive|variable|table|"
    r"syllable|vegetable|fable|cable|consumable|trial|material|aerial|memorial|chemical|musical|library|boundary|glossary|"
    r"diary|secondary|tributary|military|monetary|summary|salary|granary|estuary|sanctuary|mercenary|missionary|revolutionary)$",
    re.I,
)
OPENS_A_NOUN = re.compile(r"^(?:an?|the|someone|something|any)\b", re.I)
NOUN_OF_ACTION = re.compile(r"(?:ing|tion|sion|ment|ness|ence|ance)$")
SOUND = re.compile(r"^\[|pronounced|\bsound[s]? (?:like|the same)|sounds? of\b|^-|-$", re.I)
PERSON = re.compile(r"^(we|you|I|our|your|my)\b|\byou\b", re.I)
POINTER = re.compile(r"^(this|these|those|it|they|another|he|she)\b", re.I)
NOT_A_DEFINITION = re.compile(
    r"^(when|where|if|in|one (?:that|who|which)|is|are|was|were|has|have|had|does|do|not|can|will|would|should|used|shows?|"
    r"tells?|consists?|includes?|e\.?g|for example|such as|made|makes?|contains?|describes?|expresses|refers|involves|"
    r"occurs|happens|helps?|allows?|gives?|see|an? (?:\w+ )?word (?:that means|meaning|for)|click|choose|select|drag|press|"
    r"take|turn|practise|repeat|run|jump|pass|dribble)\b",
    re.I,
)
LINKS = (
    r"(?:is|are|was|were|means?|refers? to|describes?|can be described as|can be defined as|is defined as|is known as)"
)
ARTICLES = r"(?:a|an|the|to|some|any|paying|doing|making|being|having)"
MARK = "\u00a7"
NAMED = rf"[‘'\"“]?{MARK}[’'\"”]?"
LEAD_INS = (
    re.compile(rf"^(?:{ARTICLES}\s+)?{NAMED}\s*(?:\([^)]*\)\s*)?,?\s*{LINKS}\s+(?:when\s+|where\s+|that\s+)?", re.I),
    re.compile(rf"^(?:{ARTICLES}\s+)?{NAMED}\s*[:=–-]\s+", re.I),
    re.compile(
        rf"^(?:if something (?:is|has been|has)|when something (?:is|has been)|something that is)\s+{MARK},?\s+"
        r"(?:it\s+(?:is|has|means)\s+)?",
        re.I,
    ),
)
SAYS_WHAT_IT_IS = re.compile(
    rf"^(?:(?:a|an|the)\s+)?{NAMED}\s+(?:is|are|means)\s+(?:a|an|the|when|any|one|something|someone|where)\s+\w+", re.I
)
LEAD_OUT = re.compile(
    rf"\s*,?\s*(?:is|are|was|were)\s+(?:known as|called|referred to as)\s+(?:{ARTICLES}\s+)?{NAMED}\s*\.?$", re.I
)


class ReadDefinition(Frozen):
    """The usable words, or the reason there are none."""

    text: str | None
    reason: str = ""
    shares_a_word: bool = False


@lru_cache(maxsize=50_000)
def read_definition(term: str, stored: str) -> ReadDefinition:
    """The definition without its lead-in, in lower case where it may be, with no final stop; or why it cannot be used."""
    if SOUND.search(term) or SOUND.search(stored):
        return ReadDefinition(text=None, reason="sound")
    parts = sentences(fold(stored))
    if not parts:
        return ReadDefinition(text=None, reason="empty")
    text = _without_lead_in(term, parts[0]).strip().rstrip(".;,: ")
    if ADJECTIVE.search(term) and OPENS_A_NOUN.match(text) and not NOUNS.search(term):
        return ReadDefinition(text=None, reason="another form of the word")
    if _spells_out(term, text) or (text.startswith("to ") and NOUN_OF_ACTION.search(term)):
        return ReadDefinition(text=None, reason="circular" if _spells_out(term, text) else "another form of the word")
    named = _named_words(term, text)
    if named and (named >= len(stems(term)) or len(stems(text)) < LEAST_OTHER_WORDS + named):
        return ReadDefinition(text=None, reason="circular")
    text = re.sub(r",\s*(?:it|this|they)$", "", text)
    if LOOSE.search(text) or BARE_VERB.match(text) or (IST.search(term) and not PERSON_NOUN.search(text)):
        return ReadDefinition(text=None, reason="not a definition")
    if STRAY_END.search(text) or not stems(text) - EMPTY_STEMS:
        return ReadDefinition(text=None, reason="fragment")
    if NOT_A_DEFINITION.match(text) or POINTER.match(text) or PERSON.search(text):
        return ReadDefinition(text=None, reason="not a definition")
    if not LEAST_WORDS <= words_in(text) <= MOST_WORDS or not _balanced(text):
        return ReadDefinition(text=None, reason="too long" if words_in(text) > MOST_WORDS else "fragment")
    return ReadDefinition(text=_small_first(text), shares_a_word=bool(named))


def definition_in(term: str, sentences_of_lesson: list[str]) -> ReadDefinition | None:
    """The term's meaning as a sentence of its own lesson gives it ('A suffix is ...'): the right sense by construction."""
    for text in sentences_of_lesson:
        if len(sentences(text)) == 1 and SAYS_WHAT_IT_IS.match(_marked(term, fold(text))):
            read = read_definition(term, text)
            if read.text is not None and not read.shares_a_word and not PROPERTY.match(read.text):
                return read
    return None


def _without_lead_in(term: str, text: str) -> str:
    """The text without the words that only name the term; the term's first mention stands as a mark meanwhile."""
    marked = _marked(term, text)
    for pattern in LEAD_INS:
        stripped = pattern.sub("", marked, count=1)
        if stripped != marked:
            return stripped.replace(MARK, term)
    return LEAD_OUT.sub("", marked, count=1).replace(MARK, term)


def _marked(term: str, text: str) -> str:
    start = text.lower().find(term.strip().lower())
    if start < 0 or (start and text[start - 1].isalnum()):
        return text
    end = start + len(term.strip())
    ending = re.match(r"(?:'s|’s|es|s)?(?!\w)", text[end:])
    return text[:start] + MARK + text[end + ending.end() :] if ending else text


def _spells_out(term: str, text: str) -> bool:
    """Whether the initials of a short form run through the text: 'before common era' for BCE."""
    short = re.search(r"\b[A-Z]{2,}\b", term)
    if short is None:
        return False
    letters = short[0].lower()
    initials = "".join(word[0] for word in re.findall(r"[a-z]+", text.lower()))
    return letters in initials or letters in "".join(
        w[0] for w in re.findall(r"[a-z]+", text.lower()) if w not in COMMON
    )


def _named_words(term: str, text: str) -> int:
    """How many words of the term, or of their families, survive in the text."""
    wanted = stems(term) or {stem(word) for word in term.split()}
    found = stems(text)
    words = [word.lower() for word in term.split() if len(word) >= COMPOUND]
    inside = sum(1 for word in words for part in found if len(part) >= 4 and word != part and word.endswith(part))
    if inside:
        return len(wanted)
    roots = {other[:5] for other in found if len(other) >= 5}
    return sum(1 for one in wanted if one in found or (len(one) >= 5 and one[:5] in roots))


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _small_first(text: str) -> str:
    first = text.split(" ", 1)[0]
    if first in {"A", "An", "The", "To", "When", "What", "How", "Any", "All", "One", "Something", "Someone", "Where"}:
        return text[0].lower() + text[1:]
    if first.isalpha() and first[1:].islower() and first.lower().endswith(("ing", "ness", "tion", "ed", "ity")):
        return text[0].lower() + text[1:]
    return text
