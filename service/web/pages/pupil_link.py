"""What a pupil opens: one sheet and its PDF. No cookie, no way into the rest, and one answer to every wrong address."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import HTMLResponse, Response

from curriculum.models import Frozen
from generator.models import Tier
from service.desk.printing import printed
from service.documents.html import document_html, policy
from service.documents.marks import USUAL_MARKS, Mark
from service.documents.screen_sheet import screen_sheet
from service.store.errors import UnknownLink
from service.store.records import Stored
from service.web.render import TheDesk, fragment

PRIVATE = {"cache-control": "no-store", "x-robots-tag": "noindex, nofollow", "referrer-policy": "no-referrer"}
ALLOWED = "base-uri 'none'; form-action 'none'"
NOT_IN_OTHERS = "frame-ancestors 'none'"

router = APIRouter(prefix="/p")


class PupilBar(Frozen):
    """The context of pupil.html.j2, which stands over the sheet."""

    pdf: str


class PupilClosed(Frozen):
    """The context of pupil_closed.html.j2."""

    title: str
    detail: str


class Opened(Frozen):
    """What a link opens: the approved homework, the version it is for, and the shape in its corner."""

    stored: Stored
    tier: Tier
    mark: Mark


def opened(desk: TheDesk, token: str) -> Opened | None:
    """None for unknown, revoked, unapproved and archived alike."""
    try:
        link, stored = desk.store.links.open(token)
    except UnknownLink:
        return None
    return Opened(stored=stored, tier=link.tier, mark=USUAL_MARKS[link.tier])


TheSheet = Annotated[Opened | None, Depends(opened)]


@router.get("/{token}")
def show_sheet(token: str, sheet: TheSheet) -> Response:
    """The sheet as a page."""
    if sheet is None:
        return _closed()
    document = screen_sheet(sheet.stored.homework, sheet.tier, sheet.mark)
    bar = fragment("pupil.html.j2", PupilBar(pdf=f"/p/{token}/sheet.pdf"))
    own = {"content-security-policy": f"{policy(document, ALLOWED)}; {NOT_IN_OTHERS}"}
    return HTMLResponse(document_html(document, bar, ALLOWED), headers=PRIVATE | own)


@router.get("/{token}/sheet.pdf")
def download_sheet(desk: TheDesk, sheet: TheSheet) -> Response:
    """The sheet to print; the name of the file tells no version apart but by its shape."""
    if sheet is None:
        return _closed()
    made = printed(desk, sheet.stored, f"sheet-{sheet.mark.value}", "pdf")
    name = {"content-disposition": f'attachment; filename="{made.file_name}"'}
    return Response(made.content, media_type=made.media_type, headers=PRIVATE | name)


@router.get("")
@router.get("/{anything:path}")
def show_nothing() -> Response:
    """An address that was cut short or lengthened."""
    return _closed()


def _closed() -> Response:
    context = PupilClosed(title="This link opens nothing", detail="Ask your teacher for a new one.")
    return HTMLResponse(fragment("pupil_closed.html.j2", context), 404, headers=PRIVATE)
