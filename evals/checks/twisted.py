"""Finds where a claim says something else than the sentence it is made of, though it uses nearly the same words.

A claim is lined up with the sentence of a passage that it is nearest to. What then differs decides: a number, a name or a term
in the place of another; an opposite; a word that denies, on one side alone; cause and effect, or two things, exchanged. Two turns
undo each other ("does not rise", "falls"). A claim in words of its own is left alone: that needs a reader.
"""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from curriculum.reading.text import COMMON
from evals.checks.lined_up import Word, likeness, meant, nearness, read
from evals.checks.opposites import are_opposites, denies, has_opposite, trunk
from evals.checks.wording import content, plain, share, without_quotations, words as words_of
from evals.thresholds import LINED_UP, NEAREST_WORDS, SAID_WITHOUT_TURN, SAME_HALF, SHORTEST_TWISTED

FORMULA = re.compile(r"[$=÷×]")
CAUSES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"^because (?P<cause>.+?), (?P<effect>.+)$",
        r"^(?P<effect>.+?),? because (?!of\b)(?P<cause>.+)$",
        r"^(?P<cause>.+?),? (?:and )?(?:so|therefore|which means that|that is why) (?!that\b|as\b)(?P<effect>.+)$",
        r"^(?P<effect>.+?) (?:is|are|was|were) caused by (?P<cause>.+)$",
        r"^(?P<cause>.+?) (?:causes?|caused|leads? to|led to|results? in|resulted in) (?P<effect>.+)$",
        r"^(?P<effect>.+?) (?:because of|due to|as a result of|thanks to) (?P<cause>.+)$",
    )
)
# "Light must pass" and "light cannot pass" go together: what is needed may be missing in a case.
NEEDS = frozenset({"must", "should", "need", "needs", "needed"})


class Turn(NamedTuple):
    """What a claim says otherwise than a sentence: the sentence, and the difference in words."""

    sentence: str
    why: str


@lru_cache(maxsize=5_000)
def turned(claim: str, sentences: tuple[str, ...], known: frozenset[str], terms: frozenset[str]) -> Turn | None:
    """Where a claim turns round what the nearest of the sentences says; None where it does not, or is near to none.

    `known` is what `keys_of` gives of all that the claim may take numbers and names from; `terms` are the key terms of the
    homework, in small letters.
    """
    said = read(claim, terms)
    if len(meant(said)) < SHORTEST_TWISTED or FORMULA.search(claim):
        return None
    found: Turn | None = None
    best = 0.0
    for sentence in map(_own_words, sentences):
        told = read(sentence, terms)
        near = nearness(said, told)
        if near < NEAREST_WORDS or FORMULA.search(sentence):
            continue
        why = _difference(claim, said, sentence, told, known, terms)
        if why is None and near >= SAID_WITHOUT_TURN:
            # One sentence says just this: another that says otherwise is about something else.
            return None
        if why is not None and near > best:
            found, best = Turn(sentence, why), near
    return found


@lru_cache(maxsize=20_000)
def _own_words(sentence: str) -> str:
    """A sentence without its quotations where one of them denies ("Never again"): claims are read without what they quote."""
    bare = without_quotations(sentence)
    return bare if sum(map(denies, words_of(bare))) != sum(map(denies, words_of(sentence))) else sentence


def _difference(
    claim: str,
    said: Sequence[Word],
    sentence: str,
    told: Sequence[Word],
    known: frozenset[str],
    terms: frozenset[str],
) -> str | None:
    swapped = _cause_and_effect(claim, sentence)
    if swapped:
        return swapped
    matcher = SequenceMatcher(None, [word.key for word in said], [word.key for word in told], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    # Only the stretch of the sentence that the claim covers is compared with it.
    start, end = blocks[0].b, blocks[-1].b + blocks[-1].size
    lead, tail = blocks[0].a, len(said) - (blocks[-1].a + blocks[-1].size)
    stretch = told[max(0, start - lead) : end + tail]
    return (
        _number(said, told, known)
        or _strange_name(said, told, known)
        or _other_thing(said, stretch, terms)
        or _turns(said, stretch)
        or _exchanged(claim, said, stretch)
        or _exchanged(claim, said, told)
    )


def _number(said: Sequence[Word], told: Sequence[Word], known: frozenset[str]) -> str | None:
    """A number that nothing known holds, where the sentence has another."""
    strange = [word for word in said if word.number and word.key not in known]
    others = [word for word in told if word.number and word.key not in {one.key for one in said}]
    if strange and others:
        return f"it has ‘{strange[0].shown}’ where the passage has ‘{others[0].shown}’"
    return None


def _strange_name(said: Sequence[Word], told: Sequence[Word], known: frozenset[str]) -> str | None:
    """A name that nothing known holds, beside words that stand beside another name in the sentence."""
    here = {word.key for word in said}
    for place, word in enumerate(said):
        if _is_name(word, said) and word.key not in known:
            beside = {said[n].key for n in (place - 1, place + 1) if 0 <= n < len(said)}
            for n, other in enumerate(told):
                near = {told[m].key for m in (n - 1, n + 1) if 0 <= m < len(told)}
                if other.shown[0].isupper() and other.low not in COMMON and other.key not in here and beside & near:
                    return f"it has ‘{word.shown}’ where the passage has ‘{other.shown}’"
    return None


def _other_thing(said: Sequence[Word], stretch: Sequence[Word], terms: frozenset[str]) -> str | None:
    """A name in the place of another name, or a term in that of another term, where all the rest is the same."""
    matcher = SequenceMatcher(None, [word.key for word in said], [word.key for word in stretch], autojunk=False)
    if matcher.ratio() < LINED_UP:
        return None
    shared = {word.key for word in said} & {word.key for word in stretch}
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "replace" and b - a == d - c:
            for one, other in zip(said[a:b], stretch[c:d], strict=True):
                named = _is_name(one, said) and _is_name(other, stretch)
                if (named or {_term(one), _term(other)} <= terms) and not {one.key, other.key} & shared:
                    return f"it has ‘{_term(one)}’ where the passage has ‘{_term(other)}’"
    return None


def _is_name(word: Word, words: Sequence[Word]) -> bool:
    return word.shown[0].isupper() and word.low not in COMMON and (word is not words[0] or "-" in word.shown)


def _term(word: Word) -> str:
    return word.low.replace("-", " ") if word.shown[0].islower() else word.shown


def _turns(said: Sequence[Word], told: Sequence[Word]) -> str | None:
    """An odd number of opposites and denials by which a claim differs from the sentence, where all the rest is the same."""
    own, lows = Counter(word.low for word in said), Counter(word.low for word in told)
    flips = {one: other for one in own - lows if has_opposite(one) for other in lows - own if are_opposites(one, other)}
    here, there = [word.low for word in said if denies(word.low)], [word.low for word in told if denies(word.low)]
    if (len(flips) + len(here) - len(there)) % 2 == 0 or (here and NEEDS & lows.keys()):
        return None
    even = [
        trunk(flips.get(word.low, word.low)) if not word.number else word.key for word in said if not denies(word.low)
    ]
    if likeness(even, [word.key for word in told if not denies(word.low)]) < LINED_UP:
        return None
    if flips:
        one, other = next(iter(flips.items()))
        return f"it says ‘{one}’ where the passage says ‘{other}’"
    added, left_out = [*(Counter(here) - Counter(there))], [*(Counter(there) - Counter(here))]
    if added:
        return f"it says ‘{added[0]}’, and the passage does not"
    return f"the passage says ‘{left_out[0]}’, and it does not"


def _cause_and_effect(claim: str, sentence: str) -> str | None:
    one, other = causes(claim), causes(sentence)
    if one is None or other is None or sum(map(denies, words_of(claim))) != sum(map(denies, words_of(sentence))):
        return None
    crossed = min(_alike(one[0], other[1]), _alike(one[1], other[0]))
    if crossed >= SAME_HALF and crossed > max(_alike(one[0], other[0]), _alike(one[1], other[1])):
        return "cause and effect are exchanged"
    return None


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return min(share(one, other), share(other, one))


@lru_cache(maxsize=20_000)
def causes(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The stems of the cause and of the effect in a sentence that says which is which."""
    line = plain(text).rstrip(". ")
    for pattern in CAUSES:
        found = pattern.match(line)
        if found:
            cause, effect = content(found["cause"]), content(found["effect"])
            return (cause, effect) if cause and effect else None
    return None


def _exchanged(claim: str, said: Sequence[Word], told: Sequence[Word]) -> str | None:
    """Two words that have changed places: changed back, the claim is the sentence."""
    if ("by" in {word.low for word in said}) != ("by" in {word.low for word in told}):
        # A passive has the doer last.
        return None
    keys, other = [word.key for word in said], [word.key for word in told]
    ahead = iter(other)
    if all(key in ahead for key in keys):
        return None
    shared = (Counter(keys) & Counter(other)).total()
    if 2 * shared < SAID_WITHOUT_TURN * (len(keys) + len(other)):
        return None
    before = likeness(keys, other)
    units = [
        unit for unit in _units(said) if all(keys.count(said[n].key) == other.count(said[n].key) == 1 for n in unit)
    ]
    for first, second in combinations(units, 2):
        # Neighbours may stand in any order.
        if all(word.low in COMMON for word in said[first.stop : second.start]):
            continue
        middle = keys[first.stop : second.start]
        back = [
            *keys[: first.start],
            *(keys[n] for n in second),
            *middle,
            *(keys[n] for n in first),
            *keys[second.stop :],
        ]
        after = likeness(back, other)
        if after >= SAID_WITHOUT_TURN and after > before and not _listed(said, first.stop - 1, second.start, claim):
            one, two = (" ".join(said[n].shown for n in unit) for unit in (first, second))
            return f"‘{one}’ and ‘{two}’ have changed places"
    return None


def _units(words: Sequence[Word]) -> list[range]:
    """Where the words stand that can change places: each by itself, the parts of a name together."""
    units: list[range] = []
    for n, word in enumerate(words):
        if word.low in COMMON:
            continue
        joins = units and units[-1].stop == n and word.shown[0].isupper() and words[n - 1].shown[0].isupper()
        units[len(units) - bool(joins) :] = [range(units[-1].start if joins else n, n + 1)]
    return units


def _listed(said: Sequence[Word], first: int, second: int, claim: str) -> bool:
    """Whether two words stand in one list, where order says nothing: only short members lie between them."""
    found = re.search(rf"\b{re.escape(said[first].shown)}\b(.*?)\b{re.escape(said[second].shown)}\b", plain(claim))
    between = found[1] if found else ""
    members = re.split(r",|\band\b|\bor\b", between)
    return len(members) > 1 and all(len(member.split()) <= 2 for member in members)
