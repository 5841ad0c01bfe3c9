from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from generator.skills import SKILLS
from service.documents.errors import Unprintable
from service.documents.maths import SIGNS, SPACES, UnreadableMaths
from service.documents.read_maths import read_maths
from service.documents.read_text import read_text
from service.documents.rich_text import Equation
from service.documents.word.equations import latex_of
from service.documents.word.nodes import maths, paragraph
from service.documents.word.pandoc import to_docx
from service.documents.word.reference import reference_document

TextWritten = Callable[[str], Any]
SHAPES = (
    r"2\frac{1}{3}", r"\dfrac{a+1}{b}", r"\sqrt[3]{8}", r"\sqrt{x^2}", r"0.\dot{3}", r"x_1^2", r"^2", r"x^{-2}", r"£1,200.50",
    r"1{,}000", r"\text{per cent}", r"5\,\mathrm{cm}^2", r"65^\circ", r"\text{50% of a_b}", r"\left(\frac{1}{2}\right)^2",
    r"\left(3", "(3]", "[3[(4)]", "|x|", r"\frac{}{}", r"\sqrt{}", r"\text{}", r"x^{}", "()", "a<b>c",
)  # fmt: skip


def test_each_sign_and_shape_of_the_grammar_becomes_an_equation(text_written: TextWritten) -> None:
    typed = [*(f"3{sign} 4" for sign in (*SIGNS, *SPACES)), *SHAPES]
    rows = [latex_of(read_maths(latex)) for latex in typed]
    made = to_docx([paragraph("Body Text", [maths(row)]) for row in rows], reference_document("sheet"))
    assert type(text_written("x"))(made).xml().count("<m:oMath>") == len(typed)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("$50% + 1$", "50%+1"),
        (r"$65^\circ$", "65°"),
        ("$1,000$", "1,000"),
        (r"$\frac{17}{23}$", "1723"),
        ("$£1,200.50$", "£1,200.50"),
        (r"$5\text{ cm}^2$", "5 cm2"),
        ("$x' - 3$", "x′−3"),
        ("${{gap:1}} + 3 = 5$", "□+3=5"),
    ],
)
def test_what_an_equation_shows(text_written: TextWritten, typed: str, shown: str) -> None:
    file = text_written(typed)
    assert "<m:oMath>" in file.xml()
    assert file.words().splitlines()[1] == shown


def test_maths_that_nobody_can_read_stays_as_it_was_typed(text_written: TextWritten) -> None:
    file = text_written(r"It is $\int x$ here.")
    assert r"\int x" in file.words()
    assert "<m:oMath>" not in file.xml()


def test_maths_that_pandoc_cannot_set_is_refused_in_one_line(text_written: TextWritten) -> None:
    with pytest.raises(Unprintable) as refused:
        text_written(r"It is $\sqrt[\frac]{2}$ here.")
    assert r"\frac" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_maths_of_every_skill_becomes_equations(text_written: TextWritten) -> None:
    drawn = [one.draw(Random(seed), level) for one in SKILLS for level in one.levels for seed in (1, 2, 3)]
    texts = [text for e in drawn for text in (e.stem, *(s.text for s in e.steps), e.prompt, e.clue, e.lead) if text]
    file = text_written("\n\n".join(texts))
    wanted = sum(_equations(read_text(text)) for text in texts)
    assert wanted > 500
    assert file.xml().count("<m:oMath>") == wanted
    assert "$" not in file.words()
    assert "\\" not in file.words()


def _equations(tree: object) -> int:
    """Equations anywhere in a tree of text."""
    if isinstance(tree, tuple):
        return sum(map(_equations, tree))
    return isinstance(tree, Equation) + _equations(getattr(tree, "inside", ()))


TOKENS = st.sampled_from(
    [*SIGNS, *SPACES, "x", "7", "12.5", "^", "_", "{", "}", r"\frac", r"\sqrt", r"\dot", r"\text{m_}", "£3"]
)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(TOKENS, max_size=9), min_size=40, max_size=40))
def test_whatever_the_grammar_reads_becomes_an_equation(typed: list[list[str]]) -> None:
    """Forty at a time, since each call of pandoc takes a while."""
    rows = []
    for tokens in typed:
        try:
            rows.append(latex_of(read_maths(" ".join(tokens))))
        except UnreadableMaths:
            continue
    to_docx([paragraph("Body Text", [maths(row)]) for row in rows], reference_document("sheet"))
