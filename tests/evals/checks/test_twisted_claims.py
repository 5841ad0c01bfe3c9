"""grounded, the subtle half: a claim of the passage's own words that says otherwise, and quotations that are not as they stand."""

from collections.abc import Callable

import pytest

from evals.checks.lined_up import keys_of
from evals.checks.twisted import turned
from generator.models import Finding, Homework, Marking, MarkPoint, Outcome, Task

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]

SENTENCES = (
    "A river in flood erodes more than usual because fast, deep water has more energy.",
    "In 1665 Robert Hooke published drawings of the cells that he saw in a thin slice of cork.",
    "Harold Godwinson defeated Harald Hardrada at Stamford Bridge three weeks before Hastings.",
    "A switch passes messages between the computers of a single local area network.",
    "The volume of a gas increases when its temperature rises.",
    "Most cells cannot be seen without a microscope.",
    "Light must pass through the specimen to reach the lens.",
    'Saying "Never again" three times fixes the promise of the poem in the mind.',
)
TERMS = frozenset({"switch", "router", "local area network", "wide area network"})


def turn(claim: str, *known: str) -> str | None:
    found = turned(claim, SENTENCES, keys_of([*SENTENCES, *known]), TERMS)
    return found.why if found else None


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ("Fast, deep water has more energy because a river in flood erodes more than usual.", "cause and effect"),
        ("A river in flood erodes more than usual, so fast, deep water has more energy.", "cause and effect"),
        ("A river in flood erodes less than usual because fast, deep water has more energy.", "‘less’"),
        ("In 1656 Robert Hooke published drawings of cells.", "‘1656’"),
        ("Robert Hooke published drawings of the cells that he saw in 1765.", "‘1765’"),
        ("In 1665 Robert Boyle published drawings of the cells that he saw in cork.", "‘Boyle’"),
        ("Harald Hardrada defeated Harold Godwinson at Stamford Bridge three weeks before Hastings.", "changed places"),
        ("Harold Godwinson defeated Harald Hardrada at Stamford Bridge five weeks before Hastings.", "‘five’"),
        ("Harold Godwinson defeated Harald Hardrada at Stamford Bridge three weeks after Hastings.", "‘after’"),
        ("A router passes messages between the computers of a single local area network.", "‘router’"),
        ("A switch passes messages between the computers of a single wide area network.", "‘wide area network’"),
        ("A switch does not pass messages between the computers of a single local area network.", "‘not’"),
        ("The volume of a gas decreases when its temperature rises.", "‘decreases’"),
        ("The volume of a gas increases when its temperature falls.", "‘falls’"),
        ("Most cells can be seen without a microscope.", "‘cannot’"),
        ("Saying it three times never fixes the promise of the poem in the mind.", "‘never’"),
    ],
)
def test_a_claim_that_turns_its_sentence_round_is_found(claim: str, why: str) -> None:
    assert why in (turn(claim) or "")


@pytest.mark.parametrize(
    "claim",
    [
        "A river in flood erodes more than usual because fast, deep water has more energy.",
        "Because fast, deep water has more energy, a river in flood erodes more than usual.",
        "Fast, deep water has more energy, so a river in flood erodes more than usual.",
        "Robert Hooke published his drawings of cells in 1665.",
        "Harald Hardrada was defeated by Harold Godwinson at Stamford Bridge three weeks before Hastings.",
        "The volume of a gas decreases when its temperature falls.",
        "Most cells can only be seen with a microscope.",
        "Light cannot pass through the specimen to reach the lens.",
        "A switch passes messages inside one building.",
        "Rivers carry stones, sand and silt.",
        "Saying it three times fixes the promise of the poem in the mind.",
    ],
)
def test_what_says_the_same_or_something_of_its_own_is_left_alone(claim: str) -> None:
    assert turn(claim) is None


def test_a_number_of_the_question_is_known() -> None:
    assert turn("In 1656 Robert Hooke published drawings of cells.", "What did Hooke publish in 1656?") is None


PASSAGE = {"cells:LO2:facts:9": "A smell spreads faster in warm air because the particles move at a higher speed."}


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("the particles move at a lower speed", "answer.canonical"),
        ("the particles do not move at a higher speed", "answer.canonical"),
    ],
)
def test_a_turned_key_blocks(
    homework: Homework, found: Found, swap: Swap, make_task: Make, key: str, where: str
) -> None:
    stem = "Why does a smell spread faster in warm air?"
    task = make_task("core-4", stem, key, objective_ids=("LO2",), cites=tuple(PASSAGE))

    findings = found(swap(homework, task, **PASSAGE), "grounded")

    assert where in {finding.where for finding in findings if finding.outcome is Outcome.FAILED}


def test_a_question_and_its_key_exchanged_block(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    stem, key = "Why do the particles move at a higher speed?", "a smell spreads faster in warm air"
    task = make_task("core-4", stem, key, objective_ids=("LO2",), cites=tuple(PASSAGE))

    assert "cause and effect are exchanged" in found(swap(homework, task, **PASSAGE), "grounded")[0].message


@pytest.mark.parametrize(
    "stem", ["Why does a smell spread slower in warm air?", "Why does a smell spread faster in cool air?"]
)
def test_a_question_that_takes_the_opposite_for_granted_blocks(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str
) -> None:
    task = make_task(
        "core-4", stem, "the particles move at a higher speed", objective_ids=("LO2",), cites=tuple(PASSAGE)
    )

    assert "stem" in {finding.where for finding in found(swap(homework, task, **PASSAGE), "grounded")}


def test_the_same_key_straight_is_silent(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    stem, key = "Why does a smell spread faster in warm air?", "the particles move at a higher speed"
    task = make_task("core-4", stem, key, objective_ids=("LO2",), cites=tuple(PASSAGE))

    assert found(swap(homework, task, **PASSAGE), "grounded") == []


@pytest.mark.parametrize(
    "text", ["Rocks are made of cells, a pupil may write.", "True or false? **Rocks are not living.**"]
)
def test_a_statement_to_judge_may_be_false(homework: Homework, found: Found, change: Change, text: str) -> None:
    assert [f for f in found(change(homework, "core-3", stem=text), "grounded") if "turn" in f.message] == []


@pytest.mark.parametrize(
    ("quoted", "blocks"),
    [
        ("smell spreads faster in warm air because its particles have a greater speed", True),
        ("the particles move at a higher speed", False),
        ("A smell spreads faster in warm air because the particles move at a higher speed.", False),
    ],
)
def test_a_quotation_has_to_stand_as_it_is_quoted(
    homework: Homework, found: Found, swap: Swap, make_task: Make, quoted: str, blocks: bool
) -> None:
    key = "the particles move at a higher speed"
    marking = Marking(points=(MarkPoint(marks=1, text=key),), model_answer=f"The lesson says: “{quoted}”")
    task = make_task(
        "core-4", "Why does a smell spread faster in warm air?", key, objective_ids=("LO2",), cites=tuple(PASSAGE)
    )

    findings = found(swap(homework, task.model_copy(update={"marking": marking}), **PASSAGE), "grounded")

    assert bool([finding for finding in findings if "quotation" in finding.message]) is blocks
