import pytest

from generator.personal_data import find_personal_data


def kinds(text: str) -> set[str]:
    return {place.kind for place in find_personal_data(text)}


@pytest.mark.parametrize(
    "text", ["DOB 14/03/2011", "Date of birth: 22nd June 2010", "born 03.09.2012", "Lee,Tom,01/05/2010,M"]
)
def test_a_pupils_date_of_birth_is_found(text: str) -> None:
    assert "date of birth" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Henry VIII was born on 28 June 1491.",
        "Malala Yousafzai was born on 12 July 1997.",
        "Date set: 12/09/2025",
        "INSERT INTO pupils VALUES ('Sam', '2009-04-12')",
    ],
)
def test_other_dates_are_let_be(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize("text", ["She lives at 27 Rowan Avenue, LS8 4QT.", "Home: 23a Church Lane, York YO1 7AB"])
def test_a_home_is_found(text: str) -> None:
    assert "address" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister lives at 10 Downing Street, London SW1A 2AA.",
        "Compare house prices in the postcodes M1 1AE and LS2 9JT.",
        "House numbers on Acacia Road: 1, 3, 5.",
    ],
)
def test_a_famous_door_and_data_are_let_be(text: str) -> None:
    assert kinds(text) == set()
