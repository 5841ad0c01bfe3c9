"""Flaws of gaps to fill: two right words, a word that matters to nobody, two gaps in a sentence, and cues round the gap."""

import re
from collections.abc import Iterator
from itertools import combinations

from curriculum.reading.text import COMMON
from evals.checks.base import quote
from evals.checks.item_flaws.base import Flaw
from evals.checks.wording import plain, same_words, words
from evals.thresholds import MOST_GAPPED
from generator.items.wording import VOWEL_SOUND
from generator.models import Cloze

GAP = re.compile(r"\{\{gap:(\d+)\}\}")
SENTENCE = re.compile(r"\n+|(?<=[.!?])\s+")
# Words of degree, frequency and doing in general: a second one always fits, and none of them is what the lesson taught.
LOOSE = frozenset(
    """many much more most few less big bigger large larger small smaller long short fast faster slow good better bad great
    very often usually sometimes always never different important main new old made make makes used use uses called known
    found helps help get gets put goes thing things way ways lot lots people several some various certain common special
    first next last also because however""".split()  # noqa: SIM905
)
LETTERS = re.compile(r"\(\s*\d+ letters?\s*\)|\(\s*(?:begins|starts) with\b|(?:_ ){2,}_|\b\d+ letters\b", re.I)
ARTICLE = re.compile(r"\b(an?)\s+\{\{gap:(\d+)\}\}", re.I)
JOINED = re.compile(r"\{\{gap:(\d+)\}\}\s*(?:,|and|or|,\s*and)\s+\{\{gap:(\d+)\}\}")


def two_right_words(stem: str, cloze: Cloze) -> Iterator[Flaw]:
    """More than one word fits: a second right word in the bank, two gaps that may be swapped, or a loose word."""
    answers = {gap.n: gap.answer for gap in cloze.gaps}
    for gap in cloze.gaps:
        others = [word for word in cloze.bank or () if not same_words(word, gap.answer)]
        second = next((word for word in others if any(same_words(word, text) for text in gap.accept)), None)
        if second:
            yield Flaw(
                f"the box holds two right words for one gap: {quote(gap.answer)} and {quote(second)}",
                "take one of them out of the box",
                "response.bank",
            )
    for found in JOINED.finditer(stem):
        first, other = (next((gap for gap in cloze.gaps if gap.n == int(n)), None) for n in found.groups())
        if first and other and not (_takes(first.accept, other.answer) and _takes(other.accept, first.answer)):
            yield Flaw(
                f"{quote(answers[first.n])} and {quote(answers[other.n])} fit either way round, and only one way is marked right",
                "print one of the two, or accept both orders",
                "response.gaps",
            )


def unimportant_gap(stem: str, cloze: Cloze) -> Iterator[Flaw]:
    for gap in cloze.gaps:
        loose = COMMON if gap.accept else COMMON | LOOSE
        said = [word for word in words(gap.answer) if word not in loose]
        if not said:
            yield Flaw(
                f"the missing word {quote(gap.answer)} is none that the lesson taught, and others fit as well",
                "leave out a key word, a name or a number instead",
                "response.gaps",
            )


def two_gaps_in_a_sentence(stem: str, cloze: Cloze) -> Iterator[Flaw]:
    for sentence in SENTENCE.split(stem):
        if len(GAP.findall(sentence)) > 1 and "|" not in sentence:
            yield Flaw(
                f"two gaps in one sentence: {quote(GAP.sub('____', sentence))}",
                "one gap a sentence: print the other word",
                "stem",
            )
            return


def too_many_gaps(stem: str, cloze: Cloze) -> Iterator[Flaw]:
    left = [word for word in words(stem) if word not in COMMON]
    if len(cloze.gaps) > 2 and len(cloze.gaps) > MOST_GAPPED * (len(left) + len(cloze.gaps)):
        yield Flaw("so many gaps that the sense is lost", "print more of the words; gap only what was taught", "stem")


def gap_cue(stem: str, cloze: Cloze) -> Iterator[Flaw]:
    """The number of letters, a first letter, or an article that only one word of the box fits."""
    letters = LETTERS.search(stem)
    attached = re.search(r"(?<=[A-Za-z])\{\{gap:\d+\}\}|\{\{gap:\d+\}\}(?=[A-Za-z])(?!s\b)", stem)
    if letters or attached:
        yield Flaw(
            f"the gap tells {'how the word is spelt' if attached else 'its letters'}: {quote(GAP.sub('____', stem))}",
            "leave the letters to a hint on the sheet with supports",
            "stem",
        )
    for found in ARTICLE.finditer(stem):
        gap = next((gap for gap in cloze.gaps if gap.n == int(found[2])), None)
        if gap is None:
            continue
        fits = _takes_article(found[1], gap.answer)
        others = [word for word in cloze.bank or () if not same_words(word, gap.answer)]
        if not fits:
            yield Flaw(f"{quote(found[1])} does not fit {quote(gap.answer)}", "write ‘a/an’ before the gap", "stem")
        elif len(others) > 1 and not any(_takes_article(found[1], word) for word in others):
            yield Flaw(
                f"of the words in the box only {quote(gap.answer)} fits {quote(found[1])}",
                "write ‘a/an’ before the gap",
                "stem",
            )


def bank_without_spare(stem: str, cloze: Cloze) -> Iterator[Flaw]:
    if cloze.bank is None:
        return
    for one, other in combinations(cloze.bank, 2):
        if same_words(one, other):
            yield Flaw(f"the box holds {quote(one)} twice", "replace one of them", "response.bank")
            return
    if len(cloze.bank) <= len(cloze.gaps):
        yield Flaw(
            "the box has as many words as there are gaps, so the last goes by itself",
            "put two spare words into the box",
            "response.bank",
        )


def _takes(accepted: tuple[str, ...], word: str) -> bool:
    return any(same_words(text, word) for text in accepted)


def _takes_article(article: str, word: str) -> bool:
    return (VOWEL_SOUND.match(plain(word)) is not None) == (article.lower() == "an")
