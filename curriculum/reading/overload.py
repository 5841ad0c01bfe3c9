"""Text that no sheet could bear: what a slip of the clipboard or a prank puts into a field, and a printer sits over for minutes."""

import re

MOST_EQUATIONS = 60
MOST_CELLS = 300
MOST_STACKED = 4
EQUATION = re.compile(r"(?<!\\)\$")
STACK = re.compile(
    rf"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{MOST_STACKED + 1},}}"
)


def overload(text: str) -> str | None:
    """What there is too much of in one text, with what fits; None where a sheet can bear it."""
    if len(EQUATION.findall(text)) > 2 * MOST_EQUATIONS:
        return f"holds more than {MOST_EQUATIONS} formulas between dollar signs; split it"
    if text.count("|") > MOST_CELLS:
        return f"holds a table of more than {MOST_CELLS} cells; use a smaller one"
    if STACK.search(text):
        return f"stacks more than {MOST_STACKED} marks on one letter; delete them"
    return None
