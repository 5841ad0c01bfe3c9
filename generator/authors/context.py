"""The curriculum context of a homework's calls: labelled objectives and passages, within a length, and the way back from labels."""

from collections.abc import Iterable, Iterator

from curriculum.models import Fact, Frozen, Knowledge, MisconceptionKind
from generator.authors.calls import Call, Kind
from generator.authors.personal import own_words
from generator.grounding import GroundedObjective, Grounding
from generator.models import HomeworkRequest
from generator.purposes import MEANINGS
from generator.sources import objective_passage, passage_text
from prompts import Prompt, render

# What the passages of a homework may come to: about 1,000 tokens.
MOST_CHARACTERS = 4_000
LONGEST_PASSAGE = 420
LONGEST_INTENT = 400
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
# Round by round: of each objective some of what it teaches, then more of it, then what makes it richer.
ROUNDS = (
    ("facts", 4),
    ("terms", 3),
    ("misconceptions", 1),
    ("comparisons", 1),
    ("cases", 1),
    ("sequences", 1),
    ("sortings", 1),
    ("facts", 4),
    ("terms", 3),
    ("misconceptions", 1),
    ("cases", 1),
    ("judgements", 1),
    ("claims", 1),
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


class Context(Frozen):
    """What all calls of one homework share. `brought` is what people typed or uploaded, to be searched for personal data."""

    house: str
    context: str
    prompts: tuple[str, ...]
    objectives: dict[str, str]
    passages: dict[str, str]
    brought: tuple[str, ...]
    seed: int

    def label_of(self, objective_ids: Iterable[str]) -> str:
        """The labels of objectives as a slot line prints them; '-' for earlier learning."""
        by_id = {name: label for label, name in self.objectives.items()}
        return ", ".join(by_id[name] for name in objective_ids if name in by_id) or "-"

    def call(self, kind: Kind, asked: Prompt, shared: tuple[Prompt, ...] = ()) -> Call:
        """A call of this homework: what is shared first, then what is asked."""
        return Call(
            kind=kind,
            system=self.house,
            shared=(self.context, *(prompt.text for prompt in shared)),
            asked=asked.text,
            prompts=(*self.prompts, *(prompt.id for prompt in shared), asked.id),
            brought=self.brought,
            seed=self.seed,
        )


def make_context(request: HomeworkRequest, ground: Grounding, earlier: bool = False) -> Context:
    """The context of one homework; with what the lesson before taught where `earlier` learning is asked for."""
    objectives = {f"O{n}": grounded for n, grounded in enumerate(ground.requested, 1)}
    passages = list(_within(_passages(objectives, ground, earlier)))
    house = render("house", subject=ground.subject, key_stage=ground.key_stage)
    context = render(
        "context",
        title=ground.unit.title,
        subject=ground.subject,
        key_stage=ground.key_stage,
        years=_years(ground.unit.years),
        intent=clipped(ground.unit.intent, LONGEST_INTENT),
        objectives=[{"label": label, "statement": g.objective.statement} for label, g in objectives.items()],
        passages=[passage.model_dump(exclude={"passage_id"}) for passage in passages],
        purpose=MEANINGS[request.purpose].line,
        instructions=request.instructions or "",
    )
    return Context(
        house=house.text,
        context=context.text,
        prompts=(house.id, context.id),
        objectives={label: grounded.id for label, grounded in objectives.items()},
        passages={passage.label: passage.passage_id for passage in passages},
        brought=(request.instructions or "", *own_words(ground.unit, request.objective_ids)),
        seed=request.seed,
    )


def clipped(text: str, longest: int) -> str:
    """The text up to its last whole sentence, or word, within so many characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    end = cut.rfind(". ")
    return cut[: end + 1] if end > longest // 2 else cut.rsplit(" ", 1)[0]


def _passages(
    objectives: dict[str, GroundedObjective], ground: Grounding, earlier: bool
) -> Iterator[tuple[str, str, str, str]]:
    """(objective's label, kind, text, passage id), in the order of their worth."""
    if earlier and ground.earlier_lessons:
        before = ground.earlier_lessons[-1].knowledge
        for fact in before.facts[:2]:
            yield "", "earlier learning", passage_text(fact), fact.id
        for term in before.terms[:2]:
            yield "", "earlier learning", passage_text(term), term.id
    taken = {label: dict.fromkeys(KINDS, 0) for label in objectives}
    for field, count in ROUNDS:
        for label, grounded in objectives.items():
            start = taken[label][field]
            pieces = _usable(grounded.knowledge, field)[start : start + count]
            taken[label][field] = start + len(pieces)
            for piece in pieces:
                yield label, KINDS[field], passage_text(piece), piece.id  # type: ignore[attr-defined]
    for label, grounded in objectives.items():
        yield label, "objective", grounded.objective.statement, objective_passage(grounded.id)


def _usable(knowledge: Knowledge, field: str) -> list[Frozen]:
    """Pieces that may reach a model: no hurtful claim, and no note that is addressed to teachers."""
    pieces = list(getattr(knowledge, field))
    if field == "misconceptions":
        return [m for m in pieces if not m.safeguarding and m.kind is not MisconceptionKind.TEACHER_NOTE]
    if field == "facts":
        return sorted(pieces, key=lambda fact: not _stands(fact))
    return pieces


def _stands(fact: Fact) -> bool:
    return fact.standalone


def _within(found: Iterable[tuple[str, str, str, str]]) -> Iterator[Labelled]:
    """The passages that fit the length, labelled; the objectives' own statements always do."""
    spent = 0
    number = 0
    seen: set[str] = set()
    for objective, kind, text, passage_id in found:
        said = clipped(text, LONGEST_PASSAGE)
        fits = spent + len(said) <= MOST_CHARACTERS or kind == "objective"
        if passage_id in seen or not fits:
            continue
        seen.add(passage_id)
        spent += len(said)
        number += 1
        yield Labelled(label=f"P{number}", objective=objective, kind=kind, text=said, passage_id=passage_id)


def _years(years: tuple[int, ...]) -> str:
    return f"Year{'s' if len(years) > 1 else ''} {', '.join(map(str, years))}" if years else ""
