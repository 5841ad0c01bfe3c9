"""A sheet with names on it: they are pasted, merged and printed in the teacher's browser, and go nowhere else.

The page's policy lets it send nothing: no address to fetch from, no form to send.
"""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse, Response

from curriculum.models import Frozen
from service.desk.printing import NOT_IN_OTHERS, sheet_named
from service.documents.html import document_html, policy
from service.documents.sheet import Supports
from service.web.render import TheDesk, fragment

router = APIRouter()

SCRIPT_OF_OURS = "script-src 'self'"


class NamesBar(Frozen):
    """Context of homework/names_bar.html.j2: the bar over the sheet, which is not printed. `id` is the homework's."""

    id: str
    draft: bool


@router.get("/homeworks/{homework_id}/print/{name}")
def print_with_names(
    desk: TheDesk,
    homework_id: str,
    name: str,
    supports: Annotated[Supports | Literal[""], Query()] = "",
    version: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """The sheet under a bar with room for names; without a script, the sheet with a line for the name."""
    stored = desk.store.homeworks.get(homework_id, version)
    sheet = sheet_named(desk, stored, name, supports or None)
    bar = fragment("homework/names_bar.html.j2", NamesBar(id=homework_id, draft=bool(sheet.watermark)))
    html = document_html(sheet, above=bar, allowed=SCRIPT_OF_OURS)
    headers = {"content-security-policy": f"{policy(sheet, SCRIPT_OF_OURS)}; {NOT_IN_OTHERS}"}
    return HTMLResponse(html, headers=headers)
