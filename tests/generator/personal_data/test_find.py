"""The whole search: kinds, places, and texts of any size and shape."""

import time

import pytest
from hypothesis import given, strategies as st

from generator.personal_data import Personal, find_personal_data


def kinds(text: str) -> set[str]:
    return {place.kind for place in find_personal_data(text)}


def test_places_point_into_the_text_as_typed() -> None:
    text = "Note: ｊ．ｂａｒｎｅｓ＠ｈｏｔｍａｉｌ．ｃｏｍ please"
    (place,) = find_personal_data(text)
    assert place == Personal(kind="e-mail", start=6, end=26, text=text[6:26])
    assert text[place.start : place.end] == place.text


def test_nothing_is_found_in_nothing() -> None:
    assert find_personal_data("") == ()
    assert find_personal_data(" \n\t ") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jayden M has ADHD", "health"),
        ("Aisha (EHCP, autism)", "health"),
        ("homework for my dyslexic pupil Tom", "health"),
        ("Xanthe (SEN K) sits at the front", "name"),
        ("for jaydn, hes got adhd", "health"),
        ("Year 8: Oliver Smith, Amelia Khan, Kacper Nowak", "name"),
        ("Begum, Shazia\nClark, Owen\nDavies, Megan", "name"),
        ("Pupils: J. Smith, K. Patel, L. O'Brien", "name"),
        ("Student name: Jessica Lane", "name"),
        ("Isaac is on the child protection register", "safeguarding"),
        ("Tariq's family are seeking asylum, so he can't come on the trip", "special category"),
        ("Mia's dad has asked that she sit out of the visit", "name"),
    ],
)
def test_a_pupil_in_a_teachers_words_is_found(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Meera buys 3 apples; Tom and Aisha share 24 sweets; Sam is 14.",
        "Lennie has a learning disability and depends on George.",
        "Dev has type 1 diabetes. Explain why he injects insulin before a meal.",
        "Scenario: Ali has ADHD and is often told off. How could his friends support him?",
        "Stephen Hawking had motor neurone disease. Frida Kahlo had polio.",
        "Pupils with dyslexia may need coloured paper. PP and FSM pupils: no printer needed.",
        "8B/Sc1 (Mr Patel), Mrs Khan's set 3, Room 14.",
        "Je m'appelle Marie, j'ai douze ans et mon anniversaire est le 3 mai.",
        "Poets: Simon Armitage, Carol Ann Duffy, Imtiaz Dharker, John Agard",
    ],
)
def test_people_of_a_lesson_are_let_be(text: str) -> None:
    assert find_personal_data(text) == ()


def test_a_pupil_is_found_in_the_middle_of_a_scheme_of_work() -> None:
    scheme = "Lesson {}: explain how Lady Macbeth persuades Macbeth. Who has the power?\n"
    text = (
        "".join(scheme.format(n) for n in range(40))
        + "Finley D has ODD.\n"
        + "".join(scheme.format(n) for n in range(40))
    )
    (place,) = find_personal_data(text)
    assert place.text == "Finley D has ODD"


@given(st.text(alphabet="Tom .,:@()-\n0157ADHDé’|", max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    for place in find_personal_data(text):
        assert text[place.start : place.end] == place.text


@pytest.mark.parametrize(
    "part", ["a", "a.", "0 ", "Tom ", "Tom, ", "J. Smith, ", "@", "a@", "dot com ", "(", ": Aa,", "1/1/", "\n", "A1"]
)
def test_hostile_text_comes_to_an_end(part: str) -> None:
    find_personal_data(part * (40_000 // len(part)))


def test_twice_the_text_takes_no_more_than_about_twice_as_long() -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        find_personal_data("Tom Lee, a@b, 07 " * (length // 17))
        return time.process_time() - start

    assert seconds(80_000) < 4 * seconds(40_000)
