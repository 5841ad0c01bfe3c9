"""Units become passages, each said once."""

from curriculum.models import Objective, Unit
from curriculum.retrieval import Kind, Passage, passages_of


def _find(passages: list[Passage], kind: Kind, id_: str) -> Passage:
    [found] = [passage for passage in passages if (passage.kind, passage.id) == (kind, id_)]
    return found


def test_a_lesson_of_two_units_is_one_passage_with_both(units: list[Unit]) -> None:
    lesson = _find(passages_of(units), Kind.LESSON, "lesson-adding-fractions")
    assert lesson.unit_ids == ("unit-fractions-6", "unit-fractions-4")
    assert lesson.years == (4, 6)
    assert lesson.slug == "adding-fractions"


def test_ids_are_unique_within_a_kind(units: list[Unit]) -> None:
    passages = passages_of(units)
    assert len({(passage.kind, passage.id) for passage in passages}) == len(passages)


def test_objectives_without_an_address_stay_apart_in_their_units(units: list[Unit]) -> None:
    first = units[0].model_copy(update={"objectives": (Objective(id="LO1", statement="Add fractions"),)})
    other = units[2].model_copy(update={"objectives": (Objective(id="LO1", statement="Explain respiration"),)})
    lessons = [passage for passage in passages_of([first, other]) if passage.kind is Kind.LESSON]
    assert [(lesson.id, lesson.title) for lesson in lessons] == [
        ("unit-fractions-6:LO1", "Add fractions"),
        ("unit-plant-nutrition:LO1", "Explain respiration"),
    ]


def test_a_unit_holds_the_words_of_its_lessons(units: list[Unit]) -> None:
    unit = _find(passages_of(units), Kind.UNIT, "unit-plant-nutrition")
    assert "Photosynthesis" in unit.summary
    assert "chloroplasts" in unit.text
