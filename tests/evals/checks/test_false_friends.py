"""british-english: a word in its American sense is told, and the same word in its right sense is left alone."""

from collections.abc import Callable

import pytest

from evals.checks.british_english import american_words
from evals.checks.false_friends import false_friends_in
from generator.models import Finding, Homework

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]


@pytest.mark.parametrize(
    ("text", "subject", "british"),
    [
        ("The car ran out of gas at the gas station.", "science", "petrol"),
        ("End each sentence with a period.", "english", "full stop"),
        ("Watch a television program about bees.", "science", "programme"),
        ("Check the correct box.", "science", "tick"),
        ("You met this in fifth grade.", "science", "Year"),
        ("Leaves change colour in the fall.", "geography", "autumn"),
        ("He wore short pants.", "english", "trousers"),
        ("A soccer team has 11 players.", "mathematics", "football"),
        ("Ask a friend in middle school.", "science", "primary or secondary school"),
        ("It lies on the sidewalk.", "science", "pavement"),
        ("An elevator rises 4 m.", "mathematics", "lift"),
        ("Write the date as December 3, 2025.", "history", "the day first: 3 December 2025"),
        ("The shop opens Monday through Friday.", "mathematics", "to"),
        ("Find the slope of the line.", "mathematics", "gradient"),
        ("Has it gotten bigger?", "science", "got"),
        ("Your math teacher told you.", "computing", "maths"),
        ("Fill out the table.", "science", "fill in"),
        ("Write me when you finish.", "english", "write to"),
    ],
)
def test_an_american_sense_is_told(text: str, subject: str, british: str) -> None:
    assert british in [pair[1] for pair in false_friends_in(text, subject)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A gas fills its container. Name the gas that burns with a pop.", "science"),
        ("North Sea gas replaced coal in many homes.", "geography"),
        ("Elements in one period have the same number of shells.", "chemistry"),
        ("Explain what happens during a period.", "science"),
        ("In the period after 1066 castles were built.", "history"),
        ("Write a program that prints a name.", "computing"),
        ("An electricity meter measures energy. The ammeter is a meter.", "physics"),
        ("Check your answer by substitution.", "mathematics"),
        ("Check whether the seed has grown.", "science"),
        ("She passed her grade 5 piano exam.", "music"),
        ("The rise and fall of the Roman Empire took 1,000 years.", "history"),
        ("Objects fall because of gravity.", "science"),
        ("Explain the fall of the Berlin Wall.", "history"),
        ("Parliament was in recess when the war began.", "citizenship"),
        ("The slope of the land is steep.", "geography"),
        ("Websites store cookies on a computer.", "computing"),
        ("Light passes through glass.", "science"),
        ("March through the town.", "english"),
        ("Write them in order.", "mathematics"),
        ("Grade the stones by size.", "geography"),
        ("The school of Athens is a painting by Raphael.", "art"),
    ],
)
def test_the_right_sense_is_silent(text: str, subject: str) -> None:
    assert false_friends_in(text, subject) == ()


def test_the_rule_reads_them_in_the_brief_and_leaves_quotations(
    homework: Homework, found: Found, change: Change
) -> None:
    brief = homework.pupil_brief.model_copy(update={"help": "Think of a car that ran out of gas."})
    told = found(homework.model_copy(update={"pupil_brief": brief}), "british-english")

    assert [finding.where for finding in told] == ["pupil_brief.help"]
    assert "petrol" in told[0].mend
    assert (
        found(change(homework, "core-2", stem="Who says ‘I ran out of gas at the gas station’?"), "british-english")
        == []
    )


def test_colour_is_spelt_the_american_way_only_where_code_is_the_matter() -> None:
    assert american_words("Use a different color for each part.", computing=True) == [("color", "colour")]
    assert american_words("Set the color property of the tag to red.", computing=True) == []
