"""/api/homeworks/{id}/links: addresses that open one version of an approved homework to pupils."""

from typing import Annotated

from fastapi import APIRouter, Path

from curriculum.models import Frozen
from generator.models import Tier
from service.desk.links import make_link
from service.store.records import Link
from service.web.api.common import By, HomeworkId, problems
from service.web.render import TheDesk

router = APIRouter(tags=["links"])


class NewLink(Frozen):
    """Which version of the homework the link opens."""

    tier: Tier


@router.get("/homeworks/{homework_id}/links", responses=problems(404))
def list_links(homework_id: HomeworkId, desk: TheDesk) -> tuple[Link, ...]:
    """Every link of a homework, revoked ones too. Pupils open `/p/{token}`."""
    return desk.store.links.of(homework_id)


@router.post("/homeworks/{homework_id}/links", status_code=201, responses=problems(404, 409))
def create_link(homework_id: HomeworkId, new: NewLink, by: By, desk: TheDesk) -> Link:
    """Make a link; the homework must be approved, and may not be for paper alone."""
    return make_link(desk, homework_id, new.tier, by=by)


@router.delete("/links/{token}", status_code=204, responses=problems(404))
def revoke_link(
    token: Annotated[str, Path(max_length=100, pattern=r"^[A-Za-z0-9_-]+$")], by: By, desk: TheDesk
) -> None:
    """Make a link open nothing."""
    desk.store.links.revoke(token, by=by)
