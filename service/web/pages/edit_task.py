"""Edits one question in place: its text, its marks, its key and what to say to likely errors."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from curriculum.models import Frozen
from generator.change import TaskEdit, edit_task, find_task
from generator.errors import BadChange
from generator.models import Homework, Task
from generator.pupil_view import PupilTask, pupil_task, question_labels
from service.desk import change
from service.desk.places import name_of
from service.web.forms import CheckedForm
from service.web.homework.edit_fields import EditGroup, edit_groups, plain
from service.web.homework.edit_typed import edit_from, field_of
from service.web.pages.after_change import Typed, after_change, remember, signed
from service.web.render import TheDesk, Who, page

router = APIRouter()

PLAIN_NUMBER = re.compile(r"[0-9]{1,9}")


class EditPage(Frozen):
    """Context of homework/edit.html.j2. `number` is the version that the form was made from; `follows` says what follows.

    `errors` is a field's id and what to put right in it.
    """

    id: str
    number: int
    title: str
    name: str
    tab: str
    task_id: str
    pupil: PupilTask
    groups: tuple[EditGroup, ...]
    follows: str
    errors: dict[str, str]


async def typed_fields(request: Request) -> dict[str, str]:
    """Every text field of the form, by its name."""
    return {name: value for name, value in (await request.form()).items() if isinstance(value, str)}


TypedFields = Annotated[dict[str, str], Depends(typed_fields)]


@router.get("/homeworks/{homework_id}/tasks/{task_id}/edit")
def edit_form(request: Request, desk: TheDesk, homework_id: str, task_id: str) -> Response:
    """The form, filled in with the question as it is."""
    stored = desk.store.homeworks.get(homework_id)
    task = find_task(stored.homework, task_id)
    return page(
        request,
        "homework/edit.html.j2",
        _context(homework_id, stored.card.number, stored.homework, task, edit_groups(task), {}),
    )


@router.post("/homeworks/{homework_id}/tasks/{task_id}/edit", dependencies=[CheckedForm])
def save_edit(
    request: Request, desk: TheDesk, who: Who, homework_id: str, task_id: str, typed: TypedFields
) -> Response:
    """Save what differs; what cannot be meant comes back beside its field, with everything typed."""
    base = int(typed["base"]) if PLAIN_NUMBER.fullmatch(typed.get("base", "")) else 0
    homework = desk.store.homeworks.get(homework_id, base).homework
    task = find_task(homework, task_id)
    groups = edit_groups(task, typed)
    wanted, errors = edit_from(task, typed)
    by = signed(typed.get("by", ""), who)
    again = f"/homeworks/{homework_id}/tasks/{task_id}/edit"
    if not errors and not wanted.given():
        return remember(RedirectResponse(f"/homeworks/{homework_id}/{task.tier.value}#q-{task_id}", 303), by)
    # Points that could not be read are told as such; the rest of the form is looked at all the same.
    readable = wanted.model_copy(update={"points": None}) if errors else wanted
    if readable.given():
        errors = refusals(homework, task_id, readable, groups) | errors
    if errors:
        return page(request, "homework/edit.html.j2", _context(homework_id, base, homework, task, groups, errors), 422)
    response = after_change(
        request,
        desk,
        homework_id,
        lambda: change.edit(desk, homework_id, task_id, wanted, base=base, by=by).stored,
        base=base,
        tab=task.tier.value,
        at=task_id,
        again=again,
        typed=_differing(groups, edit_groups(task)),
    )
    return remember(response, by)


def refusals(homework: Homework, task_id: str, wanted: TaskEdit, groups: tuple[EditGroup, ...]) -> dict[str, str]:
    """Why an edit cannot be made, by the id of the field to put right; empty where it can."""
    try:
        edit_task(homework, task_id, wanted)
    except BadChange as whole:
        found = {}
        for part in sorted(wanted.given()):
            try:
                edit_task(homework, task_id, TaskEdit.model_validate({part: getattr(wanted, part)}))
            except BadChange as error:
                found[field_of(part, groups)] = str(error)
        return found or {field_of("stem", groups): str(whole)}
    return {}


def _differing(groups: tuple[EditGroup, ...], before: tuple[EditGroup, ...]) -> tuple[Typed, ...]:
    """The fields that do not hold what they came with."""
    was = {field.id: plain(field.value) for group in before for field in group.fields}
    fields = (field for group in groups for field in group.fields)
    return tuple(Typed(label=field.label, text=field.value) for field in fields if field.value != was.get(field.id))


def _context(
    homework_id: str, number: int, homework: Homework, task: Task, groups: tuple[EditGroup, ...], errors: dict[str, str]
) -> EditPage:
    core = {other.id for other in homework.tiers.core}
    follows = ""
    if task.derived_from in core:
        follows = "Its marks and its answer are those of the core question."
        if task.tier.value == "extension":
            follows = "This is the core question: what you change here changes there too."
    elif task.id in core:
        follows = "Its versions on the other sheets follow where they carry the same words."
    return EditPage(
        id=homework_id,
        number=number,
        title=homework.title,
        name=name_of(homework, task),
        tab=task.tier.value,
        task_id=task.id,
        pupil=pupil_task(task, question_labels(homework)[task.id]),
        groups=groups,
        follows=follows,
        errors=errors,
    )
