"""The years and key stages that a query names beside its topic."""

import pytest

from curriculum.retrieval.asking import LONGEST, read_query


@pytest.mark.parametrize(
    ("query", "topic", "years"),
    [
        ("colour theory KS3", "colour theory", {7, 8, 9}),
        ("adding fractions year 6", "adding fractions", {6}),
        ("key stage 2 fractions Y5", "fractions", {5}),
        ("Year 10 forces", "forces", {10}),
        ("1930s persecution", "1930s persecution", set()),
        ("KS3", "KS3", set()),
        ("  ", "", set()),
        ("?!... (---)", "", set()),
        ("year 6 ???", "year 6 ???", set()),
        ("a" * 10_000, "", set()),
        ("fractions " + "a" * 61, "fractions", set()),
        ("être", "être", set()),
    ],
)
def test_topic_and_years(query: str, topic: str, years: set[int]) -> None:
    asked = read_query(query)
    assert (asked.topic, asked.years) == (topic, years)


def test_a_pasted_page_is_cut() -> None:
    assert len(read_query("word " * 5000).topic) <= LONGEST
