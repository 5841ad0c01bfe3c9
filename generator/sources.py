"""The sources of a homework, with the passages that its tasks cite in full: the file carries all that a check needs."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from curriculum.models import Frozen, Source, Unit
from generator.grounding import Grounding
from generator.models import CitedSource, Passage, Task

SKILLS_SOURCE = Source(id="skills", title="Threefold computed skills", licence="MIT", version="1")


def cited_sources(ground: Grounding, tasks: Sequence[Task]) -> tuple[CitedSource, ...]:
    """Every source a task cites, with the cited passages in full."""
    cited = dict.fromkeys(cite for task in tasks for cite in task.cites)
    texts: dict[str, tuple[Source, str]] = {}
    for source, piece_id, text in _passages(ground):
        texts.setdefault(piece_id, (source, text))
    for cite in cited:
        if cite.startswith("skill:"):
            texts[cite] = (SKILLS_SOURCE, f"Computed exactly: {cite.removeprefix('skill:').replace('-', ' ')}")
    found: dict[str, tuple[Source, list[Passage]]] = {
        grounded.source.id: (grounded.source, []) for grounded in ground.requested
    }
    for cite in cited:
        source, text = texts[cite]
        digest = hashlib.sha256(text.encode()).hexdigest()
        found.setdefault(source.id, (source, []))[1].append(Passage(id=cite, text=text, sha256=digest))
    return tuple(CitedSource(**source.model_dump(), passages=tuple(passages)) for source, passages in found.values())


def objective_passage(objective_id: str) -> str:
    """The id under which an objective's own statement is cited."""
    return f"objective:{objective_id}"


def _passages(ground: Grounding) -> Iterator[tuple[Source, str, str]]:
    for grounded in (*ground.requested, *ground.earlier_lessons):
        yield grounded.source, objective_passage(grounded.id), grounded.objective.statement
        for piece in grounded.knowledge.pieces():
            yield grounded.source, piece.id, passage_text(piece)  # type: ignore[attr-defined]
    units: Iterable[Unit] = (ground.unit, *ground.earlier_units)
    for unit in units:
        for question in unit.earlier:
            yield unit.source, question.id, passage_text(question)
        for objective in unit.objectives:
            for term in objective.knowledge.terms:
                yield unit.source, term.id, passage_text(term)


def passage_text(piece: Frozen) -> str:
    """All words of a piece of knowledge, field by field, as one passage."""
    parts: list[str] = []

    def gather(value: object) -> None:
        if isinstance(value, str):
            parts.append(value)
        elif isinstance(value, Frozen):
            for name in type(value).model_fields:
                if name not in ("id", "kind", "fact", "command_word", "learnt_in"):
                    gather(getattr(value, name))
        elif isinstance(value, tuple):
            for item in value:
                gather(item)

    gather(piece)
    return ". ".join(part.strip().rstrip(".") for part in dict.fromkeys(parts) if part.strip()) + "."
