"""Exact mathematics as text, read by a closed grammar: numbers, letters, + - * / **, brackets and the functions below.

    3/4 + 1/6                        an expression; decimals are exact, so 0.1 + 0.2 is 3/10
    sqrt(12)                         of a number that is not negative
    solve(3*x + 5 = 20, x)           the one solution of a linear equation
    expand(3*(x + 4))                without brackets, like terms collected
    at(3*x + 2*y, x = 5, y = -2)     the value of an expression
    nth(5, 8, 11)                    the nth term: linear, or quadratic from at least four terms
    mean(3, 5, 9), median(...), mode(...), range(...)
    percent(15, 80)                  15 % of 80
    round(2.345, 2)                  to decimal places, halves away from zero as schools round

Text from a file or a model may be hostile. It is parsed to a syntax tree, every node is looked up in a short list, and
its size is bounded before any arithmetic is done; nothing is ever evaluated as Python.
"""

import ast
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sympy import Expr

LONGEST_TEXT = 240
DEEPEST = 40
LARGEST_EXPONENT = 12
HIGHEST_DEGREE = 8
MOST_DIGITS = 400
MOST_DIGITS_UNDER_ROOT = 20
MOST_LETTERS = 4
MOST_ROOTS = 4
MOST_PLACES = 10

_ALLOWED = re.compile(r"[0-9A-Za-z.+\-*/(),= ]*")
_NUMBER_THEN_LETTER = re.compile(r"[0-9.][A-Za-z]")
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_FUNCTIONS = frozenset(
    {"sqrt", "solve", "expand", "at", "nth", "mean", "median", "mode", "range", "percent", "round"},
)


class NotExact(ValueError):
    """Text that is not exact mathematics, or too large to work out; the message quotes the text and says why."""

    def __init__(self, text: str, reason: str) -> None:
        shown = text if len(text) <= 80 else text[:77] + "..."
        super().__init__(f"cannot work out '{shown}': {reason}")


def recompute(text: str) -> "Expr":
    """The exact value, or expression, that the text stands for; `NotExact` where there is none."""
    return _Reader(text).value()


def equal(first: str, second: str) -> bool:
    """Whether two texts stand for the same number, or for expressions equal for every value of their letters."""
    import sympy

    difference = sympy.expand(recompute(first) - recompute(second))
    if difference.free_symbols:
        return bool(sympy.numer(sympy.together(difference)).expand() == 0)
    # Roots may hide a zero; sixty digits settle it for numbers as short as the bounds allow.
    return bool(difference == 0 or abs(sympy.N(difference, 60)) < sympy.Rational(1, 10**40))


class _Reader:
    """One text on its way to a value: parsed, measured, then built."""

    def __init__(self, text: str) -> None:
        self.text = text
        # An equation is written with one "=" and parsed with two.
        self.source = re.sub(r"(?<!=)=(?!=)", "==", text.strip())

    def value(self) -> "Expr":
        tree = self._parse()
        letters = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and len(node.id) == 1}
        if len(letters) > MOST_LETTERS or self.text.count("sqrt") > MOST_ROOTS:
            raise self._error("it holds too many letters or square roots")
        degree, digits = self._measure(tree, 0)
        if degree > HIGHEST_DEGREE or digits > MOST_DIGITS:
            raise self._error("its numbers or powers are too large")
        return self._build(tree)

    def _error(self, reason: str) -> NotExact:
        return NotExact(self.text, reason)

    def _parse(self) -> ast.expr:
        if len(self.text) > LONGEST_TEXT:
            raise self._error(f"it is longer than {LONGEST_TEXT} characters")
        if not _ALLOWED.fullmatch(self.text):
            raise self._error("it holds a character that exact mathematics does not use")
        if _NUMBER_THEN_LETTER.search(self.text):
            raise self._error("a letter follows a number; write 3*x for 3x")
        try:
            return ast.parse(self.source, mode="eval").body
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise self._error("it is not written as mathematics") from error

    def _measure(self, node: ast.expr, depth: int) -> tuple[int, int]:
        """Upper bounds for the degree and for the digits of any number, before any arithmetic is done."""
        if depth > DEEPEST:
            raise self._error("its brackets or signs stand too deep")
        match node:
            case ast.Constant():
                return 0, len(self._number(node))
            case ast.Name(id=name) if len(name) == 1:
                return 1, 0
            case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
                return self._measure(operand, depth + 1)
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                degree, digits = self._measure(left, depth + 1)
                times = max(1, abs(self._exponent(right)))
                return degree * times, digits * times
            case ast.BinOp(left=left, op=ast.Mult() | ast.Div(), right=right):
                return self._together(left, right, depth=depth)
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
                first, second = self._measure(left, depth + 1), self._measure(right, depth + 1)
                return max(first[0], second[0]), first[1] + second[1] + 1
            case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]):
                return self._together(left, right, depth=depth)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in _FUNCTIONS:
                degree, digits = self._together(*arguments, depth=depth)
                if name == "sqrt" and digits > MOST_DIGITS_UNDER_ROOT:
                    raise self._error("the number under the root is too large")
                # A value goes into every power of its letter.
                return degree, digits * HIGHEST_DEGREE if name == "at" else digits + 2
        raise self._error("it holds something that is not a number, a letter, + - * / ** or a known function")

    def _together(self, *nodes: ast.expr, depth: int) -> tuple[int, int]:
        sizes = [self._measure(node, depth + 1) for node in nodes]
        return sum(degree for degree, _ in sizes), sum(digits for _, digits in sizes)

    def _number(self, node: ast.Constant) -> str:
        # The parser's float has already lost digits, so the number is read again from the text.
        written = ast.get_source_segment(self.source, node) or ""
        if not _NUMBER.fullmatch(written):
            raise self._error("a number must be written in full, as 12 or 0.5")
        return written

    def _exponent(self, node: ast.expr) -> int:
        match node:
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as power)) if power <= LARGEST_EXPONENT:
                return -power
            case ast.Constant(value=int() as power) if power <= LARGEST_EXPONENT:
                return power
        raise self._error(f"an exponent must be a whole number up to {LARGEST_EXPONENT}")

    def _build(self, node: ast.expr) -> "Expr":
        import sympy

        match node:
            case ast.Constant():
                return sympy.Rational(self._number(node))
            case ast.Name(id=name):
                return sympy.Symbol(name)
            case ast.UnaryOp(op=sign, operand=operand):
                value = self._build(operand)
                return -value if isinstance(sign, ast.USub) else value
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                return self._finite(self._build(left) ** self._exponent(right))
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._build(left) + self._build(right)
            case ast.BinOp(left=left, op=ast.Sub(), right=right):
                return self._build(left) - self._build(right)
            case ast.BinOp(left=left, op=ast.Mult(), right=right):
                return self._build(left) * self._build(right)
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return self._finite(self._build(left) / self._build(right))
            case ast.Call(func=ast.Name(id=name), args=arguments):
                return self._finite(self._call(name, arguments))
        raise self._error("an equation stands only inside solve(...) or at(...)")

    def _finite(self, value: "Expr") -> "Expr":
        import sympy

        if value.has(sympy.zoo, sympy.nan, sympy.oo):
            raise self._error("it divides by zero")
        return value

    def _call(self, name: str, arguments: list[ast.expr]) -> "Expr":
        import sympy

        match name, arguments:
            case "solve", [ast.Compare(left=left, comparators=[right]), ast.Name(id=letter)]:
                return self._solution(self._build(left) - self._build(right), sympy.Symbol(letter))
            case "at", [expression, *places] if places:
                return self._build(expression).subs([self._place(place) for place in places], simultaneous=True)
            case "expand", [expression]:
                return sympy.expand(self._build(expression))
            case "sqrt" | "nth" | "mean" | "median" | "mode" | "range" | "percent" | "round", [_, *_]:
                return self._from_numbers(name, [self._build(argument) for argument in arguments])
        raise self._error(f"{name}(...) is not written as it should be")

    def _place(self, node: ast.expr) -> "tuple[Expr, Expr]":
        match node:
            case ast.Compare(left=ast.Name(id=letter), comparators=[value]):
                return self._build(ast.Name(id=letter)), self._build(value)
        raise self._error("at(...) needs places such as x = 5")

    def _solution(self, zero: "Expr", letter: "Expr") -> "Expr":
        import sympy

        expanded = sympy.expand(sympy.numer(sympy.together(zero)))
        slope = expanded.coeff(letter, 1)
        rest = expanded.coeff(letter, 0)
        if slope == 0 or sympy.expand(expanded - slope * letter - rest) != 0:
            raise self._error("it is not a linear equation with one solution")
        return sympy.cancel(-rest / slope)

    def _from_numbers(self, name: str, given: "list[Expr]") -> "Expr":
        import sympy

        if any(value.free_symbols for value in given):
            raise self._error(f"{name}(...) takes numbers only")
        if name == "sqrt" and len(given) == 1 and given[0].is_nonnegative:
            return sympy.sqrt(given[0])
        if not all(value.is_Rational for value in given):
            raise self._error(f"{name}(...) takes numbers that are not negative or not roots")
        ordered = sorted(given)
        middle = len(given) // 2
        match name, given:
            case "mean", _:
                return sum(given, sympy.Integer(0)) / len(given)
            case "median", _:
                return ordered[middle] if len(given) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
            case "range", _:
                return ordered[-1] - ordered[0]
            case "mode", _:
                return self._most_common(given)
            case "nth", [_, _, _, *_]:
                return self._nth_term(given)
            case "percent", [rate, amount]:
                return rate * amount / 100
            case "round", [value, places] if places.is_Integer and 0 <= places <= MOST_PLACES:
                shift = sympy.Integer(10) ** places
                return sympy.sign(value) * sympy.floor(abs(value) * shift + sympy.Rational(1, 2)) / shift
        raise self._error(f"{name}(...) is not written as it should be")

    def _most_common(self, given: "list[Expr]") -> "Expr":
        counts = Counter(given).most_common(2)
        if len(counts) == 2 and counts[0][1] == counts[1][1]:
            raise self._error("there is no single mode")
        return counts[0][0]

    def _nth_term(self, terms: "list[Expr]") -> "Expr":
        import sympy

        n = sympy.Symbol("n")
        first = [after - before for before, after in pairwise(terms)]
        second = [after - before for before, after in pairwise(first)]
        # Three terms fit a quadratic whatever they are, so only a fourth shows one.
        if len(set(second)) != 1 or (second[0] != 0 and len(terms) < 4):
            raise self._error("the terms do not show a linear or quadratic rule")
        return sympy.expand(terms[0] + first[0] * (n - 1) + second[0] * (n - 1) * (n - 2) / 2)
