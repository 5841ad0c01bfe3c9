"""Lets a finding stand, with a reason that is kept."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from service.desk.approve import overrule
from service.desk.errors import DeskError
from service.store.errors import EditedMeanwhile
from service.web.forms import CheckedForm
from service.web.homework.frame import frame_of
from service.web.homework.tabs import checks_tab
from service.web.pages.after_change import Typed, meanwhile, remember, signed
from service.web.pages.homework import site_of
from service.web.render import TheDesk, Who, page

router = APIRouter(dependencies=[CheckedForm])


@router.post("/homeworks/{homework_id}/overrule")
def overrule_finding(
    request: Request,
    desk: TheDesk,
    who: Who,
    homework_id: str,
    base: Annotated[int, Form()],
    place: Annotated[int, Form()],
    reason: Annotated[str, Form()] = "",
    by: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """A reason that says nothing comes back beside its field."""
    name = signed(by, who)
    try:
        overrule(desk, homework_id, place, reason, base=base, by=name)
    except EditedMeanwhile:
        typed = (Typed(label="Why this may stand", text=reason),)
        return meanwhile(request, desk, homework_id, base, f"/homeworks/{homework_id}/checks", typed)
    except DeskError as error:
        stored = desk.store.homeworks.get(homework_id)
        frame = frame_of(desk, stored, "checks", site=site_of(request))
        context = checks_tab(frame, stored.homework, {f"reason-{place}": str(error)}, reason)
        return page(request, "homework/checks.html.j2", context, 422)
    return remember(RedirectResponse(f"/homeworks/{homework_id}/checks#finding-{place}", 303), name)
