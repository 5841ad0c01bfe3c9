"""The passages that a homework's calls show: what each piece of knowledge says in few words, and which come first.

What a slot is made of comes before all else (an order needs its sequence); then of each objective some of what it teaches,
then more of it, then what makes it richer, until the length is reached.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from curriculum.models import (
    Case,
    Comparison,
    Fact,
    Frozen,
    Judgement,
    Knowledge,
    Misconception,
    MisconceptionKind,
    QuantifiedClaim,
    Sequence as Ordered,
    Sorting,
    Term,
    WorkedExample,
)
from generator.authors.slots import Slot
from generator.grounding import GroundedObjective, Grounding
from generator.sources import objective_passage, passage_text

# About 1,000 tokens.
MOST_CHARACTERS = 4_000
LONGEST_PASSAGE = 480
OBJECTIVE = "objective"
EARLIER = "earlier learning"
PIECES_OF_EARLIER = 2
KINDS = {
    "terms": "term",
    "facts": "fact",
    "misconceptions": "misconception",
    "cases": "case",
    "comparisons": "comparison",
    "sequences": "sequence",
    "sortings": "sorting",
    "claims": "claim",
    "judgements": "judgement",
    "worked_examples": "worked example",
}
# The field of knowledge that a kind of response is made of, and how many pieces of it.
MADE_OF = {
    "order": ("sequences", 1),
    "classify": ("sortings", 1),
    "match": ("terms", 6),
    "numeric": ("worked_examples", 2),
}
ROUNDS = (
    ("facts", 4),
    ("terms", 3),
    ("misconceptions", 1),
    ("comparisons", 1),
    ("cases", 1),
    ("facts", 4),
    ("terms", 3),
    ("misconceptions", 1),
    ("cases", 1),
    ("judgements", 1),
    ("claims", 1),
    ("sequences", 1),
    ("sortings", 1),
    ("worked_examples", 1),
    ("facts", 6),
    ("terms", 6),
)


class Labelled(Frozen):
    """One passage as the prompt shows it: its label, the objective's label ('' for earlier learning), kind and text."""

    label: str
    objective: str
    kind: str
    text: str
    passage_id: str


class Found(NamedTuple):
    """A passage that could be shown."""

    objective: str
    kind: str
    text: str
    passage_id: str


def passages_for(
    objectives: dict[str, GroundedObjective], ground: Grounding, slots: Sequence[Slot]
) -> tuple[Labelled, ...]:
    """The passages within their length, by worth, labelled P1, P2 ...; a bare objective has its own statement."""
    earlier = any(slot.retrieves for slot in slots)
    found = [*_earlier(ground if earlier else None), *_needed(objectives, slots), *_in_rounds(objectives)]
    found += [
        Found(label, OBJECTIVE, g.objective.statement, objective_passage(g.id)) for label, g in objectives.items()
    ]
    return tuple(_within(found))


def told(piece: Frozen) -> str:
    """A piece of knowledge in as few words as a writer needs of it."""
    match piece:
        case Fact(text=text):
            return text
        case Term(term=term, definition=definition):
            return f"{term}: {definition}"
        case Misconception(claim=claim, reply=reply):
            return f"Pupils think: {claim} Reply: {reply}"
        case Ordered(title=title, instruction=instruction, steps=steps):
            return f"{title}, {instruction}: {' → '.join(steps)}"
        case Comparison(left=left, right=right, dimensions=dimensions):
            return f"{left} and {right}: " + "; ".join(f"{d.by}: {d.left} / {d.right}" for d in dimensions)
        case Sorting(instruction=instruction, groups=groups):
            return f"{instruction} " + "; ".join(f"{g.name}: {', '.join(g.members)}" for g in groups)
        case Case(context=context, question=question, points=points):
            return f"{context} {question} {'; '.join(idea.text for idea in points)}"
        case QuantifiedClaim(claim=claim, verdict=verdict, because=because):
            return f"{claim} {verdict.capitalize()}: {because}"
        case Judgement(claim=claim, support=support, against=against):
            return f"{claim} For: {'; '.join(support)}. Against: {'; '.join(against)}"
        case WorkedExample(problem=problem, steps=steps, answer=answer):
            return f"{problem} {' '.join(steps)} Answer: {answer}"
    return passage_text(piece)


def clipped(text: str, longest: int) -> str:
    """The text up to its last whole sentence, or word, within so many characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    end = cut.rfind(". ")
    return cut[: end + 1] if end > longest // 2 else cut.rsplit(" ", 1)[0]


def _earlier(ground: Grounding | None) -> Iterator[Found]:
    if ground is None or not ground.earlier_lessons:
        return
    before = ground.earlier_lessons[-1].knowledge
    for fact in before.facts[:PIECES_OF_EARLIER]:
        yield Found("", EARLIER, told(fact), fact.id)
    for term in before.terms[:PIECES_OF_EARLIER]:
        yield Found("", EARLIER, told(term), term.id)


def _needed(objectives: dict[str, GroundedObjective], slots: Sequence[Slot]) -> Iterator[Found]:
    for slot in slots:
        for label, grounded in objectives.items():
            if slot.kind in MADE_OF and grounded.id in slot.objective_ids:
                field, count = MADE_OF[slot.kind]
                yield from _found(label, field, _usable(grounded.knowledge, field)[:count])


def _in_rounds(objectives: dict[str, GroundedObjective]) -> Iterator[Found]:
    taken = {label: dict.fromkeys(KINDS, 0) for label in objectives}
    for field, count in ROUNDS:
        for label, grounded in objectives.items():
            start = taken[label][field]
            pieces = _usable(grounded.knowledge, field)[start : start + count]
            taken[label][field] = start + len(pieces)
            yield from _found(label, field, pieces)


def _found(label: str, field: str, pieces: Iterable[Frozen]) -> Iterator[Found]:
    for piece in pieces:
        yield Found(label, KINDS[field], told(piece), piece.id)  # type: ignore[attr-defined]


def _usable(knowledge: Knowledge, field: str) -> list[Frozen]:
    """Pieces that may reach a model: no hurtful claim, and no note for teachers; facts that stand alone come first."""
    if field == "misconceptions":
        held_back = MisconceptionKind.TEACHER_NOTE
        return [m for m in knowledge.misconceptions if not m.safeguarding and m.kind is not held_back]
    if field == "facts":
        return [*(f for f in knowledge.facts if f.standalone), *(f for f in knowledge.facts if not f.standalone)]
    return list(getattr(knowledge, field))


def _within(found: Iterable[Found]) -> Iterator[Labelled]:
    spent = 0
    seen: set[str] = set()
    for one in found:
        said = clipped(one.text, LONGEST_PASSAGE)
        fits = spent + len(said) <= MOST_CHARACTERS or one.kind == OBJECTIVE
        if one.passage_id in seen or not fits:
            continue
        seen.add(one.passage_id)
        spent += len(said)
        yield Labelled(
            label=f"P{len(seen)}", objective=one.objective, kind=one.kind, text=said, passage_id=one.passage_id
        )
