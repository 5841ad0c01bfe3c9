"""Documents to look at, print and download: web page, PDF and Word, and all of them in one zip."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from service.desk.printing import Format, Printed, everything, printed
from service.documents.sheet import Supports
from service.web.render import TheDesk

router = APIRouter()

ChosenSupports = Annotated[Supports | Literal[""], Query()]
ChosenVersion = Annotated[int | None, Query(ge=1)]


@router.get("/homeworks/{homework_id}/documents/everything.zip")
def download_everything(
    desk: TheDesk, homework_id: str, supports: ChosenSupports = "", version: ChosenVersion = None
) -> Response:
    """All documents as PDF and Word files."""
    return _file(everything(desk, desk.store.homeworks.get(homework_id, version), supports or None), "attachment")


@router.get("/homeworks/{homework_id}/documents/{name}.{format}")
def show_document(
    desk: TheDesk,
    homework_id: str,
    name: str,
    format: Format,
    supports: ChosenSupports = "",
    version: ChosenVersion = None,
) -> Response:
    """One document, of the present version unless one is named: pages and PDFs open, Word files are saved."""
    made = printed(desk, desk.store.homeworks.get(homework_id, version), name, format, supports or None)
    return _file(made, "attachment" if format == "docx" else "inline")


def _file(made: Printed, disposition: str) -> Response:
    headers = {"content-disposition": f'{disposition}; filename="{made.file_name}"'}
    if made.policy:
        headers["content-security-policy"] = made.policy
    return Response(made.content, media_type=made.media_type, headers=headers)
