"""Questions on misconceptions: only flat contradictions of what is taught, and nothing hurtful in front of a pupil."""

from collections.abc import Callable

import pytest

from curriculum.models import Badge, Fact, Knowledge, Misconception, MisconceptionKind
from generator.items import ItemModel, Offer
from generator.items.answer_misconception import AnswerMisconception
from generator.items.pick_correct import PickCorrect
from generator.items.true_false import TrueFalseCorrect
from generator.models import Choice, TrueFalse

HEAVY = Misconception(
    id="m1",
    claim="Heavy objects always fall faster than light objects.",
    reply="Without air resistance, heavy and light objects fall at the same rate.",
)
FORCE = Misconception(
    id="m2",
    claim="Light objects always fall faster than heavy objects.",
    reply="Without air resistance, light and heavy objects fall together.",
)
FALL = Fact(id="f1", text="Heavy objects and light objects fall together in a vacuum.")
OTHER = Fact(id="f2", text="The unit of force is named after Isaac Newton.")
Offers = Callable[..., list[Offer]]
MODELS: tuple[ItemModel, ...] = (TrueFalseCorrect(), AnswerMisconception())


def know(*claims: Misconception, facts: tuple[Fact, ...] = ()) -> Knowledge:
    return Knowledge(misconceptions=claims, facts=facts)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_a_flat_claim_is_asked(offers: Offers, model: ItemModel) -> None:
    made = offers(model, know(HEAVY))
    assert len(made) == 1
    assert HEAVY.claim in made[0].task.stem
    assert HEAVY.reply not in made[0].task.stem
    assert made[0].task.marking.common_errors[0].misconception_id == "m1"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
@pytest.mark.parametrize(
    "change",
    [
        {"kind": MisconceptionKind.PARTIAL_TRUTH},
        {"kind": MisconceptionKind.BEHAVIOUR},
        {"kind": MisconceptionKind.TEACHER_NOTE},
        {"safeguarding": True},
        {"claim": "Refugees always fall behind in science lessons."},
        {"reply": ""},
    ],
    ids=["partial truth", "behaviour", "teacher note", "marked hurtful", "hurtful words", "no reply"],
)
def test_what_is_no_flat_harmless_claim_is_not_asked(
    offers: Offers, model: ItemModel, change: dict[str, object]
) -> None:
    assert offers(model, know(HEAVY.model_copy(update=change))) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_a_claim_that_a_taught_fact_supports_is_not_asked(offers: Offers, model: ItemModel) -> None:
    said = Fact(id="f9", text="In thick air, heavy objects always fall faster than light objects do.")
    assert offers(model, know(HEAVY, facts=(said,))) == []
    assert offers(model, know(HEAVY), know(facts=(said,))) == []


def test_the_guess_earns_nothing_and_the_correction_does(offers: Offers) -> None:
    task = offers(TrueFalseCorrect(), know(HEAVY))[0].task
    assert isinstance(task.response, TrueFalse)
    assert task.stem.startswith("This statement is false")
    assert [point.marks for point in task.marking.points] == [1]
    assert any("no correction" in reject for reject in task.marking.points[0].reject)


def test_a_true_statement_stands_beside_the_false_one_where_there_is_one(offers: Offers) -> None:
    letters = set()
    for seed in range(8):
        offer = offers(TrueFalseCorrect(), know(HEAVY, facts=(OTHER,)), seed=seed)[0]
        assert OTHER.text in offer.task.stem
        assert "f2" in offer.uses
        letter = offer.task.answer.canonical[0]
        assert f"{letter}: {HEAVY.claim}" in offer.task.stem
        letters.add(letter)
    assert letters == {"A", "B"}


def test_a_fact_on_the_same_matter_is_no_companion(offers: Offers) -> None:
    assert FALL.text not in offers(TrueFalseCorrect(), know(HEAVY, facts=(FALL,)))[0].task.stem


def test_the_stored_wrong_words_are_put_right_in_the_key(offers: Offers) -> None:
    claim = HEAVY.model_copy(
        update={
            "claim": "The Sun moves around the Earth.",
            "wrong": "Sun moves around the Earth",
            "right": "Earth turns",
        }
    )
    task = offers(TrueFalseCorrect(), know(claim))[0].task
    assert isinstance(task.response, TrueFalse)
    assert task.response.correction == "The Earth turns."
    assert task.answer.canonical == "The Earth turns."
    assert task.answer.accept == ()


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        (r"$\frac{6}{9}$", r"$\frac{2}{3}$", r"Look again at $\frac{6}{9}$. Is it in its simplest form?"),
        (
            r"$\frac{2}{5}$",
            r"$\frac{5}{6}$",
            r"Look again at $\frac{2}{5}$. Work it out for yourself. What do you get?",
        ),
        ("greater than", "less than", "Look again at the words ‘greater than’. What should stand there?"),
    ],
)
def test_help_in_mathematics_asks_something_of_the_expression(
    offers: Offers, wrong: str, right: str, said: str
) -> None:
    claim = HEAVY.model_copy(update={"claim": f"The answer is {wrong} here.", "wrong": wrong, "right": right})
    made = offers(TrueFalseCorrect(), know(claim), subject="mathematics")[0]
    assert [support.text for support in made.scaffold.supports] == [said]


def test_a_reply_in_two_sentences_earns_two_marks_unless_nobody_checked_it(offers: Offers) -> None:
    claim = HEAVY.model_copy(update={"reply": "Weight does not set the rate. Air resistance slows a feather down."})
    assert offers(AnswerMisconception(), know(claim))[0].task.marks == 2
    assert offers(AnswerMisconception(), know(claim), badge=Badge.SOURCED)[0].task.marks == 1


def test_a_short_reply_is_no_explanation(offers: Offers) -> None:
    assert offers(AnswerMisconception(), know(HEAVY.model_copy(update={"reply": "They fall together."}))) == []


def test_key_stage_1_writes_no_explanation(offers: Offers) -> None:
    assert offers(AnswerMisconception(), know(HEAVY), key_stage=1) == []


def test_the_correct_statement_is_picked_among_two_claims_of_its_own_objective(offers: Offers) -> None:
    offer = offers(PickCorrect(), know(HEAVY, FORCE, facts=(FALL,)))[0]
    response = offer.task.response
    assert isinstance(response, Choice)
    right = [option for option in response.options if option.correct]
    assert [option.text for option in right] == [FALL.text]
    assert all(option.reason for option in response.options if not option.correct)
    assert response.shown_order[ord(offer.task.answer.canonical) - ord("A")] == right[0].id


@pytest.mark.parametrize(
    "known",
    [
        (know(HEAVY, facts=(FALL,)),),
        (know(HEAVY, FORCE),),
        (know(HEAVY, facts=(FALL,)), know(FORCE)),
        (know(HEAVY, FORCE, facts=(OTHER,)),),
        (know(HEAVY, FORCE, facts=(FALL.model_copy(update={"text": f"{FALL.text[:-1]}, {'as shown ' * 8}"}),)),),
        (know(HEAVY, FORCE, facts=(FALL.model_copy(update={"standalone": False}),)),),
    ],
    ids=["one claim", "no fact", "claims of two objectives", "fact on another matter", "long fact", "leaning fact"],
)
def test_no_choice_is_made_of_less(offers: Offers, known: tuple[Knowledge, ...]) -> None:
    assert offers(PickCorrect(), *known) == []


def test_a_claim_and_the_fact_that_answers_it_are_used_up_together(offers: Offers) -> None:
    claim = HEAVY.model_copy(update={"fact": "f1"})
    for model in MODELS:
        assert {"m1", "f1"} <= offers(model, know(claim, facts=(FALL,)))[0].uses
