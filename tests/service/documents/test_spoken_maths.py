"""Maths is read as a person would say it, and nothing outside school maths is read at all."""

import pytest

from service.documents.spoken_maths import UnreadableMaths, spoken


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"\frac{3}{4}", "3 over 4"),
        (r"2\frac{1}{3}", "2 and 1 over 3"),
        (r"\frac{x + 1}{2} = 5", "fraction x plus 1 over 2 end of fraction equals 5"),
        (r"3x^{2} - 5", "3 x squared minus 5"),
        (r"n^3", "n cubed"),
        (r"10^{-3}", "10 to the power minus 3"),
        (r"65^\circ", "65 degrees"),
        (r"\sqrt{3}", "the square root of 3"),
        (r"\sqrt[3]{27}", "the cube root of 27"),
        (r"\sqrt{a + b}", "the square root of a plus b end of root"),
        (r"4 \times 3 \div 2", "4 times 3 divided by 2"),
        (r"20\%", "20 per cent"),
        ("£12.50", "12 pounds 50"),
        ("£1", "1 pound"),
        (r"12{,}000 < x", "12,000 is less than x"),
        (r"\frac{?}{40}", "what number over 40"),
        (r"\text{area} = 5 \text{ cm}", "area equals 5 cm"),
    ],
)
def test_maths_is_said_in_words(latex: str, words: str) -> None:
    assert spoken(latex) == words


@pytest.mark.parametrize(
    "latex",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\text{<b>}",
        "a & b",
        r"\frac{1",
        r"\frac{1}",
        "}",
        r"\foo{1}",
        "^",
        "{" * 99,
        r"\dot" * 99,
    ],
)
def test_anything_else_is_refused(latex: str) -> None:
    with pytest.raises(UnreadableMaths):
        spoken(latex)
