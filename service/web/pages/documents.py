"""Documents to look at, print and download: web page, PDF and Word, and all of them in one zip."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from service.desk.printing import Format, Printed, everything, printed
from service.documents.sheet import Supports
from service.web.render import TheDesk

router = APIRouter()

ChosenSupports = Annotated[Supports | Literal[""], Query()]


@router.get("/homeworks/{homework_id}/documents/everything.zip")
def download_everything(desk: TheDesk, homework_id: str, supports: ChosenSupports = "") -> Response:
    """All documents as PDF and Word files."""
    return _file(everything(desk, desk.store.homeworks.get(homework_id), supports or None), "attachment")


@router.get("/homeworks/{homework_id}/documents/{name}.{format}")
def show_document(
    desk: TheDesk, homework_id: str, name: str, format: Format, supports: ChosenSupports = ""
) -> Response:
    """One document of the present version: a page or a PDF opens in the browser, a Word file is saved."""
    made = printed(desk, desk.store.homeworks.get(homework_id), name, format, supports or None)
    return _file(made, "attachment" if format == "docx" else "inline")


def _file(made: Printed, disposition: str) -> Response:
    headers = {"content-disposition": f'{disposition}; filename="{made.file_name}"'}
    if made.policy:
        headers["content-security-policy"] = made.policy
    return Response(made.content, media_type=made.media_type, headers=headers)
