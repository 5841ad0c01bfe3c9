"""What the passages of a prompt say, piece by piece, those of a slot's own objectives that nothing has used yet first."""

import re
from dataclasses import dataclass
from functools import cached_property

from tests.model_server.reading import NO_OBJECTIVE, Passage, Prompt, Slot

EARLIER = "earlier learning"
MOST_TERM_WORDS = 3
LEAST_WORDS = 4
JOINTS = re.compile(r"(?<=[.!?])\s+|\s*[|\n]\s*")
TERM = re.compile(r"^(?P<term>[^.:–—=]{1,60}?)(?:\. |: | – | — | = | means )(?P<rest>.+)$", re.S)
HALVES = re.compile(r"^(.{8,}?) (because .+|is .+|are .+|was .+|were .+|has .+|have .+|can .+)$")
NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+(?: [A-Z]\w+)*|\b\d[\d,.]*\d\b")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{5,}")


@dataclass(frozen=True)
class Piece:
    """One passage: its parts, and the two sides of it (a term and its meaning, a claim and its reply)."""

    label: str
    objective: str
    kind: str
    text: str
    parts: tuple[str, ...]
    head: str
    rest: str

    @property
    def sentence(self) -> str:
        return f"{capital(self.head)} means {self.rest}." if self.kind == "term" else self.text

    @property
    def halves(self) -> tuple[str, str]:
        found = HALVES.match(self.text.rstrip("."))
        return (found[1], found[2]) if found else (self.text, "")


@dataclass(frozen=True)
class Knowledge:
    """The pieces of a prompt for one slot."""

    statement: str
    any: list[Piece]
    own: frozenset[str]
    used: frozenset[str]
    statements: dict[str, str]

    @classmethod
    def of(cls, slot: Slot, prompt: Prompt, used: set[str]) -> "Knowledge":
        own = frozenset(slot.objectives)
        earlier = own == {NO_OBJECTIVE}
        before = [passage for passage in prompt.passages if passage.kind == EARLIER]
        here = [passage for passage in prompt.passages if passage.kind not in (EARLIER, "objective")]
        pieces = [piece_of(passage) for passage in (before if earlier and before else here)]
        first = next((name for name in slot.objectives if name in prompt.objectives), None)
        statement = prompt.objectives.get(first or "", "") or next(iter(prompt.objectives.values()), "this topic")
        taken = {passage.label for passage in prompt.passages if passage.text in used}
        pieces.sort(key=lambda piece: (piece.objective not in own and piece.objective != "", piece.label in taken))
        return cls(statement, pieces, own, frozenset(used), prompt.objectives)

    @property
    def labels(self) -> list[str]:
        return [piece.label for piece in self.any]

    @cached_property
    def terms(self) -> list[Piece]:
        """Terms with a meaning that does not hold the term; the slot's own first."""
        return [p for p in self.any if p.kind == "term" and p.rest and p.head.lower() not in p.rest.lower()]

    @cached_property
    def facts(self) -> list[Piece]:
        return self._own_of("fact")

    @cached_property
    def misconceptions(self) -> list[Piece]:
        return [piece for piece in self._own_of("misconception") if piece.rest]

    @cached_property
    def comparisons(self) -> list[Piece]:
        return self._own_of("comparison")

    @cached_property
    def sequences(self) -> list[Piece]:
        return self._own_of("sequence")

    def gapped(self, number: int) -> list[tuple[str, str, Piece]]:
        """(sentence with `{}` for the gap, the missing words, the piece) for so many facts, no word twice."""
        found: list[tuple[str, str, Piece]] = []
        for piece in self.facts:
            word = _word_to_leave_out(piece.text, self.terms)
            if word and word.lower() not in {other.lower() for _, other, _ in found}:
                plain = piece.text.replace("{", "(").replace("}", ")")
                found.append((plain.replace(word, "{}", 1), word, piece))
            if len(found) == number:
                break
        return found

    def _own_of(self, kind: str) -> list[Piece]:
        return [p for p in self.any if p.kind == kind and (p.objective in self.own or not p.objective)]


def piece_of(passage: Passage) -> Piece:
    """A passage with its parts told apart. Only the first sentence of a fact is the fact."""
    text = passage.text.strip()
    parts = tuple(part.strip().rstrip(".") for part in JOINTS.split(text) if part.strip(" ."))
    head, rest = (parts[0], parts[1]) if len(parts) > 1 else (text, "")
    kind = passage.kind
    if kind == EARLIER:
        kind = "term" if rest and len(head.split()) <= MOST_TERM_WORDS else "fact"
    if kind == "term":
        found = TERM.match(text)
        if found:
            head, rest = found["term"].strip(), JOINTS.split(found["rest"])[0].strip().rstrip(".;")
    elif kind == "misconception":
        rest = f"{rest}." if rest else ""
    elif kind == "fact":
        text = f"{parts[0]}." if parts else text
    return Piece(passage.label, passage.objective, kind, text, parts, head, rest)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _word_to_leave_out(text: str, terms: list[Piece]) -> str:
    """A key term that stands once in the sentence, else a name or number, else its longest word."""
    for term in terms:
        if len(re.findall(rf"\b{re.escape(term.head)}\b", text)) == 1:
            return term.head
    named = [found[0] for found in NAME.finditer(text) if text.count(found[0]) == 1]
    words = [word for word in WORD.findall(text) if text.count(word) == 1]
    return named[0] if named else max(words, key=len, default="")
