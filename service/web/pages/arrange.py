"""Moves a question up or down its sheet, or takes it off every sheet."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from service.desk import change
from service.web.forms import CheckedForm
from service.web.homework.frame import tab_of
from service.web.pages.after_change import after_change
from service.web.render import TheDesk, Who

router = APIRouter(dependencies=[CheckedForm])


@router.post("/homeworks/{homework_id}/tasks/{task_id}/move")
def move_task(
    request: Request,
    desk: TheDesk,
    who: Who,
    homework_id: str,
    task_id: str,
    base: Annotated[int, Form()],
    places: Annotated[int, Form(ge=-100, le=100)],
) -> Response:
    """Move it by so many places, up where negative."""
    return after_change(
        request,
        desk,
        homework_id,
        lambda: change.move(desk, homework_id, task_id, places, base=base, by=who).stored,
        base=base,
        tab=tab_of(desk.store.homeworks.get(homework_id).homework, task_id),
        at=task_id,
    )


@router.post("/homeworks/{homework_id}/tasks/{task_id}/remove")
def remove_task(
    request: Request, desk: TheDesk, who: Who, homework_id: str, task_id: str, base: Annotated[int, Form()]
) -> Response:
    """Take it and its versions off; an undo brings them back."""
    return after_change(
        request,
        desk,
        homework_id,
        lambda: change.remove(desk, homework_id, task_id, base=base, by=who).stored,
        base=base,
        tab=tab_of(desk.store.homeworks.get(homework_id).homework, task_id),
    )
