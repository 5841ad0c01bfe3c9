"""The library of homeworks: search, filters, one page after another; duplicate and archive."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from starlette.datastructures import QueryParams
from starlette.responses import RedirectResponse, Response

from curriculum.models import Frozen
from curriculum.subjects import SUBJECTS
from service.dates import said_date
from service.desk.choices import YEARS, about_unit, subject_name
from service.store.records import Card, LibraryQuery, Status
from service.web.forms import CheckedForm
from service.web.homework.said import said_by, said_time
from service.web.render import TheDesk, Who, page

LAST_PAGE = 10_000
STATUSES: tuple[Status, ...] = ("draft", "reviewed", "approved")

router = APIRouter(prefix="/homeworks")


class LibraryFilters(Frozen):
    """What stands in the fields above the list; anything else in the address is passed over."""

    words: str = ""
    subject: str = ""
    year: str = ""
    unit: str = ""
    objective: str = ""
    status: str = ""
    author: str = ""
    archived: str = ""

    def address(self, page: int = 1) -> str:
        """The address of a page of this list, with what is filled in alone."""
        said = {name: value for name, value in self.model_dump().items() if value}
        if page > 1:
            said["page"] = str(page)
        return f"/homeworks?{urlencode(said)}" if said else "/homeworks"


class LibraryLine(Frozen):
    """A homework in the list; `about` is its subject and year, `changed` when and by whom, in words; `due` may be empty."""

    card: Card
    about: str
    due: str
    changed: str


class LibraryPage(Frozen):
    """The context of library.html.j2: `first` to `last` of `total`; `earlier` and `later` are addresses."""

    filters: LibraryFilters
    filtered: bool
    lines: tuple[LibraryLine, ...]
    total: int
    number: int
    pages: int
    earlier: str | None
    later: str | None
    here: str
    subjects: dict[str, str]
    years: dict[str, str]
    statuses: tuple[Status, ...] = STATUSES


@router.get("")
def show_library(request: Request, desk: TheDesk) -> Response:
    """The homeworks that fit, the latest change first."""
    filters, wanted = _filters(request.query_params), _page_number(request.query_params)
    found = desk.store.homeworks.find(_query(filters, wanted))
    context = LibraryPage(
        filters=filters,
        filtered=filters != LibraryFilters(archived=filters.archived),
        lines=tuple(_line(card) for card in found.cards),
        total=found.total,
        number=found.page,
        pages=found.pages,
        earlier=filters.address(found.page - 1) if found.page > 1 else None,
        later=filters.address(found.page + 1) if found.page < found.pages else None,
        here=filters.address(found.page),
        subjects={slug: subject_name(slug) for slug in sorted(SUBJECTS)},
        years=YEARS,
    )
    return page(request, "library.html.j2", context)


@router.post("/{homework_id}/duplicate", dependencies=[CheckedForm])
def duplicate(desk: TheDesk, who: Who, homework_id: str) -> Response:
    """A copy of its own, opened at once."""
    return RedirectResponse(f"/homeworks/{desk.store.homeworks.duplicate(homework_id, by=who).card.id}", 303)


@router.post("/{homework_id}/archive", dependencies=[CheckedForm])
def archive(desk: TheDesk, who: Who, homework_id: str, back: Annotated[str, Form()] = "") -> Response:
    """Out of the list; its links open nothing until it is back."""
    desk.store.homeworks.archive(homework_id, by=who)
    return RedirectResponse(_back(back), 303)


@router.post("/{homework_id}/unarchive", dependencies=[CheckedForm])
def unarchive(desk: TheDesk, who: Who, homework_id: str, back: Annotated[str, Form()] = "") -> Response:
    """Back into the list."""
    desk.store.homeworks.unarchive(homework_id, by=who)
    return RedirectResponse(_back(back), 303)


def _filters(sent: QueryParams) -> LibraryFilters:
    return LibraryFilters(**{name: sent[name].strip() for name in LibraryFilters.model_fields if name in sent})


def _query(filters: LibraryFilters, wanted: int) -> LibraryQuery:
    """Only what can be meant narrows the list: a year or a status that does not exist is as good as none."""
    status = next((status for status in STATUSES if status == filters.status), None)
    return LibraryQuery(
        words=filters.words,
        subject=filters.subject or None,
        year=int(filters.year[1:]) if filters.year in YEARS else None,
        unit_id=filters.unit or None,
        objective=filters.objective,
        status=status,
        author=filters.author or None,
        archived=bool(filters.archived),
        page=wanted,
    )


def _page_number(sent: QueryParams) -> int:
    said = sent.get("page", "")
    return min(int(said), LAST_PAGE) if said.isascii() and said.isdecimal() and len(said) < 9 else 1


def _line(card: Card) -> LibraryLine:
    changed = f"{said_time(card.updated_at)}{said_by(card.updated_by)}"
    about = about_unit(card.subject, card.key_stage, card.years)
    return LibraryLine(card=card, about=about, due=said_date(card.due or ""), changed=changed)


def _back(address: str) -> str:
    """The list as it was; an address of anywhere else is not followed."""
    return address if address == "/homeworks" or address.startswith("/homeworks?") else "/homeworks"
