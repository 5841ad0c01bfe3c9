"""Turns a stored misconception and its correction into flat claims with a reply to a pupil, or keeps it for teachers.

Rules 1-3 of item-model selection. About half of the stored corrections speak to a teacher; the reply is then built from the
learning point that contradicts the claim. A claim that a learning point of its own lesson supports is never used.
"""

import re

from curriculum.models import Frozen, MisconceptionKind
from curriculum.reading.grammar import VERB, without_numerals
from curriculum.reading.text import fold, likeness, sentence, sentences, stems, words_in

BELIEVERS = r"(?:some |many |most |often,? |sometimes,? )?(?:pupils|students|children|learners|people)"
THINKING = (
    r"(?:(?:may|might|can|could|will|would|often|sometimes|commonly|frequently|incorrectly|mistakenly|wrongly|tend to|also|"
    r"still|have a tendency to) )*(?:think|believe|assume|say|feel|consider|expect|suggest|imagine|perceive|have the "
    r"misconception|hold the misconception|are under the impression|get confused and think)(?:s|ed)?"
)
PREFIXES = (
    re.compile(rf"^(?:often,? )?(?:after teaching,? )?{BELIEVERS} {THINKING},?(?: that)? ", re.I),
    re.compile(r"^(?:a|one) (?:common )?misconception (?:is|may be|might be) (?:that )?", re.I),
    re.compile(r"^there (?:is|may be|can be) a (?:common )?(?:misconception|belief|tendency to think) that ", re.I),
    re.compile(
        r"^(?:thinking|believing|assuming|a belief|the belief|an assumption|the assumption|the idea) that ", re.I
    ),
    re.compile(r"^[Tt]hat (?=\w)"),
)
TEACHER = re.compile(
    r"\b(pupils?|students?|children|learners?|lessons?|teachers?|teaching|learning cycle|slides?|tasks?|this unit|video|classroom|"
    r"slide deck|worksheet|ks[1-4]|key stage|practise|modelling|opportunit\w+ for pupils|misconceptions?|ensure|"
    r"emphasi[sz]e|reinforce|encourage|remind|clarify|draw attention|be explicit|make it clear)\b",
    re.I,
)
READER = re.compile(r"\b(we|our|us|you|your|yours|i|i'm|i've|my|me|let's|yourself)\b", re.I)
ORDER = re.compile(
    r"^(explain|remind|use|show|discuss|emphasi[sz]e|ensure|encourage|model|make|provide|point|highlight|reinforce|look|ask|"
    r"draw|be|spend|support|give|tell|refer|consider|find|go|stress|clarify|teach|help|address|check|allow|practi[sc]e|"
    r"introduce|demonstrate|think|examples?|see|remember|focus|challenge|explore|describe|read|write|have|take|keep|"
    r"in this|when teaching|recap|return|revisit|share|display|compare|work|try|start|define|identify|avoid|recogni[sz]ing|"
    r"by |stretching|providing|showing|explaining|using|discussing|it is important to|it is worth|careful|further|do|don't|"
    r"note|exemplify|set|spot|stretch|add|put|get|pause|repeat|prompt|direct|acknowledge|invite|illustrate|unpick|outline)\b",
    re.I,
)
SAID_TO_PUPILS = re.compile(
    r"^(?:please )?(?:explain|remind|emphasi[sz]e|stress|clarify|reinforce|highlight|tell|teach|point out|make (?:it )?(?:clear|"
    r"explicit)|ensure|show|note)(?: (?:to|with))?(?: (?:the )?(?:pupils|students|children|learners|them))?"
    r"(?: (?:know|understand|recognise|are aware))? that ",
    re.I,
)
NOT_A_CLAIM = re.compile(
    r"^(not|mistakes?|errors?|when|if|as|because|although|while|how|why|what|which|where|who|confus\w*|misunderstand\w*|mix\w*|using|struggl\w*|"
    r"difficult\w*|forget\w*|failing|lack\w*|over\w*|poor|unable|unsure|some may|to|for|with|in|the difference|the "
    r"(?:word|term|spelling)|spelling|adding|plotting|writing|reading|placing|pronounc\w*|an? (?:error|mistake)|it|they|this|"
    r"these|those|he|she)\b",
    re.I,
)
OPINION = re.compile(
    r"\b(should|shouldn't|ought|better|best|worse|worst|boring|easy|hard|difficult|important|useful|interesting|"
    r"good|bad|nice|fun|useless|pointless|simple|simply|just|mainly|mostly|usually|generally|often|really)\b",
    re.I,
)
UNIVERSAL = re.compile(
    r"\b(all|always|every|everyone|everything|never|only|none|no|any|must|same|cannot|can't|solely|exactly|"
    r"completely|entirely|nothing|nobody)\b",
    re.I,
)
HALF_TRUE = re.compile(
    r"^(although|while|whilst|sometimes|often|many|most|some|it depends|not all|this (?:is|can|may)|both|in some)\b|"
    r"\b(not just|not only|also|as well as|however|depends|not always|not necessarily|may not|might not|but not|can be|"
    r"merely|more than|too|as long as|arguably|although|whilst|in addition|sometimes|could be|can still|often|usually|some )\b",
    re.I,
)
NEGATION = re.compile(
    r"\b(not|no|never|cannot|can't|isn't|aren't|don't|doesn't|won't|wasn't|weren't|without|n't|neither|nor)\b", re.I
)
CONTRAST = re.compile(
    r"\b(but|rather|instead|actually|in fact|in reality|however|whereas|unlike|only|different|differs?|varies|vary|various|"
    r"many|range of|even|also|other|still|until|opposite|less|more|fewer|rarely|false)\b",
    re.I,
)
TWO_CLAIMS = re.compile(r"\b(?:and|or|so|because|therefore|but)\b", re.I)
LONGEST_CLAIM, LONGEST_REPLY = 24, 45


class ReadMisconception(Frozen):
    """One claim with its kind, and the reply for a pupil where one could be built."""

    claim: str
    reply: str
    kind: MisconceptionKind
    reason: str = ""


def read_misconception(statement: str, correction: str, points: list[str]) -> list[ReadMisconception]:
    """Split, clean and classify; `points` are the learning points of the same lesson, as sentences."""
    claims = _split(fold(statement))
    reply = _reply_from(fold(correction))
    return [_classify(claim, reply if len(claims) == 1 else "", points, fold(correction)) for claim in claims]


def supports(point: str, claim: str) -> bool:
    """Whether a learning point says what the claim says: the claim then cannot be keyed false."""
    wanted, held = stems(claim), stems(point)
    if not wanted or bool(NEGATION.search(point)) != bool(NEGATION.search(claim)):
        return False
    return len(wanted & held) / len(wanted) >= 0.8


def _split(statement: str) -> list[str]:
    """Single claims without the words that only say that somebody believes them."""
    claims = []
    for part in re.split(r";\s+|(?<=[.!?])\s+(?=[A-Z])", statement):
        stripped = _without_prefix(part.strip())
        if stripped:
            claims.append(sentence(stripped))
    return claims or [sentence(statement)]


def _without_prefix(text: str) -> str:
    for prefix in PREFIXES:
        text = prefix.sub("", text, count=1)
    return text.strip()


def _reply_from(correction: str) -> str:
    """What the correction says to a pupil; empty when it only speaks to a teacher."""
    text = SAID_TO_PUPILS.sub("", correction, count=1)
    kept: list[str] = []
    for part in sentences(text):
        if ORDER.match(part) or TEACHER.search(part) or READER.search(without_numerals(part)):
            break
        kept.append(sentence(part))
    reply = " ".join(kept[:2])
    if (
        not reply
        or not VERB.search(reply)
        or re.match(r"^(This|These|They|It|Those|He|She|Such)\b", reply)
        or "?" in reply
    ):
        return ""
    return reply if words_in(reply) <= LONGEST_REPLY else kept[0] if words_in(kept[0]) <= LONGEST_REPLY else ""


def _classify(claim: str, reply: str, points: list[str], correction: str) -> ReadMisconception:
    note = correction or reply
    if TEACHER.search(claim) or NOT_A_CLAIM.match(claim) or not VERB.search(claim):
        return ReadMisconception(claim=claim, reply=note, kind=MisconceptionKind.BEHAVIOUR, reason="behaviour")
    if (
        words_in(claim) > LONGEST_CLAIM
        or words_in(claim) < 4
        or "?" in claim
        or "/" in claim
        or READER.search(without_numerals(claim))
    ):
        return ReadMisconception(
            claim=claim, reply=note, kind=MisconceptionKind.TEACHER_NOTE, reason="not one flat claim"
        )
    if any(supports(point, claim) for point in points):
        return ReadMisconception(
            claim=claim, reply=note, kind=MisconceptionKind.PARTIAL_TRUTH, reason="a learning point says so too"
        )
    if any(VERB.search(part) for part in TWO_CLAIMS.split(claim)[1:]):
        return ReadMisconception(
            claim=claim, reply=note, kind=MisconceptionKind.TEACHER_NOTE, reason="two claims in one"
        )
    built = reply or _from_point(claim, points)
    if not built:
        return ReadMisconception(
            claim=claim, reply=note, kind=MisconceptionKind.TEACHER_NOTE, reason="reply speaks to a teacher"
        )
    if not UNIVERSAL.search(claim) and (OPINION.search(claim) or HALF_TRUE.search(built)):
        return ReadMisconception(claim=claim, reply=built, kind=MisconceptionKind.PARTIAL_TRUTH, reason="partly true")
    if not contradicts(claim, built):
        return ReadMisconception(
            claim=claim, reply=built, kind=MisconceptionKind.TEACHER_NOTE, reason="reply answers another point"
        )
    if OPINION.search(claim):
        return ReadMisconception(claim=claim, reply=built, kind=MisconceptionKind.PARTIAL_TRUTH, reason="opinion")
    return ReadMisconception(claim=claim, reply=built, kind=MisconceptionKind.CONTRADICTION)


def _from_point(claim: str, points: list[str]) -> str:
    """The one learning point that contradicts the claim: much the same words, with a negation on one side only."""
    for point in points:
        opposite = bool(NEGATION.search(point)) != bool(NEGATION.search(claim))
        if (
            opposite
            and likeness(point, claim) >= 0.4
            and not READER.search(without_numerals(point))
            and not TEACHER.search(point)
        ):
            return sentence(point)
    return ""


def contradicts(claim: str, reply: str) -> bool:
    """The reply speaks about what the claim speaks about, and contradicts it in so many words.

    A negation on one side only, or a word of contrast or limit: without one of them a reply may only go on from the claim,
    and keying the claim false would be wrong.
    """
    shared = stems(claim) & stems(reply)
    about_it = len(shared) >= max(min(2, len(stems(claim))), (len(stems(claim)) + 1) // 2)
    opposite = bool(NEGATION.search(claim)) != bool(NEGATION.search(reply))
    return about_it and (opposite or bool(CONTRAST.search(reply)))
