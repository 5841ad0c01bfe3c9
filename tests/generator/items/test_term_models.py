"""Asking for terms and for their meanings: only where no other word of the unit could be meant."""

from collections.abc import Callable

import pytest

from curriculum.models import Badge, Idea, Knowledge, Term
from generator.items import ItemModel, Offer
from generator.items.define_term import DefineTerm
from generator.items.match_terms import MatchTerms
from generator.items.term_for_definition import TermForDefinition
from generator.models import Choice, Match

OSMOSIS = Term(id="t1", term="osmosis", definition="the movement of water through a partly permeable membrane")
XYLEM = Term(id="t2", term="xylem", definition="tubes that carry water upwards inside a plant")
MANY = (
    OSMOSIS,
    XYLEM,
    Term(id="t3", term="stomata", definition="tiny holes that let gases in and out of a leaf"),
    Term(id="t4", term="chlorophyll", definition="a green pigment that absorbs light"),
    Term(id="t5", term="starch", definition="a store of glucose found in potatoes"),
    Term(id="t6", term="pollen", definition="grains that hold the male sex cell"),
)
NEAR = ("n0", "n1", "n2", "n3")
THINGS = (
    Term(id="n0", term="crater", definition="a bowl-shaped hole on a mountain", near=NEAR),
    Term(id="n1", term="harbour", definition="a sheltered place for ships", near=NEAR),
    Term(id="n2", term="meadow", definition="a field of grass and flowers", near=NEAR),
    Term(id="n3", term="lantern", definition="a lamp inside a glass case", near=NEAR),
)
Offers = Callable[..., list[Offer]]


def know(*terms: Term) -> Knowledge:
    return Knowledge(terms=terms)


def test_a_clear_definition_is_asked_for_its_term(offers: Offers) -> None:
    made = offers(TermForDefinition(), know(OSMOSIS, XYLEM))
    assert [offer.task.answer.canonical for offer in made] == ["osmosis", "xylem"]
    assert all(offer.starter and offer.task.marks == 1 for offer in made)
    assert "osmosis" not in made[0].task.stem


def test_the_clue_of_a_term_is_not_the_term(offers: Offers) -> None:
    clue = offers(TermForDefinition(), know(OSMOSIS))[0].scaffold.supports[0].text
    assert "**o**" in clue
    assert "osmosis" not in clue


@pytest.mark.parametrize(
    "rival",
    [
        Term(id="r", term="diffusion", definition="movement of water through a partly permeable membrane, or a gas"),
        Term(id="r", term="active transport", definition="movement of salts through a partly permeable membrane"),
        Term(id="r", term="osmosis", definition="a way of learning without noticing it"),
    ],
    ids=["holds all of it", "defined alike", "one word, two meanings"],
)
def test_a_definition_that_fits_a_rival_is_not_asked_from(offers: Offers, rival: Term) -> None:
    made = offers(TermForDefinition(), know(OSMOSIS), know(rival))
    assert "osmosis" not in [offer.task.answer.canonical for offer in made]


def test_a_rival_in_a_lesson_that_is_not_asked_for_counts_too(offers: Offers) -> None:
    rival = Term(id="r", term="diffusion", definition="movement of water through a partly permeable membrane, or a gas")
    made = offers(TermForDefinition(), know(rival), know(OSMOSIS, XYLEM), earlier_lessons=1)
    assert [offer.task.answer.canonical for offer in made] == ["xylem"]


@pytest.mark.parametrize(
    "fields",
    [{"title": "Osmosis in plants"}, {"statements": ["Explain how osmosis works."]}],
    ids=["title", "objective"],
)
def test_a_term_that_the_head_of_the_sheet_prints_is_not_asked_for(offers: Offers, fields: dict[str, str]) -> None:
    assert offers(TermForDefinition(), know(OSMOSIS), **fields) == []


def test_a_term_that_its_lesson_only_mentions_is_no_question(offers: Offers) -> None:
    mentioned = OSMOSIS.model_copy(update={"central": False})
    assert offers(TermForDefinition(), know(mentioned)) == []
    assert offers(DefineTerm(), know(mentioned)) == []


def test_a_definition_that_shares_a_word_with_its_term_can_only_be_the_answer(offers: Offers) -> None:
    shared = OSMOSIS.model_copy(update={"shares_a_word": True})
    assert offers(TermForDefinition(), know(shared)) == []
    assert len(offers(DefineTerm(), know(shared))) == 1


@pytest.mark.parametrize("model", [TermForDefinition(), DefineTerm()], ids=lambda model: model.name)
def test_key_stage_1_is_not_asked_to_write_terms_or_meanings(offers: Offers, model: ItemModel) -> None:
    assert offers(model, know(*MANY), key_stage=1) == []


def test_a_name_is_asked_for_by_who_or_what_and_never_defined(offers: Offers) -> None:
    person = Term(id="p", term="Harald Hardrada", definition="the king of Norway who landed in Yorkshire in 1066")
    made = offers(TermForDefinition(), know(person), subject="history")
    assert made[0].task.stem.startswith("Who or what is described here?")
    assert offers(DefineTerm(), know(person), subject="history") == []


def test_a_meaning_earns_a_mark_for_each_idea(offers: Offers) -> None:
    points = (Idea(text="water moves"), Idea(text="through a membrane"))
    task = offers(DefineTerm(), know(OSMOSIS.model_copy(update={"points": points})))[0].task
    assert task.marks == 2
    assert task.stem.endswith("Give two ideas.")


def test_a_definition_that_nobody_checked_is_asked_with_options_and_never_openly(offers: Offers) -> None:
    made = offers(TermForDefinition(), know(*THINGS), badge=Badge.SOURCED)
    assert len(made) == 4
    for offer, term in zip(made, THINGS, strict=True):
        response = offer.task.response
        assert isinstance(response, Choice)
        assert {option.text for option in response.options} == {other.term for other in THINGS}
        shown = response.shown_order[ord(offer.task.answer.canonical) - ord("A")]
        assert [option.text for option in response.options if option.id == shown] == [term.term]
        assert all(option.reason for option in response.options if not option.correct)


@pytest.mark.parametrize(
    "change",
    [
        {"near": ("n0", "n1")},
        {"term": "craters"},
        {"definition": "someone who farms grass and flowers"},
        {"definition": "a crater for grass and flowers"},
        {"definition": "a bowl-shaped hole on a farm"},
    ],
    ids=["too few near", "another number", "a person", "holds a term", "defined alike"],
)
def test_options_are_three_near_terms_of_one_sort_with_unlike_meanings(
    offers: Offers, change: dict[str, object]
) -> None:
    other = THINGS[2].model_copy(update=change)
    made = offers(TermForDefinition(), know(*THINGS[:2], other, THINGS[3]), badge=Badge.SOURCED)
    assert other.id not in {name for offer in made for name in offer.uses}


def test_a_long_meaning_that_nobody_checked_is_not_asked_for(offers: Offers) -> None:
    long = XYLEM.model_copy(update={"definition": " ".join(["one", "long", "winding", "meaning"] * 6)})
    assert offers(DefineTerm(), know(long), badge=Badge.SOURCED) == []
    assert len(offers(DefineTerm(), know(long))) == 1


def test_matching_has_a_spare_meaning(offers: Offers) -> None:
    offer = offers(MatchTerms(), know(*MANY))[0]
    response = offer.task.response
    assert isinstance(response, Match)
    assert len(response.right) == len(response.left) + 1
    assert offer.task.marks == len(response.left)
    assert sorted(response.shown_order) == list(range(len(response.right)))


def test_matching_keys_say_where_each_meaning_is_printed(offers: Offers) -> None:
    for seed in range(5):
        task = offers(MatchTerms(), know(*MANY), seed=seed)[0].task
        response = task.response
        assert isinstance(response, Match)
        meanings = {term.term: term.definition for term in MANY}
        for entry in task.answer.canonical.split("; "):
            term, letter = entry.split(" – ")
            assert response.right[response.shown_order[ord(letter) - ord("A")]] == meanings[term]


def test_four_terms_are_too_few_to_match(offers: Offers) -> None:
    assert offers(MatchTerms(), know(*MANY[:4])) == []


def test_terms_with_like_meanings_are_never_matched_together(offers: Offers) -> None:
    alike = Term(id="t9", term="root hair", definition="tubes that carry water from soil inside a plant")
    for seed in range(4):
        made = offers(MatchTerms(), know(*MANY, alike), seed=seed)
        assert not any({"t2", "t9"} <= offer.uses for offer in made)


def test_matching_keeps_to_one_category_where_there_are_enough(offers: Offers) -> None:
    parts = tuple(term.model_copy(update={"category": "part of a plant"}) for term in MANY[:5])
    made = offers(MatchTerms(), know(*parts, MANY[5]))
    assert len(made) == 1
    assert "t6" not in made[0].uses
