"""Stored misconceptions as flat claims: what kind each is, and what is said in reply."""

import pytest

from curriculum.models import MisconceptionKind
from curriculum.reading.misconceptions import read_misconception, supports

POINT = "Red blood cells of mammals do not contain a nucleus."
TEACHER_TALK = "The lesson explores this in learning cycle 2."


@pytest.mark.parametrize(
    ("statement", "claim"),
    [
        ("Pupils may think that all metals are magnetic.", "All metals are magnetic."),
        ("Students often believe all metals are magnetic.", "All metals are magnetic."),
        ("Some children might incorrectly assume that all metals are magnetic", "All metals are magnetic."),
        ("A common misconception is that all metals are magnetic.", "All metals are magnetic."),
        ("There is a misconception that all metals are magnetic.", "All metals are magnetic."),
        ("Thinking that all metals are magnetic.", "All metals are magnetic."),
        ("That all metals are magnetic.", "All metals are magnetic."),
        ("all metals are\n     magnetic", "All metals are magnetic."),
    ],
)
def test_the_words_that_say_who_believes_it_are_stripped(statement: str, claim: str) -> None:
    (read,) = read_misconception(statement, "Only iron, nickel and cobalt are magnetic metals.", [])
    assert (read.claim, read.kind) == (claim, MisconceptionKind.CONTRADICTION)


@pytest.mark.parametrize(
    "statement",
    [
        "All metals are magnetic; all metals are heavy.",
        "All metals are magnetic. Pupils may think all metals are heavy.",
    ],
)
def test_several_claims_are_told_apart_and_share_no_reply(statement: str) -> None:
    read = read_misconception(statement, "Only iron, nickel and cobalt are magnetic metals.", [])
    assert [one.claim for one in read] == ["All metals are magnetic.", "All metals are heavy."]
    assert all(one.kind is not MisconceptionKind.CONTRADICTION for one in read)


@pytest.mark.parametrize(
    ("statement", "correction", "kind"),
    [
        ("Pupils struggle to add fractions.", "Fractions need a common denominator.", MisconceptionKind.BEHAVIOUR),
        ("Confusing area with perimeter.", "Area is the space inside a shape.", MisconceptionKind.BEHAVIOUR),
        ("What is a cell?", "A cell is a unit.", MisconceptionKind.BEHAVIOUR),
        ("All metals are magnetic.", TEACHER_TALK, MisconceptionKind.TEACHER_NOTE),
        ("All metals are " + "very " * 25 + "magnetic.", "Only iron is.", MisconceptionKind.TEACHER_NOTE),
        ("All metals are magnetic.", "Copper wire carries electricity well.", MisconceptionKind.TEACHER_NOTE),
        ("Some plants are green.", "Most plants are green, but not all.", MisconceptionKind.PARTIAL_TRUTH),
        ("Every cell has a nucleus.", "Red blood cells have no nucleus.", MisconceptionKind.CONTRADICTION),
    ],
)
def test_only_a_flat_claim_with_an_answer_contradicts(statement: str, correction: str, kind: MisconceptionKind) -> None:
    (read,) = read_misconception(statement, correction, [])
    assert read.kind is kind
    assert bool(read.reason) is (kind is not MisconceptionKind.CONTRADICTION)


@pytest.mark.parametrize(
    ("correction", "reply"),
    [
        ("Red blood cells have no nucleus.", "Red blood cells have no nucleus."),
        ("Explain to pupils that red blood cells have no nucleus.", "Red blood cells have no nucleus."),
        ("Red blood cells have no nucleus. Ask pupils to draw one.", "Red blood cells have no nucleus."),
    ],
)
def test_a_reply_is_what_the_correction_says_to_a_pupil(correction: str, reply: str) -> None:
    (read,) = read_misconception("Every red blood cell has a nucleus.", correction, [])
    assert (read.reply, read.kind) == (reply, MisconceptionKind.CONTRADICTION)


def test_where_the_correction_speaks_to_the_teacher_a_learning_point_replies() -> None:
    (read,) = read_misconception("Red blood cells of mammals contain a nucleus.", TEACHER_TALK, [POINT])
    assert (read.reply, read.kind) == (POINT, MisconceptionKind.CONTRADICTION)


def test_a_claim_that_a_learning_point_supports_is_never_keyed_false() -> None:
    points = ["Metals conduct heat and electricity well."]
    (read,) = read_misconception("Metals conduct electricity well.", "Not all solids conduct electricity.", points)
    assert read.kind is MisconceptionKind.PARTIAL_TRUTH


@pytest.mark.parametrize(
    ("point", "claim", "said"),
    [
        ("Metals conduct heat and electricity.", "Metals conduct electricity.", True),
        ("Metals do not conduct heat.", "Metals conduct heat.", False),
        ("Metals never rust.", "Never do metals rust.", True),
        ("Metals conduct heat.", "Wooden spoons conduct heat.", False),
        ("Metals conduct heat.", "", False),
    ],
)
def test_a_point_supports_a_claim_when_it_says_the_same(point: str, claim: str, said: bool) -> None:
    assert supports(point, claim) is said


@pytest.mark.parametrize("statement", ["", "   ", "?", ";", "Pupils may think that "])
def test_an_empty_statement_breaks_nothing(statement: str) -> None:
    read = read_misconception(statement, "", [])
    assert all(one.kind is not MisconceptionKind.CONTRADICTION for one in read)
