"""Oak's records as our units: every lesson an objective, with the knowledge that survives reading.

What does not survive goes to the quarantine with its reason; what cannot face a pupil but helps a teacher is kept and
marked (learning points that do not stand alone, misconceptions that are behaviours).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from curriculum.importers.oak.records import Records
from curriculum.importers.oak.structure import LANGUAGES, Structure
from curriculum.importers.oak.terms import Lesson, TermReader
from curriculum.models import (
    Badge,
    Fact,
    Knowledge,
    Misconception,
    MisconceptionKind,
    Objective,
    Quarantined,
    Source,
    Statement,
    Term,
    Unit,
)
from curriculum.reading.causes import read_cause
from curriculum.reading.gaps import find_gap
from curriculum.reading.learning_points import merge_alike, read_learning_point
from curriculum.reading.lists import hurtful_word, known_error, topic_elsewhere
from curriculum.reading.misconceptions import read_misconception
from curriculum.reading.senses import SenseJudge
from curriculum.reading.spelling import Vocabulary
from curriculum.reading.text import sentence, stems

MOST_NEAR = 8
LICENCE = "Open Government Licence v3.0"
ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."


class UnitReader:
    """Reads all units of one archive; `quarantine` fills as it goes."""

    def __init__(self, records: Records, structure: Structure, judge: SenseJudge, vocabulary: Vocabulary) -> None:
        self._records = records
        self._structure = structure
        self._judge = judge
        self._terms = TermReader(records, judge, vocabulary)
        self._vocabulary = vocabulary
        self._held: dict[tuple[str, str], Quarantined] = {}
        self._lessons: dict[tuple[str, str], Objective] = {}
        version = max(records.versions, key=_in_order, default="unknown")
        self.source = Source(
            id="oak",
            title="Oak National Academy open curriculum",
            url="https://www.thenational.academy",
            licence=LICENCE,
            version=version,
            attribution=ATTRIBUTION,
        )

    @property
    def quarantine(self) -> list[Quarantined]:
        return list(self._held.values())

    def units(self, progress: Callable[[str], None]) -> Iterator[Unit]:
        names = self._records.of_type("Unit")
        for count, name in enumerate(names, 1):
            yield self._unit(name)
            if count % 250 == 0:
                progress(f"read {count} of {len(names)} units")

    def statements(self) -> list[Statement]:
        """National curriculum statements with the subject, key stage and years whose progression includes them."""
        records = self._records
        homes: dict[str, tuple[str, int]] = {}
        years: dict[str, set[int]] = {}
        for progression in records.of_type("Progression"):
            named = records.all(progression, "coversYearGroup")
            covered = {int(year) for name in named for year in re.findall(r"\d+", name)}
            for scheme in records.all(progression, "isProgressionOf"):
                found = re.match(r"scheme-(.+)-key-stage-(\d)$", scheme)
                for descriptor in records.all(progression, "includesContentDescriptor"):
                    if found:
                        homes.setdefault(descriptor, (found[1], int(found[2])))
                        years.setdefault(descriptor, set()).update(covered)
        return [
            Statement(
                id=name,
                text=records.one(name, "prefLabel"),
                subject=homes.get(name, ("", 0))[0],
                key_stage=homes.get(name, ("", 0))[1],
                years=tuple(sorted(years.get(name, ()))),
            )
            for name in records.of_type("ContentDescriptor")
        ]

    def _unit(self, name: str) -> Unit:
        records, structure = self._records, self._structure
        subject = structure.subject(name)
        variants = structure.variants(name)
        lessons = list(dict.fromkeys(lesson for variant in variants for lesson in variant.objective_ids))
        objectives = self._on_topic([self._lesson(lesson, subject, name) for lesson in lessons], subject, name)
        years = sorted({year for variant in variants for year in variant.years})
        return Unit(
            id=name,
            slug=records.one(name, "slug"),
            title=records.one(name, "label"),
            subject=subject,
            key_stage=structure.key_stage(name),
            years=tuple(years),
            intent=self._intent(name, len(variants), objectives),
            description=records.one(name, "comment"),
            source=self.source,
            badge=Badge.SOURCED,
            objectives=tuple(self._with_gaps(self._with_near(objectives), subject)),
            prior_units=structure.prior_units(name),
            variants=tuple(variants),
        )

    def _intent(self, name: str, variants: int, objectives: list[Objective]) -> str:
        """The unit's intent, unless it speaks of a text that none of its lessons mentions (it is another variant's)."""
        intent = self._records.one(name, "whyThisWhyNow")
        if variants > 1:
            taught = " ".join(f"{o.lesson} {o.statement}" for o in objectives).lower()
            titles = re.findall(r"[‘'“\"]([A-Z][^’'”\"]{3,40})[’'”\"]", intent)
            stranger = next((title for title in titles if title.lower() not in taught), None)
            if stranger:
                self._hold("intent", name, intent, name, None, "intent of another variant", f"speaks of {stranger}")
                return ""
        return intent

    def _lesson(self, lesson: str, subject: str, unit: str) -> Objective:
        """One lesson as an objective; read once for each subject it stands in."""
        key = (lesson, subject)
        if key not in self._lessons:
            records = self._records
            outcome = records.one(records.one(lesson, "hasPupilLessonOutcome"), "label")
            title = records.one(lesson, "label")
            facts, points = self._facts(lesson, subject, unit)
            place = Lesson(lesson, subject, self._structure.key_stage(unit), outcome, points)

            def hold(name: str, text: str, reason: str, detail: str) -> None:
                self._hold("term", name, text, unit, lesson, reason, detail)

            knowledge = Knowledge(
                terms=tuple(self._terms.terms(place, hold)),
                facts=tuple(facts),
                misconceptions=tuple(self._misconceptions(lesson, unit, points)),
            )
            self._lessons[key] = Objective(
                id=lesson,
                statement=_statement(outcome or title),
                lesson=title,
                slug=records.one(lesson, "slug"),
                keywords=tuple(records.one(name, "name") for name in records.all(lesson, "hasKeyword")),
                knowledge=knowledge,
            )
        return self._lessons[key]

    def _facts(self, lesson: str, subject: str, unit: str) -> tuple[list[Fact], list[str]]:
        records = self._records
        names = records.all(lesson, "hasKeyLearningPoint")
        texts = [records.one(name, "label") for name in names]
        points = [sentence(text) for text in texts]
        facts = []
        for position in merge_alike(points):
            name, text = names[position], texts[position]
            wrong = known_error(text)
            if wrong:
                self._hold("fact", name, text, unit, lesson, "known error", wrong)
                continue
            read = read_learning_point(text, subject)
            slip = self._vocabulary.slip_in(read.text) if read.standalone else None
            if slip:
                self._hold("fact", name, text, unit, lesson, "spelling slip", slip)
            alone = read.standalone and not slip
            cause = read_cause(read.text) if alone else None
            facts.append(
                Fact(
                    id=name,
                    text=read.text,
                    standalone=alone,
                    cause=cause.cause if cause else None,
                    effect=cause.effect if cause else None,
                )
            )
        return facts, points

    def _misconceptions(self, lesson: str, unit: str, points: list[str]) -> Iterator[Misconception]:
        records = self._records
        for name in records.all(lesson, "hasMisconception"):
            claims = read_misconception(records.one(name, "statement"), records.one(name, "correction"), points)
            for position, read in enumerate(claims, 1):
                piece = name if len(claims) == 1 else f"{name}#{position}"
                text = f"{read.claim} {read.reply}"
                hurtful, slip = hurtful_word(text), self._vocabulary.slip_in(text)
                kind = read.kind
                if kind is MisconceptionKind.CONTRADICTION and slip:
                    self._hold("misconception", piece, read.claim, unit, lesson, "spelling slip", slip)
                    kind = MisconceptionKind.TEACHER_NOTE
                elif hurtful:
                    self._hold("misconception", piece, read.claim, unit, lesson, "safeguarding", hurtful)
                elif kind in (MisconceptionKind.BEHAVIOUR, MisconceptionKind.TEACHER_NOTE):
                    self._hold("misconception", piece, read.claim, unit, lesson, kind.value, read.reason)
                yield Misconception(
                    id=piece,
                    claim=read.claim,
                    reply=read.reply,
                    kind=kind,
                    safeguarding=bool(hurtful),
                )

    def _on_topic(self, objectives: list[Objective], subject: str, unit: str) -> list[Objective]:
        """The same objectives without terms whose definition is tied to a topic that the unit never touches."""
        title = self._records.one(unit, "label")
        taught = [f"{o.lesson} {o.statement} {' '.join(fact.text for fact in o.knowledge.facts)}" for o in objectives]
        here = stems(" ".join([title, *taught]))
        kept = []
        for objective in objectives:
            known = objective.knowledge
            strange = {t.id: topic_elsewhere(t.definition, subject, here) for t in known.terms}
            for term in known.terms:
                if strange[term.id]:
                    detail = f"speaks of '{strange[term.id]}', which the unit never does"
                    text = f"{term.term}: {term.definition}"
                    self._hold("term", term.id, text, unit, objective.id, "another topic", detail)
            terms = tuple(self._with_standing(term, subject, here) for term in known.terms if not strange[term.id])
            kept.append(objective.model_copy(update={"knowledge": known.model_copy(update={"terms": terms})}))
        return kept

    def _with_near(self, objectives: list[Objective]) -> list[Objective]:
        """The same objectives, each term with the terms of the unit that it may be mistaken for."""
        keyword = {t.id: t.id.split("@", 1)[0] for o in objectives for t in o.knowledge.terms}
        by_keyword = {name: term_id for term_id, name in keyword.items()}
        changed = []
        for objective in objectives:
            known = objective.knowledge
            terms = tuple(
                term.model_copy(
                    update={
                        "near": tuple(
                            by_keyword[n] for n in self._judge.near(keyword[term.id], list(by_keyword))[:MOST_NEAR]
                        )
                    }
                )
                for term in known.terms
            )
            changed.append(objective.model_copy(update={"knowledge": known.model_copy(update={"terms": terms})}))
        return changed

    def _with_standing(self, term: Term, subject: str, here: frozenset[str]) -> Term:
        """A word of the subject that another lesson of the unit teaches stands for itself, wherever it is listed."""
        if term.central or subject in LANGUAGES or not stems(term.term) <= here:
            return term
        keyword = term.id.split("@", 1)[0]
        return term.model_copy(update={"central": self._judge.is_of_the_subject(keyword, subject)})

    def _with_gaps(self, objectives: list[Objective], subject: str) -> Iterator[Objective]:
        """The same objectives, each fact with the gap that only one term of the unit fills."""
        every = [term for objective in objectives for term in objective.knowledge.terms]
        shared = Counter(fact.text for objective in objectives for fact in objective.knowledge.facts)
        for objective in objectives:
            known = objective.knowledge
            facts = tuple(
                fact.model_copy(update={"gap": find_gap(fact.text, list(known.terms), every, subject)})
                if fact.standalone and shared[fact.text] == 1
                else fact
                for fact in known.facts
            )
            yield objective.model_copy(update={"knowledge": known.model_copy(update={"facts": facts})})

    def _hold(
        self, kind: str, name: str, text: str, unit: str | None, lesson: str | None, reason: str, detail: str = ""
    ) -> None:
        self._held.setdefault(
            (name, f"{reason}:{lesson if kind == 'term' and reason == 'another sense' else ''}"),
            Quarantined(kind=kind, id=name, text=text, unit_id=unit, lesson=lesson, reason=reason, detail=detail),
        )


def _in_order(version: str) -> list[int]:
    """'0.1.10' comes after '0.1.9'."""
    return [int(part) for part in re.findall(r"\d{1,9}", version)]


def _statement(outcome: str) -> str:
    """'I can explain how ...' becomes 'Explain how ...'."""
    text = re.sub(r"^I (?:can|am able to|know how to|will be able to)\s+", "", outcome.strip())
    text = re.sub(r"^I (know|understand|recognise|have|am|use)\b", lambda found: found[1], text)
    return sentence(re.sub(r"(,? and|,)(?: I)? can (?=[a-z])", r"\1 ", text))
