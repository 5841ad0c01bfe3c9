"""Reads LaTeX into the tree of `service.documents.maths`, from left to right, once."""

from service.documents.maths import (
    DEEPEST,
    FRACTIONS,
    PAIRS,
    SIGNS,
    SPACES,
    TOKEN,
    Bracketed,
    Fraction,
    Letter,
    Maths,
    Money,
    Number,
    Recurring,
    Root,
    Row,
    Scripted,
    Sign,
    Space,
    Unit,
    UnreadableMaths,
)


def read_maths(latex: str) -> tuple[Maths, ...]:
    """The maths as a row of parts, in reading order. Raises `UnreadableMaths` on anything outside the closed grammar."""
    reader = _Reader(latex)
    row = reader.row()
    if reader.here is not None:
        raise reader.refusal()
    return row


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

    def row(self) -> tuple[Maths, ...]:
        parts: list[Maths] = []
        opened: list[int] = []
        while self.here not in (None, "}"):
            if self.here in ("^", "_"):
                raised = self.take() == "^"
                base = parts.pop() if parts and not isinstance(parts[-1], Space) else None
                parts.append(Scripted(base=base, script=self.argument(), raised=raised))
            elif self.here in FRACTIONS:
                self.take()
                parts.append(Fraction(top=self.argument(), bottom=self.argument()))
            else:
                parts.append(self.atom())
            self.close_bracket(parts, opened)
        return tuple(parts)

    def close_bracket(self, parts: list[Maths], opened: list[int]) -> None:
        """Joins a pair of brackets into one part; a bracket without its partner stays a sign."""
        last = parts[-1]
        if not isinstance(last, Sign):
            return
        if last.drawn in PAIRS:
            opened.append(len(parts) - 1)
            if len(opened) > DEEPEST:
                raise self.refusal()
        elif opened and isinstance(first := parts[opened[-1]], Sign) and PAIRS[first.drawn] == last.drawn:
            start = opened.pop()
            parts[start:] = [Bracketed(opening=first, inside=tuple(parts[start + 1 : -1]), closing=last)]

    def atom(self) -> Maths:
        token = self.take()
        if token == "{":
            self.place -= 1
            return Row(inside=self.argument())
        if token.startswith((r"\text{", r"\mathrm{")):
            return Unit(text=token[token.index("{") + 1 : -1])
        if token == r"\sqrt":
            return Root(index=self.index(), inside=self.argument())
        if token == r"\dot":
            return Recurring(inside=self.argument())
        if token in SPACES:
            return Space(em=SPACES[token])
        if token.startswith("£"):
            return Money(text=token)
        if token in SIGNS:
            drawn, said = SIGNS[token]
            return Sign(drawn=drawn, said=said)
        if token[0].isdigit():
            return Number(text=token.replace("{,}", ","))
        if len(token) == 1 and token.isalpha():
            return Letter(text=token)
        raise self.refusal()

    def index(self) -> str:
        """The index of a root: what stands in square brackets before what it is the root of."""
        index = ""
        if self.here == "[":
            self.take()
            while self.here not in (None, "]"):
                index += self.take()
            self.take()
        return index

    def argument(self) -> tuple[Maths, ...]:
        """What a command applies to: a group in braces, or one sign."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refusal()
        if self.here != "{":
            inside: tuple[Maths, ...] = (self.atom(),)
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
