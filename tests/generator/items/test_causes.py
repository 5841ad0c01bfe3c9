"""Why-questions: only where a cause is stored for its effect."""

from collections.abc import Callable

from curriculum.models import Fact, Knowledge, Term
from generator.items import Offer
from generator.items.cause_and_effect import CauseAndEffect
from generator.items.explain_why import ExplainWhy
from generator.models import Match


def caused(number: int, cause: str, effect: str, why: str | None = None) -> Fact:
    return Fact(id=f"f{number}", text=f"{effect} because {cause}.", cause=cause, effect=effect, why=why)


RUST = caused(
    1,
    "oxygen reacts slowly with wet iron",
    "Garden gates turn orange",
    "Why do garden gates turn orange?",
)
ICE = caused(2, "frozen water takes up more room", "Pipes burst in winter")
SAIL = caused(3, "moving air pushes on cloth", "Yachts travel across lakes")
ECHO = caused(4, "sound bounces off hard cliffs", "Shouts come back in valleys")
OXYGEN = Term(id="t1", term="oxygen", definition="the gas that makes up a fifth of air")
Offers = Callable[..., list[Offer]]


def test_a_stored_cause_is_asked_for(offers: Offers) -> None:
    offer = offers(ExplainWhy(), Knowledge(facts=(ICE,)))[0]
    assert "Pipes burst in winter because" in offer.task.stem
    assert "frozen" not in offer.task.stem
    assert offer.task.answer.canonical == "frozen water takes up more room"
    assert offer.starter


def test_wordings_that_the_pack_accepts_are_named_for_the_marker(offers: Offers) -> None:
    fact = ICE.model_copy(update={"accept": ("it is lighter",)})
    point = offers(ExplainWhy(), Knowledge(facts=(fact,)))[0].task.marking.points[0]
    assert point.accept == ("it is lighter", "the same idea in other words")
    gapped = fact.model_copy(update={"gap": fact.text.split()[0]})
    point = offers(ExplainWhy(), Knowledge(facts=(gapped,)))[0].task.marking.points[0]
    assert point.accept == ("the same idea in other words",), "the other words are for the gap"


def test_terms_that_the_cause_needs_are_given_to_use(offers: Offers) -> None:
    offer = offers(ExplainWhy(), Knowledge(facts=(RUST,), terms=(OXYGEN,)))[0]
    assert "Use this word in your answer: **oxygen**" in offer.task.stem
    assert offer.task.marks == 2
    assert "term:oxygen" in offer.uses
    assert not offer.starter


def test_given_words_leave_something_to_say(offers: Offers) -> None:
    short = caused(5, "oxygen reacts", "Gates turn orange", "Why do gates turn orange?")
    offer = offers(ExplainWhy(), Knowledge(facts=(short,), terms=(OXYGEN,)))[0]
    assert "oxygen" not in offer.task.stem


def test_a_fact_with_no_cause_gets_no_why(offers: Offers) -> None:
    half = Fact(id="h", text="Iron rusts.", effect="iron rusts")
    assert offers(ExplainWhy(), Knowledge(facts=(half, Fact(id="p", text="Iron is a metal.")))) == []


def test_three_causes_are_matched_to_four_effects(offers: Offers) -> None:
    for seed in range(4):
        known = Knowledge(facts=(RUST, ICE)), Knowledge(facts=(SAIL, ECHO))
        task = offers(CauseAndEffect(), *known, seed=seed)[0].task
        assert isinstance(task.response, Match)
        assert (len(task.response.left), len(task.response.right)) == (3, 4)
        assert "**One** effect is not needed." in task.stem
        assert set(task.objective_ids) == {"LO1", "LO2"}
        for number, entry in enumerate(task.answer.canonical.split("; ")):
            letter = entry.split(" – ")[1]
            assert task.response.shown_order[ord(letter) - ord("A")] == number


def test_three_pairs_leave_no_spare_and_are_too_few(offers: Offers) -> None:
    assert offers(CauseAndEffect(), Knowledge(facts=(RUST, ICE, SAIL))) == []


def test_a_half_that_points_back_is_not_matched(offers: Offers) -> None:
    pointing = caused(6, "they bounce off it", "Shouts come back")
    assert offers(CauseAndEffect(), Knowledge(facts=(RUST, ICE, SAIL, pointing))) == []


def test_like_effects_are_not_matched_together(offers: Offers) -> None:
    alike = caused(7, "salt settles on metal", "Old garden gates turn orange")
    assert offers(CauseAndEffect(), Knowledge(facts=(RUST, ICE, SAIL, alike))) == []
