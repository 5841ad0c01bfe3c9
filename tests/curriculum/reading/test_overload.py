"""What no sheet could bear is named; what teachers write is not."""

import pytest

from curriculum.reading.overload import overload


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("$x$ " * 61, "formulas"),
        ("|" + "a|" * 300, "table"),
        ("z" + "\u0301" * 5, "marks on one letter"),
    ],
)
def test_too_much_of_anything_is_named(text: str, says: str) -> None:
    found = overload(text)
    assert found is not None
    assert says in found


@pytest.mark.parametrize(
    "text",
    [
        "Work out $\\frac{1}{2} + \\frac{1}{3}$ and $2 \\times 3$.",
        "|" + "cell|" * 40,
        "Où est le café? Vie\u0302\u0323t Nam",
        "It costs \\$5. " * 100,
    ],
)
def test_what_teachers_write_passes(text: str) -> None:
    assert overload(text) is None
