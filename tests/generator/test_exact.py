"""Exact text is worked out exactly, and hostile text is refused at once."""

import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from generator.exact import NotExact, equal, recompute


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3/4 + 1/6", "11/12"),
        ("0.1 + 0.2", "3/10"),
        ("2**-3", "1/8"),
        ("-(3 - 5)**2", "-4"),
        ("sqrt(12)", "2*sqrt(3)"),
        ("(1 + sqrt(2))**2", "3 + 2*sqrt(2)"),
        ("solve(3*x + 5 = 20, x)", "5"),
        ("solve(4*(x - 1) = x + 3, x)", "7/3"),
        ("solve(12/x = 3, x)", "4"),
        ("expand(3*(x + 4))", "3*x + 12"),
        ("expand((x + 2)*(x - 5))", "x**2 - 3*x - 10"),
        ("at(3*x + 2*y, x = 5, y = -2)", "11"),
        ("nth(5, 8, 11)", "3*n + 2"),
        ("nth(2, 5, 10, 17)", "n**2 + 1"),
        ("mean(3, 5, 9)", "17/3"),
        ("median(9, 3, 5)", "5"),
        ("median(9, 3, 5, 6)", "5.5"),
        ("mode(4, 2, 4)", "4"),
        ("range(4, 2, 9)", "7"),
        ("percent(15, 80)", "12"),
        ("round(2.345, 2)", "2.35"),
        ("round(-2.5, 0)", "-3"),
        ("(x**2 - 9)/(x - 3)", "x + 3"),
    ],
)
def test_text_is_worked_out_exactly(text: str, value: str) -> None:
    assert equal(text, value)


@pytest.mark.parametrize(
    ("one", "other"), [("1/3", "0.3333333333"), ("2*x + 1", "2*x"), ("x", "y"), ("sqrt(2)", "1.41421356237309")]
)
def test_near_is_not_equal(one: str, other: str) -> None:
    assert not equal(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1/0",
        "1/(x - x)",
        "3x",
        "sqrt(-4)",
        "sqrt(x)",
        "solve(x**2 = 4, x)",
        "solve(x = x, x)",
        "solve(3, x)",
        "nth(1, 2, 4)",
        "nth(1, 2)",
        "mode(1, 2)",
        "mean()",
        "mean(x)",
        "round(1.5, 99)",
        "x = 3",
        "1 = 1 = 1",
        "at(3*x)",
        "at(3*x, 5)",
        "solve",
        "True",
        "None",
        "[1]",
        "1e9",
        "1_000",
        "0x10",
        "1j",
        "x.real",
        "__import__('os')",
        "exec(1)",
        "lambda: 1",
        "mean(*x)",
        "2**x",
        "2**1.5",
        "9**9**9",
        "((((9**12)**12)**12)**12)",
        "(a + b + c + d + e)**2",
        "((a + b + c + d)**3)**3",
        "expand((x + 1)**12)",
        "at(x**8, x = (9**12)**5)",
        "-" * 200 + "1",
        "9" * 241,
        "sqrt(" + "9" * 30 + ")",
        "sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)",
        "½",
        "1\x00",
    ],
)
def test_what_is_not_exact_mathematics_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(NotExact) as caught:
        recompute(text)
    assert isinstance(caught.value, ValueError)
    assert text[:70] in str(caught.value)


PIECES = ["1", "0.5", "12", "x", "n", "+", "-", "*", "/", "**", "(", ")", ",", "=", " ", "sqrt(", "solve(", "nth("]
PIECES += ["at(", "mean(", "mode(", "round(", "expand(", "percent(", "9**12", "_", "[", "x.y", "if", "for", "9" * 20]


@settings(max_examples=300, deadline=2000)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)))
def test_hostile_text_gives_a_value_or_a_clear_refusal(text: str) -> None:
    try:
        value = recompute(text)
    except NotExact:
        return
    assert value == recompute(text)


numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=60)


@settings(max_examples=100, deadline=2000)
@given(numbers, numbers, st.sampled_from("+-*"))
def test_arithmetic_agrees_with_fractions(first: Fraction, second: Fraction, sign: str) -> None:
    expected = {"+": first + second, "-": first - second, "*": first * second}[sign]
    assert equal(f"({first}) {sign} ({second})", str(expected))


def test_sympy_loads_only_when_something_is_worked_out() -> None:
    code = "import sys, generator.exact, generator.skills; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
