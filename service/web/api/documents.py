"""/api/homeworks/{id}/documents: what can be printed, and each of it as HTML, PDF or Word."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from curriculum.models import Frozen
from service.desk.printing import MEDIA_TYPES, Format, printed
from service.documents.catalogue import documents_of
from service.documents.sheet import Supports
from service.web.api.common import HomeworkId, problems
from service.web.render import TheDesk

router = APIRouter(tags=["documents"])


class Listed(Frozen):
    """One document of the homework."""

    name: str
    label: str
    audience: Literal["pupil", "teacher"]


@router.get("/homeworks/{homework_id}/documents", responses=problems(404))
def list_documents(homework_id: HomeworkId, desk: TheDesk) -> tuple[Listed, ...]:
    """Every document, sheets for pupils first."""
    homework = desk.store.homeworks.get(homework_id).homework
    return tuple(Listed(name=one.name, label=one.label, audience=one.audience) for one in documents_of(homework))


@router.get(
    "/homeworks/{homework_id}/documents/{name}.{format}",
    response_class=Response,
    responses={
        **problems(404),
        200: {"content": {kind: {} for kind in MEDIA_TYPES.values()}},
    },
)
def get_document(
    homework_id: HomeworkId,
    name: Annotated[str, Path(max_length=60, pattern=r"^[a-z-]+$")],
    format: Format,
    desk: TheDesk,
    supports: Annotated[Supports | None, Query(description="where supports stand on a sheet")] = None,
) -> Response:
    """One document; a draft is watermarked."""
    made = printed(desk, desk.store.homeworks.get(homework_id), name, format, supports)
    headers = {"content-disposition": f'attachment; filename="{made.file_name}"'}
    if made.policy:
        headers["content-security-policy"] = made.policy
    return Response(made.content, media_type=made.media_type, headers=headers)
