"""Homework text is read once into a small tree; what is not in the subset stays words."""

import pytest

from service.documents.read_text import read_line, read_text
from service.documents.rich_text import Break, Code, Emphasis, Equation, Gap, Listing, Para, TextTable, Words, said_line


def test_paragraphs_lists_and_tables_are_blocks_in_order() -> None:
    text = "One.\n\n1. a\n2. b\n\n- c\n\n| x | y |\n|---|---|\n| 1 | 2 |"
    paragraph, ordered, bullets, table = read_text(text)
    assert paragraph == Para(inside=(Words(text="One."),))
    assert isinstance(ordered, Listing)
    assert (ordered.ordered, ordered.start, ordered.tight, len(ordered.items)) == (True, 1, True, 2)
    assert isinstance(bullets, Listing)
    assert not bullets.ordered
    assert isinstance(table, TextTable)
    assert [said_line(cell) for cell in table.headings] == ["x", "y"]
    assert [[said_line(cell) for cell in row] for row in table.rows] == [["1", "2"]]


def test_a_line_holds_emphasis_gaps_and_breaks() -> None:
    assert read_line("**So** {{gap:2}}\n\n____") == (
        Emphasis(strong=True, inside=(Words(text="So"),)),
        Words(text=" "),
        Gap(n="2"),
        Break(),
        Gap(n=""),
    )


def test_maths_keeps_its_latex_its_tree_and_its_words() -> None:
    (equation,) = read_line(r"$\frac{1}{2}$")
    assert isinstance(equation, Equation)
    assert (equation.latex, equation.spoken) == (r"\frac{1}{2}", "1 over 2")
    assert [part.kind for part in equation.row] == ["fraction"]


def test_a_gap_inside_maths_is_an_empty_square() -> None:
    (equation,) = read_line(r"$\frac{ {{gap:1}} }{4}$")
    assert isinstance(equation, Equation)
    assert equation.spoken == "blank over 4"


@pytest.mark.parametrize("latex", [r"\input{/etc/passwd}", r"\foo", "a & b", "."])
def test_what_cannot_be_said_is_shown_as_typed(latex: str) -> None:
    assert read_line(f"${latex}$") == (Code(text=latex),)


def test_a_line_is_said_without_its_markup() -> None:
    assert said_line(read_line("The **half** $\\frac{1}{2}$ of\n{{gap:3}}.")) == "The half 1 over 2 of blank 3."


@pytest.mark.parametrize("text", ["$x$ m²", r"$\frac{1}{2}$ of 20", "$x$", "($x$)", "$x$², then"])
def test_maths_at_the_start_does_not_look_at_the_end(text: str) -> None:
    assert [inline.kind for inline in read_line(text)].count("equation") == 1


@pytest.mark.parametrize("text", ["5$x$", "$x$5", "$ x$", "$x $", "$$", r"\$x$"])
def test_a_dollar_beside_a_digit_or_a_space_is_money(text: str) -> None:
    assert {inline.kind for inline in read_line(text)} == {"words"}
