"""The page of one homework: three sheets, marking, why, checks, sources, history, each under an address of its own."""

from typing import Annotated, Literal

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from generator.models import Tier
from service.desk import Desk
from service.desk.edits import edits_of
from service.desk.measure import measure_sheets
from service.documents.sheet import Supports
from service.store.records import Stored
from service.web.homework.frame import TABS, Frame, frame_of, since
from service.web.homework.tabs import (
    checks_tab,
    history_tab,
    marking_tab,
    sources_tab,
    tier_tab,
    why_tab,
)
from service.web.render import TheDesk, page

router = APIRouter()

ChosenSupports = Supports | Literal[""]


@router.get("/homeworks/{homework_id}")
@router.get("/homeworks/{homework_id}/{tab}")
def show_homework(
    request: Request,
    desk: TheDesk,
    homework_id: str,
    tab: str = "core",
    changed: Annotated[int | None, Query()] = None,
    at: Annotated[str, Query(max_length=200)] = "",
    supports: Annotated[ChosenSupports, Query()] = "",
    final: Annotated[bool, Query()] = False,
    sheets: Annotated[Literal["", "measured"], Query()] = "",
) -> Response:
    """One tab. `changed` names the version whose change is told, while that is the current one; `at` the question to tell it beside.

    `final` lists the documents of the approved version where a later draft is on the page. `sheets=measured` has the printed sheets
    read by the rules of print, on the checks.
    """
    if tab not in TABS:
        raise HTTPException(404, "a homework has no such part; open it from the library")
    stored = desk.store.homeworks.get(homework_id)
    frame = frame_of(
        desk, stored, tab, site=site_of(request), changed=changed, at=at, supports=supports or None, final=final
    )
    context = _context(desk, stored, tab, frame, changed, measured=sheets == "measured")
    name = "tier" if tab in ("core", "scaffolded", "extension") else tab
    return page(request, f"homework/{name}.html.j2", context)


def site_of(request: Request) -> str:
    """The address of this service as the browser sees it, without a slash at the end."""
    return str(request.base_url).rstrip("/")


def _context(desk: Desk, stored: Stored, tab: str, frame: Frame, changed: int | None, *, measured: bool) -> Frame:
    homework = stored.homework
    match tab:
        case "core" | "scaffolded" | "extension":
            versions = desk.store.homeworks.versions(stored.card.id)
            done = since(desk, stored, changed)
            return tier_tab(
                frame, homework, Tier(tab), done.task_ids if done else frozenset(), edits_of(desk, stored, versions)
            )
        case "marking":
            return marking_tab(frame, homework)
        case "why":
            return why_tab(frame, homework)
        case "checks":
            return checks_tab(frame, homework, measured=measure_sheets(desk, stored) if measured else ())
        case "sources":
            return sources_tab(frame, homework)
        case _:
            return history_tab(frame, stored, desk.store.homeworks.versions(stored.card.id))
