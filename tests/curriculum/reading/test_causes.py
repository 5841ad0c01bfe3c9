"""An explicit cause and its effect."""

import pytest

from curriculum.reading.causes import read_cause


def test_both_clauses_are_read() -> None:
    read = read_cause("Root hair cells hold no chloroplasts because no light reaches them.")
    assert read is not None
    assert read.effect == "Root hair cells hold no chloroplasts"
    assert read.cause == "no light reaches them"


@pytest.mark.parametrize(
    "text",
    [
        "Root hair cells hold no chloroplasts.",
        "Harvests failed across the country because of heavy rain.",
        "It floods because rain falls for many days.",
        "Rivers flood their banks because rain.",
        "Rivers flood because rain falls because clouds cool down.",
        "Rivers flood their banks often because this happens in spring.",
        "Rivers flood their wide banks because the banks flood.",
    ],
    ids=["none", "because of", "thin effect", "thin cause", "two causes", "points back", "says nothing new"],
)
def test_anything_less_explicit_is_passed_over(text: str) -> None:
    assert read_cause(text) is None
