"""Makes and revokes the addresses that pupils open."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from generator.models import Tier
from service.desk.errors import DeskError
from service.desk.links import make_link, revoke_link
from service.store.errors import NotApproved
from service.web.forms import CheckedForm
from service.web.pages.after_change import RefusedPage
from service.web.render import TheDesk, Who, page

router = APIRouter(dependencies=[CheckedForm])


@router.post("/homeworks/{homework_id}/links")
def make(request: Request, desk: TheDesk, who: Who, homework_id: str, tier: Annotated[Tier, Form()]) -> Response:
    """A new address for one sheet of the approved version."""
    try:
        make_link(desk, homework_id, tier, by=who)
    except (NotApproved, DeskError) as error:
        title = desk.store.homeworks.get(homework_id).homework.title
        context = RefusedPage(title=title, reason=f"No link was made: {error}.", back=f"/homeworks/{homework_id}")
        return page(request, "homework/refused.html.j2", context, 409)
    return RedirectResponse(f"/homeworks/{homework_id}#links", 303)


@router.post("/homeworks/{homework_id}/links/{token}/revoke")
def revoke(desk: TheDesk, who: Who, homework_id: str, token: str) -> Response:
    """The address opens nothing from now on."""
    revoke_link(desk, homework_id, token, by=who)
    return RedirectResponse(f"/homeworks/{homework_id}#links", 303)
