"""Remembers who is at this browser, so that the history of a homework says who did what."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from service.web.forms import CheckedForm
from service.web.homework.frame import TABS
from service.web.pages.after_change import remember, signed
from service.web.render import TheDesk, Who

router = APIRouter(dependencies=[CheckedForm])


@router.post("/homeworks/{homework_id}/initials")
def keep_initials(
    desk: TheDesk,
    who: Who,
    homework_id: str,
    back: Annotated[str, Form(max_length=200)] = "",
    by: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Back to the tab that asked for them."""
    home = f"/homeworks/{desk.store.homeworks.get(homework_id).card.id}"
    tab = back.rpartition("/")[2]
    return remember(RedirectResponse(f"{home}/{tab}" if tab in TABS else home, 303), signed(by, who))
