"""A bare objective borrows the nearest lesson, or is refused by name."""

from collections.abc import Callable

import pytest

from curriculum.models import Badge, Fact, Knowledge, Misconception, Objective, Source, Term, Unit
from generator.errors import NoKnowledge
from generator.grounding import ground_request
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework

LENDER = Source(id="open:rivers", title="An open curriculum", licence="OGL 3.0", version="7")
WORDS = {
    "erosion": "the wearing away of rock by moving water",
    "meander": "a bend in the course of a stream",
    "delta": "low land made of mud where a stream meets the sea",
    "tributary": "a small stream that joins a larger one",
    "estuary": "the wide mouth where fresh water mixes with salt",
    "levee": "a natural bank built up by flooding",
}
KNOWN = Knowledge(
    terms=tuple(Term(id=f"t:{word}", term=word, definition=meaning) for word, meaning in WORDS.items()),
    facts=(
        Fact(id="f:1", text="Fast currents carry pebbles downhill.", gap="pebbles"),
        Fact(id="f:2", text="Waterfalls form where hard granite lies over soft clay.", gap="Waterfalls"),
    ),
)
ASKED = HomeworkRequest(unit_id="made", objective_ids=("LO1",), minutes=10)


class OneLesson:
    """A library that lends one lesson to whoever asks in its subject, and remembers who asked."""

    version = "1"

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self.asked: list[tuple[str, str, int]] = []

    def unit(self, name: str) -> Unit:
        return self._unit

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> tuple[Unit, Objective] | None:
        self.asked.append((statement, subject, key_stage))
        return (self._unit, self._unit.objectives[0]) if subject == self._unit.subject else None


@pytest.fixture
def lender(make_unit: Callable[..., Unit]) -> OneLesson:
    return OneLesson(make_unit(KNOWN, id="lent", slug="lent", subject="geography", source=LENDER, badge=Badge.SOURCED))


def test_a_bare_objective_borrows_a_lesson_with_its_source_and_badge(
    make_unit: Callable[..., Unit], lender: OneLesson
) -> None:
    unit = make_unit(Knowledge(), statements=["Explain how rivers shape land."], subject="geography")
    grounded = ground_request(ASKED, unit, lender).requested[0]
    assert grounded.borrowed
    assert (grounded.source, grounded.badge) == (LENDER, Badge.SOURCED)
    assert grounded.objective.statement == "Explain how rivers shape land."
    assert lender.asked == [("Explain how rivers shape land.", "geography", 3)]


def test_the_homework_says_where_borrowed_knowledge_comes_from(
    make_unit: Callable[..., Unit], lender: OneLesson
) -> None:
    unit = make_unit(Knowledge(), statements=["Explain how rivers shape land."], subject="geography")
    homework = generate_homework(ASKED, unit, lender)
    assert {task.badge for task in homework.tiers.all()} == {Badge.SOURCED}
    assert homework.objectives[0].source_id == LENDER.id
    assert [(source.id, source.licence) for source in homework.sources] == [(LENDER.id, "OGL 3.0")]


def test_where_no_lesson_is_near_the_objective_is_refused_by_name(
    make_unit: Callable[..., Unit], lender: OneLesson
) -> None:
    unit = make_unit(Knowledge(), statements=["Explain how chords are built."], subject="music")
    with pytest.raises(NoKnowledge) as refused:
        ground_request(ASKED, unit, lender)
    line = str(refused.value)
    assert "LO1 ('Explain how chords are built.')" in line
    assert "add key terms and facts" in line
    assert "\n" not in line


def test_an_objective_with_knowledge_of_its_own_borrows_nothing(
    make_unit: Callable[..., Unit], lender: OneLesson
) -> None:
    for known in (KNOWN, Knowledge(misconceptions=(Misconception(id="m", claim="Rivers sleep.", reply=""),))):
        unit = make_unit(known, subject="geography")
        assert not ground_request(ASKED, unit, lender).requested[0].borrowed
    assert lender.asked == []
