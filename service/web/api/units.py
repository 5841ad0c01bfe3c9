"""/api/units, /api/search: what is in the library, and finding it by a teacher's words."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from curriculum.library import UnitSummary
from curriculum.models import Frozen, Unit
from curriculum.retrieval import Kind
from service.web.api.common import PageNumber, PerPage, problems
from service.web.render import TheDesk

router = APIRouter(tags=["curriculum"])

LONGEST_QUERY = 300
KeyStages = Annotated[list[Annotated[int, Query(ge=1, le=5)]] | None, Query(max_length=5)]
Subject = Annotated[str | None, Query(max_length=60)]


class Units(Frozen):
    """One page of units, in the order they were shelved."""

    units: tuple[UnitSummary, ...]
    total: int
    page: int
    pages: int


class Hit(Frozen):
    """One thing found; `unit_ids` are the units it stands in."""

    kind: str
    id: str
    slug: str | None
    title: str
    subject: str | None
    key_stage: int | None
    score: float
    source: str
    unit_ids: tuple[str, ...]


class Found(Frozen):
    """What was searched for, after mending its spelling, and what was found, best first."""

    query: str
    corrected: str | None
    results: tuple[Hit, ...]


@router.get("/units", responses=problems())
def list_units(
    desk: TheDesk, subject: Subject = None, key_stage: KeyStages = None, page: PageNumber = 1, per_page: PerPage = 50
) -> Units:
    """List units, by subject and key stage."""
    every = desk.library().units(subject, key_stage or ())
    pages = max(1, -(-len(every) // per_page))
    start = (page - 1) * per_page
    return Units(units=tuple(every[start : start + per_page]), total=len(every), page=page, pages=pages)


@router.get("/units/{unit_id}", responses=problems(404), response_model_exclude_none=True)
def show_unit(desk: TheDesk, unit_id: Annotated[str, Path(min_length=1, max_length=200)]) -> Unit:
    """A unit with its objectives and all that is known for each."""
    return desk.library().unit(unit_id)


@router.get("/search", responses=problems())
def search(
    desk: TheDesk,
    query: Annotated[str, Query(min_length=1, max_length=LONGEST_QUERY)],
    subject: Subject = None,
    key_stage: KeyStages = None,
    kind: Annotated[list[Kind] | None, Query(max_length=6)] = None,
    limit: PerPage = 10,
) -> Found:
    """Find units, lessons and knowledge."""
    answer = desk.library().search(query, subject=subject, key_stages=key_stage or (), kinds=kind or (), limit=limit)
    hits = tuple(
        Hit(
            kind=hit.kind.value,
            id=hit.id,
            slug=hit.slug or None,
            title=hit.title,
            subject=next(iter(hit.subjects), None),
            key_stage=next(iter(hit.key_stages), None),
            score=hit.score,
            source=hit.source_id,
            unit_ids=tuple(hit.unit_ids),
        )
        for hit in answer.results
    )
    return Found(query=answer.query, corrected=answer.corrected, results=hits)
