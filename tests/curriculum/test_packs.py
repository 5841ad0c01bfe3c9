"""Every starter pack holds enough, of the right shape, for two different 45-minute homeworks."""

import re
from itertools import combinations

import pytest

from curriculum.models import Unit
from curriculum.pack import PACKS, load_pack

SUBJECTS = {"mathematics", "science", "history", "geography", "computing", "english"}
OPENERS = re.compile(r"^(This|These|Those|They|It|Another|He|She|Also)\b")
READER = re.compile(r"\b(you|your|we|our|us)\b", re.I)
STOP = {"that", "this", "with", "from", "into", "which", "when", "than", "their", "have", "used", "what", "each"}


def stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in STOP}


paths = sorted(PACKS.glob("*.yaml"))


@pytest.fixture(params=paths, ids=[path.stem for path in paths])
def pack(request: pytest.FixtureRequest) -> Unit:
    return load_pack(request.param)


def test_holds_enough(pack: Unit) -> None:
    def total(field: str) -> int:
        return sum(len(getattr(objective.knowledge, field)) for objective in pack.objectives)

    counts = {name: total(name) for name in ("terms", "facts", "misconceptions", "sequences", "comparisons", "cases")}
    least = {"terms": 15, "facts": 30, "misconceptions": 10, "sequences": 2, "comparisons": 4, "cases": 6}
    assert {name: n for name, n in counts.items() if n < least[name]} == {}
    assert len(pack.objectives) >= 6
    assert len(pack.earlier) >= 6
    assert sum(1 for o in pack.objectives for f in o.knowledge.facts if f.cause and f.effect) >= 8
    assert pack.subject in SUBJECTS
    assert pack.key_stage == 3
    assert pack.statements
    assert pack.intent


def test_every_objective_can_be_worked_on(pack: Unit) -> None:
    for objective in pack.objectives:
        assert objective.why, objective.id
        assert 40 <= len((objective.you_need or "").split()) <= 130, objective.id
        assert objective.serves, objective.id
        assert not objective.statement.startswith("I can"), objective.id
        assert len(objective.knowledge.terms) >= 2, objective.id
        assert len(objective.knowledge.facts) >= 4, objective.id
        assert objective.knowledge.misconceptions, objective.id
    served = {statement.id.split(":")[-1] for statement in pack.statements}
    assert {ref for objective in pack.objectives for ref in objective.serves} <= served


def test_terms_are_defined_without_themselves(pack: Unit) -> None:
    for objective in pack.objectives:
        for term in objective.knowledge.terms:
            assert not stems(term.term) & stems(term.definition), f"{term.term}: {term.definition}"
            assert term.points, term.term


def test_facts_stand_alone(pack: Unit) -> None:
    for objective in pack.objectives:
        for fact in objective.knowledge.facts:
            assert not OPENERS.match(fact.text), fact.text
            assert not READER.search(fact.text), fact.text
            assert fact.text.rstrip().endswith("."), fact.text
            if fact.gap:
                assert len(re.findall(re.escape(fact.gap), fact.text)) == 1, f"{fact.gap}: {fact.text}"
            assert bool(fact.cause) == bool(fact.effect) == bool(fact.why), fact.text
            if fact.why:
                assert fact.why.endswith("?"), fact.why


def test_misconceptions_are_flat_and_answered(pack: Unit) -> None:
    for objective in pack.objectives:
        facts = {fact.id for fact in objective.knowledge.facts}
        for item in objective.knowledge.misconceptions:
            assert not re.match(r"(Pupils|Students|Some|Thinking|That|Believing)\b", item.claim), item.claim
            assert item.fact is None or item.fact in facts, item.claim
            assert bool(item.wrong) == bool(item.right), item.claim
            if item.wrong:
                assert item.wrong in item.claim, item.claim


def test_lists_have_one_right_answer(pack: Unit) -> None:
    for objective in pack.objectives:
        for sequence in objective.knowledge.sequences:
            assert len(set(sequence.steps)) == len(sequence.steps) >= 4, sequence.title
        for sorting in objective.knowledge.sortings:
            for one, other in combinations(sorting.groups, 2):
                assert not set(one.members) & set(other.members), sorting.instruction
        for comparison in objective.knowledge.comparisons:
            for dimension in comparison.dimensions:
                assert dimension.left.lower() != dimension.right.lower(), comparison.left


def test_nothing_is_said_twice(pack: Unit) -> None:
    texts = [fact.text for objective in pack.objectives for fact in objective.knowledge.facts]
    assert len({text.lower() for text in texts}) == len(texts)
    terms = [term.term.lower() for objective in pack.objectives for term in objective.knowledge.terms]
    assert len(set(terms)) == len(terms)
