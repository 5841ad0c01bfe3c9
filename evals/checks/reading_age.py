"""reading-age: the language around the subject's own words is within the age that the sheet is written for."""

from collections.abc import Iterator

from curriculum.reading.text import COMMON, stem
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence, Seen
from evals.checks.keys import key_texts
from evals.checks.wording import MATHS, QUOTED, content, lines
from evals.readability import Features, features_of, reading_age
from evals.readability.features import WORD
from evals.thresholds import HARDER_THAN_OTHERS, LEAST_POOLED_WORDS, READING_AGE_ERROR, READING_AGES
from generator.models import Finding, Severity, Tier

READ_FOR_LANGUAGE = ("what", "why", "minimum", "record_in", "help", "stop_note")
A_SENTENCE = 5
"""Words; a shorter option, heading or card is an answer, and no sentence to read."""


class ReadingAge(HomeworkCheck):
    """Cost of a miss: a pupil who knows the science cannot read the question, and the mark measures reading.

    Source: facts on accessibility, "Reading load" (GL Assessment: at 15, a quarter read at or below age 12) and "Language of
    questions" (Ofqual 2022). Words of the topic are taught, so they count as neither easy nor hard: what stands in the
    objectives, the "what you need" box, the cited passages and the keys. Formulas mislead on single questions, so a sheet is read
    as a whole, and never under 200 words.
    """

    id = "reading-age"
    severity = Severity.WARN
    purpose = "the carrier language of each sheet is within the reading age of its key stage and tier"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        stage = evidence.homework.unit.key_stage
        ages = {
            tier: reading_age(found)
            for tier, sheet in evidence.sheets.items()
            for found in [carrier_features(evidence, sheet)]
            if found is not None and found.words >= LEAST_POOLED_WORDS
        }
        targets = {tier: READING_AGES[stage][tier is Tier.SCAFFOLDED] for tier in ages}
        for tier, age in ages.items():
            sheet, target = evidence.sheets[tier], targets[tier]
            # The sheets ask about one lesson: what another of them says in easier words, this one could.
            easier = age - min(ages[other] + max(0, target - targets[other]) for other in ages)
            if age > target + READING_AGE_ERROR or (age > target and easier > HARDER_THAN_OTHERS):
                yield self.failed(
                    f"the {tier} sheet reads like a text for age {age:.0f}, and is meant for readers of {target}; "
                    f"its longest sentence is {quote(_longest(evidence, sheet))}",
                    "shorten the longest sentences and put everyday words around the words of the topic",
                    where=f"tiers.{tier}",
                )
        # The sheets share their brief and most of their questions, so one that is long enough speaks for the others.
        if not ages:
            yield self.unscored(
                f"no sheet has {LEAST_POOLED_WORDS} words of running text, too few to tell a reading age",
                "read it aloud as a pupil would",
                where="tiers.core",
            )


def carrier_features(evidence: Evidence, sheet: tuple[Seen, ...]) -> Features | None:
    """The features of all running text on a sheet, the words of the topic as taught."""
    topic = _topic(evidence, sheet)
    return features_of(carrier_lines(evidence, sheet), lambda word: word.lower() not in COMMON and stem(word) in topic)


def carrier_lines(evidence: Evidence, sheet: tuple[Seen, ...]) -> list[str]:
    """Every sentence that a pupil reads on the way to the answers, the brief first; quotations are somebody else's."""
    brief = evidence.homework.pupil_brief
    texts = [*(getattr(brief, name) for name in READ_FOR_LANGUAGE), *brief.you_need]
    for task, printed in sheet:
        texts += [stimulus.text for stimulus in task.stimulus if stimulus.source_id is None and stimulus.kind == "text"]
        texts += [printed.stem, *(part.stem for part in printed.parts), *(support.text for support in printed.supports)]
        cards = (*printed.answer.left, *printed.answer.right, *printed.answer.items)
        texts += [card for card in cards if len(WORD.findall(card)) >= A_SENTENCE]
    return [line for text in texts for line in lines(_ours(text)) if WORD.search(line)]


def _ours(text: str) -> str:
    return QUOTED.sub("it", MATHS.sub("this", text))


def _topic(evidence: Evidence, sheet: tuple[Seen, ...]) -> frozenset[str]:
    """Stems of what is taught: the objectives, what an absent pupil is told, the cited passages, the keys and the banks."""
    known = evidence.topic | content(" ".join(evidence.homework.pupil_brief.you_need))
    for task, printed in sheet:
        known |= content(" ".join([*key_texts(task), *printed.answer.bank]))
        known = known.union(*(content(passage.text) for passage in evidence.cited(task)))
    return known


def _longest(evidence: Evidence, sheet: tuple[Seen, ...]) -> str:
    return max(carrier_lines(evidence, sheet), key=lambda line: len(WORD.findall(line)))
