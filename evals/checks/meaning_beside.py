"""A word set off in a text, by quotation marks or bold print, with what is laid beside it as its meaning."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.defining import Told
from evals.checks.wording import plain

MARKED = re.compile(r"\*\*(?P<bold>[^*\n]{2,40}?):?\*\*|(?<!\w)[‘“\"'](?P<quoted>[^‘’“”\"'*\n]{2,40})[’”\"'](?!\w)")
WORDS = r"[A-Za-z][A-Za-z-]+(?: [A-Za-z][A-Za-z-]+){0,3}"
TERM = re.compile(rf"^{WORDS}$")
# How a phrase begins that names a thing, and does not say something about it.
NAMING = r"(?:an?|the|any|all|one|how|what|when|where|to|something|somebody|someone|somewhere|people|words?|\w+ing)\b"
# From a mark to the meaning: a bracket, a colon, a dash, a verb, or a comma before an article.
LINKS = (
    re.compile(r"^ \((?P<meaning>[^()]{8,})\)"),
    re.compile(
        r"^[:,]? ?(?:[:=]|\s[–—=-])?\s*(?:it |this |that |the word |here |in this (?:unit|topic|lesson) ){0,2}"
        r"(?:means?|stands? for|refers? to|describes|is defined as|can be defined as|names)(?: that)?:?\s+(?P<meaning>.+)"
    ),
    re.compile(rf"^,? ?(?:it |this |that )?(?:is|are|was|were)\s+(?P<meaning>{NAMING}.+)"),
    re.compile(r"^(?:[:=]| [–—=-])\s+(?P<meaning>.+)"),
    re.compile(rf"^, (?P<meaning>{NAMING}.+)"),
    # 'Remember what "stain" means: ...', '"power" used with its meaning: ...'
    re.compile(r"^[^.:;!?(]{0,40}\b(?:mean(?:s|ing)?|definition|sense)\b[^.:;!?(]{0,20}[:–—] ?(?P<meaning>.+)"),
    # 'Check the word "relief". It means ...'
    re.compile(
        r"^[^.:;!?(]{0,40}[.:;!?]\s+(?:[Ii]t|[Tt]his|[Tt]hey|[Tt]he word|[Tt]hat|[Ii]ts meaning|[Tt]he meaning)"
        r"(?: word)? (?:means?|is|are|stands? for|refers? to)\s+(?P<meaning>.+)"
    ),
)
# '... is called a "spring"', 'the word for ... is "spring"'
BEFORE = re.compile(
    r"(?:^|[.!?:;] )(?P<meaning>[^.!?:;]{12,}?),? (?:is|are) (?:what we call|called|known as|named|termed|the meaning of)"
    r"(?: an?| the| its)? $"
)
END = re.compile(r"(?<=[\w)\"'’”])[.;!?)]+(?=\s|$)|\n| \||[’”](?=$|[\s.])")
NEGATED = re.compile(
    r"^(?:not|no|never|n't|only|also|"
    r"an? (?:\w+ )?(?:word|term)\b|one of|right|wrong|true|false|in|on|at|the (?:key|right|wrong|best|answer|word)\b)",
    re.I,
)
# The other sense may be told, to set it apart.
SET_APART = re.compile(
    r"\b(?:elsewhere|everyday|every day|ordinary|outside|other (?:\w+ )?(?:places?|subjects?|lessons?|meanings?|senses?)|"
    r"another (?:subject|lesson|meaning|sense)|not|never|n't|cannot|can't|also|usually|normally|at home|two (?:\w+ )?"
    r"(?:meanings|senses)|wrongly|mix(?:ed|es)? up|confuse[sd]?)\b",
    re.I,
)
# 'If you do not know the word "stain", it means ...' sets nothing apart.
REFUSED = re.compile(r"\bnot (?:every |all |the |an? )?$|\b(?:never|n't)\b|\bnot (?:to )?mean", re.I)
BROKEN = re.compile(r"(?<=[.!?])\s+")


@lru_cache(maxsize=20_000)
def beside(text: str) -> tuple[Told, ...]:
    """What a text lays beside the words that it sets off. Firm: a word that is set off is spoken of as a word."""
    return tuple(found for line in text.split("\n") for found in _beside(line)) if MARKED.search(text) else ()


def _beside(line: str) -> Iterator[Told]:
    for mark in MARKED.finditer(line):
        term = plain(mark["bold"] or mark["quoted"]).rstrip(":")
        if not TERM.match(term):
            continue
        before, after = line[: mark.start()], line[mark.end() :]
        if mark[0].endswith(":**"):
            after = f":{after}"
        opening = BROKEN.split(before)[-1]
        if REFUSED.search(opening) or SET_APART.search(re.sub(r"\bnot\b", "", opening)):
            continue
        backwards = BEFORE.search(before)
        found = next((link for link in (pattern.match(after) for pattern in LINKS) if link), None)
        if backwards:
            yield Told(term, plain(backwards["meaning"]), firm=True)
        elif found and not SET_APART.search(after[: found.start("meaning")]):
            stop = END.search(found["meaning"])
            said = plain(found["meaning"][: stop.start()] if stop else found["meaning"]).strip(" .:;'\"")
            if not NEGATED.match(said) and not (stop and "?" in stop[0]):
                yield Told(term, said, firm=True)
