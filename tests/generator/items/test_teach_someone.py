"""Teaching a friend: given words where somebody checked them, three things where nobody did."""

from collections.abc import Callable

import pytest

from curriculum.models import Badge, Fact, Knowledge, Term
from generator.items import Offer
from generator.items.teach_someone import TeachSomeone, meaning_of
from generator.models import MarkedBy

TERMS = (
    Term(id="t1", term="crater", definition="a bowl-shaped hole at the top of a volcano"),
    Term(id="t2", term="magma", definition="molten rock below the ground"),
    Term(id="t3", term="ash", definition="fine grey powder thrown into the air"),
)
FACTS = (
    Fact(id="f1", text="Volcanoes form where two plates of the crust meet."),
    Fact(id="f2", text="Iceland lies on a widening gap between two plates."),
    Fact(id="f3", text="Some volcanoes sleep for hundreds of quiet years."),
)
KNOWN = Knowledge(terms=TERMS, facts=FACTS)
Offers = Callable[..., list[Offer]]


def test_each_given_word_has_a_mark_for_its_meaning(offers: Offers) -> None:
    task = offers(TeachSomeone(), KNOWN, subject="geography")[0].task
    assert task.marks == 4
    assert task.marked_by is MarkedBy.TEACHER
    assert task.demand == 3
    assert all(f"**{term.term}**" in task.stem for term in TERMS)
    assert not any(term.definition in task.stem for term in TERMS)


def test_from_imported_facts_pupils_write_three_things_and_tick_them(offers: Offers) -> None:
    task = offers(TeachSomeone(), KNOWN, subject="geography", badge=Badge.SOURCED)[0].task
    assert task.marks == 3
    assert task.marked_by is MarkedBy.SELF
    assert not any(fact.text in task.stem for fact in FACTS)


@pytest.mark.parametrize(
    ("known", "fields"),
    [
        (KNOWN, {"subject": "mathematics"}),
        (KNOWN, {"key_stage": 1}),
        (KNOWN, {"key_stage": 2}),
        (Knowledge(terms=TERMS[:2], facts=FACTS), {}),
        (Knowledge(terms=TERMS), {}),
        (Knowledge(terms=TERMS, facts=FACTS[:2]), {"badge": Badge.SOURCED}),
        (Knowledge(facts=(*FACTS[:2], FACTS[2].model_copy(update={"standalone": False}))), {"badge": Badge.SOURCED}),
    ],
    ids=["mathematics", "key stage 1", "key stage 2", "two words", "no fact", "two facts", "a fact that leans"],
)
def test_too_little_gives_no_lesson_to_teach(offers: Offers, known: Knowledge, fields: dict[str, object]) -> None:
    assert offers(TeachSomeone(), known, **({"subject": "geography"} | fields)) == []


@pytest.mark.parametrize(
    ("definition", "said"),
    [
        ("the magnifying part nearest to the slide", "‘Lens’ means the magnifying part nearest to the slide."),
        ("magnifies what lies on the slide", "‘Lens’: magnifies what lies on the slide."),
        ("glass that magnifies", "‘Lens’ means glass that magnifies."),
    ],
)
def test_the_model_answer_gives_meanings_in_sentences(definition: str, said: str) -> None:
    assert meaning_of(Term(id="t", term="lens", definition=definition)) == said
