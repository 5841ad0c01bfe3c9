"""Takes back the last change, or brings back an earlier version; both are new versions themselves."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from service.web.forms import CheckedForm
from service.web.pages.after_change import after_change
from service.web.render import TheDesk, Who

router = APIRouter(dependencies=[CheckedForm])


@router.post("/homeworks/{homework_id}/undo")
def undo(request: Request, desk: TheDesk, who: Who, homework_id: str, base: Annotated[int, Form()]) -> Response:
    """Take back the last change that is not taken back yet."""
    return after_change(
        request,
        desk,
        homework_id,
        lambda: desk.store.homeworks.undo(homework_id, base=base, by=who),
        base=base,
        tab="core",
    )


@router.post("/homeworks/{homework_id}/restore")
def restore(
    request: Request,
    desk: TheDesk,
    who: Who,
    homework_id: str,
    base: Annotated[int, Form()],
    version: Annotated[int, Form(ge=1)],
) -> Response:
    """Make the content of an earlier version the present one."""
    return after_change(
        request,
        desk,
        homework_id,
        lambda: desk.store.homeworks.restore(homework_id, version, base=base, by=who),
        base=base,
        tab="core",
    )
