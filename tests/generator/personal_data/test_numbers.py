from generator.personal_data.numbers import find_numbers


def kinds(text: str) -> list[str]:
    return [kind for kind, _, _ in find_numbers(text)]


def test_a_upn_is_known_by_its_check_letter() -> None:
    assert kinds("B823432112045") == kinds("A823432112045") == []
    assert kinds("H801200001001") == ["UPN"]


def test_a_labelled_upn_counts_whatever_its_check_letter() -> None:
    assert kinds("UPN: A123456789012") == ["UPN"]
    assert kinds("UPN A12345678901B") == ["UPN"]


def test_an_nhs_number_needs_its_label_or_a_medical_word_and_its_check() -> None:
    assert kinds("NHS number 485 777 3456") == ["NHS number"]
    assert kinds("care plan 943 476 5919") == ["NHS number"]
    assert kinds("Random numbers: 943 476 5919") == []


def test_the_nhs_as_history_is_let_be() -> None:
    assert kinds("Aneurin Bevan set up the NHS on 5 July 1948.") == []
