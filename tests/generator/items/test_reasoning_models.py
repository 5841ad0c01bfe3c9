"""Worked problems, quantified claims, unseen cases and judgements: only where what proves the answer is stored."""

from collections.abc import Callable

import pytest

from curriculum.models import (
    Case,
    Idea,
    Judgement,
    Knowledge,
    Misconception,
    MisconceptionKind,
    QuantifiedClaim,
    Verdict,
    WorkedExample,
)
from generator.items import Offer
from generator.items.always_sometimes_never import AlwaysSometimesNever
from generator.items.judge_claim import JudgeClaim
from generator.items.unseen_case import UnseenCase
from generator.items.worked_problem import WorkedProblem
from generator.models import Extended, MarkedBy

SPEED = WorkedExample(
    id="w1",
    problem="A bus goes 60 km in 2 h. What is its speed?",
    steps=("speed = distance ÷ time", "60 ÷ 2 = 30", "30 km/h"),
    answer="30 km/h",
    parallel_problem="A cyclist goes 45 km in 3 h. What is the speed?",
    parallel_steps=("speed = distance ÷ time", "45 ÷ 3", "The speed is 15 km/h."),
    parallel_answer="15 km/h",
)
METAL = QuantifiedClaim(
    id="q1",
    claim="A metal is magnetic.",
    verdict=Verdict.SOMETIMES,
    because="only a few metals are magnetic",
    example="iron",
    counterexample="copper",
)
TEA = Case(
    id="k1",
    context="Sam drops a tea bag into cold water.",
    question="Explain how the colour spreads.",
    command_word="Explain",
    points=(Idea(text="the particles move"), Idea(text="from many to few")),
    model_answer="The particles move at random, from where there are many to where there are few.",
    first_step="Think of the particles.",
)
WALL = Judgement(
    id="j1",
    claim="The castle won the war.",
    support=("It held the river crossing",),
    against=("The army in the field did the fighting",),
    model_answer="The castle helped, but the army mattered more.",
)
Offers = Callable[..., list[Offer]]


def test_the_parallel_problem_is_set_and_the_example_is_the_support(offers: Offers) -> None:
    offer = offers(WorkedProblem(), Knowledge(worked_examples=(SPEED,)))[0]
    assert offer.task.stem.startswith("A cyclist")
    assert offer.task.answer.canonical == "15 km/h"
    support = offer.scaffold.supports[0].text
    assert "A bus goes 60 km" in support
    assert "30 km/h" not in support
    assert "15 km/h" not in support


def test_a_line_that_is_the_answer_earns_no_second_mark(offers: Offers) -> None:
    task = offers(WorkedProblem(), Knowledge(worked_examples=(SPEED,)))[0].task
    assert [point.text for point in task.marking.points] == ["speed = distance ÷ time", "45 ÷ 3", "15 km/h"]


@pytest.mark.parametrize("missing", ["parallel_problem", "parallel_answer", "parallel_steps"])
def test_an_example_without_a_whole_parallel_problem_is_not_set(offers: Offers, missing: str) -> None:
    empty: object = () if missing == "parallel_steps" else None
    example = SPEED.model_copy(update={missing: empty})
    assert offers(WorkedProblem(), Knowledge(worked_examples=(example,))) == []


def test_sometimes_is_proved_by_a_case_each_way(offers: Offers) -> None:
    task = offers(AlwaysSometimesNever(), Knowledge(claims=(METAL,)))[0].task
    assert task.answer.canonical.startswith("Sometimes true.")
    assert "iron" in task.answer.canonical
    assert "copper" in task.answer.canonical
    assert task.marking.points[1].reject == ("only one case",)


@pytest.mark.parametrize("missing", ["example", "counterexample"])
def test_sometimes_with_one_case_is_not_asked(offers: Offers, missing: str) -> None:
    claim = METAL.model_copy(update={missing: None})
    assert offers(AlwaysSometimesNever(), Knowledge(claims=(claim,))) == []


def test_always_needs_a_reason_and_not_an_example(offers: Offers) -> None:
    claim = METAL.model_copy(update={"verdict": Verdict.ALWAYS, "example": None, "counterexample": None})
    task = offers(AlwaysSometimesNever(), Knowledge(claims=(claim,)))[0].task
    assert task.marking.points[1].reject == ("one example and no reason",)


def test_key_stage_1_is_not_asked_for_always_sometimes_never(offers: Offers) -> None:
    assert offers(AlwaysSometimesNever(), Knowledge(claims=(METAL,)), key_stage=1) == []


def test_a_case_stands_above_its_question(offers: Offers) -> None:
    offer = offers(UnseenCase(), Knowledge(cases=(TEA,)))[0]
    assert offer.task.stimulus[0].text == TEA.context
    assert offer.task.marked_by is MarkedBy.SELF
    assert offer.task.demand == 3
    assert [support.kind for support in offer.scaffold.supports] == ["steps", "hint"]


def test_a_long_case_is_marked_by_the_teacher(offers: Offers) -> None:
    long = TEA.model_copy(update={"points": tuple(Idea(text=f"idea {n}") for n in range(5))})
    task = offers(UnseenCase(), Knowledge(cases=(long,)))[0].task
    assert task.marked_by is MarkedBy.TEACHER
    assert isinstance(task.response, Extended)


@pytest.mark.parametrize("count", [0, 7])
def test_a_case_with_no_mark_or_with_too_many_is_not_set(offers: Offers, count: int) -> None:
    case = TEA.model_copy(update={"points": tuple(Idea(text=f"idea {n}") for n in range(count))})
    assert offers(UnseenCase(), Knowledge(cases=(case,))) == []


def test_a_judgement_is_marked_by_levels_that_climb_to_the_marks(offers: Offers) -> None:
    rich = WALL.model_copy(update={"support": (*WALL.support, "Its walls were never taken")})
    for judged, marks in ((WALL, 4), (rich, 6)):
        task = offers(JudgeClaim(), Knowledge(judgements=(judged,)), subject="history")[0].task
        assert task.marks == marks
        assert task.marking.levels is not None
        bounds = [bound for level in task.marking.levels for bound in (level.min, level.max)]
        assert bounds == list(range(1, marks + 1))
        assert task.marked_by is MarkedBy.TEACHER


@pytest.mark.parametrize("side", ["support", "against"])
def test_a_claim_with_evidence_on_one_side_is_not_judged(offers: Offers, side: str) -> None:
    assert offers(JudgeClaim(), Knowledge(judgements=(WALL.model_copy(update={side: ()}),)), subject="history") == []


@pytest.mark.parametrize("fields", [{"subject": "science"}, {"subject": "history", "key_stage": 2}])
def test_claims_are_judged_in_some_subjects_from_key_stage_3(offers: Offers, fields: dict[str, object]) -> None:
    assert offers(JudgeClaim(), Knowledge(judgements=(WALL,)), **fields) == []


def test_a_partial_truth_is_judged_where_its_reply_grants_one_side(offers: Offers) -> None:
    partial = Misconception(
        id="m1",
        claim="Castles were built for war.",
        reply="Although castles had thick walls and towers, lords lived and held courts in them.",
        kind=MisconceptionKind.PARTIAL_TRUTH,
    )
    made = offers(JudgeClaim(), Knowledge(misconceptions=(partial,)), subject="history")
    assert [offer.task.cites for offer in made] == [("m1",)]
    for change in (
        {"reply": "Lords lived and held courts in castles too."},
        {"kind": MisconceptionKind.CONTRADICTION},
        {"safeguarding": True},
        {"reply": "Although pupils see thick walls and towers, lords lived and held courts in them."},
    ):
        known = Knowledge(misconceptions=(partial.model_copy(update=change),))
        assert offers(JudgeClaim(), known, subject="history") == []
