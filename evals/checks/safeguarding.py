"""safeguarding: no hurtful claim about people, bodies, beliefs or harm is put to a child as a question."""

import re
from collections.abc import Iterator
from functools import lru_cache

from curriculum.reading.lists import hurtful_word
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.sentences.kinds import sentence_of_kind
from evals.checks.statements import claims_of
from evals.checks.wording import QUOTED, plain
from evals.thresholds import CLAIM_SLACK
from generator.models import Choice, Finding, Severity, Task

PEOPLE = (
    r"(?:refugees?|(?:im)?migrants?|asylum seekers?|foreigners|gyps(?:y|ies)|travellers|roma|jew(?:s|ish)?(?: "
    r"people)?|muslims?|"
    r"hindus?|sikhs?|buddhists?|christians?|catholics?|black people|white people|asians?|asian people|africans?"
    r"|indians|"
    r"chinese people|native americans?|aborigin\w+|women|girls|men|boys|gay people|gays|lesbians?|transgender people|"
    r"disabled people|autistic people|blind people|deaf people|old people|the elderly|poor people|the poor|homeless "
    r"people|"
    r"beggars|people with [a-z ]{3,30}|fat people|overweight people|the working class)"
)
SLUR = (
    r"(?:illegal|lazy|stupid|dirty|criminals?|dangerous|terrorists?|violent|inferior|weak(?:er)?|primitive|savages?"
    r"|greedy|mean|"
    r"dishonest|liars|thieves|less (?:intelligent|able|important|clever|capable)|not as (?:clever|good|strong|able"
    r"|intelligent)"
    r"|bad (?:at|people|drivers)|naturally (?:better|worse|weaker)|uncivili[sz]ed|a burden|to blame|scroungers|worse"
    r"|emotional|"
    r"unclean|evil|backward|violent|all the same|disgusting|ugly|abnormal|unnatural)"
)
GENERAL = re.compile(
    rf"\b(?:(?:all|most|many|some|these|those) )?{PEOPLE} (?:(?:who|that) [a-z ]{{3,40}} )?"
    rf"(?:are|were|is|was|seem|look|must be|tend to be)(?: (?:all|always|usually|often|just|mostly|mainly|very|more"
    rf"|too|so|only|"
    rf"naturally|simply))* (?:\w+ and )?{SLUR}\b|"
    rf"\b{PEOPLE} (?:(?:all|always|just|only|usually|often) )*(?:take|steal|took|stole|cause|caused|spread|deserve"
    rf"|belong|"
    rf"cannot|can't|should not|shouldn't|should stay)\b[^.!?]*\b(?:jobs?|houses?|homes?|benefits|crime|disease"
    rf"|problems|kitchen|"
    rf"vote|lead|drive|work|trusted?|it|punish\w+|country)\b|"
    rf"\b(?:all|every) {PEOPLE} (?:\w+ ){{0,8}}(?:worked as moneylenders|are rich|steal|lie|cheat|drink)\b|"
    r"\b(?:if i|i would|i'd|i should|you would|you'd|you should|to) (?:\w+ ){0,6}los(?:e|ing) weight\b",
    re.I,
)
# These words of the list are about people only where people stand beside them: white light, thin walls, fat cells.
# fmt: off
OFTEN_HARMLESS = frozenset({
    "black", "white", "thin", "slim", "fat", "diet", "blind", "deaf", "knife", "knives", "death", "dying", "drug",
    "drugs", "empire", "empires", "colony", "colonies", "colonial", "men", "woman", "women", "girls", "boys",
    "female", "females", "family", "families", "parents", "race", "races", "traveller", "travellers", "savage",
    "tribe", "tribes", "smoke", "smoking", "smoky", "indian", "indians", "african", "asian", "indigenous",
    "slave", "slaves", "slavery", "enslaved", "persecuted", "persecution", "murder", "murdered", "violent",
    "violence", "criminal", "criminals", "prisoner", "prisoners", "aids", "catholic", "catholics", "protestant",
    "protestants", "christians", "jewish", "cancer", "pregnant", "pregnancy", "primitive", "witch", "witches",
    "caribbean", "gang", "gangs", "alcohol", "depression", "depressions", "depressed", "poor country",
    "poor countries", "developing country", "developing countries", "old people", "working class",
})
# fmt: on
PERSON = re.compile(
    r"\b(?:people|person|someone|everyone|nobody|women|woman|girls|boys|all men|refugees?|migrants?|immigrants?|you"
    r"|your|i|"
    r"stupid|lazy|inferior|deserve[ds]?|belong|illegal|better than|worse than)\b",
    re.I,
)


class Safeguarding(HomeworkCheck):
    """Cost of a miss: a child reads a slur about its own family as the class's next true-or-false question.

    Two nets. A wide list of words for claims that are keyed false or put into a pupil's mouth; and, in everything a
    pupil reads, sentences that say something demeaning of a group of people.
    """

    id = "safeguarding"
    severity = Severity.BLOCK
    purpose = "no prejudiced or hurtful claim as a question, option or a pupil's speech"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        seen: set[tuple[str, str | None]] = set()
        for task in evidence.all_tasks:
            for claim in claims_of(task):
                word = hurtful_in(claim.text) if claim.keyed is not True else None
                if word and (claim.text, task.id) not in seen:
                    seen.add((claim.text, task.id))
                    yield self._hurtful(claim.text, f"the word {quote(word)}", claim.where, task)
            for text, where in put_to_pupils(task):
                found = demeaning(text) or sentence_of_kind("safeguarding", text, CLAIM_SLACK)
                if found and not any(found in other for other, _ in seen):
                    seen.add((text, task.id))
                    yield self._hurtful(text, quote(found), where, task)
        for text, where, owner in evidence.printed:
            found = demeaning(text)
            if found and not any(found in other for other, _ in seen):
                seen.add((text, owner.id if owner else None))
                yield self._hurtful(text, quote(found), where, owner)

    def _hurtful(self, text: str, because: str, where: str, task: Task | None) -> Finding:
        return self.failed(
            f"{quote(text)} may hurt or stereotype people: {because}",
            "leave it out; meet the prejudice in class, where a teacher can answer it",
            task=task,
            where=where,
        )


def put_to_pupils(task: Task) -> Iterator[tuple[str, str]]:
    """Each claim that a task does not hold true, without the words round it, and where it stands: to judge, quoted, as an option."""
    for claim in claims_of(task):
        if claim.keyed is not True:
            yield claim.text, claim.where
    for part, where in ((task.stem, "stem"), *((one.text, f"stimulus[{n}]") for n, one in enumerate(task.stimulus))):
        for quoted in QUOTED.findall(part):
            yield quoted[1:-1], where
    if isinstance(task.response, Choice):
        for n, option in enumerate(task.response.options):
            if not option.correct:
                yield option.text, f"response.options[{n}]"


@lru_cache(maxsize=20_000)
def demeaning(text: str) -> str | None:
    """The words that say something demeaning of a group of people; None when nothing does."""
    found = GENERAL.search(plain(text))
    return found[0] if found else sentence_of_kind("safeguarding", text)


@lru_cache(maxsize=20_000)
def hurtful_in(claim: str) -> str | None:
    """The word that makes a wrong claim a hurtful one; None when it is about things, or about nobody in particular."""
    word = hurtful_word(claim)
    if word is None:
        return None
    if word.lower().startswith("vapo"):
        return hurtful_in(re.sub(rf"\b{re.escape(word)}\b", " ", claim))
    if word.lower() not in OFTEN_HARMLESS or GENERAL.search(claim):
        return word
    # A harmless word may stand before another that is not: look on without it.
    rest = re.sub(rf"\b{re.escape(word)}\b", " ", claim)
    return word if PERSON.search(rest) else hurtful_in(rest)
