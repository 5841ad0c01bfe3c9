"""Gap-fills: one answer a gap, nothing on the sheet that gives it away, a bank that does not sort the answer out."""

from collections.abc import Callable

import pytest

from curriculum.models import Fact, Knowledge, Term
from generator.items import Offer
from generator.items.cloze import FillTheGap
from generator.items.quiz_question import QuizQuestion
from generator.models import Cloze

NEPHRON = Fact(id="f1", text="Blood is filtered inside the kidney.", gap="kidney")
BILE = Fact(id="f2", text="Fat is broken into droplets by bile.", gap="bile")
ALVEOLI = Fact(id="f3", text="Oxygen enters the blood through the alveoli.", gap="alveoli", accept=("air sacs",))
SPARES = tuple(
    Term(id=f"t{n}", term=word, definition=f"a part that does job number {n}")
    for n, word in enumerate(["liver", "stomach", "lung"], 1)
)
Offers = Callable[..., list[Offer]]


def gaps_of(offer: Offer) -> list[str]:
    assert isinstance(offer.task.response, Cloze)
    return [gap.answer for gap in offer.task.response.gaps]


def test_a_fact_with_a_gap_is_asked_with_its_gap(offers: Offers) -> None:
    offer = offers(FillTheGap(), Knowledge(facts=(ALVEOLI,)))[0]
    assert "{{gap:1}}" in offer.task.stem
    assert "alveoli" not in offer.task.stem
    assert offer.task.marking.points[0].accept == ("air sacs",)
    assert offer.starter


def test_a_fact_without_a_gap_or_that_does_not_stand_alone_is_not_asked(offers: Offers) -> None:
    plain = Fact(id="p", text="Blood is filtered inside the kidney.")
    leaning = NEPHRON.model_copy(update={"standalone": False})
    assert offers(FillTheGap(), Knowledge(facts=(plain, leaning))) == []


def test_key_stage_1_gets_no_gaps(offers: Offers) -> None:
    assert offers(FillTheGap(), Knowledge(facts=(NEPHRON,)), key_stage=1) == []


def test_no_sentence_holds_the_answer_of_another(offers: Offers) -> None:
    telling = Fact(id="f4", text="A kidney sends urea to the bladder.", gap="bladder")
    for seed in range(4):
        made = offers(FillTheGap(), Knowledge(facts=(NEPHRON, telling, BILE)), seed=seed)
        assert not any({"f1", "f4"} <= offer.uses for offer in made)
        assert {name for offer in made for name in offer.uses if name.startswith("f")} == {"f1", "f2", "f4"}


def test_the_bank_holds_two_spare_words_of_the_same_sort(offers: Offers) -> None:
    plural = Term(id="t8", term="arteries", definition="vessels away from the heart")
    offer = offers(FillTheGap(), Knowledge(facts=(NEPHRON, BILE), terms=(plural, *SPARES)))[0]
    response = offer.scaffold.response
    assert isinstance(response, Cloze)
    assert set(response.bank or ()) == {"kidney", "bile", "liver", "stomach"}
    assert "Two words are not needed" in offer.scaffold.supports[0].text


def test_the_bank_holds_no_word_that_a_sentence_prints(offers: Offers) -> None:
    printed = Term(id="t8", term="fat", definition="a store of energy")
    offer = offers(FillTheGap(), Knowledge(facts=(NEPHRON, BILE), terms=(printed, *SPARES)))[0]
    assert isinstance(offer.scaffold.response, Cloze)
    assert "fat" not in (offer.scaffold.response.bank or ())


def test_without_spare_words_there_is_a_clue_for_each_gap(offers: Offers) -> None:
    offer = offers(FillTheGap(), Knowledge(facts=(NEPHRON, BILE)))[0]
    assert offer.scaffold.response is None
    clue = offer.scaffold.supports[0].text
    assert "(a)" in clue
    assert "(b)" in clue
    assert not any(answer in clue for answer in gaps_of(offer))


def test_numbers_and_mixed_sorts_get_no_bank(offers: Offers) -> None:
    year = Fact(id="y", text="The invasion landed in 1066.", gap="1066")
    for facts in ((year,), (year, BILE)):
        made = offers(FillTheGap(), Knowledge(facts=facts, terms=SPARES))
        assert all(offer.scaffold.response is None for offer in made)


ORGANS = (
    Term(id="o1", term="kidney", definition="it cleans the blood", category="organ"),
    Term(id="o2", term="liver", definition="it makes bile", category="organ"),
)


def test_a_quiz_question_has_a_tempting_answer_of_the_same_category(offers: Offers) -> None:
    offer = offers(QuizQuestion(), Knowledge(facts=(NEPHRON,), terms=ORGANS))[0]
    assert offer.extension_only
    assert offer.task.marks == len(offer.task.marking.points) == 2
    assert "Answer: kidney. Tempting wrong answer: liver." in offer.task.answer.canonical


def test_no_quiz_question_is_written_in_mathematics(offers: Offers) -> None:
    assert offers(QuizQuestion(), Knowledge(facts=(NEPHRON,), terms=ORGANS), subject="mathematics") == []


@pytest.mark.parametrize(
    ("fact", "terms"),
    [
        (NEPHRON.model_copy(update={"gap": None}), ORGANS),
        (NEPHRON, ()),
        (NEPHRON, (ORGANS[0], ORGANS[1].model_copy(update={"category": "process"}))),
        (NEPHRON, tuple(term.model_copy(update={"category": None}) for term in ORGANS)),
        (BILE, ORGANS),
        (NEPHRON.model_copy(update={"cause": "pressure is high", "effect": "blood is filtered"}), ORGANS),
        (NEPHRON.model_copy(update={"standalone": False}), ORGANS),
        (NEPHRON.model_copy(update={"text": "In a healthy adult " * 6 + "blood is filtered in the kidney."}), ORGANS),
        (NEPHRON.model_copy(update={"text": "Blood from the liver is filtered in the kidney."}), ORGANS),
    ],
    ids=["no gap", "no terms", "other category", "no category", "no term", "a cause", "leaning", "long", "printed"],
)
def test_a_quiz_question_is_not_made_of_less(offers: Offers, fact: Fact, terms: tuple[Term, ...]) -> None:
    assert offers(QuizQuestion(), Knowledge(facts=(fact,), terms=terms)) == []


def test_key_stage_1_writes_no_quiz(offers: Offers) -> None:
    assert offers(QuizQuestion(), Knowledge(facts=(NEPHRON,), terms=ORGANS), key_stage=1) == []
