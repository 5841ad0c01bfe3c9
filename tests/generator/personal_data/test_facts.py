"""A sentence with a fact always has a hint of it: no sentence with one is passed over."""

import pytest

from evals.personal_data import found_texts
from generator.personal_data.facts import FACTS
from generator.personal_data.page import Page


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_in_the_texts_is_hinted(fact: str) -> None:
    for example in found_texts():
        page = Page(example.text)
        for sentence in page.sentences:
            if FACTS[fact].search(sentence.text):
                assert fact in page.facts.get(sentence.number, ()), FACTS[fact].search(sentence.text)
