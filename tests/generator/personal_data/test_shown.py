from generator.personal_data import find_personal_data, shown


def line(text: str) -> str:
    return shown(text, find_personal_data(text)[0])


def test_a_place_is_shown_with_its_names_cut_short() -> None:
    assert line("Jayden Moore has ADHD") == "‘Jay… Moo… has ADHD’"


def test_numbers_and_addresses_are_not_repeated() -> None:
    told = line("Ring Mum's mobile 07700 900461 or k.osborne74@gmail.com")
    assert "900461" not in told
    assert "osborne74@gmail" not in told


def test_it_is_one_line() -> None:
    assert "\n" not in line("Pupils:\nOliver Smith\nAmelia Khan\nKacper Nowak\n")
