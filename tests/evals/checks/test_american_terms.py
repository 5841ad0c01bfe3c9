"""british-english: families of American spelling, words of American schools, and the verb 'practice'."""

import pytest

from evals.checks.american_terms import american_terms_in
from evals.checks.british_english import american_words


@pytest.mark.parametrize(
    ("text", "british"),
    [
        ("The council was modernized.", "modernised"),
        ("It hypothesizes that ice floats.", "hypothesises"),
        ("He channeled his anger.", "channelled"),
        ("They neighbored a skeptical man.", "sceptical"),
        ("The theater was centered on the stage.", "theatre"),
        ("The wound hemorrhaged: a hemorrhage.", "haemorrhage"),
        ("He endeavored to leave.", "endeavoured"),
        ("Look at the artifacts.", "artefacts"),
    ],
)
def test_families_of_spelling_are_found(text: str, british: str) -> None:
    assert british in [pair[1] for pair in american_words(text, computing=False)]


@pytest.mark.parametrize(
    "text",
    [
        "The size of the prize was seized upon.",
        "The boat capsized on the horizon.",
        "A computer program sorts the names.",
        "Citizens walk in the Lincoln Center.",
        "The painter realised that it was wise.",
        "The software keeps a file on a hard disk.",
    ],
)
def test_words_of_england_are_silent(text: str) -> None:
    assert american_words(text, computing=False) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Practice saying the word aloud.", "history"),
        ("You can practice with a friend.", "history"),
        ("Pupils practice the method.", "mathematics"),
        ("Ask your homeroom teacher.", "geography"),
        ("Turn in your sheet after spring break.", "english"),
        ("Write it on scratch paper.", "science"),
        ("Simplify by factoring; put it in parentheses.", "mathematics"),
        ("She crossed at the crosswalk near the fire department.", "geography"),
        ("A can of soda stands in the closet.", "science"),
    ],
)
def test_american_terms_are_found(text: str, subject: str) -> None:
    assert american_terms_in(text, subject)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In practice the method is slow.", "science"),
        ("Practice papers are in the folder.", "mathematics"),
        ("Use parenthesis to add extra information.", "english"),
        ("Soda lime takes up water.", "science"),
        ("A photograph of Downtown Crossing, in the Fire Department of Boston.", "geography"),
        ("More practice and a short rest will help.", "history"),
    ],
)
def test_the_same_words_in_english_use_are_silent(text: str, subject: str) -> None:
    assert american_terms_in(text, subject) == ()
