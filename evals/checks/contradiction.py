"""contradiction: nothing is keyed wrong that the same lesson teaches as right."""

import re
from collections.abc import Iterator

from curriculum.reading.misconceptions import UNIVERSAL, supports
from curriculum.reading.text import COMMON, likeness, stem
from evals.checks.asked import lesson_of
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.frames import unframed
from evals.checks.keyed_answers import answers_at_odds
from evals.checks.laid_beside import misplaced
from evals.checks.lesson_record import record
from evals.checks.opposites import denies
from evals.checks.statements import Claim, claims_of, is_misconception, pieces, stated_by
from evals.checks.wording import content, numbers, plain, same_words, share, words
from generator.models import Finding, Passage, Severity

SAME_CLAIM = 0.9
NEAR = 0.8
LEAST_STEMS = 3
CLAUSE_END = re.compile(r"[,;:]\s|\s(?:but|because|so|although|while|whereas|since|which)\s", re.I)
# Words that say how much of a thing is so: a claim that has one more, or one of the second kind less, says something else.
HARDLY_ANY = frozenset(["few", "fewer", "little", "less", "hardly", "rarely", "seldom", "scarcely", "least"])
AMOUNTS = HARDLY_ANY | frozenset(
    ["most", "mostly", "many", "much", "more", "half", "some", "often", "majority", "minority"]
)
SYMBOLS = re.compile(r"[<>=$+×÷]")


class Contradiction(HomeworkCheck):
    """Cost of a miss: a pupil who learnt the lesson loses the mark, and is told that the lesson was wrong.

    Item-model rule 2. A claim of which every word stands in the passage, in the same order, is what the passage says;
    one that only comes near may differ in the one word that matters, so it is left unscored. Frames round a claim ('In this
    topic, ...') are set aside. Of a sentence that denies nothing may be left out: 'cannot move from place to place' is
    not 'do not move'.

    What is paired, sorted, ordered, compared or judged is laid beside what the passages record (`evals.checks.laid_beside`), and
    so is each answer that is marked right (`evals.checks.answered`), but for what the cited passage itself takes and for
    what only a case tells (`evals.checks.by_definition`). On plants of another author, seen while it was written, four in five
    are found; none of 427 clean homeworks and of 960 from the starter packs is accused, 240 of these at seeds that no change
    was made for. An answer that is wrong in words that the lesson has nowhere
    is left to `grounded`.
    """

    id = "contradiction"
    severity = Severity.BLOCK
    purpose = "no item is keyed against a learning point of its own lesson"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        passages = list(evidence.passages.values())
        stated = [(passage, text) for passage in passages for text in stated_by(passage)]
        wrong = [(passage, pieces(passage.text)[0]) for passage in passages if is_misconception(passage)]
        noted = record(tuple(passages))
        lesson = lesson_of(tuple(passages), noted)
        found: dict[object, tuple[tuple[str, str], ...]] = {}
        for task in evidence.all_tasks:
            # The same question stands on more than one sheet.
            asked = (task.stem, task.response, task.answer, task.marking, task.parts)
            if asked not in found:
                found[asked] = (*misplaced(task, noted), *answers_at_odds(task, lesson))
            for where, problem in found[asked]:
                yield self.failed(problem, "key it as the lesson has it, or leave it out", task=task, where=where)
            for claim in claims_of(task):
                if claim.keyed is False and claim.alone:
                    said = unframed(claim.text)
                    listed = {passage.id for passage, text in wrong if likeness(said, text) >= SAME_CLAIM}
                    yield from self._keyed_false(claim, [s for s in stated if s[0].id not in listed], bool(listed))
                elif claim.keyed is True:
                    yield from self._keyed_true(claim, wrong)

    def _keyed_false(self, claim: Claim, stated: list[tuple[Passage, str]], listed: bool) -> Iterator[Finding]:
        near: tuple[Passage, str] | None = None
        said = unframed(claim.text)
        wanted = content(said)
        for passage, text in stated:
            if share(wanted, content(text)) < NEAR:
                continue
            if says(unframed(text), said):
                yield self.failed(
                    f"{quote(claim.text)} is keyed false, and passage {passage.id} says {quote(text)}",
                    "leave the item out, or key it true",
                    task=claim.task,
                    where=claim.where,
                )
                return
            if near is None and not listed and supports(text, said):
                near = passage, text
        if near:
            yield self.unscored(
                f"{quote(claim.text)} is keyed false and is close to what passage {near[0].id} says, {quote(near[1])}",
                "read the two side by side",
                task=claim.task,
                where=claim.where,
            )

    def _keyed_true(self, claim: Claim, wrong: list[tuple[Passage, str]]) -> Iterator[Finding]:
        said = unframed(claim.text, hedges=False)
        for passage, text in wrong:
            if likeness(said, text) >= SAME_CLAIM and supports(text, said):
                yield self.failed(
                    f"{quote(claim.text)} is keyed true, and passage {passage.id} lists it as a misconception",
                    "key it false and give the reply, or leave the item out",
                    task=claim.task,
                    where=claim.where,
                )
                return


def says(point: str, claim: str) -> bool:
    """Whether a learning point says just what the claim says: every word of it, in its order, with no 'all' added."""
    if SYMBOLS.search(claim):
        return same_words(point, claim)
    if not supports(point, claim) or not content(claim) <= content(point) or len(content(claim)) < LEAST_STEMS:
        return False
    if not set(numbers(claim)) <= set(numbers(point)):
        return False
    if {word.lower() for word in UNIVERSAL.findall(claim)} - {word.lower() for word in UNIVERSAL.findall(point)}:
        return False
    if not _denied(point) <= content(claim):
        return False
    # 'So few lived in towns' holds every other word of 'most people lived in towns'.
    asked = set(words(claim))
    spoken = max(CLAUSE_END.split(plain(point)), key=lambda clause: share(content(claim), content(clause)))
    if not asked & AMOUNTS <= set(words(point)) or not set(words(spoken)) & HARDLY_ANY <= asked:
        return False
    if _cut_across(point, content(claim)):
        return False
    ahead = iter(_carriers(point))
    return all(any(other == wanted for other in ahead) for wanted in _carriers(claim))


def _denied(text: str) -> frozenset[str]:
    """Stems of what a sentence denies: from each word that denies to the end of its clause."""
    found: frozenset[str] = frozenset()
    for clause in CLAUSE_END.split(plain(text)):
        parts = clause.split()
        start = next((n for n, word in enumerate(parts) if denies(word.lower())), len(parts))
        found |= content(" ".join(parts[start:]))
    return found


def _cut_across(point: str, claim: frozenset[str]) -> bool:
    """Whether a claim begins in one clause and ends in another: 'people lived in villages, but later most lived in towns'."""
    clauses = [clause for clause in map(_carriers, CLAUSE_END.split(plain(point))) if claim & set(clause)]
    return any(clause[-1] not in claim for clause in clauses[:-1])


def _carriers(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in COMMON and len(word) > 1]
