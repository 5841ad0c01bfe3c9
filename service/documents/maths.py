r"""School maths as a tree, read once from its LaTeX: speech, page, PDF and Word walk the same tree.

read_maths(r"2\frac{1}{3}")  Number 2, Fraction of 1 over 3        read_maths(r"3x^{2}")  Number 3, Scripted x with 2

The grammar is closed: what it cannot read is refused, so that no command and no markup of a stranger reaches a page.
"""

import re
from typing import Annotated, Literal

from pydantic import Field

from curriculum.models import Frozen

SIGNS = {
    r"\times": ("×", "times"), r"\cdot": ("·", "times"), r"\div": ("÷", "divided by"), r"\pm": ("±", "plus or minus"),
    r"\circ": ("°", "degrees"), r"\degree": ("°", "degrees"), r"\pi": ("π", "pi"), r"\theta": ("θ", "theta"),
    r"\alpha": ("α", "alpha"), r"\beta": ("β", "beta"), r"\le": ("≤", "is at most"), r"\leq": ("≤", "is at most"),
    r"\ge": ("≥", "is at least"), r"\geq": ("≥", "is at least"), r"\lt": ("<", "is less than"),
    r"\gt": (">", "is greater than"), r"\ne": ("≠", "is not equal to"), r"\neq": ("≠", "is not equal to"),
    r"\approx": ("≈", "is about"), r"\equiv": ("≡", "is identical to"), r"\to": ("→", "to"),
    r"\rightarrow": ("→", "gives"), r"\Rightarrow": ("⇒", "so"), r"\angle": ("∠", "angle"),
    r"\triangle": ("△", "triangle"), r"\ldots": ("…", "and so on"), r"\dots": ("…", "and so on"),
    r"\square": ("□", "blank"), r"\%": ("%", "per cent"), "%": ("%", "per cent"), "+": ("+", "plus"),
    "-": ("−", "minus"), "−": ("−", "minus"), "×": ("×", "times"), "÷": ("÷", "divided by"), "=": ("=", "equals"),
    "<": ("<", "is less than"), ">": (">", "is greater than"), "≤": ("≤", "is at most"), "≥": ("≥", "is at least"),
    "≠": ("≠", "is not equal to"), "/": ("/", "divided by"), ":": (":", "to"), "?": ("?", "what number"),
    "°": ("°", "degrees"), "π": ("π", "pi"), "(": ("(", "open bracket"), ")": (")", "close bracket"),
    "[": ("[", "open bracket"), "]": ("]", "close bracket"), "|": ("|", "bar"), ",": (",", ","), ".": (".", ""),
    ";": (";", ","), "!": ("!", "factorial"), "…": ("…", "and so on"), "'": ("′", "prime"),
}  # fmt: skip
SPACES = {r"\left": 0.0, r"\right": 0.0, r"\!": 0.0, r"\,": 0.17, r"\;": 0.28, r"\ ": 0.28, r"\quad": 1.0}
FRACTIONS = frozenset({r"\frac", r"\dfrac", r"\tfrac"})
PAIRS = {"(": ")", "[": "]"}
TOKEN = re.compile(
    r"\s+"
    r"|\\(?:text|mathrm)\{[\w .,'£%²³/-]*\}"
    r"|£\d+(?:[.,]\d+)*"
    r"|\d+(?:(?:,|\{,\})\d{3})*(?:\.\d+)?"
    r"|(?:\\[a-zA-Z]+|\\[%,;! ]|[a-zA-Z]|[-+−×÷=<>≤≥≠/:?°π()\[\]|,.;!…'%{}^_])"
)
DEEPEST = 30


class UnreadableMaths(ValueError):
    """LaTeX outside the maths of school: the message quotes it."""


class Number(Frozen):
    """'12,000', '0.5'."""

    kind: Literal["number"] = "number"
    text: str


class Letter(Frozen):
    """A letter that stands for a number or a point."""

    kind: Literal["letter"] = "letter"
    text: str


class Unit(Frozen):
    """Words inside maths: 'cm', 'area'. Blanks at the ends are kept."""

    kind: Literal["unit"] = "unit"
    text: str


class Money(Frozen):
    """'£12.50'."""

    kind: Literal["money"] = "money"
    text: str


class Sign(Frozen):
    """One sign: how it is drawn and how it is said."""

    kind: Literal["sign"] = "sign"
    drawn: str
    said: str


class Space(Frozen):
    """A space of so many em; it is not said."""

    kind: Literal["space"] = "space"
    em: float


class Row(Frozen):
    """What stood between braces."""

    kind: Literal["row"] = "row"
    inside: tuple["Maths", ...]


class Fraction(Frozen):
    """One row over another."""

    kind: Literal["fraction"] = "fraction"
    top: tuple["Maths", ...]
    bottom: tuple["Maths", ...]


class Root(Frozen):
    """A root; `index` is empty or '3'."""

    kind: Literal["root"] = "root"
    index: str
    inside: tuple["Maths", ...]


class Recurring(Frozen):
    """Digits under a dot."""

    kind: Literal["recurring"] = "recurring"
    inside: tuple["Maths", ...]


class Scripted(Frozen):
    """A base with what is raised or lowered after it; no base where the maths starts with a script."""

    kind: Literal["scripted"] = "scripted"
    base: "Maths | None"
    script: tuple["Maths", ...]
    raised: bool


class Bracketed(Frozen):
    """A pair of brackets that grows with what it holds."""

    kind: Literal["bracketed"] = "bracketed"
    opening: Sign
    inside: tuple["Maths", ...]
    closing: Sign


Maths = Annotated[
    Number | Letter | Unit | Money | Sign | Space | Row | Fraction | Root | Recurring | Scripted | Bracketed,
    Field(discriminator="kind"),
]

for model in (Row, Fraction, Root, Recurring, Scripted, Bracketed):
    model.model_rebuild()
