"""How far from a key an answer may lie: the tolerance that a key names, and whether it is an honest one."""

from typing import TYPE_CHECKING

from generator.exact import NotExact, recompute
from generator.models import Numeric

if TYPE_CHECKING:
    from sympy import Expr

WIDEST_TOLERANCE = "1/4"
WIDEST_AT_ZERO = "1"


def within(text: str, final: Numeric) -> bool:
    """Whether an exact text lies inside the tolerance of the key; False where the key has none."""
    if final.tolerance is None:
        return False
    try:
        difference = recompute(text) - recompute(final.value)
        return bool(abs(difference) <= abs(recompute(final.tolerance)))
    except (NotExact, TypeError):
        return False


def small_tolerance(final: Numeric) -> bool:
    """Whether the tolerance is at least 0 and at most a quarter of the key; at most 1 where the key is 0. Nought asks for the key itself.

    Against a key that is no number only the sign can be judged.
    """
    tolerance, value = _number(final.tolerance or ""), _number(final.value)
    if tolerance is None or not tolerance >= 0:
        return False
    if value is None:
        return True
    return bool(tolerance <= (abs(value) * recompute(WIDEST_TOLERANCE) if value else recompute(WIDEST_AT_ZERO)))


def _number(text: str) -> "Expr | None":
    try:
        value = recompute(text)
    except NotExact:
        return None
    return None if value.free_symbols else value
