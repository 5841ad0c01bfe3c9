"""Computed tasks: the mark scheme, the supports and what no sheet may give away."""

from random import Random

import pytest

from curriculum.models import Badge, Objective, Source, Unit
from generator.exact import equal
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer
from generator.items.computed import Computed, mark_points
from generator.models import Numeric, Working
from generator.skills import Exercise, Step

SKILLS = ("linear-equations", "fractions-add", "averages:mean", "angles:parallel-lines", "percentage-change")


def ground(*skills: str, key_stage: int = 3, subject: str = "mathematics") -> Grounding:
    source = Source(id="s", title="Scheme", licence="MIT", version="1")
    objectives = tuple(
        Objective(id=f"lo-{name}", statement="Solve problems with number.", skills=(name,)) for name in skills
    )
    unit = Unit(
        id="u",
        slug="u",
        title="Number",
        subject=subject,
        key_stage=key_stage,
        source=source,
        badge=Badge.CURATED,
        objectives=objectives,
    )
    requested = tuple(
        GroundedObjective(objective=one, unit_id="u", source=source, badge=Badge.CURATED) for one in objectives
    )
    return Grounding(unit=unit, requested=requested, earlier_lessons=(), earlier_units=(), version="1")


def offers(*skills: str, seed: int = 1) -> list[Offer]:
    return list(Computed().offers(ground(*skills), Random(seed)))


def exercise(*codes: str, method_asked: bool = False) -> Exercise:
    steps = tuple(Step(f"Line {code}.", code) for code in codes)  # type: ignore[arg-type]
    return Exercise(
        stem="Work out $2 + 3$.",
        command_word="Work out",
        value="5",
        steps=steps,
        verify="2 + 3",
        prompt="?",
        clue="?",
        method_asked=method_asked,
    )


@pytest.mark.parametrize("name", SKILLS)
def test_a_task_holds_its_key_its_proof_and_its_marks(name: str) -> None:
    for offer in offers(name):
        task = offer.task
        response = task.response
        final = response.final if isinstance(response, Working) else response
        assert isinstance(final, Numeric)
        assert task.verified is not None
        assert equal(final.value, task.verified)
        assert task.marks == sum(point.marks for point in task.marking.points)
        assert task.badge is Badge.COMPUTED


def test_a_right_answer_implies_its_method_unless_the_method_is_asked_for() -> None:
    assert [point.implied for point in mark_points(exercise("M", "A"))] == [False, True]
    assert [point.implied for point in mark_points(exercise("M", "A", "A"))] == [False, False, True]
    assert [point.implied for point in mark_points(exercise("M", "A", method_asked=True))] == [False, False]


def test_a_lone_accuracy_mark_is_always_implied() -> None:
    assert [point.implied for point in mark_points(exercise("A"))] == [True]
    assert [point.implied for point in mark_points(exercise("B", "A", method_asked=True))] == [False, True]


@pytest.mark.parametrize("name", SKILLS)
def test_an_explained_mistake_is_marked_on_the_working(name: str) -> None:
    explained = [offer.task for offer in offers(name, seed=3) if offer.task.command_word == "explain"]
    for task in explained:
        coded = [point for point in task.marking.points if point.code == "A"]
        assert not any(point.implied for point in coded)


@pytest.mark.parametrize("name", SKILLS)
def test_a_faded_example_is_never_a_question_on_the_sheet(name: str) -> None:
    made = offers(name)
    examples = [
        (offer, support.text)
        for offer in made
        for support in offer.scaffold.supports
        if support.kind == "faded-example"
    ]
    assert examples
    for offer, text in examples:
        assert not any(other.task.stem in text for other in made)
        assert offer.task.marking.points[-1].text not in text


@pytest.mark.parametrize("name", SKILLS)
def test_every_task_is_supported_and_every_support_fades(name: str) -> None:
    for offer in offers(name):
        assert offer.scaffold.supports
        assert all(support.fade for support in offer.scaffold.supports)
        assert offer.scaffold.stem is None
        assert offer.scaffold.response is None


def test_a_wrong_answer_is_written_with_its_unit() -> None:
    errors = [error.error for offer in offers("percentage-change") for error in offer.task.marking.common_errors]
    assert any(error.startswith("£") for error in errors)
    assert all(": the pupil " in error for error in errors)


def test_two_objectives_never_share_a_question() -> None:
    stems = [offer.task.stem for offer in offers("fdp-convert", "fdp-convert:percentages")]
    assert len(stems) == len(set(stems))


def test_the_same_seed_gives_the_same_offers() -> None:
    assert offers(*SKILLS, seed=7) == offers(*SKILLS, seed=7)


def test_other_subjects_get_none() -> None:
    assert list(Computed().offers(ground("angles", subject="science"), Random(1))) == []
