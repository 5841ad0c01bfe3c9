"""The word that a fact can spare: one that only that word fills."""

import pytest

from curriculum.models import Term
from curriculum.reading.gaps import find_gap

EROSION = Term(id="t1", term="erosion", definition="the wearing away of rock by water, wind or ice")
DEPOSITION = Term(id="t2", term="deposition", definition="the laying down of stones that a river carried")
WEATHERING = Term(id="t3", term="weathering", definition="the wearing away of rock by water, frost or roots")


def test_a_term_that_the_sentence_points_to_is_the_gap() -> None:
    text = "Moving water wears away rock in a process called erosion."
    assert find_gap(text, [EROSION], [EROSION, DEPOSITION], "geography") == "erosion"


def test_the_gap_is_spelled_as_the_text_spells_it() -> None:
    text = "Erosion is at work where moving water wears away rock."
    assert find_gap(text, [EROSION], [EROSION], "geography") == "Erosion"


@pytest.mark.parametrize(
    "text",
    [
        "Erosion leads to more erosion where water wears away rock.",
        "Rivers carry mud and stones far out into the sea.",
        "Erosion of rock by water.",
        "There is a lot of erosion at work in many places.",
    ],
    ids=["twice", "absent", "too short", "not pointed to"],
)
def test_no_gap_where_the_word_is_not_the_only_one(text: str) -> None:
    assert find_gap(text, [EROSION], [EROSION, DEPOSITION], "geography") is None


def test_no_gap_where_another_term_of_the_unit_would_fit_as_well() -> None:
    text = "Moving water wears away rock in a process called erosion."
    assert find_gap(text, [EROSION], [EROSION, WEATHERING], "geography") is None


def test_a_term_inside_another_word_is_no_gap() -> None:
    sea = Term(id="t4", term="sea", definition="the salt water that covers most of the planet")
    assert find_gap("A season of salt water storms covers most coasts.", [sea], [sea], "geography") is None


@pytest.mark.parametrize(
    ("text", "subject", "gap"),
    [
        ("William of Normandy won the Battle of Hastings in 1066.", "history", "1066"),
        ("William of Normandy won the Battle of Hastings in 1066.", "geography", None),
        ("The Tudors ruled England from 1485 until the year 1603.", "history", None),
        ("The town of Hastings grew fast from about 1066 onwards.", "history", None),
        ("The town grew very fast in the years after 1066.", "history", None),
    ],
    ids=["a year", "not history", "two years", "about", "no name to go by"],
)
def test_a_year_is_a_gap_in_history_alone(text: str, subject: str, gap: str | None) -> None:
    assert find_gap(text, [], [], subject) == gap
