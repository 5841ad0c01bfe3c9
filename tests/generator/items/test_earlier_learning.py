"""Earlier learning: from earlier lessons, the pack's own questions and the units before, nearest first."""

from collections.abc import Callable

from curriculum.models import Badge, EarlierQuestion, Knowledge, Term, Unit
from generator.items import Offer
from generator.items.earlier_learning import MOST_OF_ONE_UNIT, EarlierLearning
from generator.models import Choice, Stage

OSMOSIS = Term(id="t1", term="osmosis", definition="the movement of water through a partly permeable membrane")
XYLEM = Term(id="t2", term="xylem", definition="tubes that carry water upwards inside a plant")
Offers = Callable[..., list[Offer]]


def know(*terms: Term) -> Knowledge:
    return Knowledge(terms=terms)


def test_a_term_of_an_earlier_lesson_is_brought_back(offers: Offers) -> None:
    offer = offers(EarlierLearning(), know(OSMOSIS), know(XYLEM), earlier_lessons=1)[0]
    assert offer.earlier
    assert offer.task.objective_ids == ()
    assert offer.task.retrieves == ("‘Lesson 1’, earlier in this unit",)
    assert offer.task.stage is Stage.RETRIEVAL
    assert offer.task.answer.canonical == "osmosis"


def test_what_the_homework_itself_teaches_is_not_earlier_learning(offers: Offers) -> None:
    assert offers(EarlierLearning(), know(OSMOSIS), know(OSMOSIS), earlier_lessons=1) == []
    assert offers(EarlierLearning(), know(OSMOSIS)) == []


def test_what_the_head_of_the_sheet_prints_is_not_asked_for(offers: Offers) -> None:
    assert offers(EarlierLearning(), know(OSMOSIS), know(XYLEM), earlier_lessons=1, title="Osmosis") == []


def test_the_unit_has_questions_of_its_own(offers: Offers, earlier_question: EarlierQuestion) -> None:
    offer = offers(EarlierLearning(), know(XYLEM), earlier=(earlier_question,))[0]
    assert offer.task.stem == earlier_question.question
    assert offer.task.cites == ("e1",)


def test_an_answer_that_a_clue_would_tell_gets_none(offers: Offers, earlier_question: EarlierQuestion) -> None:
    for answer in ("12", "ice"):
        question = earlier_question.model_copy(update={"answer": answer})
        assert offers(EarlierLearning(), know(XYLEM), earlier=(question,))[0].scaffold.supports == ()


def test_earlier_units_lend_a_few_terms_after_the_rest(
    offers: Offers, make_unit: Callable[..., Unit], earlier_question: EarlierQuestion
) -> None:
    words = ["granite", "plankton", "rainbow", "telescope", "saddle", "violin", "harbour", "lantern"]
    terms = [
        Term(id=f"p{n}", term=word, definition=f"{word[::-1]} {word[1:]}z {word}q") for n, word in enumerate(words)
    ]
    before = make_unit(know(*terms), id="before", slug="before", title="The unit before")
    made = offers(EarlierLearning(), know(XYLEM), earlier=(earlier_question,), earlier_units=(before,))
    assert made[0].task.cites == ("e1",)
    assert [offer.task.retrieves for offer in made[1:]] == [("the unit ‘The unit before’",)] * MOST_OF_ONE_UNIT


def test_key_stage_1_writes_no_earlier_terms(offers: Offers, earlier_question: EarlierQuestion) -> None:
    assert offers(EarlierLearning(), know(XYLEM), earlier=(earlier_question,), key_stage=1) == []


def test_an_imported_term_is_brought_back_with_options_or_not_at_all(offers: Offers) -> None:
    near = ("n0", "n1", "n2", "n3")
    meanings = {
        "crater": "a bowl-shaped hole on a mountain",
        "harbour": "a sheltered place for ships",
        "meadow": "a field of grass and flowers",
        "lantern": "a lamp inside a glass case",
    }
    terms = [Term(id=f"n{n}", term=word, definition=text, near=near) for n, (word, text) in enumerate(meanings.items())]
    made = offers(EarlierLearning(), know(*terms), know(XYLEM), earlier_lessons=1, badge=Badge.SOURCED)
    assert len(made) == 4
    assert all(isinstance(offer.task.response, Choice) and offer.task.retrieves for offer in made)
    assert offers(EarlierLearning(), know(*terms[:3]), know(XYLEM), earlier_lessons=1, badge=Badge.SOURCED) == []
