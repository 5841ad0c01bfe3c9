r"""Maths said aloud: the spoken alternative that stands beside every equation.

spoken(r"2\frac{1}{3}")  "2 and 1 over 3"        spoken(r"3x^{2} - 5 = 7")  "3 x squared minus 5 equals 7"
spoken(r"65^\circ")      "65 degrees"            spoken(r"\sqrt{3}")        "the square root of 3"

The grammar is closed: what it cannot read is refused, so that no command and no markup of a stranger reaches a page.
"""

import re

WORDS = {
    r"\times": "times", r"\cdot": "times", r"\div": "divided by", r"\pm": "plus or minus", r"\circ": "degrees",
    r"\degree": "degrees", r"\pi": "pi", r"\theta": "theta", r"\alpha": "alpha", r"\beta": "beta", r"\le": "is at most",
    r"\leq": "is at most", r"\ge": "is at least", r"\geq": "is at least", r"\lt": "is less than",
    r"\gt": "is greater than", r"\ne": "is not equal to", r"\neq": "is not equal to", r"\approx": "is about",
    r"\equiv": "is identical to", r"\to": "to", r"\rightarrow": "gives", r"\Rightarrow": "so", r"\angle": "angle",
    r"\triangle": "triangle", r"\ldots": "and so on", r"\dots": "and so on", r"\square": "blank", r"\%": "per cent",
    "%": "per cent", "+": "plus", "-": "minus", "−": "minus", "×": "times", "÷": "divided by", "=": "equals",
    "<": "is less than", ">": "is greater than", "≤": "is at most", "≥": "is at least", "≠": "is not equal to",
    "/": "divided by", ":": "to", "?": "what number", "°": "degrees", "π": "pi", "(": "open bracket",
    ")": "close bracket", "[": "open bracket", "]": "close bracket", "|": "bar", ",": ",", ".": "", ";": ",",
    "!": "factorial", "…": "and so on", "'": "prime",
}  # fmt: skip
SILENT = frozenset({r"\left", r"\right", r"\,", r"\;", r"\ ", r"\!", r"\quad"})
POWERS = {"2": "squared", "3": "cubed"}
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


def spoken(latex: str) -> str:
    """The maths in words, in reading order. Raises `UnreadableMaths` on anything outside the closed grammar."""
    reader = _Reader(latex)
    words = reader.row()
    if reader.here is not None:
        raise reader.refusal()
    return re.sub(r" +", " ", " ".join(words)).replace(" ,", ",").strip()


class _Reader:
    """Walks the tokens once, from left to right."""

    def __init__(self, latex: str) -> None:
        self.latex = latex
        self.tokens = list(_tokens(latex))
        self.place = 0
        self.depth = 0

    @property
    def here(self) -> str | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def refusal(self) -> UnreadableMaths:
        return UnreadableMaths(f"{self.latex!r}: not maths that can be read aloud; use fractions, powers and roots")

    def row(self) -> list[str]:
        words: list[str] = []
        while self.here not in (None, "}"):
            after_number = bool(words) and words[-1].isdigit()
            if self.here in (r"\frac", r"\dfrac", r"\tfrac"):
                words += ["and", *self.fraction()] if after_number else self.fraction()
            elif self.here == "^":
                self.place += 1
                words.append(self.power())
            elif self.here == "_":
                self.place += 1
                words += ["sub", *self.argument()]
            else:
                words += self.atom()
        return words

    def atom(self) -> list[str]:
        token = self.take()
        if token == "{":
            self.place -= 1
            return self.argument()
        if token.startswith((r"\text{", r"\mathrm{")):
            return token[token.index("{") + 1 : -1].split()
        if token == r"\sqrt":
            return self.root()
        if token == r"\dot":
            return [*self.argument(), "recurring"]
        if token in SILENT:
            return []
        if token.startswith("£"):
            return [_pounds(token)]
        if token in WORDS:
            return [WORDS[token]]
        if token[0].isdigit() or (len(token) == 1 and token.isalpha()):
            return [token.replace("{,}", ",")]
        raise self.refusal()

    def fraction(self) -> list[str]:
        self.take()
        top, bottom = self.argument(), self.argument()
        if len(top) == len(bottom) == 1:
            return [*top, "over", *bottom]
        return ["fraction", *top, "over", *bottom, "end of fraction"]

    def power(self) -> str:
        exponent = " ".join(self.argument())
        return POWERS.get(exponent, exponent if exponent == "degrees" else f"to the power {exponent}")

    def root(self) -> list[str]:
        index = ""
        if self.here == "[":
            self.take()
            while self.here not in (None, "]"):
                index += self.take()
            self.take()
        inside = self.argument()
        name = {"": "square root", "2": "square root", "3": "cube root"}.get(index, f"root {index}")
        return ["the", name, "of", *inside] if len(inside) == 1 else ["the", name, "of", *inside, "end of root"]

    def argument(self) -> list[str]:
        """What a command applies to: a group in braces, or one sign."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refusal()
        if self.here != "{":
            inside = self.atom()
        else:
            self.take()
            inside = self.row()
            if self.take() != "}":
                raise self.refusal()
        self.depth -= 1
        return inside

    def take(self) -> str:
        if self.here is None:
            raise self.refusal()
        self.place += 1
        return self.tokens[self.place - 1]


def _tokens(latex: str) -> list[str]:
    tokens, place = [], 0
    while place < len(latex):
        match = TOKEN.match(latex, place)
        if match is None:
            raise UnreadableMaths(f"{latex!r}: {latex[place]!r} has no place in school maths")
        if not match[0].isspace():
            tokens.append(match[0])
        place = match.end()
    return tokens


def _pounds(token: str) -> str:
    """'£12.50' is 12 pounds 50."""
    pounds, _, pence = token[1:].partition(".")
    return f"{pounds} pound{'' if pounds == '1' else 's'}{f' {pence}' if pence.strip('0') else ''}"
