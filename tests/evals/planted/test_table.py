"""The table of planted defects: whole, told in a teacher's words, and each defect is one."""

from collections.abc import Callable

import pytest

from evals.checks import CHECKS
from evals.planted import PLANTED, NoPlace, Plant
from evals.planted.measure import plant_and_check, planted
from evals.planted.placing import settle
from evals.planted.printed import PRINTED
from evals.suite.rules import SEVERITIES
from generator.models import Finding, Homework, Outcome, Severity

CELLS, FRACTIONS = "science-ks3-cells-and-organisation", "mathematics-ks3-fractions-and-percentages"
ENGLISH = "english-ks3-a-midsummer-nights-dream"
ROWS = [pytest.param(rule, plant, id=f"{rule}:{plant.name}") for rule, plants in PLANTED.items() for plant in plants]


def test_every_rule_of_the_contract_has_defects_from_blatant_to_subtle() -> None:
    assert PLANTED.keys() | PRINTED.keys() == SEVERITIES.keys()
    for rule, plants in (*PLANTED.items(), *PRINTED.items()):
        assert len(plants) >= 5, rule
        assert len({plant.name for plant in plants}) == len(plants), rule
        assert {plant.level for plant in plants} >= {"blatant", "subtle"}, rule


def test_severities_are_those_of_the_checks() -> None:
    assert {check.id: check.severity.value for check in CHECKS if SEVERITIES[check.id] != check.severity} == {}


def test_each_defect_says_what_a_teacher_would_see_and_names_rules() -> None:
    for plants in PLANTED.values():
        for plant in plants:
            assert plant.shows.endswith((".", "!", "?", "’")), plant.name
            assert set(plant.also) <= SEVERITIES.keys(), plant.name


def test_a_clean_homework_is_settled_already(clean: Callable[[str], Homework], slugs: list[str]) -> None:
    for slug in slugs[::4]:
        assert settle(clean(slug)) == clean(slug)


@pytest.mark.parametrize(("rule", "plant"), ROWS)
def test_a_defect_is_put_somewhere_the_same_way_each_time(
    rule: str, plant: Plant, clean: Callable[[str], Homework], slugs: list[str]
) -> None:
    # The three that have most kinds of task, then the rest: the first that has a place will do.
    for slug in (CELLS, FRACTIONS, ENGLISH, *slugs):
        try:
            broken = planted(rule, plant, clean(slug), slug)
        except NoPlace:
            continue
        assert broken != clean(slug)
        assert planted(rule, plant, clean(slug), slug) == broken
        return
    pytest.fail("no pack has a place for it")


def test_why_there_is_no_place_is_said(clean: Callable[[str], Homework]) -> None:
    sums = next(plant for plant in PLANTED["answer-correct"] if plant.name == "wrong sum everywhere")

    with pytest.raises(NoPlace, match="it has no sum"):
        planted("answer-correct", sums, clean(ENGLISH), ENGLISH)


def test_outcomes_are_told_apart(clean: Callable[[str], Homework]) -> None:
    homework, plant = clean(CELLS), PLANTED["claims"][0]

    def finding(rule: str, outcome: Outcome) -> Callable[[Homework], list[Finding]]:
        made = Finding(rule=rule, severity=Severity.BLOCK, outcome=outcome, where="x", message="m", mend="n")
        return lambda homework: [made]

    def outcome(
        check: Callable[[Homework], list[Finding]], before: tuple[Finding, ...] = ()
    ) -> tuple[str, tuple[str, ...]]:
        row = plant_and_check("claims", plant, homework, "h", before, check=check)
        return row.outcome, row.fired

    assert outcome(finding("claims", Outcome.FAILED)) == ("caught", ("claims",))
    assert outcome(finding("claims", Outcome.UNSCORED)) == ("unscored", ())
    assert outcome(finding("sense", Outcome.FAILED)) == ("missed", ("sense",))
    known = tuple(finding("claims", Outcome.FAILED)(homework))
    assert outcome(finding("claims", Outcome.FAILED), known) == ("missed", ())


def test_another_rule_that_is_named_counts(clean: Callable[[str], Homework]) -> None:
    plant = Plant("x", "plain", "X.", lambda homework, rng: homework.model_copy(update={"title": "X"}), also=("sense",))
    made = Finding(rule="sense", severity=Severity.BLOCK, where="x", message="m", mend="n")

    assert plant_and_check("claims", plant, clean(CELLS), "h", (), check=lambda h: [made]).outcome == "caught"


def test_a_defect_that_changes_nothing_is_not_counted(clean: Callable[[str], Homework]) -> None:
    plant = Plant("x", "plain", "X.", lambda homework, rng: homework)

    row = plant_and_check("claims", plant, clean(CELLS), "h", ())

    assert (row.outcome, row.note) == ("no place", "it has this already")
