"""Passages from units: what teachers search for, each said once however many units it stands in."""

from collections.abc import Iterable, Iterator, Mapping

from curriculum.models import Objective, Statement, Unit
from curriculum.retrieval.passage import Kind, Passage


def passages_of(
    units: Iterable[Unit],
    statements: Iterable[Statement] = (),
    statement_years: Mapping[str, tuple[int, ...]] | None = None,
) -> list[Passage]:
    """Units, their lessons, facts, terms and misconceptions, and the national curriculum statements.

    An objective is a lesson. What stands in several units is one passage with the subjects, key stages, years and
    units of all. `statements` adds those that no unit lists. `statement_years` gives, by statement id, the years for
    which the national curriculum sets it, where it names any. Order: as first met.
    """
    years = statement_years or {}
    shelf: dict[tuple[Kind, str], Passage] = {}
    for unit in units:
        for passage in _of_unit(unit, years):
            _place(shelf, passage)
    for statement in statements:
        _place(shelf, _of_statement(statement, years.get(statement.id, ()), "", "national-curriculum"))
    return list(shelf.values())


def _of_unit(unit: Unit, statement_years: Mapping[str, tuple[int, ...]]) -> Iterator[Passage]:
    def passage(kind: Kind, id_: str, title: str, text: str = "", slug: str = "", summary: str = "") -> Passage:
        return Passage(
            id=id_,
            kind=kind,
            slug=slug,
            title=title,
            summary=summary,
            text=text,
            subjects=(unit.subject,),
            key_stages=(unit.key_stage,),
            years=unit.years,
            unit_ids=(unit.id,),
            source_id=unit.source.id,
        )

    lessons = [objective.lesson or objective.statement for objective in unit.objectives]
    terms = dict.fromkeys(word for objective in unit.objectives for word in _key_words(objective))
    detail = [f"{o.statement} {_facts(o)}" for o in unit.objectives]
    about = " ".join([unit.description, unit.intent, *lessons, *terms])
    yield passage(Kind.UNIT, unit.id, unit.title, " ".join(detail), unit.slug, about)
    for title, objective in zip(lessons, unit.objectives, strict=True):
        knowledge = objective.knowledge
        about = " ".join([objective.statement, *_key_words(objective)])
        # Only a lesson with an address of its own is the same lesson in another unit; "LO1" is not.
        id_ = objective.id if objective.slug else f"{unit.id}:{objective.id}"
        yield passage(Kind.LESSON, id_, title, _facts(objective), objective.slug, about)
        for fact in knowledge.facts:
            yield passage(Kind.FACT, fact.id, fact.text)
        for term in knowledge.terms:
            yield passage(Kind.TERM, term.id, term.term, term.definition)
        for misconception in knowledge.misconceptions:
            yield passage(Kind.MISCONCEPTION, misconception.id, misconception.claim, misconception.reply)
    for statement in unit.statements:
        filed = statement.model_copy(
            update={"subject": statement.subject or unit.subject, "key_stage": statement.key_stage or unit.key_stage}
        )
        yield _of_statement(filed, statement_years.get(statement.id, ()), unit.id, unit.source.id)


def _of_statement(statement: Statement, years: tuple[int, ...], unit_id: str, source_id: str) -> Passage:
    return Passage(
        id=statement.id,
        kind=Kind.STATEMENT,
        title=statement.text,
        subjects=(statement.subject,) if statement.subject else (),
        key_stages=(statement.key_stage,) if statement.key_stage else (),
        years=years,
        unit_ids=(unit_id,) if unit_id else (),
        source_id=source_id,
    )


def _key_words(objective: Objective) -> list[str]:
    return list(dict.fromkeys([*objective.keywords, *(term.term for term in objective.knowledge.terms)]))


def _facts(objective: Objective) -> str:
    return " ".join(fact.text for fact in objective.knowledge.facts)


def _place(shelf: dict[tuple[Kind, str], Passage], passage: Passage) -> None:
    key = (passage.kind, passage.id)
    met = shelf.get(key)
    if met is None:
        shelf[key] = passage
        return
    shelf[key] = met.model_copy(
        update={
            "subjects": tuple(dict.fromkeys(met.subjects + passage.subjects)),
            "key_stages": tuple(sorted({*met.key_stages, *passage.key_stages})),
            "years": tuple(sorted({*met.years, *passage.years})),
            "unit_ids": tuple(dict.fromkeys(met.unit_ids + passage.unit_ids)),
        }
    )
