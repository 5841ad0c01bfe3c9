"""Which learning points stand alone in front of a pupil."""

import pytest

from curriculum.reading.learning_points import merge_alike, read_learning_point


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("the heart pumps blood around the body", "The heart pumps blood around the body."),
        ("Water expands when it freezes into ice,", "Water expands when it freezes into ice."),
        ("Water expands\n    when it freezes into ice.", "Water expands when it freezes into ice."),
    ],
)
def test_a_plain_sentence_stands_alone_once_mended(stored: str, text: str) -> None:
    read = read_learning_point(stored, "science")
    assert (read.text, read.standalone, read.reason) == (text, True, "")


@pytest.mark.parametrize(
    ("stored", "reason"),
    [
        ("This shows that plants need light.", "opens with a pointer or an instruction"),
        ("They carry blood away from the heart.", "opens with a pointer or an instruction"),
        ("However, veins carry blood to the heart.", "opens with a pointer or an instruction"),
        ("Use a ruler to draw a straight line.", "opens with a pointer or an instruction"),
        ("We add fractions with the same denominator.", "speaks to the reader"),
        ("Blood carries oxygen around your body.", "speaks to the reader"),
        ("Pupils see how rivers flow to the sea.", "classroom talk"),
        ("Rivers are met again in the next lesson.", "classroom talk"),
        ("Rain is shown by bars in the diagram.", "points at something not shown"),
        ("Birds perhaps came from small dinosaurs.", "hedged"),
        ("Rivers flow downhill.", "length"),
        ("Rivers flow " + "down and down " * 12 + "to the sea.", "length"),
        ("The heart pumps blood. The lungs take in air.", "more than one sentence"),
        ("Matter has three states: solid, liquid and gas.", "fragment or list"),
        ("The kidneys (two organs clean the blood of waste.", "fragment or list"),
        ("Move: jump high and land on both feet.", "movement note"),
    ],
)
def test_what_leans_on_something_not_there_is_kept_back(stored: str, reason: str) -> None:
    read = read_learning_point(stored, "science")
    assert (read.standalone, read.reason) == (False, reason)


@pytest.mark.parametrize("subject", ["mathematics", "french", "physical-education"])
def test_a_subject_of_doing_makes_no_statements(subject: str) -> None:
    assert read_learning_point("The heart pumps blood around the body.", subject).reason == "subject"


def test_of_two_alike_the_longer_is_kept_at_the_earlier_place() -> None:
    points = [
        "Glaciers carve deep valleys with flat floors.",
        "Lungs take in oxygen from air.",
        "Glaciers slowly carve deep valleys with flat floors.",
    ]
    assert merge_alike(points) == [2, 1]
    assert merge_alike(points[:2]) == [0, 1]
    assert merge_alike([]) == []
