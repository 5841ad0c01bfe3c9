"""Plain text and the way back to the text as typed."""

from hypothesis import given, strategies as st

from generator.personal_data.plain import plain


def test_ordinary_text_is_left_as_it_is() -> None:
    assert plain("Osmosis\n\tis ...").text == "Osmosis\n\tis ..."


def test_compatibility_forms_and_widthless_characters_are_undone() -> None:
    assert plain("ｊ．ｂ＠ｈｏｔｍａｉｌ．ｃｏｍ").text == "j.b@hotmail.com"
    assert plain("sam.o\u200bk@g\u00admail.com").text == "sam.ok@gmail.com"
    assert plain("“Tom’s”").text == '"Tom\'s"'


def test_a_place_is_found_again_in_the_original() -> None:
    text = "é\u200b\u200bﬁn ｔｏｍ end"
    read = plain(text)
    start = read.text.index("tom")
    assert text[read.original(start) : read.original_end(start + 3)] == "ｔｏｍ"


@given(st.text(max_size=60))
def test_every_place_lies_in_the_original(text: str) -> None:
    read = plain(text)
    places = [read.original(at) for at in range(len(read.text))]
    assert places == sorted(places)
    assert all(0 <= place < max(len(text), 1) for place in places)
