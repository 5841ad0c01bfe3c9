"""/api/homeworks/{id}/tasks: change one question while every other stays as it is."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field

from curriculum.models import Frozen
from generator.authors.calls import Gone
from generator.change import Alternative, TaskEdit
from generator.models import Finding, Task, Tier
from generator.request import LONGEST_INSTRUCTIONS
from service.desk import change
from service.web.api.common import Base, By, HomeworkId, TaskId, problems
from service.web.api.homework_version import HomeworkVersion, told
from service.web.render import TheDesk
from service.web.waited_for import while_waited_for

router = APIRouter(tags=["tasks"])

ANSWERS = problems(404, 409, 412, 428)
Seed = Annotated[int, Query(ge=0, le=2**31 - 1)]
ADDS = "the sheet that it is added to; a question on core comes with its supported version"


class ChangedHomework(Frozen):
    """The new version; the findings that came and went with the change; what to know about it."""

    homework: HomeworkVersion
    broke: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    notes: tuple[str, ...]


class Choice(Frozen):
    """A task that could be taken: send `key` and `seed` back to take it."""

    key: str
    seed: int
    other_kind: bool
    task: Task


class Chosen(Frozen):
    """One of the choices; without a key, the best for the seed is taken."""

    key: str | None = Field(None, max_length=64)
    seed: int = Field(1, ge=0, le=2**31 - 1)


class Wished(Frozen):
    """What the language model is to mind, in a few words."""

    wish: str = Field("", max_length=LONGEST_INSTRUCTIONS)


class Added(Frozen):
    """One of the choices to add, and where."""

    tier: Tier = Field(description=ADDS)
    key: str = Field(max_length=64)
    seed: int = Field(1, ge=0, le=2**31 - 1)


class Moved(Frozen):
    """How many places down the sheet, up where negative."""

    places: int = Field(ge=-100, le=100)


@router.patch("/homeworks/{homework_id}/tasks/{task_id}", responses=ANSWERS)
def edit_task(
    homework_id: HomeworkId, task_id: TaskId, edit: TaskEdit, base: Base, by: By, desk: TheDesk
) -> ChangedHomework:
    """Change the wording, marks or guidance; its versions on the other sheets follow."""
    return _told(change.edit(desk, homework_id, task_id, edit, base=base, by=by))


@router.get("/homeworks/{homework_id}/tasks/{task_id}/alternatives", responses=problems(404))
def list_alternatives(homework_id: HomeworkId, task_id: TaskId, desk: TheDesk, seed: Seed = 1) -> tuple[Choice, ...]:
    """What could stand in its place, best first; another seed draws others."""
    return _choices(change.choices(desk, desk.store.homeworks.get(homework_id), task_id, seed=seed))


@router.post("/homeworks/{homework_id}/tasks/{task_id}/regenerate", responses=ANSWERS)
def regenerate_task(
    homework_id: HomeworkId, task_id: TaskId, chosen: Chosen, base: Base, by: By, desk: TheDesk
) -> ChangedHomework:
    """Put another question in its place."""
    if chosen.key is None:
        return _told(change.regenerate(desk, homework_id, task_id, seed=chosen.seed, base=base, by=by))
    return _told(change.swap(desk, homework_id, task_id, chosen.key, seed=chosen.seed, base=base, by=by))


@router.post("/homeworks/{homework_id}/tasks/{task_id}/rewrite", responses=ANSWERS | problems(402, 422, 502, 503, 504))
async def rewrite_task(
    homework_id: HomeworkId, task_id: TaskId, wished: Wished, base: Base, by: By, desk: TheDesk, request: Request
) -> ChangedHomework:
    """Have the language model write another question in its place; the call ends when nobody waits for it."""

    def work(gone: Gone) -> change.Changed:
        return change.rewrite(desk, homework_id, task_id, wish=wished.wish, base=base, by=by, gone=gone)

    return _told(await while_waited_for(request, work))


@router.post("/homeworks/{homework_id}/tasks/{task_id}/move", responses=ANSWERS)
def move_task(
    homework_id: HomeworkId, task_id: TaskId, moved: Moved, base: Base, by: By, desk: TheDesk
) -> ChangedHomework:
    """Move it on its sheet; the other sheets follow."""
    return _told(change.move(desk, homework_id, task_id, moved.places, base=base, by=by))


@router.delete("/homeworks/{homework_id}/tasks/{task_id}", responses=ANSWERS)
def remove_task(homework_id: HomeworkId, task_id: TaskId, base: Base, by: By, desk: TheDesk) -> ChangedHomework:
    """Take it off every sheet; never the last one of an objective."""
    return _told(change.remove(desk, homework_id, task_id, base=base, by=by))


@router.get("/homeworks/{homework_id}/additions", responses=problems(404))
def list_additions(
    homework_id: HomeworkId, tier: Annotated[Tier, Query(description=ADDS)], desk: TheDesk, seed: Seed = 1
) -> tuple[Choice, ...]:
    """What could be added to a sheet, best first."""
    return _choices(change.choices_to_add(desk, desk.store.homeworks.get(homework_id), tier, seed=seed))


@router.post("/homeworks/{homework_id}/tasks", responses=ANSWERS)
def add_task(homework_id: HomeworkId, added: Added, base: Base, by: By, desk: TheDesk) -> ChangedHomework:
    """Add one of the additions."""
    return _told(change.add(desk, homework_id, added.tier, added.key, seed=added.seed, base=base, by=by))


def _choices(found: tuple[Alternative, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(key=one.key, seed=one.seed, other_kind=one.other_kind, task=one.task) for one in found)


def _told(changed: change.Changed) -> ChangedHomework:
    return ChangedHomework(
        homework=told(changed.stored), broke=changed.broke, mended=changed.mended, notes=changed.notes
    )
