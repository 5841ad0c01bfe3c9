"""From draft to reviewed to approved, and back: who says so is kept with the version."""

from typing import Annotated, Protocol

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from service.desk import Desk
from service.desk.approve import approve, mark_reviewed, withdraw
from service.desk.errors import Unready
from service.store.errors import EditedMeanwhile
from service.store.records import Stored
from service.web.forms import CheckedForm
from service.web.pages.after_change import RefusedPage, meanwhile, remember, signed
from service.web.render import TheDesk, Who, page

router = APIRouter(dependencies=[CheckedForm])

Base = Annotated[int, Form()]
By = Annotated[str, Form(max_length=200)]


class Mark(Protocol):
    """Gives the homework another status."""

    def __call__(self, desk: Desk, homework_id: str, *, base: int, by: str) -> Stored: ...


@router.post("/homeworks/{homework_id}/review")
def review(request: Request, desk: TheDesk, who: Who, homework_id: str, base: Base, by: By = "") -> Response:
    """'I have read it'."""
    name = signed(by, who)
    return _marked(request, desk, homework_id, base, name, mark_reviewed)


@router.post("/homeworks/{homework_id}/approve")
def approve_homework(request: Request, desk: TheDesk, who: Who, homework_id: str, base: Base, by: By = "") -> Response:
    """Release it to pupils, unless a finding stands in the way."""
    name = signed(by, who)
    return _marked(request, desk, homework_id, base, name, approve)


@router.post("/homeworks/{homework_id}/withdraw")
def withdraw_homework(request: Request, desk: TheDesk, who: Who, homework_id: str, base: Base) -> Response:
    """Back to a draft; the links of pupils open nothing any more."""
    return _marked(request, desk, homework_id, base, who, withdraw)


def _marked(request: Request, desk: Desk, homework_id: str, base: int, by: str, mark: Mark) -> Response:
    try:
        mark(desk, homework_id, base=base, by=by)
    except EditedMeanwhile:
        return meanwhile(request, desk, homework_id, base, f"/homeworks/{homework_id}")
    except Unready as error:
        context = RefusedPage(
            title=desk.store.homeworks.get(homework_id).homework.title,
            reason=f"It was not approved: {error}.",
            back=f"/homeworks/{homework_id}/checks",
        )
        return page(request, "homework/refused.html.j2", context, 409)
    return remember(RedirectResponse(f"/homeworks/{homework_id}", 303), by)
