"""Who is a pupil by the words about a name, whether a list holds it or not."""

import pytest

from generator.personal_data import find_personal_data
from generator.personal_data.named import find_names
from generator.personal_data.page import Page
from generator.personal_data.pupils import ENOUGH, signs


def kinds(text: str) -> set[str]:
    return {place.kind for place in find_personal_data(text)}


@pytest.mark.parametrize(
    "text",
    [
        "This is for Zuzanna Wojciechowska, who is new to English.",
        "Saffron O'Connell missed the last three lessons.",
        "Keira Stubbs: 11, Theo Lamb: 14, Orla Quinn: 19",
        "Thanks, Simon Ackroyd",
        "Max cannot do long division yet.",
        "Red table: Aiden, Mollie, Shazia, Krystian",
        "P. Sandhu got 45% and R. Moyo got 62%.",
        "can u do one for sophie who is way behind",
        "Kieran Pope has moderate learning difficulties.",
    ],
)
def test_a_person_of_a_school_is_found(text: str) -> None:
    assert kinds(text) & {"name", "health"}


@pytest.mark.parametrize(
    "text",
    [
        "Reading and responding to 'The Snow Leopard' by Philip Gross",
        "George VI had a stammer. Richard III had scoliosis.",
        "Storm Desmond flooded Carlisle.",
        "Ravi scored 15 out of 20 in a spelling test. What percentage is that?",
        "Ponyboy's parents died in a car crash.",
        "Bubble sort these names: Zoe, Adam, Priya, Liam, Chen. How many swaps?",
        "Buongiorno, mi chiamo Giulia Rossi.",
        "House numbers on Acacia Road: 1, 3, 5.",
        "Plate Boundaries need no names.",
    ],
)
def test_a_person_of_a_lesson_and_a_heading_are_let_be(text: str) -> None:
    assert kinds(text) == set()


def test_the_signs_say_why() -> None:
    page = Page("Give Anjali Nair the harder sheet in 8B.")
    (names,) = find_names(page.text)
    told = signs(page, names)
    assert page.text[names.start : names.end] == "Anjali Nair"
    assert {"shape", "words of a classroom"} <= told.keys()
    assert sum(told.values()) >= ENOUGH


def test_a_surname_that_is_a_word_says_nothing_of_the_sentence() -> None:
    assert "health" in kinds("Amy Church has dyslexia.")


def test_a_famous_surname_that_many_bear_hides_nobody() -> None:
    assert kinds("Daniel Okonkwo is working below age-related expectations.") == {"name"}
    assert kinds("Albert Einstein may have been dyslexic.") == set()
