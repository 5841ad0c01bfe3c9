"""The lists kept by reading: they load, and they match whole words."""

import pytest

from curriculum.reading.lists import hurtful_word, known_error, senses


@pytest.mark.parametrize("text", ["Refugees take jobs.", "All women stay at home.", "HIV is rare.", "Slavery is fair."])
def test_a_claim_about_people_bodies_or_harm_is_hurtful(text: str) -> None:
    assert hurtful_word(text)


@pytest.mark.parametrize("text", ["Stigma is a part of a flower.", "Traces of lead remain.", "The mentor helps.", ""])
def test_a_word_that_only_holds_a_listed_one_is_not(text: str) -> None:
    assert hurtful_word(text) is None


def test_an_erratum_needs_all_its_words() -> None:
    assert known_error("Respiration produces energy.") == "energy is transferred, never produced"
    assert known_error("Respiration transfers energy.") is None


def test_a_sense_of_ours_does_not_use_its_own_word() -> None:
    for word, entry in senses().items():
        for subject, sense in entry.senses.items():
            assert word not in sense.lower().split(), f"{word} in {subject}"
