"""LaTeX becomes a tree that speech, pages and print share."""

from hypothesis import given, strategies as st

from service.documents.maths import DEEPEST, SIGNS, Bracketed, Fraction, Letter, Number, Scripted, Sign, UnreadableMaths
from service.documents.read_maths import read_maths


def test_a_power_belongs_to_what_stands_before_it() -> None:
    (raised,) = read_maths("x^{2}")
    assert raised == Scripted(base=Letter(text="x"), script=(Number(text="2"),), raised=True)


def test_a_pair_of_brackets_is_one_part_that_can_be_raised() -> None:
    (raised,) = read_maths("(x)^2")
    assert isinstance(raised, Scripted)
    assert isinstance(raised.base, Bracketed)
    assert raised.base.inside == (Letter(text="x"),)


def test_a_bracket_without_a_partner_stays_a_sign() -> None:
    assert [type(part) for part in read_maths("(x]")] == [Sign, Letter, Sign]


def test_a_fraction_holds_rows() -> None:
    (fraction,) = read_maths(r"\frac{x+1}{12{,}000}")
    assert isinstance(fraction, Fraction)
    assert fraction.bottom == (Number(text="12,000"),)
    assert len(fraction.top) == 3


PIECES = (
    *SIGNS,
    r"\frac",
    r"\sqrt",
    r"\dot",
    "{",
    "}",
    "^",
    "_",
    "3",
    "x",
    r"\text{cm}",
    r"\input",
    "&",
    "(" * (DEEPEST + 1),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_row_of_pieces_is_read_or_refused(pieces: list[str]) -> None:
    try:
        row = read_maths(" ".join(pieces))
    except UnreadableMaths:
        return
    assert bool(row) == bool(pieces)
