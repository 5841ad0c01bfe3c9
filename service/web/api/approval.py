"""/api/homeworks/{id}/review, approve, withdraw, overrule: from draft to what pupils may have."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field

from curriculum.models import Frozen
from service.desk import approve as desk_approval
from service.web.api.common import Base, By, HomeworkId, problems
from service.web.api.homework_version import HomeworkVersion, told
from service.web.render import TheDesk

router = APIRouter(tags=["approval"])

ANSWERS = problems(404, 409, 412, 428)


class Reason(Frozen):
    """Why a finding may stand; it is kept."""

    reason: str = Field(max_length=2000)


@router.post("/homeworks/{homework_id}/review", responses=ANSWERS)
def review(homework_id: HomeworkId, base: Base, by: By, desk: TheDesk) -> HomeworkVersion:
    """Say that a teacher has read it."""
    return told(desk_approval.mark_reviewed(desk, homework_id, base=base, by=by))


@router.post("/homeworks/{homework_id}/approve", responses=ANSWERS)
def approve(homework_id: HomeworkId, base: Base, by: By, desk: TheDesk) -> HomeworkVersion:
    """Release it to pupils; refused while a finding blocks."""
    return told(desk_approval.approve(desk, homework_id, base=base, by=by))


@router.post("/homeworks/{homework_id}/withdraw", responses=ANSWERS)
def withdraw(homework_id: HomeworkId, base: Base, by: By, desk: TheDesk) -> HomeworkVersion:
    """Back to draft; links for pupils stop working."""
    return told(desk_approval.withdraw(desk, homework_id, base=base, by=by))


@router.post("/homeworks/{homework_id}/findings/{place}/overrule", responses=ANSWERS)
def overrule(
    homework_id: HomeworkId,
    place: Annotated[int, Path(ge=0, le=10_000, description="place in the list of findings, from 0")],
    reason: Reason,
    base: Base,
    by: By,
    desk: TheDesk,
) -> HomeworkVersion:
    """Let a finding stand, for a reason."""
    return told(desk_approval.overrule(desk, homework_id, place, reason.reason, base=base, by=by))
