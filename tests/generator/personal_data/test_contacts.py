import pytest

from generator.personal_data.contacts import find_contacts


@pytest.mark.parametrize(
    "text",
    [
        "k.osborne74@gmail.com",
        "jane dot smith at gmail dot com",
        "reece dot bolton (at) virginmedia (dot) com",
        "Mum's mobile 07700 900461",
        "+44 7911 223344",
        "My number is 07911 123 456",
        "(0113) 496 0321 is home",
    ],
)
def test_a_contact_of_a_person_is_found(text: str) -> None:
    assert list(find_contacts(text))


@pytest.mark.parametrize(
    "text",
    [
        "user@example.com, name@school.example, me@mail.test",
        "help@thenational.academy",
        "a phone number such as 01234 567890 must have 11 digits",
        "Mon numéro de téléphone est le 06 12 34 56 78.",
        "Childline 0800 1111, NSPCC 0808 800 5000, Floodline 0345 988 1188",
        "Binary 01101000 01101001 and 0.142857142857142857",
        "ISBN 0 19 852663 6",
        "Look at dot com companies at the turn of the century.",
    ],
)
def test_an_example_and_a_public_line_are_let_be(text: str) -> None:
    assert not list(find_contacts(text))
