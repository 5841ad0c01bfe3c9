"""/api/homeworks: ask for one, list them, read one, and what is done with a whole one."""

from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query, Request, Response
from pydantic import Field

from curriculum.models import Frozen
from generator.authors.personal import refuse_personal_data
from generator.models import Capacity, HomeworkRequest
from generator.request import LONGEST, LONGEST_INSTRUCTIONS, SHORTEST, Purpose, RecordIn, check_request
from service.desk.capacity import capacity_of
from service.store.records import Card, Job, LibraryQuery, Status, Version
from service.web.api.common import Base, By, HomeworkId, PageNumber, PerPage, etag_of, problems
from service.web.api.homework_version import HomeworkVersion, told
from service.web.render import TheDesk

router = APIRouter(tags=["homework"])

Words = Annotated[str, Query(max_length=200)]
Key = Annotated[
    str | None,
    Header(min_length=1, max_length=100, description="the same key and request give the same job, however often sent"),
]


class Asked(Frozen):
    """A request for a homework; objectives by id, number or statement, none for the first three."""

    unit_id: str = Field(min_length=1, max_length=200)
    objective_ids: tuple[Annotated[str, Field(max_length=600)], ...] = Field((), max_length=20)
    minutes: int = Field(45, ge=SHORTEST, le=LONGEST)
    purpose: Purpose = "consolidate"
    seed: int = Field(1, ge=0, le=2**31 - 1)
    author: Literal["auto", "items", "model"] = "auto"
    due: str | None = Field(None, max_length=80)
    class_label: str | None = Field(None, max_length=80)
    record_in: RecordIn = "sheet or book"
    print_only: bool = False
    instructions: str | None = Field(None, max_length=LONGEST_INSTRUCTIONS, description="wishes, for a language model")


class CardList(Frozen):
    """One page of homeworks, the latest change first."""

    homeworks: tuple[Card, ...]
    total: int
    page: int
    pages: int


@router.post("/homeworks", status_code=202, responses=problems(404))
def ask(asked: Asked, desk: TheDesk, by: By, response: Response, idempotency_key: Key = None) -> Job:
    """Ask for a homework. The job tells how far it is, and in the end which homework it made."""
    unit = desk.library().unit(asked.unit_id)
    wanted = HomeworkRequest(**asked.model_dump(), help=desk.policy.help or None)
    request = check_request(wanted, unit, model_at_hand=desk.model is not None)
    refuse_personal_data((request.instructions or "",))
    job = desk.ask(request, by=by, unit=None, key=idempotency_key)
    response.headers["Location"] = f"/api/jobs/{job.id}"
    return job


@router.post("/capacity", responses=problems(404))
def capacity(asked: Asked, desk: TheDesk) -> Capacity:
    """How many minutes of honest work the knowledge supports, before anything is asked for."""
    unit = desk.library().unit(asked.unit_id)
    return capacity_of(desk, HomeworkRequest(**asked.model_dump()), unit)


@router.get("/homeworks", responses=problems())
def list_homeworks(
    desk: TheDesk,
    words: Words = "",
    subject: Annotated[str | None, Query(max_length=60)] = None,
    year: Annotated[int | None, Query(ge=1, le=13)] = None,
    key_stage: Annotated[int | None, Query(ge=1, le=5)] = None,
    unit_id: Annotated[str | None, Query(max_length=200)] = None,
    objective: Words = "",
    status: Annotated[Status | None, Query()] = None,
    author: Annotated[str | None, Query(max_length=60)] = None,
    archived: bool = False,
    page: PageNumber = 1,
    per_page: PerPage = 20,
) -> CardList:
    """Search and filter the homeworks."""
    found = desk.store.homeworks.find(
        LibraryQuery(
            words=words,
            subject=subject,
            year=year,
            key_stage=key_stage,
            unit_id=unit_id,
            objective=objective,
            status=status,
            author=author,
            archived=archived,
            page=page,
            per_page=per_page,
        )
    )
    return CardList(homeworks=found.cards, total=found.total, page=found.page, pages=found.pages)


@router.get("/homeworks/{homework_id}", responses=problems(404), response_model=HomeworkVersion)
def read(
    homework_id: HomeworkId,
    desk: TheDesk,
    request: Request,
    response: Response,
    version: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> HomeworkVersion | Response:
    """One homework, as it is or as it was; 304 where If-None-Match names the version at hand."""
    stored = desk.store.homeworks.get(homework_id, version)
    etag = etag_of(stored)
    if etag in (part.strip() for part in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers={"ETag": etag})
    response.headers["ETag"] = etag
    return told(stored)


@router.get("/homeworks/{homework_id}/versions", responses=problems(404))
def versions(homework_id: HomeworkId, desk: TheDesk) -> tuple[Version, ...]:
    """Every version, the newest first."""
    return desk.store.homeworks.versions(homework_id)


@router.post("/homeworks/{homework_id}/undo", responses=problems(404, 409, 412, 428))
def undo(homework_id: HomeworkId, base: Base, by: By, desk: TheDesk) -> HomeworkVersion:
    """Take the last change back; the result is a new version."""
    return told(desk.store.homeworks.undo(homework_id, base=base, by=by))


@router.post("/homeworks/{homework_id}/versions/{number}/restore", responses=problems(404, 409, 412, 428))
def restore(
    homework_id: HomeworkId, number: Annotated[int, Field(ge=1, le=2**31 - 1)], base: Base, by: By, desk: TheDesk
) -> HomeworkVersion:
    """Bring an earlier version back, as a new one."""
    return told(desk.store.homeworks.restore(homework_id, number, base=base, by=by))


@router.post("/homeworks/{homework_id}/duplicate", status_code=201, responses=problems(404))
def duplicate(homework_id: HomeworkId, by: By, desk: TheDesk, response: Response) -> HomeworkVersion:
    """A draft of its own with the same content."""
    copy = desk.store.homeworks.duplicate(homework_id, by=by)
    response.headers["Location"] = f"/api/homeworks/{copy.card.id}"
    return told(copy)


@router.post("/homeworks/{homework_id}/archive", status_code=204, responses=problems(404))
def archive(homework_id: HomeworkId, by: By, desk: TheDesk) -> None:
    """Put it away; its links stop working."""
    desk.store.homeworks.archive(homework_id, by=by)


@router.post("/homeworks/{homework_id}/unarchive", status_code=204, responses=problems(404))
def unarchive(homework_id: HomeworkId, by: By, desk: TheDesk) -> None:
    """Bring it back."""
    desk.store.homeworks.unarchive(homework_id, by=by)
